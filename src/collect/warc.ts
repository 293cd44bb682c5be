import { randomUUID } from 'node:crypto';
import { sha256Of } from './sha256.ts';

/** The kinds of record of WARC 1.1 that we write. */
export type WarcType = 'warcinfo' | 'request' | 'response' | 'resource' | 'metadata';

export interface WarcRecord {
  type: WarcType;
  /** What the record is about: an address, or a `urn:`; a `warcinfo` is about its file. */
  uri?: string;
  /** ISO 8601, UTC. */
  date: string;
  /** Media type of the block. */
  contentType: string;
  block: Uint8Array;
  /** Where in the block the payload begins: behind the HTTP head of a request or response, else 0. */
  payloadAt?: number;
  /** SHA-256 of the payload, where it is known already. */
  payloadSha256?: string;
  /** The id that another record refers to this one by. */
  id?: string;
  /** Further fields of the record, such as `WARC-Concurrent-To`. */
  fields?: Readonly<Record<string, string>>;
}

/** A record as read: names of fields in lower case. */
export interface ReadRecord {
  fields: ReadonlyMap<string, string>;
  block: Uint8Array;
  payload: Uint8Array;
}

/** Bytes that are no record of ours. */
export class WarcFault extends Error {
  override name = 'WarcFault';
}

/** Largest record, packed or unpacked: the largest body that is read, and room for its head. */
export const mostRecordBytes = 80 * 1024 * 1024;

const version = 'WARC/1.1';
const longestHead = 64 * 1024;
const [newLine, blankLine] = ['\r\n', '\r\n\r\n'];

export const newRecordId = (): string => `<urn:uuid:${randomUUID()}>`;

/** The record as WARC 1.1 has it, not yet compressed, and the SHA-256 of its payload. */
export function encodeRecord(record: WarcRecord): { bytes: Buffer; payload: string } {
  const payload = record.payloadSha256 ?? sha256Of(record.block.subarray(record.payloadAt ?? 0));
  const block = record.payloadAt ? sha256Of(record.block) : payload;
  const fields: Record<string, string> = {
    'WARC-Type': record.type,
    'WARC-Record-ID': record.id ?? newRecordId(),
    'WARC-Date': record.date,
    ...(record.uri === undefined ? {} : { 'WARC-Target-URI': record.uri }),
    ...record.fields,
    'WARC-Block-Digest': `sha256:${block}`,
    'WARC-Payload-Digest': `sha256:${payload}`,
    'Content-Type': record.contentType,
    'Content-Length': String(record.block.length),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${oneLine(value)}${newLine}`);
  const head = `${version}${newLine}${lines.join('')}${newLine}`;
  return { bytes: Buffer.concat([Buffer.from(head), record.block, Buffer.from(blankLine)]), payload };
}

/**
 * Reads one record and checks its length and digests.
 * @throws {WarcFault} saying what is wrong
 */
export function decodeRecord(bytes: Uint8Array): ReadRecord {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.subarray(0, longestHead).indexOf(blankLine);
  const [first, ...lines] = data.toString('utf8', 0, Math.max(0, end)).split(newLine);
  if (first !== version) throw new WarcFault('it does not begin as a WARC 1.1 record');
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new WarcFault('its head is damaged');
    if (fields.has(name.toLowerCase())) throw new WarcFault(`it has the field ${name} twice`);
    fields.set(name.toLowerCase(), value);
  }
  const from = end + blankLine.length;
  const length = Number(fields.get('content-length') ?? Number.NaN);
  if (from + length + blankLine.length !== data.length || data.toString('latin1', from + length) !== blankLine)
    throw new WarcFault('its length is not what it says');
  const block = data.subarray(from, from + length);
  const payload = payloadOf(fields.get('content-type') ?? '', block);
  checkDigest(fields.get('warc-block-digest'), block, 'block');
  checkDigest(fields.get('warc-payload-digest'), payload, 'payload');
  return { fields, block, payload };
}

function checkDigest(digest: string | undefined, bytes: Uint8Array, what: string): void {
  if (digest !== `sha256:${sha256Of(bytes)}`) throw new WarcFault(`its ${what} does not match its digest`);
}

/** What an HTTP message carries; of everything else, all of it. */
function payloadOf(contentType: string, block: Buffer): Uint8Array {
  if (!contentType.startsWith('application/http')) return block;
  const end = block.indexOf(blankLine);
  return block.subarray(end < 0 ? block.length : end + blankLine.length);
}

/** A value that cannot begin a field of its own. */
const oneLine = (value: string) => value.replace(/[\r\n\0]+/g, ' ');
