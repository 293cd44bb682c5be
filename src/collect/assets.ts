import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../core/errors.ts';
import type { Asset, ReadAsset } from '../core/evidence.ts';

/** Keeps bytes under their hash; the same bytes are kept once. */
export interface AssetStore {
  /** @param type - media type, such as `text/html;charset=utf-8` */
  put(bytes: Uint8Array, type: string): Asset;
  /** @throws {UsageError} naming the file when it is missing, damaged, or not an asset at all */
  read: ReadAsset;
}

/** Larger than anything we store; what is larger was not written by us. */
const maximumBytes = 64 * 1024 * 1024;

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A store in the folder `assets` of an evidence folder, which is made when something is put there. */
export function createAssetStore(dir: string): AssetStore {
  const folder = join(dir, 'assets');
  return {
    put(bytes, type) {
      const asset = assetOf(bytes, type);
      const path = join(folder, asset.sha256);
      if (statSync(path, { throwIfNoEntry: false })?.size === bytes.length) return asset;
      mkdirSync(folder, { recursive: true });
      // Renamed into place, so that an interrupted run leaves no half-written asset behind.
      writeFileSync(`${path}.partial`, bytes);
      renameSync(`${path}.partial`, path);
      return asset;
    },
    read(sha256) {
      return checked(sha256, join(folder, name(sha256)), (path) => readRegularFile(path, maximumBytes));
    },
  };
}

/** A store for tests and for runs that keep nothing. */
export function createMemoryAssetStore(): AssetStore {
  const kept = new Map<string, Uint8Array>();
  return {
    put(bytes, type) {
      const asset = assetOf(bytes, type);
      kept.set(asset.sha256, Uint8Array.from(bytes));
      return asset;
    },
    read(sha256) {
      return checked(sha256, `memory:${name(sha256)}`, () => kept.get(sha256));
    },
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
    if (fstatSync(file).size > limit) throw new UsageError(`${path}: larger than ${limit} bytes`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

const assetOf = (bytes: Uint8Array, type: string): Asset => ({ sha256: sha256Of(bytes), bytes: bytes.length, type });

/** A hash and nothing else, so that no name leads out of the folder. */
function name(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new UsageError(`not the name of an asset: "${sha256.slice(0, 80)}"`);
  return sha256;
}

function checked(sha256: string, path: string, read: (path: string) => Uint8Array | undefined): Uint8Array {
  const bytes = read(path);
  if (!bytes) throw new UsageError(`${path}: missing from the evidence`);
  if (sha256Of(bytes) !== sha256) throw new UsageError(`${path}: damaged, its content does not match its name`);
  return bytes;
}
