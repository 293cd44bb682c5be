import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { judgeBundle } from '../src/audit/audit.ts';
import { reportSchema } from '../src/core/report.ts';
import { renderers } from '../src/report/index.ts';

const evidence = fileURLToPath(new URL('../fixtures/evidence/conformant', import.meta.url));
const sample = (name: string) => readFileSync(new URL(`../reports/sample/${name}`, import.meta.url), 'utf8');

/** Recorded evidence → every report, compared byte for byte. After a wanted change: `npm run golden`, and read the diff. */
describe('golden run', () => {
  const { report, readAsset } = judgeBundle(evidence);

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
    expect(String(renderers[format].render(report, { lang, readAsset }))).toBe(sample(file));
  });

  test('judging twice gives the same report', () => {
    expect(judgeBundle(evidence).report).toEqual(report);
  });
});
