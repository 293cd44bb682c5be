import { closeSync, openSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { UsageError } from '../core/errors.ts';
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
    throw new UsageError(`${place.path}: asset ${sha256} is damaged: ${(error as Error).message}`);
  }
  return checkedAsset(sha256, payload);
}
