import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDated, mayBeEndless, onePerTemplate, templateOf } from './template.ts';

const at = (path: string) => templateOf(`https://tinhmau.gov.vn${path}`);

test.each([
  ['/', '/'],
  ['/gioi-thieu', '/gioi-thieu'],
  ['/tin-tuc/2024/05/12/khai-mac-hoi-nghi-tong-ket', '/tin-tuc/{n}/{n}/{n}/{slug}'],
  ['/thu-tuc/dang-ky-khai-sinh-1234.html', '/thu-tuc/{slug}.html'],
  ['/trang2.aspx', '/trang{n}.aspx'],
  ['/lich/2024-05-12', '/lich/{date}'],
  ['/van-ban/0b8f5f0a-3c1d-4e5f-8a9b-0123456789ab', '/van-ban/{uuid}'],
  ['/asset/9f8e7d6c5b4a', '/asset/{id}'],
  ['/index.php?nv=news&op=view&id=5', '/index.php?id={n}&nv=news&op=view'],
  ['/ds?linh-vuc=dat-dai&trang=2', '/ds?linh-vuc={v}&trang={n}'],
])('%s is of the pattern %s', (path, pattern) => {
  expect(at(path)).toBe(pattern);
});

test('pages of one list share a pattern on staging and on production', () => {
  expect(templateOf('https://thu.tinhmau.gov.vn:8443/thu-tuc/cap-ho-chieu-moi')).toBe(at('/thu-tuc/dang-ky-ket-hon'));
});

test('traps fall into few patterns that are known to be endless', () => {
  const traps = [
    ...Array.from({ length: 50 }, (_, n) => `/lich/${2030 + n}-${1 + (n % 12)}-${1 + (n % 28)}`),
    ...Array.from({ length: 50 }, (_, n) => `/ds?mau=v${n}&sap-xep=k${n}&trang=${n}`),
    ...Array.from({ length: 50 }, (_, n) => `/a/b${'/a/b'.repeat(n + 1)}`),
  ].map(at);
  expect(new Set(traps).size).toBeLessThanOrEqual(6);
  expect(traps.every(mayBeEndless)).toBe(true);
  expect(mayBeEndless(at('/thu-tuc/dang-ky-khai-sinh'))).toBe(false);
});

test('never throws, never grows beyond a bound', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000 }), fc.webUrl({ withQueryParameters: true }), (text, url) => {
      expect(templateOf(url).length).toBeLessThan(1500);
      templateOf(text);
      templateOf(`https://tinhmau.gov.vn/${text}`);
    }),
  );
});

test.each([
  ['/lich/2024/05', true],
  ['/lich-cong-tac/2024-5-12/', true],
  ['/lich/thang-5-2024', true],
  ['/lich/2024/thang-5', true],
  ['/lich/thang-5-nam-2024', true],
  ['/tin-tuc/2024/05/khai-mac', false],
  ['/thu-tuc/12/345', false],
  ['/bao-cao-nam-2024', false],
])('%s is of a calendar: %s', (path, expected) => {
  expect(isDated(`https://tinhmau.gov.vn${path}`)).toBe(expected);
});

test('one page stands for its template: the first', () => {
  const [home, ...news] = ['/', '/tin-tuc/khai-mac-le-hoi-mua-xuan', '/tin-tuc/tong-ket-nam-hoc-moi', '/lien-he'].map(
    (path) => `https://tinhmau.gov.vn${path}`,
  );
  expect([...onePerTemplate([home ?? '', ...news])]).toEqual([home, news[0], news[2]]);
});
