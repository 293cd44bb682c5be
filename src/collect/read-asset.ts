import { closeSync, openSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { causeOf, wrong } from '../core/faults.ts';
import { checkedAsset } from './assets.ts';
import { decodeRecord, mostRecordBytes } from './warc.ts';

/** Where a packed WARC record lies, in bytes. */
export interface RecordPlace {
  path: string;
  offset: number;
  length: number;
}

/** A record's own head, and the HTTP head in front of its payload. */
const mostHeadBytes = 512 * 1024;

/**
 * The payload of a WARC record, checked against its hash each time it is read.
 * @param place - undefined when there is none
 * @param most - bytes that it may have, unpacked
 * @throws {UsageError} naming the asset when it is missing or damaged
 */
export function readAssetAt(sha256: string, place: RecordPlace | undefined, most = mostRecordBytes): Uint8Array {
  if (!place) return checkedAsset(sha256, undefined);
  const packed = Buffer.alloc(Math.min(place.length, mostRecordBytes));
  const file = openSync(place.path, 'r');
  try {
    readSync(file, packed, 0, packed.length, place.offset);
  } finally {
    closeSync(file);
  }
  let payload: Uint8Array;
  try {
    payload = decodeRecord(gunzipSync(packed, { maxOutputLength: most + mostHeadBytes })).payload;
  } catch (error) {
    const { vi, en } = causeOf(error);
    throw wrong(place.path, {
      vi: `nội dung đã lưu ${sha256} bị hỏng (${vi}); hãy dùng bằng chứng nguyên vẹn`,
      en: `asset ${sha256} is damaged (${en}); use intact evidence`,
    });
  }
  return checkedAsset(sha256, payload);
}
