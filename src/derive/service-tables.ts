import type { AnyNode, Element } from 'domhandler';
import { isElement } from './dom.ts';
import { clean } from './vietnamese.ts';

/** Conventions against hostile tables: most rows and columns looked at, and most of one span. */
const mostRows = 2000;
const mostColumns = 60;
const longestSpan = 20;

/** A table as a grid: a cell that spans rows or columns stands in each place it covers. */
export type Grid = readonly (readonly (Element | undefined)[])[];

export const isCell = (node: AnyNode | null | undefined): node is Element =>
  isElement(node) && (node.name === 'td' || node.name === 'th');

/** The text of a cell, a space between its elements; without recursion, for cells may be nested very deep. */
export function cellText(cell: Element): string {
  let text = '';
  const stack: AnyNode[] = [cell];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') text += ` ${node.data}`;
    else if (isElement(node) && node.name !== 'script' && node.name !== 'style')
      for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index] as AnyNode);
  }
  return clean(text);
}

/** The nearest ancestor with one of these names, the node itself included. */
export function nearest(node: AnyNode | null, names: readonly string[]): Element | undefined {
  for (let at = node; at; at = at.parent) if (isElement(at) && names.includes(at.name)) return at;
  return undefined;
}

/** The rows of a table, those of tables inside it left out. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    if (!isElement(child)) continue;
    if (child.name === 'tr') rows.push(child);
    else if (/^(thead|tbody|tfoot)$/.test(child.name))
      rows.push(...child.children.filter((row): row is Element => isElement(row) && row.name === 'tr'));
  }
  return rows.slice(0, mostRows);
}

/** The grid of a table, at most 2,000 rows of 60 columns. */
export function gridOf(table: Element): Grid {
  const rows = rowsOf(table);
  const grid: (Element | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.children.filter(isCell)) {
      while (grid[y]?.[x]) x++;
      const width = spanOf(cell, 'colspan');
      const height = spanOf(cell, 'rowspan');
      for (let dy = 0; dy < height; dy++)
        for (let dx = 0; dx < width && x + dx < mostColumns; dx++) {
          const line = grid[y + dy];
          if (line) line[x + dx] = cell;
        }
      x += width;
      if (x >= mostColumns) break;
    }
  }
  return grid;
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(cell.attribs[name] ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), longestSpan);
}

/** Whether a row heads columns: it stands in `thead`, or has two or more header cells and nothing else. */
export function isHeaderRow(row: Element): boolean {
  const cells = row.children.filter(isCell);
  if (cells.length < 2) return false;
  return (isElement(row.parent) && row.parent.name === 'thead') || cells.every(({ name }) => name === 'th');
}
