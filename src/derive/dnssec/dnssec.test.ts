import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ianaAnchors, readAnchors } from './anchors.ts';
import { bitmapHas } from './bitmap.ts';
import { readDnskey } from './keys.ts';
import { encodeQuery, MalformedMessage, parseMessage } from './message.ts';
import { commonAncestor, compare, isWithin, nameOf, show, wireOf } from './name.ts';
import { hashName } from './nsec3.ts';
import { canonicalRdata, nameIn } from './rdata.ts';
import { rrsetsOf } from './rrset.ts';
import { types } from './types.ts';

describe('names', () => {
  test('canonical order is that of RFC 4034 section 6.1', () => {
    const ordered = [
      ...['example', 'a.example', 'yljkjljk.a.example', 'Z.a.example', 'zABC.a.EXAMPLE', 'z.example'].map(nameOf),
      ...[
        ['\x01', 'z', 'example'],
        ['*', 'z', 'example'],
        ['\xc8', 'z', 'example'],
      ],
    ];
    expect(ordered.toReversed().toSorted(compare)).toEqual(ordered);
  });

  test.each(['a..b', 'x'.repeat(64), `${'x.'.repeat(128)}vn`, 'đ.vn'])('%j is none', (text) => {
    expect(() => nameOf(text)).toThrow(RangeError);
  });

  test('are shown with what is not plain escaped', () => {
    expect([[], ['a.b', 'vn'], ['\x01', 'vn']].map(show)).toEqual(['.', 'a\\.b.vn', '\\001.vn']);
  });

  test('enclose whole labels only', () => {
    expect(isWithin(nameOf('notgov.vn'), nameOf('gov.vn'))).toBe(false);
    expect(isWithin(nameOf('GOV.vn'), nameOf('gov.vn'))).toBe(true);
    expect(commonAncestor(nameOf('a.gov.vn'), nameOf('b.com.vn'))).toEqual(['vn']);
  });
});

describe('messages', () => {
  test('any bytes end in a message or a MalformedMessage', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        try {
          parseMessage(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedMessage);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a name that points at itself, or forward, ends at once', () => {
    const query = encodeQuery({ id: 1, name: [], type: 1, edns: false });
    for (const pointer of [0x0c, 0x0e, 0xff]) {
      const looped = Buffer.concat([query.subarray(0, 12), Buffer.from([0xc0, pointer, 0, 1, 0, 1])]);
      expect(() => parseMessage(looped)).toThrow(MalformedMessage);
    }
  });

  test('what we ask is what we read', () => {
    const name = nameOf('www.tinhmau.gov.vn');
    const read = parseMessage(encodeQuery({ id: 7, name, type: types.AAAA, rd: true, cd: true }));
    expect(read).toMatchObject({
      id: 7,
      qr: false,
      question: { name, type: types.AAAA, class: 1 },
      edns: { do: true },
    });
  });
});

describe('records', () => {
  test('names in RDATA are signed in lower case, but for the next name of NSEC', () => {
    const mx = Buffer.concat([Buffer.from([0, 10]), Buffer.from('\x02MX\x02vn\0', 'latin1')]);
    expect(canonicalRdata(types.MX, mx).toString('latin1')).toBe('\0\n\x02mx\x02vn\0');
    const nsec = Buffer.from('\x02MX\x02vn\0', 'latin1');
    expect(canonicalRdata(types.NSEC, nsec)).toEqual(nsec);
  });

  test('sets are sorted, each record once, of class IN alone', () => {
    const record = (last: number, cls = 1) => ({
      ...{ owner: ['vn'], type: types.A, class: cls, ttl: 1, rdata: Buffer.from([192, 0, 2, last]) },
    });
    const [set] = rrsetsOf([record(2), record(1), record(2), record(0, 3)]);
    expect(set?.rdatas.map((rdata) => rdata[3])).toEqual([1, 2]);
  });

  test('the bitmap of RFC 4034 section 4.3', () => {
    const bitmap = Buffer.from(`0006400100000003041b${'00'.repeat(26)}20`, 'hex');
    const has = [1, 15, 46, 47, 1234];
    expect([...Array(2048).keys()].filter((type) => bitmapHas(bitmap, type))).toEqual(has);
  });

  test('NSEC3 hashes are those of RFC 5155 appendix A', () => {
    const parameters = { salt: Buffer.from('aabbccdd', 'hex'), iterations: 12 };
    const inBase32 = (name: string) => BigInt(`0x${hashName(nameOf(name), parameters).toString('hex')}`).toString(32);
    expect(inBase32('example').padStart(32, '0')).toBe('0p9mhaveqvm6t7vbl5lop2u3t2rp3tom');
    expect(inBase32('*.w.example').padStart(32, '0')).toBe('r53bq7cc2uvmubfu5ocmm6pers9tk9en');
  });

  test('a name cut short is refused', () => {
    expect(() => nameIn(Buffer.from([3, 97]))).toThrow(RangeError);
    expect(nameIn(wireOf(nameOf('a.vn'))).name).toEqual(['a', 'vn']);
  });

  test('keys of no use are read without complaint', () => {
    expect(readDnskey(Buffer.alloc(3))).toBeUndefined();
    expect(readDnskey(Buffer.from([1, 1, 3, 13, 1]))?.algorithm).toBe(13);
  });
});

describe('trust anchors', () => {
  test('IANA’s two keys', () => {
    expect(readAnchors(ianaAnchors).map((anchor) => ('ds' in anchor ? anchor.ds.tag : 0))).toEqual([20326, 38696]);
  });

  test('from a zone file with comments, TTLs and a whole key', () => {
    const text = '; root\n.\t172800 IN DNSKEY 257 3 8 AwEAAQ== ; ksk\n. DS 1 13 2 ab cd\nvn. IN DS 1 13 2 abcd';
    expect(readAnchors(text)).toHaveLength(2);
  });

  test.each(['', '<xml/>', 'vn. IN DS 1 13 2 ABCD'])('%j has none', (text) => {
    expect(() => readAnchors(text)).toThrow(/no DS or DNSKEY/);
  });
});
