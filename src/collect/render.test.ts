/// <reference lib="dom" />
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectedValue } from '../core/observation.ts';
import { linksOf } from '../derive/links.ts';
import { type BrowserBed, bedHost as host, startBrowserBed } from '../testing/browser-bed.ts';
import { decodeHtml } from './charset.ts';
import { type Rendered, renderPage } from './render.ts';
import { serialiseDom } from './serialise.ts';
import type { BrowserSession } from './session.ts';

let bed: BrowserBed;
let session: BrowserSession;
const now = () => new Date('2026-03-02T03:00:00Z');
const see = (path: string, html?: string): Promise<Rendered> => {
  if (html !== undefined) bed.pages.set(path, html);
  return renderPage(session, path.startsWith('/') ? bed.at(path) : path, { now, store: bed.store });
};
/** What is kept of a page, which takes less time than all that `see` looks at. */
const lookOf = async (path: string, html: string) => {
  bed.pages.set(path, html);
  const { render } = await renderPage(session, bed.at(path), { now, store: bed.store, only: 'links' });
  if (render.status !== 'collected') throw new Error(JSON.stringify(render));
  const { document, unseen } = render.value;
  return { unseen, dom: new TextDecoder().decode(bed.store.read(document.sha256)) };
};
/** The DOM alone. */
const domOf = async (path: string, html: string, by = session) => {
  bed.pages.set(path, html);
  const visited = await by.visit(bed.at(path), ({ world }) => serialiseDom(world));
  if (visited.status !== 'visited') throw new Error(JSON.stringify(visited));
  return load(visited.value);
};

