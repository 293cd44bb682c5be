import type { Cheerio } from 'cheerio';
import type { AnyNode } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, isVisible, memoised } from './dom.ts';
import { normaliseUrl } from './urls.ts';
import { clean } from './vietnamese.ts';

/** A way from a page to another address. */
export interface Link {
  /** Normalised. */
  url: string;
  /** What a visitor reads on it, cleaned, at most `longestText` characters; empty where it has no name. */
  text: string;
  /** Clicks it takes: 1, or 0 for what a page shows or goes to by itself (frames, meta refresh). */
  cost: 0 | 1;
  /** Not shown until something else happens, such as a pointer over the menu that holds it. */
  hidden?: true;
}

const longestText = 200;
/** Most links read from one page; a page with more is a trap or an error, and the ones beyond are not followed. */
export const mostLinks = 2000;

/**
 * The links of a page in document order, one for each address: the cheapest, with the first text that says something.
 * `rel=nofollow` is a word to search engines; a visitor clicks it all the same. Relative addresses follow `<base href>`.
 */
export const linksOf = memoised((document: PageDocument): readonly Link[] => {
  const $ = dom(document);
  const base = normaliseBase($('base[href]').first().attr('href'), document.url);
  const links = new Map<string, Link>();
  const elements = $('a[href], area[href], iframe[src], frame[src], meta[http-equiv=refresh i][content]');
  for (const node of elements.get()) {
    const element = $(node);
    const url = normaliseUrl(addressOf(element), base);
    if (!url || (links.size >= mostLinks && !links.has(url))) continue;
    const cost = element.is('a, area') ? 1 : 0;
    const text = clean(accessibleName(element)).slice(0, longestText).trim();
    const known = links.get(url);
    const hidden = !isVisible(element) && (known === undefined || known.hidden === true) && cost === 1;
    links.set(url, {
      url,
      text: known?.text || text,
      cost: known?.cost === 0 ? 0 : cost,
      ...(hidden && { hidden }),
    });
  }
  return [...links.values()];
});

/** Files that hold no page of links. */
const files = /\.(pdf|docx?|xlsx?|pptx?|odt|rtf|zip|rar|7z|jpe?g|png|gif|webp|svg|mp[34]|xml|css|js)$/i;

/** Whether a page links pages of its own site that are not among those read. */
export function linksUnread(document: PageDocument, read: readonly PageDocument[]): boolean {
  const { host } = new URL(document.url);
  const known = new Set(read.map(({ url }) => url));
  return linksOf(document).some(({ url }) => {
    const target = new URL(url);
    return target.host === host && !files.test(target.pathname) && !known.has(url);
  });
}

/** The address that relative links start from; the fragment of the page itself does not matter. */
function normaliseBase(href: string | undefined, url: string): string {
  return (href !== undefined && URL.parse(href, url)?.href) || url;
}

function addressOf(element: Cheerio<AnyNode>): string {
  if (element.is('meta')) return refreshTarget(element.attr('content') ?? '');
  return (element.attr('href') ?? element.attr('src') ?? '').trim();
}

/** `5; url='next.html'` → `next.html`; without a target the page reloads itself, which is no link. */
function refreshTarget(content: string): string {
  const target = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?(.*)$/is.exec(content)?.[1]?.trim() ?? '';
  return /^(['"]?)(.*?)\1$/s.exec(target)?.[2]?.trim() || 'about:blank';
}
