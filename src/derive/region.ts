import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { boxOf, descendantsOf, dom } from './dom.ts';
import { elementAt } from './element-at.ts';
import { memoisedIn } from './memoised.ts';
import { type Reading, readingOf, type Span, type Stretch } from './reading.ts';

/** Box in CSS pixels of the page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * What told a region: an element or a role made for it, the name its makers gave it, what stands on all pages of the site,
 * the owner's own information at the end of the page, or only the menu that ends it.
 */
export type Telling = 'element' | 'role' | 'name' | 'repetition' | 'content' | 'menu';

/** The head or the foot of a page. */
export interface Region extends Stretch {
  /** Told by an element, role or name made for it, or by content that stands nowhere else; else only supposed. */
  sure: boolean;
  pointer: string;
  how: Telling;
}

/** Conventions, in visible characters (pixels where said): how far apart the pieces of one region may stand. */
export const limits = {
  headGap: 400,
  headShare: 0.15,
  headLeast: 600,
  headPixels: 450,
  footGap: 400,
  footReach: 150,
  marks: 200,
  links: 300,
};

export const headNames = /header|banner|masthead|dau[-_]?trang|(^|[\s_-])(head|hdr|logo)([\s_-]|$)/i;
export const footNames =
  /footer|foot(?![a-z])|chan[-_]?trang|copy-?right|ban[-_]?quyen|(^|\s)(page|site|main)?[-_]?bottom(\s|$)/i;
export const menuNames = /menu|nav|danh[-_]?muc/i;
/** Parts of boxes, windows and articles bear the same names. */
const partNames =
  /(modal|card|panel|box|portlet|post|article|story|table|grid|popup|dialog|widget|news|block|slide|swiper|form|accordion|item)[-_]*(header|head|footer|foot|menu|nav|banner)|breadcrumb|pagination|off-?canvas/i;

export const nameOf = (element: Element): string => `${element.attribs.id ?? ''} ${element.attribs.class ?? ''}`;

/** How an element that was made or named for a region tells it. */
export function tellingOf({ name, attribs }: Element): Telling {
  if (name === 'header' || name === 'footer') return 'element';
  return attribs.role === 'banner' || attribs.role === 'contentinfo' ? 'role' : 'name';
}

/** Whether the element or one around it is made or named to be a foot. */
export function isFoot(element: Element): boolean {
  for (let node: Element | null = element; node && node.name !== 'body'; node = node.parent as Element | null) {
    if (node.name === 'footer' || node.attribs?.role === 'contentinfo') return true;
    if (node.attribs && footNames.test(nameOf(node)) && !partNames.test(nameOf(node))) return true;
  }
  return false;
}

/** Visible elements made or named for something, in reading order; wrappers of the whole page left out. */
export function marked(
  document: PageDocument,
  reading: Reading,
  selector: string,
  names: readonly RegExp[],
): [Element, Span][] {
  const $ = dom(document);
  const made = new Set($(selector).get());
  const found: [Element, Span][] = [];
  for (const [node, span] of reading.spans) {
    const element = node as Element;
    if (element.name === 'body' || element.name === 'html' || element.name === 'a') continue;
    const name = nameOf(element);
    const isNamed = names.some((pattern) => pattern.test(name)) && !partNames.test(name);
    if (!made.has(element) && !isNamed) continue;
    const wraps = reading.chars > 1500 && span.charsTo - span.charsFrom > reading.chars * 0.6;
    if (!wraps || made.has(element)) found.push([element, span]);
  }
  return found;
}

/** The smallest box around boxes; undefined around none, or around nothing that takes room. */
export function around(boxes: readonly Box[]): Box | undefined {
  const seen = boxes.filter(({ width, height }) => width > 0 && height > 0);
  if (seen.length === 0) return undefined;
  const [x, y] = [Math.min(...seen.map((box) => box.x)), Math.min(...seen.map((box) => box.y))];
  const right = Math.max(...seen.map((box) => box.x + box.width));
  const bottom = Math.max(...seen.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The box around all that shows of an element; undefined where no browser measured it. */
export const boxAround = memoisedIn((document: PageDocument, element: Element): Box | undefined => {
  const { spans } = readingOf(document);
  return around(
    [element, ...descendantsOf(element)].flatMap((inner) => (spans.has(inner) ? (boxOf(inner) ?? []) : [])),
  );
});

/** The same for what a CSS selector finds first; undefined for a selector that finds nothing or is none. */
export function boxAt(document: PageDocument, pointer: string): Box | undefined {
  const element = elementAt(document, pointer);
  return element && boxAround(document, element);
}
