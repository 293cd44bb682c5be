import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { boxLevelsOf } from './box-tree.ts';
import { accessibleName, descendantsOf, dom, targetOf, visibleText } from './dom.ts';
import { regionAt } from './landmarks.ts';
import { linksOf } from './links.ts';
import { memoised } from './memoised.ts';
import { type Entry, menuOf } from './menu.ts';
import { readingOf } from './reading.ts';
import { selectorOf } from './selector.ts';
import { fold, says } from './vietnamese.ts';
import { fits, saysSo } from './wording.ts';
import { menuWordings } from './wordings/menu.ts';
import { languageEntries } from './wordings/pages.ts';

/** The links in the middle part of a page, as a site map for people shows them. */
export interface LinkTree {
  /** Levels of lists within lists (or of lists under headings) that hold links; without lists, of boxes within boxes. */
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
  const [frame, here] = [listsOf(home), listsOf(document)];
  const known = new Map<Element, boolean>();
  // A map may hold just the words of the menu: then the same list stands here once more than on the home page.
  const isRepeated = (list: Element, words: string): boolean =>
    regionAt(document, list) === 'main' && (here.get(words) ?? 0) > (frame.get(words) ?? 0);
  const isFrame = (list: Element): boolean => {
    const words = fold(visibleText($(list)));
    const answer = known.get(list) ?? (frame.has(words) && !isRepeated(list, words));
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
    levels: headed ? 2 : levels || boxLevelsOf(own),
    links: own.map((element) => ({
      name: fold(accessibleName($(element))),
      address: addressOf(targetOf(element.attribs.href, document)),
    })),
    ...(holder && { pointer: selectorOf($(holder)) }),
  };
}

/** The words of every outermost list of a page, and how often they stand there. */
const listsOf = memoised((document: PageDocument): ReadonlyMap<string, number> => {
  const $ = dom(document);
  const roots = $('ul, ol').filter((_, list) => $(list).parents('ul, ol').length === 0);
  const groups = Map.groupBy(roots.get(), (list) => fold(visibleText($(list))));
  return new Map([...groups].map(([words, lists]) => [words, lists.length]));
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

/** Links of the first level of the home page's menus that are shown; home itself and language switches left out. */
export const topEntriesOf = memoised((home: PageDocument): Entry[] => {
  const seen = new Set<string>();
  return menuOf(home).entries.filter((entry) => {
    const key = fold(entry.name);
    if (!entry.inMenu || !entry.shown || !entry.target || entry.isHome || entry.level > 1) return false;
    // A switch to another language is no part of the site's structure.
    if (key === '' || saysSo(key, languageEntries) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
});

/** The home page's top entries that a tree of links lacks, by name and by address; a longer or shorter name will do. */
export function lackingIn(home: PageDocument, tree: LinkTree): Entry[] {
  const names = tree.links.map((link) => link.name);
  const addresses = new Set(tree.links.map((link) => link.address).filter(Boolean));
  const isNamed = (name: string) =>
    names.some((other) => other === name || isPartOf(name, other) || isPartOf(other, name));
  return topEntriesOf(home).filter((entry) => !addresses.has(addressOf(entry.target)) && !isNamed(fold(entry.name)));
}

/** Convention, in letters: a shorter name stands in too many others to mean them. */
const tellingName = 6;
const isPartOf = (part: string, whole: string): boolean => part.length >= tellingName && says(whole, part);

/** How many of the home page's top entries a tree of links holds, by name or by address, and which it lacks. */
export function coverageOf(home: PageDocument, tree: LinkTree): { covered: number; total: number; missing: string[] } {
  const total = topEntriesOf(home).length;
  const missing = lackingIn(home, tree).map((entry) => entry.name);
  return { covered: total - missing.length, total, missing };
}

/** The ways to a site map for people, those of the home page's menu first, and the page behind each where it was read. */
export function siteMapLinksOf(
  home: PageDocument,
  pages: readonly PageDocument[],
): { name: string; page: PageDocument | undefined }[] {
  const byAddress = new Map(pages.map((page) => [addressOf(new URL(page.url)), page]));
  const entries = menuOf(home).entries.filter((entry) => fits(entry.name, menuWordings.sitemap) === 'yes');
  return [
    ...entries.flatMap(({ name, target, isHome }) =>
      target && !isHome ? [{ name, page: byAddress.get(addressOf(target)) }] : [],
    ),
    ...pages
      .flatMap(linksOf)
      .flatMap(({ text, url }) =>
        fits(text, menuWordings.sitemap) === 'yes'
          ? [{ name: text, page: byAddress.get(addressOf(new URL(url))) }]
          : [],
      ),
  ];
}
