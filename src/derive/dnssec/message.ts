import { lowerCase, maximumNameLength, type Name, wireOf } from './name.ts';
import { fieldsOf } from './rdata.ts';
import { types } from './types.ts';

/** A resource record with its RDATA as sent, but for compressed names, which are written out. */
export interface ResourceRecord {
  owner: Name;
  type: number;
  class: number;
  ttl: number;
  rdata: Buffer;
}

export interface Message {
  id: number;
  /** A reply, not a question. */
  qr: boolean;
  /** Authoritative, truncated, recursion available, authenticated. */
  aa: boolean;
  tc: boolean;
  ra: boolean;
  ad: boolean;
  /** With the upper bits that EDNS adds. */
  rcode: number;
  question: { name: Name; type: number; class: number } | undefined;
  answer: ResourceRecord[];
  authority: ResourceRecord[];
  additional: ResourceRecord[];
  /** What the sender says by EDNS; undefined when it speaks none. `ede`: Extended DNS Errors (RFC 8914). */
  edns: { do: boolean; ede: number[] } | undefined;
}

/** The bytes are no DNS message. */
export class MalformedMessage extends Error {
  override name = 'MalformedMessage';
}

interface Cursor {
  bytes: Buffer;
  at: number;
}

/**
 * Reads a message; whatever the bytes are, it ends soon.
 * @throws {MalformedMessage}
 */
export function parseMessage(bytes: Buffer): Message {
  try {
    return parse(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedMessage(error.message);
    throw error;
  }
}

function parse(bytes: Buffer): Message {
  const cursor: Cursor = { bytes, at: 12 };
  const flags = bytes.readUInt16BE(2);
  const count = (index: number) => bytes.readUInt16BE(4 + 2 * index);
  const questions = Array.from({ length: count(0) }, () => ({
    name: readName(cursor),
    type: readNumber(cursor, 2),
    class: readNumber(cursor, 2),
  }));
  const section = (index: number) => Array.from({ length: count(index) }, () => readRecord(cursor));
  const [answer, authority, additional] = [section(1), section(2), section(3)];
  const opt = additional.find((record) => record.type === types.OPT);
  return {
    id: bytes.readUInt16BE(0),
    qr: (flags & 0x8000) !== 0,
    aa: (flags & 0x0400) !== 0,
    tc: (flags & 0x0200) !== 0,
    ra: (flags & 0x0080) !== 0,
    ad: (flags & 0x0020) !== 0,
    rcode: (flags & 0xf) | (opt ? (opt.ttl >>> 24) << 4 : 0),
    question: questions.length === 1 ? questions[0] : undefined,
    answer,
    authority,
    additional: additional.filter((record) => record.type !== types.OPT),
    edns: opt && { do: (opt.ttl & 0x8000) !== 0, ede: errorsIn(opt.rdata) },
  };
}

function readNumber(cursor: Cursor, bytes: 1 | 2 | 4): number {
  cursor.at += bytes;
  return cursor.bytes.readUIntBE(cursor.at - bytes, bytes);
}

function readBytes(cursor: Cursor, length: number): Buffer {
  if (cursor.at + length > cursor.bytes.length) throw new RangeError('the message ends too early');
  cursor.at += length;
  return cursor.bytes.subarray(cursor.at - length, cursor.at);
}

/** Labels as they are written. A pointer must lead back beyond every label read so far, so that there is no circle. */
function readLabels(cursor: Cursor): string[] {
  const { bytes } = cursor;
  const labels: string[] = [];
  let at = cursor.at;
  let lowest = at;
  let length = 1;
  let jumped = false;
  for (;;) {
    const size = bytes.readUInt8(at);
    if ((size & 0xc0) === 0xc0) {
      const target = bytes.readUInt16BE(at) & 0x3fff;
      if (!jumped) cursor.at = at + 2;
      if (target >= lowest) throw new RangeError('a compressed name leads forward');
      jumped = true;
      lowest = target;
      at = target;
      continue;
    }
    if (size > 63) throw new RangeError('unknown kind of label');
    if (!jumped) cursor.at = at + 1 + size;
    if (size === 0) return labels;
    length += size + 1;
    if (length > maximumNameLength || at + 1 + size > bytes.length) throw new RangeError('a name is too long');
    labels.push(bytes.toString('latin1', at + 1, at + 1 + size));
    at += 1 + size;
  }
}

const readName = (cursor: Cursor): Name => readLabels(cursor).map(lowerCase);

function readRecord(cursor: Cursor): ResourceRecord {
  const owner = readName(cursor);
  const type = readNumber(cursor, 2);
  const cls = readNumber(cursor, 2);
  const ttl = readNumber(cursor, 4);
  const length = readNumber(cursor, 2);
  const end = cursor.at + length;
  if (end > cursor.bytes.length) throw new RangeError('a record ends beyond the message');
  const rdata = readRdata(cursor, type, end);
  cursor.at = end;
  return { owner, type, class: cls, ttl, rdata };
}

/** RDATA with its names written out, their case kept: NSEC is signed with it (RFC 6840 section 5.1). */
function readRdata(cursor: Cursor, type: number, end: number): Buffer {
  const parts: Buffer[] = [];
  for (const field of fieldsOf(type)) {
    if (field === 'name') parts.push(wireOf(readLabels(cursor)));
    else if (field === 'string') parts.push(readBytes(cursor, cursor.bytes.readUInt8(cursor.at) + 1));
    else parts.push(readBytes(cursor, field));
    if (cursor.at > end) throw new RangeError('a field ends beyond its record');
  }
  return Buffer.concat([...parts, readBytes(cursor, end - cursor.at)]);
}

function errorsIn(options: Buffer): number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 <= options.length; at += 4 + options.readUInt16BE(at + 2)) {
    if (options.readUInt16BE(at) === 15 && at + 6 <= options.length) found.push(options.readUInt16BE(at + 4));
  }
  return found;
}

export interface Query {
  id: number;
  name: Name;
  type: number;
  /** Recursion desired, checking disabled. */
  rd?: boolean;
  cd?: boolean;
  /** Speaks EDNS, with DO, for UDP answers of up to 1232 bytes, which pass unfragmented (DNS flag day 2020). */
  edns?: boolean;
}

export function encodeQuery({ id, name, type, rd = false, cd = false, edns = true }: Query): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(id, 0);
  header.writeUInt16BE((rd ? 0x0100 : 0) | (cd ? 0x0010 : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(edns ? 1 : 0, 10);
  const question = Buffer.alloc(4);
  question.writeUInt16BE(type, 0);
  question.writeUInt16BE(1, 2);
  const opt = Buffer.from([0, 0, types.OPT, 1232 >> 8, 1232 & 0xff, 0, 0, 0x80, 0, 0, 0]);
  return Buffer.concat([header, wireOf(name), question, ...(edns ? [opt] : [])]);
}
