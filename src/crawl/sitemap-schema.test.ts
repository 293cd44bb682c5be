import { describe, expect, test } from 'vitest';
import { faultsOfSitemap } from './sitemap-schema.ts';

const ns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const codes = (text: string) => faultsOfSitemap(text).map(({ code, count }) => `${code} ${count}`);
const set = (entries: string, attributes = ns) => `<?xml version="1.0"?><urlset ${attributes}>${entries}</urlset>`;
const url = (more = '', loc = '<loc>https://tinhmau.gov.vn/tin-tuc</loc>') => `<url>${loc}${more}</url>`;

describe('faultsOfSitemap', () => {
  test.each([
    ['the shortest file', set(url())],
    ['every field', set(url('<lastmod>2026-03-02</lastmod><changefreq>daily</changefreq><priority>0.8</priority>'))],
    [
      'moments with and without zone',
      set(url('<lastmod>2026-03-02T08:00:00+07:00</lastmod>') + url('<lastmod>2026-03-02T08:00:00</lastmod>')),
    ],
    ['a year, a month', set(url('<lastmod>2026</lastmod>') + url('<lastmod>2026-03</lastmod>'))],
    [
      'pictures and other languages in their own namespaces',
      set(
        url('<image:image><image:loc>x</image:loc></image:image>'),
        `${ns} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"`,
      ),
    ],
    [
      'a prefix',
      '<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>https://a.vn/</s:loc></s:url></s:urlset>',
    ],
    ['fields in another order', set('<url><priority>1.0</priority><loc>https://a.vn/</loc></url>')],
    ['an address in CDATA', set(url('', '<loc><![CDATA[https://a.vn/?a=1&b=2]]></loc>'))],
    [
      'an index',
      `<sitemapindex ${ns}><sitemap><loc>https://a.vn/1.xml</loc><lastmod>2026-03-02</lastmod></sitemap></sitemapindex>`,
    ],
  ])('lets pass: %s', (_, text) => expect(codes(text)).toEqual([]));

  test.each([
    ['another namespace', set(url(), 'xmlns="http://www.google.com/schemas/sitemap/0.84"'), ['namespace 1']],
    ['no namespace', set(url(), ''), ['namespace 1']],
    ['cut off', set(url()).slice(0, -12), ['not-well-formed 1']],
    ['an ampersand that is not escaped', set(url('', '<loc>https://a.vn/?a=1&b=2</loc>')), ['not-well-formed 1']],
    ['no address', set('<url><lastmod>2026-03-02</lastmod></url>'), ['location-missing 1']],
    ['two addresses', set(url('<loc>https://a.vn/</loc>')), ['location-missing 1']],
    ['relative addresses', set(url('', '<loc>/tin-tuc</loc>').repeat(2)), ['location 2']],
    ['the day first', set(url('<lastmod>02/03/2026</lastmod>')), ['date 1']],
    ['a month that is none', set(url('<lastmod>2026-13-02</lastmod>')), ['date 1']],
    [
      'words of its own',
      set(url('<changefreq>hằng ngày</changefreq><priority>cao</priority>')),
      ['frequency 1', 'priority 1'],
    ],
    ['more than 1', set(url('<priority>5</priority>')), ['priority 1']],
    ['elements of its own', set(`${url('<title>Tin</title>')}<page/>`), ['element 2']],
    ['more than 50,000', set(url().repeat(50_001)), ['too-many 1']],
    ['entities of its own', `<!DOCTYPE urlset [<!ENTITY a "b">]>${set(url())}`, ['not-well-formed 1']],
  ])('finds: %s', (_, text, expected) => expect(codes(text)).toEqual(expected));

  test('quotes the first place', () => {
    const [fault] = faultsOfSitemap(set(url('<lastmod>hôm qua</lastmod>') + url('<lastmod>hôm nay</lastmod>')));
    expect(fault).toEqual({ code: 'date', count: 2, example: 'hôm qua' });
  });
});
