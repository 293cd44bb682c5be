import { BilingualError } from '../../core/errors.ts';
import { type Dnskey, type Ds, digestMatches, readDnskey, readDs } from './keys.ts';
import { root } from './name.ts';

/** A key that is trusted beforehand: its digest, or itself. */
export type Anchor = { ds: Ds } | { key: Dnskey };

/** Trust anchors of the root zone as IANA publishes them (RFC 9718): the keys of 2017 and of 2024. */
export const ianaAnchors = [
  '. IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D',
  '. IN DS 38696 8 2 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16',
].join('\n');

/**
 * Reads the DS and DNSKEY records of the root from a text such as `root.key` or the output of `dig . DNSKEY`; key
 * files of DNSSEC tools are of this form too. Comments and other lines are passed over.
 * @throws {BilingualError} when there is no usable record in it
 */
export function readAnchors(text: string): Anchor[] {
  const anchors = text.split('\n').flatMap((line) => anchorIn(line.replace(/;.*/, '').trim()));
  if (anchors.length === 0)
    throw new BilingualError({
      vi: 'không có bản ghi DS hay DNSKEY nào của vùng gốc; hãy ghi như ". IN DS 20326 8 2 …"',
      en: 'no DS or DNSKEY record of the root zone; write one such as ". IN DS 20326 8 2 …"',
    });
  return anchors;
}

function anchorIn(line: string): Anchor[] {
  const found = /^\.\s+(?:\d+\s+)?(?:IN\s+)?(DS|DNSKEY)\s+(\d+)\s+(\d+)\s+(\d+)\s+(.+)$/i.exec(line);
  if (!found) return [];
  const [first, second, third] = found.slice(2, 5).map(Number) as [number, number, number];
  const data = (found[5] ?? '').replace(/\s+/g, '');
  const head = Buffer.alloc(4);
  head.writeUInt16BE(first & 0xffff, 0);
  head.writeUInt8(second & 0xff, 2);
  head.writeUInt8(third & 0xff, 3);
  const isDs = found[1]?.toUpperCase() === 'DS';
  const rdata = Buffer.concat([head, Buffer.from(data, isDs ? 'hex' : 'base64')]);
  if (isDs) {
    const ds = readDs(rdata);
    return ds ? [{ ds }] : [];
  }
  const key = readDnskey(rdata);
  return key ? [{ key }] : [];
}

/** Whether a key of the root is the one the anchor speaks of. */
export const anchors = (anchor: Anchor, key: Dnskey): boolean =>
  'ds' in anchor ? digestMatches(anchor.ds, root, key) : anchor.key.rdata.equals(key.rdata);
