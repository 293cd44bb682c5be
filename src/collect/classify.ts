import type { PageResponse } from '../core/evidence.ts';
import type { ObservationCode } from '../core/observation.ts';
import { fold } from '../derive/vietnamese.ts';
import { decodeHtml } from './charset.ts';

export type NotAPage = Extract<
  ObservationCode,
  'http-status' | 'blocked' | 'maintenance' | 'not-html' | 'empty' | 'needs-login'
>;

/** As much of a page as is looked at; an interstitial is small. */
const readCharacters = 100_000;
/** Convention: a page with more visible text than this is content, whatever words stand in it. */
const interstitialCharacters = 1500;
/** Convention: more links than this make a menu, which an interstitial does not have. */
const interstitialLinks = 8;

/** What only a challenge or a firewall's refusal has in its markup, whatever its length. */
const challengeMarkup =
  /_cf_chl_opt|cf-browser-verification|\/cdn-cgi\/challenge-platform\/h\/|_Incapsula_Resource\?(?=[^"]{0,300}(?:incident|SWUDNSAI))|id=["']?(?:px-captcha|sec-cpt-if|challenge-running)|awsWafCookieDomainList|document\.cookie\s*=\s*["']D1N=/;

/** What such pages say, folded; believed only of pages too small to be anything else. */
const challengeText =
  /just a moment|checking your browser|ddos protection by|attention required.{0,5}cloudflare|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|i am not a robot|pardon our interruption|request unsuccessful.{0,5}incapsula|the requested url was rejected|access denied|web application firewall|your (?:ip|request|access) (?:address )?(?:has been|was|is) blocked|ban khong phai (?:la )?(?:nguoi may|robot)|xac (?:minh|thuc) (?:ban la|rang ban la)? ?(?:con )?nguoi|nhap ma (?:captcha|xac nhan|bao ve) de tiep tuc|dang kiem tra trinh duyet|(?:yeu cau|truy cap|dia chi ip)(?: cua ban)? (?:da )?bi (?:chan|tu choi)|truy cap bat thuong/;

const maintenanceText =
  /dang (?:duoc |trong qua trinh |tien hanh )?(?:bao tri|nang cap)|bao tri he thong|he thong bao tri|tam (?:dung|ngung) (?:hoat dong|phuc vu|cung cap dich vu).{0,40}(?:bao tri|nang cap)|under (?:scheduled )?maintenance|down for maintenance|temporarily (?:offline|unavailable) (?:for|due to) maintenance|site is under construction/;

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
  if (challengeMarkup.test(html) || (isSmall && challengeText.test(text))) return 'blocked';
  if (isSmall && maintenanceText.test(text)) return 'maintenance';
  if (status < 200 || status >= 300) return 'http-status';
  if (!isHtml(contentType, html)) return html.trim() === '' ? 'empty' : 'not-html';
  if (isLoginWall(response, html)) return 'needs-login';
  const hasContent =
    text !== '' || /<(?:img|script|iframe|frame|object|embed|svg|canvas|meta[^>]{1,300}refresh)\b/i.test(html);
  return hasContent ? undefined : 'empty';
}

/** Title and text without markup, folded; stops when there is more than an interstitial has. One pass, no backtracking. */
function visibleText(html: string): string {
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; at < html.length && length <= interstitialCharacters; ) {
    const open = html.indexOf('<', at);
    const text = html.slice(at, open === -1 ? undefined : open).replace(/&nbsp;|&#160;|\s+/g, ' ');
    parts.push(text);
    length += text.trim().length;
    if (open === -1) break;
    const skipped = /^<(!--|script\b|style\b|template\b)/i.exec(html.slice(open, open + 10))?.[1]?.toLowerCase();
    const end = skipped === undefined ? '>' : skipped === '!--' ? '-->' : `</${skipped}`;
    const close = skipped === undefined ? html.indexOf(end, open) : indexOfIgnoringCase(html, end, open);
    at = close === -1 ? html.length : close + end.length;
    if (skipped !== undefined && skipped !== '!--') at = Math.max(at, html.indexOf('>', at) + 1);
    parts.push(' ');
  }
  return fold(parts.join(''));
}

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
