import { z } from 'zod';
import type { MotionKind } from '../../src/core/motion.ts';
import { defineRule } from '../../src/core/rule.ts';
import { framedPointer } from '../../src/derive/framed-pointer.ts';
import { beginning } from '../../src/derive/mask.ts';
import { reliefRemark } from '../../src/derive/relief.ts';
import { lookedFor, messages } from './messages.ts';

/** What a machine cannot read: whether there are words in it is for a person. */
const unread = ['picture-moved', 'picture-swapped', 'canvas-moved', 'canvas-unseen', 'film-plays'] as const;
const isUnread = (kind: MotionKind): kind is (typeof unread)[number] =>
  (unread as readonly MotionKind[]).includes(kind);

/** Whether pictures and boxes blink is a matter of its own. */
const isObject = (kind: MotionKind): kind is 'picture-toggled' | 'box-toggled' =>
  kind === 'picture-toggled' || kind === 'box-toggled';

export default defineRule({
  id: 'motion-absent',
  title: { vi: 'Không có chữ chạy, chữ nhấp nháy', en: 'No text moves by itself or blinks' },
  scope: 'page',
  needs: ['motion'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ motion }) {
    const moving = motion.moving.filter(({ kind }) => !isObject(kind));
    for (const one of moving) {
      const { kind, text } = one;
      if (isObject(kind)) continue;
      const quoted = beginning(text, 120);
      const told = {
        data: { text: quoted || '–', relief: reliefRemark(motion) },
        ...(text && { found: quoted }),
        pointer: framedPointer(one),
      };
      // The colon of a clock is no text; whether it blinks as an object is for the eye.
      const isText = kind === 'marquee' || kind === 'blink' || /\p{L}{2}/u.test(text);
      if (isUnread(kind)) yield { outcome: 'cantTell', message: kind, ...told };
      else if (!isText) yield { outcome: 'cantTell', message: 'wordless', ...told };
      else if (kind === 'swapped') yield { outcome: 'cantTell', message: kind, ...told };
      else yield { outcome: 'failed', message: kind, ...told };
    }
    if (moving.length === 0)
      yield { outcome: 'passed', message: 'still', data: { seconds: Math.round(motion.watchedMs / 1000) } };
  },
});
