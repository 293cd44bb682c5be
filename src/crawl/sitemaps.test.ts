import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Observation } from '../core/observation.ts';
import { collected, failed } from '../core/observation.ts';
import { defaultSitemapCaps, type Fetched, fetchSitemaps, parseSitemap, sitemapPages } from './sitemaps.ts';

const site = 'https://tinhmau.gov.vn';
const at = '2024-06-03T02:00:00.000Z';
const urlset = (...paths: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map(
      (path) => `<url><loc>${site}${path}</loc><image:image><image:loc>${site}/anh.png</image:loc></image:image></url>`,
    )
    .join('')}</urlset>`;
const index = (...paths: string[]) =>
  `<sitemapindex>${paths.map((path) => `<sitemap><loc> ${site}${path} </loc></sitemap>`).join('')}</sitemapindex>`;

/** A site of sitemaps: path → body. */
function server(files: Record<string, string | Uint8Array>) {
  const asked: string[] = [];
  const get = async (url: string): Promise<Observation<Fetched>> => {
    asked.push(url);
    const body = files[url.slice(site.length)];
    if (body === undefined) return collected({ status: 404, body: new Uint8Array() }, at);
    return collected({ status: 200, body: typeof body === 'string' ? new TextEncoder().encode(body) : body }, at);
  };
  return { asked, get };
}
const read = (files: Record<string, string | Uint8Array>, robots: string[] = [], caps = defaultSitemapCaps) =>
  fetchSitemaps(server(files).get, `${site}/`, robots, caps);

describe('kinds of sitemap', () => {
  test.each<[string, string | Uint8Array]>([
    ['urlset', urlset('/a', '/b')],
    ['urlset with prefix', urlset('/a', '/b').replace(/<(\/?)(urlset|url|loc)\b/g, '<$1sm:$2')],
    ['urlset behind gzip', gzipSync(urlset('/a', '/b'))],
    ['urlset with BOM', `\uFEFF${urlset('/a', '/b')}`],
    ['urlset in CDATA', urlset('/a', '/b').replace(`${site}/a`, `<![CDATA[${site}/a]]>`)],
    ['text', `${site}/a\r\n${site}/b\r\n`],
    ['text with BOM', `\uFEFF${site}/a\n${site}/b`],
    ['urlset in UTF-16', Buffer.from(`\uFEFF${urlset('/a', '/b')}`, 'utf16le')],
    ['urlset of another namespace', urlset('/a', '/b').replace('sitemaps.org', 'google.com')],
    ['urlset without one', urlset('/a', '/b').replace(/ xmlns="[^"]+"/, '')],
    [
      'RSS',
      `<rss><channel><link>${site}/</link><item><link>${site}/a</link></item><item><link><![CDATA[${site}/b]]></link></item></channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><link href="${site}/"/><entry><link href="${site}/a"/></entry><entry><link rel="self" href="/x"/><link rel="alternate" href="${site}/b"/></entry></feed>`,
    ],
  ])('%s', async (_, body) => {
    const [entry] = await read({ '/sitemap.xml': body });
    expect(entry).toMatchObject({
      source: 'well-known',
      result: { status: 'collected', value: { total: 2, locations: [`${site}/a`, `${site}/b`] } },
    });
  });

  test('addresses are normalised, nonsense counts but is not kept', () => {
    const text = urlset('/a?utm_source=x&amp;b=1#c').replace(
      '</urlset>',
      '<url><loc>javascript:x</loc></url></urlset>',
    );
    expect(parseSitemap(text, site, 10)).toMatchObject({ kind: 'urlset', total: 2, locations: [`${site}/a?b=1`] });
  });

  test.each(['<!DOCTYPE html><html><body><h1>Trang chủ</h1></body></html>', '', 'xin chào', '{"a":1}', '<urlset'])(
    'what is no sitemap is none: %j',
    (text) => {
      expect(parseSitemap(text, site, 10)).toMatchObject({ total: 0, locations: [] });
    },
  );
});

test('an index is followed, robots.txt comes first, nothing is asked twice', async () => {
  const { asked, get } = server({
    '/so-do.xml': index('/1.xml', '/2.xml', '/so-do.xml', '/trong.xml'),
    '/1.xml': urlset('/a'),
    '/2.xml': urlset('/a', '/b'),
    '/trong.xml': index('/sau.xml'),
  });
  const entries = await fetchSitemaps(get, `${site}/`, [`${site}/so-do.xml`]);
  expect(asked.map((url) => url.slice(site.length))).toEqual([
    '/so-do.xml',
    '/sitemap.xml',
    '/1.xml',
    '/2.xml',
    '/trong.xml',
    '/sau.xml',
  ]);
  expect(entries.map(({ source, result }) => [source, result.status])).toEqual([
    ['robots', 'collected'],
    ['well-known', 'failed'],
    ['index', 'collected'],
    ['index', 'collected'],
    ['index', 'collected'],
    ['index', 'failed'],
  ]);
  expect(sitemapPages(entries)).toEqual([`${site}/a`, `${site}/b`]);
});

test('indexes within indexes end', async () => {
  const { asked, get } = server(
    Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`/${n}.xml`, index(`/${n + 1}.xml`)])),
  );
  await fetchSitemaps(get, `${site}/`, [`${site}/0.xml`]);
  expect(asked.length).toBeLessThan(8);
});

describe('hostile files', () => {
  test('entity bombs are not expanded', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}">
      <!ENTITY c "${'&b;'.repeat(100)}"><!ENTITY f SYSTEM "file:///etc/passwd">]><urlset><url><loc>${site}/&c;&f;</loc></url></urlset>`;
    const [entry] = await read({ '/sitemap.xml': bomb });
    expect(JSON.stringify(entry).length).toBeLessThan(1000);
    expect(JSON.stringify(entry)).not.toContain('root:');
  });

  test('a gzip bomb, a broken archive and a huge file are refused', async () => {
    const caps = { ...defaultSitemapCaps, bytes: 10_000 };
    for (const body of [gzipSync(' '.repeat(1_000_000)), gzipSync(urlset('/a')).subarray(0, 30), ' '.repeat(20_000)]) {
      const [entry] = await read({ '/sitemap.xml': body }, [], caps);
      expect(entry?.result).toMatchObject({ status: 'failed', code: 'too-large' });
    }
  });

  test('lists are cut and say how long they were; files left over are budget', async () => {
    const paths = Array.from({ length: 30 }, (_, n) => `/${n}.xml`);
    const entries = await read({ '/sitemap.xml': index(...paths) }, [], { files: 5, locations: 20, bytes: 10_000 });
    expect(entries[0]?.result).toMatchObject({ value: { kind: 'sitemapindex', total: 30 } });
    expect(entries.filter(({ result }) => result.status === 'skipped').length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(10);
  });

  test('what could not be fetched keeps its reason', async () => {
    const [entry] = await fetchSitemaps(async () => failed('timeout', 'slow'), `${site}/`, []);
    expect(entry?.result).toEqual(failed('timeout', 'slow'));
  });
});
