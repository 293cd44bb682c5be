import { expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { upgradeOf } from './https-upgrade.ts';

const page = (html: string) =>
  pageOf(`<title>Cổng</title>${html}<p>${'Nội dung. '.repeat(50)}</p>`, 'http://tinhmau.gov.vn/');

test.each([
  ['a refresh', '<meta http-equiv="refresh" content="0; url=https://tinhmau.gov.vn/">', 'refresh'],
  ['a refresh that stays on http', '<meta http-equiv="refresh" content="0; url=/trang-chu">', undefined],
  ['a refresh that comes late', '<meta http-equiv="refresh" content="300; url=https://tinhmau.gov.vn/">', undefined],
  [
    'a script that looks at the scheme',
    `<script>if (location.protocol !== 'https:') location.replace('https:' + location.href.slice(5))</script>`,
    'script',
  ],
  [
    'the same the other way round',
    `<script>if ("http:" == window.location.protocol) { window.location.href = "https://" + location.host }</script>`,
    'script',
  ],
  [
    'a script that only looks at the scheme',
    `<script>const ga = (location.protocol == 'https:' ? 'https://ssl' : 'http://www') + '.thongke.vn/a.js'</script>`,
    undefined,
  ],
  ['nothing', '', undefined],
])('%s', (_, html, how) => {
  expect(upgradeOf(page(html))).toBe(how);
});

test('a page with nothing but a script that goes to https', () => {
  const html = '<script>location.href = "https://tinhmau.gov.vn/trang-chu"</script>';
  expect(upgradeOf(pageOf(html, 'http://tinhmau.gov.vn/'))).toBe('script');
});
