import { describe, expect, test } from 'vitest';
import type { PageDocument } from '../core/rule.ts';
import { pageOf } from '../testing/rule-tester.ts';
import { dom } from './dom.ts';
import { servicesOf } from './services.ts';

const site = 'https://dichvucong.tinhmau.gov.vn';
const page = (path: string, body: string, complete = true): PageDocument => ({
  ...pageOf(`<title>Cổng dịch vụ</title><main>${body}</main>`, `${site}${path}`),
  complete,
});

const items = (name: string, agency = 'Sở Y tế'): string =>
  `<p>Trình tự thực hiện: nộp đơn ${name}</p><p>Cách thức thực hiện: trực tiếp</p><p>Thời hạn giải quyết: 3 ngày</p>
   <p>Đối tượng thực hiện: cá nhân</p><p>Cơ quan thực hiện: ${agency}</p><p>Kết quả thực hiện: giấy ${name}</p><p>Lệ phí: 10.000 đồng</p>`;
const detail = (path: string, name: string, extra = '', agency?: string): PageDocument =>
  page(path, `<h1>${name}</h1>${extra}${items(name, agency)}`);

describe('several services on one page', () => {
  const shapes: Record<string, (names: readonly string[]) => string> = {
    'details and summary': (names) =>
      names.map((name) => `<details><summary>${name}</summary>${items(name)}</details>`).join(''),
    'a strip of headings with buttons, panels beside them': (names) =>
      names
        .map(
          (name, n) =>
            `<h3><button aria-controls="p${n}">${name}</button></h3><div id="p${n}" hidden>${items(name)}</div>`,
        )
        .join(''),
    'cards of a collapsing accordion, each with a table': (names) =>
      `<div class="accordion">${names
        .map(
          (name, n) =>
            `<div class="card"><div class="card-header"><a data-toggle="collapse" href="#c${n}">${name}</a></div><div id="c${n}" class="collapse"><table>${items(name).replace(/<p>([^:]*): ([^<]*)<\/p>/g, '<tr><td>$1</td><td>$2</td></tr>')}</table></div></div>`,
        )
        .join('')}</div>`,
    'boxes with a code each': (names) =>
      names
        .map((name, n) => `<section><h2>${name}</h2><p>Mã thủ tục: 1.00000${n}</p>${items(name)}</section>`)
        .join(''),
  };
  const names = ['Cấp thẻ đọc sách', 'Cấp lại thẻ đọc sách', 'Gia hạn thẻ đọc sách'];

  for (const [shape, html] of Object.entries(shapes)) {
    test(shape, () => {
      const all = page('/danh-sach', `<h1>Thủ tục của thư viện</h1>${html(names)}`);
      const services = servicesOf([all]);
      expect(services.map(({ name }) => name)).toEqual(names);
      expect(services.map(({ fields }) => fields.result?.value)).toEqual(names.map((name) => `giấy ${name}`));
      expect(new Set(services.map(({ url }) => url)).size).toBe(3);
      expect(services.every((service) => service.page === all.url)).toBe(true);
    });
    test(`${shape}: each item is found again on the page`, () => {
      const all = page('/danh-sach', html(names));
      for (const { fields } of servicesOf([all]))
        for (const [field, item] of Object.entries(fields)) {
          const text = dom(all)(item.pointer).first().text();
          expect(text, `${field} at ${item.pointer}`).toContain(field === 'name' ? item.value : item.label);
        }
    });
  }

  test('a level in the title of a part is a claim and no part of the name', () => {
    const html = names.map((name) => `<details><summary>${name} <b>(Mức độ 4)</b></summary>${items(name)}</details>`);
    const services = servicesOf([page('/ds', html.join(''))]);
    expect(services.map(({ name, claimedLevel }) => [name, claimedLevel])).toEqual(names.map((name) => [name, 4]));
  });

  test.each([
    [
      'cases of one procedure',
      `<h1>Cấp thẻ</h1><p>Mã thủ tục: 1.000123</p>${shapes['details and summary']?.(['Trường hợp một', 'Trường hợp hai'])}`,
    ],
    [
      'the same service told twice, for phones',
      shapes['details and summary']?.(['Cấp thẻ đọc sách', 'Cấp thẻ đọc sách']) ?? '',
    ],
  ])('not %s', (_, html) => {
    expect(servicesOf([page('/mot', html)]).length).toBeLessThanOrEqual(1);
  });
});

describe('services told twice', () => {
  test('the same code, or the same name and agency however they are written', () => {
    const services = servicesOf([
      detail('/a', 'Cấp thẻ đọc sách', '<p>Mã thủ tục: 1.000123</p>'),
      detail('/b', 'Cấp thẻ đọc sách cho bạn đọc', '<p>Mã thủ tục: 1.000123</p>'),
      detail('/c', 'Gia hạn thẻ'),
      detail('/d', 'GIA HẠN  THẺ.'.normalize('NFD')),
    ]);
    expect(services.map(({ url, alsoAt }) => [url, alsoAt])).toEqual([
      [`${site}/a`, [`${site}/b`]],
      [`${site}/c`, [`${site}/d`]],
    ]);
  });
  test('not of two agencies, of two codes, or with other diacritics', () => {
    const code = (value: string) => `<p>Mã thủ tục: ${value}</p>`;
    const pairs = [
      [detail('/a', 'Gia hạn thẻ', code('1.000123')), detail('/b', 'Gia hạn thẻ', code('1.000124'))],
      [detail('/a', 'Gia hạn thẻ'), detail('/b', 'Gia hạn thẻ', '', 'Sở Xây dựng')],
      [detail('/a', 'Gia hạn thẻ'), detail('/b', 'Gia hán thẻ')],
    ];
    expect(pairs.map((pair) => servicesOf(pair).length)).toEqual([2, 2, 2]);
  });
});

