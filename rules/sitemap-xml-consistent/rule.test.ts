import type { NotReached } from '../../src/core/crawl-record.ts';
import { collected } from '../../src/core/observation.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const origin = 'https://tinhmau.gov.vn';
const portal = { id: 'tinhmau', name: 'Tỉnh Mẫu', url: `${origin}/`, kind: 'province' as const, hosts: [] };
const paths = Array.from({ length: 20 }, (_, index) => `/tin/${index}`);
const site = (locations: string[], gone: string[] = [], more: Partial<NotReached> = {}) => ({
  ...{
    portal,
    pages: ['/', ...paths].filter((path) => !gone.includes(path)).map((path) => pageOf('<p>Tin</p>', origin + path)),
  },
  notReached: gone.map(
    (path): NotReached => ({ url: origin + path, code: 'http-status', message: 'HTTP 404', ...more }),
  ),
  sitemaps: [
    {
      ...{ url: `${origin}/sitemap.xml`, source: 'well-known' },
      result: collected({ kind: 'urlset' as const, total: locations.length, locations }, '2026-03-02T02:00:00Z'),
    },
  ],
});
const own = paths.map((path) => origin + path);

ruleTester(rule, {
  passed: [
    { name: 'all answer', evidence: site(own), messages: ['consistent'] },
    { name: 'under the name with www', evidence: site(own.map((url) => url.replace('//', '//www.'))) },
    { name: 'a map of one page', evidence: site([`${origin}/`]) },
    { name: 'silence is not death', evidence: site(own, paths.slice(0, 5), { code: 'timeout', message: '' }) },
  ],
  failed: [
    {
      name: 'addresses of a test site',
      evidence: site(paths.map((path) => `http://localhost:8080${path}`)),
      messages: ['other-host'],
    },
    {
      name: 'addresses of the contractor',
      evidence: site(['https://demo.congty.vn/']),
      found: 'https://demo.congty.vn/',
    },
    { name: 'a quarter is gone', evidence: site(own, paths.slice(0, 5)), messages: ['dead'], found: `${origin}/tin/0` },
  ],
  cantTell: [
    {
      name: 'another host among them',
      evidence: site([...own, 'https://sotuphap.tinhmau.gov.vn/']),
      messages: ['mixed-hosts'],
    },
    { name: 'one is gone', evidence: site(own, paths.slice(0, 1)), messages: ['some-dead'] },
    {
      name: 'hardly any was asked for',
      evidence: site(paths.map((path) => `${origin}/cu${path}`)),
      messages: ['few-asked'],
    },
  ],
  inapplicable: [{ name: 'no map', evidence: { ...site([]), sitemaps: [] } }],
});
