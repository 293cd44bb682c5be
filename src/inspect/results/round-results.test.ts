import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeBundle } from '../../audit/judge-bundle.ts';
import { readAttestations } from '../../audit/read-attestations.ts';
import { readReport } from '../../audit/read-report.ts';
import { renderWorksheet } from '../../report/worksheet.ts';
import { sampleRoundFolder, withEvidence, withReport } from '../../testing/round-folder.ts';
import { filled, partsOf } from '../../testing/workbook.ts';
import { answersOf } from '../answers.ts';
import { articleScore, outcomeOf, shareOf } from '../marks.ts';
import { importAnswers } from '../rescore.ts';
import { type OpenRound, openRound } from '../round-folder.ts';
import { questionReports } from '../round-worksheets.ts';
import { readStandings } from '../standings.ts';
import { type WrittenResults, writeResults } from './write-results.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-round-'));
let open: OpenRound;
let previous: OpenRound;

beforeAll(async () => {
  ({ open, previous } = await sampleRoundFolder(folder, 40));
  // What a list says of a portal is not ours either.
  await open.store.db
    .updateTable('portal')
    .set({ name: '=HYPERLINK("https://evil.example","x")<script>alert(1)</script>' })
    .where('id', '=', 'commune-2')
    .execute();
}, 240_000);
afterAll(async () => {
  await open.store.close();
  rmSync(folder, { recursive: true });
});

test('an embedded round that is open cannot be opened again, and the refusal says what to do', async () => {
  await expect(openRound({ where: folder })).rejects.toThrow(/inspect --serve/);
  await expect(openRound({ where: join(folder, 'nothing') })).rejects.toThrow('no round is in it');
});

test('what is ranked is what the summaries say, to the last digit', async () => {
  const { entrants } = await readStandings(open.store, open.round.id);
  const rows = await open.store.db
    .selectFrom('result')
    .where('round_id', '=', open.round.id)
    .select(['portal_id', 'summary'])
    .execute();
  const kept = new Map(rows.map(({ portal_id, summary }) => [portal_id, summary]));
  expect(entrants.length).toBeGreaterThan(30);
  // Simulated results and those of a real report were judged by different requirements.
  expect(new Set(entrants.map(({ marks }) => marks.layout)).size).toBeGreaterThan(1);
  for (const { id, summary: digest, marks } of entrants) {
    const summary = kept.get(id);
    if (!summary) throw new Error(id);
    const { outcomes, shares, articles, ...rest } = summary;
    expect(digest).toEqual(rest);
    expect(Object.fromEntries(marks.layout.ids.map((row) => [row, outcomeOf(marks, row)]))).toEqual(outcomes);
    for (const { id: article, machine } of articles) expect(articleScore(marks, article)).toEqual(machine);
    for (const row of marks.layout.ids) expect(shareOf(marks, row)).toEqual(shares[row]);
  }
});

