import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printPdf } from '../src/collect/print-pdf.ts';
import type { Agency } from '../src/core/agency.ts';
import { renderDocx } from '../src/report/docx.ts';
import { renderHtml } from '../src/report/html.ts';
import { tablesOf } from '../src/report/tables.ts';
import { renderXlsx } from '../src/report/xlsx.ts';
import { testBrowserPath } from '../src/testing/browser.ts';
import { sampleReport } from '../src/testing/sample-report.ts';

const agency: Agency = {
  parent: 'Ủy ban nhân dân tỉnh Mẫu',
  name: 'Sở Mẫu',
  symbol: 'BC-SM',
  place: 'Tỉnh Mẫu',
  grounds: ['Kế hoạch số 01/KH-UBND'],
  signerTitle: 'Giám đốc',
  recipients: ['UBND tỉnh'],
};
const oneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

/** What foreign programs make of our files: LibreOffice of DOCX and XLSX, Poppler of every PDF. */
describe('office files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-office-'));
  const pages = (name: string) =>
    Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [join(folder, name)], { encoding: 'utf8' }))?.[1]);
  const text = (name: string, ...options: string[]) =>
    oneLine(execFileSync('pdftotext', [...options, join(folder, name), '-'], { encoding: 'utf8' }));

  beforeAll(async () => {
    const report = sampleReport();
    writeFileSync(join(folder, 'form.docx'), await renderDocx(report, { lang: 'vi', agency }));
    writeFileSync(join(folder, 'tables.xlsx'), await renderXlsx(report, { lang: 'vi' }));
    // A profile of its own: another LibreOffice of the user would take the files over, and exit first.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = ['form.docx', 'tables.xlsx'].map((name) => join(folder, name));
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    const html = renderHtml(report, { lang: 'vi' });
    for (const name of ['one.pdf', 'two.pdf'])
      writeFileSync(join(folder, name), await printPdf(html, testBrowserPath()));
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the official form opens, has its parts in their order, and is marked a draft on every page', () => {
    const count = pages('form.pdf');
    expect(count).toBeGreaterThanOrEqual(3);
    for (let page = 1; page <= count; page++)
      expect(text('form.pdf', '-f', String(page), '-l', String(page)), `page ${page}`).toContain('DỰ THẢO – chưa ký');
    const all = text('form.pdf');
    const order = [
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'BÁO CÁO', 'Căn cứ Kế hoạch số 01/KH-UBND.', 'I. THÔNG TIN CHUNG'],
      ...['II. KẾT QUẢ KIỂM TRA', 'Không tuân thủ', 'III. KẾT LUẬN VÀ KIẾN NGHỊ', 'Nơi nhận:', '- UBND tỉnh;'],
    ].map((part) => all.indexOf(part));
    expect(order).not.toContain(-1);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    for (const part of ['ỦY BAN NHÂN DÂN TỈNH MẪU', 'SỞ MẪU', '/BC-SM', 'GIÁM ĐỐC', '45,2–73'])
      expect(all).toContain(part);
  });

  test('the workbook opens with every sheet in it', () => {
    const all = text('tables.pdf');
    expect(pages('tables.pdf')).toBeGreaterThanOrEqual(tablesOf(sampleReport(), 'vi').length);
    for (const part of ['16.3.c/phone', 'Cấp giấy phép xây dựng nhà ở riêng lẻ', 'no answer after 20000 ms'])
      expect(all).toContain(part);
  });

  test('the PDF of the page has its failures in it, numbered pages, and is the same each time', () => {
    const all = text('one.pdf');
    expect(all).toContain('Chân trang không có số điện thoại.');
    expect(all).toContain(`1 / ${pages('one.pdf')}`);
    expect(text('two.pdf')).toBe(all);
    expect(pages('two.pdf')).toBe(pages('one.pdf'));
    expect(readFileSync(join(folder, 'one.pdf'), 'latin1')).toContain('/StructTreeRoot');
  });

  test('the PDF in reports/sample says what its HTML says', async () => {
    const sample = (name: string) => new URL(`../reports/sample/${name}`, import.meta.url);
    writeFileSync(join(folder, 'kept.pdf'), readFileSync(sample('report.pdf')));
    writeFileSync(
      join(folder, 'printed.pdf'),
      await printPdf(readFileSync(sample('report.html'), 'utf8'), testBrowserPath()),
    );
    // Other fonts break lines and pages elsewhere: the words are the same, and so are the pages, give or take a few.
    const words = (name: string) =>
      text(name, '-raw')
        .replace(/\d+ \/ \d+/g, '')
        .replace(/\s+/g, '')
        // An accent that reaches over the edge of a page has its letter told on both.
        .replace(/(\p{Lu})\1/gu, '$1');
    expect(words('printed.pdf')).toBe(words('kept.pdf'));
    expect(Math.abs(pages('printed.pdf') - pages('kept.pdf'))).toBeLessThanOrEqual(pages('kept.pdf') / 10);
  }, 180_000);
});
