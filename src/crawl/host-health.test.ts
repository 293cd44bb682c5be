import { expect, test } from 'vitest';
import { createHostHealth, mostFailuresInARow } from './host-health.ts';

const fail = (health: ReturnType<typeof createHostHealth>, host: string, times: number) => {
  for (let n = 0; n < times; n++) health.failed(host, 'timeout');
};

test('a host is given up after so many failures in a row, with the last reason, and for good', () => {
  const health = createHostHealth();
  fail(health, 'a.gov.vn', mostFailuresInARow - 1);
  expect(health.givenUp('a.gov.vn')).toBeUndefined();
  health.failed('a.gov.vn', 'HTTP 503');
  expect(health.givenUp('a.gov.vn')).toBe('a.gov.vn failed 10 times in a row, the last time: HTTP 503');
  health.succeeded('a.gov.vn');
  expect(health.givenUp('a.gov.vn')).toBeDefined();
});

test('an answer between failures begins the count anew, and another host has its own', () => {
  const health = createHostHealth(3);
  fail(health, 'a.gov.vn', 2);
  health.succeeded('a.gov.vn');
  fail(health, 'a.gov.vn', 2);
  fail(health, 'b.gov.vn', 3);
  expect(health.givenUp('a.gov.vn')).toBeUndefined();
  expect(health.givenUp('b.gov.vn')).toBeDefined();
});
