import type { RequestListener } from 'node:http';
import { createMemoryAssetStore } from '../collect/assets.ts';
import { createGuard } from '../collect/guard.ts';
import { startProxy } from '../collect/proxy.ts';
import { type BrowserSession, openSession, type SessionOptions } from '../collect/session.ts';
import { testBrowserPath } from './browser.ts';
import { type Neighbour, startNeighbour } from './neighbour.ts';

/** A browser, and a small site that it reaches by name through the guarded proxy. */
export interface BrowserBed {
  session: BrowserSession;
  site: Neighbour;
  /** Pages of the site by path; what is not a page is answered by the test itself. */
  pages: Map<string, string>;
  answers: Map<string, RequestListener>;
  store: ReturnType<typeof createMemoryAssetStore>;
  /** The address of a path. */
  at(path: string): string;
  /** A further browser on the same site. */
  open(options?: Partial<SessionOptions>): Promise<BrowserSession>;
  close(): Promise<void>;
}

export const bedHost = 'tinhmau.gov.vn';

/** Starts both. `close` ends them, and every browser opened meanwhile. `anyName`: the site is reached by any other name too. */
export async function startBrowserBed({ timeoutMs = 15_000, anyName = false } = {}): Promise<BrowserBed> {
  const pages = new Map<string, string>();
  const answers = new Map<string, RequestListener>();
  const site = await startNeighbour((request, response) => {
    const path = request.url ?? '';
    const answer = answers.get(path) ?? answers.get(path.replace(/\?.*/, '?'));
    if (answer) return answer(request, response);
    response.writeHead(pages.has(path) ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pages.get(path) ?? '<h1>Không tìm thấy</h1>');
  });
  const lookup = async () => ({ a: ['127.0.0.1'], aaaa: [], cnames: [] });
  const proxy = await startProxy(
    createGuard({ resolver: { lookup }, allowNetworks: anyName ? ['127.0.0.0/8'] : [], typedHost: bedHost, pins: [] }),
  );
  const opened: BrowserSession[] = [];
  const open: BrowserBed['open'] = async (options) => {
    const session = await openSession({
      executablePath: testBrowserPath(),
      ...{ proxyUrl: proxy.url, failureOf: proxy.failureOf, userAgent: 'test', timeoutMs },
      ...options,
    });
    opened.push(session);
    return session;
  };
  return {
    ...{ session: await open(), site, pages, answers, store: createMemoryAssetStore(), open },
    at: (path) => `http://${bedHost}:${site.port}${path}`,
    async close() {
      await Promise.all(opened.map((session) => session.close()));
      await proxy.close();
      await site.close();
    },
  };
}
