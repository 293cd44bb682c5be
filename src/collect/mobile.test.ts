import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectedValue } from '../core/observation.ts';
import { type BrowserBed, startBrowserBed } from '../testing/browser-bed.ts';
import { pageOf } from '../testing/rule-tester.ts';
import { lookMobile } from './mobile.ts';
import { renderPage } from './render.ts';
import { serialiseDom } from './serialise.ts';

let bed: BrowserBed;
const entries = ['Giới thiệu', 'Tin tức', 'Dịch vụ công', 'Văn bản', 'Liên hệ'];
const list = `<ul>${entries.map((name, index) => `<li><a href="/${index}">${name}</a></li>`).join('')}</ul>`;
const text = `<p>${'Ủy ban nhân dân tỉnh Mẫu họp phiên thường kỳ và bàn về ngân sách. '.repeat(3)}</p><p>Các sở trả lời kiến nghị của người dân trong tháng này trên Cổng.</p><p>Trung tâm Phục vụ hành chính công nhận hồ sơ cả sáng thứ Bảy.</p>`;
const responsive = '<meta name="viewport" content="width=device-width, initial-scale=1">';
const page = (body: string, head = responsive) =>
  `<!doctype html><html lang="vi"><head>${head}<title>Cổng</title></head><body>${body}</body></html>`;
const ordinary = `<header><h1>Tỉnh Mẫu</h1><nav>${list}</nav></header><main>${text}</main>`;

let count = 0;
const see = async (html: string) => {
  const path = `/page-${count++}`;
  bed.pages.set(path, html);
  const visited = await bed.session.visit(bed.at(path), async (loaded) => {
    const desktop = pageOf(await serialiseDom(loaded.world), loaded.url);
    return lookMobile(loaded, desktop, false);
  });
  if (visited.status !== 'visited') throw new Error(JSON.stringify(visited));
  return visited.value;
};

