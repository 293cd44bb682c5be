import type { AssetStore } from '../collect/assets.ts';
import { decodeHtml } from '../collect/charset.ts';
import { classify } from '../collect/classify.ts';
import type { Client } from '../collect/client.ts';
import type { PageRecord } from '../core/evidence.ts';
import { collected, failed, skipped } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import type { Visited } from '../crawl/visit.ts';
import { linksOf } from '../derive/links.ts';
import type { Browser, Rendered } from './open-browser.ts';

export interface PageReader {
  /** Reads a page over HTTP; the start pages, and all pages of a portal that is built by script, in the browser too. */
  visit(url: string): Promise<Visited>;
  /** What the browser sees of a page; each page once. */
  render(url: string): Promise<Rendered>;
}

interface Reading {
  client: Pick<Client, 'get'>;
  store: AssetStore;
  browser: Browser | undefined;
  /** Pages whose links are taken from the browser. */
  starts: readonly string[];
}

const unseen: Rendered = {
  render: skipped('needs-browser'),
  axe: skipped('needs-browser'),
  motion: skipped('needs-browser'),
};

/** Reads the pages of one portal and keeps what they hold in the store. */
export function createPageReader({ client, store, browser, starts }: Reading): PageReader {
  const rendered = new Map<string, Promise<Rendered>>();
  let builtByScript = false;

  const render: PageReader['render'] = (url) => {
    if (!browser) return Promise.resolve(unseen);
    const known = rendered.get(url) ?? browser.render(url);
    rendered.set(url, known);
    return known;
  };

  const visit: PageReader['visit'] = async (url) => {
    const visited = await readPage(client, store, url);
    const isStart = starts.includes(url);
    if (!visited.document || !browser || !(isStart || builtByScript)) return visited;
    const { render: seen } = await render(visited.finalUrl);
    if (seen.status !== 'collected') return visited;
    const document = documentFrom(store, seen.value.document.sha256, visited.finalUrl, 'render');
    // The sign of a portal that only exists in the browser: a start page that as sent leads nowhere.
    if (isStart && linksOf(visited.document).length === 0 && linksOf(document).length > 0) builtByScript = true;
    return { ...visited, document };
  };

  return { visit, render };
}

async function readPage(client: Pick<Client, 'get'>, store: AssetStore, url: string): Promise<Visited> {
  const answer = await client.get(url);
  if (answer.status !== 'collected') return { record: { response: answer, html: answer }, finalUrl: url };
  const { response, body } = answer.value;
  const record: Pick<PageRecord, 'response'> = { response: collected(response, answer.at) };
  const fault = classify(response, body);
  if (fault)
    return { record: { ...record, html: failed(fault, `HTTP ${response.status}`) }, finalUrl: response.finalUrl };
  const asset = store.put(new TextEncoder().encode(decodeHtml(body, response.contentType)), 'text/html; charset=utf-8');
  return {
    record: { ...record, html: collected(asset, answer.at) },
    document: documentFrom(store, asset.sha256, response.finalUrl, 'http'),
    finalUrl: response.finalUrl,
  };
}

/** The page behind a stored asset. */
export function documentFrom(
  store: Pick<AssetStore, 'read'>,
  sha256: string,
  url: string,
  source: PageDocument['source'],
): PageDocument {
  return { url, html: new TextDecoder().decode(store.read(sha256)), source, complete: source === 'render' };
}
