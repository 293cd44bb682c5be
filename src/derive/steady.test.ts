import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { serviceOf } from '../testing/judging.ts';
import { steadyService, steadyState, steadyText } from './steady.ts';

const stateOf = (html: string): string => {
  const $ = load(html);
  return steadyState($('body'));
};

describe('what changes by itself changes no state', () => {
  test.each([
    ['Thứ Hai, ngày 02/3/2026 10:15', 'Chủ nhật, ngày 22/11/2026 08:01:59'],
    ['Cập nhật: 08 giờ 30 phút, ngày 2 tháng 3 năm 2026', 'Cập nhật: 17 giờ 05 phút, ngày 12 tháng 10 năm 2026'],
    ['2026-03-02T03:00:00Z', '2026-11-22T09:59:59Z'],
    ['Lượt truy cập: 1.234.567', 'Lượt truy cập: 1.234.999'],
    [
      'Tổng số truy cập 15,234 · Hôm nay: 12 · Đang online: 3',
      'Tổng số truy cập 15,300 · Hôm nay: 99 · Đang online: 41',
    ],
    ['Đang truy cập: 7 Tháng này: 1200', 'Đang truy cập: 70 Tháng này: 4'],
    ['Bài này có 128 lượt xem', 'Bài này có 9001 lượt xem'],
    ['LƯỢT TRUY CẬP: 12', 'Luot truy cap: 13'],
  ])('%s', (before, after) => {
    expect(steadyText(after)).toBe(steadyText(before));
  });

  test.each([
    [
      'a counter in a table',
      '<tr><td>Lượt truy cập</td><td>123</td></tr>',
      '<tr><td>Lượt truy cập</td><td>999</td></tr>',
    ],
    [
      'a view state and a request token',
      '<form><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK1"><input name="q" value=""></form>',
      '<form><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK2"><input name="q" value=""></form>',
    ],
    ['a cache parameter', '<img src="/logo.png?v=123" alt="Quốc huy">', '<img src="/logo.png?v=456" alt="Quốc huy">'],
    ['a session in the address', '<a href="/a;jsessionid=AB12">A</a>', '<a href="/a;jsessionid=CD34">A</a>'],
    ['another host', '<a href="https://tinh.gov.vn/a">A</a>', '<a href="https://thu.tinh.vn/a">A</a>'],
    ['a counter of pictures', '<img src="/counter/default/1.gif">', '<img src="/counter/default/7.gif">'],
    [
      'styles and generated ids',
      '<p id="ext-12" class="a" style="top:1px">Chữ</p>',
      '<p id="ext-99" class="b">Chữ</p>',
    ],
    ['what nobody sees', '<p>Chữ</p><script>var t=1</script>', '<p>Chữ</p><script>var t=2</script>'],
    ['composed or decomposed letters', '<p>Điện thoại</p>', `<p>${'Điện thoại'.normalize('NFD')}</p>`],
  ])('%s', (_, before, after) => {
    expect(stateOf(`<table>${after}</table>`)).toBe(stateOf(`<table>${before}</table>`));
  });
});

describe('what a person judged changes the state', () => {
  test.each([
    ['words', '<p>Thường trực</p>', '<p>Không thường trực</p>'],
    ['a telephone number', '<p>ĐT: 0203 3835 555</p>', '<p>ĐT: 0203 3835 556</p>'],
    ['the alternative of a picture', '<img src="/a.png" alt="Quốc huy">', '<img src="/a.png" alt="">'],
    ['where a link leads', '<a href="/a">A</a>', '<a href="/b">A</a>'],
    ['which article a link leads to', '<a href="/tin?id=1">A</a>', '<a href="/tin?id=2">A</a>'],
    ['a value that is seen', '<input name="q" value="a">', '<input name="q" value="b">'],
    ['that it is shown', '<p>Chữ</p>', '<p hidden>Chữ</p>'],
    ['a fee', '<td>Lệ phí: 30.000 đồng</td>', '<td>Lệ phí: 50.000 đồng</td>'],
  ])('%s', (_, before, after) => {
    expect(stateOf(after)).not.toBe(stateOf(before));
  });

  test('nothing has no state', () => {
    expect(stateOf('')).toBe('');
  });
});

describe('the state of a service', () => {
  const service = serviceOf({
    url: 'https://a.gov.vn/1',
    fields: { fees: { label: 'Lệ phí', value: '30.000 đồng', pointer: 'td' } },
    figures: { received: { label: 'Tiếp nhận', value: '120', pointer: 'td' } },
  });

  test('its figures grow every day and are left out', () => {
    const later = { ...service, figures: { received: { label: 'Tiếp nhận', value: '999', pointer: 'td' } } };
    expect(steadyService(later)).toBe(steadyService(service));
  });

  test('an item that says something else changes it', () => {
    const other = { ...service, fields: { fees: { label: 'Lệ phí', value: 'Không', pointer: 'td' } } };
    expect(steadyService(other)).not.toBe(steadyService(service));
  });

  test('where on the page it stands does not', () => {
    const moved = { ...service, fields: { fees: { label: 'Phí', value: '30.000 đồng', pointer: 'dd' } } };
    expect(steadyService(moved)).toBe(steadyService(service));
  });
});
