import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Sheet } from '../audit/read-workbook.ts';
import { readWorkbook } from '../audit/read-workbook.ts';
import type { Report } from '../core/report.ts';
import { worksheetColumns, worksheetKeys } from '../core/worksheet.ts';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { servicePage } from '../testing/sample-requirements.ts';
import { partsOf } from '../testing/workbook.ts';
import { renderWorksheet } from './worksheet.ts';
import { openQuestions } from './worksheet-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-worksheet-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The sample with a row open at two services, one that restates, and states. */
function report(portal = 'tinh-mau'): Report {
  const sample = sampleReport();
  const row = (id: string) => sample.requirements.find((one) => one.id === id) ?? sample.requirements[0];
  Object.assign(row('5.1.i/fees') ?? {}, { open: [servicePage(8), servicePage(9)] });
  Object.assign(row('18.1.a') ?? {}, { targetHash: '0123456789abcdef' });
  Object.assign(row('12.1') ?? {}, { restates: ['12.2'] });
  return { ...sample, portal: { ...sample.portal, id: portal } };
}

async function sheetsOf(reports: readonly Report[], lang: 'vi' | 'en' = 'vi'): Promise<Sheet[]> {
  const file = join(folder, 'phieu.xlsx');
  writeFileSync(file, await renderWorksheet(reports, lang));
  return (await readWorkbook(file)).sheets;
}

const textsOf = ({ rows }: Sheet): string[][] =>
  [...rows].map(([, cells]) => worksheetKeys.map((_, column) => cells.get(column)?.text ?? ''));

describe('what is asked', () => {
  test('one row for each open requirement and target; what restates others is not asked; agencies stand apart', () => {
    const { questions, onSite } = openQuestions([report()], 'vi');
    expect(questions.map(({ requirement, target }) => [requirement, target])).toEqual([
      ['5.1.i/fees', servicePage(8)],
      ['5.1.i/fees', servicePage(9)],
      ['11.2.b/three-clicks', 'site'],
      ['15.4/ipv6', 'site'],
      ['18.1.a', 'site'],
    ]);
    expect(onSite).toMatchObject([
      { requirement: '22.1', service: 'Cơ quan', question: 'Đã có quyết định phân công chưa?', saw: '' },
    ]);
  });

  test('a row says what the machine saw of its own target, and carries the state of the target', () => {
    const { questions } = openQuestions([report()], 'vi');
    const of = (id: string, target: string) => questions.find((row) => row.requirement === id && row.target === target);
    expect(of('5.1.i/fees', servicePage(8))?.saw).toBe('Chưa đủ căn cứ\n– Trang không nhắc tới mục này.');
    expect(of('5.1.i/fees', servicePage(8))?.service).toBe(`Thủ tục mẫu số 8\n${servicePage(8)}`);
    expect(of('5.1.i/fees', servicePage(9))?.saw).toBe('Máy chưa kết luận');
    expect(of('15.4/ipv6', 'site')?.saw).toContain('máy kiểm tra không có IPv6');
    expect(of('18.1.a', 'site')).toMatchObject({ service: 'Cả cổng', targetHash: '0123456789abcdef' });
    const { targetHash } = report().services.find(({ url }) => url === servicePage(8)) ?? {};
    expect(of('5.1.i/fees', servicePage(8))?.targetHash).toBe(targetHash);
  });

  test('a row without a question of its own asks after its summary', () => {
    const row = openQuestions([report()], 'en').questions.find(({ requirement }) => requirement === '15.4/ipv6');
    expect(row?.question).toBe('Is this met: The portal is reachable over IPv6');
  });

  test('with several texts in the reports ids are qualified, and several portals stand in one list', () => {
    const other = report('tinh-khac');
    const [text] = other.instruments;
    const several = { ...other, instruments: text ? [text, { ...text, id: 'nd43-2011' }] : [] };
    const { questions } = openQuestions([report(), several], 'vi');
    expect(
      questions.filter(({ requirement }) => requirement === 'tt32-2018:18.1.a').map(({ portal }) => portal),
    ).toEqual(['tinh-mau', 'tinh-khac']);
  });
});

