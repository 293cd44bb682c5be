import type { Motion } from '../../src/core/motion.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const seen = (...moving: [kind: Motion['moving'][number]['kind'], text: string][]) => ({
  motion: { watchedMs: 3000, moving: moving.map(([kind, text]) => ({ kind, text, selector: '#tin' })) },
});

ruleTester(rule, {
  passed: [
    { name: 'nothing moves', evidence: seen(), messages: ['still'] },
    { name: 'a picture that blinks is no text', evidence: seen(['picture-toggled', 'MỚI']), messages: ['still'] },
    { name: 'nor is a box that blinks', evidence: seen(['box-toggled', '']), messages: ['still'] },
  ],
  failed: [
    { name: 'marquee', evidence: seen(['marquee', 'Chào mừng quý khách']), found: 'Chào mừng quý khách' },
    { name: 'blink element', evidence: seen(['blink', 'MỚI']), messages: ['blink'] },
    { name: 'one verdict for each', evidence: seen(['moved', 'Tin mới'], ['toggled', 'Thông báo']) },
    {
      name: 'a button that stops it does not excuse it',
      evidence: {
        motion: { ...seen(['moved', 'Tin mới']).motion, relief: { pause: 'Tạm dừng', prefersReduced: true } },
      },
      messages: ['moved'],
    },
    { name: 'a clock does not excuse a ticker', evidence: seen(['moved', '10:21'], ['moved', 'Tin nóng trong ngày']) },
  ],
  cantTell: [
    { name: 'the colon of a clock', evidence: seen(['toggled', ':']), messages: ['wordless'] },
    { name: 'a picture slides', evidence: seen(['picture-moved', 'Lễ hội']), messages: ['picture-moved'] },
    { name: 'slides of pictures', evidence: seen(['picture-swapped', 'Lễ hội']), messages: ['picture-swapped'] },
    { name: 'a drawing that moves', evidence: seen(['canvas-moved', '']), messages: ['canvas-moved'] },
    { name: 'a drawing nobody may look at', evidence: seen(['canvas-unseen', 'Bản đồ']), messages: ['canvas-unseen'] },
    { name: 'a film that plays by itself', evidence: seen(['film-plays', 'Giới thiệu']), messages: ['film-plays'] },
    { name: 'slides that fade into each other', evidence: seen(['swapped', 'Tin mới']), messages: ['swapped'] },
  ],
});
