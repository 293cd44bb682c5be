/**
 * What rendering costs: a report of 300 services and 2,000 findings in every format, each in a process of its own and all in
 * one, and how long the page of 5,000 findings takes to open in a browser. Prints milliseconds and the peak of memory of
 * a process that renders once; asserts nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Report } from '../src/core/report.ts';
import { renderers } from '../src/report/index.ts';
import { sampleReport } from '../src/testing/sample-report.ts';
import { median, table } from './measure.ts';

const runs = 3;

/** The sample grown: its services and findings over and over, each with an address and a name of its own. */
function grown({ services, findings }: { services: number; findings: number }): Report {
  const report = sampleReport();
  const service = (n: number) => {
    const [one = report.services[0]] = [report.services[n % report.services.length]];
    return { ...one, name: `${one?.name} ${n}`, url: `${one?.url}-${n}` } as Report['services'][number];
  };
  const failing = report.requirements.filter((row) => row.findings.some(({ outcome }) => outcome === 'failed'));
  for (const [index, row] of failing.entries()) {
    const [model] = row.findings;
    const share = Math.ceil(findings / failing.length);
    if (model)
      row.findings = Array.from({ length: share }, (_, n) => ({
        ...model,
        found: `${model.found ?? ''} ${n}`,
        // Every third says something of its own, so that few can be told together.
        text: n % 3 === 0 ? { vi: `${model.text.vi} (${n})`, en: `${model.text.en} (${n})` } : model.text,
        places: model.places.map((place) => ({ ...place, url: `${place.url}?trang=${n}` })),
        fingerprint: `${index}-${n}`,
      }));
  }
  return { ...report, services: Array.from({ length: services }, (_, n) => service(n)) };
}

type Format = keyof typeof renderers;
const formats = Object.keys(renderers) as Format[];
const texts = formats.filter((name) => !['html', 'xlsx', 'docx'].includes(name));
const ways: Record<string, readonly Format[]> = {
  ...Object.fromEntries(formats.map((name) => [name, [name]])),
  ...{ 'all text formats': texts, 'all formats': formats },
};

const [asked] = process.argv.slice(2);
if (asked !== undefined) {
  const report = grown({ services: 300, findings: 2000 });
  const times: number[] = [];
  let mb: number | undefined;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    for (const name of ways[asked] ?? []) await renderers[name].render(report, { lang: 'vi' });
    times.push(performance.now() - began);
    mb ??= process.resourceUsage().maxRSS / 1024;
  }
  console.log(JSON.stringify({ ms: times[0], again: median(times), mb }));
} else {
  const rows = Object.keys(ways).map((name) => {
    const told = JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' }),
    );
    return [name, told.ms.toFixed(0), told.again.toFixed(0), told.mb.toFixed(0)];
  });
  console.log(table(['300 services, 2,000 findings', 'first, ms', 'median, ms', 'first, peak MB'], rows));
  await opening();
}

async function opening(): Promise<void> {
  // The driver alone takes as much memory as a report.
  const [{ chromium }, { findBrowser }] = await Promise.all([
    import('playwright-core'),
    import('../src/collect/browser-path.ts'),
  ]);
  const found = findBrowser({ environment: process.env.CONGCHUAN_BROWSER });
  if ('reason' in found) return console.log(`\nnot opened: ${found.reason}`);
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-bench-'));
  const file = join(folder, 'report.html');
  const html = String(await renderers.html.render(grown({ services: 300, findings: 5000 }), { lang: 'vi' }));
  writeFileSync(file, html);
  const browser = await chromium.launch({ executablePath: found.path, chromiumSandbox: false });
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    const began = performance.now();
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.locator('#filter').waitFor({ state: 'visible' });
    times.push(performance.now() - began);
    await page.close();
  }
  await browser.close();
  rmSync(folder, { recursive: true });
  const size = (Buffer.byteLength(html) / 1e6).toFixed(1);
  console.log(`\n5,000 findings: ${size} MB of HTML, open and filterable after ${median(times).toFixed(0)} ms`);
}
