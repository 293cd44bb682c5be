import type { PageDocument } from '../core/rule.ts';
import { boxOf, dom, linesOf, named, titleOf, visibleText } from './dom.ts';
import { type CategoryId, categoryOf } from './information-categories.ts';
import { linksOf } from './links.ts';
import { memoised } from './memoised.ts';
import { menuOf } from './menu.ts';
import { readingOf } from './reading.ts';
import { addressOf } from './sitemap-tree.ts';
import { fold } from './vietnamese.ts';
import { fits, patternOf } from './wording.ts';

/** Where a portal shows a category of information. */
export interface Place {
  /** In the words of the portal. */
  name: string;
  /** `menu`: first level and shown; `closed`: inside a menu; `block`: elsewhere on the home page; `inside`: on another page. */
  where: 'menu' | 'closed' | 'block' | 'inside';
  /** Levels of menus to open, for `closed`. */
  level: number;
  /** From the top of the home page in CSS pixels, where a browser measured it. */
  top?: number;
  /** Absolute address it leads to; absent where it is no link. */
  target?: string;
  /** The page that shows it, and where. */
  url: string;
  pointer?: string;
}

export interface CategoryPlaces {
  sure: readonly Place[];
  /** In words that may mean something else. */
  perhaps: readonly Place[];
}

/** Convention, in characters: a longer line is no name of a category. */
const longestName = 90;

/** Links of the home page, in its menus and elsewhere, with the words they bear. */
const homePlaces = memoised((home: PageDocument): readonly Place[] => {
  const linked = menuOf(home).entries.flatMap((entry): Place[] => {
    if (entry.name === '' || entry.isHome) return [];
    const where = !entry.shown ? 'closed' : entry.inMenu && entry.level <= 1 ? 'menu' : 'block';
    return [
      {
        name: entry.name,
        where,
        level: entry.level,
        ...(entry.top !== undefined && { top: entry.top }),
        ...(entry.target && { target: entry.target.href }),
        url: home.url,
        pointer: entry.pointer,
      },
    ];
  });
  const reading = readingOf(home);
  const headed = reading.lines({ from: 0, to: reading.end }).flatMap(({ text, element }): Place[] => {
    if (text.length > longestName || element.name === 'a') return [];
    const top = boxOf(element)?.y;
    return [{ name: text, where: 'block', level: 0, ...(top !== undefined && { top }), url: home.url }];
  });
  return [...linked, ...headed];
});

/** What pages other than the home page are about, and what they link. */
const insidePlaces = memoised((pages: readonly PageDocument[]): readonly Place[] => {
  const places = new Map<string, Place>();
  const add = (place: Place) => {
    const key = `${fold(place.name)} ${place.target ?? place.url}`;
    if (!places.has(key)) places.set(key, place);
  };
  for (const page of pages.slice(1)) {
    const of = (name: string, target: string) =>
      name !== '' && name.length <= longestName && add({ name, where: 'inside', level: 0, target, url: page.url });
    for (const heading of ['h1', 'h2', 'h3', 'h4', 'caption', 'legend'])
      for (const node of named(page, heading)) of(visibleText(dom(page)(node)), page.url);
    of(titleOf(page).split(/ [-|–] /)[0] ?? '', page.url);
    for (const { text, url } of linksOf(page)) of(text, url);
  }
  return [...places.values()];
});

const found = memoised((_: readonly PageDocument[]) => new Map<CategoryId, CategoryPlaces>());

/** Where the portal shows a category: the home page first, then other pages. @param pages - every page read, home first */
export function placesOf(id: CategoryId, home: PageDocument, pages: readonly PageDocument[]): CategoryPlaces {
  const known = found(pages).get(id);
  if (known) return known;
  const category = categoryOf(id);
  const all = [...homePlaces(home), ...insidePlaces(pages)];
  const judged = all.map((place) => ({ place, fit: fits(place.name, category) }));
  const those = (fit: 'yes' | 'perhaps') => judged.filter((one) => one.fit === fit).map(({ place }) => place);
  const places = { sure: those('yes'), perhaps: those('perhaps') };
  found(pages).set(id, places);
  return places;
}

const pagesByAddress = memoised(
  (pages: readonly PageDocument[]) => new Map(pages.map((page) => [addressOf(new URL(page.url)), page])),
);

/** The page of the portal at an address, if it was read. */
export function pageAt(target: string, pages: readonly PageDocument[]): PageDocument | undefined {
  const url = URL.parse(target);
  return url ? pagesByAddress(pages).get(addressOf(url)) : undefined;
}

/** Whether a page says it is about a category: in its title, its headings, or anywhere in its text. */
export const isAbout = (id: CategoryId, page: PageDocument): boolean => {
  const category = categoryOf(id);
  const subject = patternOf(category.subject);
  const heads = ['h1', 'h2', 'h3'].flatMap((name) => named(page, name).map((node) => visibleText(dom(page)(node))));
  if ([titleOf(page), ...heads].some((head) => fits(head, category) !== 'no' || subject.test(fold(head)))) return true;
  return linesOf(page).some((line) => subject.test(fold(line)));
};
