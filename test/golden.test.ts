import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { judgeBundle } from '../src/audit/audit.ts';
import { reportSchema } from '../src/core/report.ts';
import { renderCsv } from '../src/report/csv.ts';
import { renderDocx } from '../src/report/docx.ts';
import { renderers } from '../src/report/index.ts';
import { renderXlsx } from '../src/report/xlsx.ts';
import { partsOf } from '../src/testing/workbook.ts';

const evidence = fileURLToPath(new URL('../fixtures/evidence/conformant.wacz', import.meta.url));
const sample = (name: string) => readFileSync(new URL(`../reports/sample/${name}`, import.meta.url));

/** The first place where two texts part, short enough to read; undefined when they are the same. */
function firstDifference(made: string, kept: string): { made: string; kept: string } | undefined {
  if (made === kept) return undefined;
  let at = 0;
  while (made[at] === kept[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
  return { made: around(made), kept: around(kept) };
}

/** Recorded evidence → every report: text byte for byte, office files by what stands in them. After a wanted change: `npm run golden`, and read the diff. */
describe('golden run', async () => {
  const { report, readAsset } = await judgeBundle(evidence);

  test('the report keeps the contract', () => {
    expect(reportSchema.safeParse(report).error).toBeUndefined();
  });

  const texts = (['json', 'html', 'junit', 'terminal', 'sarif', 'earl', 'markdown', 'github'] as const).map(
    (format) => [format, 'vi', renderers[format].file] as const,
  );
  test.each([...texts, ['html', 'en', 'report.en.html'] as const])(
    '%s (%s) is reports/sample/%s',
    async (format, lang, file) => {
      const made = String(await renderers[format].render(report, { lang, readAsset }));
      expect(firstDifference(made, String(sample(file)))).toBeUndefined();
    },
  );

  test('each CSV file is the one in reports/sample/csv', async () => {
    const made = renderCsv(report, { lang: 'vi' });
    expect(readdirSync(fileURLToPath(new URL('../reports/sample/csv', import.meta.url))).sort()).toEqual(
      [...made.keys()].sort(),
    );
    for (const [name, text] of made) expect(firstDifference(text, String(sample(`csv/${name}`)))).toBeUndefined();
  });

  test('the cells of the workbook are those of reports/sample/report.xlsx', async () => {
    const cells = async (bytes: Uint8Array) =>
      (await readXlsx(bytes)).sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => JSON.stringify(row)) }));
    expect(await cells(await renderXlsx(report, { lang: 'vi' }))).toEqual(await cells(sample('report.xlsx')));
  });

  test('the text of the official form is that of reports/sample/report.docx', async () => {
    const text = async (bytes: Uint8Array) =>
      (await partsOf(bytes)).get('word/document.xml')?.replaceAll('</w:p>', '</w:p>\n') ?? '';
    const made = await text(await renderDocx(report, { lang: 'vi' }));
    expect(firstDifference(made, await text(sample('report.docx')))).toBeUndefined();
  });

  test('judging twice gives the same report', async () => {
    expect((await judgeBundle(evidence)).report).toEqual(report);
  });
});
