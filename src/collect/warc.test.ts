import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { exchangeRecords } from './exchange-records.ts';
import { GzipFault, gzipMembers } from './gzip-members.ts';
import { decodeRecord, encodeRecord, WarcFault, type WarcRecord } from './warc.ts';

const date = '2026-03-02T03:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'warc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const resource = (block: string): WarcRecord => ({
  ...{ type: 'resource', uri: 'urn:dom:https://tinhmau.gov.vn/', date, contentType: 'text/html' },
  block: Buffer.from(block),
});

describe('a record', () => {
  test('comes back as it went in, whatever is in it', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (block) => {
        const { bytes } = encodeRecord({ ...resource(''), block });
        expect(Uint8Array.from(decodeRecord(bytes).block)).toEqual(block);
      }),
    );
  });

  test('with any one byte changed is refused, or differs in the head alone', () => {
    const { bytes } = encodeRecord(resource('<p>Xin chào</p>'));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const copy = Buffer.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ change;
        try {
          expect(Buffer.from(decodeRecord(copy).block).toString()).toBe('<p>Xin chào</p>');
        } catch (error) {
          expect(error).toBeInstanceOf(WarcFault);
        }
      }),
    );
  });

  test('has no fields that its values brought', () => {
    const { bytes } = encodeRecord({ ...resource('x'), uri: 'https://a.vn/\r\nWARC-Type: response\r\n\r\n' });
    expect(decodeRecord(bytes).fields.get('warc-type')).toBe('resource');
  });
});

describe('an exchange', () => {
  const exchange = {
    method: 'GET',
    sent: { 'user-agent': 'congchuan', accept: '*/*' },
    response: {
      status: 200,
      headers: {
        'content-type': 'text/html',
        'content-encoding': 'gzip',
        'transfer-encoding': 'chunked',
        'content-length': '99',
        'set-cookie': 'a=1',
        authorization: 'Basic x',
        'x-two': 'a\r\nset-cookie: b=2',
      },
      finalUrl: 'https://tinhmau.gov.vn/tin?a=1',
    },
    passed: [
      {
        ...{ url: 'http://tinhmau.gov.vn/', status: 301, body: Buffer.from('<h1>Moved</h1>'), cut: false },
        headers: { server: 'x', location: 'https://tinhmau.gov.vn/tin?a=1' },
      },
    ],
    body: Buffer.from('<p>chào</p>'),
    cut: false,
    at: date,
  };
  const records = exchangeRecords(exchange);
  const text = (record: WarcRecord | undefined) => Buffer.from(record?.block ?? []).toString('utf8');

  test('is a response and a request for each step, the body decoded', () => {
    expect(records.map(({ type, uri }) => [type, uri])).toEqual([
      ['response', 'http://tinhmau.gov.vn/'],
      ['request', 'http://tinhmau.gov.vn/'],
      ['response', 'https://tinhmau.gov.vn/tin?a=1'],
      ['request', 'https://tinhmau.gov.vn/tin?a=1'],
    ]);
    expect(text(records[0])).toBe(
      'HTTP/1.1 301 Moved Permanently\r\nserver: x\r\nlocation: https://tinhmau.gov.vn/tin?a=1\r\ncontent-length: 14\r\n\r\n<h1>Moved</h1>',
    );
    expect(text(records[2])).toBe(
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nx-two: a set-cookie: b=2\r\ncontent-length: 12\r\n\r\n<p>chào</p>',
    );
    expect(text(records[3])).toBe(
      'GET /tin?a=1 HTTP/1.1\r\nhost: tinhmau.gov.vn\r\nuser-agent: congchuan\r\naccept: */*\r\n\r\n',
    );
    expect(records[3]?.fields).toEqual({ 'WARC-Concurrent-To': records[2]?.id });
    expect(Buffer.from(decodeRecord(encodeRecord(records[2] as WarcRecord).bytes).payload).toString()).toBe(
      '<p>chào</p>',
    );
  });

  test('says when the body was not read to its end', () => {
    expect(exchangeRecords({ ...exchange, cut: true }).map(({ fields }) => fields?.['WARC-Truncated'])).toEqual([
      undefined,
      undefined,
      'length',
      undefined,
    ]);
  });
});

describe('members of a gzip file', () => {
  const path = join(folder, 'members.gz');
  const most = 10_000_000;
  const texts = ['một', '', 'hai'.repeat(2_000_000), 'ba'];
  const packed = texts.map((text) => gzipSync(text));
  const whole = Buffer.concat(packed);
  const walk = (bytes: Uint8Array, limit = most) => {
    writeFileSync(path, bytes);
    const seen: string[] = [];
    try {
      for (const { content, offset, length } of gzipMembers(path, limit)) {
        expect(gunzipSync(bytes.subarray(offset, offset + length)).equals(content)).toBe(true);
        seen.push(content.toString());
      }
      return { seen };
    } catch (error) {
      expect(error).toBeInstanceOf(GzipFault);
      return { seen, offset: (error as GzipFault).offset };
    }
  };
  const startOf = (index: number) => packed.slice(0, index).reduce((sum, { length }) => sum + length, 0);

  test('are found where they lie, and every byte is handed over once', () => {
    expect(walk(whole)).toEqual({ seen: texts });
    expect(walk(Buffer.alloc(0))).toEqual({ seen: [] });
    const chunks: Uint8Array[] = [];
    writeFileSync(path, whole);
    expect([...gzipMembers(path, most, (chunk) => chunks.push(Uint8Array.from(chunk)))]).toHaveLength(4);
    expect(Buffer.concat(chunks).equals(whole)).toBe(true);
  });

  test('up to the one that is torn, wherever it is torn', () => {
    for (let end = startOf(3) + 1; end < whole.length; end++)
      expect(walk(whole.subarray(0, end))).toEqual({ seen: texts.slice(0, 3), offset: startOf(3) });
    expect(walk(Buffer.concat([whole, Buffer.alloc(4096)]))).toEqual({ seen: texts, offset: whole.length });
  });

  test('up to the one that is damaged', () => {
    const damaged = Buffer.from(whole);
    damaged[startOf(2) - 8] = 1;
    expect(walk(damaged)).toEqual({ seen: texts.slice(0, 1), offset: startOf(1) });
  });

  test('a bomb is no member', () => {
    expect(walk(whole, 1_000_000)).toEqual({ seen: texts.slice(0, 2), offset: startOf(2) });
  });
});
