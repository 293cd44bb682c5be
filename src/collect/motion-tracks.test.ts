import { describe, expect, test } from 'vitest';
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

/** Watched for 12 seconds, as where something changed. */
const long = Array.from({ length: 49 }, (_, index) => index * 250);
const watchLong = (changed: Watched['changed']): Watched => ({
  ...{ marked: [], times: long, changed },
  shown: long.map(() => 100),
});
const seenLong = (selector: string, sample: (ms: number) => number[], change: Partial<Watched['changed'][0]> = {}) => ({
  ...{ selector, parent: selector, text: selector, width: 100, height: 20, samples: long.map(sample) },
  ...change,
});

test.each<[string, (ms: number) => number[], string[]]>([
  ['pushed down thrice while the page loads, then at rest', (ms) => at(0, 60 * Math.min(3, every(1100)(ms))), []],
  ['pushed up and down, then at rest', (ms) => at(0, [0, 60, 0, 30][Math.min(3, every(1100)(ms))]), []],
  ['a list that steps on every four seconds', (ms) => at(0, -40 * every(4000)(ms)), ['moved']],
  ['a list that steps on every second', (ms) => at(0, -40 * every(1000)(ms)), ['moved']],
  ['sideways, then at rest', (ms) => at(60 * Math.min(3, every(1100)(ms))), ['moved']],
])('a text in 12 seconds: %s', (_, sample, kinds) =>
  expect(movingOf(watchLong([seenLong('a', sample)])).map(({ kind }) => kind)).toEqual(kinds),
);

describe('pictures in one place', () => {
  const picture = { isPicture: true, width: 600, height: 300 };
  const slides = (count: number, period: number, change = {}) =>
    Array.from({ length: count }, (_, own) =>
      seenLong(`s${own}`, (ms) => at(0, 0, every(period)(ms) % count === own ? 1 : 0), { ...picture, ...change }),
    );
  const kindsOf = (changed: Watched['changed']) => [...new Set(movingOf(watchLong(changed)).map(({ kind }) => kind))];
  test.each([
    [2, 1500],
    [2, 3000],
    [3, 2000],
    [3, 3000],
  ])('%i slides that relieve each other every %i ms are for a person', (count, period) =>
    expect(kindsOf(slides(count, period))).toEqual(['picture-swapped']),
  );
  test('small ones hold no words', () => expect(kindsOf(slides(2, 1500, { width: 40, height: 20 }))).toEqual([]));
  test.each<[string, string[], (ms: number) => number, object]>([
    ['another every second', ['picture-swapped'], every(1000), {}],
    ['another every five seconds', ['picture-swapped'], every(5000), {}],
    ['set once', [], (ms) => Math.min(1, every(1000)(ms)), {}],
    ['a stand-in, a small one and the whole one, then at rest', [], (ms) => Math.min(2, every(800)(ms)), {}],
    ['others while it is not shown', [], every(1000), { shown: 0 }],
    ['an icon, another twice a second', ['box-toggled'], (ms) => every(500)(ms) % 2, { width: 30, height: 12 }],
    ['an icon, another every two seconds', [], (ms) => every(2000)(ms) % 2, { width: 30, height: 12 }],
  ])('one that shows %s: %j', (_, kinds, content, { shown = 1, ...size }: { shown?: number }) =>
    expect(kindsOf([seenLong('a', (ms) => [...at(0, 0, shown), content(ms)], { ...picture, ...size })])).toEqual(kinds),
  );
  test('how often it changes is told', () => {
    const often = (ms: number) => [...at(0), every(500)(ms) % 2];
    expect(movingOf(watchLong([seenLong('a', often, picture)]))).toEqual([
      { selector: 'a', kind: 'picture-swapped', text: 'a', everyMs: 500 },
    ]);
  });
  test('one that nothing takes the place of blinks', () =>
    expect(kindsOf(slides(2, 1500).slice(0, 1))).toEqual(['picture-toggled']));
  test('one that blinks over another that stays blinks', () => {
    const [, , seldom] = slides(3, 1000);
    const moved = seenLong('stays', (ms) => at(ms > 1000 ? 5 : 0, 0, 1), picture);
    expect(kindsOf([seldom, moved] as Watched['changed'])).toEqual(['picture-toggled']);
  });
  test('two that blink beside each other are no slides', () => {
    const [one, other] = slides(2, 1500);
    const aside = { ...other, samples: other?.samples.map(([, ...rest]) => [700, ...rest]) ?? [] };
    expect(kindsOf([one, aside] as Watched['changed'])).toEqual(['picture-toggled']);
  });
});

describe('boxes without words', () => {
  const box = { isBox: true };
  const red = [1, 0, 0, 1];
  const none = [0, 0, 0, 0];
  test.each<[string, string[], (ms: number) => number[], object?]>([
    ['on and off', ['box-toggled'], (ms) => at(0, 0, every(500)(ms) % 2, red)],
    ['on and off every second', ['box-toggled'], (ms) => at(0, 0, every(1000)(ms) % 2, red)],
    ['two colours', ['box-toggled'], (ms) => at(0, 0, 1, every(500)(ms) % 2 ? red : none)],
    ['a pulse', ['box-toggled'], (ms) => at(0, 0, 0.6 + 0.4 * Math.cos(ms / 200), red)],
    [
      'the mark of a slide, which comes round every three seconds',
      [],
      (ms) => at(0, 0, 1, every(3000)(ms) % 2 ? red : none),
    ],
    ['a window that opens and closes', [], (ms) => at(0, 0, every(1000)(ms) === 1 ? 1 : 0, red)],
    ['signs of loading that end', [], (ms) => at(0, 0, ms < 4000 ? every(500)(ms) % 2 : 0, red)],
    ['one that moves', [], (ms) => at(ms / 10, 0, 1, red)],
    ['the caret of a line', [], (ms) => at(0, 0, every(500)(ms) % 2, red), { width: 2 }],
    ['other pictures behind it', ['picture-swapped'], (ms) => [...at(0), every(3000)(ms) % 2]],
  ])('%s: %j', (_, kinds, sample, change = {}) =>
    expect(
      movingOf(watchLong([seenLong('a', sample, { ...box, height: 60, ...change })])).map(({ kind }) => kind),
    ).toEqual(kinds),
  );
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
