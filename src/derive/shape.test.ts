import { expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { shapeOf } from './shape.ts';

const shape = (html: string) => shapeOf(pageOf(html, 'https://tinhmau.gov.vn/x'));
const frame = (main: string, id = 'page') =>
  `<div id="${id}"><header class="top"></header><main><section class="content">${main}</section></main><footer></footer></div>`;
const items = (count: number) => `<ul class="news">${'<li><a href="/1">Tin</a></li>'.repeat(count)}</ul>`;
const card = (n: number) =>
  `<div class="item item-${n} ${n === 1 ? 'active first' : ''}" id="tin-${n}"><h3>Tin ${n}</h3></div>`;

test('pages of one template have one shape, whatever the length of their lists and texts', () => {
  expect(shape(frame(items(3)))).toBe(shape(frame(items(30))));
  expect(shape(frame([1, 2].map(card).join('')))).toBe(shape(frame([1, 2, 3, 4, 5].map(card).join(''))));
  const article = (inside: string) => frame(`<h1>Tiêu đề</h1><p>Đoạn</p>${inside}`);
  expect(shape(article('<div class="image-1"><img></div><table><tr><td>1</table>'))).toBe(shape(article('')));
});

test('pages of different templates have different ones', () => {
  const list = frame(`<div class="list">${items(3)}</div>`);
  const detail = frame('<div class="detail"><article></article></div>');
  const form = frame('<form class="send"><div class="row"></div></form>');
  expect(new Set([list, detail, form, frame('', 'other'), ''].map(shape)).size).toBe(5);
});

test('a page without end or bottom ends', () => {
  expect(shape(`${'<div>'.repeat(20_000)}x`)).toMatch(/^\w+$/);
  expect(
    shape(Array.from({ length: 20_000 }, (_, n) => `<div class="c${n}x${'y'.repeat(n % 7)}"></div>`).join('')),
  ).toMatch(/^\w+$/);
});
