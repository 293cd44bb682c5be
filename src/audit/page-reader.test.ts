import { describe, expect, test } from 'vitest';
import { createMemoryAssetStore } from '../collect/assets.ts';
import { failed } from '../core/observation.ts';
import { browserFrom, clientFrom, type FakeAnswer } from '../testing/fake-web.ts';
import { createPageReader } from './page-reader.ts';

const home = 'https://tinhmau.gov.vn/';
const news = `${home}tin-tuc`;
const shell = '<div id=app></div><script src=app.js></script>';
const menu = '<a href="/tin-tuc">Tin tức</a>';

function read(
  sent: Record<string, FakeAnswer>,
  shown?: Parameters<typeof browserFrom>[1],
  start = home,
  options: { maxPages?: number; followPostbacks?: boolean; session?: ReturnType<typeof clientFrom> } = {},
) {
  const store = createMemoryAssetStore();
  const browser = shown && browserFrom(store, shown);
  const abort = new AbortController();
  const reader = createPageReader({
    ...{ client: clientFrom(sent), store, browser, starts: [start], signal: abort.signal },
    ...{ maxPages: 100, followPostbacks: false, ...options },
    isInside: (url) => url.startsWith(home),
  });
  return { reader, opened: browser?.opened ?? [], looks: browser?.looks ?? [], abort };
}

describe('createPageReader', () => {
  test('reads over HTTP; only the start page is opened in the browser', async () => {
    const { reader, opened } = read({ [home]: menu, [news]: '<p>tin</p>' }, { [home]: menu, [news]: 'x' });
    expect((await reader.visit(home)).document).toMatchObject({ source: 'render', complete: true });
    expect((await reader.visit(news)).document).toMatchObject({ source: 'http', complete: false, html: '<p>tin</p>' });
    expect(opened).toEqual([home]);
  });

  test('a portal built by script is read in the browser: each page once for its links, and once more with its looks', async () => {
    const { reader, opened } = read({ [home]: shell, [news]: shell }, { [home]: menu, [news]: '<p>tin</p>' });
    await reader.visit(home);
    expect((await reader.visit(news)).document?.html).toBe('<p>tin</p>');
    await reader.render(news);
    await reader.render(news);
    await reader.render(home);
    expect(opened).toEqual([home, news, news]);
    expect(await reader.rendered(news)).toBeDefined();
  });

  test('a start address is known in its normalised form too', async () => {
    const { reader, opened } = read({ [home]: menu }, { [home]: menu }, `${home}?utm_source=zalo#top`);
    await reader.visit(home);
    expect(opened).toEqual([home]);
  });

  test('where a script leads on within the portal, that is the page; outside of it, it is not', async () => {
    const inside = { html: menu, finalUrl: `${home}vi/trang-chu` };
    const { reader, opened } = read({ [home]: shell }, { [home]: inside });
    expect((await reader.visit(home)).finalUrl).toBe(inside.finalUrl);
    await reader.render(inside.finalUrl);
    expect(opened).toEqual([home]);
    const outside = read({ [home]: shell }, { [home]: { html: menu, finalUrl: 'https://sso.gov.vn/' } });
    expect((await outside.reader.visit(home)).finalUrl).toBe(home);
  });

  test('a page that its server sends on after a while leads there', async () => {
    const { reader } = read({ [home]: { headers: { refresh: '0; url=/tin-tuc' }, body: '<p>đang chuyển</p>' } });
    expect((await reader.visit(home)).ways).toEqual([{ url: news, text: '', cost: 0 }]);
    const cut = read({ [home]: { headers: { refresh: '0; url=/tin?token=***' }, body: '<p>đang chuyển</p>' } });
    expect((await cut.reader.visit(home)).ways).toBeUndefined();
  });

  test.each<[string, FakeAnswer]>([
    ['answered with 404', { status: 404, body: '<p>lỗi</p>' }],
    ['answered with 400', { status: 400, body: '<p>lỗi</p>' }],
    ['led round in a circle', failed('redirect-loop', 'x')],
  ])(
    'what is %s without its session is asked for once as the link writes it, and so is its look',
    async (_, refused) => {
      const written = `${news}?PHPSESSID=7`;
      const sent = { [home]: menu, [news]: refused, [written]: '<p>tin</p>' };
      const { reader, opened } = read(sent, { [home]: menu, [news]: 'x', [written]: '<p>tin</p>' });
      expect((await reader.visit(news, written)).document?.html).toBe('<p>tin</p>');
      await reader.render(news);
      expect(opened).toEqual([written]);
      const worse = read({ ...sent, [written]: { status: 500, body: '' } });
      expect((await worse.reader.visit(news, written)).record).toEqual((await worse.reader.visit(news)).record);
    },
  );

  test('what could not be fetched, or is no page, is recorded with its reason', async () => {
    const { reader } = read({ [home]: failed('timeout', 'x'), [news]: { status: 500, body: '<p>lỗi</p>' } });
    expect((await reader.visit(home)).record).toMatchObject({
      response: { code: 'timeout' },
      html: { code: 'timeout' },
    });
    const { record, document } = await reader.visit(news);
    expect(record).toMatchObject({ response: { value: { status: 500 } }, html: { code: 'http-status' } });
    expect(document).toBeUndefined();
  });

  test('without a browser, and once stopped, every page says why it was not opened', async () => {
    expect((await read({}).reader.render(home)).axe).toEqual({ status: 'skipped', code: 'needs-browser' });
    const { reader, abort, opened } = read({}, { [home]: menu });
    abort.abort();
    expect((await reader.render(home)).axe).toEqual({ status: 'skipped', code: 'budget' });
    expect(opened).toEqual([]);
  });
});

