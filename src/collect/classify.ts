import type { PageResponse } from '../core/evidence.ts';
import type { ObservationCode } from '../core/observation.ts';
import { clean, fold } from '../derive/vietnamese.ts';
import { decodeHtml } from './charset.ts';
import { type StandIn, signs } from './stand-ins.ts';

export type NotAPage = StandIn | Extract<ObservationCode, 'http-status' | 'not-html' | 'empty' | 'needs-login'>;

/** As much of a page as is looked at; an interstitial is small. */
const readCharacters = 100_000;
/** Convention: a page with more visible text than this is content, whatever words stand in it. */
const interstitialCharacters = 1500;
/** Convention: more links than this make a menu, which an interstitial does not have. */
const interstitialLinks = 8;

const loginPath = /log-?in|sign-?in|dang-?nhap|\b(?:sso|cas)\b|oauth|openid|saml|authorize/i;
const loginHost = /^(?:login|sso|cas|auth|xacthuc|dangnhap)\./;

/**
 * Why an answer is not a page of the portal that could be judged; undefined when it is one. Pure.
 * @param body - the bytes as received, or the text of a rendered page
 */
export function classify(response: PageResponse, body: Uint8Array | string): NotAPage | undefined {
  const { status, headers, contentType } = response;
  if (status === 401 || status === 407) return 'needs-login';
  if (status === 429 || headers['cf-mitigated'] === 'challenge') return 'blocked';
  const html = (typeof body === 'string' ? body : decodeHtml(body, contentType)).slice(0, readCharacters);
  const text = visibleText(html);
  const isSmall = text.length <= interstitialCharacters && count(html, /<a\s[^>]{0,500}href/gi) <= interstitialLinks;
  const standIn = standInOf(html, isSmall ? fold(text) : undefined);
  // A server that says what is wrong by its status needs no words for it.
  const isError = status < 200 || (status >= 300 && !isShown(response));
  if (standIn && !(isError && (standIn === 'soft-404' || standIn === 'error-page'))) {
    if (isError || isHtml(contentType, html)) return standIn;
  }
  if (isError) return 'http-status';
  if (!isHtml(contentType, html)) return html.trim() === '' ? 'empty' : 'not-html';
  if (isLoginWall(response, html)) return 'needs-login';
  const hasContent =
    text !== '' || /<(?:img|script|iframe|frame|object|embed|svg|canvas|meta[^>]{1,300}refresh)\b/i.test(html);
  return hasContent ? undefined : 'empty';
}

/** Whether browsers show what came with a redirect: it leads nowhere, or is a list of choices. */
const isShown = ({ status, headers }: PageResponse): boolean =>
  status === 300 || ([301, 302, 303, 307, 308].includes(status) && headers.location === undefined);

/** @param small - the text of a page too small to be content; undefined of any other */
function standInOf(html: string, small: string | undefined): StandIn | undefined {
  const title = partsOf(elementText(html, tags.title));
  const headings = tags.headings.map((tag) => elementText(html, tag));
  const bare = () => textBesideLinks(html) <= interstitialCharacters;
  return signs.find(
    (sign) =>
      sign.markup?.test(html) ||
      title.some((part) => sign.title?.test(part)) ||
      (small !== undefined && small.length <= (sign.within ?? small.length) && sign.says?.test(small)) ||
      (headings.some((heading) => sign.heading?.test(heading)) && bare()),
  )?.code;
}

/** A title and its first part: names of portals stand behind a separator. */
const partsOf = (title: string): string[] => [title, title.split(/ [-–|:»] /, 1)[0] ?? ''].filter(Boolean);

const tagOf = (name: string) => ({
  start: new RegExp(`<${name}(?:\\s[^>]{0,500})?>`, 'i'),
  end: new RegExp(`</${name}`, 'i'),
});
const tags = { title: tagOf('title'), headings: ['h1', 'h2', 'h3'].map(tagOf) };

/** The folded text of the first element of that name. */
function elementText(html: string, tag: ReturnType<typeof tagOf>): string {
  const start = tag.start.exec(html);
  if (!start) return '';
  const from = start.index + start[0].length;
  const rest = html.slice(from, from + 1000);
  const end = rest.search(tag.end);
  return fold(visibleText(end === -1 ? '' : rest.slice(0, end)));
}

/** How much visible text there is outside links, counted no further than matters. */
function textBesideLinks(html: string): number {
  const parts = html.split(/<a(?=[\s>])/i).map((part, index) => {
    const end = index === 0 ? 0 : part.search(/<\/a/i);
    return part.slice(Math.max(0, end));
  });
  return visibleText(`<a${parts.join(' <a')}`.slice(2)).trim().length;
}

/** Title and text without markup, cleaned; stops when there is more than an interstitial has. One pass, no backtracking. */
function visibleText(html: string): string {
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; at < html.length && length <= interstitialCharacters; ) {
    const open = html.indexOf('<', at);
    if (open !== at) {
      const text = html.slice(at, open === -1 ? undefined : open).replace(/&nbsp;|&#160;|\s{2,}|[^\S ]/g, ' ');
      parts.push(text);
      length += text.trim().length;
    }
    if (open === -1) break;
    const skipped = '!sStT'.includes(html.charAt(open + 1)) ? skippedAt(html, open) : undefined;
    const end = skipped === undefined ? '>' : skipped === '!--' ? '-->' : `</${skipped}`;
    const close = skipped === undefined ? html.indexOf(end, open) : indexOfIgnoringCase(html, end, open);
    at = close === -1 ? html.length : close + end.length;
    if (skipped !== undefined && skipped !== '!--') at = Math.max(at, html.indexOf('>', at) + 1);
    parts.push(' ');
  }
  return clean(parts.join(''));
}

/** What begins here, if no visitor sees what is in it. */
const skippedAt = (html: string, at: number): string | undefined =>
  /^<(!--|script\b|style\b|template\b)/i.exec(html.slice(at, at + 10))?.[1]?.toLowerCase();

function indexOfIgnoringCase(text: string, wanted: string, from: number): number {
  const pattern = new RegExp(wanted, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function isHtml(contentType: string, html: string): boolean {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return true;
  // Servers that do not say what they send; browsers sniff it.
  return (type === '' || type === undefined) && /^\s*<(?:!doctype html|html|head|body|!--)/i.test(html);
}

/** Sent on to a page that asks for a password, or to another host that signs people in. */
function isLoginWall({ redirects, finalUrl }: PageResponse, html: string): boolean {
  const asked = URL.parse(redirects[0]?.url ?? finalUrl);
  const shown = URL.parse(finalUrl);
  if (!asked || !shown || loginPath.test(asked.pathname)) return false;
  const isElsewhere = asked.hostname !== shown.hostname;
  if (!loginPath.test(shown.pathname) && !(isElsewhere && loginHost.test(shown.hostname))) return false;
  return isElsewhere || /<input\b[^>]{0,500}type\s*=\s*["']?password/i.test(html);
}
