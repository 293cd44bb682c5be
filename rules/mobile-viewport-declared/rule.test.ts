import { mobilePage } from '../../src/testing/mobile-page.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const { viewport: _, ...bare } = mobilePage({}, { layoutWidth: 980 }).mobile;
const other = { url: 'https://tinhmau.gov.vn/tin', main: false };

ruleTester(rule, {
  passed: [
    { name: 'the screen’s width', evidence: { mobile: [mobilePage()] }, messages: ['declared'] },
    { name: 'words that come to the same', evidence: { mobile: [mobilePage({ viewport: 'initial-scale=1.0' })] } },
    { name: 'a few pixels more', evidence: { mobile: [mobilePage({ viewport: 'width=375' }, { layoutWidth: 375 })] } },
    {
      name: 'other pages are not asked about',
      evidence: { mobile: [mobilePage(), { ...mobilePage({}, {}, other), mobile: bare }] },
      options: { pages: 'main' },
      messages: ['declared'],
    },
  ],
  failed: [
    { name: 'nothing declared', evidence: { mobile: [{ ...mobilePage(), mobile: bare }] }, messages: ['missing'] },
    {
      name: 'a fixed width',
      evidence: { mobile: [mobilePage({ viewport: 'width=1024' }, { layoutWidth: 1024 })] },
      messages: ['fixed'],
      found: 'width=1024',
    },
    {
      name: 'one page of two',
      evidence: { mobile: [mobilePage(), { ...mobilePage({}, {}, other), mobile: bare }] },
      messages: ['declared', 'missing'],
    },
  ],
});
