import type { PageDocument } from '../core/rule.ts';
import { dom, linesOf, memoised, titleOf, visibleText } from './dom.ts';
import { regionAt } from './landmarks.ts';
import { linksOf } from './links.ts';
import { fold } from './vietnamese.ts';

/** What a page has that the home page has not: the frame of the portal is left out. */
export interface OwnContent {
  /** Lines of text, headline and title aside. */
  lines: readonly string[];
  links: number;
  /** Pictures, frames, forms, tables and players in the middle part. */
  things: number;
}

const foldedLines = memoised((document: PageDocument): ReadonlySet<string> => new Set(linesOf(document).map(fold)));
const addresses = memoised(
  (document: PageDocument): ReadonlySet<string> => new Set(linksOf(document).map(({ url }) => url)),
);
const sources = memoised((document: PageDocument): ReadonlySet<string | undefined> => {
  const $ = dom(document);
  return new Set(
    $(things)
      .get()
      .map(({ attribs }) => attribs.src ?? attribs.data),
  );
});
const things = 'img, iframe, form, table, video, audio, object, embed, canvas, svg[role=img]';

/** What stands on a page beside what the home page has too. */
export function ownContentOf(document: PageDocument, home: PageDocument): OwnContent {
  const $ = dom(document);
  const headings = new Set(
    $('h1, h2, h3, .breadcrumb, [class*=breadcrumb i], [aria-label*=breadcrumb i]')
      .get()
      .flatMap((node) => [fold(visibleText($(node)))]),
  );
  const names = new Set([...headings, fold(titleOf(document))]);
  const frame = foldedLines(home);
  const lines = linesOf(document).filter((line) => !frame.has(fold(line)) && !names.has(fold(line)));
  const known = addresses(home);
  const seen = sources(home);
  return {
    lines,
    links: linksOf(document).filter(({ url }) => !known.has(url) && url !== document.url).length,
    things: $(things)
      .get()
      .filter((node) => regionAt(document, node) === 'main')
      .filter(({ name, attribs }) => name === 'table' || name === 'form' || !seen.has(attribs.src ?? attribs.data))
      .length,
  };
}
