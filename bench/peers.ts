/**
 * Pages a second in the browser, against pa11y-ci with its axe runner and against Lighthouse's accessibility checks:
 * `node bench/peers.ts <folder> [--pages 24] [--runs 3] [--concurrency 2]`. The folder is one where both were installed
 * (`npm install pa11y-ci lighthouse`). Each run is a process of its own or opens its browser anew, start and end included;
 * medians of alternating runs; Lighthouse, which knows no concurrency, gets the pages one by one. Asserts nothing.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import pLimit from 'p-limit';
import { createMemoryAssetStore } from '../src/collect/assets.ts';
import { runAxe } from '../src/collect/axe.ts';
import { createGuard } from '../src/collect/guard.ts';
import { startProxy } from '../src/collect/proxy.ts';
import { renderPage } from '../src/collect/render.ts';
import { type BrowserSession, openSession } from '../src/collect/session.ts';
import { testBrowserPath } from '../src/testing/browser.ts';
import { startHeavySite } from './heavy-site.ts';
import { median, table } from './measure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '24' },
    runs: { type: 'string', default: '3' },
    concurrency: { type: 'string', default: '2' },
  },
});
const [folder] = positionals;
if (!folder) throw new Error('name the folder where pa11y-ci and lighthouse are installed');
const [pages, runs, concurrency] = [values.pages, values.runs, values.concurrency].map(Number) as [
  number,
  number,
  number,
];
const run = promisify(execFile);
const scratch = await mkdtemp(join(tmpdir(), 'congchuan-peers-'));
const site = await startHeavySite();
const host = 'tinhmau.gov.vn';
const at = (name: string) => (_: unknown, n: number) => `http://${name}:${site.port}/trang-${n}`;
const urls = Array.from({ length: pages }, at('127.0.0.1'));
const lookup = async () => ({ a: ['127.0.0.1'], aaaa: [], cnames: [] });
const proxy = await startProxy(createGuard({ resolver: { lookup }, allowNetworks: [], typedHost: host, pins: [] }));

/** Looks at all pages, and says how many were looked at. */
type Way = () => Promise<number>;

const ours =
  (look: (session: BrowserSession, url: string) => Promise<boolean>): Way =>
  async () => {
    const session = await openSession({
      executablePath: testBrowserPath(),
      ...{ proxyUrl: proxy.url, failureOf: proxy.failureOf, userAgent: 'bench', timeoutMs: 30_000 },
    });
    const limit = pLimit(concurrency);
    const seen = await Promise.all(
      Array.from({ length: pages }, at(host)).map((url) => limit(() => look(session, url))),
    );
    await session.close();
    return seen.filter(Boolean).length;
  };

const store = createMemoryAssetStore();
const ways: Readonly<Record<string, Way>> = {
  'pa11y-ci (axe)': async () => {
    const launch = { executablePath: testBrowserPath(), args: ['--no-sandbox'] };
    const config = join(scratch, 'pa11y.json');
    const defaults = {
      runners: ['axe'],
      standard: 'WCAG2AA',
      concurrency,
      timeout: 60_000,
      chromeLaunchConfig: launch,
    };
    await writeFile(config, JSON.stringify({ defaults, urls }));
    const program = join(folder, 'node_modules', '.bin', 'pa11y-ci');
    // It ends with 2 when pages have faults, as these do.
    const { stdout } = await run(program, ['--config', config, '--json'], { maxBuffer: 2 ** 28 }).catch(
      (ended: { stdout: string }) => ended,
    );
    const { results } = JSON.parse(stdout) as { results: Record<string, { code?: string }[]> };
    return Object.values(results).filter((issues) => issues.some(({ code }) => code)).length;
  },
  'Lighthouse (accessibility)': async () => {
    const out = join(scratch, 'lighthouse.json');
    let seen = 0;
    for (const url of urls) {
      const how = ['--only-categories=accessibility', '--quiet', '--output=json', `--output-path=${out}`];
      await run(
        join(folder, 'node_modules', '.bin', 'lighthouse'),
        [url, ...how, '--chrome-flags=--headless --no-sandbox'],
        {
          env: { ...process.env, CHROME_PATH: testBrowserPath() },
          maxBuffer: 2 ** 28,
        },
      );
      const { categories } = JSON.parse(await readFile(out, 'utf8'));
      if (typeof categories?.accessibility?.score === 'number') seen++;
    }
    return seen;
  },
  'ours: axe alone': ours(async (session, url) => {
    const visited = await session.visit(url, (page) => runAxe(page.world));
    return visited.status === 'visited' && visited.value.violations.length > 0;
  }),
  'ours: all that an audit looks at, motion left out': ours(async (session, url) => {
    const options = { now: () => new Date(), store, tried: new Map(), watch: false };
    const { axe } = await renderPage(session, url, options);
    return axe.status === 'collected' && axe.value.violations.length > 0;
  }),
};

const times = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
const seen = new Map<string, number>();
for (let round = 0; round < runs; round++) {
  for (const [name, way] of Object.entries(ways)) {
    const began = performance.now();
    seen.set(name, await way());
    times.get(name)?.push((performance.now() - began) / pages);
  }
}
const ms = (name: string) => median(times.get(name) ?? []);
const rows = Object.keys(ways).map((name) => [
  name,
  `${seen.get(name)} of ${pages}`,
  ms(name).toFixed(0),
  ...['pa11y-ci (axe)', 'Lighthouse (accessibility)'].map((peer) => (ms(peer) / ms(name)).toFixed(2)),
]);
console.log(
  `${pages} pages, concurrency ${concurrency}, medians of ${runs} alternating runs, browsers started and ended`,
);
console.log(table(['way', 'judged', 'ms a page', 'pages/s × pa11y-ci', 'pages/s × Lighthouse'], rows));
await proxy.close();
await site.close();
await rm(scratch, { recursive: true });
