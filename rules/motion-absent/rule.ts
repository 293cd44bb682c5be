import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'motion-absent',
  title: { vi: 'Không có chữ chạy, chữ nhấp nháy', en: 'No text moves by itself or blinks' },
  scope: 'page',
  needs: ['motion'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ motion }) {
    for (const { kind, text, selector } of motion.moving) {
      const told = { data: { text: text.slice(0, 120) || '–' }, ...(text && { found: text }), pointer: selector };
      // The colon of a clock or a sliding picture is no text; whether it blinks as an object is for the eye.
      const isText = kind === 'marquee' || kind === 'blink' || /\p{L}{2}/u.test(text);
      if (isText) yield { outcome: 'failed', message: kind, ...told };
      else yield { outcome: 'cantTell', message: 'wordless', ...told };
    }
    if (motion.moving.length === 0)
      yield { outcome: 'passed', message: 'still', data: { seconds: Math.round(motion.watchedMs / 1000) } };
  },
});
