import { STATUS_CODES } from 'node:http';
import type { PageResponse } from '../core/evidence.ts';
import type { Passed } from './client.ts';
import { newRecordId, type WarcRecord } from './warc.ts';

/** One question, the redirects on the way, and its answer. */
export interface Exchange {
  method: string;
  /** What we sent, without anything secret. */
  sent: Readonly<Record<string, string>>;
  passed: readonly Passed[];
  response: Pick<PageResponse, 'status' | 'headers' | 'finalUrl'>;
  /** Decoded as Content-Encoding says. */
  body: Uint8Array;
  /** Whether the body was not read to its end. */
  cut: boolean;
  /** SHA-256 of the body, where it is known already. */
  bodySha256?: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** These describe the bytes on the wire; what we keep is decoded. */
const ofTheWire = new Set([
  'content-encoding',
  'transfer-encoding',
  'content-length',
  'connection',
  'keep-alive',
  'trailer',
]);
/** Names whose values are secrets of the exchange; they should not come this far. */
const secret = /^(set-)?cookie2?$|authori[sz]ation|authentica/i;

/** The records of an exchange: a request and a response for each redirect, and for where they end. */
export function exchangeRecords({ method, sent, passed, response, body, cut, bodySha256, at }: Exchange): WarcRecord[] {
  const { finalUrl: url, status, headers } = response;
  return [...passed, { url, status, headers, body, cut, ...(bodySha256 !== undefined && { bodySha256 }) }].flatMap(
    (hop) => pair({ ...hop, method, sent, at }),
  );
}

interface Hop extends Passed {
  method: string;
  sent: Readonly<Record<string, string>>;
  bodySha256?: string;
  at: string;
}

function pair(hop: Hop): WarcRecord[] {
  const { method, url, sent, at } = hop;
  const { host, pathname, search } = new URL(url);
  const asked = httpHead(`${method} ${pathname}${search} HTTP/1.1`, { host, ...sent });
  const id = newRecordId();
  return [
    { ...responseRecord(hop), id },
    {
      ...{ type: 'request', uri: url, date: at, contentType: 'application/http;msgtype=request' },
      block: asked,
      payloadAt: asked.length,
      fields: { 'WARC-Concurrent-To': id },
    },
  ];
}

/** The record of an answer whose request is not known. */
export function responseRecord({
  url,
  status,
  headers,
  body,
  cut,
  bodySha256,
  at,
}: Omit<Hop, 'method' | 'sent'>): WarcRecord {
  const answered = httpHead(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, {
    ...Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheWire.has(name.toLowerCase()))),
    'content-length': String(body.length),
  });
  return {
    ...{ type: 'response', uri: url, date: at, contentType: 'application/http;msgtype=response' },
    block: Buffer.concat([answered, body]),
    payloadAt: answered.length,
    ...(bodySha256 !== undefined && { payloadSha256: bodySha256 }),
    ...(cut ? { fields: { 'WARC-Truncated': 'length' } } : {}),
  };
}

/** Values came off the wire as Latin-1 and go back as that; none can begin a line of its own. */
function httpHead(first: string, headers: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries(headers)
    .filter(([name]) => !secret.test(name))
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n\0]+/g, ' ')}\r\n`);
  return Buffer.from(`${first}\r\n${lines.join('')}\r\n`, 'latin1');
}
