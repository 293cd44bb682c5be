import type { AssetStore } from '../collect/assets.ts';
import { findBrowser } from '../collect/browser-path.ts';
import type { Guard } from '../collect/guard.ts';
import { startProxy } from '../collect/proxy.ts';
import { renderPage } from '../collect/render.ts';
import { openSession } from '../collect/session.ts';
import type { PageRecord } from '../core/evidence.ts';
import { addressOf } from './network.ts';

/** What a browser saw of one page. */
export type Rendered = Pick<PageRecord, 'render' | 'axe' | 'motion'>;

export interface Browser {
  version: string;
  sandbox: boolean;
  render(url: string): Promise<Rendered>;
  close(): Promise<void>;
}

export interface BrowserRequest {
  guard: Guard;
  store: AssetStore;
  now(): Date;
  userAgent: string;
  timeoutMs: number;
  /** Waits for the address's turn: opening a page is one request of ours. */
  take(address: string): Promise<void>;
  /** How long to watch each page for motion, ms; the convention unless said otherwise. */
  watchForMs?: number;
  /** `--browser` or `CONGCHUAN_BROWSER`; `none` for HTTP only. */
  option?: string | undefined;
}

/** Opens a browser that reaches only what the guard allows, or says why there is none. */
export type OpenBrowser = (request: BrowserRequest) => Promise<Browser | { reason: string }>;

export const openBrowser: OpenBrowser = async ({
  guard,
  store,
  now,
  userAgent,
  timeoutMs,
  take,
  watchForMs,
  option,
}) => {
  if (option === 'none') return { reason: '--browser none' };
  const found = findBrowser({ option });
  if ('reason' in found) return found;
  const proxy = await startProxy(guard);
  try {
    const session = await openSession({
      executablePath: found.path,
      proxyUrl: proxy.url,
      failureOf: proxy.failureOf,
      userAgent,
      timeoutMs,
    });
    return {
      version: session.version,
      sandbox: session.sandbox,
      render: async (url) => {
        const address = await addressOf(guard, url);
        // A host that cannot be resolved is the page's own failure, told by opening it.
        if (address) await take(address);
        return renderPage(session, url, { now, store, watchForMs });
      },
      close: async () => {
        await session.close();
        await proxy.close();
      },
    };
  } catch (error) {
    await proxy.close();
    return { reason: `${found.path}: ${(error as Error).message.split('\n')[0]}` };
  }
};
