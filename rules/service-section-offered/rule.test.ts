import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

ruleTester(rule, {
  passed: [
    {
      name: 'an entry of the menu',
      html: '<nav><a href="/dvc">Dịch vụ công trực tuyến</a></nav>',
      messages: ['present'],
    },
    { name: 'without diacritics, in capitals', html: '<a href="/dvc">DICH VU CONG TRUC TUYEN</a>' },
    {
      name: 'inside a closed menu',
      html: '<nav><ul style="display:none"><li><a href="/dvc">Cổng dịch vụ công trực tuyến tỉnh Mẫu</a></li></ul></nav>',
    },
    {
      name: 'a banner with an alternative text',
      html: '<a href="/dvc"><img src="b.png" alt="Dịch vụ công trực tuyến"></a>',
    },
    {
      name: 'a heading over a list',
      html: '<h2>Dịch vụ công trực tuyến</h2><ul><li><a href="/1">Khai sinh</a></li></ul>',
      found: 'Dịch vụ công trực tuyến',
    },
  ],
  failed: [
    {
      name: 'nothing of the kind',
      html: '<nav><a href="/">Trang chủ</a><a href="/tin">Tin tức</a></nav>',
      messages: ['missing'],
    },
    {
      name: 'news that mentions it',
      html: '<a href="/tin/1">Tỉnh Mẫu họp về việc đẩy mạnh dịch vụ công trực tuyến</a>',
      messages: ['missing'],
    },
  ],
  cantTell: [
    { name: 'another name', html: '<a href="/dvc">Dịch vụ công</a>', messages: ['other-words'] },
    {
      name: 'the national portal',
      html: '<a href="https://dichvucong.gov.vn">Cổng Dịch vụ công quốc gia</a>',
      messages: ['other-words'],
    },
  ],
});
