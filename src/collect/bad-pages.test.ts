/// <reference lib="dom" />
import { load } from 'cheerio';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { collectedValue } from '../core/observation.ts';
import { linksOf, mostLinks } from '../derive/links.ts';
import { type BrowserBed, startBrowserBed } from '../testing/browser-bed.ts';
import { renderPage } from './render.ts';

/** Pages that would hold a careless visitor for ever. Each ends, says what happened, and leaves the browser fit for the next. */
let bed: BrowserBed;
const now = () => new Date('2026-03-02T03:00:00Z');
const script = (source: string) => `<!doctype html><title>x</title><p>Xin chào</p><script>${source}</script>`;

async function seeAt(path: string, html?: string) {
  if (html !== undefined) bed.pages.set(path, html);
  const { render, ways } = await renderPage(bed.session, bed.at(path), { now, store: bed.store, only: 'links' });
  const seen = collectedValue(render);
  const text = seen && new TextDecoder().decode(bed.store.read(seen.document.sha256));
  return {
    outcome: render.status === 'collected' ? 'seen' : render,
    text: text ?? '',
    $: load(text ?? ''),
    seen,
    ways,
  };
}

describe('a bad page', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    bed = await startBrowserBed({ timeoutMs: 4_000 });
  });
  afterAll(() => bed.close());
  afterEach(async () => {
    // Whatever it was: the next page is seen.
    expect((await seeAt('/good', '<p>Trang sau</p>')).text).toContain('Trang sau');
  });

  test('scripts without end, at once and later', async () => {
    expect((await seeAt('/busy', script('while (true) {}'))).outcome).toMatchObject({ code: 'timeout' });
    const later = await seeAt(
      '/later',
      script('addEventListener("load", () => setTimeout(() => { while (true) {} }, 50))'),
    );
    expect(later.outcome).toMatchObject({ code: 'timeout' });
  });

  test('dialogs without end are told; some are only closed', async () => {
    expect((await seeAt('/alerts', script('while (true) alert(1)'))).outcome).toMatchObject({
      code: 'timeout',
      message: expect.stringMatching(/dialogs/),
    });
    expect((await seeAt('/alert', script('alert(1); confirm(2); prompt(3); setInterval(alert, 50)'))).outcome).toBe(
      'seen',
    );
  });

  test('a storm of windows opens none', async () => {
    const storm = await seeAt(
      '/storm',
      script(
        'setInterval(() => { open("/child"); open("about:blank") }, 1); for (let i = 0; i < 200; i++) open("/child")',
      ),
    );
    expect(storm.outcome).toBe('seen');
    expect(bed.site.requests.filter(({ url }) => url === '/child')).toEqual([]);
  });

  test('a service worker is not installed, and the next page is not its', async () => {
    bed.answers.set('/worker.js', (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(
          'oninstall = () => skipWaiting(); onactivate = () => clients.claim(); onfetch = (e) => e.respondWith(new Response("giả"))',
        ),
    );
    await seeAt('/registers', script('navigator.serviceWorker?.register("/worker.js")'));
    expect(
      (await seeAt('/after', script('document.title = navigator.serviceWorker?.controller ? "có" : "không"'))).text,
    ).toContain('Xin chào');
    expect(bed.site.requests.map(({ url }) => url)).not.toContain('/worker.js');
  });

  test('a download that is forced on the visitor leaves the page where it is', async () => {
    bed.answers.set('/file.zip', (_, response) =>
      response.writeHead(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment' }).end('PK'),
    );
    const forced = await seeAt('/forced', script('location.href = "/file.zip"'));
    expect(forced.outcome).toBe('seen');
    expect(forced.text).toContain('Xin chào');
    const framed = await seeAt(
      '/framed',
      '<p>Xin chào</p><iframe src="/file.zip"></iframe><a id="a" href="/file.zip" download>Tải</a><script>a.click()</script>',
    );
    expect(framed.text).toContain('Xin chào');
  });

  test('a page that sends itself on is followed where it ends, and given up where it does not', async () => {
    bed.pages.set('/hop-2', script('location.replace("/hop-3")'));
    bed.pages.set('/hop-3', '<p>Đến nơi</p>');
    const hops = await seeAt('/hop-1', '<meta http-equiv="refresh" content="0; url=/hop-2"><p>Chờ</p>');
    expect(hops.seen?.finalUrl).toBe(bed.at('/hop-3'));
    expect(hops.text).toContain('Đến nơi');

    let turns = 0;
    bed.answers.set('/spin?', (_, response) => {
      turns += 1;
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<p>Vòng ${turns}</p><script>location.href = "/spin?${turns}"</script>`);
    });
    const spin = await seeAt('/spin?0');
    // Between two turns it may be caught at rest.
    if (spin.outcome === 'seen') expect(spin.text).toContain('Vòng');
    else expect(spin.outcome).toMatchObject({ code: 'timeout', message: expect.stringMatching(/went elsewhere/) });
    const reload = await seeAt('/reload', '<meta http-equiv="refresh" content="0"><p>Xin chào</p>');
    expect(reload.outcome).toBe('seen');
    const seenSoFar = bed.site.requests.length;
    await seeAt('/good', '<p>Trang sau</p>');
    // Nothing goes round in the background.
    expect(bed.site.requests.slice(seenSoFar).map(({ url }) => url)).not.toContain('/reload');
  });

  test('frames in frames in frames', async () => {
    const frames = '<p>Xin chào</p><iframe src="/ring-a"></iframe><iframe src="/ring-b"></iframe>';
    bed.pages.set('/ring-b', frames);
    expect((await seeAt('/ring-a', frames)).text).toContain('Xin chào');
    let asked = 0;
    bed.answers.set('/nest?', (_, response) => {
      asked += 1;
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<p>Tầng</p><iframe src="/nest?${asked}"></iframe>`);
    });
    await seeAt('/nest?0');
    expect(asked).toBeLessThan(1100);
  });

  test('a page that grows as it is scrolled', async () => {
    const grows = await seeAt(
      '/grows',
      script(`const more = () => { for (let i = 0; i < 50; i++) document.body.insertAdjacentHTML('beforeend', '<p style="height: 100px">Tin</p>'); };
        more(); addEventListener('scroll', more);`),
    );
    expect(grows.outcome).toBe('seen');
    expect(grows.$('p').length).toBeLessThan(20_000);
  });

  test('a hundred thousand links, sent or made, and fifty megabytes', async () => {
    const link = (index: number | string) => `<a href="/l/${index}">x</a>`;
    const many = await seeAt('/many', Array.from({ length: 5_000 }, (_, index) => link(index)).join('<br>'));
    expect(many.outcome).toBe('seen');
    expect(linksOf({ url: bed.at('/many'), html: many.text, source: 'render', complete: true })).toHaveLength(
      mostLinks,
    );
    const made = await seeAt(
      '/made',
      script(
        `document.body.innerHTML = Array.from({ length: 100000 }, (_, i) => '<a href="/l/' + i + '">x</a>').join('')`,
      ),
    );
    expect(made.outcome).toMatchObject({ code: expect.stringMatching(/too-large|timeout/) });
    bed.answers.set('/huge', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<p>xin chào</p>'.repeat(3_400_000));
    });
    expect((await seeAt('/huge')).outcome).toMatchObject({ code: expect.stringMatching(/too-large|timeout/) });
  });

  test('ten thousand levels', async () => {
    expect((await seeAt('/deep', `${'<div>'.repeat(10_000)}đáy`)).text).toContain('đáy');
  });

  test('a page that eats memory costs itself alone', async () => {
    const eater = await seeAt(
      '/eater',
      script('const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))'),
    );
    expect(eater.outcome).toMatchObject({ code: expect.stringMatching(/too-large|timeout/) });
  });

  test('a page that wants cookies, and one that looks at the name of the browser', async () => {
    bed.answers.set('/cookies', (request, response) => {
      const has = /c=1/.test(request.headers.cookie ?? '');
      response.writeHead(has ? 200 : 302, {
        'content-type': 'text/html; charset=utf-8',
        ...(!has && { 'set-cookie': 'c=1', location: '/cookies' }),
      });
      response.end('<p>Được vào</p>');
    });
    expect((await seeAt('/cookies')).text).toContain('Được vào');
    bed.answers.set('/sniffs', (request, response) => {
      const known = /Chrome\//.test(request.headers['user-agent'] ?? '');
      response
        .writeHead(known ? 200 : 403, { 'content-type': 'text/html; charset=utf-8' })
        .end('<p>Trình duyệt không được hỗ trợ</p>');
    });
    expect((await seeAt('/sniffs')).outcome).toMatchObject({
      status: 'failed',
      code: expect.stringMatching(/blocked|http-status/),
    });
  });
});

