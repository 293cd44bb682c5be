import { expect, test } from 'vitest';
import { boxLevelsOf } from './box-tree.ts';
import { dom } from './dom.ts';

const levels = (body: string): number =>
  boxLevelsOf(dom({ url: 'https://mau.gov.vn/', html: body, source: 'render', complete: true })('a').get());
const a = '<a href="/x">x</a>';

test('branches of a tree control and of nested boxes are levels', () => {
  const node = `<table><tr><td><img alt=""></td><td>${a}</td></tr></table>`;
  expect(levels(`<div>${node}<div>${node}${node}<div>${node}</div></div>${node}</div>`)).toBe(3);
  expect(levels(`<div class="n">${a}<div class="c"><div class="n">${a}</div></div></div>`)).toBe(2);
  expect(levels(`<div>${a}<div>${a}${a}</div></div>`)).toBe(2);
});

test('boxes and rows side by side are one level', () => {
  expect(levels(`<div>${a}</div><div>${a}</div><div>${a}</div>`)).toBe(1);
  expect(levels(`<table><tr><td>${a}</td></tr><tr><td>${a}</td></tr></table>`)).toBe(1);
  expect(levels('<p>Không có liên kết</p>')).toBe(0);
});
