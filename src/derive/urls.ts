/** URLs as the identity of pages: one spelling for what a server answers as one thing, and never one for two. */

/** Longer addresses are traps or attacks; browsers and servers stop between 2,000 and 8,000 characters. */
const longestUrl = 4096;

/** Query parameters that tell who comes from where, never what is asked for (`zarsrc` is Zalo's). */
const tracking =
  /^(utm_\w+|fbclid|igshid|gclid|gclsrc|dclid|wbraid|gbraid|srsltid|msclkid|yclid|zarsrc|_ga|_gl|mc_cid|mc_eid)$/i;

/** Query parameters that carry a session, whatever their value. */
const session = /^(phpsessid|jsessionid|aspsessionid[a-z]*|asp\.net_sessionid|cftoken|oscsid|zenid)$/i;

/** Sessions and tokens against forged requests; names that short count only with a value no article id has. */
const token = new RegExp(
  [
    '^(?:p_auth|p_p_auth)=[0-9a-z]{8}$', // Liferay
    '^(?:sid|sess|sessid|session_?id)=(?:[0-9a-f]{32,}|(?=[0-9a-z]*\\d)[0-9a-z]{24,})$',
    '^(?:_csrf|csrf_?token|csrfmiddlewaretoken|authenticity_token|__requestverificationtoken)=[^&]{16,}$',
  ].join('|'),
  'i',
);

/** `;jsessionid=…` on a path segment. */
const segmentSession = /(?:;|%3B)(?:jsessionid|phpsessid)=[^/;]*/gi;
/** The `(S(…))` segment of cookieless ASP.NET. */
const sessionSegment = /\/(?:\(|%28)(?:[SAFX](?:\(|%28)[^()/%]*(?:\)|%29))+(?:\)|%29)(?=\/|$)/g;

/**
 * The normalised form of an http(s) address, or undefined for anything else (other schemes, nonsense, too long).
 * Dropped: fragment, credentials, default port, session and tracking parameters, an empty query. The host becomes
 * lower-case punycode, dot segments are resolved, percent-encoding is made uniform. Kept, because servers may tell
 * them apart: case of the path, trailing slash, order of the parameters, composed or decomposed letters.
 * @param base - address that relative ones are resolved against
 */
export const normaliseUrl = (raw: string, base?: string): string | undefined => addressIn(raw, base)?.url;

/** The same, and the address as it is written where a session or token was dropped, on which its server may insist. */
export function addressIn(raw: string, base?: string): { url: string; written?: string } | undefined {
  if (raw.length > longestUrl) return undefined;
  const url = URL.parse(raw, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  // Setting a part parses the address anew, so that only what is there is taken away.
  if (url.hash || raw.includes('#')) url.hash = '';
  if (url.username) url.username = '';
  if (url.password) url.password = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '');
  if (isPlain.test(url.href)) return { url: url.href };
  const whole = evenEncoding(url.pathname);
  const path = whole.replace(segmentSession, '').replace(sessionSegment, '');
  const parameters = url.search.slice(1).split('&').map(evenEncoding).filter(isMeaningful);
  const kept = parameters.filter((parameter) => !isSession(parameter));
  const query = kept.join('&');
  const result = URL.parse(`${url.origin}${path || '/'}${query && `?${query}`}`)?.href;
  if (!result || result.length > longestUrl) return undefined;
  const isWhole = path === whole && kept.length === parameters.length;
  return { url: result, ...(!isWhole && { written: url.href }) };
}

/** An address without query, escapes and session marks: it is normalised as soon as it is parsed. */
const isPlain = /^[^?#%;()]{1,2000}$/;

const nameOf = (parameter: string): string => parameter.split('=', 1)[0] ?? '';
const isMeaningful = (parameter: string): boolean => parameter !== '' && !tracking.test(nameOf(parameter));
const isSession = (parameter: string): boolean => session.test(nameOf(parameter)) || token.test(parameter);

/** Escapes in upper case, and none for characters that need none (RFC 3986 section 6.2.2); a stray `%` stays alone. */
function evenEncoding(text: string): string {
  return text.replace(/(?<!%[0-9a-f]?)%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}

/**
 * The part of an address after `#` when scripts read it as a route (`#/dich-vu`, `#!tin-tuc`), and undefined when it is a
 * place on the page or a link that does nothing (`#`, `#!`, `#/`). Only a browser can show what is there.
 */
export function routeOf(raw: string, base?: string): string | undefined {
  const hash = raw.length <= longestUrl ? URL.parse(raw, base)?.hash : undefined;
  return hash && /^#!?\/.|^#![^/]/.test(hash) ? evenEncoding(hash) : undefined;
}

const fileExtensions = new Set(
  'pdf doc docx odt rtf xls xlsx ods csv ppt pptx odp zip rar 7z gz tar jpg jpeg png gif bmp webp svg ico tif tiff mp3 mp4 avi mov wmv flv webm m4a wav css js json xml rss atom woff woff2 ttf exe msi apk dwg'.split(
    ' ',
  ),
);

/** Whether the address names a file by its extension, so that it is no page and holds no links. */
export function isFileUrl(url: string): boolean {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(URL.parse(url)?.pathname ?? '')?.[1];
  return extension !== undefined && fileExtensions.has(extension.toLowerCase());
}

/**
 * What follows the address of a page to name a state of it that only a browser can show: a route of scripts, or a
 * postback (see `postbacksOf`). Undefined for the page itself.
 */
export function stateOf(raw: string, base?: string): string | undefined {
  const route = routeOf(raw, base);
  if (route !== undefined) return route;
  return raw.length <= longestUrl ? /#postback:.+$/.exec(raw)?.[0] : undefined;
}

/** The normalised address of a page or of a state of one: what the click graph knows it by. */
export function nodeUrl(raw: string, base?: string): string | undefined {
  const page = normaliseUrl(raw, base);
  return page && `${page}${stateOf(raw, base) ?? ''}`;
}
