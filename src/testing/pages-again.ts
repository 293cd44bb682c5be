import type { Rendered } from '../audit/open-browser.ts';
import { createPageReader } from '../audit/page-reader.ts';
import type { AssetStore } from '../collect/assets.ts';
import type { Client } from '../collect/client.ts';
import { probeFiles } from '../collect/files.ts';
import type { Evidence, PageRecord } from '../core/evidence.ts';

interface Again {
  client: Pick<Client, 'get'>;
  store: AssetStore;
  signal: AbortSignal;
  /** Whether a page, or what it needs to look as it does, is other than recorded. */
  isChanged(url: string): Promise<boolean>;
  render(url: string): Promise<Rendered>;
}

/**
 * Recorded evidence with the changed pages read anew, and every file asked for again: much cheaper than another crawl.
 * Click paths, site maps and what was tried on pages stay as recorded.
 */
export async function pagesAgain(recorded: Evidence, around: Again): Promise<Evidence> {
  const { client, store, signal, isChanged, render } = around;
  const reading = { browser: undefined, starts: [], maxPages: recorded.pages.length, followPostbacks: false };
  const reader = createPageReader({ client, store, signal, ...reading, isInside: () => true });
  const again = async (page: PageRecord): Promise<PageRecord> => {
    if (!(await isChanged(page.url))) return page;
    const { record } = await reader.visit(page.url);
    if (page.render.status !== 'collected') return { ...page, ...record };
    const { ways: _, response: __, ...shown } = await render(page.url);
    return { ...page, ...record, ...shown };
  };
  const [pages, files] = await Promise.all([
    Promise.all(recorded.pages.map(again)),
    probeFiles(client, recorded.files, { cap: recorded.files.length }),
  ]);
  return { ...recorded, pages, files };
}
