import { describe, expect, test } from 'vitest';
import type { PageDocument } from '../core/rule.ts';
import type { ServiceField } from '../core/service.ts';
import { pageOf } from '../testing/rule-tester.ts';
import { labelledLines } from './service-fields.ts';
import { servicesOf } from './services.ts';

type Items = readonly (readonly [label: string, value: string])[];

const items: Items = [
  ['Tên thủ tục', 'Cấp giấy phép đặt biển báo tạm'],
  ['Trình tự thực hiện', 'Bước 1: nộp hồ sơ. Bước 2: nhận kết quả.'],
  ['Cách thức thực hiện', 'Trực tiếp, qua bưu chính hoặc trực tuyến'],
  ['Thành phần hồ sơ', 'Đơn đề nghị theo mẫu; bản vẽ vị trí'],
  ['Số lượng hồ sơ', '02 bộ'],
  ['Thời hạn giải quyết', '07 ngày làm việc'],
  ['Đối tượng thực hiện', 'Tổ chức, cá nhân'],
  ['Cơ quan có thẩm quyền quyết định', 'Sở Xây dựng tỉnh Mẫu'],
  ['Kết quả thực hiện', 'Giấy phép'],
  ['Tên mẫu đơn, mẫu tờ khai', 'Mẫu số 01'],
  ['Yêu cầu, điều kiện (nếu có)', 'Không'],
  ['Phí, lệ phí', '50.000 đồng'],
  ['Căn cứ pháp lý', 'Nghị định số 15/2020/NĐ-CP'],
];
const expected: Partial<Record<ServiceField, string>> = {
  name: 'Cấp giấy phép đặt biển báo tạm',
  steps: 'Bước 1: nộp hồ sơ. Bước 2: nhận kết quả.',
  manner: 'Trực tiếp, qua bưu chính hoặc trực tuyến',
  dossier: 'Đơn đề nghị theo mẫu; bản vẽ vị trí',
  'time-limit': '07 ngày làm việc',
  subject: 'Tổ chức, cá nhân',
  'deciding-agency': 'Sở Xây dựng tỉnh Mẫu',
  result: 'Giấy phép',
  forms: 'Mẫu số 01',
  conditions: 'Không',
  fees: '50.000 đồng',
  'legal-basis': 'Nghị định số 15/2020/NĐ-CP',
};

const each = (list: Items, html: (label: string, value: string, index: number) => string): string =>
  list.map(([label, value], index) => html(label, value, index)).join('\n');

