import { afterAll, beforeAll, expect, test } from 'vitest';
import { filterChoices } from '../derive/filter-choices.ts';
import { type BrowserBed, startBrowserBed } from '../testing/browser-bed.ts';
import { pageOf } from '../testing/rule-tester.ts';
import { chooseFilters } from './choose-filters.ts';
import { typeSearch } from './type-search.ts';

let bed: BrowserBed;
beforeAll(async () => {
  bed = await startBrowserBed();
}, 60_000);
afterAll(() => bed.close());

test('a search that scripts make is told by where it leads; what it sends otherwise is not sent', {
  timeout: 60_000,
}, async () => {
  const field =
    '<input id="tim"><script>tim.onkeydown = (event) => { if (event.key === "Enter") go(encodeURIComponent(tim.value)); };';
  const leads = async (path: string, script: string) => {
    bed.pages.set(path, `<html lang="vi"><title>Cổng</title><p>Xin chào</p>${field}${script}</script>`);
    const visited = await bed.session.visit(bed.at(path), (page) => typeSearch(page, '#tim', 'cầu Mẫu'));
    return visited.status === 'visited' ? visited.value : visited;
  };
  const words = encodeURIComponent('cầu Mẫu');
  expect(await leads('/goes', 'const go = (words) => { location.href = "/tim?q=" + words; };')).toBe(
    bed.at(`/tim?q=${words}`),
  );
  expect(await leads('/routes', 'const go = (words) => { location.hash = "#/tim/" + words; };')).toBe(
    bed.at(`/routes#/tim/${words}`),
  );
  expect(
    await leads('/posts', 'const go = (words) => { fetch("/api", { method: "POST", body: words }); };'),
  ).toBeUndefined();
  expect(bed.site.requests.filter(({ method }) => method === 'POST')).toEqual([]);
});

const fields: Record<string, string> = { a: 'Y tế', b: 'Y tế', c: 'Đất đai', d: 'Đất đai' };
const items = (names: string) =>
  [...names].map((name) => `<li data-lv="${fields[name]}"><a href="/dv/${name}">Dịch vụ ${name}</a></li>`).join('');
const options = `<option value="">Lĩnh vực</option>${['Y tế', 'Đất đai'].map((name) => `<option>${name}</option>`).join('')}`;
/** What scripts of lists do. */
const show =
  'const show = (lv) => { for (const one of ds.children) one.hidden = lv !== "" && one.dataset.lv !== lv; };';
const send = (method: string) =>
  `const send = (lv) => fetch("/loc?lv=" + encodeURIComponent(lv), { method: "${method}" }).then((a) => a.text()).then((text) => { ds.innerHTML = text; });`;
const select = (change: string, more = '') =>
  `<div><select id="lv" onchange="${change}">${options}</select>${more}</div>`;
const tabs = Object.values({ y: 'Y tế', d: 'Đất đai' })
  .map((name) => `<button type="button" onclick="show('${name}')">${name} (2)</button>`)
  .join('');

test.each([
  ['a list of values', select('show(this.value)'), show, ['a,b', 'c,d']],
  ['tabs', tabs, show, ['a,b', 'c,d']],
  [
    'a button that fetches',
    select('', '<button type="button" onclick="send(lv.value)">Lọc</button>'),
    send('GET'),
    ['b', 'b'],
  ],
  ['a list that does nothing', select('').replace('<option>Đất đai</option>', ''), '', ['a,b,c,d']],
  [
    'a list that leads on by GET',
    select('location.search = this.value'),
    '',
    ['?Y%20t%E1%BA%BF', '?%C4%90%E1%BA%A5t%20%C4%91ai'],
  ],
  ['a list that sends by POST', select('send(this.value)'), send('POST'), ['needs-post', 'needs-post']],
  ['a form sent by POST', `<form method="post">${select('', '<button>Lọc</button>')}</form>`, '', []],
  ['a list with a button of other words', select('', '<button type="button">Gửi hồ sơ</button>'), '', []],
])('a filter is tried: %s', { timeout: 60_000 }, async (_, filter, script, expected) => {
  const html = `<html lang="vi"><title>Dịch vụ công trực tuyến</title><nav><a href="/dv/a">Mới</a></nav><main>${filter}<ul id="ds">${items('abcd')}</ul></main><script>${script}</script>`;
  bed.pages.set('/dvc', html);
  bed.answers.set('/loc?', (_request, response) => void response.end(items('b')));
  const page = pageOf(html, bed.at('/dvc'));
  const rows = [...'abcd'].map((name) => ({ url: bed.at(`/dv/${name}`), text: name, pointer: '' }));
  const known = new Map(
    rows.map(({ url, text }) => [
      url,
      { name: text, url, field: fields[text] ?? '', fields: {}, forms: [], apply: [], figures: {} },
    ]),
  );
  const visited = await bed.session.visit(page.url, (loaded) =>
    chooseFilters(loaded, filterChoices({ page, rows }, known)),
  );
  const told = (visited.status === 'visited' ? visited.value : []).map((one) => {
    if ('code' in one) return one.code;
    expect(one.before.map((url) => url.slice(-1)).join()).toBe('a,b,c,d');
    return 'leads' in one ? new URL(one.leads).search : one.after.map((url) => url.slice(-1)).join();
  });
  expect(told).toEqual(expected);
  expect(bed.site.requests.filter(({ method }) => method === 'POST')).toEqual([]);
});
