import { readFileSync } from 'node:fs';
import { causeOf, unreadable, wrong } from '../core/faults.ts';
import { readAnchors } from '../derive/dnssec/anchors.ts';

/**
 * The text of the file of `--trust-anchor`.
 * @throws {UsageError} when it cannot be read or names no key of the root zone
 */
export function readTrustAnchor(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong(`--trust-anchor ${file}`, unreadable(error));
  }
  try {
    readAnchors(text);
  } catch (error) {
    throw wrong(`--trust-anchor ${file}`, causeOf(error));
  }
  return text;
}
