import type { Cookie } from '../core/evidence.ts';

/** Convention: what one answer may set. */
const mostCookies = 20;

/** Cookies of one chain of redirects: some portals set one and send the visitor back to the same address. */
export function createExchangeCookies() {
  const jar = new Map<string, Map<string, string>>();
  return {
    of: (host: string) => [...(jar.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(host: string, headers: string | string[] | undefined) {
      const cookies = jar.get(host) ?? new Map<string, string>();
      for (const header of [headers ?? []].flat().slice(0, mostCookies)) {
        const [, name, value] = /^\s*([^=;\s]+)=([^;\r\n]{0,2000})/.exec(header) ?? [];
        if (name !== undefined && value !== undefined) cookies.set(name, value);
      }
      jar.set(host, cookies);
    },
  };
}

/** The cookies an answer sets, without their values. */
export const cookiesIn = (headers: string | string[] | undefined): Cookie[] =>
  [headers ?? []].flat().slice(0, mostCookies).map(cookieOf);

/** What a Set-Cookie header says of a cookie, but never its value. */
function cookieOf(header: string): Cookie {
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
  const attributeOf = (name: string) => attributes.find((part) => part.toLowerCase().split('=')[0] === name);
  const sameSite = attributeOf('samesite')?.split('=')[1]?.slice(0, 20);
  return {
    // Without a sign of equality all of it is value.
    name: pair.includes('=') ? (pair.split('=')[0] ?? '').slice(0, 100) : '',
    secure: attributeOf('secure') !== undefined,
    httpOnly: attributeOf('httponly') !== undefined,
    ...(sameSite === undefined ? {} : { sameSite }),
  };
}
