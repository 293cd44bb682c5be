import { expect, test } from 'vitest';
import { createPoliteness, longestPauseSeconds } from './politeness.ts';

/** A clock that only moves when somebody sleeps, to the earliest time anybody waits for. */
function virtualClock() {
  let time = 0;
  const sleepers: { until: number; wake: () => void }[] = [];
  return {
    now: () => time,
    sleep: (ms: number) => new Promise<void>((wake) => sleepers.push({ until: time + ms, wake })),
    /** Lets everything run that can, until nobody sleeps any more. */
    async run() {
      for (;;) {
        for (let turn = 0; turn < 50; turn++) await Promise.resolve();
        const next = sleepers.sort((a, b) => a.until - b.until).shift();
        if (!next) return;
        time = Math.max(time, next.until);
        next.wake();
      }
    },
  };
}

function started(rate: number) {
  const clock = virtualClock();
  const polite = createPoliteness({ rate, now: clock.now, sleep: clock.sleep });
  const log: [string, number][] = [];
  const request = (address: string, name = address) =>
    polite.take(address).then(() => {
      log.push([name, clock.now()]);
    });
  return { clock, polite, log, request };
}

test('requests to one address go out evenly, in order, without a burst; other addresses do not wait', async () => {
  const { clock, log, request } = started(2);
  for (const name of ['a', 'b', 'c']) request('192.0.2.1', name);
  request('192.0.2.2', 'other');
  await clock.run();
  expect(log.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual([
    ['a', 0],
    ['b', 500],
    ['c', 1000],
    ['other', 0],
  ]);
});

test('Retry-After is honoured, also by those that wait already', async () => {
  const { clock, polite, log, request } = started(1);
  request('x', 'a').then(() => polite.slowDown('x', 10));
  request('x', 'b');
  await clock.run();
  expect(log).toEqual([
    ['a', 0],
    ['b', 10_000],
  ]);
});

test('a server cannot put us to sleep for ever, nor wake us by a negative time', async () => {
  const { clock, polite, log, request } = started(1);
  polite.slowDown('x', 1e12);
  polite.slowDown('x', -5);
  request('x');
  await clock.run();
  expect(log).toEqual([['x', longestPauseSeconds * 1000]]);
});

test('without Retry-After each refusal pauses longer, and the pace comes back when all goes well', async () => {
  const { clock, polite, log, request } = started(1);
  polite.slowDown('x');
  request('x', 'first');
  await clock.run();
  polite.slowDown('x');
  request('x', 'second');
  await clock.run();
  expect(log.map(([, at]) => at)).toEqual([2000, 6000]);
  for (let n = 0; n < 50; n++) request('x');
  await clock.run();
  const times = log.map(([, at]) => at);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  expect(gaps.slice(1, 4)).toEqual([4000, 4000, 4000]);
  expect(gaps.at(-1)).toBe(1000);
});

test('a crawl-delay slows the pace, an absurd one is cut', async () => {
  const { clock, polite, log, request } = started(2);
  polite.pace('x', 5);
  polite.pace('y', 1e9);
  for (const address of ['x', 'x', 'y', 'y']) request(address);
  await clock.run();
  expect(log.filter(([name]) => name === 'x').map(([, at]) => at)).toEqual([0, 5000]);
  expect(log.filter(([name]) => name === 'y').map(([, at]) => at)).toEqual([0, 30_000]);
});

test('a wait that breaks off does not stop the next', async () => {
  let calls = 0;
  const polite = createPoliteness({
    rate: 1,
    now: () => 0,
    sleep: () => (calls++ === 0 ? Promise.reject(new Error('stopped')) : new Promise(() => {})),
  });
  await polite.take('x');
  await expect(polite.take('x')).rejects.toThrow('stopped');
  polite.take('x');
  await expect.poll(() => calls).toBe(2);
});
