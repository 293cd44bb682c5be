import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { descendants, processorMs, residentMb } from '../src/testing/processes.ts';
import { median, table } from './measure.ts';
import { type SmallPortals, startPortals } from './round-portals.ts';

const command = fileURLToPath(new URL('../bin/congchuan.js', import.meta.url));
const runs = 3;

interface Asked {
  portals?: number | undefined;
  browser: string;
}

/** Memory of `inspect` outside the browser: one portal on a new store, and many on the one that is there. */
export async function memory({ portals = 100, browser }: Asked): Promise<string> {
  const small = await startPortals(portals, 8);
  const rows: string[][] = [];
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-bench-'));
  const steps: [string, number][] = [
    ['1, store created', 1],
    [`${portals - 1} more, store there`, portals],
  ];
  for (const [name, count] of steps) {
    const began = performance.now();
    const child = inspect(small, count, folder, browser);
    let [peak, over] = [0, false];
    const ended = once(child, 'exit').then(([code]) => {
      over = true;
      return code as number;
    });
    while (!over) {
      // The process itself: what it starts is the browser.
      if (child.pid) peak = Math.max(peak, residentMb([{ pid: child.pid }]));
      await sleep(200);
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    rows.push([name, peak.toFixed(0), seconds, String(await ended)]);
  }
  rmSync(folder, { recursive: true, force: true });
  await small.close();
  return table(['inspect, PGlite, 4 workers', 'peak MB outside the browser', 'seconds', 'exit code'], rows);
}

/** How long until the first portal is asked: a new store, one that is there, and a plain audit. */
export async function start({ browser }: Asked): Promise<string> {
  const times: Record<string, number[]> = {
    'audit of one portal': [],
    'inspect, store created': [],
    'inspect, store there': [],
  };
  const small = await startPortals(2, 2);
  for (let run = 0; run < runs; run++) {
    const folder = mkdtempSync(join(tmpdir(), 'congchuan-bench-'));
    const audit = () =>
      spawn(process.execPath, [command, 'audit', small.urls[0] ?? '', '-o', folder, ...common(browser)], { stdio });
    times['audit of one portal']?.push(await untilAsked(small, audit));
    times['inspect, store created']?.push(await untilAsked(small, () => inspect(small, 1, folder, browser)));
    // The portal that the round has not yet.
    times['inspect, store there']?.push(await untilAsked(small, () => inspect(small, 2, folder, browser)));
    rmSync(folder, { recursive: true, force: true });
  }
  await small.close();
  const base = median(times['audit of one portal'] ?? []);
  const rows = Object.entries(times).map(([name, list]) => [
    ...[name, (median(list) / 1000).toFixed(1), (median(list) / base).toFixed(1)],
  ]);
  return table(['start of the process to the first request', 'seconds', '× audit'], rows);
}

/** One portal through the whole pipeline with a browser: what a plan of many must multiply. */
export async function cost(): Promise<string> {
  const serve = fileURLToPath(new URL('../fixtures/portals/serve.ts', import.meta.url));
  const portal = spawn(process.execPath, [serve], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(portal.stdout, 'data');
  const { url, dnsServer, caFile, trustAnchor, allowNetwork } = JSON.parse(String(line));
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-bench-'));
  const reach = ['--ca', caFile, '--dns-server', dnsServer, '--trust-anchor', trustAnchor];
  const networks = allowNetwork.flatMap((network: string) => ['--allow-network', network]);
  const args = [command, 'audit', url, '-o', folder, '--format', 'json,html', '--authorized', 'bench', '--quiet'];
  const began = performance.now();
  const child = spawn(process.execPath, [...args, ...reach, ...networks], { stdio });
  let [own, browser, processor, over] = [0, 0, 0, false];
  child.once('exit', () => {
    over = true;
  });
  while (!over && child.pid) {
    const others = descendants(child.pid);
    own = Math.max(own, residentMb([{ pid: child.pid }]));
    browser = Math.max(browser, residentMb(others));
    processor = Math.max(processor, processorMs([{ pid: child.pid }, ...others]));
    await sleep(500);
  }
  const seconds = (performance.now() - began) / 1000;
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('report.json'),
  );
  const report = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );
  portal.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
  const rows = [
    ['pages read', report.evidence.pages ?? '–'],
    ['processor seconds, browser included', (processor / 1000).toFixed(1)],
    ['seconds, no pace kept', seconds.toFixed(1)],
    ['peak MB of the process', own.toFixed(0)],
    ['peak MB of the browser (pages shared among its processes counted each time)', browser.toFixed(0)],
    ['MB kept (evidence, JSON, HTML)', (bytes / 1e6).toFixed(2)],
  ];
  return table(
    ['one audit of the demo portal, with a browser', ''],
    rows.map((row) => row.map(String)),
  );
}

const stdio = 'ignore' as const;
const common = (browser: string) => [
  ...['--rate', '50', '--max-pages', '10', '--timeout', '10', '--quiet'],
  ...(browser === 'default' ? [] : ['--browser', browser]),
];

function inspect({ urls }: SmallPortals, count: number, folder: string, browser: string): ChildProcess {
  const list = join(folder, 'portals.csv');
  writeFileSync(list, ['id,url', ...urls.slice(0, count).map((url, n) => `cong-${n},${url}`)].join('\n'));
  const args = ['inspect', list, '-o', join(folder, 'round'), '--workers', '4', '--canary', 'none'];
  return spawn(process.execPath, [command, ...args, ...common(browser)], { stdio });
}

async function untilAsked(small: SmallPortals, run: () => ChildProcess): Promise<number> {
  const began = Date.now();
  const asked = small.nextRequest();
  const child = run();
  const ended = once(child, 'exit');
  const ms = (await asked) - began;
  await ended;
  return ms;
}
