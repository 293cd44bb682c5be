import { collected, failed } from '../../src/core/observation.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const at = '2026-03-02T02:00:00Z';
type Kind = 'urlset' | 'sitemapindex' | 'text' | 'other';
const map = (kind: Kind, total: number, url = 'https://tinhmau.gov.vn/sitemap.xml') => ({
  url,
  source: 'well-known',
  result: collected({ kind, total, locations: [] }, at),
});
const miss = (code: 'http-status' | 'timeout' | 'blocked', message: string) => ({
  url: 'https://tinhmau.gov.vn/sitemap.xml',
  source: 'well-known',
  result: failed(code, message),
});

ruleTester(rule, {
  passed: [
    { name: 'a map', evidence: { sitemaps: [map('urlset', 60)] }, messages: ['present'] },
    { name: 'an index', evidence: { sitemaps: [map('sitemapindex', 3)] } },
    { name: 'named in robots.txt only', evidence: { sitemaps: [miss('http-status', 'HTTP 404'), map('urlset', 2)] } },
  ],
  failed: [
    { name: 'not found', evidence: { sitemaps: [miss('http-status', 'HTTP 404')] }, messages: ['missing'] },
    { name: 'a map without addresses', evidence: { sitemaps: [map('urlset', 0)] }, messages: ['empty'] },
    { name: 'a page in its place', evidence: { sitemaps: [map('other', 0)] }, messages: ['not-xml'] },
    { name: 'a list of addresses is no XML', evidence: { sitemaps: [map('text', 40)] }, messages: ['not-xml'] },
  ],
  cantTell: [
    { name: 'timeout', evidence: { sitemaps: [miss('timeout', 'no answer')] }, messages: ['not-read'] },
    { name: 'forbidden to us', evidence: { sitemaps: [miss('http-status', 'HTTP 403')] }, messages: ['not-read'] },
    {
      name: 'one not found, one not read',
      evidence: { sitemaps: [miss('http-status', 'HTTP 404'), miss('blocked', 'challenge')] },
      messages: ['not-read'],
    },
    { name: 'never asked', evidence: { sitemaps: [] }, messages: ['not-asked'] },
  ],
});
