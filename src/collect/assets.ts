import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Asset, ReadAsset } from '../core/evidence.ts';
import { tooLarge, wrong } from '../core/faults.ts';
import { sha256Of } from './sha256.ts';

/** Keeps bytes under their hash; the same bytes are kept once. */
export interface AssetStore {
  /**
   * @param type - media type, such as `text/html;charset=utf-8`
   * @param uri - what the bytes show, such as `urn:view:https://…`; for people who open the archive with other tools
   */
  put(bytes: Uint8Array, type: string, uri?: string): Asset;
  /** @throws {UsageError} when it is missing, damaged, or not an asset at all */
  read: ReadAsset;
}

/** A store for tests and for runs that keep nothing. */
export function createMemoryAssetStore(): AssetStore {
  const kept = new Map<string, Uint8Array>();
  return {
    put(bytes, type) {
      const asset: Asset = { sha256: sha256Of(bytes), bytes: bytes.length, type };
      kept.set(asset.sha256, Uint8Array.from(bytes));
      return asset;
    },
    read: (sha256) => checkedAsset(sha256, kept.get(nameOf(sha256))),
  };
}

/**
 * Bytes of a regular file; undefined when there is none. Follows no pipe or device, which would hang.
 * @throws {UsageError} when it is larger than the limit
 */
export function readRegularFile(path: string, limit: number): Uint8Array | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).size > limit) throw wrong(path, tooLarge(limit));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** A hash and nothing else. */
function nameOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw wrong(`"${sha256.slice(0, 80)}"`, {
      vi: 'không phải tên của một nội dung đã lưu; hãy dùng bằng chứng nguyên vẹn',
      en: 'not the name of an asset; use intact evidence',
    });
  return sha256;
}

const asset = (sha256: string) => ({ vi: `nội dung đã lưu ${sha256}`, en: `asset ${sha256}` });

/**
 * The bytes, if they are what the hash says.
 * @throws {UsageError} when there are none, or others
 */
export function checkedAsset(sha256: string, bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes)
    throw wrong(asset(nameOf(sha256)), {
      vi: 'không có trong bằng chứng; hãy dùng bằng chứng nguyên vẹn',
      en: 'missing from the evidence; use intact evidence',
    });
  if (sha256Of(bytes) !== sha256)
    throw wrong(asset(sha256), {
      vi: 'đã hỏng, không khớp với giá trị băm của nó; hãy dùng bằng chứng nguyên vẹn',
      en: 'damaged, its content does not match its hash; use intact evidence',
    });
  return bytes;
}
