import type { Page, Response } from 'playwright-core';
import { within } from './deadline.ts';
import { responseRecord } from './exchange-records.ts';
import { publicHeaders } from './response.ts';
import type { WarcArchive } from './warc-archive.ts';

/** A file that a page loaded to look and work as it does. */
export interface Resource {
  url: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

/** Takes what pages load, so that they look right when the bundle is replayed. */
export interface ResourceSink {
  /** Whether a file is of use; asked before its body is read. */
  wants(url: string, bytes: number | undefined): boolean;
  keep(resource: Resource): Promise<void>;
}

/** Conventions: no larger file is kept, and none once the archive has this size; a bundle stays below 50 MB. */
export const [mostResourceBytes, fullArchiveBytes] = [2_000_000, 40_000_000];

const kinds = new Set(['stylesheet', 'image', 'font', 'script']);
/** For the last files of a page to be read before the next page is opened. */
const lastMs = 2_000;

/** A sink that keeps each file once, as a WARC record. */
export function keepResources(archive: Pick<WarcArchive, 'append' | 'size'>, now: () => Date): ResourceSink {
  const seen = new Set<string>();
  return {
    wants(url, bytes = 0) {
      const wanted = !seen.has(url) && bytes <= mostResourceBytes && archive.size() < fullArchiveBytes;
      if (wanted) seen.add(url);
      return wanted;
    },
    async keep({ url, status, headers, body }) {
      if (body.length > mostResourceBytes || archive.size() >= fullArchiveBytes) return;
      await archive.append([responseRecord({ url, status, headers, body, cut: false, at: now().toISOString() })]);
    },
  };
}

/**
 * Hands what a page loads to the sink, from now on.
 * @returns ends it, when what is under way has come or a moment has passed
 */
export function watchResources(page: Page, sink: ResourceSink): () => Promise<void> {
  const open = new Set<Promise<void>>();
  const onResponse = (response: Response) => {
    const request = response.request();
    const url = response.url();
    const size = Number(response.headers()['content-length'] ?? Number.NaN);
    const fits = kinds.has(request.resourceType()) && response.status() === 200 && /^https?:/.test(url);
    if (!fits || !sink.wants(url, Number.isNaN(size) ? undefined : size)) return;
    const read = response
      .body()
      .then((body) => sink.keep({ url, status: 200, headers: publicHeaders(response.headers()), body }))
      // The page was left, or it was a file that the browser itself could not read.
      .catch(() => {})
      .finally(() => open.delete(read));
    open.add(read);
  };
  page.on('response', onResponse);
  return async () => {
    page.off('response', onResponse);
    await within(lastMs, Promise.all(open), undefined);
  };
}
