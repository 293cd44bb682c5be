import type { AnyNode, Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dom, isElement } from './dom.ts';
import { memoised } from './memoised.ts';
import { isNumbering, labelOf } from './service-labels.ts';
import { clean } from './vietnamese.ts';

/** A line of text: what stands between two block boundaries. */
export interface TextLine {
  text: string;
  /** Lengths of `text` at which one run of inline text ends and the next begins. */
  seams: number[];
  /** Element of the first words, and the block around them. */
  element: Element;
  block: Element;
  /** In the site's own navigation, header or footer rather than in the content. */
  chrome: boolean;
}

/** All lines of a page, hidden ones too, and for each element the indexes of its first and last line (last < first: none). */
export interface ServiceText {
  lines: TextLine[];
  spans: Map<AnyNode, [first: number, last: number]>;
}

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
// Choices of a form are not what a page says: a search form lists every agency there is.
const dropped = new Set(
  'script style template noscript head title select datalist textarea svg math iframe object video audio canvas'.split(
    ' ',
  ),
);

/**
 * The text of a page in reading order. Content that is not shown at first is read too: tab panels and accordions are
 * provided, a visitor opens them with a click.
 */
export const serviceText = memoised((document: PageDocument): ServiceText => {
  const lines: TextLine[] = [];
  const spans: ServiceText['spans'] = new Map();
  let parts: string[] = [];
  let first: { element: Element; block: Element; chrome: boolean } | undefined;

  const flush = (): void => {
    const { text, seams } = joined(parts);
    if (first && text) lines.push({ text, seams, ...first });
    parts = [];
    first = undefined;
  };
  type Frame = { node: AnyNode; block: Element; chrome: boolean } | { closing: Element };
  const root = dom(document)('body').get(0);
  if (!root) return { lines, spans };
  const stack: Frame[] = [{ node: root, block: root, chrome: false }];
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    if ('closing' in frame) {
      if (!inline.has(frame.closing.name)) flush();
      const span = spans.get(frame.closing);
      if (span) span[1] = first ? lines.length : lines.length - 1;
      continue;
    }
    const { node, block, chrome } = frame;
    if (node.type === 'text') {
      if (!clean(node.data)) {
        if (parts.length > 0) parts.push(' ');
        continue;
      }
      if (first && startsOver(node.data, node.parent, block) && !isNumbering(parts.join(''))) flush();
      first ??= { element: isElement(node.parent) ? node.parent : block, block, chrome };
      parts.push(node.data);
    } else if (isElement(node) && !dropped.has(node.name)) {
      const isInline = inline.has(node.name);
      if (!isInline) flush();
      spans.set(node, [lines.length, lines.length - 1]);
      const inner = { block: isInline ? block : node, chrome: chrome || isChrome(node) };
      stack.push({ closing: node });
      for (let index = node.children.length - 1; index >= 0; index--)
        stack.push({ node: node.children[index] as AnyNode, ...inner });
    }
  }
  return { lines, spans };
});

/** A label in the middle of a line (`<b>Phí:</b> 5.000 đồng <b>Thời hạn:</b> 3 ngày`) begins a line of its own. */
function startsOver(text: string, parent: AnyNode | null, block: Element): boolean {
  if (parent === block || !isElement(parent)) return false;
  const match = labelOf(text);
  let { next } = parent;
  while (next?.type === 'text' && !clean(next.data)) next = next.next;
  const colon = /[:：]\s*$/.test(text) || (next?.type === 'text' && /^\s*[:：]/.test(next.data));
  return match !== undefined && (colon || (!match.weak && isElement(next)));
}

function joined(parts: readonly string[]): { text: string; seams: number[] } {
  let raw = '';
  const seams: number[] = [];
  for (const part of parts) {
    raw += part;
    seams.push(clean(raw).length);
  }
  return { text: clean(raw), seams };
}

const tabs = /(?:^|[\s_-])(?:nav-)?(?:tabs?|pills)(?:$|[\s_-])/i;

function isChrome(element: Element): boolean {
  const { name, attribs } = element;
  if (/^(navigation|banner|contentinfo|search)$/.test(attribs.role ?? '')) return true;
  if (name === 'footer' || (name === 'nav' && !tabs.test(attribs.class ?? ''))) return !inArticle(element);
  return name === 'header' && !inArticle(element);
}

function inArticle(element: Element): boolean {
  for (let node: AnyNode | null = element.parent; node; node = node.parent)
    if (isElement(node) && /^(main|article|dialog)$/.test(node.name)) return element.name !== 'nav';
  return false;
}
