import { type Evidence, evidenceSchema } from '../core/evidence.ts';
import { sha256Of } from './sha256.ts';

/**
 * The evidence as text: JSON, its keys in order.
 * @throws when it does not follow its schema, a fault of ours
 */
export const evidenceText = (evidence: Evidence): string =>
  `${JSON.stringify(evidenceSchema.parse(evidence), sortedKeys, 1)}\n`;

/** SHA-256 of evidence that is in no file, whatever the order of its keys. */
export const evidenceSha256 = (evidence: Evidence): string => sha256Of(JSON.stringify(evidence, sortedKeys));

/** A JSON replacer that puts the keys of each object in order. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
