import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Many small portals in a thread of their own, each at an address of its own. */
export interface SmallPortals {
  urls: string[];
  /** Resolves with the moment (of `performance.timeOrigin`) at which the next request of any portal comes. */
  nextRequest(): Promise<number>;
  close(): Promise<void>;
}

const addressOf = (n: number) => `127.0.${1 + Math.floor(n / 200)}.${1 + (n % 200)}`;

/** @param pages - besides the home page, of each portal */
export async function startPortals(count: number, pages: number): Promise<SmallPortals> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { count, pages } });
  const [urls] = (await once(worker, 'message')) as [string[]];
  return {
    urls,
    async nextRequest() {
      worker.postMessage('tell');
      const [at] = (await once(worker, 'message')) as [number];
      return at;
    },
    async close() {
      await worker.terminate();
    },
  };
}

async function serve({ count, pages }: { count: number; pages: number }): Promise<void> {
  let telling = false;
  parentPort?.on('message', () => {
    telling = true;
  });
  const urls: string[] = [];
  for (let portal = 0; portal < count; portal++) {
    const server = http.createServer((message, response) => {
      if (telling) parentPort?.postMessage(Date.now());
      telling = false;
      const path = message.url ?? '/';
      const known = path === '/' || /^\/bai-viet-\d+$/.test(path);
      const links = Array.from({ length: pages }, (_, n) => `<li><a href="/bai-viet-${n}">Bài viết ${n}</a></li>`);
      const text = `<p>${`Nội dung của ${path} trên cổng số ${portal}. `.repeat(60)}</p>`;
      response.writeHead(known ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><html lang="vi"><title>Cổng số ${portal}</title><nav><ul>${links.join('')}</ul></nav><main><h1>${path}</h1>${text}</main>`,
      );
    });
    server.listen(0, addressOf(portal));
    await once(server, 'listening');
    urls.push(`http://${addressOf(portal)}:${(server.address() as AddressInfo).port}/`);
  }
  parentPort?.postMessage(urls);
}

if (!isMainThread && workerData?.count !== undefined) await serve(workerData);
