import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dom, isElement } from './dom.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { type LabelMatch, labelOf, longestLabel } from './service-labels.ts';
import { panelOf, stripOf } from './service-panels.ts';
import { gridOf, isCell, isHeaderRow, nearest, rowsOf } from './service-tables.ts';
import { type ServiceText, serviceText, type TextLine } from './service-text.ts';
import { clean } from './vietnamese.ts';

/** A label of a service page and the lines that stand under it. */
export interface LabelledLines extends LabelMatch {
  label: string;
  /** Cleaned lines; empty when nothing stands under the label. */
  value: string[];
  pointer: string;
  /** What holds the words of the label. */
  element: Element;
  /** It heads a column of a table: the page may list many things. */
  column: boolean;
  /** Indexes of the lines of the value in the text of the page. */
  lines: ReadonlySet<number>;
}

/** A label found at the beginning of a line. */
interface Found extends LabelMatch {
  at: number;
  label: string;
  /** What follows the label on its own line. */
  rest: string;
  line: TextLine;
}

/** Convention: lines read as one value at most. */
const mostLines = 400;

/** Every label of the page with its value, in reading order, however the page lays them out. */
export const labelledLines = memoised((document: PageDocument): readonly LabelledLines[] => {
  const text = serviceText(document);
  const labels = new Map<number, Found>();
  for (const [at, line] of text.lines.entries()) {
    const found = labelAt(line, at);
    if (found) labels.set(at, found);
  }
  const $ = dom(document);
  return [...labels.values()].flatMap((found) => {
    const value = placeOf(found, labels, text, document);
    if (!value) return [];
    if (found.columnOnly && !value.column) return [];
    const { kind, rank, weak, columnOnly, label, rest } = found;
    const lines = value.lines.flatMap((at) => text.lines[at]?.text ?? []);
    return {
      ...{ kind, rank, weak, columnOnly, label },
      value: [...(rest ? [rest] : []), ...lines],
      pointer: selectorOf($(found.line.element)),
      element: found.line.element,
      column: value.column === true,
      lines: new Set([found.at, ...value.lines]),
    };
  });
});

function labelAt(line: TextLine, at: number): Found | undefined {
  const { text, seams } = line;
  const colon = text.search(/[:：]/);
  const ends = [text.length, colon + 1, ...seams].filter((end) => end > 0 && end <= longestLabel + 1);
  for (const end of [...new Set(ends)].sort((a, b) => b - a)) {
    const label = text.slice(0, end);
    const match = labelOf(label);
    if (!match) continue;
    const rest = clean(text.slice(end).replace(/^[\s:：–—-]+/, ''));
    const closed = /[:：]\s*$/.test(label) || /^\s*[:：]/.test(text.slice(end));
    if (match.weak && !closed && (rest || isPlain(line))) continue;
    return { ...match, at, label: clean(label.replace(/[:：]\s*$/, '')), rest, line };
  }
  return undefined;
}

/** A paragraph or list item without any emphasis: there a common word is more likely an item than a label. */
function isPlain({ element, block }: TextLine): boolean {
  return /^(p|li|dd)$/.test(block.name) && !/^(b|strong|label|a|button)$/.test(element.name);
}

interface Value {
  lines: number[];
  column?: boolean;
}