describe('the file', () => {
  test('the same reports give the same bytes', async () => {
    expect(await renderWorksheet([report()], 'vi')).toEqual(await renderWorksheet([report()], 'vi'));
  });

  test('guide, questions and on-site checklist, with the headers of the language', async () => {
    const [guide, questions, onSite] = await sheetsOf([report()]);
    expect([guide?.name, questions?.name, onSite?.name]).toEqual(['Hướng dẫn', 'Phiếu kiểm tra', 'Kiểm tra tại chỗ']);
    expect(questions && textsOf(questions)[0]).toEqual(worksheetKeys.map((key) => worksheetColumns[key].header.vi));
    expect(questions && textsOf(questions)).toHaveLength(6);
    expect(onSite && textsOf(onSite)).toHaveLength(2);
    const english = await sheetsOf([report()], 'en');
    expect(english.map(({ name }) => name)).toEqual(['How to fill in', 'Inspection sheet', 'On-site checklist']);
  });

  test('the guide names legal status, evidence and time of each report, and all five answers', async () => {
    const [guide] = await sheetsOf([report()]);
    const text = [...(guide?.rows.values() ?? [])].map((cells) => cells.get(0)?.text).join('\n');
    for (const words of [
      'giá trị tham chiếu lịch sử',
      'c0ffee',
      '10:05 ngày 21/11/2026',
      'Đạt:',
      'Không đạt:',
      'Không áp dụng:',
      'Chưa kết luận:',
      'Miễn trừ:',
      'ngày kết thúc',
    ])
      expect(text).toContain(words);
  });

  test('the guide names the command that reads it back: of single portals, or of the round that it is of', async () => {
    const guideOf = async (lang: 'vi' | 'en', round?: string) =>
      (await partsOf(await renderWorksheet([report()], lang, round))).get('xl/sharedStrings.xml') ?? '';
    expect(await guideOf('vi')).toContain('congchuan evaluate &lt;evidence.wacz của cổng&gt; --attest &lt;tệp này&gt;');
    const ofRound = await guideOf('en', 'dot-1');
    expect(ofRound).toContain('congchuan inspect answers &lt;this file&gt; --round dot-1');
    expect(ofRound).not.toMatch(/--attest|congchuan evaluate/);
  });

  test('only the cells to fill in are open; the head stays, filters work, and it prints across A4 with its head', async () => {
    const parts = await partsOf(await renderWorksheet([report()], 'vi'));
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    expect(sheet).toMatch(
      /<sheetProtection (?=[^>]*sheet="1")(?=[^>]*autoFilter="0")(?=[^>]*formatColumns="0")(?![^>]*password)/,
    );
    expect(sheet).toMatch(/<pane xSplit="2" ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:Q6"/>');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    expect(parts.get('xl/workbook.xml')).toContain("'Phiếu kiểm tra'!$A:$B,'Phiếu kiểm tra'!$1:$1");
    const [, formats = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(parts.get('xl/styles.xml') ?? '') ?? [];
    const styles = formats.split('<xf ').slice(1);
    const locked = (reference: string) => {
      const [, style] = new RegExp(`<c r="${reference}"[^>]* s="(\\d+)"`).exec(sheet) ?? [];
      return !styles[Number(style)]?.includes('locked="0"');
    };
    const open = [...'ABCDEFGHIJKLMNOPQ'].filter((letter) => !locked(`${letter}2`));
    expect(open.join('')).toBe('HIJKLMN');
    expect([...'HIJKLMN'].filter((letter) => !locked(`${letter}1`))).toEqual([]);
  });

  test('answers and roles are drop-downs, dates are checked', async () => {
    const sheet = (await partsOf(await renderWorksheet([report()], 'en'))).get('xl/worksheets/sheet2.xml') ?? '';
    const rule = (range: string) =>
      new RegExp(`<dataValidation [^>]*sqref="${range}".*?</dataValidation>`).exec(sheet)?.[0];
    expect(rule('H2:H6')).toContain('"Passed,Failed,Not applicable,Undecided,Waived"');
    expect(rule('J2:J6')).toContain('"Inspector,Audited agency"');
    expect(rule('K2:K6')).toContain('type="date"');
  });

  test('with nothing open it is still a sheet', async () => {
    const closed = report();
    for (const row of closed.requirements) row.open = [];
    const [, questions] = await sheetsOf([closed]);
    expect(questions && textsOf(questions)).toHaveLength(1);
  });
});

test('what a site wrote stays text: no formulas, no links, no steering characters, no broken XML', async () => {
  const hostile = hostileReport();
  for (const row of hostile.requirements) row.open = ['site', ...hostile.services.map(({ url }) => url)];
  const parts = await partsOf(await renderWorksheet([hostile], 'vi'));
  for (const [name, text] of parts) {
    if (name.startsWith('xl/worksheets/'))
      expect(text.replace(/<(conditionalFormatting|dataValidations)[\s\S]*?<\/\1>/g, '')).not.toMatch(
        /<f[ >]|<hyperlink/,
      );
    expect(text).not.toContain('TargetMode');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  }
  const sheets = await sheetsOf([hostile]);
  expect(sheets.flatMap(textsOf).flat()).toContain(hostile.portal.id);
});
