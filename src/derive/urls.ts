/** URLs as the identity of pages: one spelling for what a server answers as one thing, and never one for two. */

/** Longer addresses are traps or attacks; browsers and servers stop between 2,000 and 8,000 characters. */
const longestUrl = 4096;

/** Query parameters that tell who comes from where, never what is asked for (`zarsrc` is Zalo's). */
const tracking = /^(utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|zarsrc|_ga|_gl|mc_cid|mc_eid)$/i;

/** Query parameters that carry a session; short names count only with a value no article id has. */
const session = /^(phpsessid|jsessionid|aspsessionid[a-z]*)$|^(sid|session_?id)=[0-9a-f]{32,}$/i;

/** `;jsessionid=…` on a path segment. */
const segmentSession = /;(?:jsessionid|phpsessid)=[^/;]*/gi;
/** The `(S(…))` segment of cookieless ASP.NET. */
const sessionSegment = /\/\((?:[SAFX]\([^()/]*\))+\)(?=\/|$)/g;

/**
 * The normalised form of an http(s) address, or undefined for anything else (other schemes, nonsense, too long).
 * Dropped: fragment, credentials, default port, session and tracking parameters, an empty query. The host becomes
 * lower-case punycode, dot segments are resolved, percent-encoding is made uniform. Kept, because servers may tell
 * them apart: case of the path, trailing slash, order of the parameters, composed or decomposed letters.
 * @param base - address that relative ones are resolved against
 */
export function normaliseUrl(raw: string, base?: string): string | undefined {
  if (raw.length > longestUrl) return undefined;
  const url = URL.parse(raw, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '');
  const path = evenEncoding(url.pathname).replace(segmentSession, '').replace(sessionSegment, '');
  const query = url.search.slice(1).split('&').map(evenEncoding).filter(isMeaningful).join('&');
  const result = URL.parse(`${url.origin}${path || '/'}${query && `?${query}`}`)?.href;
  return result && result.length <= longestUrl ? result : undefined;
}

function isMeaningful(parameter: string): boolean {
  const name = parameter.split('=', 1)[0] ?? '';
  return parameter !== '' && !tracking.test(name) && !session.test(name) && !session.test(parameter);
}

/** Escapes in upper case, and none for characters that need none (RFC 3986 section 6.2.2); a stray `%` stays alone. */
function evenEncoding(text: string): string {
  return text.replace(/(?<!%[0-9a-f]?)%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}

/**
 * Key under which a normalised URL counts as already seen: Vietnamese letters composed (NFC), however the link wrote
 * them. Requests keep the spelling of the link, because a file uploaded from a Mac may answer to the decomposed one only.
 */
export function identityOf(url: string): string {
  if (!url.includes('%')) return url;
  try {
    return decodeURI(url).normalize('NFC');
  } catch {
    return url;
  }
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
