import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { RoundStatus } from '../inspect/round-status.ts';
import { showRound } from './round-progress.ts';

function output(isTTY: boolean) {
  const said: string[] = [];
  const out = new Writable({
    write(chunk, _, done) {
      said.push(String(chunk));
      done();
    },
  });
  return { out: Object.assign(out, { isTTY }), said };
}

const status = (assessed: number, notAssessed: number, pages: number): RoundStatus => ({
  ...{ id: 'r', name: 'r', state: 'running', window: null, portals: 100, assessed, notAssessed, quarantined: 0 },
  ...{ running: [{ portal: 'x', worker: 'w', since: new Date(0) }], faults: 0, workers: [], pages, reasons: [] },
});

test('plain lines elsewhere: seldom, with the pace since we began and the time left by it', () => {
  const { out, said } = output(false);
  let now = 0;
  const display = showRound(out, { lang: 'en', quiet: false }, () => now);
  display.show(status(10, 0, 500));
  now = 5_000;
  display.show(status(11, 0, 510));
  now = 60_000;
  display.show(status(15, 1, 620));
  now = 61_000;
  display.show(status(99, 1, 900));
  expect(said).toEqual([
    '10/100 portals · 1 running · 0 could not be assessed · 0.0 pages/s · – h left\n',
    '16/100 portals · 1 running · 1 could not be assessed · 2.0 pages/s · 0:14 h left\n',
    '100/100 portals · 1 running · 1 could not be assessed · 6.6 pages/s · 0:00 h left\n',
  ]);
});

test('quiet shows nothing of its own; what must be said is said', () => {
  const { out, said } = output(false);
  const display = showRound(out, { lang: 'vi', quiet: true });
  display.show(status(1, 0, 1));
  display.say('Đang dừng');
  display.stop();
  expect(said).toEqual(['Đang dừng\n']);
});
