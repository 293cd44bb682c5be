import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { descendantsOf, dom, isElement, isVisible, named, visibleText } from './dom.ts';
import { beginning } from './mask.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { clean, fold } from './vietnamese.ts';
import { patternOf, saysSo } from './wording.ts';
import { headerCells, tableTitles } from './wordings/accessibility.ts';

/** A table that holds data, as far as can be told; tables that only lay a page out are not among them. */
export interface DataTable {
  pointer: string;
  /** Its first words, for people to know it by. */
  begins: string;
  /** Whether it is one for sure: its markup or its first row says so. */
  sure: boolean;
  /** What its own markup says it shows: caption, summary, label, description. */
  summary: string;
  /** The heading or line right before it, which may say the same. */
  before: string;
  /** `marked`: there are header cells; `looks`: cells that only look so; `none`. */
  headers: 'marked' | 'looks' | 'none';
  /** Header cells of several levels and how many of them say what they head; absent where one level is enough. */
  levels?: { cells: number; tied: number };
}

interface Row {
  cells: Element[];
  inHead: boolean;
}

/** Conventions: how much of a page is looked at, and when cells without markup still look like a table of data. */
const limits = { tables: 200, rows: 2000, cells: 8000 };
const grid = { rows: 3, columns: 3, even: 0.8, filled: 0.6, cellText: 200 };

const widgets = /date-?picker|calendar|flatpickr|\blich-?thang\b/i;
const scopes = /^(?:row|col|rowgroup|colgroup)$/i;

/** The visible tables of data on a page, in document order. */
export const dataTablesOf = memoised((document: PageDocument): readonly DataTable[] => {
  let left = limits.cells;
  return named(document, 'table')
    .slice(0, limits.tables)
    .flatMap((table) => {
      if (!isVisible(dom(document)(table)) || isLayout(table) || left <= 0) return [];
      const rows = rowsOf(table);
      left -= rows.reduce((sum, { cells }) => sum + cells.length, 0);
      const told = tableFrom(document, table, rows);
      return told ? [told] : [];
    });
});

function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(table.attribs.role ?? '')) return true;
  if (widgets.test(`${table.attribs.class ?? ''} ${table.attribs.id ?? ''}`)) return true;
  // Forms and tables inside: the page's frame, not data.
  const inner = descendantsOf(table);
  return inner.some(
    ({ name, attribs }) => name === 'table' || (name === 'input' && /^(?:text|password|)$/.test(attribs.type ?? '')),
  );
}

function rowsOf(table: Element): Row[] {
  const parts = table.children.filter(isElement);
  const groups = parts.flatMap((part) =>
    part.name === 'tr' ? [[part, table]] : part.children.filter(isElement).map((row) => [row, part]),
  ) as [Element, Element][];
  return groups
    .filter(([row]) => row.name === 'tr' && row.attribs['data-cc-hidden'] === undefined)
    .slice(0, limits.rows)
    .map(([row, group]) => ({
      cells: row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th'),
      inHead: group.name === 'thead',
    }))
    .filter(({ cells }) => cells.length > 0);
}

function tableFrom(document: PageDocument, table: Element, rows: readonly Row[]): DataTable | undefined {
  const $ = dom(document);
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.reduce((sum, cell) => sum + span(cell, 'colspan'), 0)));
  if (rows.length < 2 || columns < 2) return undefined;
  const text = (cell: Element) => visibleText($(cell));
  const isHeader = (cell: Element) =>
    (cell.name === 'th' ||
      /^(?:columnheader|rowheader)$/i.test(cell.attribs.role ?? '') ||
      scopes.test(cell.attribs.scope ?? '')) &&
    text(cell) !== '';
  const marked = rows.some(({ cells }) => cells.some(isHeader));
  const looks =
    !marked &&
    (looksLikeHead(rows, text) || rows.some(({ inHead, cells }) => inHead && cells.some((cell) => text(cell) !== '')));
  const summary = summaryOf(document, table);
  const sure = marked || looks || $(table).children('caption').length > 0 || clean(table.attribs.summary ?? '') !== '';
  if (!sure && !isGrid(rows, columns, text)) return undefined;
  const levels = levelsOf(rows, (cell) => (marked ? isHeader(cell) : looks && text(cell) !== ''));
  return {
    get pointer() {
      return selectorOf($(table));
    },
    begins: beginning(visibleText($(table)), 80),
    sure,
    summary,
    before: summary ? '' : lineBefore(document, table),
    headers: marked ? 'marked' : looks ? 'looks' : 'none',
    ...(levels && { levels }),
  };
}

