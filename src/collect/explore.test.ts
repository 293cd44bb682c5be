import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserBed, startBrowserBed } from '../testing/browser-bed.ts';
import { explore, startExplorer, type Tried } from './explore.ts';

let bed: BrowserBed;

async function exploreAt(path: string, html: string, tried?: Tried) {
  bed.pages.set(path, html);
  const visited = await bed.session.visit(bed.at(path), (page) => explore(page, tried));
  if (visited.status !== 'visited') throw new Error(JSON.stringify(visited));
  const { ways, explored } = visited.value;
  const short = ways.map(({ url, text, cost, control }) => {
    const where = url.replace(bed.at(''), '');
    return `${cost} ${control ? `${control} → ` : ''}${text}: ${where}`;
  });
  return { ways: short, explored };
}

describe('explore', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    bed = await startBrowserBed();
  });
  afterAll(() => bed.close());

  test('a menu that opens under the pointer costs nothing, one that is clicked open one click; both name the control', async () => {
    const { ways, explored } = await exploreAt(
      '/menus',
      `<style>
        .sub { display: none } li:hover > .sub { display: block } .panel { display: none } .open + .panel { display: block }
      </style>
      <nav><ul>
        <li><a href="/trang-chu">Trang chủ</a></li>
        <li><a href="/gioi-thieu">Giới thiệu</a><ul class="sub">
          <li><a href="/chuc-nang">Chức năng</a></li>
          <li><span>Tổ chức</span><ul class="sub"><li><a href="/so-do">Sơ đồ</a></li></ul></li>
        </ul></li>
      </ul></nav>
      <div><button onclick="this.classList.toggle('open')" aria-expanded="false">Dịch vụ</button>
      <div class="panel"><a href="/thu-tuc">Thủ tục</a></div></div>
      <details><summary>Liên kết</summary><a href="https://khac.gov.vn/">Trang khác</a></details>`,
    );
    expect(ways.sort()).toEqual([
      '1 Giới thiệu → Chức năng: /chuc-nang',
      '1 Giới thiệu → Tổ chức → Sơ đồ: /so-do',
      '2 Dịch vụ → Thủ tục: /thu-tuc',
      '2 Liên kết → Trang khác: https://khac.gov.vn/',
    ]);
    expect(explored).toMatchObject({ ended: 'all', refused: [] });
  });

  test('links that scripts make when something is worked', async () => {
    const { ways } = await exploreAt(
      '/made',
      `<div role="tab" aria-selected="false" id="tab">Cấp xã</div><div id="list"></div>
      <a href="#" id="more">Xem thêm</a><div id="rest"></div><div style="cursor: pointer" id="card">Bản đồ</div>
      <script>
        tab.onclick = () => { list.innerHTML = '<a href="/xa">Thủ tục cấp xã</a>'; };
        more.onclick = (event) => { event.preventDefault();
          setTimeout(() => { rest.innerHTML = '<a href="/tin-2">Tin thứ hai</a>'; }, 30); };
        card.addEventListener('click', () => { location.href = '/ban-do' });
      </script>`,
    );
    expect(ways.sort()).toEqual([
      '1 Bản đồ: /ban-do',
      '2 Cấp xã → Thủ tục cấp xã: /xa',
      '2 Xem thêm → Tin thứ hai: /tin-2',
    ]);
  });

  test('where a handler goes is noted and not followed: the address, a window, a route, the history', async () => {
    const { ways, explored } = await exploreAt(
      '/handlers',
      `<table><tr onclick="go(5)" style="cursor: pointer"><td>Thủ tục số 5</td></tr></table>
      <a href="javascript:view('7')">Thủ tục số 7</a><button type="button" onclick="window.open(base + '/moi')">Cửa sổ mới</button>
      <button type="button" onclick="location.hash = '#/tra-cuu'">Tra cứu</button>
      <button type="button" onclick="history.pushState(0, '', '/trang-thai')">Trạng thái</button>
      <button type="button" onclick="location.hash = '#cuoi'">Cuối trang</button>
      <script>const base = ''; function go(id) { location.href = base + '/tt?id=' + id; }
      function view(id) { setTimeout(() => { location.assign(base + '/tt?id=' + id); }, 50); }</script>`,
    );
    expect(ways.sort()).toEqual([
      '1 Cửa sổ mới: /moi',
      '1 Thủ tục số 5: /tt?id=5',
      '1 Thủ tục số 7: /tt?id=7',
      '1 Tra cứu: /handlers#/tra-cuu',
      '1 Trạng thái: /trang-thai',
    ]);
    expect(explored.ended).toBe('all');
    expect(bed.site.requests.filter(({ url }) => /\/(tt|moi|trang-thai)/.test(url))).toEqual([]);
  });

  test('what a control sends is stopped and told', async () => {
    const { ways, explored } = await exploreAt(
      '/sending',
      `<button type="button" onclick="fetch('/api/list?key=secret', { method: 'POST' })">Danh sách</button>
      <a href="#" onclick="next()">Trang sau</a><form method="post" action="/next"></form>
      <script>function next() { document.forms[0].submit(); }</script>`,
    );
    expect(ways).toEqual([]);
    const refused = explored.refused.map(({ url, ...rest }) => ({ ...rest, url: url.replace(bed.at(''), '') }));
    expect(refused).toEqual([
      { control: 'Danh sách', method: 'POST', url: '/api/list?key=' },
      { control: 'Trang sau', method: 'POST', url: '/next' },
    ]);
    expect(bed.site.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('nothing that rates, votes, signs out, deletes, pays or sends is touched', async () => {
    const touch = `onclick="fetch('/touched?' + encodeURIComponent(this.textContent || this.value || this.className))"`;
    const names = [
      ...['Đánh giá', 'Rất hài lòng', 'Bình chọn', 'Đăng xuất', 'Xóa hồ sơ', 'Thanh toán', 'Nộp hồ sơ', 'Gửi ý kiến'],
      ...['Vote', 'Rating', 'Log out', 'Delete', 'Pay now', 'Submit', 'Huỷ'],
    ];
    const { explored } = await exploreAt(
      '/untouchable',
      `${names.map((name) => `<a href="#" ${touch}>${name}</a> <button type="button" ${touch}>${name}</button>`).join('')}
      <form method="post"><button ${touch}>Tiếp</button><input type="submit" value="Đi" ${touch}><button type="button" ${touch}>Lọc</button></form>
      <div class="star-rating"><span style="cursor: pointer" ${touch}>5 sao</span></div>
      <span role="button" class="btnDeleteItem" ${touch}>×</span>`,
    );
    expect(bed.site.requests.filter(({ url }) => url.startsWith('/touched'))).toEqual([]);
    expect(explored).toMatchObject({ tried: 0, refused: [] });
  });

  test('it is known whether a click came to the control, or to what slid over it', async () => {
    bed.pages.set(
      '/landed',
      `<style>#cover { position: fixed; inset: 0; display: none; background: #fff } button { display: block }</style>
      <button><b>Chữ lớn</b></button><div id="host"></div><button id="shy">Chữ nhỏ</button><div id="cover"></div>
      <script>
        host.attachShadow({ mode: 'open' }).innerHTML = '<button>Đọc trang</button>';
        shy.onmouseenter = () => { cover.style.display = 'block'; };
      </script>`,
    );
    const visited = await bed.session.visit(bed.at('/landed'), async (page) => {
      const ask = await startExplorer(page);
      // The shy one last: what slides over it covers the others as well.
      const controls = (await ask('controls')).sort((a, b) =>
        a.text === 'Chữ nhỏ' ? 1 : b.text === 'Chữ nhỏ' ? -1 : 0,
      );
      const told: [string, boolean, boolean[]][] = [];
      for (const { key, text } of controls) {
        const spot = await ask('aim', key);
        if (!spot) throw new Error(`${text} cannot be aimed at`);
        await page.mouse.click(spot.x, spot.y);
        const others = controls.filter((other) => other.key !== key);
        const elsewhere = await Promise.all(others.map((other) => ask('landed', other.key)));
        told.push([text, await ask('landed', key), elsewhere]);
      }
      return told.sort(([a], [b]) => (a < b ? -1 : 1));
    });
    expect(visited).toMatchObject({
      value: [
        ['Chữ lớn', true, [false, false]],
        ['Chữ nhỏ', false, [false, false]],
        ['Đọc trang', true, [false, false]],
      ],
    });
  });

  test('a menu that was worked on one page is not worked again on the next', async () => {
    const tried: Tried = new Map();
    const menu = `<style>ul ul { display: none } li:hover > ul { display: block }</style>
      <nav><ul><li><a href="/a">Giới thiệu</a><ul><li><a href="/b">Chức năng</a></li></ul></li></ul></nav>`;
    const first = await exploreAt('/one', menu, tried);
    const second = await exploreAt('/two', `${menu}<p>khác</p>`, tried);
    expect([first.explored.tried, second.explored.tried]).toEqual([1, 0]);
    expect(second.ways).toEqual(first.ways);
  });

  test('ends in bounded time, however many controls there are and whatever they do', async () => {
    const { explored } = await exploreAt(
      '/many',
      `${Array.from({ length: 300 }, (_, index) => `<button type="button" onclick="alert(${index})">Nút ${index}</button>`).join('')}`,
    );
    expect(explored.found).toBeGreaterThanOrEqual(300);
    expect(explored.tried).toBeLessThanOrEqual(60);
    expect(explored.ended).toMatch(/number|time/);
  });
});
