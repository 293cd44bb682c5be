/**
 * What looking at pages in the browser costs, against the loop that anyone would write (Playwright, a new page per address,
 * `load`, inject axe, `axe.run` with WCAG 2.0 A and AA), with the same pages, concurrency and violations found:
 * `node bench/browser.ts [--pages 12] [--runs 3] [--concurrency 2] [--only "axe alone"]`. Prints medians of alternating runs; asserts nothing.
 * `--soak 500` renders so many pages instead and prints what stays open.
 */
import { parseArgs } from 'node:util';
import axe from 'axe-core';
import pLimit from 'p-limit';
import { chromium } from 'playwright-core';
import { createMemoryAssetStore } from '../src/collect/assets.ts';
import { runAxe } from '../src/collect/axe.ts';
import { createGuard } from '../src/collect/guard.ts';
import { startProxy } from '../src/collect/proxy.ts';
import { renderPage } from '../src/collect/render.ts';
import { serialiseDom } from '../src/collect/serialise.ts';
import { type LoadedPage, openSession } from '../src/collect/session.ts';
import type { AxeResult } from '../src/core/axe-result.ts';
import { phone } from '../src/core/browser-conventions.ts';
import { testBrowserPath } from '../src/testing/browser.ts';
import { descendants, openDescriptors, processorMs, residentMb } from '../src/testing/processes.ts';
import { startHeavySite } from './heavy-site.ts';
import { median, table } from './measure.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '12' },
    runs: { type: 'string', default: '3' },
    concurrency: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    soak: { type: 'string' },
  },
});
const [pages, runs, concurrency] = [values.pages, values.runs, values.concurrency].map(Number) as [
  number,
  number,
  number,
];
const host = 'tinhmau.gov.vn';

const site = await startHeavySite();
const lookup = async () => ({ a: ['127.0.0.1'], aaaa: [], cnames: [] });
const proxy = await startProxy(createGuard({ resolver: { lookup }, allowNetworks: [], typedHost: host, pins: [] }));
const urls = (count: number) => Array.from({ length: count }, (_, n) => `http://${host}:${site.port}/trang-${n}`);

/** Processor time so far, of this process and of all browsers. */
const processor = () => processorMs(descendants()) + (process.cpuUsage().user + process.cpuUsage().system) / 1000;

/** What was found, so that nobody is faster by finding less. */
const foundBy = (result: Pick<AxeResult, 'violations'>) =>
  result.violations
    .map(({ id, total }) => `${id} ${total}`)
    .sort()
    .join(', ');

/** A way of looking at pages: opened once, warmed up, and run in turn with the others. */
interface Way {
  look(url: string): Promise<string>;
  close(): Promise<void>;
}
type OpenWay = () => Promise<Way>;

const naive: OpenWay = async () => {
  const browser = await chromium.launch({
    executablePath: testBrowserPath(),
    chromiumSandbox: false,
    args: [`--host-resolver-rules=MAP ${host} 127.0.0.1`],
  });
  const context = await browser.newContext();
  return {
    async look(url) {
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const results = await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa'] } });
        return results.violations.map(({ id, nodes }) => ({ id, impact: null, total: nodes.length, nodes: [] }));
      });
      await page.close();
      return foundBy({ violations });
    },
    close: () => browser.close(),
  };
};

const openOurs = () =>
  openSession({
    executablePath: testBrowserPath(),
    ...{ proxyUrl: proxy.url, failureOf: proxy.failureOf, userAgent: 'bench', timeoutMs: 30_000 },
  });

/** Our way of looking, with so much of what it looks at. */
const ours =
  (look: (page: LoadedPage, store: Store) => Promise<void>): OpenWay =>
  async () => {
    const session = await openOurs();
    const store = createMemoryAssetStore();
    return {
      async look(url) {
        const visited = await session.visit(url, async (page) => {
          await look(page, store);
          return foundBy(await runAxe(page.world));
        });
        return visited.status === 'visited' ? visited.value : JSON.stringify(visited);
      },
      close: session.close,
    };
  };

