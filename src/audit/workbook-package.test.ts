import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import { renderWorksheet } from '../report/worksheet.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { changed, handmade, partsOf } from '../testing/workbook.ts';
import { zipOf } from '../testing/zip-file.ts';
import { readWorkbook } from './read-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'phieu.xlsx');
const sheet = await renderWorksheet([sampleReport()], 'vi');
const parts = await partsOf(sheet);

type Bytes = Uint8Array | string;

async function open(bytes: Bytes | Promise<Bytes>) {
  writeFileSync(file, await bytes);
  return readWorkbook(file);
}

const add = (name: string, content = '<a/>') => changed(sheet, { [name]: () => content });
const replace = (name: string, from: string, to: string) =>
  changed(sheet, { [name]: (text) => text.replace(from, to) });
const relation = (type: string, rest = '') =>
  replace(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="zz" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="file:///etc/passwd" ${rest}/></Relationships>`,
  );
const first = 'xl/worksheets/sheet1.xml';

test('a worksheet of ours opens', async () => {
  expect((await open(sheet)).sheets).toHaveLength(3);
});

describe('what could do harm is refused in one line', () => {
  test.each<[string, Bytes | Promise<Bytes>, RegExp]>([
    ['a text file', 'a,b\n', /not an \.xlsx file/],
    ['an encrypted or old file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /encrypted, or of the old \.xls kind/],
    ['an archive that is no workbook', zipOf([{ name: 'a.xml', content: '<a/>' }]), /not a workbook/],
    ['macros', add('xl/vbaProject.bin'), /macros/],
    [
      'macros by their type',
      replace('[Content_Types].xml', 'spreadsheetml.sheet.main', 'sheet.macroEnabled.main'),
      /macros/,
    ],
    ['old macros', add('xl/macrosheets/sheet1.xml'), /macros/],
    ['an embedded object', add('xl/embeddings/oleObject1.bin'), /embedded objects/],
    ['a link to another workbook', add('xl/externalLinks/externalLink1.xml'), /links to other files/],
    [
      'the same by another name',
      add('xl/other.xml', '<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>'),
      /link to other files/,
    ],
    ['a data connection', add('xl/connections.xml'), /links to other files/],
    ['a query', add('xl/queryTables/queryTable1.xml'), /links to other files/],
    ['an external relationship', relation('image', 'TargetMode="External"'), /links to other files/],
    ['a relationship to another workbook', relation('externalLinkPath'), /links to other files/],
    [
      'a document type',
      replace(first, '<worksheet', '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet'),
      /document type/,
    ],
    [
      'entities in a part nobody reads',
      add('docProps/custom.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      /document type, an entity/,
    ],
    ['an unknown entity', replace(first, '<sheetData>', '<sheetData>&b;'), /not a readable workbook/],
    ['another encoding', replace(first, 'encoding="UTF-8"', 'encoding="UTF-7"'), /not UTF-8/],
    ['bytes that are not UTF-8', zipOf([{ name: 'a.xml', content: Uint8Array.of(0x3c, 0xff, 0xfe) }]), /not UTF-8/],
    ['XML that is not well-formed', replace(first, '</sheetData>', ''), /not a readable workbook/],
    ['elements in elements without end', handmade('<a>'.repeat(300_000)), /nested deeper/],
    [
      'an element of nothing but attributes',
      handmade(`<a ${Array.from({ length: 101 }, (_, n) => `a${n}=""`).join(' ')}/>`),
      /more than 100/,
    ],
    [
      'a part twice',
      zipOf(
        [...parts].flatMap(([name, content]) => [
          { name, content },
          { name, content },
        ]),
      ),
      /twice/,
    ],
    ['a part outside', add('../outside.xml'), /invalid relative path/],
    ['a bomb', add('docProps/custom.xml', `<a>${' '.repeat(50_000_000)}</a>`), /unpacks to 50000007 bytes/],
    ['a row twice', handmade('<row r="1"/><row r="1"/>'), /stands twice/],
    ['a cell twice', handmade('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'), /stands twice/],
    ['a cell of another row', handmade('<row r="1"><c r="A2"><v>1</v></c></row>'), /stands in row 1/],
    ['a shared string that is not there', handmade('<row r="1"><c t="s"><v>7</v></c></row>'), /no shared string/],
  ])('%s', async (_, bytes, message) => {
    await expect(open(bytes)).rejects.toThrow(UsageError);
    await expect(open(bytes)).rejects.toThrow(message);
    await expect(open(bytes)).rejects.toThrow(/^[^\n]*phieu\.xlsx[^\n]*$/);
  });

  test('a file far too large, before it is read', async () => {
    writeFileSync(file, '');
    truncateSync(file, 30_000_000);
    await expect(readWorkbook(file)).rejects.toThrow(/larger than/);
  });
});

test('sparse cells at the far corner cost nothing', async () => {
  const [only] = (await open(handmade('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).sheets;
  expect([...(only?.rows.get(1_048_576) ?? [])]).toEqual([[16_383, { text: '1', number: 1 }]]);
});

test('texts keep what XML cannot hold, decoded, on one line and NFC', async () => {
  const [only] = (
    await open(handmade(`<row r="1"><c t="inlineStr"><is><t>_x0041_ ${'ế'.normalize('NFD')}\n b</t></is></c></row>`))
  ).sheets;
  expect(only?.rows.get(1)?.get(0)?.text).toBe('A ế b');
});
