import { readFileSync } from 'node:fs';
import { UsageError } from '../core/errors.ts';
import { readAnchors } from '../derive/dnssec/anchors.ts';

/**
 * The text of the file of `--trust-anchor`.
 * @throws {UsageError} when it cannot be read or names no key of the root zone
 */
export function readTrustAnchor(file: string): string {
  const fault = (why: string) => new UsageError(`--trust-anchor ${file}: ${why}`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw fault(`cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    readAnchors(text);
  } catch (error) {
    throw fault((error as Error).message);
  }
  return text;
}