describe('the results of a round', () => {
  const out = join(folder, 'results');
  let written: WrittenResults;
  const site = (name: string) => readFileSync(join(out, 'site', name), 'utf8');
  const docx = (file: string) => strFromU8(unzipSync(readFileSync(file))['word/document.xml'] as Uint8Array);

  beforeAll(async () => {
    const agency = { name: 'Cơ quan Mẫu' };
    written = await writeResults({ round: open, previous, out, lang: 'vi', agency, portals: true });
  }, 240_000);

  test('workbook, document, letters and site are there', () => {
    expect(written.portals).toBe(2);
    for (const file of written.files) expect(existsSync(file)).toBe(true);
    expect(readdirSync(join(out, 'portals', withReport)).sort()).toEqual(
      ['phieu-kiem-tra.xlsx', 'report.html', 'report.xlsx', 'thu-gui.docx'].sort(),
    );
  });

  test('a portal of which too little was seen gets its letter without a rank', () => {
    expect(docx(join(out, 'portals', withEvidence, 'thu-gui.docx'))).toContain('Chưa xếp hạng');
    expect(docx(join(out, 'portals', withReport, 'thu-gui.docx'))).toMatch(
      /Hạng tham khảo trong \d+ cổng cùng loại: \d/,
    );
  });

  test('the workbook has its sheets, a name that looks like a formula stays text', async () => {
    const parts = await partsOf(readFileSync(join(out, 'ranking.xlsx')));
    const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      ...['Hướng dẫn đọc', 'Xếp hạng tạm thời', 'Ma trận cổng × yêu cầu', 'Điểm theo điều', 'Dịch vụ theo mức độ'],
      ...['Yêu cầu không đạt nhiều nhất', 'Yêu cầu không đạt', 'Không xếp hạng', 'Chưa có kết quả'],
      'So với đợt trước',
    ]);
    for (const [name, xml] of parts) if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/);
    expect(parts.get('xl/sharedStrings.xml')).toContain('=HYPERLINK(');
  });

  test('the official document is a draft, and ranks nobody who was not assessed', async () => {
    const standings = await readStandings(open.store, open.round.id);
    const text = docx(join(out, 'bao-cao-dot.docx'));
    const zip = unzipSync(readFileSync(join(out, 'bao-cao-dot.docx')));
    expect(
      Object.entries(zip).some(([name, xml]) => name.includes('header') && strFromU8(xml).includes('DỰ THẢO')),
    ).toBe(true);
    expect(text).toContain('không phải kết luận của cơ quan nhà nước');
    const [ranked, apart] = text.split('CỔNG KHÔNG ĐÁNH GIÁ ĐƯỢC');
    const { db } = open.store;
    const lost = await db
      .selectFrom('result')
      .innerJoin('portal', 'portal.id', 'result.portal_id')
      .where('portal.round_id', '=', 'r2026')
      .where('result.round_id', '=', 'r2026')
      .where('result.state', '!=', 'assessed')
      .select('portal.name')
      .execute();
    expect(lost.length).toBeGreaterThan(0);
    for (const { name } of lost) {
      expect(apart).toContain(`>${name}<`);
      expect(ranked).not.toContain(`>${name}<`);
    }
    expect(standings.standing.has(withReport)).toBe(true);
  });

  test('each page of the site stands alone, says that ranking is a convention, and loads nothing', () => {
    const pages = readdirSync(join(out, 'site'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    expect(pages).toEqual(
      expect.arrayContaining([
        'index.html',
        'tinh-thanh.html',
        'khong-danh-gia.html',
        'so-sanh.html',
        'xep-hang-province.html',
        'xep-hang-province-dieu-20.html',
        join('cong', `${withReport}.html`),
      ]),
    );
    for (const name of pages) {
      const html = site(name);
      expect(html).toContain("default-src 'none'");
      expect(html).not.toMatch(/<(?:link|img|iframe|script|object)[^>]+(?:src|href)="?http/i);
      expect(html).not.toContain('<script>alert(1)');
      for (const [, href = ''] of html.matchAll(/<a href="([^"#:]+\.html)"/g))
        expect(existsSync(join(out, 'site', name, '..', href))).toBe(true);
    }
    expect(site('index.html')).toContain('không phải kết luận của cơ quan nhà nước');
    expect(site('xep-hang-province.html')).toContain('không phải kết luận của cơ quan nhà nước');
  });

  test('the same round gives the same bytes', async () => {
    const again = join(folder, 'again');
    // Written when the round was not so far.
    mkdirSync(join(again, 'site'), { recursive: true });
    writeFileSync(join(again, 'site', 'xep-hang-district.html'), 'old');
    await writeResults({
      round: open,
      previous,
      out: again,
      lang: 'vi',
      agency: { name: 'Cơ quan Mẫu' },
      portals: false,
    });
    for (const name of ['ranking.xlsx', 'bao-cao-dot.docx'])
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name)))).toBe(true);
    expect(existsSync(join(again, 'site', 'xep-hang-district.html'))).toBe(false);
  });
});