describe('on touch screens', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    bed = await startBrowserBed();
  });
  afterAll(() => bed.close());

  test('a page made for phones fits, is read and is steered', async () => {
    const seen = await see(page(ordinary));
    expect(seen).toMatchObject({
      ...{ viewport: 'width=device-width, initial-scale=1', kept: 1, lost: [] },
      screens: [
        { width: 360, height: 640, layoutWidth: 360, contentWidth: 360, wide: [], text: { small: 0, least: 12 } },
        { width: 768, height: 1024, layoutWidth: 768, contentWidth: 768 },
      ],
      menu: { entries: 5, shown: 5, after: 5, missing: [], tapped: [] },
    });
    expect(seen.overlay).toBeUndefined();
  });

  test('without a viewport the phone takes the page for a wide one', async () => {
    const seen = await see(page(ordinary, ''));
    expect(seen.viewport).toBeUndefined();
    expect(seen.screens[0]?.layoutWidth).toBe(980);
  });

  test('what makes a page wide is named; what scrolls by itself, or is cut off, does not', async () => {
    const table = '<table id="wide" style="width: 900px"><tr><td>Số liệu</td></tr></table>';
    const [small, large] = (await see(page(`${ordinary}<main>${table}</main>`))).screens;
    expect(small).toMatchObject({ contentWidth: 900 + 8, wide: [{ selector: expect.stringContaining('#wide') }] });
    expect(large?.contentWidth).toBeGreaterThan(768);
    const own = await see(page(`${ordinary}<div style="overflow-x: auto">${table}</div>`));
    expect(own.screens.map(({ contentWidth }) => contentWidth)).toEqual([360, 768]);
    const drawer = '<div style="position: absolute; left: 100%; width: 280px">Ngăn kéo</div>';
    const cut = await see(page(`<style>body { overflow-x: hidden }</style>${ordinary}${drawer}`));
    expect(cut.screens[0]).toMatchObject({ contentWidth: 360, wide: [] });
  });

  test('small letters are counted; those for machines are not', async () => {
    const seen = await see(
      page(
        `${ordinary}<p style="font-size: 10px">Chữ nhỏ khó đọc</p><p style="font-size: 12px">Vừa</p>
        <p style="font-size: 0">Ẩn</p><span style="position: absolute; width: 1px; height: 1px; overflow: hidden; font-size: 8px">Cho máy đọc</span>`,
      ),
    );
    expect(seen.screens[0]?.text).toMatchObject({ small: 12, samples: [{ text: 'Chữ nhỏ khó đọc', size: 10 }] });
  });

  test('a menu behind a toggle opens by touch, or is told', async () => {
    const folded = (button: string, script = 'menu.classList.toggle("open")') =>
      page(
        `<style>@media (max-width: 700px) { #menu { display: none } #menu.open { display: block } } @media (min-width: 701px) { .toggle { display: none } }</style>
        <header><h1>Tỉnh Mẫu</h1>${button}<nav id="menu">${list}</nav></header><main>${text}</main>
        <script>for (const node of document.querySelectorAll('.toggle')) node.addEventListener('click', () => { ${script} });</script>`,
      );
    const named = await see(folded('<button class="toggle">Menu</button>'));
    expect(named.menu).toMatchObject({ shown: 0, after: 5, tapped: [{ text: 'Menu', sure: true }] });
    const icon = await see(folded('<a href="#" class="toggle navbar-toggle"><span></span><span></span>≡</a>'));
    expect(icon.menu).toMatchObject({ shown: 0, after: 5 });
    const dead = await see(folded('<button class="toggle">Menu</button>', ''));
    expect(dead.menu).toMatchObject({ shown: 0, after: 0, missing: entries, tapped: [{ text: 'Menu', sure: true }] });
    const absent = await see(folded(''));
    expect(absent.menu).toMatchObject({ shown: 0, after: 0, tapped: [] });
  });

  test('menus in drawers, in strips that scroll and without scripts are menus', async () => {
    const drawer = `<style>@media (max-width: 700px) { nav { position: fixed; inset: 0 auto 0 0; width: 280px; transform: translateX(-100%); transition: transform .2s; background: #fff } #open:checked ~ nav { transform: none } } #open { display: none } @media (min-width: 701px) { label { display: none } }</style>
      <header><input type="checkbox" id="open"><label for="open" aria-label="Mở menu">☰</label><nav>${list}</nav></header><main>${text}</main>`;
    expect((await see(page(drawer))).menu).toMatchObject({ shown: 0, after: 5 });
    const subs =
      '<table><tr><td><a href="/con/1">Tổ chức</a></td></tr><tr><td><a href="/con/2">Lịch sử</a></td></tr><tr><td><a href="/con/3">Bản đồ</a></td></tr></table>';
    const table = `<table>${entries.map((name, index) => `<tr><td><a href="/${index}">${name}</a>${subs}</td></tr>`).join('')}</table>`;
    expect((await see(page(`<h1>Tỉnh Mẫu</h1><div id="menu">${table}</div><main>${text}</main>`))).menu).toMatchObject({
      missing: [],
      tapped: [],
    });
    const strip = `<style>ul { display: flex; gap: 3rem; overflow-x: auto; white-space: nowrap }</style>${ordinary}`;
    expect((await see(page(strip))).menu).toMatchObject({ shown: 5, after: 5 });
  });

  test('what lies over the page is closed where it can be', async () => {
    const over = (inner: string) =>
      page(
        `${ordinary}<div id="pop" style="position: fixed; inset: 0; z-index: 9; background: #0008"><div style="margin: 4rem 1rem; height: 300px; background: #fff">Thông báo tuyển dụng ${inner}</div></div>`,
      );
    const closes = await see(over('<button onclick="pop.remove()" aria-label="Đóng">×</button>'));
    expect(closes).toMatchObject({ overlay: { way: 'closed', control: 'Đóng' }, menu: { after: 5 } });
    const beside = await see(
      over('<script>pop.addEventListener("click", (event) => event.target === pop && pop.remove())</script>'),
    );
    expect(beside.overlay).toMatchObject({ way: 'closed', control: '' });
    const agree = await see(over('<button>Tôi đã hiểu</button>'));
    expect(agree.overlay).toMatchObject({ way: 'offered', control: 'Tôi đã hiểu' });
    const stuck = await see(over('<a href="/tuyen-dung">Xem chi tiết</a>'));
    expect(stuck.overlay).toMatchObject({ selector: '#pop', way: 'none', covers: 1 });
    expect(stuck.menu).toBeUndefined();
  });

  test('an application that lays its page out in a layer covers nothing', async () => {
    const seen = await see(page(`<div style="position: fixed; inset: 0; overflow: auto">${ordinary}</div>`));
    expect(seen.overlay).toBeUndefined();
  });

  test('text that the phone does not get is told', async () => {
    const seen = await see(page(`<style>@media (max-width: 700px) { main { display: none } }</style>${ordinary}`));
    expect(seen.kept).toBeLessThan(0.3);
    expect(seen.lost[0]).toContain('Ủy ban nhân dân tỉnh Mẫu họp');
  });

  test('a page that is not in order is loaded once more on the phone, which may get another', async () => {
    bed.pages.set('/m', page(ordinary));
    bed.answers.set('/wide', (request, response) => {
      const isPhone = /\bMobile\b/.test(request.headers['user-agent'] ?? '');
      response.writeHead(isPhone ? 302 : 200, {
        'content-type': 'text/html; charset=utf-8',
        ...(isPhone && { location: '/m' }),
      });
      response.end(isPhone ? '' : page(`<div style="width: 1000px">${ordinary}</div>`, ''));
    });
    const options = { now: () => new Date('2026-03-02T03:00:00Z'), store: bed.store, watchForMs: 100 };
    const seen = await renderPage(bed.session, bed.at('/wide'), options);
    expect(collectedValue(seen.render)?.finalUrl).toBe(bed.at('/wide'));
    expect(seen.mobile).toMatchObject({
      value: { fresh: true, finalUrl: bed.at('/m'), screens: [{ layoutWidth: 360, contentWidth: 360 }, {}] },
    });
    const spent = await renderPage(bed.session, bed.at('/wide'), { ...options, again: async () => false });
    expect(spent.mobile).toEqual({ status: 'skipped', code: 'budget' });
  });
});
