import { expect, test } from 'vitest';
import { movingOf, type Watched } from './motion-tracks.ts';

const times = Array.from({ length: 13 }, (_, index) => index * 250);
const black = [0, 0, 0, 1];
const at = (x: number, y = 0, opacity = 1, color = black) => [x, y, opacity, ...color];

/** A text whose sample at each time is told by a function. */
const text = (selector: string, sample: (ms: number, index: number) => number[], parent = selector) => ({
  ...{ selector, parent, text: selector, width: 100, height: 20 },
  samples: times.map(sample),
});
const watch = (changed: Watched['changed'], shown = 100): Watched => ({
  ...{ marked: [], times, changed },
  shown: times.map(() => shown),
});
const kinds = (watched: Watched) => movingOf(watched).map(({ kind }) => kind);
const every = (period: number) => (ms: number) => Math.floor(ms / period);

test.each<[string, (ms: number, index: number) => number[]]>([
  ['a strip that glides', (ms) => at(-ms / 10)],
  ['a slow one, two pixels at a time', (ms) => at(ms / 125)],
  ['a step each second', (ms) => at(50 * every(1000)(ms))],
  ['upwards', (ms) => at(0, -ms / 20)],
  ['one that shows up late', (ms) => at(ms / 10, 0, ms < 600 ? 0 : 1)],
])('moves: %s', (_, sample) => expect(kinds(watch([text('a', sample)]))).toEqual(['moved']));

test.each<[string, (ms: number, index: number) => number[]]>([
  ['on and off', (_, index) => at(0, 0, index % 2)],
  ['once gone and back', (_, index) => at(0, 0, index === 6 ? 0 : 1)],
  ['a pulse', (ms) => at(0, 0, 0.6 + 0.4 * Math.cos(ms / 300))],
  ['two colours', (_, index) => at(0, 0, 1, index % 4 < 2 ? [1, 0, 0, 1] : [0, 0, 1, 1])],
  ['transparent now and then', (_, index) => at(0, 0, 1, [0, 0, 0, index % 3 === 0 ? 0 : 1])],
])('blinks: %s', (_, sample) => expect(kinds(watch([text('a', sample)]))).toEqual(['toggled']));

test.each<[string, (ms: number, index: number) => number[]]>([
  ['a fade-in', (ms) => at(0, 0, Math.min(1, ms / 1500))],
  ['a fade-out', (ms) => at(0, 0, Math.max(0, 1 - ms / 1500))],
  ['a slide of one second', (ms) => at(Math.max(0, 300 - (ms * 300) / 1000))],
  ['one jump', (ms) => at(ms > 1000 ? 200 : 0)],
  ['two jumps in quick succession', (ms) => at(ms < 500 ? 0 : ms < 1000 ? 100 : 200)],
  ['trembling by a pixel', (_, index) => at(index % 2)],
  ['a change of colour', (ms) => at(0, 0, 1, ms > 1000 ? [1, 0, 0, 1] : black)],
  ['a menu that opens once, elsewhere when hidden', (ms) => (ms > 1000 ? at(300, 300) : at(0, 0, 0))],
  ['a faint shimmer', (_, index) => at(0, 0, 1 - (index % 2) / 10)],
])('is still: %s', (_, sample) => expect(kinds(watch([text('a', sample)]))).toEqual([]));

test('a page that makes room again and again is not moving text, a ticker on it is', () => {
  const pushed = Array.from({ length: 12 }, (_, index) =>
    text(`p${index}`, (ms) => at(0, 20 * index + 60 * every(700)(ms))),
  );
  const ticker = text('ticker', (ms) => at(-ms / 10, 0));
  expect(kinds(watch(pushed, 15))).toEqual([]);
  expect(movingOf(watch([...pushed, ticker], 15)).map(({ selector }) => selector)).toEqual(['ticker']);
  // The same few texts on a page that stays where it is.
  expect(kinds(watch(pushed.slice(0, 5), 100))).toContain('moved');
});

test('what the markup says comes first, and the list is bounded', () => {
  const many = Array.from({ length: 50 }, (_, index) => text(`t${index}`, (ms) => at(ms)));
  const marked = [{ selector: 'marquee', kind: 'marquee' as const, text: 'chạy' }];
  const moving = movingOf({ ...watch(many), marked });
  expect(moving[0]).toEqual(marked[0]);
  expect(moving).toHaveLength(20);
});

test('of the items of one strip only the first few are named', () => {
  const items = Array.from({ length: 10 }, (_, index) => text(`li${index}`, (ms) => at(100 * index - ms / 10), 'ul'));
  expect(movingOf(watch(items)).map(({ selector }) => selector)).toEqual(['li0', 'li1', 'li2']);
});
