import type { Name } from './name.ts';
import { lowerCase } from './name.ts';
import { types } from './types.ts';

/** A name, a character string, or so many bytes. What follows the last field is opaque. */
type Field = 'name' | 'string' | number;

/** Types whose RDATA holds names that may be compressed (RFC 3597 section 4) or are signed in lower case. */
const layouts = new Map<number, readonly Field[]>([
  // NS MD MF CNAME MB MG MR PTR DNAME
  ...[2, 3, 4, 5, 7, 8, 9, 12, 39].map((type): [number, Field[]] => [type, ['name']]),
  // SOA MINFO RP
  ...[6, 14, 17].map((type): [number, Field[]] => [type, ['name', 'name']]),
  // MX AFSDB RT KX
  ...[15, 18, 21, 36].map((type): [number, Field[]] => [type, [2, 'name']]),
  // PX, SRV, NAPTR
  [26, [2, 'name', 'name']],
  [33, [6, 'name']],
  [35, [4, 'string', 'string', 'string', 'name']],
  // SIG and RRSIG; NXT and NSEC
  ...[24, 46].map((type): [number, Field[]] => [type, [18, 'name']]),
  ...[30, 47].map((type): [number, Field[]] => [type, ['name']]),
]);

export const fieldsOf = (type: number): readonly Field[] => layouts.get(type) ?? [];

/** Canonical RDATA (RFC 4034 section 6.2, RFC 6840 section 5.1): names in lower case, except the next name of NSEC. */
export function canonicalRdata(type: number, rdata: Buffer): Buffer {
  if (type === types.NSEC) return rdata;
  const fields = fieldsOf(type);
  if (!fields.includes('name')) return rdata;
  const canonical = Buffer.from(rdata);
  let at = 0;
  for (const field of fields) {
    if (field === 'name') {
      for (let size = canonical[at] ?? 0; size > 0; size = canonical[at] ?? 0) {
        canonical.write(lowerCase(canonical.toString('latin1', at + 1, at + 1 + size)), at + 1, 'latin1');
        at += 1 + size;
      }
      at += 1;
    } else at += field === 'string' ? (canonical[at] ?? 0) + 1 : field;
  }
  return canonical;
}

/**
 * A name that stands written out at this place of some RDATA, and where it ends.
 * @throws {RangeError} when there is none
 */
export function nameIn(rdata: Buffer, start = 0): { name: Name; end: number } {
  const labels: string[] = [];
  let at = start;
  for (let size = rdata.readUInt8(at); size > 0; size = rdata.readUInt8(at)) {
    if (size > 63) throw new RangeError('not a name');
    labels.push(lowerCase(rdata.toString('latin1', at + 1, at + 1 + size)));
    at += 1 + size;
  }
  return { name: labels, end: at + 1 };
}
