import type { Mobile } from '../../src/core/mobile-record.ts';
import { mobilePage } from '../../src/testing/mobile-page.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const over = (more: Partial<NonNullable<Mobile['overlay']>>) => ({
  mobile: [
    mobilePage({ overlay: { selector: '#pop', text: 'Thông báo tuyển dụng', covers: 0.8, way: 'none', ...more } }),
  ],
});

ruleTester(rule, {
  passed: [
    { name: 'nothing over the page', evidence: { mobile: [mobilePage()] }, messages: ['none'] },
    { name: 'closed by its button', evidence: over({ way: 'closed', control: '×' }), messages: ['closed'] },
    { name: 'closed by a tap beside it', evidence: over({ way: 'closed' }) },
  ],
  failed: [{ name: 'no way to close it', evidence: over({}), messages: ['stuck'], found: 'Thông báo tuyển dụng' }],
  cantTell: [
    { name: 'a button that agrees', evidence: over({ way: 'offered', control: 'Tôi đã hiểu' }), messages: ['offered'] },
    { name: 'no word in it', evidence: over({ text: '' }), messages: ['blank'] },
  ],
});
