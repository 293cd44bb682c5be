import { type Evidence, evidenceSchema } from '../core/evidence.ts';
import { sha256Of } from './sha256.ts';

/** How deep the evidence is taken apart: to the fields of a page, and the clicks on one. */
const depth = 3;

/**
 * The evidence as text, piece by piece: JSON, its keys in order. That of a large portal is never in memory as a whole.
 * @throws when it does not follow its schema, a fault of ours
 */
export function* evidenceText(evidence: Evidence): Generator<string> {
  yield* piecesOf(evidenceSchema.parse(evidence), depth, '');
  yield '\n';
}

function* piecesOf(value: unknown, deeper: number, indent: string): Generator<string> {
  const isList = Array.isArray(value);
  const entries =
    typeof value === 'object' && value !== null && deeper > 0
      ? Object.entries(sortedKeys('', value) as object).filter(([, inner]) => inner !== undefined)
      : [];
  if (entries.length === 0) {
    yield JSON.stringify(value, sortedKeys, 1).replaceAll('\n', `\n${indent}`);
    return;
  }
  let before = isList ? '[' : '{';
  for (const [key, inner] of entries) {
    yield `${before}\n${indent} ${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* piecesOf(inner, deeper - 1, `${indent} `);
    before = ',';
  }
  yield `\n${indent}${isList ? ']' : '}'}`;
}

/** SHA-256 of evidence that is in no file, whatever the order of its keys. */
export const evidenceSha256 = (evidence: Evidence): string => sha256Of(JSON.stringify(evidence, sortedKeys));

/** A JSON replacer that puts the keys of each object in order. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
