import { expect, test } from 'vitest';
import { createPaceBook, createPoliteness, longestPauseSeconds } from './politeness.ts';

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
  const request = (address: string, name = address, host?: string) =>
    polite.take(address, host).then(() => {
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

const gapsOf = (log: [string, number][]) => log.slice(1).map(([, at], index) => at - (log[index]?.[1] ?? 0));

test('without Retry-After each refusal pauses longer, and the pace comes back step by step when all goes well', async () => {
  const { clock, polite, log, request } = started(1);
  polite.slowDown('x');
  request('x', 'first');
  await clock.run();
  polite.slowDown('x');
  request('x', 'second');
  await clock.run();
  expect(log.map(([, at]) => at)).toEqual([2000, 6000]);
  for (let n = 0; n < 50; n++) request('x').then(() => polite.succeeded('x'));
  await clock.run();
  const gaps = gapsOf(log);
  expect(gaps.slice(1, 4)).toEqual([4000, 4000, 4000]);
  expect(gaps[30]).toBe(2000);
  expect(gaps.at(-1)).toBe(1000);
});

test('requests that fail do not bring the pace back', async () => {
  const { clock, polite, log, request } = started(1);
  polite.slowDown('x');
  for (let n = 0; n < 50; n++) request('x');
  await clock.run();
  expect(new Set(gapsOf(log))).toEqual(new Set([2000]));
});

test('four requests that fail together are one reason to slow down, not four', async () => {
  const { clock, polite, log, request } = started(1);
  for (let n = 0; n < 4; n++) polite.slowDown('x');
  request('x');
  request('x');
  await clock.run();
  expect(log.map(([, at]) => at)).toEqual([2000, 4000]);
});

test('two audits of one process share the address, whatever portal they look at', async () => {
  const clock = virtualClock();
  const book = createPaceBook();
  const polite = () => createPoliteness({ rate: 2, now: clock.now, sleep: clock.sleep, book });
  const [tinh, so] = [polite(), polite()];
  const log: [string, number][] = [];
  const note = (name: string) => () => void log.push([name, clock.now()]);
  for (let n = 0; n < 3; n++) {
    tinh.take('192.0.2.1', 'tinh.gov.vn').then(note('tinh'));
    so.take('192.0.2.1', 'so.tinh.gov.vn').then(note('so'));
  }
  await clock.run();
  expect(log).toEqual(['tinh', 'so', 'tinh', 'so', 'tinh', 'so'].map((name, index) => [name, index * 500]));
  tinh.slowDown('192.0.2.1', 60);
  so.take('192.0.2.1').then(note('after'));
  await clock.run();
  expect(log.at(-1)).toEqual(['after', 62_500]);
});

test('an audit that is stopped while it waits gives its place to the other', async () => {
  const clock = virtualClock();
  const book = createPaceBook();
  const stopped = () => Promise.reject(new Error('stopped'));
  const one = createPoliteness({ rate: 1, now: clock.now, sleep: stopped, book });
  const two = createPoliteness({ rate: 1, now: clock.now, sleep: clock.sleep, book });
  await one.take('x');
  await expect(one.take('x')).rejects.toThrow('stopped');
  const turn = two.take('x').then(clock.now);
  await clock.run();
  expect(await turn).toBe(1000);
});

test('without a rate nothing waits, but a server that is not well is still left in peace', async () => {
  const { clock, polite, log, request } = started(0);
  for (let n = 0; n < 3; n++) request('x');
  await clock.run();
  expect(log.map(([, at]) => at)).toEqual([0, 0, 0]);
  polite.slowDown('x', 10);
  for (let n = 0; n < 2; n++) request('x');
  await clock.run();
  expect(log.slice(3).map(([, at]) => at)).toEqual([10_000, 11_000]);
});

test('one page at a time is open at an address; a page that fails makes room', async () => {
  const { polite } = started(1);
  const log: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = polite.alone('x', async () => {
    log.push('first opens');
    await promise;
    throw new Error('crashed');
  });
  const second = polite.alone('x', async () => log.push('second opens'));
  await polite.alone('y', async () => log.push('another address'));
  expect(log).toEqual(['first opens', 'another address']);
  resolve();
  await expect(first).rejects.toThrow('crashed');
  await second;
  expect(log.at(-1)).toBe('second opens');
});

test('a crawl-delay slows the host that asked for it, not its neighbours on the machine; an absurd one is cut', async () => {
  const { clock, polite, log, request } = started(2);
  polite.pace('cham.gov.vn', 5);
  polite.pace('lau.gov.vn', 1e9);
  for (const host of ['cham.gov.vn', 'cham.gov.vn', 'khac.gov.vn', 'khac.gov.vn', 'cham.gov.vn'])
    request('x', host, host);
  for (let n = 0; n < 2; n++) request('y', 'lau.gov.vn', 'lau.gov.vn');
  await clock.run();
  const times = (host: string) => log.filter(([name]) => name === host).map(([, at]) => at);
  expect(gapsOf(log.filter(([name]) => name === 'cham.gov.vn'))).toEqual([5000, 5000]);
  expect(times('khac.gov.vn').every((at) => at <= 1000)).toBe(true);
  expect(times('lau.gov.vn')).toEqual([0, 30_000]);
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
