/**
 * What a portal that hangs costs those that are audited in the same process: nine small portals beside a tenth like them,
 * and beside a tenth that accepts connections and says nothing. `node bench/neighbours.ts [--pages 60] [--runs 5]`.
 * Prints medians of alternating runs; asserts nothing.
 */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { collectPortal } from '../src/audit/collect-portal.ts';
import { portalFrom } from '../src/audit/portal-from.ts';
import { createMemoryAssetStore } from '../src/collect/assets.ts';
import { optionsSchema } from '../src/core/options.ts';
import { createPaceBook } from '../src/crawl/politeness.ts';
import { median, table } from './measure.ts';

const addressOf = (portal: number) => `127.0.1.${portal + 1}`;

/** Ten portals, each at an address of its own, in a thread of their own; the eleventh hangs. */
async function serve({ count, pages }: { count: number; pages: number }): Promise<void> {
  const ports: number[] = [];
  for (let portal = 0; portal <= count; portal++) {
    const server = http.createServer((message, response) => {
      if (portal === count) return;
      const links = Array.from({ length: pages }, (_, n) => `<li><a href="/bai-viet-so-${n}">Bài ${n}</a></li>`);
      const own = `<h1>${message.url}</h1><p>${`Nội dung của ${message.url}. `.repeat(200)}</p>`;
      const body = `<!doctype html><html lang="vi"><title>${message.url}</title>${own}<ul>${links.join('')}</ul>`;
      const known = message.url === '/' || message.url?.startsWith('/bai');
      response.writeHead(known ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    });
    server.listen(0, addressOf(portal));
    await once(server, 'listening');
    ports.push((server.address() as AddressInfo).port);
  }
  parentPort?.postMessage(ports);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { pages: { type: 'string', default: '60' }, runs: { type: 'string', default: '5' } },
  });
  const [pages, runs, count] = [Number(values.pages), Number(values.runs), 10];
  const worker = new Worker(new URL(import.meta.url), { workerData: { count, pages } });
  const [ports] = (await once(worker, 'message')) as [number[]];
  const hanging = count;
  const options = optionsSchema.parse({ rate: 20, timeout: 5, browser: 'none', maxPages: pages });
  const now = () => new Date();

  /** Milliseconds until the first nine are done, beside the tenth. */
  const nineBeside = async (tenth: number): Promise<number> => {
    const stop = new AbortController();
    const book = createPaceBook();
    const audit = async (portal: number) => {
      const url = `http://${addressOf(portal)}:${ports[portal]}/`;
      const around = { now, began: now(), store: createMemoryAssetStore(), signal: stop.signal, book };
      await collectPortal(portalFrom(url, options), options, {
        ...{ ...around, onProgress: () => {}, onNoBrowser: () => {} },
      });
    };
    const began = performance.now();
    const other = audit(tenth).catch(() => {});
    await Promise.all(Array.from({ length: count - 1 }, (_, portal) => audit(portal)));
    const ms = performance.now() - began;
    stop.abort();
    await other;
    return ms;
  };
  const times: Record<'healthy' | 'hanging', number[]> = { healthy: [], hanging: [] };
  await nineBeside(count - 1);
  for (let run = 0; run < runs; run++) {
    times.healthy.push(await nineBeside(count - 1));
    times.hanging.push(await nineBeside(hanging));
  }
  const base = median(times.healthy);
  const rows = Object.entries(times).map(([name, list]) => [
    ...[
      `nine portals of ${pages} pages beside a ${name} one`,
      median(list).toFixed(0),
      (median(list) / base).toFixed(2),
    ],
  ]);
  console.log(table(['what', 'ms', '× beside a healthy one'], rows));
  await worker.terminate();
}

if (isMainThread) await main();
else await serve(workerData);
