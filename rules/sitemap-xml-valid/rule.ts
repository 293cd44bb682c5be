import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'sitemap-xml-valid',
  title: { vi: 'Sơ đồ XML đúng lược đồ sitemaps.org', en: 'The XML site map keeps to the schema of sitemaps.org' },
  scope: 'site',
  needs: ['sitemaps'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ sitemaps }) {
    for (const { url, result } of sitemaps) {
      if (result.status !== 'collected') continue;
      const { kind, total, faults } = result.value;
      // A file that is no site map, and an empty one, are told by another rule.
      if ((kind !== 'urlset' && kind !== 'sitemapindex') || total === 0) continue;
      if (!faults) yield { outcome: 'cantTell', message: 'unchecked', data: { url }, url };
      else if (faults.length === 0) yield { outcome: 'passed', message: 'valid', data: { url, total }, url };
      for (const { code, count, example } of faults ?? [])
        yield { outcome: 'failed', message: code, data: { url, count }, url, ...(example && { found: example }) };
    }
  },
});
