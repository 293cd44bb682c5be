import type { AnyNode, Element } from 'domhandler';
import { isElement } from './dom.ts';
import { cellText, nearest } from './service-tables.ts';
import { fold } from './vietnamese.ts';

/** Conventions: how far up from a figure its heading may stand, and how long it may be. */
const mostUp = 6;
const longestContext = 300;

/**
 * The caption or heading around a figure, or a short line before it, that speaks of a time (a year, a month, a date).
 * Undefined where nothing near does.
 */
export function figureContext(element: Element): string | undefined {
  const table = nearest(element, ['table']);
  const captions = table?.children.filter(
    (node): node is Element => isElement(node) && /^(caption|thead)$/.test(node.name),
  );
  const near = captions?.map(cellText).find(speaksOfTime);
  if (near) return near;
  let node: Element | undefined = element;
  for (let depth = 0; node && node.name !== 'body' && depth < mostUp; depth++) {
    const own = depth === 0 ? timeIn(node) : undefined;
    if (own) return own;
    for (let at: AnyNode | null = node.prev; at; at = at.prev) {
      const text = isElement(at) ? timeIn(at) : undefined;
      if (text) return text;
    }
    node = isElement(node.parent) ? node.parent : undefined;
  }
  return undefined;
}

const timeIn = (element: Element): string | undefined => {
  const text = cellText(element);
  return speaksOfTime(text) ? text : undefined;
};

const speaksOfTime = (text: string): boolean =>
  text.length <= longestContext &&
  /\b(?:nam|thang|quy) (?:\d|i|nay)|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|tu dau nam|trong nam/.test(fold(text));
