import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { judgeBundle } from '../src/audit/audit.ts';
import { readAttestations } from '../src/audit/read-attestations.ts';
import type { Report } from '../src/core/report.ts';
import { renderWorksheet } from '../src/report/worksheet.ts';
import { cellXml, changed } from '../src/testing/workbook.ts';

const evidence = fileURLToPath(new URL('../fixtures/evidence/conformant.wacz', import.meta.url));
const answer: Readonly<Record<string, string>> = { H: 'Đạt', I: 'Nguyễn Văn A', J: 'Đoàn kiểm tra', K: '05/03/2026' };

/** The worksheet of a report with the same answer to every question on both sheets. */
async function allAnswered(report: Report): Promise<Uint8Array> {
  const fill = (xml: string) =>
    xml.replaceAll(/<c r="([H-K])(\d+)"[^>]*?(?:\/>|>.*?<\/c>)/g, (cell, column: string, row: string) =>
      row === '1' ? cell : cellXml(`${column}${row}`, answer[column] ?? ''),
    );
  return changed(await renderWorksheet([report], 'vi'), {
    'xl/worksheets/sheet2.xml': fill,
    'xl/worksheets/sheet3.xml': fill,
  });
}

// The figures stand in docs/scoring.md.
test('the demo portal before and after a complete worksheet', { timeout: 60_000 }, async () => {
  const { report: before } = await judgeBundle(evidence);
  expect(before.score).toMatchObject({ machine: { low: 100, high: 100, coverage: 1 }, conformity: 'undetermined' });
  expect(before.score.full).toEqual({ low: 63.39, high: 100, coverage: 0.6339 });

  const folder = mkdtempSync(join(tmpdir(), 'congchuan-worksheet-'));
  const file = join(folder, 'phieu-kiem-tra.xlsx');
  writeFileSync(file, await allAnswered(before));
  const answers = await readAttestations([file], '2026-03-06');
  rmSync(folder, { recursive: true });
  const asked = before.requirements.reduce((sum, { open }) => sum + open.length, 0);
  expect(answers.given).toHaveLength(asked);
  const onSite = before.requirements.filter(({ scope, open }) => scope === 'agency' && open.length > 0).length;
  expect({ asked: asked - onSite, onSite }).toEqual({ asked: 295, onSite: 34 });

  const { report: after } = await judgeBundle(evidence, undefined, answers);
  expect(after.attestations).toEqual({ merged: asked, auditee: 0, setAside: [] });
  expect(after.score).toMatchObject({
    machine: before.score.machine,
    full: { low: 100, high: 100, coverage: 1 },
    conformity: 'conformant',
  });
  expect(after.requirements.filter(({ open }) => open.length > 0)).toEqual([]);
  // What a machine left open of the levels, people have confirmed.
  expect(after.services.map(({ verdict }) => verdict)).toEqual(after.services.map(() => 'confirmed'));
});
