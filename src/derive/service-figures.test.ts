import { describe, expect, test } from 'vitest';
import type { ServiceFigure } from '../core/service.ts';
import { pageOf } from '../testing/rule-tester.ts';
import { figureOf, figuresFor, figuresOn } from './service-figures.ts';

test.each<[string, ServiceFigure | undefined]>([
  ['Số lượng hồ sơ trực tuyến đã tiếp nhận', 'received'],
  ['Hồ sơ đã tiếp nhận', 'received'],
  ['Tổng số hồ sơ trực tuyến đã tiếp nhận', 'received'],
  ['Số hồ sơ đã giải quyết', 'resolved'],
  ['Hồ sơ trực tuyến được giải quyết', 'resolved'],
  ['Tỉ lệ hồ sơ trực tuyến được giải quyết đúng hạn', 'on-time'],
  ['Tỷ lệ giải quyết đúng và trước hạn', 'on-time'],
  ['Đúng hạn (%)', 'on-time'],
  ['Tỉ lệ hồ sơ trực tuyến so với tổng số hồ sơ đã tiếp nhận', undefined],
  ['Tổng số hồ sơ đã tiếp nhận (trực tuyến và không trực tuyến)', 'all-channels'],
  ['Tổng số hồ sơ tiếp nhận qua các hình thức', 'all-channels'],
  ['Mức độ hài lòng của người sử dụng', 'satisfaction'],
  ['Tỷ lệ hài lòng', 'satisfaction'],
  ['Bộ phận tiếp nhận hồ sơ', undefined],
  ['Thời hạn giải quyết', undefined],
  ['Cơ quan giải quyết thủ tục', undefined],
  ['Hồ sơ đang giải quyết', undefined],
  ['Số hồ sơ giải quyết đúng hạn', undefined],
  ['Tiếp nhận hồ sơ trực tiếp', undefined],
])('%s announces %s', (label, figure) => expect(figureOf(label)).toBe(figure));

describe('figures on the page of the service', () => {
  const layouts: Record<string, string> = {
    lines: '<p>Số hồ sơ trực tuyến đã tiếp nhận: 1.250</p><p>Tỷ lệ đúng hạn: 98,5%</p>',
    cards:
      '<div class="c"><strong>1.250</strong><span>Số hồ sơ trực tuyến đã tiếp nhận</span></div><div class="c"><strong>98,5%</strong><span>Tỷ lệ đúng hạn</span></div>',
    'cards, number below':
      '<div><div>Số hồ sơ trực tuyến đã tiếp nhận</div><div>1.250 hồ sơ</div></div><div><div>Tỷ lệ đúng hạn</div><div>98,5%</div></div>',
    rows: '<table><tr><th>Số hồ sơ trực tuyến đã tiếp nhận</th><td>1.250</td></tr><tr><th>Tỷ lệ đúng hạn</th><td>98,5 %</td></tr></table>',
    columns:
      '<table><thead><tr><th>Tiếp nhận</th><th>Đúng hạn (%)</th></tr></thead><tbody><tr><td>1.250</td><td>98,5</td></tr></tbody></table>',
    terms: '<dl><dt>Số hồ sơ trực tuyến đã tiếp nhận</dt><dd>1.250</dd><dt>Tỷ lệ đúng hạn</dt><dd>98,5%</dd></dl>',
    list: '<ul><li>Số hồ sơ trực tuyến đã tiếp nhận <b>1.250</b></li><li>Tỷ lệ đúng hạn <b>98,5%</b></li></ul>',
  };
  for (const [name, html] of Object.entries(layouts)) {
    test(name, () => {
      const figures = figuresOn(pageOf(`<main>${html}</main>`));
      expect(figures.received?.value).toContain('1.250');
      expect(figures['on-time']?.value).toContain('98,5');
      expect(Object.keys(figures).sort()).toEqual(['on-time', 'received']);
    });
  }

  test('zero is a number; a label without one is remembered', () => {
    const figures = figuresOn(
      pageOf('<main><p>Hồ sơ đã tiếp nhận: 0</p><p>Hồ sơ đã giải quyết: đang cập nhật</p></main>'),
    );
    expect(figures.received?.value).toBe('0');
    expect(figures.resolved?.value).toBe('');
  });

  test('choices of a rating form are no figures', () => {
    const html =
      '<form><label><input type="radio">Rất hài lòng</label><label><input type="radio">Hài lòng</label></form>';
    expect(figuresOn(pageOf(html))).toEqual({});
  });

  test('steps, dates and telephone numbers are no figures', () => {
    const html =
      '<p>Bước 1: tiếp nhận hồ sơ: trong 2 giờ</p><p>Nơi tiếp nhận hồ sơ: 02 phố Mẫu</p><p>Hồ sơ đã tiếp nhận ngày 02/01/2019</p>';
    expect(Object.values(figuresOn(pageOf(html))).filter(({ value }) => value)).toEqual([]);
  });
});

describe('figures in the table of a statistics page', () => {
  const own = pageOf('<h1>Cấp thẻ</h1>', 'https://tinhmau.gov.vn/dv/1');
  const table = (first: string) => `<table>
    <tr><th rowspan="2">STT</th><th rowspan="2">Dịch vụ</th><th colspan="3">Hồ sơ trực tuyến</th><th rowspan="2">Tổng số hồ sơ (trực tuyến và không trực tuyến)</th><th rowspan="2">Mức độ hài lòng</th></tr>
    <tr><th>Tiếp nhận</th><th>Đã giải quyết</th><th>Tỷ lệ đúng hạn</th></tr>
    <tr><td>1</td><td>${first}</td><td>12</td><td>10</td><td>100%</td><td>30</td><td>95%</td></tr>
    <tr><td>2</td><td>Việc khác</td><td>7</td><td>7</td><td>99%</td><td>9</td><td>80%</td></tr></table>`;
  const service = { name: 'Cấp thẻ', url: own.url, code: '1.000123' };

  for (const first of ['CẤP THẺ', '1.000123', '<a href="/dv/1">xem</a>']) {
    test(`a row named ${first}`, () => {
      const page = pageOf(table(first), 'https://tinhmau.gov.vn/thong-ke');
      const values = Object.fromEntries(
        Object.entries(figuresFor(service, own, [own, page])).map(([key, item]) => [key, item.value]),
      );
      expect(values).toEqual({
        received: '12',
        resolved: '10',
        'on-time': '100%',
        'all-channels': '30',
        satisfaction: '95%',
      });
      expect(figuresFor(service, own, [own, page]).received?.url).toBe(page.url);
    });
  }

  test('no row of the service, no figures', () => {
    expect(figuresFor(service, own, [own, pageOf(table('Cấp thẻ khác'), 'https://tinhmau.gov.vn/thong-ke')])).toEqual(
      {},
    );
  });
});

test.each(['Kết quả tiếp nhận, giải quyết hồ sơ năm 2025', 'Số hồ sơ trực tuyến đã tiếp nhận năm 2026'])(
  'the year of a heading is no figure: %s',
  (heading) =>
    expect(figuresOn(pageOf(`<main><h2>${heading}</h2><p>Bảng số liệu</p></main>`)).received?.value || '').toBe(''),
);
