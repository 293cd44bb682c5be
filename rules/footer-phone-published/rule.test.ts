import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

ruleTester(rule, {
  passed: [
    { name: 'plain', html: '<footer>Điện thoại: (024) 3943 6666</footer>', messages: ['present'] },
    { name: 'international', html: '<div id="Footer">ĐT: (+84-24) 3943.6666</div>' },
  ],
  failed: [{ name: 'no number', html: '<footer>Bản quyền UBND tỉnh</footer>', messages: ['missing'] }],
  cantTell: [{ name: 'no footer', html: '<p>Xin chào</p>', messages: ['footer-unknown'] }],
});
