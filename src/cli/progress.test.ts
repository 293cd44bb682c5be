import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Progress } from '../audit/collect-portal.ts';
import { showProgress } from './progress.ts';

function terminal(isTTY: boolean) {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  // What cli-progress asks of a terminal.
  const out = Object.assign(stream, { isTTY, columns: 100, cursorTo: () => true, clearLine: () => true });
  return { out, text: () => text };
}

const steps: Progress[] = [
  { phase: 'probe', done: 0, total: 1 },
  { phase: 'probe', done: 1, total: 1 },
  { phase: 'crawl', done: 1, total: 40 },
  { phase: 'crawl', done: 2, total: 41 },
  { phase: 'crawl', done: 41, total: 41 },
];

function show(isTTY: boolean, quiet = false) {
  const { out, text } = terminal(isTTY);
  const { onProgress, stop } = showProgress(out, { lang: 'en', quiet });
  for (const step of steps) onProgress(step);
  stop();
  const shown = text();
  onProgress({ phase: 'render', done: 0, total: 9 });
  stop();
  expect(text(), 'nothing is shown after the end').toBe(shown);
  return shown;
}

test('elsewhere than on a terminal: plain lines, the first and last of each phase', () => {
  expect(show(false)).toBe(
    'Probing the network: 0/1\nProbing the network: 1/1\nFetching pages: 1/40\nFetching pages: 41/41\n',
  );
});

test('on a terminal: a bar with phase, count and rate', () => {
  const text = show(true);
  expect(text).toMatch(/Probing the network.*1\/1/);
  expect(text).toMatch(/Fetching pages.*41\/41 pages · [\d.]+\/s/);
});

test('quiet: nothing', () => {
  expect(show(true, true)).toBe('');
});

test('stopped before it began: nothing', () => {
  const { out, text } = terminal(true);
  showProgress(out, { lang: 'vi', quiet: false }).stop();
  expect(text()).toBe('');
});
