import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clicksIn } from '../derive/click-table.ts';
import { page, type Site, site, visitor, walk } from '../testing/fake-site.ts';

const says = (text: string, ...paths: string[]) => `<p>${text}</p>${page(...paths)}`;

describe('one page under several names', () => {
  test.each<[string, string[]]>([
    ['case, on a server that does not care', ['/Tin-Tuc', '/tin-tuc']],
    ['a slash at the end', ['/tin-tuc', '/tin-tuc/']],
    ['the default document', ['/muc/', '/muc/Default.aspx', '/muc/index.html']],
    ['the order of the parameters', ['/ds?a=1&b=2', '/ds?b=2&a=1']],
    ['an empty value', ['/ds?a', '/ds?a=']],
    ['composed and decomposed letters', ['/biểu-mẫu'.normalize('NFC'), '/biểu-mẫu'.normalize('NFD')]],
    ['http and https', ['/a', 'http://tinhmau.gov.vn/a']],
    ['www', ['/a', 'https://www.tinhmau.gov.vn/a']],
  ])('%s: one page, one node of the graph', async (_, names) => {
    const { pages, clicks, missed, asked } = await walk((path) => (path === '/' ? page(...names) : says('Nội dung')));
    expect(pages).toHaveLength(2);
    expect([...clicksIn(clicks)]).toHaveLength(1);
    expect([asked.length, missed]).toEqual([1 + names.length, {}]);
  });

  test('the same names with different contents are different pages', async () => {
    const names = [
      '/Tin',
      '/tin',
      '/tin/',
      '/tin/index.html',
      'http://tinhmau.gov.vn/tin',
      '/tin?sort=asc',
      '/tin?a=1',
      '/tin?A=1',
    ];
    const { pages } = await walk((path) => (path === '/' ? page(...names) : says(path)));
    expect(pages).toHaveLength(1 + names.length);
  });

  test.each([
    ['numbers', (n: number) => says(`Trang ${n}`)],
    ['dates', (n: number) => says(`Ngày ${n}/5/2024`)],
    ['diacritics', (n: number) => says(n === 1 ? 'ma' : 'má')],
    ['links', (n: number) => says('Xem thêm', `/bai-${n}`)],
    ['pictures', (n: number) => `<img src="/anh-${n}.jpg">`],
  ])('pages that differ in %s alone are different pages', async (_, body) => {
    const { paths } = await walk({ '/': page('/A', '/a'), '/A': body(1), '/a': body(2), '/bai-1': '', '/bai-2': '1' });
    expect(paths).toMatchObject({ '/A': 1, '/a': 1 });
  });

  test.each([
    ['a visit counter', (n: number) => `Lượt truy cập: ${n}`],
    ['a counter in a cell of its own', (n: number) => `<table><tr><td>Đang truy cập</td><td>${n}</td></tr></table>`],
    ['a clock', (n: number) => `Hôm nay: thứ hai 03/06/2024 10:${10 + n}:00`],
    ['a view state', (n: number) => `<input type="hidden" name="__VIEWSTATE" value="dDwtMTA${n}">`],
    ['a script', (n: number) => `<script>var t = ${n};</script>`],
  ])('%s that changes with every look makes no second page', async (_, body) => {
    let looks = 0;
    const { pages } = await walk((path) => (path === '/' ? page('/A', '/a') : `<p>Giới thiệu</p>${body(++looks)}`));
    expect(pages).toHaveLength(2);
  });

  test('sort orders: the same list in another order is one page, another part of the list is not', async () => {
    const list = (names: string[]) => names.map((name) => `<li>${name}</li>`).join('');
    const { paths } = await walk({
      '/': page('/ds?sort=asc', '/ds?sort=desc', '/dai?sort=asc', '/dai?sort=desc'),
      '/ds?sort=asc': list(['An', 'Bình', 'Cường']),
      '/ds?sort=desc': list(['Cường', 'Bình', 'An']),
      '/dai?sort=asc': list(['An', 'Bình']),
      '/dai?sort=desc': list(['Yên', 'Xuân']),
    });
    expect(Object.keys(paths)).toEqual(['/', '/ds?sort=asc', '/dai?sort=asc', '/dai?sort=desc']);
  });
});

describe('link rel=canonical', () => {
  const canonical = (path: string, text: string, ...links: string[]) =>
    `<head><link rel="canonical" href="${path}"></head>${says(text, ...links)}`;

  test('is believed when the named page is on the same host and holds the same', async () => {
    const first = await walk({
      '/': page('/a', '/a?from=home'),
      '/a': canonical('/a', 'Bài'),
      '/a?from=home': canonical('/a', 'Bài'),
    });
    expect(first.paths).toEqual({ '/': 0, '/a': 1 });
    const later = await walk({
      '/': page('/b?from=home'),
      '/b?from=home': canonical('/b', 'Bài', '/c'),
      '/c': page('/b'),
      '/b': canonical('/b', 'Bài', '/c'),
    });
    expect(later.paths).toEqual({ '/': 0, '/b?from=home': 1, '/c': 2 });
    expect(later.endOf(`${site}/b`)).toBe(`${site}/b?from=home`);
  });

  test('is not believed without the same content, from another host, or unread', async () => {
    const { paths } = await walk({
      '/': page('/a', '/b', '/c', 'https://www.tinhmau.gov.vn/d', '/e'),
      '/a': canonical('/', 'Một'),
      '/b': canonical('/a', 'Hai'),
      '/c': canonical('https://www.tinhmau.gov.vn/d', 'Ba'),
      'https://www.tinhmau.gov.vn/d': says('Ba'),
      '/e': canonical('/khong-co', 'Bốn'),
    });
    expect(Object.keys(paths)).toHaveLength(6);
  });
});