/** @param watch - as on the first page of a template; further ones are not watched for motion */
const whole =
  (watch: boolean): OpenWay =>
  async () => {
    const session = await openOurs();
    const options = { now: () => new Date(), store: createMemoryAssetStore(), tried: new Map(), watch };
    return {
      async look(url) {
        const { axe: result } = await renderPage(session, url, options);
        return result.status === 'collected' ? foundBy(result.value) : JSON.stringify(result);
      },
      close: session.close,
    };
  };

type Store = ReturnType<typeof createMemoryAssetStore>;
const html = async (page: LoadedPage, store?: Store) => {
  const text = await serialiseDom(page.world);
  store?.put(new TextEncoder().encode(text), 'text/html');
};
const pictures = async (page: LoadedPage, store: Store) => {
  store.put(await page.world.screenshot(), 'image/webp');
  store.put(await page.onTouchScreen(phone, () => page.world.screenshot()), 'image/webp');
};
const baseline = 'naive loop (axe)';
const ways: Readonly<Record<string, OpenWay>> = {
  'naive loop (axe)': naive,
  'ours: axe alone': ours(async () => {}),
  'ours: axe, layout': ours((page) => html(page)),
  'ours: axe, layout, DOM kept': ours(html),
  'ours: axe, layout, DOM kept, pictures for desk and phone': ours(async (page, store) => {
    await html(page, store);
    await pictures(page, store);
  }),
  'ours: all that an audit looks at (controls as well), motion left out': whole(false),
  'ours: the same, and watched for motion (3 s)': whole(true),
};

if (values.soak) {
  const session = await openOurs();
  const store = createMemoryAssetStore();
  const rows: string[][] = [];
  for (const [index, url] of urls(Number(values.soak)).entries()) {
    await session.visit(url, async (page) => {
      await html(page);
      store.put(await page.world.screenshot(), 'image/webp');
    });
    if (index % 50 !== 0 && index + 1 !== Number(values.soak)) continue;
    const processes = descendants();
    rows.push(
      [
        index + 1,
        processes.length,
        openDescriptors().length,
        residentMb([process]).toFixed(0),
        residentMb(processes).toFixed(0),
      ].map(String),
    );
  }
  console.log(table(['pages', 'processes', 'descriptors', 'MB here', 'MB Chromium'], rows));
  await session.close();
  console.log(`after closing: ${descendants().length} processes, ${openDescriptors().length} descriptors`);
} else {
  const names = Object.keys(ways).filter((name) => name === baseline || name.includes(values.only));
  const opened = new Map<string, Way>();
  for (const name of names) opened.set(name, await (ways[name] as OpenWay)());
  const limit = pLimit(concurrency);
  const found = new Map<string, Set<string>>(names.map((name) => [name, new Set()]));
  const runOf = async (name: string) => {
    const way = opened.get(name) as Way;
    const results = await Promise.all(urls(pages).map((url) => limit(async () => `${url} ${await way.look(url)}`)));
    for (const result of results) found.get(name)?.add(result);
  };
  for (const name of names) await runOf(name);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  const work = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const [began, before] = [performance.now(), processor()];
      await runOf(name);
      times.get(name)?.push((performance.now() - began) / pages);
      work.get(name)?.push((processor() - before) / pages);
    }
  }
  for (const way of opened.values()) await way.close();
  const [baseTime, baseWork] = [times, work].map((all) => median(all.get(baseline) ?? [])) as [number, number];
  const rows = names.map((name) => {
    const [ms, effort] = [times, work].map((all) => median(all.get(name) ?? [])) as [number, number];
    const same = [...(found.get(baseline) ?? [])].join() === [...(found.get(name) ?? [])].join();
    const ratios = [(ms / baseTime).toFixed(2), effort.toFixed(0), (effort / baseWork).toFixed(2)];
    return [name, ms.toFixed(0), (1000 / ms).toFixed(2), ...ratios, same ? 'yes' : 'NO'];
  });
  console.log(
    `${pages} pages at a time, concurrency ${concurrency}, medians of ${runs} alternating runs, browsers warm`,
  );
  const head = ['way', 'ms a page', 'pages/s', '× naive', 'processor ms a page', '× naive', 'same violations'];
  console.log(table(head, rows));
}
await proxy.close();
await site.close();
