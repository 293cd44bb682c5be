import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const options = { elements: ['title', 'description', 'creator'] };
const full = `<title>Cổng</title>${meta('DC.description', 'Cổng tỉnh')}${meta('DC.creator', 'Văn phòng')}`;

ruleTester(rule, {
  passed: [
    { name: 'Dublin Core', html: full, options, messages: ['stated'] },
    {
      name: 'other names and cases',
      html: `<meta property="og:title" content="Cổng">${meta('Description', 'Cổng')}${meta('DCTERMS.Creator', 'VP')}`,
      options,
    },
    { name: 'one is enough', html: meta('description', 'Cổng'), options: { ...options, least: 1 } },
    { name: 'an empty one beside a full one', html: full + meta('description', ''), options },
  ],
  failed: [
    {
      name: 'empty',
      html: `<title>Cổng</title>${meta('DC.description', ' ')}${meta('DC.creator', 'VP')}`,
      options,
      messages: ['empty'],
    },
  ],
  cantTell: [{ name: 'perhaps kept elsewhere', html: '<title>Cổng</title>', options, messages: ['lacking'] }],
});