describe('the first page of a template decides how its pages are read', () => {
  const script = '<script src=app.js></script>';
  const made = (id: number) =>
    `<p>Thủ tục</p>${[1, 2, 3].map((n) => `<a href="/tt/${id}${n}">Thủ tục ${n}</a>`).join('')}`;
  const article = (id: number) => `${home}bai-viet/${id}`;
  const list = (id: number) => `${home}danh-sach/${id}`;
  const sent = {
    [home]: menu,
    ...Object.fromEntries(
      [1, 2, 3].flatMap((id) => [
        [article(id), `<p>Bài viết số một</p>${script}`],
        [list(id), `<p>Thủ tục</p>${script}`],
      ]),
    ),
  };
  const shown: Record<string, string> = {
    [home]: menu,
    ...Object.fromEntries(
      [1, 2, 3].flatMap((id) => [
        [article(id), '<p>Bài viết số một</p>'],
        [list(id), made(id)],
      ]),
    ),
  };

  test('where scripts make links they are read in the browser, where they do not over HTTP', async () => {
    const { reader, opened } = read(sent, shown);
    await reader.visit(home);
    for (const id of [1, 2]) await reader.visit(article(id));
    const visited = [await reader.visit(list(1)), await reader.visit(list(2))];
    expect(opened).toEqual([home, article(1), list(1), list(2)]);
    expect(visited.map(({ document }) => document?.source)).toEqual(['render', 'render']);
    expect(reader.templates()).toMatchObject([
      { reads: 'http', example: article(1), links: { sent: 0, rendered: 0, added: 0 }, opened: 1, left: 0 },
      { reads: 'browser', example: list(1), links: { sent: 0, rendered: 3, added: 3 }, opened: 2, left: 0 },
    ]);
  });

  test('links that the start page has as well are nothing new', async () => {
    const all = { ...shown, [home]: made(1) };
    const { reader, opened } = read(sent, {
      ...all,
      [list(1)]: '<p>Thủ tục</p><a href="/tt/11">a</a><a href="/tt/12">b</a><a href="/tt/13">c</a>',
    });
    await reader.visit(home);
    await reader.visit(list(1));
    expect(reader.templates()).toMatchObject([{ links: { rendered: 3, added: 0 } }]);
    expect(opened).toEqual([home, list(1)]);
  });

  test('the first page is the one asked for first, whichever answers first', async () => {
    const { reader } = read(sent, shown);
    await reader.visit(home);
    await Promise.all([3, 1, 2].map((id) => reader.visit(list(id))));
    expect(reader.templates()).toMatchObject([{ example: list(3), opened: 3 }]);
  });

  test('a page that does not open is no example; the next one is', async () => {
    const { [list(1)]: _, ...rest } = shown;
    const { reader } = read(sent, rest);
    await reader.visit(home);
    expect((await reader.visit(list(1))).document?.source).toBe('http');
    await reader.visit(list(2));
    expect(reader.templates()).toMatchObject([{ reads: 'browser', example: list(2) }]);
  });

  test('beyond the budget pages are read over HTTP, and it is told that links were not seen', async () => {
    const { reader } = read(sent, shown, home, { maxPages: 1 });
    await reader.visit(home);
    await reader.visit(list(1));
    expect(await reader.visit(list(2))).toMatchObject({ document: { source: 'http' }, partial: { code: 'budget' } });
    expect(reader.templates()).toMatchObject([{ opened: 1, left: 1 }]);
  });

  test('without a browser a page that as sent leads nowhere needs one', async () => {
    const { reader } = read({ [home]: shell, [article(1)]: menu + script });
    expect((await reader.visit(home)).partial).toMatchObject({ code: 'needs-browser' });
    expect((await reader.visit(article(1))).partial).toBeUndefined();
  });
});

