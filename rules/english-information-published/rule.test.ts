import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const home = (link = '') => pageOf(`<p>Cổng thông tin điện tử tỉnh Mẫu</p>${link}`);
const english =
  'The province is located on the river and is the centre of the tea trade in the north of the country, with forests to the west.';
const given = (part: string, front: ReturnType<typeof pageOf>, ...more: string[]) => ({
  options: { part },
  evidence: {
    home: front,
    pages: [front, ...more.map((text) => pageOf(`<p>${text}</p>`, 'https://tinhmau.gov.vn/en'))],
  },
});

ruleTester(rule, {
  passed: [{ name: 'an introduction', ...given('introduction', home(), english), messages: ['published'] }],
  failed: [],
  cantTell: [
    { name: 'another part', ...given('contacts', home(), english), messages: ['part-unseen'] },
    {
      name: 'not read',
      ...given('contacts', home('<a href="https://en.tinhmau.gov.vn/">English</a>')),
      messages: ['not-read'],
    },
    {
      name: 'none',
      ...given('contacts', home(), 'Liên hệ: contact@tinhmau.gov.vn, telephone 0200'),
      messages: ['none'],
    },
  ],
});
