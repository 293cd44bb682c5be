/**
 * What the HTTP tier costs: pages per second against a bare undici and cheerio loop over the same static site, politeness
 * off, and the memory of a large portal against that of a small one: `node bench/crawl.ts [--pages 1200] [--large 10000]
 * [--runs 5]`. Prints medians of alternating runs, each in a process of its own; asserts nothing.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { load } from 'cheerio';
import pLimit from 'p-limit';
import { Agent, request } from 'undici';
import { collectToFolder } from '../src/audit/audit.ts';
import { collectPortal, type Progress } from '../src/audit/collect-portal.ts';
import { portalFrom } from '../src/audit/portal-from.ts';
import { createMemoryAssetStore } from '../src/collect/assets.ts';
import { optionsSchema } from '../src/core/options.ts';
import { median, table } from './measure.ts';

const concurrency = 8;

/** Twenty kilobytes with a menu of forty links that all pages share, ten links on, and ten to its neighbours. */
function pageAt(path: string, pages: number): string | undefined {
  const own = path === '/' ? 0 : Number(/-(\d+)$/.exec(path)?.[1] ?? Number.NaN);
  if (!(own < pages)) return undefined;
  const link = (n: number) => `<li><a href="${pathOf(n)}">Bài viết số ${n} của Cổng</a></li>`;
  const list = (from: number, count: number) =>
    Array.from({ length: Math.max(0, Math.min(count, pages - from)) }, (_, n) => link(from + n)).join('');
  const paragraphs = Array.from(
    { length: 30 },
    (_, n) => `<p>${`Đoạn ${n} của bài viết số ${own}, đủ dài để có vài dòng. `.repeat(6)}</p>`,
  );
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bài ${own}</title></head><body><nav><ul>${list(1, 40)}</ul></nav>
    <main><h1>Bài viết số ${own}</h1>${paragraphs.join('')}<ul>${list(own * 10 + 1, 10)}</ul><ul>${list(own + 1, 10)}</ul></main></body></html>`;
}
const pathOf = (n: number) => `/chuyen-muc-${String.fromCharCode(97 + (n % 20))}/bai-viet-${n}`;

/** The site, in a thread of its own. */
async function serve(pages: number): Promise<void> {
  const server = http.createServer((message, response) => {
    const body = pageAt(message.url ?? '/', pages);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  parentPort?.postMessage((server.address() as AddressInfo).port);
}

/** The loop that anyone would write: fetch, parse, follow the links that are new. */
async function bare(home: string): Promise<Crawled> {
  const time = stopwatch();
  const dispatcher = new Agent({ connections: concurrency });
  const seen = new Set([home]);
  const limit = pLimit(concurrency);
  let pages = 0;
  const visit = async (url: string): Promise<string[]> => {
    const { statusCode, body } = await request(url, { dispatcher });
    const $ = load(await body.text());
    if (statusCode === 200) pages += 1;
    const links = new Set($('a[href]').map((_, link) => new URL($(link).attr('href') ?? '', url).href));
    const fresh = [...links].filter((link) => link.startsWith(home) && !seen.has(link));
    for (const link of fresh) seen.add(link);
    return fresh;
  };
  for (let wave = [home]; wave.length > 0; ) wave = (await limit.map(wave, visit)).flat();
  return { pages, ...time() };
}

interface Crawled {
  pages: number;
  ms: number;
  processorMs: number;
}

/** Counts from now on. */
function stopwatch(): () => Omit<Crawled, 'pages'> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - began, processorMs: (user + system) / 1000 };
  };
}

/** Our crawl, into memory, or as `congchuan collect` does it into a bundle. The time is that of the crawl alone. */
async function ours(home: string, pages: number, output?: string): Promise<Crawled> {
  const given = { concurrency, rate: 0, authorized: 'bench', browser: 'none', maxPages: 2 * pages, depth: 100 };
  const options = optionsSchema.parse({ ...given, ...(output !== undefined && { output }) });
  const crawled: Crawled = { pages: 0, ms: 0, processorMs: 0 };
  let time = stopwatch();
  const onProgress = ({ phase, done, total }: Progress) => {
    if (phase === 'probe') time = stopwatch();
    // Looking at the clock of the processor takes as long as a small page.
    if (phase === 'crawl' && done === total) Object.assign(crawled, { pages: done, ...time() });
  };
  const now = () => new Date();
  const around = { now, signal: new AbortController().signal, onProgress, onNoBrowser: () => {} };
  if (output === undefined) {
    const store = createMemoryAssetStore();
    await collectPortal(portalFrom(home, options), options, { ...around, began: now(), store });
  } else await collectToFolder(portalFrom(home, options), options, around);
  return crawled;
}

interface Run extends Crawled {
  peakMb: number;
}

async function child(way: string, home: string, pages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-bench-'));
  try {
    const crawled = way === 'bare' ? await bare(home) : await ours(home, pages, way === 'bundle' ? folder : undefined);
    console.log(JSON.stringify({ ...crawled, peakMb: process.resourceUsage().maxRSS / 1024 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runOf(way: string, pages: number): Promise<Run> {
  const worker = new Worker(new URL(import.meta.url), { workerData: pages });
  const [port] = await once(worker, 'message');
  const args = [fileURLToPath(import.meta.url), 'run', way, `http://127.0.0.1:${port}/`, String(pages)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  await worker.terminate();
  return JSON.parse(stdout);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: '1200' },
      large: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '5' },
    },
  });
  const [pages, large, runs] = [values.pages, values.large, values.runs].map(Number) as [number, number, number];
  const ways = { bare: 'bare undici + cheerio loop', memory: 'our crawl', bundle: 'our crawl, kept in a bundle' };
  const measured = new Map<string, Run[]>(Object.keys(ways).map((way) => [way, []]));
  for (let run = 0; run < runs; run++) for (const [way, list] of measured) list.push(await runOf(way, pages));
  const of = (way: string, what: keyof Run) => median((measured.get(way) ?? []).map((run) => run[what]));
  const rate = (way: string) => (1000 * of(way, 'pages')) / of(way, 'ms');
  const rows = Object.entries(ways).map(([way, name]) => [
    ...[name, String(of(way, 'pages')), rate(way).toFixed(0), (rate(way) / rate('bare')).toFixed(2)],
    ...[(of(way, 'processorMs') / of('bare', 'processorMs')).toFixed(2), of(way, 'peakMb').toFixed(0)],
  ]);
  console.log(`${pages} pages, concurrency ${concurrency}, medians of ${runs} alternating runs`);
  console.log(table(['way', 'pages', 'pages/s', '× bare', 'processor × bare', 'peak MB'], rows));
  const sizes = [Math.round(large / 10), large];
  const peaks: number[] = [];
  for (const size of sizes) peaks.push((await runOf('bundle', size)).peakMb);
  const [small = 0, most = 0] = peaks;
  console.log(
    `peak memory: ${sizes[0]} pages ${small.toFixed(0)} MB, ${large} pages ${most.toFixed(0)} MB, ratio ${(most / small).toFixed(2)}`,
  );
}

const [, , first, way = '', home = '', size] = process.argv;
if (!isMainThread) await serve(workerData);
else if (first === 'run') await child(way, home, Number(size));
else await main();
