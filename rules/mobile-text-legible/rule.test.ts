import { mobilePage } from '../../src/testing/mobile-page.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const samples = [{ selector: 'p.nho', text: 'Lượt truy cập', size: 10 }];
const text = (small: number, letters = 1000) => ({
  text: { letters, small, least: 12, samples: small > 0 ? samples : [] },
});

ruleTester(rule, {
  passed: [
    { name: 'none is small', evidence: { mobile: [mobilePage()] }, messages: ['legible'] },
    { name: 'a line of small print', evidence: { mobile: [mobilePage({}, text(100))] } },
  ],
  failed: [
    {
      name: 'most of it',
      evidence: { mobile: [mobilePage({}, text(800))] },
      messages: ['small'],
      found: 'Lượt truy cập',
    },
    {
      name: 'on one page of two',
      evidence: { mobile: [mobilePage(), mobilePage({}, text(400), { url: 'https://tinhmau.gov.vn/a' })] },
      messages: ['legible', 'small'],
    },
  ],
  cantTell: [{ name: 'a fifth of it', evidence: { mobile: [mobilePage({}, text(200))] }, messages: ['partly-small'] }],
  inapplicable: [{ name: 'a page without text', evidence: { mobile: [mobilePage({}, text(0, 0))] } }],
});