/** Where the value of a label stands; undefined when the label only leads elsewhere (menus, tables of contents). */
function placeOf(
  found: Found,
  labels: ReadonlyMap<number, Found>,
  text: ServiceText,
  document: PageDocument,
): Value | undefined {
  const { at, rest, line } = found;
  const panel = panelOf(line.element, document) ?? (rest ? undefined : stripOf(line.block, text));
  if (panel === 'none') return undefined;
  if (panel) {
    const lines = range(text.spans.get(panel)).filter((index) => index !== at && !sameText(text, index, found));
    return lines.length > 0 ? { lines } : undefined;
  }
  if (line.chrome) return undefined;
  const link = nearest(line.element, ['a']);
  if (link && !rest && /^(?!\s*(#|javascript:|$))/i.test(link.attribs.href ?? '')) return undefined;

  let top = line.block;
  if (!isAlone(top, at, text)) return { lines: flow(found, top, labels, text) };
  if (rest && !/^(p|h[1-6])$/.test(top.name)) return { lines: [] };
  while (!rest && isElement(top.parent) && !isBoundary(top) && isAlone(top.parent, at, text)) {
    if (isPair(top.parent)) return { lines: [] };
    top = top.parent;
  }
  if (/^t[dh]$/.test(top.name)) return cellValue(top, labels, text);
  if (top.name === 'dt') return { lines: definitions(top).flatMap((node) => range(text.spans.get(node))) };
  return isElement(top.parent) ? { lines: flow(found, top.parent, labels, text, top) } : { lines: [] };
}

const isBoundary = (element: Element): boolean => /^(td|th|dt|body|main)$/.test(element.name);

const isAlone = (element: Element, at: number, { spans }: ServiceText): boolean => {
  const span = spans.get(element);
  return span?.[0] === at && span[1] === at;
};

const range = (span: readonly [number, number] | undefined): number[] =>
  span ? Array.from({ length: Math.max(0, span[1] - span[0] + 1) }, (_, index) => span[0] + index) : [];

const sameText = ({ lines }: ServiceText, index: number, { line }: Found): boolean => lines[index]?.text === line.text;

const shape = (element: Element): string =>
  [element.name, ...element.children.filter(isElement).map(({ name }) => name)].join(' ');

/** A row of a label and an empty place: it has two children, and its neighbour is built the same way. */
function isPair(element: Element): boolean {
  const children = element.children.filter(isElement);
  if (children.length < 2 || children.some(({ name }) => /^(h[1-6]|button|svg)$/.test(name))) return false;
  const siblings = (element.parent?.children ?? []).filter(isElement);
  const index = siblings.indexOf(element);
  return [siblings[index - 1], siblings[index + 1]].some((other) => other && shape(other) === shape(element));
}

/** The lines after a label within a container, up to the next label or heading of its kind. */
function flow(
  found: Found,
  container: Element,
  labels: ReadonlyMap<number, Found>,
  text: ServiceText,
  top: Element = found.line.block,
): number[] {
  const last = Math.min(text.spans.get(container)?.[1] ?? found.at, found.at + mostLines);
  const own = rankOf(top);
  const lines: number[] = [];
  for (let at = found.at + 1; at <= last; at++) {
    const line = text.lines[at];
    if (!line || line.chrome) break;
    const nested = depthWithin(line, at, container, text) > 0;
    const rank = rankOf(line.block);
    const other = labels.get(at);
    if (rank > 0 && (own > 0 ? rank <= own : !nested)) break;
    if (other && !isColumnHead(line)) {
      if (sameStyle(line, found.line)) break;
      // Labels of another look right under a label are its content: `<h3>Cách thức</h3><p>Nơi nộp: …</p>`.
      if ((found.rest || lines.length > 0) && (!nested || (own === 0 && rank > 0))) break;
    }
    lines.push(at);
  }
  return lines;
}

/** 0 when the line's outermost wrapper (elements that hold nothing else) is a child of the container, else 1. */
function depthWithin(line: TextLine, at: number, container: Element, text: ServiceText): number {
  let top = line.block;
  if (top === container) return 0;
  const first = (element: Element): boolean => text.spans.get(element)?.[0] === at;
  while (isElement(top.parent) && top.parent !== container && isAlone(top.parent, at, text)) top = top.parent;
  // A row opens with its label: `<div><div>Label</div><div>value</div></div>`.
  const row = isElement(top.parent) && top.parent.parent === container && first(top.parent) && isSmall(top.parent);
  return top.parent === container || row ? 0 : 1;
}

const isSmall = (element: Element): boolean => {
  const children = element.children.filter(isElement);
  return /^(div|li|tr|p|dl|section)$/.test(element.name) && children.length >= 1 && children.length <= 3;
};

/** 1–6 for a line in a heading, 0 for any other. */
function rankOf(block: Element): number {
  const heading = nearest(block, ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
  return heading ? Number(heading.name.slice(1)) : 0;
}

const styleOf = ({ element, block }: TextLine): string =>
  `${block.name}.${block.attribs.class ?? ''} ${element === block ? '' : element.name.replace('strong', 'b')}`;

const sameStyle = (one: TextLine, other: TextLine): boolean => styleOf(one) === styleOf(other);

function isColumnHead(line: TextLine): boolean {
  const row = nearest(line.block, ['tr', 'table']);
  return row?.name === 'tr' && isHeaderRow(row);
}

function definitions(term: Element): Element[] {
  const result: Element[] = [];
  for (let node = term.next; node; node = node.next) {
    if (!isElement(node)) continue;
    if (node.name !== 'dd') break;
    result.push(node);
  }
  return result;
}

/** The value beside a label cell, under it when it heads a column, or in the rows below when it stands alone. */
function cellValue(cell: Element, labels: ReadonlyMap<number, Found>, text: ServiceText): Value {
  const table = nearest(cell, ['table']);
  const row = nearest(cell, ['tr']);
  if (!table || !row) return { lines: [] };
  const isLabel = (other: Element | undefined): boolean => {
    const span = other && text.spans.get(other);
    const found = span && labels.get(span[0]);
    return found !== undefined && found.rest === '' && span?.[0] === span?.[1];
  };
  const linesIn = (elements: readonly (Element | undefined)[]): number[] =>
    [...new Set(elements)].flatMap((element) => (element ? range(text.spans.get(element)) : []));

  const cells = row.children.filter(isCell);
  const index = cells.indexOf(cell);
  const rows = rowsOf(table);
  const y = rows.indexOf(row);
  const next = rows[y + 1]?.children.filter(isCell) ?? [];
  const beside = isLabel(cells[index + 1]) || isLabel(cells[index - 1]);
  if (isHeaderRow(row) || (beside && next.length > 0 && !next.some(isLabel))) {
    const grid = gridOf(table);
    const x = grid[y]?.indexOf(cell) ?? -1;
    const below = grid.slice(y + 1).map((line) => line[x]);
    return { lines: linesIn(below.filter((other) => other !== cell)), column: true };
  }
  const after = cells.slice(index + 1);
  if (after.length > 0) {
    const end = after.findIndex(isLabel);
    return { lines: linesIn(end < 0 ? after : after.slice(0, end)) };
  }
  const below = rows.slice(y + 1);
  const end = below.findIndex((other) => other.children.filter(isCell).slice(0, 2).some(isLabel));
  return { lines: linesIn(end < 0 ? below : below.slice(0, end)) };
}
