import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const site = 'https://tinhmau.gov.vn';
const service = (path: string, name: string): Service => ({
  name,
  url: `${site}${path}`,
  fields: {},
  forms: [],
  apply: [],
  figures: {},
});
const services = [service('/a', 'Cấp thẻ'), service('/b', 'Đổi thẻ'), service('/c', 'Gia hạn thẻ')];
const row = (path: string, name: string, ...cells: string[]) =>
  `<tr><td><a href="${path}">${name}</a></td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const rows = (...cells: [string, string, string]) =>
  services.map(({ url, name }, n) => row(new URL(url).pathname, name, cells[n] ?? '')).join('');

function given(
  name: string,
  by: string,
  main: string,
  rest: Partial<Case> & { complete?: boolean; none?: boolean } = {},
): Case {
  const { complete = true, none = false, ...expected } = rest;
  const list = { ...pageOf(`<title>Dịch vụ công trực tuyến</title><main>${main}</main>`, `${site}/dvc`), complete };
  return { name, evidence: { pages: [list], services: none ? [] : services }, options: { by }, ...expected };
}
const cards = (...cells: [string, string, string]) =>
  services.map(({ url, name }, n) => `<div><a href="${url}">${name}</a><p>${cells[n]}</p></div>`).join('');
const plain = `<table><tr><th>Tên</th></tr>${rows('', '', '')}</table>`;
const levels = (...said: [string, string, string]) =>
  `<table><tr><th>Tên</th><th>Mức độ</th></tr>${rows(...said)}</table>`;

ruleTester(rule, {
  passed: [
    given('a filter', 'field', `<label>Lĩnh vực</label>${plain}`, { messages: ['classified'], found: 'Lĩnh vực' }),
    given('a choice that names itself', 'field', `<select><option>-- Chọn lĩnh vực --</option></select>${plain}`),
    given('a column', 'tier', plain.replace('<th>Tên</th>', '<th>Tên</th><th>Cấp thực hiện</th>')),
    given('tabs called by the tiers', 'tier', `<button>Cấp tỉnh</button><button>Cấp xã</button>${plain}`),
    given('groups by sector', 'sector', `<h3>Ngành Y tế</h3>${plain}`),
    given('sector and field in one', 'sector', `<label>Ngành, lĩnh vực</label>${plain}`),
    given('cards that say it of each', 'sector', cards('Ngành: Y tế · Sở Y tế', 'Ngành: Xây dựng', 'Ngành: Y tế')),
    given('cards of several tiers', 'tier', cards('Sở Y tế · Cấp tỉnh', 'UBND xã · Cấp xã', 'Cấp tỉnh · Cấp xã')),
    given('a level in each row', 'level', levels('3', 'Mức độ 4', 'MĐ2'), { messages: ['levels'] }),
  ],
  failed: [
    given('no field', 'field', plain, { messages: ['missing'] }),
    given('one tier is no classification', 'tier', `<button>Cấp tỉnh</button>${plain}`, { messages: ['missing'] }),
    given(
      'a word in a sentence',
      'field',
      `<p>Mời chọn lĩnh vực quan tâm rồi bấm vào tên dịch vụ để xem.</p>${plain}`,
      { messages: ['missing'] },
    ),
    given('a label that stands there once', 'sector', cards('Ngành: Y tế', 'Sở Y tế', 'Sở Y tế'), {
      messages: ['missing'],
    }),
    given('the search of the site', 'field', `<nav><label>Lĩnh vực</label></nav>${plain}`, { messages: ['missing'] }),
    given('no levels', 'level', plain, { messages: ['missing'] }),
    given('some without a level', 'level', levels('3', '', '4'), { messages: ['some-without'], found: 'Đổi thẻ' }),
  ],
  cantTell: [
    given('a filter by level alone', 'level', `<label>Mức độ</label>${plain}`, { messages: ['filter-only'] }),
    given('classes of the later law', 'level', levels('Toàn trình', 'Một phần', 'Toàn trình'), {
      messages: ['later-classes'],
    }),
    given('no service known', 'field', plain, { none: true, messages: ['no-list'] }),
    given('scripts build the list', 'field', plain, { complete: false, messages: ['not-all-seen'] }),
  ],
});