const span = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(50, Math.max(1, Number.parseInt(cell.attribs[name] ?? '1', 10) || 1));

/** A first row of words that head columns, or all of it in bold while the rest is not. */
function looksLikeHead(rows: readonly Row[], text: (cell: Element) => string): boolean {
  const [first, ...rest] = rows.filter(({ cells }) => cells.some((cell) => text(cell) !== ''));
  if (!first || first.cells.length < 2 || rest.length < 1) return false;
  const words = first.cells.map((cell) => fold(text(cell)));
  if (
    words.filter((word) => patternOf(headerCells.sure).test(word)).length >= 2 &&
    words.every((word) => word.length <= 60)
  )
    return true;
  const isBold = (cell: Element) =>
    descendantsOf(cell).some(({ name }) => name === 'b' || name === 'strong') &&
    text(cell) !== '' &&
    text(cell).length <= 60;
  return (
    first.cells.length >= 3 && first.cells.every(isBold) && rest.filter(({ cells }) => cells.every(isBold)).length === 0
  );
}

/** Short texts in even rows: more than a visitor would call a layout. */
function isGrid(rows: readonly Row[], columns: number, text: (cell: Element) => string): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const even = rows.filter((row) => row.cells.length === columns).length / rows.length;
  const texts = cells.map(text);
  const filled = texts.filter((one) => one !== '').length / texts.length;
  return (
    rows.length >= grid.rows &&
    columns >= grid.columns &&
    even >= grid.even &&
    filled >= grid.filled &&
    texts.every((one) => one.length <= grid.cellText)
  );
}

/** Several rows of headers, one of which spans columns; or a header amid the rows that heads all that follow. */
function levelsOf(rows: readonly Row[], isHeader: (cell: Element) => boolean): DataTable['levels'] {
  const first = rows.findIndex(
    ({ cells, inHead }) => !inHead && !cells.filter((cell) => cell.children.length > 0).every(isHeader),
  );
  const heads = rows.slice(0, first < 0 ? rows.length : first);
  const cells = heads.flatMap((row) => row.cells).filter(isHeader);
  if (heads.length < 2 || !cells.some((cell) => span(cell, 'colspan') > 1)) return undefined;
  const named = new Set(
    rows.flatMap((row) => row.cells).flatMap(({ attribs }) => (attribs.headers ?? '').split(/\s+/)),
  );
  const tied = cells.filter(
    ({ name, attribs }) =>
      (name === 'th' && scopes.test(attribs.scope ?? '')) || (attribs.id !== undefined && named.has(attribs.id)),
  );
  return { cells: cells.length, tied: tied.length };
}

function summaryOf(document: PageDocument, table: Element): string {
  const $ = dom(document);
  const { attribs } = table;
  const referred = `${attribs['aria-labelledby'] ?? ''} ${attribs['aria-describedby'] ?? ''}`
    .split(/\s+/)
    .filter(Boolean);
  const byId = referred.map((id) => visibleText($(`[id="${id.replace(/["\\]/g, '\\$&')}"]`)));
  const around = $(table).parents('figure, [role=region][aria-label], [role=group][aria-label]').first();
  return clean(
    [
      visibleText($(table).children('caption')),
      attribs.summary ?? '',
      attribs['aria-label'] ?? '',
      ...byId,
      visibleText(around.children('figcaption')),
      around.is('[aria-label]') && around.find('table').length === 1 ? (around.attr('aria-label') ?? '') : '',
    ].find((one) => clean(one) !== '') ?? '',
  );
}

/** What stands right before the table: a heading, or a short line that introduces it. */
function lineBefore(document: PageDocument, table: Element): string {
  const $ = dom(document);
  for (let at: Element | null = table, up = 0; at && up < 4; at = at.parent as Element | null, up++) {
    for (let before = $(at).prev(); before.length > 0; before = before.prev()) {
      const text = visibleText(before);
      if (text === '' || !isVisible(before)) continue;
      if (before.is('table') || before.find('table').length > 0) return '';
      const last = before.is('h1, h2, h3, h4, h5, h6')
        ? text
        : visibleText(before.find('h1, h2, h3, h4, h5, h6').last());
      const isTitle = last !== '' && text.endsWith(last);
      return isTitle || (text.length <= 200 && saysSo(text, tableTitles)) || isLabel(text)
        ? beginning(isTitle ? last : text, 200)
        : '';
    }
  }
  return '';
}

/** A few words that are no sentence: they may stand over the table as its title. */
const isLabel = (text: string): boolean => text.length <= 100 && !/[.;]$/.test(text);
