import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, descendantsOf, dom, memoised, selectorOf, targetOf, visibleText } from './dom.ts';
import { regionAt } from './landmarks.ts';
import { type Entry, menuOf } from './menu.ts';
import { readingOf } from './reading.ts';
import { fold } from './vietnamese.ts';

/** The links in the middle part of a page, as a site map for people shows them. */
export interface LinkTree {
  /** Levels of lists within lists (or of lists under headings) that hold links. */
  levels: number;
  links: { name: string; address: string }[];
  pointer?: string;
}

/**
 * Reads the links that a page adds to its frame, and how deep they are nested. Lists that stand on the home page with
 * the same words are the frame (menus, sidebars); so are head and foot, unless a list of the page's own was taken for them.
 */
export function linkTreeOf(document: PageDocument, home: PageDocument): LinkTree {
  const $ = dom(document);
  const { spans } = readingOf(document);
  const frame = listsOf(home);
  const known = new Map<Element, boolean>();
  const isFrame = (list: Element): boolean => {
    const answer = known.get(list) ?? frame.has(fold(visibleText($(list))));
    known.set(list, answer);
    return answer;
  };
  const own = $('a[href]')
    .get()
    .filter((element) => {
      if (!spans.has(element)) return false;
      const region = regionAt(document, element);
      const root = $(element).parents('ul, ol').last();
      const [list] = root.get();
      if (list && region !== 'footer') return !isFrame(list);
      return region === 'main';
    });
  let levels = 0;
  let holder: Element | undefined;
  for (const element of own) {
    const lists = $(element).parents('ul, ol').get();
    if (lists.length <= levels) continue;
    levels = lists.length;
    holder = lists.at(-1);
  }
  const links = new Set(own);
  const headed =
    levels === 1 &&
    $('h2, h3, h4, h5, dt')
      .get()
      .some((head) => followedByList($, head, links));
  return {
    levels: headed ? 2 : levels,
    links: own.map((element) => ({
      name: fold(accessibleName($(element))),
      address: addressOf(targetOf(element.attribs.href, document)),
    })),
    ...(holder && { pointer: selectorOf($(holder)) }),
  };
}

/** The words of every outermost list of a page. */
const listsOf = memoised((document: PageDocument): ReadonlySet<string> => {
  const $ = dom(document);
  const roots = $('ul, ol').filter((_, list) => $(list).parents('ul, ol').length === 0);
  return new Set(roots.get().map((list) => fold(visibleText($(list)))));
});

function followedByList($: ReturnType<typeof dom>, head: Element, links: ReadonlySet<Element>): boolean {
  const next = $(head).next();
  return [next, next.next()]
    .flatMap((element) => element.get())
    .filter((element) => /^(ul|ol|dd)$/.test(element.name))
    .some((list) => descendantsOf(list).some((inner) => links.has(inner)));
}

/** An address without its fragment, its last slash and `www.`, so that the same page is the same text. */
export function addressOf(url: URL | undefined): string {
  if (!url) return '';
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`.toLowerCase();
}

/** A switch to another language is no part of the site's structure. */
const language = /^(english|tieng (viet|anh|trung)|vietnamese|vi|vn|en|中文|chinese|francais)$/;

/** Links of the first level of the home page's menus that are shown; home itself and language switches left out. */
export const topEntriesOf = memoised((home: PageDocument): Entry[] => {
  const seen = new Set<string>();
  return menuOf(home).entries.filter((entry) => {
    const key = fold(entry.name);
    if (!entry.inMenu || !entry.shown || !entry.target || entry.isHome || entry.level > 1) return false;
    if (key === '' || language.test(key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
});

/** How many of the home page's top entries a tree of links holds, by name or by address, and which it lacks. */
export function coverageOf(home: PageDocument, tree: LinkTree): { covered: number; total: number; missing: string[] } {
  const names = new Set(tree.links.map((link) => link.name));
  const addresses = new Set(tree.links.map((link) => link.address).filter(Boolean));
  const top = topEntriesOf(home);
  const missing = top.filter((entry) => !names.has(fold(entry.name)) && !addresses.has(addressOf(entry.target)));
  return { covered: top.length - missing.length, total: top.length, missing: missing.map((entry) => entry.name) };
}
