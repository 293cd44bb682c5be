import { expect, test } from 'vitest';
import { untilStopped } from './until-stopped.ts';

const never = () => new Promise<string>(() => {});

test('gives what the work gives, also its error', async () => {
  const { signal } = new AbortController();
  expect(await untilStopped(signal, async () => 'done', 'stopped')).toBe('done');
  await expect(untilStopped(signal, async () => Promise.reject(new Error('oh')), 'stopped')).rejects.toThrow('oh');
});

test('does not wait for work that is stopped, and begins none afterwards', async () => {
  const stop = new AbortController();
  const waiting = untilStopped(stop.signal, never, 'stopped');
  stop.abort();
  expect(await waiting).toBe('stopped');
  let begun = false;
  const late = async () => {
    begun = true;
  };
  expect(await untilStopped(stop.signal, late, 'stopped')).toBe('stopped');
  expect(begun).toBe(false);
});