describe('what lists say of services', () => {
  const both = [detail('/mot', 'Cấp thẻ'), detail('/hai', 'Đổi thẻ')];
  const links = '<ul><li><a href="/mot">Cấp thẻ</a></li><li><a href="/hai">Đổi thẻ</a></li></ul>';
  const levelsWith = (path: string, html: string) =>
    servicesOf([page(path, html), ...both]).map(({ claimedLevel }) => claimedLevel);

  test.each<[string, string, string, (number | undefined)[]]>([
    ['a heading above the list', '/ds', `<section><h2>Dịch vụ công mức độ 3</h2>${links}</section>`, [3, 3]],
    [
      'a heading of several levels',
      '/ds',
      `<section><h2>Dịch vụ công mức độ 3, 4</h2>${links}</section>`,
      [undefined, undefined],
    ],
    [
      'headings one after the other',
      '/ds',
      '<h3>Mức độ 2</h3><p><a href="/mot">Cấp thẻ</a></p><h3>Mức độ 4</h3><p><a href="/hai">Đổi thẻ</a></p>',
      [2, 4],
    ],
    [
      'the choice of a filter in force',
      '/ds?muc=4',
      `<form><select name="muc"><option value="">Tất cả</option><option value="3">Mức độ 3</option><option value="4">Mức độ 4</option></select></form>${links}`,
      [4, 4],
    ],
    [
      'a filter that is not in force',
      '/ds',
      `<form><select name="muc"><option value="3">Mức độ 3</option><option value="4">Mức độ 4</option></select></form>${links}`,
      [undefined, undefined],
    ],
    [
      'tabs of levels',
      '/ds',
      '<div role="tablist"><a role="tab" href="#m3">Mức độ 3</a><a role="tab" href="#m4">Mức độ 4</a></div><div id="m3"><a href="/mot">Cấp thẻ</a></div><div id="m4"><a href="/hai">Đổi thẻ</a></div>',
      [3, 4],
    ],
    [
      'stars under a head',
      '/ds',
      '<table><tr><th>Tên</th><th>Mức độ</th></tr><tr><td><a href="/mot">Cấp thẻ</a></td><td>★★★☆</td></tr><tr><td><a href="/hai">Đổi thẻ</a></td><td><i class="fa fa-star"></i><i class="fa fa-star"></i></td></tr></table>',
      [3, 2],
    ],
    [
      'a badge with an alternative text',
      '/ds',
      '<table><tr><td><a href="/mot">Cấp thẻ</a></td><td><img src="4.png" alt="Mức độ 4"></td></tr><tr><td><a href="/hai">Đổi thẻ</a></td><td><img src="3.png" alt="DVCTT mức 3"></td></tr></table>',
      [4, 3],
    ],
    [
      'a row that counts dossiers',
      '/ds',
      '<table><tr><td><a href="/mot">Cấp thẻ</a></td><td>3</td></tr></table>',
      [undefined, undefined],
    ],
  ])('a level: %s', (_, path, html, levels) => expect(levelsWith(path, html)).toEqual(levels));

  test('field and tier of the columns, where the page itself has none', () => {
    const list = page(
      '/ds',
      '<table><tr><th>Tên thủ tục</th><th>Lĩnh vực</th><th>Cấp hành chính</th><th>Mã thủ tục</th></tr><tr><td><a href="/mot">Cấp thẻ</a></td><td>Thư viện</td><td>Cấp tỉnh</td><td>1.000001</td></tr></table>',
    );
    expect(servicesOf([list, ...both])[0]).toMatchObject({ field: 'Thư viện', tier: 'Cấp tỉnh', code: '1.000001' });
  });

  test('the page itself is believed before a list', () => {
    const own = detail('/mot', 'Cấp thẻ', '<p>Mức độ: 3</p>');
    const list = page('/ds', `<section><h2>Mức độ 4</h2><a href="/mot">Cấp thẻ</a></section>`);
    expect(servicesOf([list, own])[0]?.claimedLevel).toBe(3);
  });
});

test.each([
  ['Mức độ: 3', 3],
  ['Mức độ: ★★★★', 4],
  ['Mức độ: 3 sao', 3],
  ['DVC mức độ 3 và 4', undefined],
  ['Mức độ 3, mức độ 4', undefined],
  ['Mức độ dịch vụ công trực tuyến: Toàn trình', undefined],
])('the level of a page that says %s', (text, level) => {
  expect(servicesOf([detail('/x', 'Cấp thẻ', `<p>${text}</p>`)])[0]?.claimedLevel).toBe(level);
});
