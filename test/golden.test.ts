import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { judgeBundle } from '../src/audit/audit.ts';
import { reportSchema } from '../src/core/report.ts';
import { renderers } from '../src/report/index.ts';

const evidence = fileURLToPath(new URL('../fixtures/evidence/conformant.wacz', import.meta.url));
const sample = (name: string) => readFileSync(new URL(`../reports/sample/${name}`, import.meta.url), 'utf8');

/** The first place where two texts part, short enough to read; undefined when they are the same. */
function firstDifference(made: string, kept: string): { made: string; kept: string } | undefined {
  if (made === kept) return undefined;
  let at = 0;
  while (made[at] === kept[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
  return { made: around(made), kept: around(kept) };
}

/** Recorded evidence → every report, compared byte for byte. After a wanted change: `npm run golden`, and read the diff. */
describe('golden run', async () => {
  const { report, readAsset } = await judgeBundle(evidence);

  test('the report keeps the contract', () => {
    expect(reportSchema.safeParse(report).error).toBeUndefined();
  });

  test.each([
    ['json', 'vi', 'report.json'],
    ['html', 'vi', 'report.html'],
    ['html', 'en', 'report.en.html'],
    ['junit', 'vi', 'junit.xml'],
    ['terminal', 'vi', 'report.txt'],
  ] as const)('%s (%s) is reports/sample/%s', (format, lang, file) => {
    expect(
      firstDifference(String(renderers[format].render(report, { lang, readAsset })), sample(file)),
    ).toBeUndefined();
  });

  test('judging twice gives the same report', async () => {
    expect((await judgeBundle(evidence)).report).toEqual(report);
  });
});
