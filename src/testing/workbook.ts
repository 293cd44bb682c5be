import { crc32, deflateRawSync } from 'node:zlib';
import { readZip } from '../audit/read-zip.ts';

/** A part of an archive; what it declares of itself may be a lie. */
export interface Part {
  name: string;
  content: string | Uint8Array;
  flags?: number;
  /** Size that the directory declares. */
  declared?: number;
  /** Name in front of the content, where it differs from the directory's. */
  localName?: string;
}

/** A ZIP archive of these parts, as they come, twice the same name too. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0x800, declared, localName = name } of parts) {
    const raw = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = deflateRawSync(raw);
    const header = (mark: number, versions: readonly number[], tail: readonly number[], file: string) =>
      Buffer.concat([
        shorts(mark & 0xffff, mark >>> 16, ...versions, flags, 8, 0, 33),
        longs(crc32(raw), packed.length, declared ?? raw.length),
        shorts(Buffer.byteLength(file), 0, ...tail),
      ]);
    const local = Buffer.concat([header(0x04034b50, [20], [], localName), Buffer.from(localName), packed]);
    directory.push(header(0x02014b50, [20, 20], [0, 0, 0, 0, 0], name), longs(offset), Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.concat([
    shorts(0x4b50, 0x0605, 0, 0, parts.length, parts.length),
    longs(list.length, offset),
    shorts(0),
  ]);
  return Buffer.concat([...locals, list, end]);
}

const shorts = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
};
const longs = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
};

/** The parts of a workbook, or of a document, as text. */
export function partsOf(workbook: Uint8Array): Map<string, string> {
  const limits = { entries: 100, entry: 1e8, total: 1e8, ratio: 1000 };
  return new Map(readZip(workbook, limits).map(({ name, read }) => [name, Buffer.from(read()).toString('utf8')]));
}

/** The workbook with some of its parts changed, added or (by `undefined`) taken out. */
export function changed(
  workbook: Uint8Array,
  changes: Readonly<Record<string, (before: string) => string | undefined>>,
): Uint8Array {
  const parts = partsOf(workbook);
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
): Uint8Array {
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
