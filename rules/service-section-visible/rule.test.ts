import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const options = { height: 768 };
const link = (y: number | undefined, text = 'Dịch vụ công trực tuyến', more = '') =>
  `<a href="/dvc" ${y === undefined ? '' : `data-cc-box="100,${y},200,30"`} ${more}>${text}</a>`;

ruleTester(rule, {
  passed: [
    { name: 'at the top', html: link(120), options, messages: ['at-sight'] },
    { name: 'one above and one below', html: link(2000) + link(700), options },
    {
      name: 'the words are measured, not the link',
      html: '<a href="/dvc"><span data-cc-box="0,90,100,20">Dịch vụ công trực tuyến</span></a>',
      options,
    },
  ],
  failed: [
    { name: 'one has to scroll', html: link(1500), options, messages: ['below'], found: 'Dịch vụ công trực tuyến' },
    { name: 'cut off by the edge', html: link(760), options, messages: ['below'] },
    {
      name: 'only inside a closed menu',
      html: link(50, undefined, 'data-cc-hidden'),
      options,
      messages: ['not-shown'],
    },
    { name: 'nowhere', html: '<a href="/">Trang chủ</a>', options, messages: ['not-shown'] },
  ],
  cantTell: [
    { name: 'under another name', html: link(100, 'Dịch vụ công'), options, messages: ['other-words'] },
    { name: 'not measured', html: link(undefined), options, messages: ['not-measured'] },
  ],
});
