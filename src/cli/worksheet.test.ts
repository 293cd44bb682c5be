import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readReport } from '../audit/read-report.ts';
import { runCommand } from '../testing/run-command.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { filled, partsOf } from '../testing/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-cli-worksheet-'));
const evidence = fileURLToPath(new URL('../../fixtures/evidence/conformant.wacz', import.meta.url));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const { code, stderr } = await runCommand(...args);
  return { code, stderr: stderr.trim() };
}

function reportFile(name: string, change: (report: ReturnType<typeof sampleReport>) => void = () => {}): string {
  const report = sampleReport();
  change(report);
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(report));
  return file;
}

/** The one report.json under a folder of reports. */
function judged(output: string): ReturnType<typeof readReport> {
  const [file = ''] = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('report.json'),
  );
  return readReport(join(output, file));
}

test('questions go out in a worksheet and answers come back into the verdicts', { timeout: 60_000 }, async () => {
  const [before, after, sheet] = [join(folder, 'before'), join(folder, 'after'), join(folder, 'phieu.xlsx')];
  expect(await run('evaluate', evidence, '-o', before, '--format', 'json')).toMatchObject({ code: 0 });
  const [row] = judged(before).requirements.filter(({ scope, open }) => scope === 'service' && open.length > 0);
  const [file = ''] = readdirSync(before, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('report.json'),
  );
  expect(await run('worksheet', join(before, file), '-o', sheet)).toMatchObject({
    code: 0,
    stderr: `Phiếu kiểm tra: ${sheet}`,
  });
  const strings = (await partsOf(readFileSync(sheet))).get('xl/sharedStrings.xml') ?? '';
  expect(strings).toContain(`<t>${row?.id}</t>`);
  const answers = join(folder, 'da-dien.xlsx');
  writeFileSync(
    answers,
    await filled(readFileSync(sheet), { H2: 'Không đạt', I2: 'A', J2: 'Đoàn kiểm tra', K2: '05/03/2026', H3: 'Đạt' }),
  );
  expect(await run('evaluate', evidence, '-o', after, '--format', 'json', '--attest', answers)).toMatchObject({
    code: 0,
  });
  const { attestations, requirements } = judged(after);
  expect(attestations).toMatchObject({
    merged: 1,
    setAside: [{ source: 'da-dien.xlsx [Phiếu kiểm tra] row 3', reason: 'malformed' }],
  });
  const answered = requirements.filter((one) => one.answers !== undefined);
  expect(answered).toMatchObject([{ outcome: 'failed', answers: [{ by: 'A', outcome: 'failed' }] }]);
});

describe('worksheet', () => {
  test('several portals go into one file; the language is that asked for', async () => {
    const [one, two] = ['a', 'b'].map((id) =>
      reportFile(`${id}.json`, ({ portal }) => Object.assign(portal, { id, name: `Portal ${id}` })),
    );
    const output = join(folder, 'new', 'sheet.xlsx');
    expect(await run('worksheet', one ?? '', two ?? '', '-o', output, '--lang', 'en', '--quiet')).toEqual({
      code: 0,
      stderr: '',
    });
    const strings = (await partsOf(readFileSync(output))).get('xl/sharedStrings.xml');
    for (const words of ['Portal a', 'Portal b', 'Question, and proof to ask for']) expect(strings).toContain(words);
  });

  test('never writes over a worksheet, which may hold answers', async () => {
    const output = join(folder, 'old.xlsx');
    writeFileSync(output, 'answers');
    const { code, stderr } = await run('worksheet', reportFile('c.json'), '-o', output, '--lang', 'en');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/old\.xlsx: there is one already/),
    });
    expect(readFileSync(output, 'utf8')).toBe('answers');
  });

  test.each([
    [['worksheet', 'nowhere.json'], /nowhere\.json/],
    [['worksheet', 'REPORT', '-o', 'phieu.pdf'], /phieu\.pdf: must end in \.xlsx/],
    [['worksheet', 'REPORT', 'REPORT', '-o', 'x.xlsx'], /tinh-mau: two of the reports/],
    [['worksheet', 'REPORT', '-o', '/dev/null/x.xlsx'], /\/dev\/null\/x\.xlsx: cannot be written/],
    [['evaluate', evidence, '--attest', 'nowhere.xlsx'], /: nowhere\.xlsx: there is no such file/],
    [['https://tinh.gov.vn', '--attest', 'phieu.doc'], /: phieu\.doc: neither sheet nor list/],
  ])('%j is refused in one line with exit 2', async (args, line) => {
    const report = reportFile('d.json');
    const { code, stderr } = await run(...args.map((one) => (one === 'REPORT' ? report : one)), '--lang', 'en');
    expect({ code, lines: stderr.split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(stderr).toMatch(line);
  });
});
