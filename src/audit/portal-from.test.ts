import { describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import { optionsSchema } from '../core/options.ts';
import { portalFrom } from './portal-from.ts';

const options = optionsSchema.parse({});

describe('portalFrom', () => {
  test.each([
    ['tinh.gov.vn', 'https://tinh.gov.vn/', 'tinh.gov.vn'],
    [' http://TINH.gov.vn/vi#menu ', 'http://tinh.gov.vn/vi#menu', 'tinh.gov.vn'],
    ['tinh.gov.vn:8443', 'https://tinh.gov.vn:8443/', 'tinh.gov.vn-8443'],
    ['localhost:3000', 'https://localhost:3000/', 'localhost-3000'],
    ['http://[::1]:8080/', 'http://[::1]:8080/', '--1-8080'],
    ['https://tỉnh.vn', 'https://xn--tnh-dlz.vn/', 'xn--tnh-dlz.vn'],
  ])('%s', (input, url, id) => {
    expect(portalFrom(input, options)).toMatchObject({ url, id, kind: 'unknown' });
  });

  test.each(['not a host', 'tinh', 'ftp://tinh.gov.vn', 'javascript:alert(1)', ''])('refuses %j', (input) => {
    expect(() => portalFrom(input, options)).toThrow(UsageError);
  });

  test.each(['https://sotttt.tinh.gov.vn/', 'a b', 'x@y.vn'])('refuses --host %s, naming it', (host) => {
    expect(() => portalFrom('tinh.gov.vn', { ...options, host: [host] })).toThrow(`--host ${host}:`);
  });

  test('passwords are refused and not repeated', () => {
    const secret = 'https://ai:matkhau@tinh.gov.vn/';
    for (const attempt of [
      () => portalFrom(secret, options),
      () => portalFrom('tinh.gov.vn', { ...options, servicePortal: secret }),
    ]) {
      expect(attempt).toThrow(/no name or password/);
      expect(attempt).not.toThrow(/matkhau/);
    }
  });
});
