import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clickPath } from '../derive/click-paths.ts';
import { clicksIn } from '../derive/click-table.ts';
import { endlessBudget } from '../derive/template.ts';
import { page, type Site, site, visitor, walk } from '../testing/fake-site.ts';
import { createScope } from './scope.ts';

describe('depth', () => {
  test('is the shortest path, whatever was found first', async () => {
    const chain = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`/${n}`, page(`/${n + 1}`)]));
    const { paths } = await walk(
      { ...chain, '/': page('/0', '/ngan'), '/ngan': page('/15'), '/20': '' },
      { depth: 30 },
    );
    expect(paths).toMatchObject({ '/': 0, '/0': 1, '/15': 2, '/20': 7 });
  });

  test('redirects cost nothing and lose nothing', async () => {
    const { paths, clicks, missed, endOf } = await walk({
      '/': page('/cu', '/vong'),
      '/cu': { to: '/cu2' },
      '/cu2': { to: '/moi' },
      '/moi': page('/sau'),
      '/sau': page('/cu'),
      '/vong': { code: 'redirect-loop' },
    });
    expect(paths).toEqual({ '/': 0, '/moi': 1, '/sau': 2 });
    expect([...clicksIn(clicks)].map(({ from, to }) => [from, to].map((url) => url.replace(site, '')))).toEqual([
      ['/', '/moi'],
      ['/', '/vong'],
      ['/moi', '/sau'],
      ['/sau', '/moi'],
    ]);
    expect(missed).toEqual({ '/vong': 'redirect-loop' });
    expect([endOf(`${site}/cu`), endOf(`${site}/la`)]).toEqual([`${site}/moi`, `${site}/la`]);
  });

  test('a redirect to a page found deeper brings it nearer', async () => {
    const { paths, pages } = await walk({
      '/': page('/a', '/r'),
      '/a': page('/b'),
      '/b': page('/dich'),
      '/r': { to: '/dich' },
      '/dich': page('/sau'),
      '/sau': '',
    });
    expect(paths).toEqual({ '/': 0, '/a': 1, '/dich': 1, '/b': 2, '/sau': 2 });
    expect(pages).toHaveLength(5);
  });

  test('the home page may redirect too: clicks count from where it ends', async () => {
    const { home, paths } = await walk({ '/': { to: '/vi/trang-chu' }, '/vi/trang-chu': page('/a', '/'), '/a': '' });
    expect(home).toBe(`${site}/vi/trang-chu`);
    expect(paths).toEqual({ '/vi/trang-chu': 0, '/a': 1 });
  });

  test('frames and meta refresh cost nothing', async () => {
    const { paths } = await walk({
      '/': '<iframe src="/khung"></iframe><meta http-equiv="refresh" content="0;url=/moi">',
      '/khung': page('/trong-khung'),
      '/moi': '',
      '/trong-khung': '',
    });
    expect(paths).toEqual({ '/': 0, '/khung': 0, '/moi': 0, '/trong-khung': 1 });
  });

  test('of any site equals the distance in its graph, and every page has its witness', async () => {
    const node = fc.integer({ min: 0, max: 11 });
    const links = fc.array(fc.tuple(node, node, fc.boolean()), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(links, fc.dictionary(node.map(String), node, { maxKeys: 3 }), async (edges, redirects) => {
        const sent: Site = {};
        for (let n = 0; n < 12; n++) {
          const own = edges.filter(([from]) => from === n);
          sent[n === 0 ? '/' : `/${n}`] = own
            .map(([, to, frame]) => (frame ? `<iframe src="/${to || ''}"></iframe>` : page(`/${to || ''}`)))
            .join('');
        }
        for (const [from, to] of Object.entries(redirects))
          if (Number(from) > to) sent[`/${from}`] = { to: `/${to || ''}` };
        const { pages, clicks, exhaustive, missed } = await walk(sent, { depth: 20 });
        expect([exhaustive, missed]).toEqual([true, {}]);
        // Oracle: relax every edge until nothing changes; a redirect is an edge that costs nothing.
        const best = new Map([[0, 0]]);
        for (let round = 0; round < 14; round++) {
          for (const [from, to, frame] of edges) {
            if (`${from}` in redirects && from > (redirects[from] ?? 0)) continue;
            let end = to;
            while (end > (redirects[end] ?? end)) end = redirects[end] ?? end;
            const next = (best.get(from) ?? Number.POSITIVE_INFINITY) + (frame ? 0 : 1);
            if (next < (best.get(end) ?? Number.POSITIVE_INFINITY)) best.set(end, next);
          }
        }
        const expected = new Map([...best].map(([n, distance]) => [`${site}/${n || ''}`, distance]));
        expect(new Map(pages.map(({ url, clicks: distance }) => [url, distance]))).toEqual(expected);
        for (const { url, clicks: distance } of pages) {
          expect(clickPath(clicks, `${site}/`, url)?.clicks).toBe(distance);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a page found nearer than thought', () => {
  test('brings nearer what it links, so that nothing within the depth limit is missed', async () => {
    // The sitemap leads into the middle of a chain whose beginning is only linked from a page read later.
    const { paths, missed } = await walk(
      {
        '/': '',
        '/so-do': page('/1'),
        '/1': page('/2'),
        '/2': page('/3'),
        '/3': page('/4'),
        '/4': '',
        '/muc-luc': '<iframe src="/khung"></iframe>',
        '/khung': '<iframe src="/3"></iframe>',
      },
      { depth: 3, sitemapUrls: [`${site}/so-do`, `${site}/muc-luc`] },
    );
    expect(missed).toEqual({});
    expect(Object.keys(paths)).toContain('/4');
  });

  test('in any site: every page within the depth limit is read, whatever leads there', async () => {
    const node = fc.integer({ min: 0, max: 14 });
    const path = (n: number) => `/${n || ''}`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(node, node, fc.constantFrom(0, 1, 2)), { maxLength: 40 }),
        fc.uniqueArray(node, { maxLength: 3 }),
        fc.integer({ min: 0, max: 4 }),
        async (edges, sitemap, depth) => {
          const sent: Site = {};
          for (let n = 0; n < 15; n++) {
            const own = edges.filter(([from]) => from === n);
            sent[path(n)] = `<p>${n}</p>${own
              .map(([, to, cost]) =>
                cost === 0
                  ? `<iframe src="${path(to)}"></iframe>`
                  : cost === 1
                    ? page(path(to))
                    : `<form action="${path(to)}"><select name="x"><option value="">Tất cả</option><option value="${to}">Một</option></select><button>Lọc</button></form>`,
              )
              .join('')}`;
          }
          // A form leads to `?x=`, so what it costs is the way to an address of its own that shows the same page.
          const { paths } = await walk((asked) => sent[asked.replace(/\?.*$/, '')], {
            depth,
            sitemapUrls: sitemap.map((n) => site + path(n)),
          });
          const best = new Map([[0, 0]]);
          for (let round = 0; round < 15; round++) {
            for (const [from, to, cost] of edges) {
              const next = (best.get(from) ?? Number.POSITIVE_INFINITY) + Math.min(cost, 1);
              if (cost < 2 && next < (best.get(to) ?? Number.POSITIVE_INFINITY)) best.set(to, next);
            }
          }
          for (const [n, distance] of best) {
            if (distance <= depth) expect(paths[path(n)]).toBeLessThanOrEqual(distance);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what else leads on', () => {
  test('a click in a frame counts from the page that shows it', async () => {
    const { paths, clicks } = await walk({
      '/': '<frameset><frame src="/trai" title="Danh mục"><frame src="/phai"></frameset>',
      '/trai': page('/dvc'),
      '/phai': '',
      '/dvc': '',
    });
    expect(paths).toEqual({ '/': 0, '/trai': 0, '/phai': 0, '/dvc': 1 });
    expect(clickPath(clicks, `${site}/`, `${site}/dvc`)).toEqual({
      clicks: 1,
      path: [
        { text: 'Danh mục', url: `${site}/trai` },
        { text: '/dvc', url: `${site}/dvc` },
      ],
    });
  });

  test('frames that show each other end', async () => {
    const { paths } = await walk({
      '/': '<iframe src="/a"></iframe>',
      '/a': '<iframe src="/b"></iframe>',
      '/b': '<iframe src="/a"></iframe><iframe src="/b"></iframe><iframe src="/"></iframe>',
    });
    expect(paths).toEqual({ '/': 0, '/a': 0, '/b': 0 });
  });

  test('a filter costs the value and its button, and the witness names both', async () => {
    const { paths, clicks } = await walk({
      '/': page('/ds'),
      '/ds': `<form action="/ds"><label for="lv">Lĩnh vực</label><select id="lv" name="lv"><option value="0">Tất cả
        <option value="7">Hộ tịch</select><input name="q"><input type="submit" value="Lọc"></form>`,
      '/ds?lv=0&q=': 'Tất cả',
      '/ds?lv=7&q=': page('/khai-sinh'),
      '/khai-sinh': '',
    });
    expect(paths).toMatchObject({ '/ds?lv=0&q=': 2, '/ds?lv=7&q=': 3, '/khai-sinh': 4 });
    expect(clickPath(clicks, `${site}/`, `${site}/ds?lv=7&q=`)?.path.at(-1)).toEqual({
      text: 'Lọc',
      url: `${site}/ds?lv=7&q=`,
      control: 'Lĩnh vực: Hộ tịch',
    });
  });

  test('routes of scripts are no pages that we read, and are told', async () => {
    const { asked, notReached, exhaustive } = await walk({
      '/': '<a href="#/dich-vu">Dịch vụ</a><a href="#dau">Đầu</a>',
    });
    expect(asked).toEqual(['/']);
    expect(notReached).toMatchObject([{ url: `${site}/#/dich-vu`, code: 'needs-browser', foundOn: `${site}/` }]);
    expect(exhaustive).toBe(false);
  });

  test('a page of links without end is cut, and told', async () => {
    const { notReached, exhaustive } = await walk(
      (path) => (path === '/' ? page(...Array.from({ length: 2500 }, (_, n) => `/muc/${n}`)) : ''),
      { maxPages: 3 },
    );
    expect(notReached).toContainEqual(expect.objectContaining({ url: `${site}/`, code: 'too-large' }));
    expect(exhaustive).toBe(false);
  });
});

describe('nothing is dropped silently', () => {
  test('failures keep their code and message, dead links are no way on', async () => {
    const result = await walk({
      '/': page('/cham', '/mat', '/loi', '/tep.pdf', '/tai', '/dang-nhap', '/hong'),
      '/cham': { code: 'timeout' },
      '/loi': { status: 500 },
      '/tai': { code: 'not-html' },
      '/dang-nhap': { code: 'needs-login' },
      '/hong': { status: 410 },
    });
    expect(result.missed).toEqual({
      '/cham': 'timeout',
      '/mat': 'http-status',
      '/loi': 'http-status',
      '/tai': 'not-html',
      '/dang-nhap': 'needs-login',
      '/hong': 'http-status',
    });
    expect(result.notReached).toContainEqual({
      url: `${site}/mat`,
      code: 'http-status',
      message: 'HTTP 404',
      tries: 1,
      foundBy: 'link',
      foundOn: `${site}/`,
    });
    expect([...clicksIn(result.clicks)].map(({ to }) => to.replace(site, ''))).toEqual(['/cham', '/loi', '/dang-nhap']);
    expect(result.asked).not.toContain('/tep.pdf');
    expect(result.exhaustive).toBe(false);
  });

  test('dead links and files alone leave the crawl exhaustive', async () => {
    const result = await walk({
      '/': page('/mat', '/tep.pdf', '/tai', 'https://tinhkhac.gov.vn/'),
      '/tai': { code: 'not-html' },
    });
    expect(result.exhaustive).toBe(true);
  });

  test('robots.txt is obeyed before anything is asked', async () => {
    const result = await walk(
      { '/': page('/mo', '/cam/1'), '/mo': page('/cam/2'), '/cam/1': '' },
      { robotsTxt: 'User-agent: *\nDisallow: /cam/' },
    );
    expect(result.missed).toEqual({ '/cam/1': 'robots', '/cam/2': 'robots' });
    expect(result.asked).toEqual(['/', '/mo']);
    expect(result.exhaustive).toBe(false);
  });

  test('limits of pages and depth', async () => {
    const wide = await walk({ '/': page('/1', '/2', '/3', '/4'), '/1': '', '/2': '' }, { maxPages: 3 });
    expect(wide.paths).toEqual({ '/': 0, '/1': 1, '/2': 1 });
    expect(wide.missed).toEqual({ '/3': 'budget', '/4': 'budget' });
    const deep = await walk({ '/': page('/1'), '/1': page('/2'), '/2': page('/3'), '/3': '' }, { depth: 2 });
    expect(deep.paths).toEqual({ '/': 0, '/1': 1, '/2': 2 });
    expect(deep.missed).toEqual({ '/3': 'budget' });
    expect([wide.exhaustive, deep.exhaustive]).toEqual([false, false]);
    expect((await walk({ '/': page('/1') }, { depth: 0 })).paths).toEqual({ '/': 0 });
  });

  test('the time limit ends a crawl with what it has', async () => {
    let time = 0;
    const result = await walk(
      { '/': page('/1', '/2', '/3'), '/1': '', '/2': '', '/3': '' },
      {
        isOver: () => time++ >= 5,
        concurrency: 1,
      },
    );
    expect(result.pages.length).toBeGreaterThan(0);
    expect(result.pages.length + result.notReached.length).toBe(4);
    expect(new Set(Object.values(result.missed))).toEqual(new Set(['budget']));
  });

  test('a visit that throws costs that page only', async () => {
    const { visit } = visitor({ '/': page('/1', '/2'), '/2': '' });
    const result = await walk(
      {},
      {
        visit: (url) => (url.endsWith('/1') ? Promise.reject(new Error('renderer died')) : visit(url)),
      },
    );
    expect(result.paths).toEqual({ '/': 0, '/2': 1 });
    expect(result.notReached).toMatchObject([{ url: `${site}/1`, code: 'bug', message: 'Error: renderer died' }]);
  });

  test('a portal that is down is an empty crawl with its reason', async () => {
    const result = await walk({ '/': { code: 'refused' } });
    expect(result).toMatchObject({ pages: [], clicks: { ways: [] }, exhaustive: false, home: `${site}/` });
    expect(result.missed).toEqual({ '/': 'refused' });
  });
});

describe('traps', () => {
  test('a calendar and a faceted list eat their share and no more; the rest of the site is read', async () => {
    const { paths, missed } = await walk(
      (path) => {
        const url = new URL(path, site);
        if (path === '/') return page('/lich?ngay=1', '/ds?a=1&b=1', '/gioi-thieu');
        if (path === '/gioi-thieu') return page('/lien-he');
        const [name, value] = [...url.searchParams][0] ?? ['', ''];
        const next = Array.from({ length: 5 }, (_, n) => Number(value) * 5 + n);
        return name ? page(...next.map((n) => `${url.pathname}?${name}=${n}${name === 'a' ? `&b=${n}` : ''}`)) : '';
      },
      { maxPages: 1000, depth: 50 },
    );
    const count = (prefix: string) => Object.keys(paths).filter((path) => path.startsWith(prefix)).length;
    expect(count('/lich?')).toBe(endlessBudget(1000));
    expect(count('/ds?')).toBe(endlessBudget(1000));
    expect(paths).toMatchObject({ '/gioi-thieu': 1, '/lien-he': 2 });
    expect(Object.values(missed).every((code) => code === 'budget')).toBe(true);
    expect(Object.keys(missed).length).toBeGreaterThan(0);
  });

  test('combinations of filters have one share together, and each value alone is read', async () => {
    const names = ['linh-vuc', 'cap', 'nam'];
    const values = Array.from({ length: 20 }, (_, n) => String(n));
    const listed = (path: string) => {
      const chosen = new URLSearchParams(path.split('?')[1]);
      const more = names.flatMap((name) =>
        chosen.has(name) ? [] : values.map((value) => `/ds?${new URLSearchParams([...chosen, [name, value]])}`),
      );
      return page(...more, '/thu-tuc/cap-lai-giay-khai-sinh');
    };
    const { paths, traps } = await walk((path) => (path === '/' ? page('/ds') : listed(path)), { maxPages: 1000 });
    const asked = Object.keys(paths).filter((path) => path.includes('?'));
    for (const name of names)
      expect(asked.filter((path) => path.startsWith(`/ds?${name}=`) && !path.includes('&'))).toHaveLength(20);
    expect(asked.filter((path) => path.includes('&'))).toHaveLength(endlessBudget(1000));
    expect(traps).toEqual([
      { template: '/ds?…&…', asked: 250, cut: expect.any(Number), example: expect.stringContaining('&') },
    ]);
    expect(paths).toHaveProperty(['/thu-tuc/cap-lai-giay-khai-sinh']);
  });

  test('values added to one filter are combinations too, however they are written', async () => {
    for (const [form, value] of [
      ['a', 'x'],
      ['a[]', 'x'],
      ['f[0]', 'x'],
    ] as const) {
      const listed = (path: string) => {
        const chosen = [...new URLSearchParams(path.split('?')[1])];
        const next = Array.from({ length: 30 }, (_, n) => [form.replace('0', String(chosen.length)), `${value}${n}`]);
        return page(...next.map((one) => `/ds?${new URLSearchParams([...chosen, one])}`), ...['/x', '/y']);
      };
      const { paths } = await walk(
        (path) => (path === '/' ? page('/ds') : path.startsWith('/ds') ? listed(path) : ''),
        {
          maxPages: 1000,
        },
      );
      const asked = Object.keys(paths).filter((path) => path.includes('?'));
      expect(
        asked.filter((path) => !path.includes('&')),
        form,
      ).toHaveLength(30);
      expect(asked).toHaveLength(30 + endlessBudget(1000));
    }
  });

  test('are told once for each pattern, with a number and an example', async () => {
    const days = (path: string) => {
      const [year = 2000, month = 0] = path.split('/').slice(2).map(Number);
      return page(`/lich/${2000 + ((year + 1) % 100)}/${month || 1}`, `/lich/${year}/${1 + (month % 12)}`);
    };
    const { traps, notReached, exhaustive } = await walk(days, { maxPages: 1000, depth: 5000 });
    expect(traps).toEqual([
      { template: '/lich/{n}/{n}', asked: 250, cut: expect.any(Number), example: expect.stringContaining('/lich/20') },
    ]);
    expect(notReached).toEqual([
      {
        url: traps[0]?.example,
        code: 'budget',
        message: `${traps[0]?.cut} addresses like /lich/{n}/{n} were left alone after 250`,
        tries: 0,
        limit: 'template',
      },
    ]);
    expect(exhaustive).toBe(false);
  });

  test('a pattern with an end may have more than half of the pages, but only after all others', async () => {
    const news = Array.from({ length: 400 }, (_, n) => `/tin-tuc/hoi-nghi-lan-thu-${n}`);
    const { paths, asked } = await walk(
      (path) => (path === '/' ? page(...news, '/a') : path === '/a' ? page('/b') : path),
      {
        maxPages: 402,
      },
    );
    expect(asked.indexOf('/b')).toBeLessThan(300);
    expect(Object.keys(paths)).toHaveLength(402);
  });

  test('paths that repeat themselves end', async () => {
    const { pages, missed } = await walk((path) => (path === '/' ? page('/a/b/') : page('a/b/', 'c/')), {
      depth: 1000,
      maxPages: 1000,
    });
    expect(pages.length).toBeLessThan(1000);
    expect(Object.values(missed)).toContain('budget');
  });

  test('a long list of services is no trap', async () => {
    const services = Array.from({ length: 300 }, (_, n) => `/thu-tuc/dang-ky-so-${n}`);
    const { pages } = await walk((path) => (path === '/' ? page(...services) : ''));
    expect(pages).toHaveLength(301);
  });

  test('session ids and tracking do not multiply a site', async () => {
    let visits = 0;
    const { pages } = await walk((path) =>
      page(`${path.split('?')[0]}?PHPSESSID=${++visits}`, `/a;jsessionid=${visits}`),
    );
    expect(pages.map(({ url }) => url)).toEqual([`${site}/`, `${site}/a`]);
  });

  test('how a link writes an address that carries a session is handed on, as far as robots.txt allows, and names no page', async () => {
    const pages = { '/': page('/a?PHPSESSID=1', '/b?id=2', '/c;jsessionid=3'), '/a?PHPSESSID=1': page('/d'), '/d': '' };
    const { visit } = visitor(pages);
    const handed: (string | undefined)[] = [];
    const { paths, missed } = await walk(pages, {
      robotsTxt: 'User-agent: *\nDisallow: /*;jsessionid',
      visit: (url, written) => {
        handed.push(written);
        return visit(written ?? url);
      },
    });
    expect(handed.filter(Boolean)).toEqual([`${site}/a?PHPSESSID=1`]);
    expect(paths).toEqual({ '/': 0, '/a': 1, '/d': 2 });
    expect(missed).toEqual({ '/b?id=2': 'http-status', '/c': 'http-status' });
  });

  test('more misses than anybody reads are counted', async () => {
    const { notReached } = await walk(
      (path) => page(...Array.from({ length: 1500 }, (_, n) => `${path === '/' ? '' : path}/${n}`)),
      { maxPages: 5 },
    );
    expect(notReached).toHaveLength(5001);
    expect(notReached.at(-1)).toMatchObject({
      url: `${site}/`,
      code: 'budget',
      message: expect.stringMatching(/^\d+ more/),
    });
  });
});

describe('scope', () => {
  test('other hosts are targets and are never asked, not even through a redirect that is followed', async () => {
    const result = await walk({
      '/': page('https://sotttt.tinhmau.gov.vn/', 'https://dichvucong.gov.vn/', '/dvc', 'https://www.tinhmau.gov.vn/x'),
      '/dvc': { to: 'https://dichvucong.gov.vn/trang-chu' },
      'https://dichvucong.gov.vn/trang-chu': page('/khac'),
      'https://www.tinhmau.gov.vn/x': '',
    });
    expect(result.asked).toEqual(['/', '/dvc', 'https://www.tinhmau.gov.vn/x']);
    expect(result.paths).toEqual({ '/': 0, 'https://www.tinhmau.gov.vn/x': 1 });
    expect([...clicksIn(result.clicks)].map(({ to }) => to)).toEqual([
      'https://sotttt.tinhmau.gov.vn/',
      'https://dichvucong.gov.vn/',
      'https://dichvucong.gov.vn/trang-chu',
      'https://www.tinhmau.gov.vn/x',
    ]);
    expect([result.exhaustive, result.missed]).toEqual([true, {}]);
  });

  test('a separate service portal counts from its own home', async () => {
    const own = 'https://dichvucong.tinhmau.gov.vn';
    const { paths } = await walk(
      { '/': '', [`${own}/`]: page('/khai-sinh'), [`${own}/khai-sinh`]: '' },
      { entries: [own], scope: createScope({ chain: [`${site}/`], servicePortal: own }) },
    );
    expect(paths).toEqual({ '/': 0, [`${own}/`]: 0, [`${own}/khai-sinh`]: 1 });
  });
});

describe('sitemaps', () => {
  test('add pages after the linked ones and never shorten a path', async () => {
    const result = await walk(
      { '/': page('/a'), '/a': page('/b'), '/b': '', '/mo-coi': page('/con', '/b'), '/con': '' },
      { sitemapUrls: [`${site}/b`, `${site}/mo-coi`, 'https://tinhkhac.gov.vn/'] },
    );
    expect(result.asked).toEqual(['/', '/a', '/b', '/mo-coi', '/con']);
    expect(result.paths).toEqual({ '/': 0, '/a': 1, '/b': 2, '/mo-coi': null, '/con': null });
    expect(result.exhaustive).toBe(true);
  });

  test('reach pages beyond the depth limit, at their true depth', async () => {
    const result = await walk(
      { '/': page('/1'), '/1': page('/2'), '/2': page('/3'), '/3': page('/4') },
      { depth: 2, sitemapUrls: [`${site}/3`] },
    );
    expect(result.paths).toEqual({ '/': 0, '/1': 1, '/2': 2, '/3': 3 });
  });
});

describe('the result', () => {
  const big: Site = (path) => {
    const n = path === '/' ? 0 : Number(path.slice(1));
    if (n % 7 === 6) return { to: `/${n - 1}` };
    if (n % 11 === 10) return { code: 'timeout' };
    return page(...Array.from({ length: 6 }, (_, k) => `/${(n * 5 + k * k + 1) % 400}`));
  };

  test('does not depend on concurrency nor on which answer comes first', async () => {
    const run = async (concurrency: number, disorder: number) => {
      let turn = 0;
      const { visit } = visitor(big, async () => {
        turn += 1;
        for (let wait = (turn * disorder) % 13; wait > 0; wait--) await Promise.resolve();
      });
      const { asked: _, endOf: __, ...result } = await walk(big, { visit, concurrency, maxPages: 150 });
      return result;
    };
    const first = await run(1, 0);
    expect(first.pages.length).toBeGreaterThan(50);
    for (const [concurrency, disorder] of [
      [2, 5],
      [8, 7],
      [50, 11],
    ] as const) {
      expect(await run(concurrency, disorder)).toEqual(first);
    }
  });

  test('asks no more at the same time than allowed, and nothing twice', async () => {
    let open = 0;
    let most = 0;
    const { visit, asked } = visitor(big, async () => {
      most = Math.max(most, ++open);
      for (let wait = 0; wait < 50; wait++) await Promise.resolve();
      open -= 1;
    });
    await walk(big, { visit, concurrency: 4 });
    expect(most).toBe(4);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('keeps what the sample is chosen from, and tells its progress', async () => {
    const steps: number[] = [];
    const { candidates, pages } = await walk(
      {
        '/': page('/lien-he', '/tin-tuc/mot-hai-ba-bon'),
        '/lien-he': '',
        '/tin-tuc/mot-hai-ba-bon': '<article>a</article>',
      },
      { onProgress: ({ done, total }) => steps.push(done, total) },
    );
    expect(candidates.map(({ role, template }) => [role, template.replace(/ #\w+$/, '')])).toEqual([
      ['home', '/'],
      ['contact', '/lien-he'],
      ['article', '/tin-tuc/{slug}'],
    ]);
    expect(pages[1]).toMatchObject({ render: { status: 'skipped' }, html: { status: 'collected' } });
    expect(steps.at(-1)).toBe(3);
    expect(steps.at(-2)).toBe(3);
  });
});
