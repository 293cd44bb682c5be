import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const menu =
  '<nav data-cc-box="0,500,1000,40"><a href="/">Trang chủ</a><a href="/a">Giới thiệu</a><a href="/b">Tin tức</a></nav>';
const news = `<main><p data-cc-box="0,800,1000,400">${'Tin trong tỉnh. '.repeat(60)}</p></main>`;
const name = (y: number) => `<p data-cc-box="100,${y},400,30">ỦY BAN NHÂN DÂN TỈNH MẪU</p>`;
const page = (head: string) => `<header>${head}${menu}</header>${news}`;

ruleTester(rule, {
  passed: [
    { name: 'name at the top', html: page(name(40)), messages: ['on-top'] },
    {
      name: 'a bar of tools above',
      html: page(`<div data-cc-box="0,0,1000,36"><a href="/en">English</a></div>${name(80)}`),
    },
    { name: 'the banner is one picture', html: page('<img src="banner.jpg" data-cc-box="0,0,1000,160">') },
    {
      name: 'emblem as a background',
      html: page('<div class="logo" data-cc-bg="/logo.png" data-cc-box="0,10,90,90"></div>'),
    },
  ],
  failed: [
    {
      name: 'a picture of an event above',
      html: page(`<img src="hoi-nghi.jpg" alt="Hội nghị" data-cc-box="0,0,1000,300">${name(320)}`),
      messages: ['content-above'],
    },
    {
      name: 'news above',
      html: page(`<p data-cc-box="0,0,1000,240">${'Tin nổi bật trong ngày. '.repeat(10)}</p>${name(260)}`),
    },
  ],
  cantTell: [
    { name: 'an empty stretch above', html: page(name(300)), messages: ['further-down'] },
    { name: 'no head', html: '<p>Xin chào</p>', messages: ['banner-unknown'] },
    { name: 'not measured', html: '<header><p>Ủy ban nhân dân tỉnh Mẫu</p></header><p>Tin</p>' },
  ],
});
