import { mobilePage } from '../../src/testing/mobile-page.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const { kept: _, ...bare } = mobilePage().mobile;
const lost = ['Ủy ban nhân dân tỉnh họp phiên thường kỳ'];

ruleTester(rule, {
  passed: [
    { name: 'all of it', evidence: { mobile: [mobilePage()] }, messages: ['same'] },
    { name: 'but for a side column', evidence: { mobile: [mobilePage({ kept: 0.75, lost })] } },
  ],
  failed: [
    {
      name: 'an empty shell',
      evidence: { mobile: [mobilePage({ kept: 0, lost })] },
      messages: ['shell'],
      found: lost[0] as string,
    },
    {
      name: 'another page at another host',
      evidence: { mobile: [mobilePage({ kept: 0.1, lost, finalUrl: 'https://m.tinhmau.gov.vn/' })] },
    },
  ],
  cantTell: [{ name: 'half of it', evidence: { mobile: [mobilePage({ kept: 0.5, lost })] }, messages: ['partly'] }],
  inapplicable: [{ name: 'too little text to compare', evidence: { mobile: [{ ...mobilePage(), mobile: bare }] } }],
});
