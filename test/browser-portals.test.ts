import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { collectedValue } from '../src/core/observation.ts';
import { clickPath } from '../src/derive/click-paths.ts';
import { auditInBrowser } from '../src/testing/browser-audit.ts';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}`;
/** A home page: one with a single link would be a splash page. */
const home = (body: string) =>
  page(
    'Cổng mẫu',
    `<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu">Giới thiệu</a></li></ul></nav>${body}`,
  );
const about = { '/gioi-thieu': page('Giới thiệu', '<p>Về tỉnh</p>') };
const link = (path: string, text = path) => `<a href="${path}">${text}</a> `;

/** Answers from a table of pages, by path without query. */
const serve = (pages: Record<string, string>, more: Record<string, RequestListener> = {}): RequestListener => {
  return (request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    const own = more[path];
    if (own) return own(request, response);
    const body = pages[path];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body ?? page('Không tìm thấy', ''));
  };
};

describe('a portal that only a browser can read', { timeout: 180_000 }, () => {
  test('menus, routes of scripts and handlers are ways on, with their cost and the control', async () => {
    const { evidence, path } = await auditInBrowser(
      serve({
        '/': page(
          'Cổng mẫu',
          `<style>.sub { display: none } li:hover .sub { display: block }</style><div id="app"></div>
          <script>
          const views = {
            '#/': '<nav><ul><li><a href="#/gioi-thieu">Giới thiệu</a><ul class="sub"><li><a href="#/chuc-nang">Chức năng</a></li></ul></li></ul></nav><button type="button" aria-expanded="false" onclick="more.hidden = false">Dịch vụ công</button><div id="more" hidden><a href="#/thu-tuc">Thủ tục</a></div>',
            '#/gioi-thieu': '<p>Trang giới thiệu về tỉnh</p>', '#/chuc-nang': '<p>Chức năng nhiệm vụ của tỉnh</p>',
            '#/thu-tuc': '<table><tr onclick="go(1)" style="cursor: pointer"><td>Cấp giấy phép</td></tr></table>',
            '#/tt/1': '<p>Trình tự thực hiện thủ tục</p>',
          };
          const go = (id) => { location.hash = '#/tt/' + id; };
          const show = () => { app.innerHTML = views[location.hash || '#/'] ?? 'Không có'; };
          onhashchange = show; show();
          </script>`,
        ),
      }),
    );
    const pages = evidence.pages.map(({ url }) => path(url)).sort();
    expect(pages).toEqual(['/', '/#/chuc-nang', '/#/gioi-thieu', '/#/thu-tuc', '/#/tt/1']);
    const way = clickPath(evidence.clicks, evidence.site.home, `${evidence.site.home}#/tt/1`);
    expect(way?.clicks).toBe(3);
    expect(way?.path.map(({ text, control }) => [control, text])).toEqual([
      ['Dịch vụ công', 'Thủ tục'],
      [undefined, 'Cấp giấy phép'],
    ]);
    expect(clickPath(evidence.clicks, evidence.site.home, `${evidence.site.home}#/chuc-nang`)?.clicks).toBe(1);
    expect(evidence.exhaustive).toBe(true);
  });

  const listPage = (number: number) => {
    const rows = [1, 2].map((row) => `<tr><td>${link(`/tt/${number}${row}`, `Thủ tục ${number}${row}`)}</td></tr>`);
    const turns = [1, 2, 3].map((turn) =>
      turn === number
        ? `<span>${turn}</span>`
        : `<a href="javascript:__doPostBack('gvThuTuc','Page$${turn}')">${turn}</a>`,
    );
    return page(
      'Danh sách thủ tục',
      `<form method="post" action="/danh-sach"><input type="hidden" name="__VIEWSTATE" value="${number}">
      <input type="hidden" name="__EVENTTARGET"><input type="hidden" name="__EVENTARGUMENT">
      <table>${rows.join('')}</table><p>${turns.join(' ')}</p>
      <a href="javascript:__doPostBack('lnkXoa','')">Xóa</a></form>`,
    );
  };
  const webForms = (posts: string[]) =>
    serve(
      Object.fromEntries([
        ['/', home(link('/danh-sach', 'Thủ tục'))],
        ...Object.entries(about),
        ...[11, 12, 21, 22, 31, 32].map((id) => [
          `/tt/${id}`,
          page(`Thủ tục ${id}`, `<p>Nội dung thủ tục số ${id}</p>`),
        ]),
      ]),
      {
        '/danh-sach': (request, response) => {
          let body = '';
          request.on('data', (chunk) => (body += chunk));
          request.on('end', () => {
            const fields = new URLSearchParams(body);
            if (request.method === 'POST')
              posts.push(`${fields.get('__EVENTTARGET')} ${fields.get('__EVENTARGUMENT')}`);
            const number = Number(/Page\$(\d)/.exec(fields.get('__EVENTARGUMENT') ?? '')?.[1] ?? 1);
            response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(listPage(number));
          });
        },
      },
    );

  test('postbacks are told and not followed', async () => {
    const posts: string[] = [];
    const { evidence, report, path } = await auditInBrowser(webForms(posts));
    expect(posts).toEqual([]);
    expect(evidence.pages.map(({ url }) => path(url)).sort()).toEqual([
      '/',
      '/danh-sach',
      '/gioi-thieu',
      '/tt/11',
      '/tt/12',
    ]);
    const missed = evidence.notReached.map(({ url, code, foundOn }) => [path(url), code, path(foundOn ?? '')]);
    expect(missed).toEqual([
      ['/danh-sach#postback:gvThuTuc:Page$2', 'needs-post', '/danh-sach'],
      ['/danh-sach#postback:gvThuTuc:Page$3', 'needs-post', '/danh-sach'],
      ['/danh-sach#postback:lnkXoa:X%C3%B3a', 'needs-post', '/danh-sach'],
    ]);
    expect(evidence.exhaustive).toBe(false);
    expect(report.limitations.map(({ id }) => id)).toContain('needs-post');
  });

  test('with --follow-postbacks the pages of the list are read, each by its POST, and nothing else is sent', async () => {
    const posts: string[] = [];
    const { evidence, path } = await auditInBrowser(webForms(posts), { followPostbacks: true });
    expect(evidence.options.followPostbacks).toBe(true);
    const pages = evidence.pages.map(({ url }) => path(url));
    expect(pages).toEqual(expect.arrayContaining(['/tt/21', '/tt/32', '/danh-sach#postback:gvThuTuc:Page$2']));
    expect(new Set(posts)).toEqual(new Set(['gvThuTuc Page$1', 'gvThuTuc Page$2', 'gvThuTuc Page$3']));
    const way = clickPath(evidence.clicks, evidence.site.home, `${evidence.site.home}tt/31`);
    expect(way?.path.map(({ text }) => text)).toEqual(['Thủ tục', '3', 'Thủ tục 31']);
    const state = evidence.pages.find(({ url }) => path(url) === '/danh-sach#postback:gvThuTuc:Page$2');
    expect(collectedValue(state?.render ?? { status: 'skipped', code: 'bug' })?.changes).toMatchObject([
      { method: 'POST', count: 1, stopped: false },
    ]);
    expect(evidence.notReached.map(({ code }) => code)).toEqual(['needs-post']);
  });

  test('without a browser what scripts lead to is told', async () => {
    const shell = '<div id="app"></div><script src="/app.js"></script>';
    const { evidence, path } = await auditInBrowser(
      serve({ ...about, '/': home(link('#/thu-tuc', 'Thủ tục') + link('/spa')), '/spa': page('Ứng dụng', shell) }),
      { browser: 'none' },
    );
    expect(evidence.notReached.map(({ url, code }) => [path(url), code])).toEqual([
      ['/#/thu-tuc', 'needs-browser'],
      ['/spa', 'needs-browser'],
    ]);
    expect(evidence.exhaustive).toBe(false);
  });
});

