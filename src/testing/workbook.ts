import { openZip } from '../collect/zip.ts';
import { zipOf } from './zip-file.ts';

/** The parts of a workbook as text. */
export async function partsOf(workbook: Uint8Array): Promise<Map<string, string>> {
  const { entries } = await openZip(workbook, { archive: 1e8, entries: 100, entry: 1e8, total: 1e8, ratio: 1000 });
  const parts = new Map<string, string>();
  for (const { name, read } of entries) parts.set(name, (await read()).toString('utf8'));
  return parts;
}

/** The workbook with some of its parts changed, added or (by `undefined`) taken out. */
export async function changed(
  workbook: Uint8Array | Promise<Uint8Array>,
  changes: Readonly<Record<string, (before: string) => string | undefined>>,
): Promise<Uint8Array> {
  const parts = await partsOf(await workbook);
  for (const [name, change] of Object.entries(changes)) {
    const text = change(parts.get(name) ?? '');
    if (text === undefined) parts.delete(name);
    else parts.set(name, text);
  }
  return zipOf([...parts].map(([name, content]) => ({ name, content })));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The XML of a cell that holds a text, a number, or what else is given as XML. */
export function cellXml(reference: string, value: string | number | { xml: string; type?: string }): string {
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'string') return `<c r="${reference}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  return `<c r="${reference}" t="${value.type ?? 'n'}">${value.xml}</c>`;
}

/** Fills cells of a sheet of ours as a spreadsheet program would. */
export function filled(
  workbook: Uint8Array,
  cells: Readonly<Record<string, Parameters<typeof cellXml>[1]>>,
  sheet = 2,
): Promise<Uint8Array> {
  return changed(workbook, {
    [`xl/worksheets/sheet${sheet}.xml`]: (before) =>
      Object.entries(cells).reduce((xml, [reference, value]) => {
        const cell = new RegExp(`<c r="${reference}"[^>]*?(/>|>.*?</c>)`);
        if (!cell.test(xml)) throw new Error(`the sheet has no cell ${reference}`);
        return xml.replace(cell, () => cellXml(reference, value));
      }, before),
  });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A small workbook as no program of ours writes it: inline strings or shared ones with runs, prefixed names, a date system. */
export function handmade(rowsXml: string, { shared = '', workbook = '' } = {}): Uint8Array {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const links = (...all: string[]) => `<Relationships xmlns="${relations}">${all.join('')}</Relationships>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: '_rels/.rels', content: links(link('a', 'officeDocument', '/xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<x:workbook xmlns:x="${main}" xmlns:q="${types}">${workbook}<x:sheets><x:sheet name="Trang 1" sheetId="1" q:id="s1"/></x:sheets></x:workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: links(
        link('s1', 'worksheet', 'worksheets/sheet1.xml'),
        ...(shared ? [link('s2', 'sharedStrings', 'sharedStrings.xml')] : []),
      ),
    },
    ...(shared ? [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${shared}</sst>` }] : []),
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${rowsXml}</sheetData></worksheet>`,
    },
  ]);
}
