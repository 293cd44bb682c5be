import type { PageDocument } from '../core/rule.ts';
import { dom, linesOf, named, titleOf, visibleText } from './dom.ts';
import { linksOf } from './links.ts';
import { memoised } from './memoised.ts';
import { fold } from './vietnamese.ts';
import { saysSo } from './wording.ts';
import { emptyNotices } from './wordings/functions.ts';

/** What a page holds beside what it shares with many other pages of its portal. */
export interface Unrepeated {
  /** Its own lines, in order; also the title of the page, where it is shown. */
  lines: readonly string[];
  /** Their visible characters, spaces left out. */
  chars: number;
  /** Those of its lines that are neither its title, nor a headline, nor the path to it. */
  text: readonly string[];
  /** Links, addresses for mail and calls among them, that few other pages have; to itself aside. */
  links: number;
  /** Tables, pictures, players, forms and fields that few other pages have. */
  things: number;
}

/** Conventions: what stands on this share of the pages read is frame, told from that many pages. */
const frameShare = 0.3;
const fewestPages = 4;

interface Frame {
  lines: ReadonlySet<string>;
  links: ReadonlySet<string>;
  things: ReadonlySet<string>;
}

const foldedLines = memoised((document: PageDocument): readonly string[] => linesOf(document).map(fold));

const linkedFrom = memoised((document: PageDocument): readonly string[] => [
  ...new Set([
    ...linksOf(document).map(({ url }) => url),
    ...named(document, 'a').flatMap(({ attribs: { href = '' } }) => (/^(?:mailto|tel):/i.test(href) ? [href] : [])),
  ]),
]);

const thingsOf = memoised((document: PageDocument): readonly string[] => {
  const sources = ['img', 'iframe', 'embed', 'object', 'video', 'audio'].flatMap((name) =>
    named(document, name).map(({ attribs }) => `${name} ${attribs.src ?? attribs.data ?? ''}`),
  );
  const fields = ['textarea', 'table', 'canvas', 'form'].flatMap((name) =>
    named(document, name).map((node) => `${name} ${fold(dom(document)(node).text().slice(0, 200))}`),
  );
  return [...new Set([...sources, ...fields])];
});

/** Its title, its headlines and the path to it; folded. */
const namesOf = (document: PageDocument): ReadonlySet<string> => {
  const $ = dom(document);
  const heads = $('h1, h2, h3, .breadcrumb, [class*=breadcrumb i], [aria-label*=breadcrumb i]').get();
  return new Set([titleOf(document), ...heads.map((node) => visibleText($(node)))].map(fold));
};

/** What repeats over the pages of a portal. Few pages tell no frame but what all of them have. */
const frameOf = memoised((pages: readonly PageDocument[]): Frame => {
  const counting = (texts: (page: PageDocument) => readonly string[]) => ({ texts, counts: new Map<string, number>() });
  const [lines, links, things] = [counting(foldedLines), counting(linkedFrom), counting(thingsOf)];
  for (const page of pages)
    for (const { texts, counts } of [lines, links, things])
      for (const text of new Set(texts(page))) counts.set(text, (counts.get(text) ?? 0) + 1);
  const enough = pages.length < fewestPages ? pages.length : Math.max(3, pages.length * frameShare);
  const repeated = ({ counts }: typeof lines): ReadonlySet<string> =>
    new Set([...counts].filter(([, count]) => count >= enough && pages.length > 1).map(([text]) => text));
  return { lines: repeated(lines), links: repeated(links), things: repeated(things) };
});

const contents = memoised((_: readonly PageDocument[]) => new WeakMap<PageDocument, Unrepeated>());

/** What a page adds to the frame of its portal; worked out once for each page. */
export function unrepeatedOf(page: PageDocument, pages: readonly PageDocument[]): Unrepeated {
  const known = contents(pages).get(page);
  if (known) return known;
  const frame = frameOf(pages);
  const folded = foldedLines(page);
  const lines = linesOf(page).filter((_, index) => !frame.lines.has(folded[index] ?? ''));
  const content = {
    lines,
    chars: lines.join('').replace(/\s+/g, '').length,
    get text() {
      const names = namesOf(page);
      return lines.filter((line) => !names.has(fold(line)));
    },
    links: linkedFrom(page).filter((link) => link !== page.url && !frame.links.has(link)).length,
    things: thingsOf(page).filter((thing) => !frame.things.has(thing)).length,
  };
  contents(pages).set(page, content);
  return content;
}

/** Conventions, in visible characters: with no more than this a page is empty; a placeholder says so within so many. */
const emptyChars = 60;
const placeholderWithin = 200;

/** The words that tell that a page has no content, or `''` when it holds nothing at all; undefined when it has some. */
export function emptinessOf(content: Unrepeated): string | undefined {
  const said = content.lines.find((line) => saysSo(line, emptyNotices));
  const things = content.links + content.things;
  if (said !== undefined && content.chars <= placeholderWithin && things <= 1) return said;
  return content.chars <= emptyChars && things === 0 ? '' : undefined;
}
