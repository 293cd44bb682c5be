import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { optionsSchema } from '../core/options.ts';
import { selfTester } from './self-test.ts';

let server: http.Server;
let canary: string;
beforeAll(async () => {
  server = http.createServer((_, response) => response.writeHead(404).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  canary = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

/** Nobody answers DNS there: a place that never had a resolver to validate through. */
const options = optionsSchema.parse({ dnsServer: '127.0.0.1:1', lang: 'en', timeout: 2 });
const tester = (canaries: string[], aheadMs = 0) =>
  selfTester(options, canaries, { now: () => new Date(Date.now() + aheadMs), nodeVersion: '24.0.0' });
const dead = 'http://127.0.0.1:1/';

test('well while one canary answers, whatever it says; unwell without any, or with a wrong clock', async () => {
  const [well, cutOff, ahead] = await Promise.all([
    tester([dead, canary])(),
    tester([dead])(),
    tester([canary], 10 * 60_000)(),
  ]);
  expect(well).toMatchObject({ healthy: true, detail: expect.stringContaining('Canaries that answer: 1/2') });
  expect(cutOff).toEqual({
    healthy: false,
    detail: `No host answers any more (${dead}): the network of this machine is unwell`,
  });
  // The Date header counts whole seconds.
  expect(ahead).toMatchObject({ healthy: false, detail: expect.stringMatching(/The clock is off by 60[01] seconds/) });
});
