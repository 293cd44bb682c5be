import { expect, test } from 'vitest';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { partsOf } from '../testing/workbook.ts';
import { renderDocx } from './docx.ts';

const bodyOf = async (bytes: Uint8Array) => String((await partsOf(bytes)).get('word/document.xml'));
const textOf = (xml: string) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

test('the same report gives the same bytes, dated by the inspection', async () => {
  const once = await renderDocx(sampleReport(), { lang: 'vi' });
  expect(await renderDocx(sampleReport(), { lang: 'en' })).toEqual(once);
  expect(String((await partsOf(once)).get('docProps/core.xml'))).toMatch(/created[^>]*>2026-11-21T03:05:00Z</);
});

test('nothing is said of the agency that was not given', async () => {
  const text = textOf(await bodyOf(await renderDocx(sampleReport(), { lang: 'vi' })));
  expect(text).toMatch(/^…+\n…+\n/);
  expect(text).toContain('Số: …../BC-……');
  expect(text).toContain('………, ngày … tháng … năm ……');
});

test('a hostile portal adds no field, link, picture or part, and forges no line', async () => {
  const [plain, hostile] = [sampleReport(), hostileReport()];
  const parts = await partsOf(await renderDocx(hostile, { lang: 'vi' }));
  expect([...parts.keys()].sort()).toEqual([...(await partsOf(await renderDocx(plain, { lang: 'vi' }))).keys()].sort());
  const xml = String(parts.get('word/document.xml'));
  expect(xml).not.toMatch(
    /<w:(?:hyperlink|instrText|fldSimple|object|drawing)|[\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/u,
  );
  expect(xml).toContain('&lt;script&gt;');
  const rows = (text: string) => text.match(/<w:tr[ >]/g)?.length;
  expect(rows(xml)).toBe(rows(await bodyOf(await renderDocx(plain, { lang: 'vi' }))));
});
