import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import type { Bilingual } from '../core/language.ts';
import { renderWorksheet } from '../report/worksheet.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { servicePage } from '../testing/sample-requirements.ts';
import { changed, filled, handmade } from '../testing/workbook.ts';
import { readAttestations } from './read-attestations.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-attest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const today = '2026-11-22';
const report = sampleReport();
for (const row of report.requirements) {
  row.targetHash = '0123456789abcdef';
  if (row.id === '5.1.i/fees') row.open = [servicePage(8)];
}
/** Rows: 2 fees of a service, 3 three-clicks, 4 rating, 5 ipv6, 6 contrast; on site: 2 staff. */
const sheet = await renderWorksheet([report], 'vi');

async function read(bytes: Uint8Array | string | Promise<Uint8Array>, name = 'phieu.xlsx') {
  const file = join(folder, name);
  writeFileSync(file, await bytes);
  return readAttestations([file], today);
}

/** A whole answer in a row of ours. */
const answer = (row: number, outcome = 'Đạt') => ({
  [`H${row}`]: outcome,
  [`I${row}`]: 'Nguyễn Văn A',
  [`J${row}`]: 'Đoàn kiểm tra',
  [`K${row}`]: 46_346,
});

describe('a filled-in worksheet', () => {
  test('rows with an answer are read, untouched ones are not', async () => {
    expect(await read(sheet)).toEqual({ given: [], setAside: [] });
    const { given, setAside } = await read(
      filled(sheet, {
        ...answer(2, 'Không đạt'),
        ...{ L2: 'Thiếu mức thu', M2: 'ảnh-01.png', ...answer(6), N6: '31/12/2026' },
      }),
    );
    expect(setAside).toEqual([]);
    expect(given).toEqual([
      {
        ...{ portal: 'tinh-mau', requirement: '5.1.i/fees', target: servicePage(8), outcome: 'failed' },
        ...{ by: 'Nguyễn Văn A', role: 'inspector', at: '2026-11-20', note: 'Thiếu mức thu', proof: 'ảnh-01.png' },
        ...{ targetHash: report.services[7]?.targetHash, source: 'phieu.xlsx [Phiếu kiểm tra] row 2' },
      },
      {
        ...{ portal: 'tinh-mau', requirement: '18.1.a', outcome: 'passed', by: 'Nguyễn Văn A', role: 'inspector' },
        ...{ at: '2026-11-20', expires: '2026-12-31', targetHash: '0123456789abcdef' },
        source: 'phieu.xlsx [Phiếu kiểm tra] row 6',
      },
    ]);
  });

  test('the on-site checklist is read as well', async () => {
    const { given } = await read(filled(sheet, answer(2), 3));
    expect(given).toMatchObject([{ requirement: '22.1', source: 'phieu.xlsx [Kiểm tra tại chỗ] row 2' }]);
  });

  test.each([
    ['ĐẠT', 'passed'],
    ['khong dat', 'failed'],
    ['Không áp dụng'.normalize('NFD'), 'inapplicable'],
    [' Undecided ', 'cantTell'],
    ['Failed', 'failed'],
  ])('the answer %j is %s', async (word, outcome) => {
    expect((await read(filled(sheet, answer(3, word)))).given).toMatchObject([{ outcome }]);
  });

  test.each([
    [46_346.75, '2026-11-20'],
    ['20/11/2026', '2026-11-20'],
    ['5/3/2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['22/11/2026', today],
    [{ type: 'd', xml: '<v>2026-03-05T00:00:00</v>' }, '2026-03-05'],
  ])('the day %j is %s', async (cell, at) => {
    expect((await read(filled(sheet, { ...answer(3), K3: cell }))).given).toMatchObject([{ at }]);
  });

  test.each([
    ['who without an answer', { I3: 'Ai đó' }, '“Trả lời”'],
    ['an answer without who, role and day', { H3: 'Đạt' }, 'thiếu “Người trả lời”, “Vai trò”, “Ngày trả lời”'],
    ['an unknown answer', answer(3, 'Tốt'), 'Tốt'],
    ['an unknown role', { ...answer(3), J3: 'Khách' }, 'Đơn vị được kiểm tra'],
    ['a day that does not exist', { ...answer(3), K3: '31/02/2026' }, 'không phải ngày'],
    ['a number that is no day', { ...answer(3), K3: 2026 }, 'không phải ngày'],
    ['a day in the future', { ...answer(3), K3: '23/11/2026' }, 'tương lai'],
    ['a waiver without its reason', { ...answer(3, 'Miễn trừ'), N3: '31/12/2026' }, 'Ghi chú, lý do'],
    ['a waiver without its end', { ...answer(3, 'Miễn trừ'), L3: 'đang sửa' }, 'Hiệu lực đến'],
    ['an end before the answer', { ...answer(3), N3: '01/01/2026' }, 'Holds until'],
    ['a changed requirement', { ...answer(3), B3: 'điều 11' }, 'Mã yêu cầu'],
    ['a requirement that became a number', { ...answer(3), B3: 12.1 }, 'Mã yêu cầu'],
    ['a changed state', { ...answer(3), Q3: 'khác' }, 'State'],
    ['a portal taken out', { ...answer(3), O3: '' }, 'Mã cổng'],
    ['a computed answer', { ...answer(3), H3: { type: 'str', xml: '<f>"Đạt"</f><v>Đạt</v>' } }, 'H3'],
    ['a formula without a value', { ...answer(3), L3: { xml: '<f>1+1</f>' } }, 'L3'],
    ['a computed state in a row that nobody answered', { Q3: { type: 'str', xml: '<f>A1</f><v>x</v>' } }, 'Q3'],
    ['an error value', { ...answer(3), I3: { type: 'e', xml: '<v>#REF!</v>' } }, 'I3'],
  ])('%s sets the row aside with its number and the mend; the other rows count', async (_, cells, detail) => {
    const { given, setAside } = await read(filled(sheet, { ...cells, ...answer(6) }));
    expect(given.map(({ requirement }) => requirement)).toEqual(['18.1.a']);
    expect(setAside).toMatchObject([{ source: 'phieu.xlsx [Phiếu kiểm tra] row 3', reason: 'malformed' }]);
    const said = setAside[0]?.detail as Bilingual | undefined;
    expect(`${said?.vi} ${said?.en}`).toContain(detail);
    expect(said?.en).not.toMatch(/[ăđơưảạấầẩậắằặẽẻếềểễệỉịọốồổộớờởợụủứừửữựỳỷỹ]/i);
  });

  test('files of the same name are told apart', async () => {
    const [one, two] = ['a', 'b'].map((name) => join(mkdtempSync(join(folder, name)), 'phieu.xlsx'));
    for (const file of [one, two]) writeFileSync(file ?? '', await filled(sheet, answer(6)));
    const { given } = await readAttestations([one ?? '', two ?? ''], today);
    expect(given.map(({ source }) => source)).toEqual([one, two].map((file) => `${file} [Phiếu kiểm tra] row 6`));
  });
});

describe('a worksheet that people or other programs changed', () => {
  const cells = (row: number, texts: readonly (string | undefined)[]) =>
    `<row r="${row}">${texts.map((text) => (text === undefined ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`)).join('')}</row>`;
  const heads = [
    'Portal id',
    'Target',
    'State',
    'Answer',
    'Answered by',
    'Role',
    'Answered on',
    'Note, reason',
    'Proof',
    'Holds until',
    'Requirement',
  ];
  const values = [
    'tinh-mau',
    'site',
    undefined,
    'Passed',
    'A',
    'Inspector',
    '2026-03-05',
    undefined,
    undefined,
    undefined,
    '18.1.a',
  ];

  test('columns may stand in any order and rows be sorted; inline strings and cells without names are read', async () => {
    const sorted = handmade(`${cells(1, heads)}${cells(40, values)}`);
    expect((await read(sorted)).given).toMatchObject([
      { requirement: '18.1.a', outcome: 'passed', source: 'phieu.xlsx [Trang 1] row 40' },
    ]);
  });

  test('shared strings in runs, and days counted from 1904, are read', async () => {
    const shared = `${heads.map((head) => `<si><r><t>${head.slice(0, 2)}</t></r><r><rPr/><t>${head.slice(2)}</t></r><rPh><t>lạ</t></rPh></si>`).join('')}`;
    const headRow = `<row r="1">${heads.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`;
    const body = cells(2, values).replace(
      '<c t="inlineStr"><is><t>2026-03-05</t></is></c>',
      `<c><v>${46_346 - 1462}</v></c>`,
    );
    const workbook = '<x:workbookPr date1904="1"/>';
    expect((await read(handmade(`${headRow}${body}`, { shared, workbook }))).given).toMatchObject([
      { at: '2026-11-20' },
    ]);
  });

  test.each([
    [
      'a column is missing',
      cells(1, heads.slice(0, -1)),
      /phieu\.xlsx \[Trang 1\]: row 1 lacks the columns “Requirement”/,
    ],
    ['a column stands twice', cells(1, [...heads, 'Trả lời']), /“Trả lời” stands twice/],
    ['no sheet is an inspection sheet', cells(1, ['Họ và tên', 'Ngày sinh']), /no sheet of it is an inspection sheet/],
  ])('when %s the file is refused in one line', async (_, rows, message) => {
    await expect(read(handmade(rows))).rejects.toThrow(UsageError);
    await expect(read(handmade(rows))).rejects.toThrow(message);
  });

  test('answers on a hidden sheet are refused', async () => {
    const hidden = changed(filled(sheet, answer(6)), {
      'xl/workbook.xml': (xml) => xml.replace('sheetId="2"', 'sheetId="2" state="veryHidden"'),
    });
    await expect(read(hidden)).rejects.toThrow(/hidden/);
  });

  test('a web address typed as proof, which programs turn into a link, does no harm', async () => {
    const linked = changed(filled(sheet, { ...answer(6), M6: 'https://tinhmau.gov.vn/a.png' }), {
      'xl/worksheets/_rels/sheet2.xml.rels': () =>
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://tinhmau.gov.vn/a.png" TargetMode="External"/></Relationships>',
    });
    expect((await read(linked)).given).toMatchObject([{ proof: 'https://tinhmau.gov.vn/a.png' }]);
  });
});

test.each([
  ['phieu.xlsm', /save it as \.xlsx/],
  ['phieu.ods', /save it as \.xlsx/],
  ['phieu.docx', /worksheet \(\.xlsx\) or a list of answers \(\.yaml\)/],
])('%s is refused by its name', async (name, message) => {
  await expect(read(sheet, name)).rejects.toThrow(message);
});

test('a file that is not there is named', async () => {
  await expect(readAttestations(['nowhere.xlsx'], today)).rejects.toThrow(/nowhere\.xlsx: there is no such file/);
});
