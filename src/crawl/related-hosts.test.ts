import { expect, test } from 'vitest';
import { page, site, walk } from '../testing/fake-site.ts';
import { createRelatedHosts, mostRelatedHosts } from './related-hosts.ts';

test('hosts under the same name are counted by the pages that link them, most linked first, and never asked', async () => {
  const so = 'https://soxd.tinhmau.gov.vn';
  const huyen = 'http://huyenmau.tinhmau.gov.vn:8080';
  const { relatedHosts, asked } = await walk({
    '/': page('/a', `${huyen}/`, `${so}/gioi-thieu`, `${so}/`, 'https://tinhkhac.gov.vn/'),
    '/a': page(`${so}/b`, `${so}/c`),
  });
  expect(relatedHosts).toEqual([
    { host: 'soxd.tinhmau.gov.vn', pages: 2, from: `${site}/`, url: `${so}/gioi-thieu` },
    { host: 'huyenmau.tinhmau.gov.vn:8080', pages: 1, from: `${site}/`, url: `${huyen}/` },
  ]);
  expect(asked).toEqual(['/', '/a']);
});

test('hosts without end are cut', () => {
  const related = createRelatedHosts();
  related.add(
    site,
    Array.from({ length: 50 * mostRelatedHosts }, (_, n) => `https://h${n}.tinhmau.gov.vn/`),
  );
  expect(related.list()).toHaveLength(mostRelatedHosts);
});
