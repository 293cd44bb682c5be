import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { entrantsOf, type SampleResult, sampleResults } from '../../testing/sample-round.ts';
import { partsOf } from '../../testing/workbook.ts';
import { standingsOf } from '../standings.ts';
import { roundDocument } from './document.ts';
import { instrumentOf, type RoundData } from './round-data.ts';
import { sitePages } from './site.ts';
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
