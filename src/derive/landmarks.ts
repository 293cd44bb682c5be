import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { descendantsOf, dom } from './dom.ts';
import { footOf } from './foot-region.ts';
import { headOf } from './head-region.ts';
import { memoised } from './memoised.ts';
import { ownerSignsIn } from './owner-signs.ts';
import { type Reading, readingOf, type Stretch, within } from './reading.ts';
import type { Region } from './region.ts';
import { repeatedEdgesOf } from './repeated-edges.ts';
import { selectorOf } from './selector.ts';

/** The regions of a page and the menus in its head; undefined where nothing tells them. */
export interface Landmarks {
  header?: Region;
  footer?: Region;
  menus: Element[];
}

/**
 * Finds head and foot once per page; all region views share it. A page tells them by its elements, roles, names and
 * words; where it does not, what repeats on the other pages of its site does.
 */
export const landmarksOf = memoised((document: PageDocument): Landmarks => {
  const reading = readingOf(document);
  const head = headOf(document, reading);
  const header = head.region?.sure ? head.region : (repeatedHead(document, head) ?? head.region);
  const foot = footOf(document, reading, header?.to ?? -1);
  const footer = foot?.sure ? foot : (repeatedFoot(document, reading, header?.to ?? -1) ?? foot);
  return { menus: head.menus, ...(header && { header }), ...(footer && { footer }) };
});

/** What repeats at the top of all pages is their head when it holds the menu; a bar above the banner alone is not. */
function repeatedHead(document: PageDocument, { menus }: { menus: readonly Element[] }): Region | undefined {
  const { top } = repeatedEdgesOf(document);
  const { spans } = readingOf(document);
  if (!top || !menus.some((menu) => isWithin(spans.get(menu), top))) return undefined;
  return { ...top, sure: true, how: 'repetition', pointer: pointerTo(document, top) };
}

/** What repeats at the bottom of all pages is their foot; surely so when it speaks of the owner. */
function repeatedFoot(document: PageDocument, reading: Reading, after: number): Region | undefined {
  const { bottom } = repeatedEdgesOf(document);
  if (!bottom || bottom.from <= after) return undefined;
  const signs = ownerSignsIn(
    reading
      .lines(bottom)
      .map(({ text }) => text)
      .join('\n'),
  );
  return { ...bottom, sure: signs.length >= 2, how: 'repetition', pointer: pointerTo(document, bottom) };
}

const isWithin = (span: Stretch | undefined, outer: Stretch): boolean => span !== undefined && within(span, outer);

/** The element that holds most of a stretch: the outermost one that stands within it. */
function pointerTo(document: PageDocument, stretch: Stretch): string {
  const $ = dom(document);
  const { spans } = readingOf(document);
  const [body] = $('body').get();
  const inside = (body ? descendantsOf(body) : []).flatMap((element) => {
    const span = spans.get(element);
    return span && within(span, stretch) ? [{ element, length: span.charsTo - span.charsFrom }] : [];
  });
  const largest = inside.reduce<(typeof inside)[number] | undefined>(
    (best, one) => (best && best.length >= one.length ? best : one),
    undefined,
  );
  return largest ? selectorOf($(largest.element)) : 'body';
}

/** What stands between head and foot: the part that differs from page to page. */
export function mainStretchOf(document: PageDocument): Stretch {
  const { header, footer } = landmarksOf(document);
  return { from: (header?.to ?? -1) + 1, to: (footer?.from ?? readingOf(document).end + 1) - 1 };
}

/** Which region an element stands in; a hidden element stands where its nearest visible ancestor stands. */
export function regionAt(document: PageDocument, element: Element): 'header' | 'main' | 'footer' {
  const { spans } = readingOf(document);
  let node: Element | null = element;
  while (node && !spans.has(node)) node = node.parent as Element | null;
  const span = node ? spans.get(node) : undefined;
  const { header, footer } = landmarksOf(document);
  if (span && header && within(span, header)) return 'header';
  if (span && footer && within(span, footer)) return 'footer';
  return 'main';
}
