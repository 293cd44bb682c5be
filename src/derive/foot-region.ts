import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dom, visibleText } from './dom.ts';
import { ownerSignsIn, typicalOfFoot } from './owner-signs.ts';
import type { Reading } from './reading.ts';
import { footNames, limits, marked, type Region, type Telling, tellingOf } from './region.ts';
import { selectorOf } from './selector.ts';

/** The foot of a page, as far as the page alone tells it; `after` is where its head ends. */
export function footOf(document: PageDocument, reading: Reading, after: number): Region | undefined {
  const $ = dom(document);
  const marks = marked(document, reading, 'footer, [role=contentinfo]', [footNames]).filter(
    ([element, span]) => span.from > after && span.charsTo > span.charsFrom && notInside($(element).parents().get()),
  );
  let start: { from: number; chars: number } = { from: reading.end + 1, chars: reading.chars };
  let told: { pointer: string; how: Telling } | undefined;
  for (const [element, span] of marks.toReversed()) {
    if (start.chars - span.charsTo > limits.footGap) continue;
    if (span.from < start.from) {
      start = { from: span.from, chars: span.charsFrom };
      told = { pointer: selectorOf($(element)), how: tellingOf(element) };
    }
  }
  const last = marks.at(-1);
  if (!told && last) {
    // Something long follows the footer, an open window say: the footer is then its own element alone.
    const text = visibleText($(last[0]));
    return {
      from: last[1].from,
      to: last[1].to,
      sure: ownerSignsIn(text).length > 0,
      pointer: selectorOf($(last[0])),
      how: tellingOf(last[0]),
    };
  }
  return withOwnerLines(document, reading, start, told, after);
}

/** Draws lines with the owner's information that stand just before the foot into it; alone they make a foot too. */
function withOwnerLines(
  document: PageDocument,
  reading: Reading,
  start: { from: number; chars: number },
  told: Pick<Region, 'pointer' | 'how'> | undefined,
  after: number,
): Region | undefined {
  let { from, chars } = start;
  let element: Element | undefined;
  const signsFrom = (position: number): string[] =>
    ownerSignsIn(
      reading
        .lines({ from: position, to: reading.end })
        .map((line) => line.text)
        .join('\n'),
    );
  const own = told ? signsFrom(from) : [];
  if (told && own.length >= 3) return { from, to: reading.end, sure: true, ...told };
  const reach = told ? limits.footReach : limits.footGap;
  for (const line of reading.lines({ from: after + 1, to: start.from - 1 }).toReversed()) {
    if (chars - line.charsTo > reach || line.charsTo < reading.chars * 0.4) break;
    if (ownerSignsIn(line.text).length === 0) continue;
    from = line.from;
    chars = line.charsFrom;
    element = line.element;
  }
  const kinds = signsFrom(from);
  const typical = kinds.some((kind) => typicalOfFoot.includes(kind));
  if (told) return { from, to: reading.end, sure: kinds.length > 0, ...told };
  // A copyright with one thing more at the very end is most likely the foot; without it, three kinds may be one.
  if (!element || kinds.length < (typical ? 2 : 3)) return undefined;
  return {
    from,
    to: reading.end,
    sure: typical && kinds.length >= 3,
    pointer: selectorOf(dom(document)(element)),
    how: 'content',
  };
}

const notInside = (parents: Element[]): boolean =>
  !parents.some((parent) => ['article', 'aside', 'dialog'].includes(parent.name));
