import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../core/errors.ts';
import { type Evidence, type EvidenceBundle, evidenceSchema } from '../core/evidence.ts';
import { createAssetStore, readRegularFile, sha256Of } from './assets.ts';

/** Convention: thousands of pages take a few megabytes. */
const maximumBytes = 256 * 1024 * 1024;

/**
 * Writes `evidence.json` into the folder; the assets beside it are written by the store of the same folder.
 * @throws when the evidence does not follow its schema, a fault of ours
 */
export function writeEvidence(dir: string, evidence: Evidence): void {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, 'evidence.json');
  const text = JSON.stringify(evidenceSchema.parse(evidence), sortedKeys, 1);
  writeFileSync(`${path}.partial`, `${text}\n`);
  renameSync(`${path}.partial`, path);
}

/**
 * Reads an evidence folder. Assets are read when asked for, and checked against their hash each time.
 * @throws {UsageError} naming the file that is missing, damaged or of another format
 */
export function readEvidence(dir: string): EvidenceBundle {
  const path = join(dir, 'evidence.json');
  const bytes = readRegularFile(path, maximumBytes);
  if (!bytes) throw new UsageError(`${path}: there is no evidence here`);
  const parsed = evidenceSchema.safeParse(parse(path, bytes));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(`${path}: not evidence of this version: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  return { evidence: parsed.data, readAsset: createAssetStore(dir).read };
}

/** SHA-256 of the evidence, whatever the order of its keys; the assets are part of it by their own hashes. */
export function evidenceSha256(evidence: Evidence): string {
  return sha256Of(JSON.stringify(evidence, sortedKeys));
}

function parse(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new UsageError(`${path}: not readable as JSON: ${error instanceof Error ? error.message.slice(0, 200) : ''}`);
  }
}

/** A JSON replacer that puts the keys of each object in order. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
