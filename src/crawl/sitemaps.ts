import { gunzipSync } from 'node:zlib';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio';
import type { Evidence } from '../core/evidence.ts';
import type { Observation } from '../core/observation.ts';
import { failed, skipped } from '../core/observation.ts';
import type { Sitemap } from '../core/sitemap-record.ts';
import { normaliseUrl } from '../derive/urls.ts';
import { faultsOfSitemap } from './sitemap-schema.ts';

/** What a request gave: the body as received, at most as long as the caller reads. */
export interface Fetched {
  status: number;
  body: Uint8Array;
}

export interface SitemapCaps {
  /** Most sitemap files fetched. */
  files: number;
  /** Most locations kept of one file. */
  locations: number;
  /** Most bytes of one file after unpacking. */
  bytes: number;
}

/** 50 MB is what the protocol allows a file; a fifth of it holds its 50,000 addresses at 200 bytes each. */
export const defaultSitemapCaps: SitemapCaps = { files: 50, locations: 10_000, bytes: 10_000_000 };

/** Indexes within indexes are followed so far; the protocol knows only one, some systems write two. */
const deepestIndex = 3;

type Entry = Evidence['site']['sitemaps'][number];

/**
 * The sitemaps of a site: those its robots.txt names, `/sitemap.xml`, and those that an index names. They are a second source of addresses and never shorten the way to a page.
 * @param get - fetches an address; what it cannot or may not fetch it says in the observation
 */
export async function fetchSitemaps(
  get: (url: string) => Promise<Observation<Fetched>>,
  home: string,
  robotsSitemaps: readonly string[],
  caps: SitemapCaps = defaultSitemapCaps,
): Promise<Entry[]> {
  const wanted = new Map<string, Entry['source']>(robotsSitemaps.map((url) => [url, 'robots']));
  const wellKnown = new URL('/sitemap.xml', home).href;
  if (!wanted.has(wellKnown)) wanted.set(wellKnown, 'well-known');
  const entries: Entry[] = [];
  const depths = new Map<string, number>();
  // Grows while it is walked: an index adds its files.
  for (const [url, source] of wanted) {
    if (entries.length >= caps.files) break;
    const result = readSitemap(await get(url), url, caps);
    entries.push({ url, source, result });
    const depth = (depths.get(url) ?? 0) + 1;
    if (depth > deepestIndex || result.status !== 'collected' || result.value.kind !== 'sitemapindex') continue;
    for (const child of result.value.locations) {
      if (wanted.has(child)) continue;
      wanted.set(child, 'index');
      depths.set(child, depth);
    }
  }
  for (const [url, source] of [...wanted].slice(entries.length, entries.length + caps.files)) {
    entries.push({ url, source, result: skipped('budget') });
  }
  return entries;
}

/** Addresses of pages that sitemaps name, in their order, each once. */
export function sitemapPages(entries: readonly Entry[]): string[] {
  const locations = entries.flatMap(({ result }) =>
    result.status === 'collected' && result.value.kind !== 'sitemapindex' ? result.value.locations : [],
  );
  return [...new Set(locations)];
}

function readSitemap(fetched: Observation<Fetched>, url: string, caps: SitemapCaps): Observation<Sitemap> {
  if (fetched.status !== 'collected') return fetched;
  const { status, body } = fetched.value;
  if (status < 200 || status > 299) return failed('http-status', `HTTP ${status}`);
  const bytes = unpacked(body, caps.bytes);
  if (!bytes || bytes.length > caps.bytes) return failed('too-large', `more than ${caps.bytes} bytes, or not readable`);
  return { ...fetched, value: parseSitemap(decoded(bytes), url, caps.locations) };
}

/** The bytes themselves, or what a gzip file holds; undefined when it holds too much or is broken. */
function unpacked(body: Uint8Array, mostBytes: number): Uint8Array | undefined {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: mostBytes });
  } catch {
    return undefined;
  }
}

/** Sitemaps are UTF-8; a byte order mark tells of UTF-16, which editors of Windows write. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  return new TextDecoder(utf16).decode(bytes);
}

/** Reads a sitemap of any kind, or a feed, whatever type the server says it has. Entities that a document defines itself are not expanded. */
export function parseSitemap(text: string, url: string, mostLocations: number): Sitemap {
  const content = text.replace(/^\uFEFF/, '').trim();
  const [kind, raw] = content.startsWith('<') ? fromXml(content) : fromText(content);
  const locations = raw.slice(0, mostLocations).flatMap((location) => normaliseUrl(location.trim(), url) ?? []);
  const isXml = kind === 'urlset' || kind === 'sitemapindex';
  return { kind, total: raw.length, locations, ...(isXml && { faults: faultsOfSitemap(content) }) };
}

function fromXml(content: string): [Sitemap['kind'], string[]] {
  const $ = load(content, { xml: true });
  const root = $.root().children().first();
  const name = localName(root.get(0)?.name ?? '');
  if (name === 'rss' || name === 'rdf' || name === 'feed') return ['feed', feedLinks($)];
  if (name !== 'urlset' && name !== 'sitemapindex') return ['other', []];
  const locations = root
    .children()
    .get()
    .flatMap((entry) => entry.children.filter((child) => child.type === 'tag' && localName(child.name) === 'loc'))
    .map((loc) => $(loc).text());
  return [name, locations];
}

/** The pages that a feed of RSS or Atom names. */
function feedLinks($: CheerioAPI): string[] {
  const links = $('item > link, entry > link:not([rel]), entry > link[rel=alternate]').get();
  return links.map((link) => link.attribs.href ?? $(link).text());
}

function fromText(content: string): [Sitemap['kind'], string[]] {
  const lines = content.split(/\s*\n\s*/).filter(Boolean);
  return lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line)) ? ['text', lines] : ['other', []];
}

const localName = (name: string) => name.replace(/^.*:/, '').toLowerCase();