describe('people’s answers', () => {
  const entrant = async () => {
    const found = (await readStandings(open.store, open.round.id)).entrants.find(({ id }) => id === withEvidence);
    if (!found) throw new Error('not ranked');
    return found;
  };
  const answer = (by: string, outcome: string, at = '2026-03-10') =>
    `- {portal: ${withEvidence}, requirement: '${requirement}', outcome: ${outcome}, by: ${by}, role: inspector, at: ${at}}\n`;
  let requirement = '';
  const read = async (name: string, text: string, settles = false) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return importAnswers(open, await readAttestations([file], '2026-11-22'), {
      settles,
      now: '2026-11-22T00:00:00Z',
    });
  };

  test('a sheet of the round comes back, and only the portals it speaks of are judged again', async () => {
    const reports = await questionReports(open, { province: 'Tỉnh Mẫu số 1' });
    expect(reports.map(({ portal }) => portal.id).sort()).toEqual([withReport, withEvidence].sort());
    const [own] = reports.filter(({ portal }) => portal.id === withEvidence);
    const row = own?.requirements.find(({ scope, open: targets }) => scope === 'portal' && targets.includes('site'));
    requirement = row?.id ?? '';
    const sheet = await renderWorksheet(own ? [{ ...own, requirements: row ? [row] : [] }] : [], 'vi');
    const file = join(folder, 'phieu.xlsx');
    writeFileSync(file, await filled(sheet, { H2: 'Đạt', I2: 'Bà Thanh tra', J2: 'Đoàn kiểm tra', K2: 46091 }));
    const { summary: before } = await entrant();
    const done = await importAnswers(open, await readAttestations([file], '2026-11-22'), {
      settles: false,
      now: '2026-11-22T00:00:00Z',
    });
    expect(done).toMatchObject({
      added: 1,
      known: 0,
      setAside: [],
      conflicts: [],
      judged: [withEvidence],
      noEvidence: [],
    });
    const { summary: after, marks } = await entrant();
    expect(outcomeOf(marks, requirement)).toBe('passed');
    expect(after.machine).toEqual(before.machine);
    expect(after.full.coverage).toBeGreaterThan(before.full.coverage);
    expect(after.openQuestions).toBeLessThan(before.openQuestions);
    // What the machine said is not lost.
    expect(readReport(join(folder, 'portals', withEvidence, 'report.json')).attestations).toBeUndefined();
  });

  test('the scores are those of judging the evidence with the answers; without what the machine said that is done', async () => {
    const own = join(folder, 'portals', withEvidence);
    const full = async () => {
      const given = await answersOf(open.store, open.round.id);
      return (await judgeBundle(join(own, 'evidence.wacz'), undefined, { given, setAside: [] })).report;
    };
    expect(readReport(join(own, 'report.answered.json'))).toEqual(await full());
    // Rules of another version said it.
    const kept = readFileSync(join(own, 'machine.json'), 'utf8');
    writeFileSync(join(own, 'machine.json'), JSON.stringify({ ...JSON.parse(kept), basis: 'other' }));
    expect(await read('ghi-them.yaml', answer('Bà Thanh tra', 'passed', '2026-03-11'))).toMatchObject({
      judged: [withEvidence],
    });
    const again = readReport(join(own, 'report.answered.json'));
    expect(again.requirements.find(({ id }) => id === requirement)?.answers).toMatchObject([{ at: '2026-03-11' }]);
    writeFileSync(join(own, 'machine.json'), kept);
  });

  test('two inspectors who differ leave it undecided until it is settled; reading a file twice changes nothing', async () => {
    const other = answer('Ông Khác', 'failed');
    const conflict = await read('khac.yaml', other);
    expect(conflict.conflicts).toMatchObject([{ portal: withEvidence, requirement, target: 'site' }]);
    expect(conflict.conflicts[0]?.answers.map(({ outcome }) => outcome)).toEqual(['passed', 'failed']);
    expect(conflict.setAside).toEqual([]);
    // Whoever reads the report of the portal sees why the question is open.
    const told = readReport(join(folder, 'portals', withEvidence, 'report.answered.json')).attestations?.setAside;
    expect(told?.map(({ reason }) => reason)).toEqual(['contested', 'contested']);
    expect(['cantTell', 'untested']).toContain(outcomeOf((await entrant()).marks, requirement));
    expect(await read('khac-lan-hai.yaml', other)).toMatchObject({ added: 0, known: 1, judged: [] });
    const settledBy = await read('ket-luan.yaml', answer('Trưởng đoàn', 'failed', '2026-03-12'), true);
    expect(settledBy).toMatchObject({ conflicts: [], judged: [withEvidence] });
    expect(outcomeOf((await entrant()).marks, requirement)).toBe('failed');
  });

  test('inspectors who agree, and one who could not tell, leave no conflict and nothing set aside', async () => {
    const rows = readReport(join(folder, 'portals', withEvidence, 'report.json')).requirements;
    const [one] = rows.filter(
      ({ id, scope, open: at }) => id !== requirement && scope === 'portal' && at.includes('site'),
    );
    const about = (by: string, outcome: string) =>
      answer(by, outcome, '2026-03-13').replace(requirement, one?.id ?? '');
    await read('mot.yaml', about('Bà Thanh tra', 'passed'));
    const same = await read('hai.yaml', about('Ông Khác', 'passed') + about('Bà Ba', 'cantTell'));
    expect(same).toMatchObject({ added: 2, setAside: [], conflicts: [], judged: [withEvidence] });
    expect(outcomeOf((await entrant()).marks, one?.id ?? '')).toBe('passed');
  });

  test('a requirement that no text has is told each time its sheet is read, and not kept', async () => {
    const typo = answer('Bà Thanh tra', 'passed').replace(requirement, '5.1.zz');
    for (const name of ['sai.yaml', 'sai.yaml']) {
      const done = await read(name, typo);
      expect(done).toMatchObject({ added: 0, known: 0, judged: [] });
      expect(done.setAside).toMatchObject([
        { source: 'sai.yaml:1', requirement: '5.1.zz', reason: 'unknown-requirement' },
      ]);
    }
  });

  test('answers about portals the round does not have, or without evidence, change nothing and are told', async () => {
    const strange = answer('Bà Thanh tra', 'passed').replace(withEvidence, 'cong-khac');
    const bare = answer('Bà Thanh tra', 'passed').replace(withEvidence, withReport);
    const done = await read('la.yaml', strange + bare);
    expect(done).toMatchObject({ added: 1, judged: [], noEvidence: [withReport] });
    expect(done.setAside).toMatchObject([{ reason: 'unknown-portal', detail: 'cong-khac' }]);
  });
});
