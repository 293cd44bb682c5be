import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const links = (...hosts: string[]) => ({
  html: hosts.map((host) => `<a href="https://${host}/">${host}</a>`).join(' '),
});

ruleTester(rule, {
  passed: [
    {
      name: 'three units',
      ...links('soyte.tinhmau.gov.vn', 'sotuphap.tinhmau.gov.vn', 'xasongmau.tinhmau.gov.vn'),
      messages: ['linked'],
    },
  ],
  failed: [],
  cantTell: [
    {
      name: 'mail and service portal are no units',
      ...links('mail.tinhmau.gov.vn', 'dichvucong.tinhmau.gov.vn', 'congbao.tinhmau.gov.vn'),
      messages: ['few'],
    },
    {
      name: 'other agencies are no units',
      ...links('soyte.tinhkhac.gov.vn', 'chinhphu.vn', 'moh.gov.vn'),
      messages: ['few'],
    },
    { name: 'no links', html: '<p>Xin chào</p>', messages: ['few'] },
  ],
});
