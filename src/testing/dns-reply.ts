import ipaddr from 'ipaddr.js';
import { keyOf, type Name, nameOf, wireOf } from '../derive/dnssec/name.ts';
import { types } from '../derive/dnssec/types.ts';

/** A record of one of our own replies, class IN. */
export interface TestRecord {
  owner: Name;
  type: number;
  rdata: Buffer;
  ttl?: number;
}

/** A reply as tests build and bend it. */
export interface TestReply {
  id: number;
  qr: boolean;
  tc: boolean;
  aa?: boolean;
  rcode: number;
  question: { name: Name; type: number };
  answer: TestRecord[];
  authority: TestRecord[];
  edns: boolean;
}

/** Wire format, without compression. */
export function encodeReply({ id, qr, tc, aa, rcode, question, answer, authority, edns }: TestReply): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(id, 0);
  header.writeUInt16BE((qr ? 0x8180 : 0x0100) | (aa ? 0x0400 : 0) | (tc ? 0x0200 : 0) | (rcode & 0xf), 2);
  for (const [index, count] of [1, answer.length, authority.length, edns ? 1 : 0].entries()) {
    header.writeUInt16BE(count, 4 + 2 * index);
  }
  const opt = Buffer.from([0, 0, types.OPT, 0x04, 0xd0, 0, 0, 0x80, 0, 0, 0]);
  const asked = Buffer.concat([wireOf(question.name), numbers([question.type, 2], [1, 2])]);
  return Buffer.concat([header, asked, ...[...answer, ...authority].map(encodeRecord), ...(edns ? [opt] : [])]);
}

const encodeRecord = ({ owner, type, rdata, ttl = 60 }: TestRecord): Buffer =>
  Buffer.concat([wireOf(owner), numbers([type, 2], [1, 2], [ttl, 4], [rdata.length, 2]), rdata]);

/** Numbers in network order, each with its size in bytes. */
export function numbers(...fields: readonly (readonly [value: number, size: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, size]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntBE(value, 0, size);
      return bytes;
    }),
  );
}

/** RDATA of an address, and of a record that holds a name alone. */
export const addressRdata = (address: string): Buffer => Buffer.from(ipaddr.parse(address).toByteArray());
export const nameRdata = (name: string): Buffer => wireOf(nameOf(name));

/** NSEC from one name to the next, with these types. */
export function nsecRdata(next: Name, has: readonly number[]): Buffer {
  return Buffer.concat([wireOf(next), bitmap(has)]);
}

/** A type bitmap (RFC 4034 section 4.1.2). */
export function bitmap(has: readonly number[]): Buffer {
  const windows = Map.groupBy(
    has.toSorted((one, other) => one - other),
    (type) => type >> 8,
  );
  return Buffer.concat(
    [...windows].map(([window, list]) => {
      const bits = Buffer.alloc(((list.at(-1) ?? 0) & 0xff) / 8 + 1);
      for (const type of list) bits[(type & 0xff) >> 3] = (bits[(type & 0xff) >> 3] ?? 0) | (0x80 >> (type & 7));
      return Buffer.concat([Buffer.from([window, bits.length]), bits]);
    }),
  );
}

/** The name that comes right after another in canonical order. */
export const successorOf = (name: Name): Name => ['\0', ...name];

export const sameName = (one: Name, other: Name): boolean => keyOf(one) === keyOf(other);
