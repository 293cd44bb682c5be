import type { PageDocument } from '../core/rule.ts';
import { dom, named, titleOf, visibleText } from './dom.ts';
import { pageAt, placesOf } from './information-sections.ts';
import { linksOf } from './links.ts';
import { memoised } from './memoised.ts';
import { fold } from './vietnamese.ts';
import { saysSo } from './wording.ts';
import { draftWords } from './wordings/duties.ts';

/** A matter on which the portal asks for comments, and the page about it. */
export interface Consultation {
  name: string;
  page: PageDocument;
}

const found = memoised((_: readonly PageDocument[]) => new Map<string, readonly Consultation[]>());

/** Drafts and plans put to comment: pages that the sections of consultation link, and that name a draft in their head. */
export function consultationsOf(home: PageDocument, pages: readonly PageDocument[]): readonly Consultation[] {
  const known = found(pages).get(home.url);
  if (known) return known;
  const sections = placesOf('consultation', home, pages).sure.flatMap(
    ({ target }) => (target && pageAt(target, pages)) || [],
  );
  const own = new Set(sections);
  const linked = new Set(sections.flatMap((page) => linksOf(page).flatMap(({ url }) => pageAt(url, pages) ?? [])));
  const drafts = [...linked, ...own].flatMap((page): Consultation[] => {
    const head = named(page, 'h1').map((node) => visibleText(dom(page)(node)))[0] ?? titleOf(page);
    const isSection =
      [...own].includes(page) &&
      linksOf(page).some(
        ({ url, text }) =>
          url !== page.url &&
          saysSo(text, draftWords) &&
          pageAt(url, pages) !== undefined &&
          !own.has(pageAt(url, pages) as PageDocument),
      );
    return page !== home && !isSection && /\bdu thao\b/.test(fold(head)) ? [{ name: head, page }] : [];
  });
  const unique = [...new Map(drafts.map((one) => [one.page.url, one])).values()];
  found(pages).set(home.url, unique);
  return unique;
}
