import { Hono } from 'hono';
import type { Language } from '../core/language.ts';

/**
 * An app that reads and changes nothing. Only known Host headers are answered, so that no site a visitor has open can read
 * our pages by giving its own name our address.
 * @param hosts - values of the Host header, such as `127.0.0.1:8080`; may be filled once the port is known
 */
export function guardedApp(hosts: readonly string[], policy: string): Hono {
  const app = new Hono();
  const safety = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
  app.use(async (context, next) => {
    const { method } = context.req;
    if (!hosts.includes((context.req.header('host') ?? '').toLowerCase())) return context.text('unknown host', 421);
    if (method !== 'GET' && method !== 'HEAD') return context.text('read only', 405, { allow: 'GET, HEAD' });
    await next();
    for (const [name, value] of Object.entries(safety)) context.res.headers.set(name, value);
    return undefined;
  });
  app.notFound((context) => context.text('not found', 404));
  return app;
}

export const languageOf = (asked: string | undefined, byDefault: Language): Language =>
  asked === 'vi' || asked === 'en' ? asked : byDefault;
