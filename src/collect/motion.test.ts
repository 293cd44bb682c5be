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
    bed = await startBrowserBed();
    bed.answers.set('/moi.gif', (_, response) => {
      response.setHeader('content-type', 'image/gif');
      response.end(Buffer.from(gif, 'base64'));
    });
  });
  afterAll(() => bed.close());

  test('texts in shadow roots and frames are watched too', async () => {
    bed.pages.set('/khung', `<!doctype html>${glide}<p class="di">Trong khung</p>`);
    const motion = await motionOf(
      '/roots',
      `<div id="host"></div><iframe src="/khung" width="600" height="100"></iframe>
      <script>host.attachShadow({ mode: 'open' }).innerHTML = \`${glide}<p class="di">Trong bóng</p>\`;</script>`,
    );
    expect(kinds(motion).sort()).toEqual(['moved Trong bóng', 'moved Trong khung']);
    expect(motion.moving.find(({ frame }) => frame)?.frame).toBe(bed.at('/khung'));
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
