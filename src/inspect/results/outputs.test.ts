import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { entrantsOf, type SampleResult, sampleResults } from '../../testing/sample-round.ts';
import { partsOf } from '../../testing/workbook.ts';
import { standingsOf } from '../standings.ts';
import { roundDocument } from './document.ts';
import { instrumentOf, type RoundData } from './round-data.ts';
import { sheetName, sheetWords } from './round-sheets.ts';
import { sitePages } from './site.ts';
import { roundWords } from './words.ts';
import { roundWorkbook } from './workbook.ts';

/** A round of simulated results without a store. */
function dataOf(change: (all: SampleResult[]) => SampleResult[] = (all) => all): RoundData {
  const all = change([...sampleResults({ seed: 'outputs', portals: 40 })]);
  const standings = standingsOf(entrantsOf(all.filter((one) => one.state === 'assessed')));
  const round = {
    id: 'r',
    name: 'Đợt 2026',
    state: 'done',
    createdAt: '2026-10-01T00:00:00.000Z',
    folder: '/r',
    window: null,
    options: {},
  };
  const unranked = all.flatMap((one) =>
    one.state === 'assessed' ? [] : [{ ...one.portal, state: one.state, code: one.code, message: null }],
  );
  return { round, standings, unranked, instrument: instrumentOf(standings) };
}

/** Everything that is told in words, by where it stands. */
async function saying(data: RoundData) {
  const site = new Map(sitePages(data, { lang: 'vi', portalFile: () => undefined }));
  const parts = await partsOf(Buffer.from(await roundWorkbook(data, 'vi')));
  const docx = unzipSync(await roundDocument(data, {}));
  return {
    site: (name: string) => site.get(name) ?? '',
    names: [...site.keys()],
    workbook: parts.get('xl/sharedStrings.xml') ?? '',
    sheets: [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name),
    document: strFromU8(docx['word/document.xml'] as Uint8Array),
  };
}

/** The same results, but so much of each portal's weight decided. */
const covered = (coverage: number, which: (kind: string) => boolean) => (all: SampleResult[]) =>
  all.map((one) =>
    one.state === 'assessed' && which(one.portal.kind)
      ? { ...one, summary: { ...one.summary, machine: { ...one.summary.machine, coverage } } }
      : one,
  );

describe('a score out of little evidence', () => {
  test('has its own coverage beside its rank wherever the ranking is shown', async () => {
    const { site, workbook, document } = await saying(dataOf(covered(0.5123, (kind) => kind === 'province')));
    const told = '51\u00A0% (ít bằng chứng)';
    expect(site('xep-hang-province.html')).toContain(`<td>${told}</td>`);
    expect(site('xep-hang-ministry.html')).not.toContain(told);
    for (const text of [workbook, document]) expect(text).toContain(told);
  });

  test('a kind in which nobody can be ranked has a sentence, and no table', async () => {
    const { site, workbook, document } = await saying(
      dataOf((all) =>
        covered(
          0.2,
          (kind) => kind === 'province',
        )(all).map((one) =>
          one.portal.kind === 'ministry' ? { ...one, state: 'not-assessed', code: 'timeout' } : one,
        ),
      ),
    );
    const page = site('xep-hang-province.html');
    expect(page).toContain('Không xếp hạng được cổng nào');
    expect(page).not.toContain('<th scope="col">Hạng</th>');
    expect(page).toContain('Xem được quá ít để xếp hạng');
    for (const text of [workbook, document]) expect(text).toContain('Không xếp hạng được cổng nào');
    for (const text of [site('index.html'), workbook, document]) expect(text).toContain('chưa cổng nào thuộc loại này');
    expect(document.match(/>Hạng</g)).toHaveLength(2);
  });
});

describe('a round that is not done', () => {
  const told = 'đã có kết quả của 36 trên 40 cổng';
  const unfinished = () => {
    const [waiting, held, missed] = ['commune-1', 'commune-2', 'commune-3'];
    const data = dataOf((all) =>
      all.map((one) => {
        const state = one.portal.id === waiting ? 'waiting' : one.portal.id === held ? 'quarantined' : undefined;
        if (state) return { ...one, state, code: state === 'waiting' ? '' : 'dns' };
        return one.portal.id === missed ? { ...one, state: 'not-assessed', code: 'timeout' } : one;
      }),
    );
    return { ...data, round: { ...data.round, state: 'running' } };
  };
  const named = (text: string) =>
    ['Xã Mẫu số 1', 'Xã Mẫu số 2', 'Xã Mẫu số 3'].filter((name) => text.includes(`>${name}<`));

  test('says so in every output, and calls its ranking provisional', async () => {
    const { site, names, workbook, sheets, document } = await saying(unfinished());
    for (const name of names) expect(site(name)).toContain(told);
    for (const text of [site('xep-hang-province.html'), workbook, document]) {
      expect(text).toContain('Bảng xếp hạng tạm thời');
      expect(text).toContain(told);
    }
    expect(sheets).toContain('Xếp hạng tạm thời');
    expect(document).toContain('3. Xếp hạng tạm thời');
  });

  test('lists what waits apart from what could not be assessed', async () => {
    const { site, sheets, document } = await saying(unfinished());
    expect(named(site('khong-danh-gia.html'))).toEqual(['Xã Mẫu số 3']);
    expect(named(site('chua-co-ket-qua.html'))).toEqual(['Xã Mẫu số 1', 'Xã Mẫu số 2']);
    const [before = '', missed = '', pending = ''] = document.split(/CỔNG KHÔNG ĐÁNH GIÁ ĐƯỢC|CỔNG CHƯA CÓ KẾT QUẢ/);
    expect([before, missed, pending].map(named)).toEqual([[], ['Xã Mẫu số 3'], ['Xã Mẫu số 1', 'Xã Mẫu số 2']]);
    expect(sheets).toEqual(expect.arrayContaining(['Không xếp hạng', 'Chưa có kết quả']));
    // Of what an unwell scanner saw nothing is told as if it were so.
    expect(site('chua-co-ket-qua.html')).toContain('máy kiểm tra gặp sự cố lúc xem cổng này');
    expect(site('chua-co-ket-qua.html')).not.toContain('tên miền');
  });

  test('a round that is done says nothing of the kind', async () => {
    const { site, names, workbook, sheets, document } = await saying(
      dataOf((all) => all.map((one) => (one.state === 'quarantined' ? { ...one, state: 'not-assessed' } : one))),
    );
    for (const text of [...names.map(site), workbook, sheets.join(), document]) expect(text).not.toMatch(/tạm thời/i);
    expect(names).not.toContain('chua-co-ket-qua.html');
  });
});

describe('sheets', () => {
  test('every title is whole in both languages: at most the 31 characters that spreadsheet programs take', () => {
    for (const lang of ['vi', 'en'] as const) {
      const titles = sheetWords.map((word) => roundWords[lang][word]);
      expect(titles.filter((title) => title.length > 31 || /[:\\/?*[\]]/.test(title))).toEqual([]);
      expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
      expect(sheetWords.map((word) => sheetName(word)[lang])).toEqual(titles);
    }
  });
});
