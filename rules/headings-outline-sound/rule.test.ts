import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const bold = (text: string) => `<p><strong>${text}</strong></p><p>${'Nội dung của phần này. '.repeat(10)}</p>`;

ruleTester(rule, {
  passed: [
    { name: 'in order', html: '<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>', messages: ['sound'] },
    { name: 'beginning below one', html: '<h2>A</h2><h3>B</h3>' },
    { name: 'back up over levels', html: '<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h2>E</h2>' },
    { name: 'a single bold lead is none', html: `<h1>A</h1>${bold('Lưu ý')}` },
    {
      name: 'bold lines in tables and lists are labels',
      html: `<h1>A</h1><ul><li>${bold('Một')}${bold('Hai')}</li></ul>`,
    },
  ],
  failed: [],
  cantTell: [
    { name: 'an empty one', html: '<h1>A</h1><h2></h2>', messages: ['empty'] },
    { name: 'a level left out', html: '<h1>A</h1><h2>B</h2><h4>C</h4>', messages: ['skipped'] },
    { name: 'a paragraph', html: `<h1>${'Nội dung dài '.repeat(20)}</h1>`, messages: ['long'] },
    {
      name: 'bold lines in place of headings',
      html: bold('I. Kết quả') + bold('II. Nhiệm vụ'),
      messages: ['unmarked', 'unmarked'],
    },
  ],
  inapplicable: [{ name: 'no headings', html: '<p>Nội dung</p>' }],
});
