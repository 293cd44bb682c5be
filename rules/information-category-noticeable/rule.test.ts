import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const menu = (item: string) =>
  `<header><nav><ul>${['Trang chủ', 'Giới thiệu', 'Liên hệ'].map((name, index) => `<li><a href="/${index || ''}">${name}</a></li>`).join('')}${item}</ul></nav></header>`;
const given = (item: string, main = '', kind = 'province') => {
  const home = pageOf(`${menu(item)}<main>${main}<p>${'Nội dung. '.repeat(40)}</p></main>`);
  return {
    options: { category: 'gazette' },
    evidence: { portal: { id: 'p', url: home.url, kind: kind as 'province', hosts: [] }, home, pages: [home] },
  };
};
const link = (box = '') => `<a href="/cong-bao"${box && ` data-cc-box="10,${box},80,20"`}>Công báo</a>`;
const inMenus = (levels: number, inner: string): string =>
  levels === 0 ? inner : `<ul data-cc-hidden><li>${inMenus(levels - 1, inner)}</li></ul>`;

ruleTester(rule, {
  passed: [
    { name: 'first level', ...given(`<li>${link('1200')}</li>`), messages: ['first-level'] },
    { name: 'first screen', ...given('', link('700')), messages: ['first-screen'] },
    { name: 'low and high', ...given('', `${link('1500')}<p>${link('300')}</p>`), messages: ['first-screen'] },
  ],
  failed: [{ name: 'four menus deep', ...given(`<li>Thông tin${inMenus(3, link())}</li>`), messages: ['buried'] }],
  cantTell: [
    { name: 'lower', ...given('', link('900')), messages: ['lower'] },
    { name: 'not measured', ...given('', link()), messages: ['not-measured'] },
    { name: 'in a closed menu', ...given(`<li>Thông tin${inMenus(1, link())}</li>`), messages: ['in-menu'] },
  ],
  inapplicable: [
    { name: 'not there', ...given('') },
    { name: 'not owed', ...given('', link('900'), 'ministry') },
  ],
});
