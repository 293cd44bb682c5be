/** Addresses that may be one page under several names. Whether they are is for what the server sends to say. */

/** Parameters that choose in what order a list is shown. */
const order = /^(?:sort|order|orderby|order_by|sortby|sort_by|sortorder|sort_order|sortdir|sortfield|sx|sap-?xep)$/i;
const defaultDocument = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/;

/**
 * What an address has in common with the other names its page may go by: servers often give one page with and without
 * `www.`, over http and https, in upper and lower case, with and without a slash at the end or the name of the default
 * document, for every order of the parameters, with Vietnamese letters composed or not, and in several sort orders.
 * @param url - normalised
 */
export function aliasOf(url: string): string {
  const [, host = '', path = '', query = ''] = parts.exec(url) ?? [];
  const folder = folded(path)
    .replace(/\/{2,}/g, '/')
    .replace(defaultDocument, '/')
    .replace(/\/$/, '');
  const asked = query
    .slice(1)
    .split('&')
    .filter((parameter) => !isOrder(parameter))
    .map(sameParameter)
    .sort()
    .join('&');
  return `${host.replace(/^(?:www|m|mobile)\.(?=.*\.)/, '')}${folder}?${asked}`;
}

/** A normalised address as host, path and query. */
const parts = /^https?:\/\/([^/?]*)([^?]*)(\?.*)?$/s;
const sameParameter = (parameter: string): string => folded(parameter).replace(/=$/, '');

/** Whether two addresses differ in the order of a list alone, so that their pages may hold the same things in another order. */
export function differInOrder(one: string, other: string): boolean {
  const ordersOf = (url: string) => (URL.parse(url)?.search ?? '').slice(1).split('&').filter(isOrder).join('&');
  return ordersOf(one) !== ordersOf(other);
}

/** In which parts of an address two names of a page differ, such as `protocol pathname`. */
export function differenceOf(one: string, other: string): string {
  const [a, b] = [URL.parse(one), URL.parse(other)];
  const parts = ['protocol', 'hostname', 'port', 'pathname', 'search'] as const;
  return parts.filter((part) => a?.[part] !== b?.[part]).join(' ');
}

const isOrder = (parameter: string) => order.test(parameter.split('=', 1)[0] ?? '');

function folded(text: string): string {
  if (!text.includes('%')) return text.toLowerCase();
  let decoded = text;
  try {
    // Not `decodeURIComponent`: an escaped slash or ampersand is no slash and no ampersand.
    decoded = decodeURI(text);
  } catch {
    // Letters of an older character set: they are compared as they are.
  }
  return decoded.normalize('NFC').toLowerCase();
}
