import type { Name } from './name.ts';
import { types } from './types.ts';

/**
 * What validated NSEC or NSEC3 records prove of a question. They decide whether a name exists, never the return code,
 * which nobody signed.
 * - `no-data`: the name has no such record; `bitmap` is of the types it has, where it has a record of denial itself
 * - `no-name`: there is no such name
 * - `opt-out`: nothing but unsigned delegations can be there (RFC 5155 section 6)
 */
export type Proof = { kind: 'no-data'; bitmap?: Buffer } | { kind: 'no-name' | 'opt-out' };

/** Whether a type bitmap (RFC 4034 section 4.1.2) has the type. */
export function bitmapHas(bitmap: Buffer, type: number): boolean {
  for (let at = 0; at + 2 <= bitmap.length; ) {
    const [window = 0, length = 0] = bitmap.subarray(at, at + 2);
    if (window === type >> 8) {
      const index = (type & 0xff) >> 3;
      return index < length && ((bitmap[at + 2 + index] ?? 0) & (0x80 >> (type & 7))) !== 0;
    }
    at += 2 + length;
  }
  return false;
}

/** The parent's record at a delegation, or one at a DNAME, says nothing of what lies below (RFC 6840 section 4.1). */
export const delegates = (bitmap: Buffer): boolean =>
  bitmapHas(bitmap, types.DNAME) || (bitmapHas(bitmap, types.NS) && !bitmapHas(bitmap, types.SOA));

/** Whether the bitmap at a name denies the type there, and comes from the side of a zone cut that may say so. */
export function lacks(bitmap: Buffer, name: Name, type: number): boolean {
  if (bitmapHas(bitmap, type) || bitmapHas(bitmap, types.CNAME)) return false;
  const [ns, soa] = [bitmapHas(bitmap, types.NS), bitmapHas(bitmap, types.SOA)];
  // The DS belongs to the parent, everything else at a cut to the child.
  return type === types.DS ? !soa || name.length === 0 : !ns || soa;
}
