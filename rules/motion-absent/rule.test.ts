import type { Motion } from '../../src/core/evidence.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const seen = (...moving: [kind: Motion['moving'][number]['kind'], text: string][]) => ({
  motion: { watchedMs: 3000, moving: moving.map(([kind, text]) => ({ kind, text, selector: '#tin' })) },
});

ruleTester(rule, {
  passed: [{ name: 'nothing moves', evidence: seen(), messages: ['still'] }],
  failed: [
    { name: 'marquee', evidence: seen(['marquee', 'Chào mừng quý khách']), found: 'Chào mừng quý khách' },
    { name: 'blink element', evidence: seen(['blink', 'MỚI']), messages: ['blink'] },
    { name: 'one verdict for each', evidence: seen(['moved', 'Tin mới'], ['toggled', 'Thông báo']) },
    { name: 'a clock does not excuse a ticker', evidence: seen(['moved', '10:21'], ['moved', 'Tin nóng trong ngày']) },
  ],
  cantTell: [
    { name: 'the colon of a clock', evidence: seen(['toggled', ':']), messages: ['wordless'] },
    { name: 'a picture slides', evidence: seen(['moved', '']), messages: ['wordless'] },
  ],
});