describe('in the browser', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    bed = await startBrowserBed();
    session = bed.session;
  });
  afterAll(() => bed.close());

  test.each(['windows-1258', 'windows-1252', 'utf-8', 'utf-16le'])(
    'links of a page in %s ask for what a visitor’s browser asks for',
    async (charset) => {
      const high = Array.from({ length: 128 }, (_, index) => index + 128);
      const isUnicode = charset.startsWith('utf');
      const letters = isUnicode ? Buffer.from('ô', charset === 'utf-8' ? 'utf8' : 'utf16le') : Buffer.from(high);
      const plain = (text: string) => Buffer.from(text, charset === 'utf-16le' ? 'utf16le' : 'latin1');
      const body = Buffer.concat([
        plain(charset === 'utf-16le' ? '\ufeff<a href="/t?q=' : '<a href="/t?q='),
        letters,
        plain('#m">1</a><a href="?b=&#7871;&amp;c=&ocirc;&#128512;">2</a><a href="/d?e=f">3</a>'),
      ]);
      const contentType = `text/html; charset=${charset}`;
      bed.answers.set('/bang-ma', (_, response) => response.writeHead(200, { 'content-type': contentType }).end(body));
      const visited = await session.visit(bed.at('/bang-ma'), async ({ world }) => ({
        html: await serialiseDom(world),
        asked: await world.run(() => [...document.links].map(({ href }) => href.replace(/#.*/, '')), undefined),
      }));
      if (visited.status !== 'visited') throw new Error(JSON.stringify(visited));
      const { html, asked } = visited.value;
      const urls = (text: string) =>
        linksOf({ url: bed.at('/bang-ma'), html: text, source: 'http', complete: true }).map(({ url }) => url);
      expect(urls(decodeHtml(body, contentType))).toEqual(asked);
      expect(urls(html)).toEqual(asked);
    },
  );

  test('one visit gives the DOM, pictures for desk and phone, axe and motion', async () => {
    const seen = await see(
      '/all',
      `<!doctype html><html lang="vi" style="scroll-behavior: smooth"><title>Cổng</title><p style="color:#ccc">Mờ</p>
      <div style="height: 900px">Dài</div><script>onscroll = () => { document.title = 'Cổng ' + scrollY; }</script>`,
    );
    expect(seen.render).toMatchObject({
      status: 'collected',
      at: '2026-03-02T03:00:00.000Z',
      value: {
        finalUrl: `http://${host}:${bed.site.port}/all`,
        screenshot: { type: 'image/webp' },
        phoneScreenshot: { type: 'image/webp' },
        // The page ends before the second screen does.
        lowerScreenshots: [{ y: expect.toSatisfy((y) => y > 100 && y < 620), picture: { type: 'image/jpeg' } }],
      },
    });
    const { violations = [], passes = [] } = collectedValue(seen.axe) ?? {};
    expect(violations).toMatchObject([
      {
        id: 'color-contrast',
        impact: 'serious',
        total: 1,
        nodes: [{ target: 'p', html: expect.stringContaining('Mờ') }],
      },
    ]);
    expect(passes.map(({ id }) => id)).toContain('document-title');
    expect(collectedValue(seen.motion)).toEqual({ watchedMs: 3000, moving: [] });
  });

  test('axe keeps the first elements of a rule and the number of all, whatever the page’s own policy', async () => {
    bed.answers.set('/strict', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" });
      response.end(`<html lang="vi"><title>x</title>${`<img src="/${'a'.repeat(500)}.png">`.repeat(25)}`);
    });
    const { axe } = await see('/strict');
    const rule = collectedValue(axe)?.violations.find(({ id }) => id === 'image-alt');
    expect(rule).toMatchObject({ total: 25 });
    expect(rule?.nodes).toHaveLength(20);
    expect(rule?.nodes[0]?.html.length).toBeLessThanOrEqual(300);
  });

  describe('the DOM', () => {
    test('marks what is not rendered, at its root', async () => {
      const $ = await domOf(
        '/hidden',
        `<style>.closed { display: none } .unseen { visibility: hidden }</style>
        <p id="shown">a</p><div class="closed" id="closed"><p id="inner">b</p></div>
        <div class="unseen" id="unseen"><p>c</p></div>
        <div class="unseen" id="partly">d<b id="back" style="visibility: visible">e</b><i id="gone">f</i></div>
        <div style="display: contents" id="contents"><p id="within">g</p></div>
        <details id="details"><summary>h</summary><p id="folded">i</p></details>
        <select id="select"><option>j</option></select><p data-cc-hidden id="liar">k</p>`,
      );
      const hidden = $('body [data-cc-hidden]')
        .map((_, element) => element.attribs.id)
        .get();
      expect(hidden).toEqual(['closed', 'unseen', 'gone', 'folded']);
      expect($('head [data-cc-hidden]')).toHaveLength(0);
    });

    test('says where texts and pictures stand, from the top of the page', async () => {
      const $ = await domOf(
        '/boxes',
        `<style>* { margin: 0 } #bg { width: 10px; height: 20px; background: url(/cờ.png) }</style>
        <div style="height: 2000px" data-cc-box="1,1,1,1" id="tall"><b id="name" style="font: italic 20px Georgia, serif">Tên</b></div>
        <p id="text" style="width: 100px; height: 30px">a</p><img id="picture" width="7" height="8"><div id="bg"></div>`,
      );
      expect($('#text').attr('data-cc-box')).toBe('0,2000,100,30');
      expect($('#picture').attr('data-cc-box')).toMatch(/^0,2030,7,8$/);
      expect($('#bg').attr('data-cc-bg')).toBe(`http://${host}:${bed.site.port}/c%E1%BB%9D.png`);
      expect($('#tall').attr('data-cc-box')).toBeUndefined();
      expect($('#name').attr('data-cc-font')).toBe('italic;Georgia, serif');
      expect($('#text').attr('data-cc-font'), 'letters far down the page are not looked at').toBeUndefined();
    });

    test('has what scripts, shadow roots, frames and late requests put there', async () => {
      bed.pages.set('/frame', '<p>trong khung</p><a href="sau">sau</a>');
      bed.answers.set('/late', (_, response) => setTimeout(() => response.end('muộn'), 300));
      const $ = await domOf(
        '/script',
        `<p id="late"></p><div id="host"><b slot="name">tên</b></div><iframe src="/frame"></iframe>
        <script type="application/ld+json">{"name":"thủ tục"}</script>
        <script>
          host.attachShadow({ mode: 'open' }).innerHTML = '<p id="shadow">bóng <slot name="name"></slot></p>';
          fetch('/late').then((answer) => answer.text()).then((text) => { late.textContent = text; });
        </script>`,
      );
      expect($('#late').text()).toBe('muộn');
      expect($('#shadow').text()).toBe('bóng tên');
      expect($('[data-cc-frame] a').attr('href')).toBe(`http://${host}:${bed.site.port}/sau`);
      expect(JSON.parse($('script[type="application/ld+json"]').text())).toEqual({ name: 'thủ tục' });
    });

    test('has what only comes when the visitor scrolls down', async () => {
      bed.answers.set('/more', (_, response) => setTimeout(() => response.end('thêm'), 200));
      const $ = await domOf(
        '/lazy',
        `<div style="height: 4000px"></div><p id="end">…</p><script>
        new IntersectionObserver(([entry]) => entry.isIntersecting &&
          fetch('/more').then((answer) => answer.text()).then((text) => { end.textContent = text; })).observe(end);
        </script>`,
      );
      expect($('#end').text()).toBe('thêm');
    });

    test('reads back as it was, whatever stands in it', async () => {
      const hostile = '"><script>alert(1)</script>&amp;';
      const $ = await domOf(
        '/hostile',
        `<div id="all"></div><script>
        for (const name of ['p', 'textarea', 'plaintext', 'xmp', 'title']) {
          const element = document.createElement(name);
          element.textContent = element.title = ${JSON.stringify(hostile).replaceAll('</', '<\\/')};
          all.append(element);
        }
        </script><p id="last">cuối</p>`,
      );
      const children = $('#all').children().get();
      expect(children.map((element) => element.name)).toEqual(['p', 'textarea', 'pre', 'pre', 'title']);
      for (const element of children) expect([$(element).text(), $(element).attr('title')]).toEqual([hostile, hostile]);
      expect($('#last').text()).toBe('cuối');
    });

    const nested = (levels: number) => `<div id="top"></div><script>
      let at = document.getElementById('top');
      for (let level = 0; level < ${levels}; level++) at = at.appendChild(document.createElement('div'));
      at.textContent = 'đáy';</script>`;

    test('keeps the words of a thousand levels', async () => {
      const $ = await domOf('/deep', nested(1000));
      expect($('#top').text()).toBe('đáy');
      expect($('#top div').length).toBeLessThan(500);
    });

    test('of a page too deep or too long for the browser or for us is too large', async () => {
      const patient = await bed.open({ timeoutMs: 50_000 });
      await expect(domOf('/deeper', nested(50_000), patient)).rejects.toThrow('"too-large"');
      const long = "<script>document.write('<p>xin chào</p>'.repeat(160000))</script>";
      await expect(domOf('/longer', long, patient)).rejects.toThrow('"too-large"');
    });
  });

  describe('motion', () => {
    const moving = async (path: string, html: string) => {
      const { motion } = await see(path, html);
      return collectedValue(motion)?.moving.map(({ kind, text }) => `${text}: ${kind}`);
    };

    test('finds texts that move or blink by markup, style or script', async () => {
      expect(
        await moving(
          '/moving',
          `<style>
            @keyframes gone { 50% { opacity: 0 } } @keyframes away { to { transform: translateX(400px) } }
            @keyframes red { 50% { color: rgb(255, 0, 0) } }
          </style>
          <marquee>chạy</marquee><marquee scrollamount="0">đứng</marquee><blink>chớp</blink>
          <p style="text-decoration: blink">gạch</p><p style="animation: gone 1s infinite">nháy</p>
          <div><p style="animation: away 5s linear infinite">trôi</p></div>
          <div><p style="animation: red 1s infinite">đổi màu</p></div>
          <div><p id="tick" style="position: relative">bước</p></div><div><p id="hide">ẩn hiện</p></div>
          <script>
            let x = 0;
            setInterval(() => { tick.style.left = (x += 10) + 'px'; }, 1000);
            setInterval(() => { hide.style.visibility = hide.style.visibility ? '' : 'hidden'; }, 400);
          </script>`,
        ),
      ).toEqual([
        ...['chạy: marquee', 'chớp: blink', 'gạch: blink', 'nháy: toggled', 'trôi: moved', 'đổi màu: toggled'],
        ...['bước: moved', 'ẩn hiện: toggled'],
      ]);
    });

    test('leaves alone what happens once, and what has no text', async () => {
      expect(
        await moving(
          '/still',
          `<style>@keyframes in { from { opacity: 0; transform: translateX(-300px) } }
            @keyframes spin { to { transform: rotate(1turn) } } .spin { animation: spin 1s infinite }</style>
          <h1 style="animation: in 1s">vào</h1><p style="animation: in 2s 2s both">vào sau</p>
          <p id="fade" style="transition: opacity 1s; opacity: 0">hiện dần</p>
          <div class="spin"><img alt="đang tải"></div><p id="clock">00:00:00</p><div id="room"></div>
          ${'<p>đứng yên</p>'.repeat(20)}
          <script>
            setTimeout(() => { fade.style.opacity = 1; }, 2500);
            setInterval(() => { clock.textContent = new Date().toISOString().slice(11, 19); }, 500);
            let steps = 0;
            setInterval(() => { if (steps++ < 8) room.style.height = steps * 30 + 'px'; }, 800);
          </script>`,
        ),
      ).toEqual([]);
    });
  });

  describe('a page that could not be seen says why', () => {
    const codeOf = async (path: string, html?: string) => {
      const { render, axe, motion } = await see(path, html);
      expect([axe, motion]).toEqual([render, render]);
      return render.status === 'failed' ? render.code : render.status;
    };

    test.each(['http://10.0.0.1/', 'https://169.254.169.254/', 'http://[::1]/', 'http://khac.gov.vn/'])(
      'not public: %s',
      async (url) => expect(await codeOf(url)).toBe('not-public'),
    );

    test('not public, by redirect or by script', async () => {
      bed.answers.set('/away', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:8080/' }).end());
      expect(await codeOf('/away')).toBe('not-public');
      expect(await codeOf('/leave', '<p>x</p><script>location.href = "http://192.168.0.1/"</script>')).toBe(
        'not-public',
      );
    });

    test('an error page, a challenge, nothing, a file, a loop, a closed door', async () => {
      expect(await codeOf('/missing')).toBe('http-status');
      expect(await codeOf('/challenge', '<title>Just a moment...</title><p>Checking your browser')).toBe('blocked');
      expect(await codeOf('/blank', '<!doctype html>')).toBe('empty');
      bed.answers.set('/204', (_, response) => response.writeHead(204).end());
      expect(await codeOf('/204')).toBe('empty');
      bed.answers.set('/file', (_, response) =>
        response.writeHead(200, { 'content-type': 'application/zip' }).end('PK'),
      );
      expect(await codeOf('/file')).toBe('not-html');
      bed.answers.set('/loop', (_, response) => response.writeHead(302, { location: '/loop' }).end());
      expect(await codeOf('/loop')).toBe('redirect-loop');
      bed.answers.set('/reset', (request) => request.socket.destroy());
      expect(await codeOf('/reset')).toBe('refused');
    });

    test('without the styles that visitors get, looks are not judged; a dead link is dead for everybody', async () => {
      const styled = (href: string) =>
        `<html lang="vi"><title>Cổng</title><link rel="stylesheet" href="${href}"><p>Xin chào</p>`;
      bed.answers.set('/shut.css', (request) => request.socket.destroy());
      bed.answers.set('/forbidden.css', (_, response) => response.writeHead(403).end());
      for (const style of ['/shut.css', '/forbidden.css', 'http://10.0.0.1/far.css']) {
        const seen = await see('/styled', styled(style));
        expect(seen.render.status).toBe('collected');
        expect(seen.axe).toMatchObject({ status: 'failed', code: 'refused', message: expect.stringContaining(style) });
        expect(seen.motion.status).toBe('failed');
      }
      expect((await see('/styled', styled('/gone.css'))).axe.status).toBe('collected');
      const without = await lookOf('/styled', styled('/shut.css'));
      expect(without.unseen).toEqual({ style: bed.at('/shut.css') });
      // Places and typefaces would be those of another page.
      expect(without.dom).not.toMatch(/data-cc-(?:box|font)/);
      const { unseen, dom } = await lookOf('/styled', styled('/gone.css'));
      expect([unseen, /data-cc-box/.test(dom)]).toEqual([undefined, true]);
    });

    test('scripts of its own site that did not come are told; those of others, or gone for all, are not', async () => {
      const unseenOf = async (src: string) =>
        (await lookOf('/scripted', `<title>Cổng</title><p>Xin chào</p><script src="${src}"></script>`)).unseen;
      bed.answers.set('/busy.js', (_, response) => response.writeHead(503).end());
      bed.answers.set('/cut.js', (request) => request.socket.destroy());
      bed.answers.set('/forbidden.js', (_, response) => response.writeHead(403).end());
      for (const src of ['/busy.js', '/cut.js']) expect(await unseenOf(src)).toEqual({ script: bed.at(src) });
      for (const src of ['/gone.js', '/forbidden.js', 'http://10.0.0.1/count.js'])
        expect(await unseenOf(src), src).toBeUndefined();
      const policy = `<meta http-equiv="content-security-policy" content="script-src 'none'; style-src 'none'">`;
      const forbidden = `${policy}<link rel="stylesheet" href="/shut.css"><p>Xin chào</p><script src="/busy.js"></script>`;
      expect((await lookOf('/policy', forbidden)).unseen, 'what the page itself forbids').toBeUndefined();
      const left =
        '<script>setTimeout(() => { location.href = "/arrived"; }, 50)</script><link rel="stylesheet" href="/slow.css">';
      bed.pages.set('/arrived', '<p>Xin chào</p>');
      bed.answers.set('/slow.css', () => {});
      expect((await lookOf('/left', left)).unseen, 'what the page before wanted').toBeUndefined();
    });

    test('scripts without end and servers without answer are timeouts, and the next page is seen', async () => {
      const usual = session;
      session = await bed.open({ timeoutMs: 2500 });
      try {
        expect(await codeOf('/busy', '<p>x</p><script>while (true) {}</script>')).toBe('timeout');
        const later = '<p>x</p><script>onload = () => setTimeout(() => { while (true) {} }, 10)</script>';
        expect(await codeOf('/later', later)).toBe('timeout');
        bed.answers.set('/silent', () => {});
        expect(await codeOf('/silent')).toBe('timeout');
        expect((await see('/next', '<p>Xin chào</p>')).render.status).toBe('collected');
      } finally {
        await session.close();
        session = usual;
      }
    });
  });

  test('dialogs, popups and a script that will not let go do not stop a visit', async () => {
    const $ = await domOf(
      '/noisy',
      `<p>Xin chào</p><script>
      onbeforeunload = () => 'ở lại'; alert(1); confirm(2); prompt(3); open('/noisy-popup'); open('about:blank');
      </script>`,
    );
    expect($('p').text()).toBe('Xin chào');
  });

  test('a picture that never comes does not keep the page from being seen', async () => {
    bed.answers.set('/slow.png', () => {});
    const $ = await domOf('/waiting', '<p>Xin chào</p><img src="/slow.png">');
    expect($('p').text()).toBe('Xin chào');
  });

  test('once it has loaded, a page changes nothing at the server and stays where it is', async () => {
    bed.pages.set(
      '/posting',
      `<p>Xin chào</p><form method="post" action="/vote"></form><script>
      fetch('/vote', { method: 'POST' });
      document.addEventListener('go', async () => {
        const methods = ['POST', 'PUT', 'DELETE', 'GET'];
        navigator.sendBeacon('/vote', 'x');
        await Promise.allSettled(methods.map((method) => fetch('/vote', { method })));
        document.forms[0].submit();
        location.href = '/elsewhere';
        await fetch('/vote');
        document.title = 'done';
      });
      </script>`,
    );
    const tryEverything = async () => {
      document.dispatchEvent(new Event('go'));
      while (document.title !== 'done') await new Promise((resolve) => setTimeout(resolve, 20));
      return location.pathname;
    };
    const url = bed.at('/posting');
    const visited = await session.visit(url, ({ world }) => world.run(tryEverything, undefined));
    expect(visited).toEqual({ status: 'visited', value: '/posting' });
    // What it sends while loading passes, as it would for any visitor.
    const sent = bed.site.requests.filter((request) => request.url === '/vote').map(({ method }) => method);
    expect(sent).toEqual(['POST', 'GET', 'GET']);
    expect(bed.site.requests.map((request) => request.url)).not.toContain('/elsewhere');
  });

  test('visits share nothing', async () => {
    const html = '<p id="p"></p><script>p.textContent = document.cookie || "mới"; document.cookie = "seen=1"</script>';
    for (const path of ['/first', '/second']) expect((await domOf(path, html))('#p').text()).toBe('mới');
  });
});