describe('a portal with bad neighbours among its pages', { timeout: 280_000 }, () => {
  const script = (source: string) => page('Trang', `<p>Xin chào</p>${link('/')}<script>${source}</script>`);
  const bad: Record<string, string> = {
    '/busy/a': script('while (true) {}'),
    '/alerts/a': script('while (true) alert(1)'),
    '/storm/a': script('setInterval(() => open("/storm/child"), 1)'),
    '/worker/a': script('navigator.serviceWorker?.register("/sw.js")'),
    '/away/a': script('location.href = "/away/" + Math.random()'),
    '/refresh/a': page('Trang', '<meta http-equiv="refresh" content="0"><p>Xin chào</p><script></script>'),
    '/frames/a': page('Trang', '<p>Xin chào</p><iframe src="/frames/b"></iframe><script></script>'),
    '/frames/b': page('Trang', '<p>Xin chào</p><iframe src="/frames/a"></iframe><script></script>'),
    '/scroll/a': script(
      'addEventListener("scroll", () => document.body.insertAdjacentHTML("beforeend", "<p style=height:999px>Tin</p>"))',
    ),
    '/deep/a': page('Trang', `${'<div>'.repeat(10_000)}đáy<script></script>`),
    '/links/a': page(
      'Trang',
      `${Array.from({ length: 100_000 }, (_, n) => `<a href="/links/${n}/x/y">x</a>`).join('')}<script></script>`,
    ),
    '/eater/a': script('const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))'),
  };
  const front = home(
    `${Object.keys(bad)
      .map((path) => link(path))
      .join('')}${link('/huge')}${link('/cookies')}${link('/sniffs')}${link('/tot', 'Trang tốt')}${link('/tot/2')}`,
  );

  test('the audit ends, the rest is judged, and the report says what happened', async () => {
    const { evidence, report, path, requests } = await auditInBrowser(
      serve(
        {
          '/': front,
          '/tot': page('Trang tốt', `<p>Nội dung</p>${link('/tot/2')}`),
          '/tot/2': page('Trang tốt hai', '<p>Nội dung hai</p>'),
          ...bad,
        },
        {
          '/huge': (_, response) =>
            response.writeHead(200, { 'content-type': 'text/html' }).end('<p>xin chào</p>'.repeat(3_400_000)),
          '/cookies': (request, response) => {
            const has = /c=1/.test(request.headers.cookie ?? '');
            response.writeHead(has ? 200 : 302, {
              'content-type': 'text/html; charset=utf-8',
              ...(!has && { 'set-cookie': 'c=1', location: '/cookies' }),
            });
            response.end(page('Cần cookie', '<p>Được vào</p><script></script>'));
          },
          '/sniffs': (request, response) =>
            response
              .writeHead(/congchuan/.test(request.headers['user-agent'] ?? '') ? 403 : 200, {
                'content-type': 'text/html',
              })
              .end('<h1>403 Forbidden</h1>'),
        },
      ),
      { maxPages: 60, timeout: 3 },
    );
    const pages = evidence.pages.map(({ url }) => path(url));
    expect(pages).toEqual(
      expect.arrayContaining([
        '/',
        '/tot',
        '/tot/2',
        '/cookies',
        ...Object.keys(bad).filter((url) => !/away/.test(url)),
      ]),
    );
    const codes = new Map(evidence.notReached.map(({ url, code }) => [path(url), code]));
    expect(codes.get('/huge')).toBe('too-large');
    expect(codes.get('/sniffs')).toMatch(/blocked|http-status/);
    expect(codes.get('/links/a')).toBe('too-large');
    const home_ = evidence.pages.find(({ url }) => path(url) === '/');
    expect([home_?.render.status, home_?.axe.status]).toEqual(['collected', 'collected']);
    expect(requests.map(({ url }) => url)).not.toContain('/storm/child');
    expect(requests.map(({ url }) => url)).not.toContain('/sw.js');
    expect(
      report.requirements.some(({ findings }) =>
        findings.some(({ outcome }) => outcome === 'untested' && /bug/.test(JSON.stringify(findings))),
      ),
    ).toBe(false);
  });
});