describe('many second names', () => {
  // Every page links the next ones under https and, written out, under http: the server answers both.
  const double: Site = (path) => {
    const n = Number(/(\d+)$/.exec(path)?.[1] ?? 0);
    const next = [2 * n + 1, 2 * n + 2].flatMap((m) => [`/bai-${m}`, `http://tinhmau.gov.vn/bai-${m}`]);
    return says(`Bài số ${n}`, ...next);
  };

  test('are asked for last once some have turned out the same, so that they cost no page that is new', async () => {
    const { pages, notReached, exhaustive } = await walk(double, { maxPages: 100, depth: 20 });
    expect(pages.length).toBeGreaterThan(85);
    expect(new Set(pages.map(({ url }) => url.replace(/^.*\//, ''))).size).toBe(pages.length);
    expect(notReached.some(({ message }) => /probably the same page as https?:/.test(message))).toBe(true);
    expect(exhaustive).toBe(false);
  });

  test('are all asked for when there is room, and none is taken for granted', async () => {
    const odd = 'http://tinhmau.gov.vn/bai-30';
    const small: Site = (path) => {
      const n = Number(/(\d+)$/.exec(path)?.[1] ?? 0);
      return path === odd
        ? 'Trang khác hẳn'
        : n > 15
          ? says(`Bài số ${n}`)
          : double instanceof Function
            ? double(path)
            : '';
    };
    const { pages, exhaustive } = await walk(small, { depth: 20 });
    expect(exhaustive).toBe(true);
    expect(pages.map(({ url }) => url)).toContain(odd);
    expect(pages).toHaveLength(33 + 1);
  });
});

test('what is found does not depend on which answer comes first, with twins, traps and what is put off', async () => {
  const mixed: Site = (path) => {
    const n = Number(/(\d+)$/.exec(path)?.[1] ?? 0);
    const next = [n * 3 + 1, n * 3 + 2].map((m) => m % 500);
    const ways = next.flatMap((m) => [
      `/Bai-${m}`,
      `/bai-${m}`,
      `http://tinhmau.gov.vn/bai-${m}`,
      `/ds?trang=${m}&loc=${n % 9}`,
    ]);
    return `<head><link rel="canonical" href="/bai-${n}"></head>${says(`Bài số ${n}`, ...ways)}`;
  };
  const run = async (concurrency: number, disorder: number) => {
    let turn = 0;
    const { visit } = visitor(mixed, async () => {
      turn += 1;
      for (let wait = (turn * disorder) % 13; wait > 0; wait--) await Promise.resolve();
    });
    const { asked: _, endOf: __, ...result } = await walk(mixed, { visit, concurrency, maxPages: 300, depth: 9 });
    return result;
  };
  const first = await run(1, 0);
  expect(first.pages.length).toBeGreaterThan(50);
  expect(await run(2, 5)).toEqual(first);
  expect(await run(40, 7)).toEqual(first);
});

describe('any site', () => {
  const word = fc.constantFrom('tin', 'Tin', 'muc', 'index.html', 'Default.aspx', 'a%20b', '%C3%A9', 'e%CC%81', '');
  const path = fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '?id=1', '?ID=1', '?id=2', '?b=1&a=2', '?a=2&b=1', '?sort=1'),
    )
    .map(([words, query]) => `/${words.join('/')}${query}`);
  const scheme = fc.constantFrom(site, 'http://tinhmau.gov.vn', 'https://www.tinhmau.gov.vn');
  const address = fc.tuple(scheme, path).map((parts) => parts.join(''));
  const spelled = (url: string) => new URL(url).href;
  const whole = (asked: string) => (asked.startsWith('/') ? site + asked : asked);

  test('on a server that tells all names apart, no two pages are merged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(address, { maxLength: 25, selector: spelled }), async (urls) => {
        const { pages, missed } = await walk((asked) => {
          const url = whole(asked);
          return url === `${site}/` ? says('Trang chủ', ...urls) : says(`Trang ${urls.map(spelled).indexOf(url)}`);
        });
        const others = new Set(urls.map(spelled));
        others.delete(`${site}/`);
        expect(missed).toEqual({});
        expect(pages.length).toBe(1 + others.size);
      }),
      { numRuns: 150 },
    );
  });

  test('on a server that does not care, each page is one', async () => {
    const careless = (url: string) => {
      const { pathname, searchParams } = new URL(url);
      const folder = decodeURI(pathname).normalize('NFC').toLowerCase().replace(/\/+/g, '/');
      const query = [...searchParams].map((pair) => pair.join('=').toLowerCase()).sort();
      return `${folder.replace(/\/(index\.html|default\.aspx)$/, '/').replace(/\/$/, '')}?${query.filter((part) => !part.startsWith('sort')).join('&')}`;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(address, { maxLength: 25 }), async (urls) => {
        const { pages } = await walk((asked) => {
          const key = careless(whole(asked));
          return key === '?' ? says('Trang chủ', ...urls) : says(`Trang ${key}`);
        });
        expect(pages.length).toBe(new Set([`${site}/`, ...urls].map(careless)).size);
      }),
      { numRuns: 150 },
    );
  });
});
