import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, chooseSample } from './sample.ts';

const page = (path: string, role: Candidate['role'], template = path): Candidate => ({
  url: `https://tinhmau.gov.vn${path}`,
  role,
  template,
});
const many = (count: number, role: Candidate['role'], prefix: string) =>
  Array.from({ length: count }, (_, n) => page(`/${prefix}/${n}`, role, `/${prefix}/{n}`));
const dvc = page('https://dichvucong', 'home', '/');
const site = [
  page('/', 'home'),
  dvc,
  ...many(100, 'article', 'tin'),
  ...many(40, 'article', 'video'),
  ...many(30, 'service', 'dvc'),
  ...many(10, 'service', 'dvc-cu'),
  ...many(3, 'list', 'muc'),
  ...many(5, 'documents', 'van-ban'),
  page('/tthc', 'service-list'),
  page('/nop-ho-so', 'form'),
  page('/tim', 'search'),
  page('/lien-he', 'contact'),
  page('/so-do', 'sitemap'),
  page('/gioi-thieu', 'about'),
  page('/en', 'language'),
];
const choose = (size: number, pages: readonly Candidate[] = site, seed = 's') => chooseSample(pages, { seed, size });
const rolesOf = (urls: readonly string[]) => urls.map((url) => site.find((item) => item.url === url)?.role);

describe('what is chosen', () => {
  test('home pages first, then every role, then services up to half, then all kinds of pages', () => {
    const { urls, members } = choose(30);
    const roles = rolesOf(urls);
    expect(roles.slice(0, 2)).toEqual(['home', 'home']);
    expect(new Set(roles.slice(2, 13))).toEqual(
      new Set(site.map(({ role }) => role).filter((role) => role !== 'home')),
    );
    expect(roles.slice(2, 4)).toEqual(['service', 'service-list']);
    expect(roles.filter((role) => role === 'service').length).toBeGreaterThanOrEqual(14);
    expect(urls).toHaveLength(30);
    expect(members.map(({ why }) => why).join(' ')).toMatch(/^(home )+(role )+(service )+(spread ?)+$/);
  });

  test('both templates of services and of articles are there, the bigger with more pages', () => {
    const { strata } = choose(60);
    const chosen = (template: string) => strata.find((stratum) => stratum.template === template)?.chosen ?? 0;
    expect(chosen('/dvc/{n}')).toBeGreaterThan(chosen('/dvc-cu/{n}'));
    expect(chosen('/tin/{n}')).toBeGreaterThan(chosen('/video/{n}'));
    expect(chosen('/dvc-cu/{n}')).toBeGreaterThan(0);
    expect(chosen('/video/{n}')).toBeGreaterThan(0);
  });

  test('all pages when they fit, home when there is room for one', () => {
    expect(new Set(choose(500).urls)).toEqual(new Set(site.map(({ url }) => url)));
    expect(rolesOf(choose(1).urls)).toEqual(['home']);
    expect(choose(5, [])).toEqual({ seed: 's', urls: [], population: 0, members: [], strata: [] });
  });

  test('each page with its stratum and the reason; the strata with their sizes', () => {
    const { population, members, strata, urls } = choose(20);
    expect(population).toBe(site.length);
    expect(members.map(({ url }) => url)).toEqual(urls);
    expect(strata[0]).toMatchObject({ role: 'article', template: '/tin/{n}', pages: 100 });
    expect(strata.reduce((sum, { pages }) => sum + pages, 0)).toBe(site.length);
    for (const [index, stratum] of strata.entries()) {
      expect(members.filter((member) => member.stratum === index)).toHaveLength(stratum.chosen);
    }
  });
});

describe('stable', () => {
  test('the seed decides, the order of discovery does not', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(site, { minLength: site.length }), (shuffled) => {
        expect(choose(20, shuffled)).toEqual(choose(20));
      }),
      { numRuns: 30 },
    );
    expect(choose(20).urls).not.toEqual(choose(20, site, 't').urls);
  });

  /** Pages of the sample that are still on the site and not in the sample any more. */
  const lost = (before: readonly Candidate[], after: readonly Candidate[], size: number) => {
    const chosen = new Set(choose(size, after).urls);
    const there = new Set(after.map(({ url }) => url));
    return choose(size, before).urls.filter((url) => there.has(url) && !chosen.has(url));
  };

  test('one page more costs one page of the sample at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 5, max: 60 }), (n, size) => {
        expect(lost(site, [...site, page(`/tin/${n}`, 'article', '/tin/{n}')], size).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a page of the sample that goes is replaced, the others stay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19 }), (index) => {
        const gone = choose(20).urls[index];
        const after = site.filter(({ url }) => url !== gone);
        expect(lost(site, after, 20).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a tenth of the articles replaced changes few others', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(many(100, 'article', 'tin'), { minLength: 10, maxLength: 10 }), (gone) => {
        const urls = new Set(gone.map(({ url }) => url));
        const fresh = gone.map((_, n) => page(`/tin/${5000 + n}`, 'article', '/tin/{n}'));
        const after = [...site.filter(({ url }) => !urls.has(url)), ...fresh];
        const articles = choose(30).urls.filter((url) => url.includes('/tin/')).length;
        expect(lost(site, after, 30).length).toBeLessThanOrEqual(articles);
        expect(lost(site, after, 30).every((url) => url.includes('/tin/'))).toBe(true);
      }),
    );
  });

  test('a new section takes its share and disturbs no other', () => {
    const after = [...site, ...many(20, 'article', 'du-lich')];
    expect(lost(site, after, 30).length).toBeLessThanOrEqual(4);
  });
});
