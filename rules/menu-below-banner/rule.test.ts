import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const links = (y: number, rest = '') =>
  ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Liên hệ']
    .map((text, index) => `<a href="/${index || ''}" data-cc-box="${index * 120},${y},110,36" ${rest}>${text}</a>`)
    .join('');
const menu = (y: number) => `<nav>${links(y)}</nav>`;
const banner = '<p data-cc-box="100,60,400,60">ỦY BAN NHÂN DÂN TỈNH MẪU</p>';
const news = `<main><p data-cc-box="0,800,1000,400">${'Tin trong tỉnh. '.repeat(60)}</p></main>`;

ruleTester(rule, {
  passed: [
    { name: 'below', html: `<header>${banner}${menu(140)}</header>${news}`, messages: ['below'] },
    { name: 'drawn over the lower edge of the banner', html: `<header>${banner}${menu(104)}</header>${news}` },
    { name: 'a bar of links above besides', html: `<header>${menu(0)}${banner}${menu(140)}</header>${news}` },
    {
      name: 'a table without names',
      html: `<table><tr><td><img src="banner.jpg" data-cc-box="0,0,1000,120"></td></tr><tr><td>${links(130)}</td></tr></table>${news}`,
    },
  ],
  failed: [
    { name: 'above', html: `<header>${menu(0)}${banner}</header>${news}`, messages: ['above'] },
    {
      name: 'above a banner that is one picture',
      html: `<header>${menu(0)}<img src="banner.jpg" data-cc-box="0,40,1000,160"></header>${news}`,
    },
    {
      name: 'above, and later in the code',
      html: `<header>${banner}${menu(0)}</header>${news}`,
    },
  ],
  cantTell: [
    { name: 'beside', html: `<header>${banner}${menu(70)}</header>${news}`, messages: ['beside'] },
    {
      name: 'folded',
      html: `<header>${banner}<nav data-cc-hidden>${links(0)}</nav></header>${news}`,
      messages: ['not-measured'],
    },
    { name: 'nothing measured', html: `<header><p>Sở Y tế</p><nav><a href="/">Trang chủ</a></nav></header>` },
  ],
});
