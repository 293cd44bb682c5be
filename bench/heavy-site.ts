import type { RequestListener } from 'node:http';
import { type Neighbour, startNeighbour } from '../src/testing/neighbour.ts';

/** Weighs about what the front page of a provincial portal does: 1,500 elements on five screens, 300 kB of styles and scripts, 20 pictures. */
const layout =
  'main { display: grid; grid-template-columns: repeat(3, 1fr) } nav ul { columns: 6 } article ul { columns: 2 }';
const rule = (n: number) => `.c${n} > .d${n} { margin: ${n % 9}px; color: #${String(n).padStart(3, '0').slice(0, 3)} }`;
const styles = [layout, ...Array.from({ length: 2500 }, (_, n) => rule(n))].join('\n');
const scripts = `${Array.from({ length: 3000 }, (_, n) => `function f${n}(a) { return a * ${n} + 1; }`).join('\n')}
  addEventListener('DOMContentLoaded', () => { for (const e of document.querySelectorAll('li')) e.dataset.n = String(f2999(e.textContent.length)); });`;
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pageAt = (
  path: string,
) => `<!doctype html><html lang="vi"><title>Trang ${path}</title><link rel="stylesheet" href="/style.css">
  <script src="/app.js"></script><nav><ul>${Array.from({ length: 60 }, (_, n) => `<li class="c${n}"><a class="d${n}" href="/muc/${n}">Chuyên mục ${n}</a></li>`).join('')}</ul></nav>
  <main><h1>Trang ${path}</h1>${Array.from(
    { length: 20 },
    (_, n) => `<article><h2>Tin số ${n}</h2><img src="/${n}.png" width="120" height="80" ${n % 5 ? 'alt="Ảnh"' : ''}>
  <p style="color: ${n % 4 ? '#222' : '#bbb'}">${'Nội dung của bản tin, đủ dài để có vài dòng. '.repeat(4)}</p><ul>${'<li>Mục nhỏ <span>kèm chữ</span></li>'.repeat(20)}</ul></article>`,
  ).join('')}</main>`;
const answer: RequestListener = (request, response) => {
  const path = request.url ?? '';
  const [type, body] = path.endsWith('.css')
    ? ['text/css', styles]
    : path.endsWith('.js')
      ? ['text/javascript', scripts]
      : path.endsWith('.png')
        ? ['image/png', picture]
        : ['text/html; charset=utf-8', pageAt(path)];
  const cached = type.startsWith('text/html') ? {} : { 'cache-control': 'max-age=3600' };
  response.writeHead(200, { 'content-type': type as string, ...cached }).end(body);
};

/** Serves a site of which every address is such a page. */
export const startHeavySite = (): Promise<Neighbour> => startNeighbour(answer);
