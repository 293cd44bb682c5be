import { type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, elementsOf, isShown, named, plainText } from './dom.ts';
import { filterLinks, jumpLinks } from './form-links.ts';
import { beginning } from './mask.ts';
import { kept, memoised, shared } from './memoised.ts';
import { addressIn, normaliseUrl, routeOf } from './urls.ts';

/** A way from a page to another address. */
export interface Link {
  /** Normalised. */
  url: string;
  /** The address as the page writes it, where normalising dropped a session id or the like. */
  written?: string;
  /** What a visitor reads on it, cleaned, at most `longestText` characters; empty where it has no name. */
  text: string;
  /** Clicks it takes: 1; 0 for what a page shows or goes to by itself (frames, meta refresh); 2 for a filter and its button. */
  cost: number;
  /** Not shown until something else happens, such as a pointer over the menu that holds it. */
  hidden?: true;
  /** What is worked first, in its words: the value chosen in a filter, the list a target is chosen from. */
  control?: string;
  /** Why nobody of ours can go there: it takes a browser, or sends something. */
  closed?: 'needs-browser' | 'needs-post';
}

const longestText = 200;
/** Most links read from one page; a page with more is a trap or an error, and the ones beyond are not followed. */
export const mostLinks = 2000;

/** Whether an element may lead on: by what it is, or by a script that it starts when it is clicked. */
function mayLeadOn({ name, attribs }: Element): boolean {
  if (name === 'a' || name === 'area') return attribs.href !== undefined || attribs.onclick !== undefined;
  if (name === 'meta') return isRefresh(attribs);
  if (name === 'object' || name === 'embed') return /^text\/html\b/i.test(attribs.type ?? '');
  if (/^(?:iframe|frame|select|form)$/.test(name)) return true;
  return attribs.onclick !== undefined && /location|open\s*\(/i.test(attribs.onclick);
}

const isRefresh = (attribs: Element['attribs']): boolean =>
  attribs['http-equiv']?.toLowerCase() === 'refresh' && attribs.content !== undefined;

/**
 * The links of a page in document order, one for each address: the cheapest, with the first text that says something.
 * Besides anchors and image maps: frames (also what a `srcdoc` holds) and pages shown as objects, meta refresh, filter forms sent by GET, lists that
 * lead on, and addresses written out in `onclick`. `rel=nofollow` is a word to search engines; a visitor clicks it all
 * the same. Relative addresses follow `<base href>`.
 */
export const linksOf = kept((document: PageDocument): readonly Link[] => {
  const $ = dom(document);
  const base = baseOf(document);
  const links = new Map<string, Link>();
  const add = (link: Link) => {
    const known = links.get(link.url);
    if (known ? known.text === '' || link.cost < known.cost || known.hidden : links.size < mostLinks)
      links.set(link.url, known ? cheaper(known, link) : link);
  };
  for (const node of elementsOf(document)) {
    if (!mayLeadOn(node)) continue;
    if (node.name === 'form') filterLinks($, node, base, document.url).forEach(add);
    else if (node.name === 'select') jumpLinks($, node, base).forEach(add);
    else if (node.attribs.srcdoc !== undefined) inlineLinks(node.attribs.srcdoc, base).forEach(add);
    else {
      const address = addressIn(addressOf(node), base);
      if (!address) continue;
      const cost = /^(?:iframe|frame|meta|object|embed)$/.test(node.name) ? 0 : 1;
      const text = textOf($, node);
      const hidden = cost === 1 && !isShown(node);
      add({ ...address, text, cost, ...(hidden && { hidden }) });
    }
  }
  // Most links stand on most pages of a portal.
  return [...links.values()].map((link) => shared(document, link));
});

/** What a visitor reads on a link; most hold nothing but text, and need no more than a look. */
function textOf($: CheerioAPI, node: Element): string {
  const plain = node.attribs['aria-label'] === undefined ? plainText(node) : '';
  return beginning(plain || accessibleName($(node)), longestText).trim();
}

/** Addresses that differ from the page's, or from one another, by a route of scripts alone; only a browser can go there. */
export const routesOf = memoised((document: PageDocument): readonly Link[] => {
  const $ = dom(document);
  const base = baseOf(document);
  const routes = new Map<string, Link>();
  for (const node of [...named(document, 'a'), ...named(document, 'area')]) {
    const href = (node.attribs.href ?? '').trim();
    if (!href.includes('#')) continue;
    const route = routeOf(href, base);
    const url = route && normaliseUrl(href, base);
    if (!url || routes.size >= mostLinks) continue;
    const hidden = !isShown(node);
    const link: Link = { url: url + route, text: textOf($, node), cost: 1, ...(hidden && { hidden }) };
    const known = routes.get(link.url);
    routes.set(link.url, known ? cheaper(known, link) : link);
  }
  return [...routes.values()];
});

/**
 * The links of a page as it stands, with the ways that working its controls showed: of a hidden link these know what it
 * takes to get at it.
 */
export function withWays(links: readonly Link[], ways: readonly Link[]): readonly Link[] {
  const all = new Map(links.map((link) => [link.url, link]));
  for (const way of ways) {
    const known = all.get(way.url);
    if (!known || known.hidden) all.set(way.url, known?.text ? { ...way, text: known.text } : way);
  }
  return [...all.values()];
}

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

/** Two ways to one address as one: what is cheapest, seen at once and has a name wins, each in that order. */
function cheaper(known: Link, link: Link): Link {
  const cost = Math.min(known.cost, link.cost);
  const { control } = link.cost < known.cost ? link : known;
  const hidden = known.hidden && link.hidden && cost > 0;
  const text = known.text || link.text;
  const written = known.written ?? link.written;
  return {
    url: known.url,
    ...(written && { written }),
    text,
    cost,
    ...(hidden && { hidden }),
    ...(control !== undefined && { control }),
  };
}

/** The address that relative links start from (HTML, "document base URL"); the page's own fragment does not matter. */
function baseOf(document: PageDocument): string {
  const href = named(document, 'base').find(({ attribs }) => attribs.href !== undefined)?.attribs.href;
  const base = href === undefined ? null : URL.parse(href, document.url);
  return base && /^https?:$/.test(base.protocol) ? base.href : document.url;
}

/** `location.href = '…'`, `location.replace('…')`, `window.open('…')` with an address that is written out whole. */
const scripted =
  /(?:\blocation(?:\.href)?\s*=|\blocation\.(?:assign|replace)\s*\(|\bopen\s*\()\s*(?:'([^'\n]+)'|"([^"\n]+)")(?!\s*\+)/i;

/** The address that a line of script goes to, as written; undefined when it is put together from parts. */
export function scriptedAddress(script: string): string | undefined {
  const found = scripted.exec(script);
  return found?.[1] ?? found?.[2];
}

function addressOf({ name, attribs }: Element): string {
  if (name === 'meta') return refreshTarget(attribs.content ?? '');
  const address = (attribs.href ?? attribs.src ?? attribs.data ?? '').trim();
  if (address && !/^(?:javascript:|#)/i.test(address)) return address;
  return scriptedAddress(attribs.onclick ?? '') ?? scriptedAddress(address) ?? (address || 'about:blank');
}

/** `5; url='next.html'` → `next.html`; without a target the page reloads itself, which is no link. */
function refreshTarget(content: string): string {
  const target = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?(.*)$/is.exec(content)?.[1]?.trim() ?? '';
  return /^(['"]?)(.*?)\1$/s.exec(target)?.[2]?.trim() || 'about:blank';
}

/** Where the header `Refresh` of an answer leads, as the same in a `<meta>` would; not where a token in it was taken out. */
export function refreshLink(content: string, url: string): Link | undefined {
  const target = normaliseUrl(refreshTarget(content), url);
  return target && !target.includes('***') ? { url: target, text: '', cost: 0 } : undefined;
}

/** Where a page goes by itself, and after how many seconds; undefined when it stays or only reloads. */
export function refreshOf(document: PageDocument): { url: string; seconds: number } | undefined {
  const content = named(document, 'meta').find(({ attribs }) => isRefresh(attribs))?.attribs.content ?? '';
  const url = normaliseUrl(refreshTarget(content), baseOf(document));
  return url ? { url, seconds: Number.parseFloat(content) || 0 } : undefined;
}

/** The links in a frame whose page is written out in the attribute: the frame is part of the page. */
function inlineLinks(page: string, base: string): Link[] {
  const $ = load(page);
  return $('a[href], area[href]')
    .get()
    .flatMap((node) => {
      const url = normaliseUrl(addressOf(node), base);
      return url
        ? [
            {
              url,
              text: textOf($, node),
              cost: 1,
            },
          ]
        : [];
    });
}
