import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TlsHello } from '../core/tls.ts';
import { dhBitsOf, readServerWords, versionFactOf } from './tls-messages.ts';

const record = (type: number, ...body: number[]) => [type, 3, 1, body.length >> 8, body.length & 255, ...body];
const message = (type: number, ...body: number[]) => [type, 0, body.length >> 8, body.length & 255, ...body];
const random = Array.from({ length: 32 }, () => 7);
const serverHello = (minor: number, suite: number, extensions: number[] = []) =>
  message(2, 3, minor, ...random, 0, suite >> 8, suite & 255, 0, ...extensions);
const tls13 = [0, 6, 0, 43, 0, 2, 3, 4];

function hello(version: TlsHello['version'], got: number[], end: TlsHello['end'] = 'answered'): TlsHello {
  return { version, shape: 'broad', sent: '', got: Buffer.from(got).toString('base64'), end };
}

describe('what an answer says of a version', () => {
  test.each<[string, TlsHello, string, RegExp | undefined]>([
    ['the version asked for', hello('TLSv1.2', record(22, ...serverHello(3, 0xc02f))), 'accepted', undefined],
    ['TLS 1.3', hello('TLSv1.3', record(22, ...serverHello(3, 0x1301, tls13))), 'accepted', undefined],
    ['an older version', hello('TLSv1.3', record(22, ...serverHello(3, 0xc02f))), 'refused', /TLSv1\.2/],
    ['SSL 3 where 1.0 was asked for', hello('TLSv1', record(22, ...serverHello(0, 5))), 'refused', /SSLv3/],
    ['a newer version proves nothing', hello('TLSv1', record(22, ...serverHello(2, 0x35))), 'undetermined', /TLSv1\.1/],
    ['no suite', hello('TLSv1.2', record(22, ...serverHello(3, 0))), 'undetermined', /suite 0/],
    ['alert 70', hello('TLSv1', record(21, 2, 70)), 'refused', /70/],
    ['alert 40', hello('TLSv1', record(21, 2, 40)), 'undetermined', /handshake_failure \(40\)/],
    ['an alert without a name', hello('TLSv1', record(21, 2, 199)), 'undetermined', /199/],
    [
      'a warning, then a hello',
      hello('TLSv1', [...record(21, 1, 112), ...record(22, ...serverHello(1, 0x35))]),
      'accepted',
      undefined,
    ],
    ['a warning alone', hello('TLSv1', record(21, 1, 112), 'closed'), 'undetermined', /closed/],
    ['HTTP', hello('TLSv1.2', [...Buffer.from('HTTP/1.1 400 Bad Request')]), 'undetermined', /does not speak TLS/],
    ['nothing', hello('TLSv1.2', [], 'reset'), 'undetermined', /reset/],
    [
      'half a record',
      hello('TLSv1.2', record(22, ...serverHello(3, 0xc02f)).slice(0, 30), 'timeout'),
      'undetermined',
      /no answer/,
    ],
  ])('%s', (_, said, state, reason) => {
    const fact = versionFactOf(said);
    expect(fact.state).toBe(state);
    if (reason) expect(fact.reason).toMatch(reason);
  });

  test('a broken cipher is named', () => {
    expect(versionFactOf(hello('TLSv1', record(22, ...serverHello(1, 5))))).toEqual({
      state: 'accepted',
      weakCipher: 'RC4',
    });
    expect(versionFactOf(hello('TLSv1', record(22, ...serverHello(1, 10)))).weakCipher).toBe('3DES');
  });
});

test('a flight is read whole, however it is cut into records', () => {
  const certificate = message(11, 0, 0, 5, 0, 0, 2, 0xaa, 0xbb);
  const staple = message(22, 1, 0, 0, 3, 1, 2, 3);
  const exchange = message(12, 0, 4, 0x0f, 1, 2, 3, 0, 1, 2);
  const flight = [...serverHello(3, 0x33), ...certificate, ...staple, ...exchange, ...message(13, 0), ...message(14)];
  for (const size of [1, 3, 7, 50, 1000]) {
    const bytes: number[] = [];
    for (let at = 0; at < flight.length; at += size) bytes.push(...record(22, ...flight.slice(at, at + size)));
    const words = readServerWords(Uint8Array.from(bytes));
    expect(words).toMatchObject({
      hello: { version: 0x303, suite: 0x33 },
      asksCertificate: true,
      done: true,
      notTls: false,
    });
    expect(words.certificates.map((der) => [...der])).toEqual([[0xaa, 0xbb]]);
    expect([...(words.staple ?? [])]).toEqual([1, 2, 3]);
    // What is kept of an answer ends with the ServerHello, and is read the same again.
    const kept = Uint8Array.from(bytes.slice(0, words.verdictAt));
    expect(readServerWords(kept).hello).toEqual(words.hello);
    expect(readServerWords(kept).certificates).toEqual([]);
  }
});

test('bits of a group are counted from its first one', () => {
  const got = Buffer.from(record(22, ...serverHello(3, 0x33))).toString('base64');
  const group = (...prime: number[]) => Buffer.from([0, prime.length, ...prime, 0, 1, 2]).toString('base64');
  const said = (keyExchange: string, shape = 'dhe'): TlsHello => ({
    ...{ version: 'TLSv1.2', sent: '', end: 'answered', got, shape },
    flight: { chain: [], keyExchange, asksCertificate: false },
  });
  expect(dhBitsOf(said(group(...Array.from({ length: 128 }, () => 0xff))))).toBe(1024);
  expect(dhBitsOf(said(group(0, 0, 0x0f, 1)))).toBe(12);
  expect(dhBitsOf(said(group(0, 0)))).toBeUndefined();
  expect(dhBitsOf(said(group(0xff), 'broad'))).toBeUndefined();
});

test('no bytes make it throw, nor claim what they do not hold', () => {
  const start = fc.constantFrom<number[]>(
    [],
    record(22, ...serverHello(3, 5)),
    record(21, 2, 70),
    [22, 3, 3, 255, 255],
  );
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 400 }), (head, tail) => {
      const words = readServerWords(Uint8Array.from([...head, ...tail]));
      expect(words.verdictAt).toBeLessThanOrEqual(head.length + tail.length);
      expect(words.verdictAt > 0).toBe(words.hello !== undefined || words.alert !== undefined);
      versionFactOf(hello('TLSv1.2', [...head, ...tail]));
    }),
    { numRuns: 500 },
  );
});
