import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Motion } from '../core/motion.ts';
import { type BrowserBed, startBrowserBed } from '../testing/browser-bed.ts';
import { watchMotion } from './motion.ts';

let bed: BrowserBed;

/** Short watching: the pages here move often. */
async function motionOf(path: string, html: string, forMs = 500): Promise<Motion> {
  bed.pages.set(path, `<!doctype html><html lang="vi"><title>Cổng</title>${html}`);
  const visited = await bed.session.visit(bed.at(path), (page) => watchMotion(page, forMs));
  if (visited.status !== 'visited') throw new Error(JSON.stringify(visited));
  return visited.value;
}
const kinds = ({ moving }: Motion) => moving.map(({ kind, text }) => `${kind} ${text}`);

const glide =
  '<style>@keyframes di { to { transform: translateX(300px) } } .di { animation: di 3s linear infinite }</style>';
/** Two frames, half a second each, without end. */
const gif =
  'R0lGODlhAQABAIAAAAAAAP///yH/C05FVFNDQVBFMi4wAwEAAAAh+QQAMgAAACwAAAAAAQABAAACAkQBACH5BAAyAAAALAAAAAABAAEAAAICTAEAOw==';

describe('motion', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    bed = await startBrowserBed({ anyName: true });
    bed.answers.set('/moi.gif', (_, response) => {
      response.setHeader('content-type', 'image/gif');
      response.end(Buffer.from(gif, 'base64'));
    });
  });
  afterAll(() => bed.close());

  test('texts in shadow roots and frames, and in frames inside these, are watched too', async () => {
    const inner = `<!doctype html>${glide}<p class=di>Trong cùng</p>`;
    bed.pages.set('/khung', `<!doctype html>${glide}<p class="di">Trong khung</p><iframe srcdoc="${inner}"></iframe>`);
    const motion = await motionOf(
      '/roots',
      `<div id="host"></div><iframe src="/khung" width="600" height="300"></iframe>
      <script>host.attachShadow({ mode: 'open' }).innerHTML = \`${glide}<p class="di">Trong bóng</p><iframe srcdoc="${inner}"></iframe>\`;</script>`,
    );
    expect(kinds(motion).sort()).toEqual([
      'moved Trong bóng',
      'moved Trong cùng',
      'moved Trong cùng',
      'moved Trong khung',
    ]);
    expect(motion.moving.find(({ text }) => text === 'Trong khung')?.frame).toBe(bed.at('/khung'));
  });

  test('texts of drawings are texts, and slides of pictures are for a person', async () => {
    const picture = (colour: string) =>
      `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><rect width='300' height='90' fill='${colour}'/></svg>`;
    const motion = await motionOf(
      '/drawn-texts',
      `<svg width="600" height="160"><text y="30">Đứng yên</text>
      <text y="70">Nhấp nháy<animate attributeName="opacity" values="1;0;1" dur="1s" repeatCount="indefinite"/></text>
      <text y="110">Chạy ngang<animateTransform attributeName="transform" type="translate" from="0" to="300" dur="4s" repeatCount="indefinite"/></text>
      </svg><style>.s { position: absolute; opacity: 0 } .s.on { opacity: 1 }</style><div style="position: relative">
      <img class="s on" width="300" height="90" alt="Lễ hội" src="${picture('red')}"><img class="s" width="300" height="90" alt="Hội nghị" src="${picture('blue')}"></div>
      <script>setInterval(() => document.querySelectorAll('.s').forEach((one) => one.classList.toggle('on')), 1000);</script>`,
    );
    expect(kinds(motion).sort()).toEqual([
      'moved Chạy ngang',
      'picture-swapped Hội nghị',
      'picture-swapped Lễ hội',
      'toggled Nhấp nháy',
    ]);
  });

  test('pictures and backgrounds that scripts and styles exchange are told, and boxes that blink; what comes once is not', async () => {
    const square = (colour: string) =>
      `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='90'%3E%3Crect width='300' height='90' fill='${colour}'/%3E%3C/svg%3E`;
    const motion = await motionOf(
      '/exchanged',
      `<style>@keyframes nen { 0%, 49% { background-image: url("${square('red')}") } 50%, 100% { background-image: url("${square('blue')}") } }
      @keyframes tat { 50% { opacity: 0 } } @keyframes xoay { to { rotate: 1turn } }
      div, i { display: block; width: 300px; height: 90px } #tai { animation: tat .3s steps(1) 3; background: red }
      #nen2 { animation: nen 1.6s infinite } #o3 { animation: tat .5s steps(1) infinite; background: red } #xoay { animation: xoay 1s infinite; border: 1px solid }
      i:hover { background: red }</style>
      <img id="anh" alt="Lễ hội" width="300" height="90" src="${square('red')}"><img id="luoi" alt="Lười" width="300" height="90" src="${square('white')}">
      <div id="nen1" style='background: url("${square('red')}")'></div><div id="nen2"></div><section><div id="nen3"><p>Chữ ở trên</p></div>      <div id="o4"><p>Chữ trong ô</p></div></section><div id="o1" style="background: red"></div><div id="o2"></div><div id="o3"></div><div id="trong"></div>
            <div id="tai"></div><div id="xoay"></div><i></i>
      <script>
      const pictures = ['${square('red').replaceAll("'", "\\'")}', '${square('blue').replaceAll("'", "\\'")}'];
      let at = 0;
      setTimeout(() => { luoi.src = pictures[0]; }, 200);
      setInterval(() => {
        at += 1;
        anh.src = pictures[at % 2];
        nen1.style.backgroundImage = nen3.style.backgroundImage = 'url("' + pictures[at % 2] + '")';
      }, 700);
      setInterval(() => {
        o1.style.visibility = trong.style.visibility = o1.style.visibility ? '' : 'hidden';
        o2.style.background = o4.style.background = o2.style.background ? '' : 'red';
      }, 300);
      </script>`,
      1000,
    );
    expect(motion.moving.map(({ selector, kind, text }) => `${kind} ${selector} ${text}`).sort()).toEqual([
      'box-toggled #o1 ',
      'box-toggled #o2 ',
      'box-toggled #o3 ',
      'box-toggled #o4 ',
      'picture-swapped #anh Lễ hội',
      'picture-swapped #nen1 ',
      'picture-swapped #nen2 ',
      'picture-swapped #nen3 ',
    ]);
  });

  test('what moves, blinks, changes places or plays is told apart; what stands still or counts is not told', async () => {
    const motion = await motionOf(
      '/all',
      `${glide}<style>.slide { position: absolute; top: 0; left: 0; width: 300px; opacity: 0; transition: opacity .1s } .on { opacity: 1 }
      @media (prefers-reduced-motion: reduce) { img { display: none } }
      #nen { width: 50px; height: 50px; background: url(data:image/gif;base64,${gif}) }</style>
      <p>Đứng yên</p><div class="di"><svg width="20" height="20"></svg></div><p id="c">10:21:01</p><p id="ticker">Chào mừng quý khách đến với cổng </p>
      <div><p id="news">Tin một</p></div>
      <div style="position: relative; height: 60px"><p class="slide on">Hội nghị</p><p class="slide">Lễ hội</p></div>
      <p id="b">Thông báo khẩn</p>
      <img class="di" alt="Cờ" width="200" height="60" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"><img id="p" alt="Hoa" width="20" height="20" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>">
      <img id="moi" src="/moi.gif" alt="Mới" width="30" height="12"><div id="nen"></div><img src="/anh.jpg" alt="">
      <img src="/moi.gif?an" hidden alt=""><button>Tạm dừng</button>
      <script>
      const tin = ['Tin hai', 'Tin ba', 'Tin một'];
      const slides = [...document.querySelectorAll('.slide')];
      let at = 0;
      setInterval(() => { ticker.textContent = ticker.textContent.slice(1) + ticker.textContent[0]; }, 150);
      setInterval(() => {
        at += 1;
        b.style.visibility = at % 2 ? 'hidden' : '';
        p.style.opacity = at % 2;
        c.textContent = '10:21:' + at;
      }, 300);
      setInterval(() => { news.textContent = tin[at % 3]; slides.forEach((one) => one.classList.toggle('on')); }, 500);
      </script>`,
    );
    expect(motion.moving.map(({ selector, kind }) => `${kind} ${selector}`).sort()).toEqual([
      'moved #ticker',
      'picture-moved html > body > img:nth-of-type(1)',
      'picture-toggled #p',
      'swapped #news',
      'swapped html > body > div:nth-of-type(3) > p:nth-of-type(1)',
      'swapped html > body > div:nth-of-type(3) > p:nth-of-type(2)',
      'toggled #b',
    ]);
    expect(motion.animated).toMatchObject([
      ...[
        { selector: '#moi', url: bed.at('/moi.gif'), text: 'Mới', format: 'gif', frames: 2, roundMs: 1000, plays: 0 },
      ],
      { selector: '#nen', frames: 2 },
    ]);
    expect(motion.relief).toEqual({ pause: 'Tạm dừng', prefersReduced: true });
  });

  test('words that styles draw are watched: with their element and by themselves; those that come once are not told', async () => {
    const motion = await motionOf(
      '/drawn',
      `${glide}<style>@keyframes nhay { 50% { opacity: 0 } } @keyframes vao { from { opacity: 0; transform: translateX(90px) } }
      #nhay::before { content: 'Tin khẩn'; animation: nhay .4s steps(1) infinite }
      #chay::after { content: 'Chào mừng'; display: inline-block; animation: di 3s linear infinite }
      #chung::before { content: attr(data-chu) } #chung { width: 90px; height: 20px }
      #mau::before { content: 'Mới'; animation: mau .4s infinite } @keyframes mau { 50% { color: #fff } }
      #motlan::before { content: 'Thông báo'; animation: vao .4s 3 }
      #hinh { font-family: 'Material Icons' } #hinh::before { content: 'home'; animation: nhay .4s infinite }
      #dung::after { content: 'Đứng yên' } #sao::before { content: '★'; animation: nhay .4s infinite }</style>
      <p id="nhay">1</p><p id="chay">2</p><div id="chung" class="di" data-chu="Theo khung"></div><p id="mau">3</p>
      <p id="motlan">4</p><p id="dung">5</p><p id="hinh" class="di">arrow_down</p><p id="sao">6</p>`,
    );
    expect(motion.moving.map(({ selector, kind, text }) => `${kind} ${selector} ${text}`).sort()).toEqual([
      'moved #chay::after Chào mừng',
      'moved #chung::before Theo khung',
      'moved #hinh ',
      'toggled #mau::before Mới',
      'toggled #nhay::before Tin khẩn',
    ]);
  });

  test('drawings of scripts that go on changing are told, others not; nor is anything known of those that hide their pixels', async () => {
    bed.answers.set('/la.svg', (_, response) => {
      response.setHeader('content-type', 'image/svg+xml');
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    });
    const far = bed.at('/la.svg').replace(/\/\/[^:/]+/, '//khac.vn');
    const motion = await motionOf(
      '/canvas',
      `<canvas id="chay" width="300" height="60" aria-label="Băng tin"></canvas><canvas id="yen" width="300" height="60"></canvas>
      <canvas id="mot" width="300" height="60"></canvas><canvas id="nho" width="40" height="20"></canvas>
      <canvas id="gl" width="300" height="60"></canvas><canvas id="kin" width="300" height="60"></canvas>
      <script>
      const paper = (id) => document.getElementById(id).getContext('2d');
      let at = 0;
      for (const id of ['chay', 'yen', 'mot', 'nho']) { paper(id).font = '40px serif'; paper(id).fillText('Chào mừng quý khách', 0, 40); }
      setTimeout(() => paper('mot').fillRect(0, 0, 300, 60), 900);
      setInterval(() => { at += 20; for (const id of ['chay', 'nho']) { paper(id).clearRect(0, 0, 300, 60); paper(id).fillText('Chào mừng quý khách', 200 - at % 400, 40); } }, 100);
      const gl = document.getElementById('gl').getContext('webgl');
      const flat = gl ? undefined : paper('gl');
      const turn = (now) => {
        const red = now % 1000 < 500 ? 1 : 0;
        gl?.clearColor(red, 0, 0, 1); gl?.clear(gl.COLOR_BUFFER_BIT);
        flat?.clearRect(0, 0, 300, 60); flat?.fillRect(0, 0, 300 * red, 60);
        requestAnimationFrame(turn);
      };
      turn(0);
      const far = new Image(); far.onload = () => paper('kin').drawImage(far, 0, 0); far.src = '${far}';
      </script>`,
      3500,
    );
    expect(motion.moving).toEqual([
      { selector: '#chay', kind: 'canvas-moved', text: 'Băng tin' },
      { selector: '#gl', kind: 'canvas-moved', text: '' },
      { selector: '#kin', kind: 'canvas-unseen', text: '' },
    ]);
  });

  test('films that play by themselves are told, and animated pictures in frames; not what waits to be started', async () => {
    const film = (id: string, how: string) => `<video id="${id}" aria-label="Giới thiệu" ${how}></video>`;
    const play = (id: string) => `<script>{
      const drawn = document.createElement('canvas');
      setInterval(() => drawn.getContext('2d').fillRect(0, 0, Math.random() * 300, 150), 50);
      document.getElementById('${id}').srcObject = drawn.captureStream(20);
    }</script>`;
    const moving = '<img id="moi" src="/moi.gif" alt="Mới" width="30" height="12">';
    bed.pages.set('/khung-anh', `<!doctype html>${moving}`);
    const inFrame = `<!doctype html>${moving}${film('trong', 'autoplay muted width="300" height="150"')}${play('trong')}`;
    bed.pages.set('/khung-phim', inFrame);
    const far = bed.at('/khung-anh').replace(/\/\/[^:/]+/, '//khac.vn');
    const motion = await motionOf(
      '/phim',
      `<iframe src="/khung-phim" width="400" height="200"></iframe><iframe src="${far}" width="400" height="200"></iframe>
      ${film('chay', 'autoplay muted width="300" height="150"')}${film('cho', 'muted controls width="300" height="150"')}
      ${film('nho', 'autoplay muted style="width: 20px; height: 10px"')}${['chay', 'cho', 'nho'].map(play).join('')}`,
      1500,
    );
    expect(motion.moving.map(({ kind, selector, text, frame = '' }) => [kind, selector, text, frame])).toEqual([
      ['film-plays', '#chay', 'Giới thiệu', ''],
      ['film-plays', '#trong', 'Giới thiệu', bed.at('/khung-phim')],
    ]);
    expect(motion.animated?.map(({ selector, frames, frame }) => [selector, frames, frame])).toEqual([
      ['#moi', 2, bed.at('/khung-phim')],
      ['#moi', 2, far],
    ]);
  });

  test('slides that stay are watched longer', async () => {
    const motion = await motionOf(
      '/carousel',
      `<style>.carousel { overflow: hidden; width: 300px } .track { display: flex; transition: transform .2s } .track p { flex: 0 0 300px }</style>
      <div class="carousel"><div class="track" id="t"><p>Tin thứ nhất</p><p>Tin thứ hai</p><p>Tin thứ ba</p></div></div>
      <script>let at = 0; setInterval(() => { at = (at + 1) % 3; t.style.transform = 'translateX(' + -300 * at + 'px)'; }, 700)</script>`,
      800,
    );
    expect(motion.watchedMs).toBeGreaterThanOrEqual(3200);
    expect(motion.moving[0]?.kind).toBe('moved');
  });
});
