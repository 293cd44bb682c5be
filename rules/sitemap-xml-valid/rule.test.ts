import { collected, failed } from '../../src/core/observation.ts';
import type { SitemapFault } from '../../src/core/sitemap-record.ts';
import { sitemapFaults } from '../../src/core/sitemap-record.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const at = '2026-03-02T02:00:00Z';
const url = 'https://tinhmau.gov.vn/sitemap.xml';
const map = (faults: SitemapFault[] | undefined, kind: 'urlset' | 'sitemapindex' | 'other' = 'urlset', total = 2) => ({
  ...{ url, source: 'well-known' },
  result: collected({ kind, total, locations: [], ...(faults && { faults }) }, at),
});
const fault = (code: SitemapFault['code']): SitemapFault => ({ code, count: 2, example: '02/03/2026' });

ruleTester(rule, {
  passed: [
    { name: 'no fault', evidence: { sitemaps: [map([])] }, messages: ['valid'] },
    {
      name: 'an index and its files',
      evidence: { sitemaps: [map([], 'sitemapindex'), map([])] },
      messages: ['valid', 'valid'],
    },
  ],
  failed: [
    ...sitemapFaults.map((code) => ({
      name: code,
      evidence: { sitemaps: [map([fault(code)])] },
      messages: [code],
      found: '02/03/2026',
    })),
    { name: 'one file of several', evidence: { sitemaps: [map([], 'sitemapindex'), map([fault('date')])] } },
  ],
  cantTell: [
    { name: 'evidence of an earlier version', evidence: { sitemaps: [map(undefined)] }, messages: ['unchecked'] },
  ],
  inapplicable: [
    {
      name: 'no map',
      evidence: { sitemaps: [{ url, source: 'well-known', result: failed('http-status', 'HTTP 404') }] },
    },
    { name: 'a page in its place', evidence: { sitemaps: [map(undefined, 'other', 0)] } },
    { name: 'an empty map', evidence: { sitemaps: [map([], 'urlset', 0)] } },
  ],
});
