import type { PageDocument } from '../core/rule.ts';
import { boxOf } from './dom.ts';
import { memoised } from './memoised.ts';
import { type Line, readingOf, type Stretch } from './reading.ts';
import { steadyText } from './steady.ts';

/** What stands at the top and at the bottom of every page of a site: stretches of one of them. */
export interface RepeatedEdges {
  top?: Stretch;
  bottom?: Stretch;
}

/** Conventions: pages compared, pages needed, and the share of them that must have a line. */
const pages = { most: 6, least: 3, share: 0.8 };
/** Convention: the largest share of a page's text that one edge may be; what is more is most of the page itself. */
const largestEdge = 0.4;
/** Convention, in CSS pixels: how far the edge of a part may reach into its neighbour. */
const overlap = 4;

const linesOf = memoised((document: PageDocument): { line: Line; key: string }[] => {
  const reading = readingOf(document);
  return reading.lines({ from: 0, to: reading.end }).map((line) => ({ line, key: steadyText(line.text) }));
});
const keysOf = memoised((document: PageDocument) => new Set(linesOf(document).map(({ key }) => key)));

/** Other pages of the same site as seen the same way, spread over all that were read. */
function compared(document: PageDocument): PageDocument[] {
  const { host } = new URL(document.url);
  const others = (document.siblings ?? []).filter(
    (page) => page.url !== document.url && page.source === document.source && URL.parse(page.url)?.host === host,
  );
  const step = Math.max(1, Math.floor(others.length / pages.most));
  return others.filter((_, index) => index % step === 0).slice(0, pages.most);
}

/**
 * The edges of a page that the other pages of its site have too, word for word, dates and counters left out. Where a
 * browser measured them, an edge ends where the first thing begins that only this page has, so that a column beside the
 * text is no part of it. Nothing for a page without enough others to compare with.
 */
export const repeatedEdgesOf = memoised((document: PageDocument): RepeatedEdges => {
  const others = compared(document).map(keysOf);
  if (others.length < pages.least) return {};
  const reading = readingOf(document);
  const lines = linesOf(document).map(({ line, key }) => ({
    line,
    // What changes by itself tells nothing.
    kind: key === '' ? ('mute' as const) : isShared(key, others) ? ('shared' as const) : ('own' as const),
  }));
  const own = lines.filter(({ kind }) => kind === 'own').flatMap(({ line }) => boxOf(line.element) ?? []);
  const highest = Math.min(...own.map(({ y }) => y));
  const lowest = Math.max(...own.map(({ y, height }) => y + height));
  const isAbove = ({ element }: Line): boolean => {
    const box = boxOf(element);
    return !box || box.y + box.height <= highest + overlap;
  };
  const isBelow = ({ element }: Line): boolean => (boxOf(element)?.y ?? lowest) >= lowest - overlap;

  const top = edge(lines, isAbove);
  const bottom = edge(lines.toReversed(), isBelow);
  const most = reading.chars * largestEdge;
  const [first] = bottom.slice(-1);
  const last = top.at(-1);
  return {
    ...(last && last.charsTo <= most && { top: { from: 0, to: last.to } }),
    ...(first && reading.chars - first.charsFrom <= most && { bottom: { from: first.from, to: reading.end } }),
  };
});

const isShared = (key: string, others: readonly ReadonlySet<string>[]): boolean =>
  others.filter((keys) => keys.has(key)).length >= others.length * pages.share;

/** The run of shared lines that a page begins with; mute lines within it belong to it. */
function edge(
  lines: readonly { line: Line; kind: 'mute' | 'shared' | 'own' }[],
  fits: (line: Line) => boolean,
): Line[] {
  const end = lines.findIndex(({ line, kind }) => kind === 'own' || !fits(line));
  const run = end < 0 ? [] : lines.slice(0, end);
  const last = run.findLastIndex(({ kind }) => kind === 'shared');
  return run.slice(0, last + 1).map(({ line }) => line);
}
