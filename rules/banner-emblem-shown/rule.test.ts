import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const head = (inner: string) => `<header>${inner}<p>Ủy ban nhân dân tỉnh Mẫu</p></header><p>Tin tức</p>`;

ruleTester(rule, {
  passed: [
    { name: 'alternative', html: head('<img src="a.png" alt="Quốc huy">'), messages: ['present'], found: 'Quốc huy' },
    { name: 'file name', html: head('<img src="/images/quoc_huy.png">') },
    { name: 'named by what is around it', html: head('<a class="logo" href="/gt"><img src="a.png"></a>') },
    { name: 'inline drawing', html: head('<svg><title>Biểu trưng</title><path/></svg>') },
    {
      name: 'background of an element',
      html: head('<div id="logo" data-cc-bg="/i/sprite.png" data-cc-box="0,0,80,80"></div>'),
    },
    {
      name: 'in the link home, of a readable size',
      html: head('<a href="/"><img src="x.png" data-cc-box="10,10,90,90"></a>'),
    },
    { name: 'div soup', html: '<div id="divHeader"><div><img src="logo-tinh.png"></div></div><p>Tin</p>' },
  ],
  failed: [
    { name: 'no picture', html: head(''), messages: ['missing'] },
    { name: 'hidden picture', html: head('<img data-cc-hidden src="logo.png">') },
    {
      name: 'icons and other sites’ marks',
      html: head('<img src="icon-search.png"><a href="https://fb.com"><img src="b.png"></a>'),
      found: 'icon-search.png · b.png',
    },
    { name: 'a logo further down is not in the head', html: `${head('')}<main><img src="logo-doan.png"></main>` },
  ],
  cantTell: [
    { name: 'banner drawn whole', html: head('<img src="banner.jpg">'), messages: ['unsure'] },
    {
      name: 'a logo that did not arrive',
      html: head('<img src="logo.png" data-cc-box="0,0,0,0">'),
      messages: ['not-shown'],
    },
    {
      name: 'a logo that did not arrive, its alternative in its place, on a painted ground',
      html: head('<div data-cc-bg="/nen.png"><img src="a.png" alt="Quốc huy" data-cc-box="0,0,155,20">x</div>'),
      messages: ['not-shown'],
      found: 'Quốc huy',
    },
    {
      name: 'a logo that leads to another portal',
      html: head('<a href="https://tinhkhac.gov.vn/"><img src="logo.png"></a>'),
      messages: ['unsure'],
    },
    {
      name: 'the arrow of a menu entry that leads nowhere',
      html: head('<a href="#">Giới thiệu <svg class="w-4" data-cc-box="0,0,300,150"><path/></svg></a>'),
      messages: ['unsure'],
    },
    {
      name: 'a house in the link home',
      html: head(
        '<a href="/"><svg data-cc-box="0,0,32,32"><path/></svg></a><a href="/"><img src="home.png" data-cc-box="0,0,32,32"></a>',
      ),
      messages: ['unsure'],
      found: 'home.png',
    },
    { name: 'no head', html: '<p>Xin chào</p><img src="logo.png">', messages: ['header-unknown'] },
    {
      name: 'only a menu told the head',
      html: '<nav><a href="/">Trang chủ</a><a href="/b">Tin</a><a href="/c">Liên hệ</a></nav>',
    },
  ],
});
