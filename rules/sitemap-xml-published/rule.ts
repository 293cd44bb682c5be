import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'sitemap-xml-published',
  title: { vi: 'Có sơ đồ cổng dạng XML cho máy tìm kiếm', en: 'A site map is published as XML for search engines' },
  scope: 'site',
  needs: ['sitemaps'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ sitemaps }) {
    const read = sitemaps.flatMap(({ url, result }) =>
      result.status === 'collected' ? [{ url, ...result.value }] : [],
    );
    const isXml = (kind: string): boolean => kind === 'urlset' || kind === 'sitemapindex';
    const good = read.find(({ kind, total }) => kind === 'urlset' && total > 0);
    // An index alone shows that maps are published; whether each can be read is another question.
    const map = good ?? read.find(({ kind, total }) => kind === 'sitemapindex' && total > 0);
    if (map)
      return yield { outcome: 'passed', message: 'present', data: { url: map.url, total: map.total }, url: map.url };
    const [first] = sitemaps;
    if (!first) return yield { outcome: 'cantTell', message: 'not-asked' };
    for (const { url, result } of sitemaps) {
      if (result.status === 'collected') continue;
      const isAbsent =
        result.status === 'failed' && result.code === 'http-status' && /\b(404|410)\b/.test(result.message);
      if (!isAbsent) return yield { outcome: 'cantTell', message: 'not-read', data: { url, code: result.code }, url };
    }
    const empty = read.find(({ kind }) => isXml(kind));
    const other = empty ?? read[0];
    const { url } = other ?? first;
    const message = empty ? 'empty' : other ? 'not-xml' : 'missing';
    yield { outcome: 'failed', message, data: { url }, url };
  },
});
