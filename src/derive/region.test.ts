import { describe, expect, test } from 'vitest';
import type { PageDocument } from '../core/rule.ts';
import { pageOf } from '../testing/rule-tester.ts';
import { landmarksOf } from './landmarks.ts';
import { readingOf } from './reading.ts';
import { boxAt } from './region.ts';
import { repeatedEdgesOf } from './repeated-edges.ts';

describe('the box of a part', () => {
  const page = pageOf(
    '<div id="a"><p data-cc-box="10,20,100,30">Một</p><p data-cc-box="10,60,200,30">Hai</p><p data-cc-hidden data-cc-box="0,0,900,900">Ba</p></div>',
  );
  test('is around all of it that shows', () => {
    expect(boxAt(page, '#a')).toEqual({ x: 10, y: 20, width: 200, height: 70 });
  });
  test.each(['#b', 'dns:tinhmau.gov.vn', '>>'])('%s has none', (pointer) => {
    expect(boxAt(page, pointer)).toBeUndefined();
  });
});

/** Pages of one site that know each other, the first with its own main part. */
function site(frame: (main: string) => string, mains: readonly string[]): PageDocument {
  const pages = mains.map((main, at) => ({ ...pageOf(frame(main), `https://tinhmau.gov.vn/${at || ''}`) }));
  for (const page of pages) Object.assign(page, { siblings: pages });
  return pages[0] as PageDocument;
}
const mains = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map((name) => `<p>${`Bài ${name} trong tỉnh. `.repeat(40)}</p>`);
const textOf = (page: PageDocument, stretch: { from: number; to: number } | undefined) =>
  stretch &&
  readingOf(page)
    .lines(stretch)
    .map(({ text }) => text)
    .join(' | ');

describe('what repeats on all pages', () => {
  test('is the run of lines at the top and at the bottom, whatever the day', () => {
    let day = 1;
    const page = site(
      (main) =>
        `<div>Tỉnh Mẫu</div><div>Ngày 0${day++}/03/2026</div><div>Danh mục</div>${main}<div>Liên kết</div><div>Địa chỉ: số 1</div>`,
      mains,
    );
    const { top, bottom } = repeatedEdgesOf(page);
    expect(textOf(page, top)).toBe('Tỉnh Mẫu | Ngày 01/03/2026 | Danh mục');
    expect(textOf(page, bottom)).toBe('Liên kết | Địa chỉ: số 1');
  });
  test('without enough pages is not known', () => {
    expect(repeatedEdgesOf(site((main) => `<div>Tỉnh Mẫu</div>${main}`, mains.slice(0, 3)))).toEqual({});
    expect(repeatedEdgesOf(pageOf('<p>Tỉnh Mẫu</p>'))).toEqual({});
  });
  test('a bar without a menu is no head, and lines that tell nothing of the owner are no sure foot', () => {
    const page = site((main) => `<div>Tỉnh Mẫu</div>${main}<div>Lên đầu trang</div>`, mains);
    expect(landmarksOf(page).header).toBeUndefined();
    expect(landmarksOf(page).footer).toMatchObject({ sure: false, how: 'repetition' });
  });
});
