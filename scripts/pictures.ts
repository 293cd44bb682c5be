/**
 * `node scripts/pictures.ts` draws the pictures of the README, and the PDF of `reports/sample`, from the HTML reports
 * there. Needs a browser; run it after `scripts/golden.ts`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printPdf } from '../src/collect/print-pdf.ts';
import { launchTestBrowser } from '../src/testing/browser.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const html = (name: string) => readFileSync(at(`reports/sample/${name}`), 'utf8');

if (!process.argv.includes('--no-pdf'))
  writeFileSync(at('reports/sample/report.pdf'), await printPdf(html('report.html')));

/** Levels, scores and mends on a desktop, the services there, and the head on a phone. */
const pictures = [
  { file: 'report-vi.png', of: 'report.html', width: 1366, height: 1100, from: '#levels' },
  { file: 'report-en.png', of: 'report.en.html', width: 1366, height: 1100, from: '#levels' },
  { file: 'services-vi.png', of: 'report.html', width: 1366, height: 700, from: '#services' },
  { file: 'services-en.png', of: 'report.en.html', width: 1366, height: 700, from: '#services' },
  { file: 'phone-vi.png', of: 'report.html', width: 360, height: 740 },
  { file: 'phone-en.png', of: 'report.en.html', width: 360, height: 740 },
];
mkdirSync(at('docs/pictures'), { recursive: true });
const browser = await launchTestBrowser();
for (const { file, of, width, height, from } of pictures) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html(of));
  if (from) await page.locator(from).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  await page.screenshot({ path: at(`docs/pictures/${file}`) });
  await page.close();
}
await browser.close();