describe('what pages leave behind', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    bed = await startBrowserBed();
  });
  afterAll(() => bed.close());

  const stores = script(`
    const old = [document.cookie, localStorage.a, sessionStorage.a, name, String(history.length)].join('|');
    document.body.insertAdjacentHTML('beforeend', '<i id="old">' + old + '</i>');
    document.cookie = 'a=1'; localStorage.a = 1; sessionStorage.a = 1; name = 'tên';
    history.pushState(0, '', '#a');
    indexedDB.databases().then((all) => { old_db.textContent = all.length; indexedDB.open('db'); });
  `).replace('<p>', '<b id="old_db"></b><p>');

  test('is gone when the next page opens', async () => {
    const first = await seeAt('/first', stores);
    const second = await seeAt('/first', stores);
    expect(second.$('#old').text()).toBe(first.$('#old').text());
    expect(second.$('#old').text()).toMatch(/^\|\|\|\|/);
    expect(second.$('#old_db').text()).toBe('0');
  });

  test('a page gets no last word when it is left', async () => {
    await seeAt(
      '/leaving',
      script(`for (const type of ['pagehide', 'unload', 'visibilitychange', 'beforeunload'])
        for (const target of [window, document]) target.addEventListener(type, () => {
          navigator.sendBeacon('/beacon');
          fetch('/beacon', { method: 'POST', keepalive: true });
        });`),
    );
    await seeAt('/good', '<p>Trang sau</p>');
    await bed.session.close();
    expect(bed.site.requests.filter(({ url }) => url === '/beacon')).toEqual([]);
  });
});
