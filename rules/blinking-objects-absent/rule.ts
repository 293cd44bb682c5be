import { z } from 'zod';
import { blinkMs, type MotionKind } from '../../src/core/motion.ts';
import { defineRule } from '../../src/core/rule.ts';
import { framedPointer } from '../../src/derive/framed-pointer.ts';
import { beginning } from '../../src/derive/mask.ts';
import { reliefRemark } from '../../src/derive/relief.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: characters quoted. */
const longest = 120;

/** What changes by itself and a machine cannot read. */
const unreadable: Partial<Record<MotionKind, 'drawing' | 'film'>> = {
  'canvas-moved': 'drawing',
  'canvas-unseen': 'drawing',
  'film-plays': 'film',
};

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
    for (const one of blinking) {
      const { kind } = one;
      const text = beginning(one.text, longest);
      const isPicture = kind === 'picture-toggled';
      yield {
        outcome: isPicture ? 'failed' : 'cantTell',
        message: isPicture ? 'blinks' : 'wordless',
        data: { text: text || '–', relief },
        ...(text && { found: text }),
        pointer: framedPointer(one),
      };
    }
    const turns = motion.moving.flatMap((one) => {
      const { kind, everyMs } = one;
      if ((kind !== 'box-toggled' && kind !== 'picture-swapped') || everyMs === undefined) return [];
      const text = beginning(one.text, longest);
      const data = { text: text || '–', every: Math.round(everyMs / 100) / 10 };
      const told = { data, pointer: framedPointer(one), ...(text && { found: text }) };
      return [{ message: kind === 'box-toggled' ? 'box' : 'alternates', everyMs, told } as const];
    });
    const alternating = turns.filter(({ everyMs }) => everyMs < blinkMs);
    for (const { message, told } of alternating)
      yield { outcome: 'cantTell', message, ...told, data: { ...told.data, relief } };
    const unread = motion.moving.flatMap((one) => {
      const message = unreadable[one.kind];
      return message ? [{ message, text: beginning(one.text, longest) || '–', pointer: framedPointer(one) }] : [];
    });
    for (const { message, text, pointer } of unread)
      yield { outcome: 'cantTell', message, data: { text, relief }, pointer };
    for (const picture of animated) {
      const { url, text, format, frames, roundMs, plays } = picture;
      const rounds = plays === 0 ? endless : { vi: `lặp ${plays} lần`, en: `${plays} times over` };
      const seconds = roundMs / 1000;
      const data = { text: text || '–', url, format: format.toUpperCase(), frames, seconds, rounds, relief };
      yield { outcome: 'cantTell', message: 'animated', data, found: url, pointer: framedPointer(picture) };
    }
    if (blinking.length + alternating.length + unread.length + animated.length > 0) return;
    const seconds = Math.round(motion.watchedMs / 1000);
    for (const { told } of turns)
      yield { outcome: 'passed', message: 'slides', ...told, data: { ...told.data, seconds } };
    if (turns.length === 0) yield { outcome: 'passed', message: 'still', data: { seconds } };
  },
});