const pairs = (list: Items): string =>
  Array.from({ length: Math.ceil(list.length / 2) }, (_, row) => {
    const cells = list.slice(row * 2, row * 2 + 2).map(([label, value]) => `<td>${label}</td><td>${value}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  }).join('');

const layouts: Record<string, (list: Items) => string> = {
  'rows of th and td': (list) => `<table>${each(list, (l, v) => `<tr><th>${l}</th><td>${v}</td></tr>`)}</table>`,
  'rows of td and td': (list) =>
    `<table><tbody>${each(list, (l, v) => `<tr><td><b>${l}</b></td><td><p>${v}</p></td></tr>`)}</tbody></table>`,
  'numbered rows': (list) =>
    `<table>${each(list, (l, v, i) => `<tr><td>${i + 1}</td><td>${l}</td><td>${v}</td></tr>`)}</table>`,
  'two pairs in a row': (list) => `<table>${pairs(list)}</table>`,
  'value in the row below': (list) =>
    `<table>${each(list, (l, v) => `<tr><td colspan="2">${l}</td></tr><tr><td colspan="2">${v}</td></tr>`)}</table>`,
  'definition list': (list) => `<dl>${each(list, (l, v) => `<dt>${l}</dt><dd>${v}</dd>`)}</dl>`,
  'definition list in groups': (list) => `<dl>${each(list, (l, v) => `<div><dt>${l}:</dt><dd>${v}</dd></div>`)}</dl>`,
  headings: (list) => each(list, (l, v) => `<h3>${l}</h3><p>${v}</p>`),
  'headings in cards': (list) =>
    each(
      list,
      (l, v) =>
        `<div class="card"><div class="head"><h4>${l}</h4><i class="icon"></i></div><div class="body">${v}</div></div>`,
    ),
  'bold paragraphs': (list) => each(list, (l, v) => `<p><strong>${l}:</strong> ${v}</p>`),
  'bold paragraphs, value below': (list) => each(list, (l, v) => `<p><b>${l}</b></p><p>${v}</p>`),
  'bold labels and line breaks': (list) => `<div>${each(list, (l, v, i) => `${i + 1}. <b>${l}</b>: ${v}<br>`)}</div>`,
  'one paragraph': (list) => `<p>${each(list, (l, v) => `<b>${l}:</b> ${v} `)}</p>`,
  'div pairs': (list) =>
    each(list, (l, v) => `<div class="row"><div class="label">${l}</div><div class="value">${v}</div></div>`),
  'span pairs': (list) => each(list, (l, v) => `<div><span class="label">${l}</span><span>${v}</span></div>`),
  'spans in one row': (list) =>
    `<div>${each(list, (l, v) => `<span class="label">${l}</span> <span>${v}</span>`)}</div>`,
  'alternating divs': (list) => each(list, (l, v) => `<div class="t">${l}</div><div class="c"><p>${v}</p></div>`),
  'plain lines': (list) => each(list, (l, v) => `<p>- ${l}: ${v}</p>`),
  'text with breaks': (list) => `<div>${each(list, (l, v) => `${l}: ${v}<br/>`)}</div>`,
  'list items': (list) => `<ul>${each(list, (l, v) => `<li><strong>${l}</strong><p>${v}</p></li>`)}</ul>`,
  'list of lines': (list) => `<ul>${each(list, (l, v) => `<li>${l}: ${v}</li>`)}</ul>`,
  'tabs by address': (list) =>
    `<ul class="nav nav-tabs">${each(list, (l, _, i) => `<li><a href="#t${i}" data-toggle="tab">${l}</a></li>`)}</ul>
     <div>${each(list, (_, v, i) => `<div id="t${i}" ${i > 0 ? 'data-cc-hidden' : ''}>${v}</div>`)}</div>`,
  'tabs by role': (list) =>
    `<nav><div role="tablist">${each(list, (l, _, i) => `<button role="tab" aria-controls="p${i}">${l}</button>`)}</div></nav>
     ${each(list, (_, v, i) => `<div id="p${i}" role="tabpanel" hidden>${v}</div>`)}`,
  'tabs by place': (list) =>
    `<div><ul class="tabs">${each(list, (l) => `<li>${l}</li>`)}</ul></div>
     <div class="panes">${each(list, (_, v) => `<div style="display:none">${v}</div>`)}</div>`,
  'details and summary': (list) => each(list, (l, v) => `<details><summary>${l}</summary><p>${v}</p></details>`),
  'accordion buttons': (list) => each(list, (l, v) => `<button type="button">${l}</button><div hidden>${v}</div>`),
  'accordion of headings with buttons': (list) =>
    each(
      list,
      (l, v, i) =>
        `<h2><button data-bs-target="#c${i}">${l}</button></h2><div id="c${i}" data-cc-hidden><div>${v}</div></div>`,
    ),
  'paste from a word processor': (list) =>
    each(
      list,
      (l, v) =>
        `<p class="MsoNormal"><span style="font-size:13pt"><b><span>${l}</span></b><span>:&nbsp;</span></span><span>${v}</span></p>`,
    ),
};

const page = (body: string, path = 'thu-tuc/1'): PageDocument =>
  pageOf(
    `<title>Chi tiết - Cổng tỉnh Mẫu</title><header><h1>Cổng thông tin tỉnh Mẫu</h1></header>
     <nav><a href="/">Trang chủ</a><a href="/van-ban">Văn bản pháp luật</a></nav><main>${body}</main>
     <footer>Bản quyền thuộc UBND tỉnh Mẫu</footer>`,
    `https://tinhmau.gov.vn/${path}`,
  );

const valuesOf = (document: PageDocument): Record<string, string | undefined> => {
  const [service] = servicesOf([document]);
  return Object.fromEntries(Object.entries(service?.fields ?? {}).map(([field, item]) => [field, item?.value]));
};

describe('the items of a service, however the page lays them out', () => {
  for (const [name, layout] of Object.entries(layouts)) {
    test(name, () => {
      const document = page(layout(items));
      expect(valuesOf(document)).toEqual(expected);
      expect(servicesOf([document])[0]?.dossierCount?.value).toBe('02 bộ');
    });
    test(`${name}: an empty place stays empty`, () => {
      const emptied = items.map(([label, value]) => [label, label === 'Phí, lệ phí' ? '' : value] as const);
      // A tab that opens nothing is told apart from a table of contents only by its panel: there the label is not heard.
      expect(valuesOf(page(layout(emptied))).fees || '').toBe('');
    });
    test(`${name}: a placeholder is no value`, () => {
      const waiting = items.map(
        ([label, value]) => [label, label === 'Kết quả thực hiện' ? 'Đang cập nhật…' : value] as const,
      );
      const [service] = servicesOf([page(layout(waiting))]);
      expect(service?.fields.result?.value).toBe('');
      expect(service?.fields.result?.placeholder).toBe('Đang cập nhật…');
    });
  }

  const spellings: Record<string, (text: string) => string> = {
    'upper case': (text) => text.toUpperCase(),
    'composed apart (NFD)': (text) => text.normalize('NFD'),
    'no diacritics': (text) => text.replace(/[đĐ]/g, 'd').normalize('NFD').replace(/\p{M}/gu, ''),
    'numbers and colons': (text) => `a) ${text} :`,
    'odd spaces': (text) => ` ${text.replaceAll(' ', '\u00a0 ')}\u200b`,
  };
  for (const [name, spell] of Object.entries(spellings)) {
    test(`labels written with ${name}`, () => {
      const respelled = items.map(([label, value]) => [spell(label), value] as const);
      expect(valuesOf(page(layouts['rows of td and td']?.(respelled) ?? ''))).toEqual(expected);
    });
  }
});

describe('which pages are services', () => {
  const some = (...labels: string[]): Items => items.filter(([label]) => labels.includes(label));
  const list = layouts['bold paragraphs'] as (list: Items) => string;

  test('a page with the main items, and one with few items and a procedure code', () => {
    const full = page(list(items.slice(1)), 'a');
    const poor = page(`<h2>Cấp bản sao</h2><p>Mã thủ tục: 1.004859</p>${list(items.slice(1, 4))}`, 'b');
    expect(servicesOf([full, poor]).map(({ url }) => url)).toEqual([full.url, poor.url]);
    expect(servicesOf([poor])[0]).toMatchObject({ name: 'Cấp bản sao', code: '1.004859' });
  });

  test('a page whose items all wait to be filled is a service too', () => {
    expect(servicesOf([page(list(items.map(([label]) => [label, 'Đang cập nhật'] as const)))])).toHaveLength(1);
  });

  const negatives: Record<string, string> = {
    'news that speaks of a procedure': `<h1>Rút ngắn thời hạn giải quyết thủ tục đất đai</h1><p>Theo quyết định mới, thời hạn giải quyết còn 10 ngày.</p>${list(some('Thời hạn giải quyết', 'Phí, lệ phí', 'Đối tượng thực hiện'))}`,
    'a list of services with a search form': `<h1>Dịch vụ công trực tuyến</h1><form><div><label>Lĩnh vực</label><select><option>Đất đai</option></select></div><div><label>Cơ quan thực hiện</label><select><option>Sở Y tế</option></select></div><div><label>Đối tượng thực hiện</label><select><option>Công dân</option></select></div><div><label>Mức độ</label><select><option>Mức độ 3</option><option>Mức độ 4</option></select></div></form>
      <table><thead><tr><th>Mã thủ tục</th><th>Tên thủ tục</th><th>Cơ quan thực hiện</th><th>Thời hạn giải quyết</th><th>Lệ phí</th><th>Đối tượng thực hiện</th><th>Kết quả thực hiện</th></tr></thead>
      <tr><td>1.000001</td><td>Khai sinh</td><td>UBND xã</td><td>1 ngày</td><td>Không</td><td>Cá nhân</td><td>Giấy khai sinh</td></tr><tr><td>1.000002</td><td>Khai tử</td><td>UBND xã</td><td>1 ngày</td><td>Không</td><td>Cá nhân</td><td>Trích lục</td></tr></table>`,
    'questions and answers': ['A', 'B', 'C', 'D']
      .map(
        (name) =>
          `<h3>Thủ tục ${name} làm thế nào?</h3>${list(items.slice(1, 9).map(([label, value]) => [label, `${value} (${name})`] as const))}`,
      )
      .join(''),
    'a guide to the portal': `<h1>Hướng dẫn nộp hồ sơ trực tuyến</h1><h2>Các bước thực hiện</h2><p>Bước 1: đăng nhập.</p><h2>Kết quả thực hiện</h2><p>Mã hồ sơ.</p><h2>Câu hỏi thường gặp</h2><p>…</p>`,
    'a page of contact': '<h1>Liên hệ</h1><p>Cơ quan thực hiện: Văn phòng</p><p>Địa chỉ: 1 phố Mẫu</p>',
  };
  for (const [name, html] of Object.entries(negatives)) {
    test(`not ${name}`, () => expect(servicesOf([page(html)])).toEqual([]));
  }
});

describe('what the portal says of a service', () => {
  const body = layouts.headings as (list: Items) => string;
  const full = (extra: string): PageDocument => page(`<h2>Cấp thẻ</h2>${extra}${body(items.slice(1))}`);
  const claim = (extra: string) => {
    const [service] = servicesOf([full(extra)]);
    return [service?.claimedLevel, service?.laterClass];
  };

  test.each([
    ['<p>Mức độ: 3</p>', 3, undefined],
    ['<p><b>Mức độ dịch vụ:</b> Mức độ 4</p>', 4, undefined],
    ['<span class="badge">DVC mức 4</span>', 4, undefined],
    ['<span>MĐ3</span>', 3, undefined],
    ['<div>Mức độ III</div>', 3, undefined],
    ['<img src="m4.png" alt="Dịch vụ công trực tuyến mức độ 4">', 4, undefined],
    ['<span>Toàn trình</span>', undefined, 'full'],
    ['<p>Loại dịch vụ: Dịch vụ công trực tuyến một phần</p>', undefined, 'partial'],
    ['<div><span>Mức độ 3</span></div><div><span>Mức độ 4</span></div>', undefined, undefined],
    ['<p>Mục 3</p><p>Mức 3 triệu đồng là mức thu cao nhất, mức độ 4 thì không.</p>', undefined, undefined],
    ['<select><option>Mức độ 4</option></select><nav>Mức độ 4</nav>', undefined, undefined],
  ])('%s', (extra, level, later) => expect(claim(extra)).toEqual([level, later]));

  test('a level that stands only in the list beside the link', () => {
    const own = page(body(items), 'thu-tuc/7');
    const other = page(body(items.map(([l, v]) => [l, `${v} khác`] as const)), 'thu-tuc/8');
    const lists = page(
      `<select><option>Mức độ 1</option></select><table><tr><th>Tên dịch vụ</th><th>Mức độ</th></tr>
       <tr><td><a href="/thu-tuc/7">Cấp giấy phép</a></td><td>4</td></tr></table>
       <div><div class="item"><a href="/thu-tuc/8">Khác</a><em>Mức độ 3</em></div></div>`,
      'danh-sach',
    );
    expect(servicesOf([lists, own, other]).map(({ claimedLevel }) => claimedLevel)).toEqual([4, 3]);
  });

  test('forms and application links of the content, not of the site', () => {
    const html = `<nav><a href="/nop">Nộp hồ sơ trực tuyến</a></nav>
      <a class="btn" href="/nop?ma=1">Nộp hồ sơ trực tuyến</a>
      <h3>Thành phần hồ sơ</h3><ul><li><a href="/files/don.docx">Đơn đề nghị</a></li><li><a href="/tai?id=9">Tải về mẫu số 02</a></li></ul>
      <h3>Căn cứ pháp lý</h3><p><a href="/vb/nd15.pdf">Nghị định 15/2020/NĐ-CP</a></p>
      <p><a href="/huong-dan.pdf">Hướng dẫn sử dụng</a> <a href="/tin-khac">Tin khác</a></p>`;
    const [service] = servicesOf([full(html)]);
    expect(service?.forms.map(({ url }) => url)).toEqual([
      'https://tinhmau.gov.vn/files/don.docx',
      'https://tinhmau.gov.vn/tai?id=9',
    ]);
    expect(service?.apply).toEqual([{ text: 'Nộp hồ sơ trực tuyến', url: 'https://tinhmau.gov.vn/nop?ma=1' }]);
  });

  test('agency and field', () => {
    expect(servicesOf([full('<p>Lĩnh vực: Đường bộ</p>')])[0]).toMatchObject({
      agency: 'Sở Xây dựng tỉnh Mẫu',
      field: 'Đường bộ',
    });
  });
});

describe('hostile pages', () => {
  test('ten thousand nested elements are read', () => {
    const deep = `${'<div>'.repeat(10_000)}<p>Phí: 1</p>${'</div>'.repeat(10_000)}`;
    expect(labelledLines(page(deep)).length).toBeLessThanOrEqual(1);
  });

  test('the same pages give the same services', () => {
    const pages = [page(layouts.headings?.(items) ?? '')];
    expect(servicesOf(pages)).toBe(servicesOf(pages));
  });
});
