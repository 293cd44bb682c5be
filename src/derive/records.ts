import type { Cheerio } from 'cheerio';
import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dom, isVisible, named, targetOf, visibleLines, visibleText } from './dom.ts';
import { kept, memoised } from './memoised.ts';
import { fieldsOf, type RecordField, type RecordList, recordLists } from './record-kinds.ts';
import { selectorOf } from './selector.ts';
import { gridOf } from './service-tables.ts';
import { fold } from './vietnamese.ts';

/** An item of a list, or the one thing a page describes: what it tells under labels that we know. */
export interface ListedRecord {
  values: Partial<Record<RecordField, string>>;
  /** Addresses it links, with their texts. */
  links: readonly { text: string; url: string }[];
  /** Whether it is described on its own, not as a row of a list. */
  alone: boolean;
  page: PageDocument;
  pointer: string;
}

/** Convention: most items read from one page. */
const mostRecords = 300;

function linksIn(document: PageDocument, element: Cheerio<Element>): ListedRecord['links'] {
  const $ = dom(document);
  return element
    .find('a[href]')
    .get()
    .flatMap((node) => {
      const url = targetOf(node.attribs.href, document)?.href;
      return url ? [{ text: visibleText($(node)), url }] : [];
    });
}

function recordFrom(
  document: PageDocument,
  pairs: readonly (readonly [label: string, value: string])[],
  holder: Cheerio<Element>,
  alone: boolean,
): ListedRecord[] {
  const values: Partial<Record<RecordField, string>> = {};
  for (const [label, value] of pairs) for (const field of fieldsOf(label)) values[field] ??= value.trim();
  if (Object.keys(values).length < 2 && !values.topic && !values['project-name']) return [];
  return [{ values, links: linksIn(document, holder), alone, page: document, pointer: selectorOf(holder) }];
}

function fromTable(document: PageDocument, table: Element): ListedRecord[] {
  const $ = dom(document);
  const grid = gridOf(table);
  const textOf = (cell: Element | undefined) => (cell ? visibleText($(cell)) : '');
  const head = grid.findIndex((row) => new Set(row.flatMap((cell) => fieldsOf(textOf(cell)))).size >= 2);
  if (head >= 0 && (grid[head]?.length ?? 0) > 2) {
    const labels = grid[head]?.map(textOf) ?? [];
    return grid.slice(head + 1, head + 1 + mostRecords).flatMap((row) => {
      const holder = row.find((cell) => cell)?.parent as Element | undefined;
      const filled = row.filter((cell) => textOf(cell) !== '').length;
      if (!holder || filled < 2) return [];
      const pairs = labels.map((label, x) => [label, textOf(row[x])] as const);
      return recordFrom(document, pairs, $(holder), false);
    });
  }
  const pairs = grid.flatMap(([label, value]) =>
    value && label !== value ? [[textOf(label), textOf(value)] as const] : [],
  );
  return recordFrom(document, pairs, $(table), true);
}

/** `Label: value` lines of one block, and lists of terms. */
function fromLines(document: PageDocument, holder: Element): ListedRecord[] {
  const $ = dom(document);
  const pairs = visibleLines($(holder)).flatMap((line): [string, string][] => {
    const at = line.indexOf(':');
    return at > 0 && at < 60 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
  });
  return recordFrom(document, pairs, $(holder), true);
}

function fromTerms(document: PageDocument, list: Element): ListedRecord[] {
  const $ = dom(document);
  const pairs = $(list)
    .find('dt')
    .get()
    .map((term) => [visibleText($(term)), visibleText($(term).next('dd'))] as const);
  return recordFrom(document, pairs, $(list), true);
}

/** Everything a page tells under known labels: rows of tables, tables and lists of terms of one thing, lines with labels. */
export const recordsOf = kept((document: PageDocument): readonly ListedRecord[] => {
  const $ = dom(document);
  // Most pages list nothing: a look at their text spares the rest.
  if (
    !/ban h.nh|ng.y|h. v. t.n|d. .n|d. t.i|di.n tho.i|k. hi.u/i.test(document.html) &&
    named(document, 'table').length === 0
  )
    return [];
  const tables = named(document, 'table').filter((table) => isVisible($(table)));
  const innermost = tables.filter((table) => $(table).find('table').length === 0);
  const blocks = $('ul, ol, article, section, div, td')
    .get()
    .filter((block) => {
      const children = $(block).children();
      const lines = children.filter(
        (_, child) => /^(li|p|div|span)$/.test(child.name) && $(child).children('ul, ol, table, div').length === 0,
      );
      return lines.length >= 2 && lines.filter((_, child) => $(child).text().slice(0, 80).includes(':')).length >= 2;
    });
  return [
    ...innermost.flatMap((table) => fromTable(document, table)),
    ...named(document, 'dl').flatMap((list) => fromTerms(document, list)),
    ...blocks.flatMap((block) => fromLines(document, block)),
  ].slice(0, mostRecords);
});

const lists = memoised((_: readonly PageDocument[]) => new Map<RecordList, readonly ListedRecord[]>());

/** Items of one kind of list on all pages; what pages tell of one item, by its number or name, is put together. */
export function listed(list: RecordList, pages: readonly PageDocument[]): readonly ListedRecord[] {
  const known = lists(pages).get(list);
  if (known) return known;
  const tells: readonly (readonly RecordField[])[] = recordLists[list].tells;
  const merged = new Map<string, ListedRecord>();
  for (const page of pages) {
    for (const record of recordsOf(page)) {
      if (!tells.some((fields) => fields.every((field) => record.values[field] !== undefined))) continue;
      const key = keyOf(record) ?? `${page.url} ${merged.size}`;
      const other = merged.get(key);
      merged.set(key, other ? joined(other, record) : record);
    }
  }
  const found = [...merged.values()];
  lists(pages).set(list, found);
  return found;
}

function keyOf({ values }: ListedRecord): string | undefined {
  const { number, person, topic, abstract } = values;
  const [name] = [number, person, topic, values['project-name'], abstract].filter((value) => value);
  return name ? fold(name).replace(/\s+/g, '') : undefined;
}

function joined(one: ListedRecord, other: ListedRecord): ListedRecord {
  const base = one.alone ? one : other;
  const values = { ...one.values };
  for (const [field, value] of Object.entries(other.values) as [RecordField, string][])
    if (!values[field]) values[field] = value;
  const links = [...one.links, ...other.links.filter(({ url }) => !one.links.some((link) => link.url === url))];
  return { ...base, values, links, alone: one.alone || other.alone };
}
