import { describe, expect, test } from 'vitest';
import { page, walk } from '../testing/fake-site.ts';
import { createSelection } from './selection.ts';

const site = 'https://tinhmau.gov.vn';
const leaves = (pattern: string, path: string) =>
  createSelection([], [pattern])(path.startsWith('/') ? site + path : path) !== undefined;

describe('patterns', () => {
  test.each([
    ['/en', '/en'],
    ['/en', '/en/about'],
    ['/en', '/en?page=2'],
    ['/en/', '/en/about'],
    ['/en', 'http://dichvucong.tinhmau.gov.vn/en'],
    ['/lich*', '/lich?thang=5'],
    ['*/lich/*', '/vi/lich/2024'],
    ['*.aspx', '/Trang/Tin.ASPX'],
    ['/tin-tuc/*/2019/*', '/tin-tuc/van-hoa/le-hoi/2019/a/b'],
    ['/văn-bản', '/v%C4%83n-b%E1%BA%A3n/moi'],
    ['/van%20ban', '/van ban'],
    ['tinhmau.gov.vn/en', '/en/a'],
    ['https://tinhmau.gov.vn', 'http://tinhmau.gov.vn/en/a'],
    ['*.tinhmau.gov.vn/*', 'https://dichvucong.tinhmau.gov.vn/x'],
    ['/ds?*sort=*', '/ds?a=1&sort=ten'],
    ['*', '/'],
  ])('%s matches %s', (pattern, path) => {
    expect(leaves(pattern, path)).toBe(true);
  });

  test.each([
    ['/en', '/english'],
    ['/en', '/vi/en'],
    ['/lich*', '/vi/lich'],
    ['*.aspx', '/tin.aspx?id=1'],
    ['tinhmau.gov.vn', 'https://dichvucong.tinhmau.gov.vn/'],
    ['/a.b', '/aXb'],
    ['/a*a', '/a'],
    ['/(x|y)', '/x'],
  ])('%s does not match %s', (pattern, path) => {
    expect(leaves(pattern, path)).toBe(false);
  });

  test('a pattern made to be slow is not', () => {
    const pattern = `${'*a'.repeat(200)}b`;
    expect(leaves(pattern, `/${'a'.repeat(4000)}`)).toBe(false);
  });
});

test('with --include only what matches is read, and --exclude wins', () => {
  const selection = createSelection(['/dich-vu', '/gioi-thieu*'], ['*/in']);
  expect(selection(`${site}/dich-vu/khai-sinh`)).toBeUndefined();
  expect(selection(`${site}/gioi-thieu-chung`)).toBeUndefined();
  expect(selection(`${site}/tin-tuc`)).toBe('no --include matches');
  expect(selection(`${site}/dich-vu/khai-sinh/in`)).toBe('--exclude */in');
  expect(createSelection([], [])(`${site}/x`)).toBeUndefined();
});

describe('what the user left out', () => {
  test('is not asked for and is told, each address once; the start page is always read', async () => {
    const { asked, paths, notReached, exhaustive } = await walk(
      { '/': page('/en', '/dvc', '/cu'), '/dvc': page('/en', '/en/x'), '/cu': { to: '/en/y' }, '/en/y': page('/z') },
      { selection: createSelection(['/dvc', '/cu'], ['/en']) },
    );
    expect(asked).toEqual(['/', '/dvc', '/cu']);
    expect(paths).toEqual({ '/': 0, '/dvc': 1 });
    expect(notReached.map(({ url, code, message, tries }) => [url.replace(site, ''), code, message, tries])).toEqual([
      ['/en', 'excluded', '--exclude /en', 0],
      ['/en/x', 'excluded', '--exclude /en', 0],
      ['/en/y', 'excluded', '--exclude /en', 0],
    ]);
    expect(exhaustive).toBe(false);
  });

  test('counts for pages of sitemaps too', async () => {
    const { asked, missed } = await walk(
      { '/': '' },
      { selection: createSelection([], ['/x']), sitemapUrls: [`${site}/x`, 'https://tinhkhac.gov.vn/x'] },
    );
    expect([asked, missed]).toEqual([['/'], { '/x': 'excluded' }]);
  });
});
