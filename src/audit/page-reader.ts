import type { AssetStore } from '../collect/assets.ts';
import { decodeHtml } from '../collect/charset.ts';
import { classify } from '../collect/classify.ts';
import type { Client } from '../collect/client.ts';
import { missedOf } from '../collect/network-errors.ts';
import type { PageRecord } from '../core/evidence.ts';
import type { Missed } from '../core/observation.ts';
import { collected, failed, skipped } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import type { Visited } from '../crawl/visit.ts';
import { linksOf } from '../derive/links.ts';
import { normaliseUrl } from '../derive/urls.ts';
import type { Browser, Rendered } from './open-browser.ts';
import { untilStopped } from './until-stopped.ts';

export interface PageReader {
  /** Reads a page over HTTP; the start pages, and all pages of a portal that is built by script, in the browser too. */
  visit(url: string): Promise<Visited>;
  /** What the browser sees of a page; each page once. */
  render(url: string): Promise<Rendered>;
  /** Whether the browser has opened the page already. */
  hasRendered(url: string): boolean;
}

interface Reading {
  client: Pick<Client, 'get'>;
  store: AssetStore;
  browser: Pick<Browser, 'render'> | undefined;
  /** Pages whose links are taken from the browser. */
  starts: readonly string[];
  /** Whether an address belongs to the portal. */
  isInside(url: string): boolean;
  /** Stops waiting for the browser. */
  signal: AbortSignal;
}

/** What there is of a page that the browser did not show. */
export const unseen = (why: Missed): Rendered => ({ render: why, axe: why, motion: why });

/** Reads the pages of one portal and keeps what they hold in the store. */
export function createPageReader({ client, store, browser, starts, isInside, signal }: Reading): PageReader {
  const rendered = new Map<string, Promise<Rendered>>();
  const startPages = new Set(starts.map((url) => normaliseUrl(url) ?? url));
  let builtByScript = false;

  const render: PageReader['render'] = (url) => {
    if (!browser) return Promise.resolve(unseen(skipped('needs-browser')));
    const open = () => browser.render(url).catch((error) => unseen(missedOf(error)));
    const known = rendered.get(url) ?? untilStopped(signal, open, unseen(skipped('budget')));
    rendered.set(url, known);
    return known;
  };

  const leadsOn = (document: PageDocument) =>
    linksOf(document).some(({ url }) => isInside(url) && url !== normaliseUrl(document.url));

  const visit: PageReader['visit'] = async (url) => {
    const visited = await readPage(client, store, url);
    const isStart = startPages.has(url);
    if (!visited.document || !browser || !(isStart || builtByScript)) return visited;
    const { render: seen } = await render(visited.finalUrl);
    if (seen.status !== 'collected') return visited;
    // A script may lead on to another page of the portal, as a redirect does; then that is the page.
    const finalUrl = isInside(seen.value.finalUrl) ? seen.value.finalUrl : visited.finalUrl;
    rendered.set(normaliseUrl(finalUrl) ?? finalUrl, render(visited.finalUrl));
    const document = documentFrom(store, seen.value.document.sha256, finalUrl, 'render');
    // The sign of a portal that only exists in the browser: a start page that as sent leads nowhere.
    if (isStart && !leadsOn(visited.document) && leadsOn(document)) builtByScript = true;
    return { ...visited, document, finalUrl };
  };

  return { visit, render, hasRendered: (url) => rendered.has(url) };
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
