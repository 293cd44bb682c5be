import type { AnimatedPicture, Motion } from '../../src/core/motion.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

type Moving = Motion['moving'][number];
const seen = (moving: [kind: Moving['kind'], text: string, everyMs?: number][], animated?: AnimatedPicture[]) => ({
  motion: {
    watchedMs: 3000,
    moving: moving.map(([kind, text, everyMs]) => ({ kind, text, selector: '#hinh', ...(everyMs && { everyMs }) })),
    ...(animated && { animated }),
  },
});
const gif: AnimatedPicture = {
  ...{ selector: '#moi', url: 'https://tinhmau.gov.vn/new.gif', text: 'Mới', format: 'gif' },
  ...{ frames: 2, roundMs: 600, plays: 0, width: 30, height: 12 },
};

ruleTester(rule, {
  passed: [
    { name: 'nothing', evidence: seen([]), messages: ['still'] },
    { name: 'moving text is a fault of its own', evidence: seen([['moved', 'Tin mới']]) },
    { name: 'a picture that slides does not blink', evidence: seen([['picture-moved', 'Lễ hội']]) },
    {
      name: 'slides of pictures do not blink, and are told',
      evidence: seen([['picture-swapped', 'Lễ hội', 3000]]),
      messages: ['slides'],
      found: 'Lễ hội',
    },
  ],
  failed: [
    { name: 'a picture on and off', evidence: seen([['picture-toggled', 'MỚI']]), messages: ['blinks'], found: 'MỚI' },
    { name: 'one without words', evidence: seen([['picture-toggled', '']]) },
  ],
  cantTell: [
    { name: 'the colon of a clock', evidence: seen([['toggled', ':']]), messages: ['wordless'] },
    {
      name: 'pictures that take turns as fast as something blinks',
      evidence: seen([['picture-swapped', 'Lễ hội', 500]]),
      messages: ['alternates'],
    },
    { name: 'a box without words that blinks', evidence: seen([['box-toggled', '', 500]]), messages: ['box'] },
    { name: 'a drawing that changes', evidence: seen([['canvas-moved', '']]), messages: ['drawing'] },
    { name: 'a film that plays by itself', evidence: seen([['film-plays', 'Giới thiệu']]), messages: ['film'] },
    { name: 'an animated picture', evidence: seen([], [gif]), messages: ['animated'], found: gif.url },
    { name: 'one that ends after some rounds', evidence: seen([], [{ ...gif, plays: 20 }]) },
  ],
});
