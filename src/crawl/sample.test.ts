import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, chooseSample } from './sample.ts';

const page = (path: string, role: Candidate['role'], template = path): Candidate => ({
  url: `https://tinhmau.gov.vn${path}`,
  role,
  template,
  clicks: 1,
});
const many = (count: number, role: Candidate['role'], prefix: string) =>
  Array.from({ length: count }, (_, n) => page(`/${prefix}/${n}`, role, `/${prefix}/{n}`));
const site = [
  page('/', 'home'),
  ...many(100, 'article', 'tin'),
  ...many(30, 'service', 'dvc'),
  ...many(3, 'list', 'muc'),
  page('/lien-he', 'contact'),
  page('/so-do', 'sitemap'),
];
const roles = (urls: string[]) => urls.map((url) => site.find((item) => item.url === url)?.role);

test('home first, services up to half, every kind of page', () => {
  const chosen = roles(chooseSample(site, { seed: 's', size: 20 }));
  expect(chosen[0]).toBe('home');
  expect(chosen.slice(1, 10)).toEqual(Array(9).fill('service'));
  expect(new Set(chosen)).toEqual(new Set(['home', 'service', 'article', 'list', 'contact', 'sitemap']));
  expect(chosen).toHaveLength(20);
});

test('all services when they fit, all pages when they fit, home when there is room for one', () => {
  const few = site.filter(({ role }) => role !== 'service').concat(many(4, 'service', 'dvc'));
  expect(roles(chooseSample(few, { seed: 's', size: 20 })).filter((role) => role === 'service')).toHaveLength(4);
  expect(new Set(chooseSample(site, { seed: 's', size: 500 }))).toEqual(new Set(site.map(({ url }) => url)));
  expect(roles(chooseSample(site, { seed: 's', size: 1 }))).toEqual(['home']);
  expect(chooseSample([], { seed: 's', size: 5 })).toEqual([]);
});

test('the seed decides, the order of discovery does not', () => {
  const sample = (seed: string, pages = site) => chooseSample(pages, { seed, size: 20 });
  fc.assert(
    fc.property(fc.shuffledSubarray(site, { minLength: site.length }), (shuffled) => {
      expect(sample('s', shuffled)).toEqual(sample('s'));
    }),
    { numRuns: 30 },
  );
  expect(sample('s')).not.toEqual(sample('t'));
});

test('one page more changes the sample by one page at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), (n) => {
      const before = new Set(chooseSample(site, { seed: 's', size: 20 }));
      const after = chooseSample([...site, page(`/tin/${n}`, 'article', '/tin/{n}')], { seed: 's', size: 20 });
      expect(after.filter((url) => !before.has(url)).length).toBeLessThanOrEqual(1);
    }),
  );
});
