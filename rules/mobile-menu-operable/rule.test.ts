import type { Mobile } from '../../src/core/mobile-record.ts';
import { mobilePage } from '../../src/testing/mobile-page.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const toggle = { text: 'Menu', selector: '#mo', sure: true };
const menu = (more: Partial<NonNullable<Mobile['menu']>>) => ({
  mobile: [mobilePage({ menu: { entries: 6, shown: 0, after: 0, missing: ['Giới thiệu'], tapped: [], ...more } })],
});
const { menu: _, ...bare } = mobilePage().mobile;

ruleTester(rule, {
  passed: [
    { name: 'shown at once', evidence: menu({ shown: 6, after: 6 }), messages: ['shown'] },
    { name: 'five of six', evidence: menu({ shown: 5, after: 5 }) },
    { name: 'opened by a tap', evidence: menu({ after: 6, tapped: [toggle] }), messages: ['opens'], found: 'Menu' },
  ],
  failed: [
    { name: 'no toggle', evidence: menu({}), messages: ['unreachable'] },
    { name: 'a toggle that does nothing', evidence: menu({ tapped: [toggle] }), messages: ['stuck'] },
  ],
  cantTell: [
    { name: 'half of it', evidence: menu({ shown: 3, after: 3 }), messages: ['partly'] },
    {
      name: 'a control that may be another',
      evidence: menu({ tapped: [{ ...toggle, text: 'Ngôn ngữ', sure: false }] }),
    },
  ],
  inapplicable: [{ name: 'hardly a menu', evidence: { mobile: [{ ...mobilePage(), mobile: bare }] } }],
});