describe('states of a page', () => {
  test('routes of scripts are ways on, and are read in the browser alone', async () => {
    const route = `${home}#/dich-vu`;
    const { reader, opened } = read(
      { [home]: shell },
      { [home]: '<a href="#/dich-vu">Dịch vụ</a><a href="#top">Lên</a>', [route]: '<p>Dịch vụ</p>' },
    );
    const { ways = [] } = await reader.visit(home);
    expect(ways).toEqual([{ url: route, text: 'Dịch vụ', cost: 1 }]);
    const state = await reader.visit(route);
    expect(state).toMatchObject({ finalUrl: route, document: { html: '<p>Dịch vụ</p>', source: 'render' } });
    expect(opened).toEqual([home, route]);
    expect((await read({}).reader.visit(route)).record.html).toEqual({ status: 'skipped', code: 'needs-browser' });
  });

  const pager = (pages: string) => `<form method="post"><table><tr><td>Thủ tục</td></tr></table>
    <div class="pager"><span>1</span>${pages}</div>
    <a href="javascript:__doPostBack('ctl00$btnXoa','')">Xóa</a></form>`;
  const turn = (page: number) => `<a href="javascript:__doPostBack('ctl00$gvTT','Page$${page}')">${page}</a>`;
  const second = `${home}tin-tuc#postback:ctl00$gvTT:Page$2`;
  const third = `${home}tin-tuc#postback:ctl00$gvTT:Page$3`;

  test('what would take a POST is a way that is closed', async () => {
    const { reader, opened } = read({ [news]: pager(turn(2)) });
    const { ways = [] } = await reader.visit(news);
    expect(ways).toEqual([
      { url: second, text: '2', cost: 1, closed: 'needs-post' },
      { url: `${home}tin-tuc#postback:ctl00$btnXoa:X%C3%B3a`, text: 'Xóa', cost: 1, closed: 'needs-post' },
    ]);
    expect(opened).toEqual([]);
  });

  test('with --follow-postbacks pagers are opened, step after step, and nothing else is', async () => {
    const shown = { [home]: menu, [second]: pager(turn(1) + turn(3)), [third]: pager(turn(2)) };
    const { reader, looks } = read({ [news]: pager(turn(2)) }, shown, home, { followPostbacks: true });
    const { ways = [] } = await reader.visit(news);
    expect(ways.map(({ url, closed }) => [url, closed])).toEqual([
      [second, undefined],
      [expect.stringContaining('btnXoa'), 'needs-post'],
    ]);
    expect((await reader.visit(second)).ways?.map(({ url }) => url)).toContain(third);
    expect((await reader.visit(third)).finalUrl).toBe(third);
    const step = (page: number) => ({ target: 'ctl00$gvTT', argument: `Page$${page}` });
    expect(looks).toEqual([
      { only: 'links', postbacks: [step(2)] },
      { only: 'links', postbacks: [step(2), step(3)] },
    ]);
  });

  test('of a page that asks for a sign-in the session keeps the outline of its form, unless it leads elsewhere', async () => {
    const wall = { status: 401, body: 'x' };
    const form =
      '<p>Nguyễn Văn A</p><form method="post"><label>Ghi rõ <input value="An"></label><button>Gửi</button></form>';
    const session = clientFrom({
      [news]: form,
      [`${home}nop`]: { body: form, finalUrl: `${home}trang-ca-nhan` },
      [`${home}thu`]: '<p>Hộp thư</p>',
    });
    const urls = [news, `${home}nop`, `${home}thu`];
    const sent = Object.fromEntries(urls.map((url) => [url, wall]));
    const { reader } = read(sent, undefined, home, { session });
    for (const url of urls) expect((await reader.visit(url)).record.html).toMatchObject({ code: 'signed-in' });
    expect(urls.map((url) => reader.outlineOf(url)?.whole)).toEqual([true, undefined, undefined]);
    expect(reader.outlineOf(news)?.html).not.toMatch(/Nguyễn|An"/);
    const { reader: stranger } = read(sent);
    expect((await stranger.visit(news)).record.html).toMatchObject({ code: 'needs-login' });
    expect(stranger.outlineOf(news)).toBeUndefined();
  });
});
