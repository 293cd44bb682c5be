import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { reliefRemark } from '../../src/derive/relief.ts';
import { lookedFor, messages } from './messages.ts';

const endless = { vi: 'lặp không dừng', en: 'without end' };

export default defineRule({
  id: 'blinking-objects-absent',
  title: { vi: 'Không có đối tượng nhấp nháy', en: 'No object blinks' },
  scope: 'page',
  needs: ['motion'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ motion }) {
    const relief = reliefRemark(motion);
    const { animated = [] } = motion;
    const blinking = motion.moving.filter(
      ({ kind, text }) => kind === 'picture-toggled' || (kind === 'toggled' && !/\p{L}{2}/u.test(text)),
    );
    for (const { kind, text, selector, frame } of blinking) {
      const isPicture = kind === 'picture-toggled';
      yield {
        outcome: isPicture ? 'failed' : 'cantTell',
        message: isPicture ? 'blinks' : 'wordless',
        data: { text: text || '–', relief },
        ...(text && { found: text }),
        pointer: frame ? `${frame} ${selector}` : selector,
      };
    }
    const drawings = motion.moving.filter(({ kind }) => kind === 'canvas-moved' || kind === 'canvas-unseen');
    for (const { text, selector, frame } of drawings) {
      const pointer = frame ? `${frame} ${selector}` : selector;
      yield { outcome: 'cantTell', message: 'drawing', data: { text: text || '–', relief }, pointer };
    }
    for (const { selector, url, text, format, frames, roundMs, plays } of animated) {
      const rounds = plays === 0 ? endless : { vi: `lặp ${plays} lần`, en: `${plays} times over` };
      const seconds = roundMs / 1000;
      const data = { text: text || '–', url, format: format.toUpperCase(), frames, seconds, rounds, relief };
      yield { outcome: 'cantTell', message: 'animated', data, found: url, pointer: selector };
    }
    if (blinking.length + drawings.length + animated.length === 0)
      yield { outcome: 'passed', message: 'still', data: { seconds: Math.round(motion.watchedMs / 1000) } };
  },
});
