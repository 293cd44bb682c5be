import { z } from 'zod';
import { type Credentials, redactorOf } from './credentials.ts';

const cookieSchema = z.object({
  name: z.string().min(1),
  value: z.string(),
  domain: z.string(),
  path: z.string().default('/'),
  /** Seconds since 1970; -1 for a cookie of the session. */
  expires: z.number().default(-1),
  secure: z.boolean().default(false),
});

/** A signed-in session as Playwright saves it; of it we use the cookies. */
export const storageStateSchema = z.object({ cookies: z.array(cookieSchema).max(1000) });
export type StorageState = z.infer<typeof storageStateSchema>;

/**
 * Credentials that add the session's cookies to others: for the start origin alone, as a browser would choose them.
 * @param now - clock in milliseconds
 */
export function withSession(
  { cookies }: StorageState,
  start: string,
  others: Credentials | undefined,
  now: () => number,
): Credentials {
  const { origin } = new URL(start);
  const redact = redactorOf(cookies.map(({ value }) => value));
  return {
    origin,
    headersFor(url) {
      if (url.origin !== origin) return {};
      const cookie = cookies
        .filter((one) => belongs(one, url) && (one.expires < 0 || one.expires * 1000 > now()))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ');
      return { ...others?.headersFor(url), ...(cookie === '' ? {} : { cookie }) };
    },
    redact: (text, encoding) => redact(others?.redact(text, encoding) ?? text, encoding),
    summary: others?.summary ?? { headers: [], basicAuth: false },
  };
}

function belongs({ domain, path, secure }: z.infer<typeof cookieSchema>, url: URL): boolean {
  const bare = domain.replace(/^\./, '').toLowerCase();
  const isHost = url.hostname === bare || (domain.startsWith('.') && url.hostname.endsWith(`.${bare}`));
  const isPath = url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
  return isHost && isPath && (!secure || url.protocol === 'https:');
}
