import { mobilePage } from '../../src/testing/mobile-page.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const wide = (contentWidth: number) => ({ contentWidth, wide: [{ selector: '#bang', right: contentWidth }] });
const [small, large] = mobilePage().mobile.screens;
const onTablet = [small, large]
  .flatMap((screen) => screen ?? [])
  .map((screen) => ({ ...screen, ...(screen.width > 700 && wide(980)) }));

ruleTester(rule, {
  passed: [
    { name: 'as wide as the screen', evidence: { mobile: [mobilePage()] }, messages: ['fits'] },
    { name: 'a stray margin', evidence: { mobile: [mobilePage({}, wide(375))] } },
    {
      name: 'other pages are not asked about',
      evidence: { mobile: [mobilePage(), mobilePage({}, wide(900), { url: 'https://tinhmau.gov.vn/a', main: false })] },
      options: { pages: 'main' },
    },
  ],
  failed: [
    { name: 'a wide table', evidence: { mobile: [mobilePage({}, wide(900))] }, messages: ['wider'] },
    {
      name: 'too wide on the tablet alone',
      evidence: { mobile: [mobilePage({ screens: onTablet })] },
      messages: ['wider'],
    },
  ],
  inapplicable: [{ name: 'laid out for a desktop', evidence: { mobile: [mobilePage({ screens: [] })] } }],
});
