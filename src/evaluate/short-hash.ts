import { createHash } from 'node:crypto';

/** 16 hexadecimal characters of SHA-256 over the parts: what fingerprints and target hashes are made of. */
export function shortHash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
