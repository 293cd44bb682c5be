import { type Markup, markup, trusted } from './markup.ts';
import type { View } from './view.ts';

/** Largest picture put into the page, in bytes: a convention that keeps the file easy to send. */
const largest = 3_000_000;

const kinds: readonly (readonly [type: string, start: readonly number[], offset: number])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47], 0],
  ['image/jpeg', [0xff, 0xd8, 0xff], 0],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
];

/** The home page as seen, inside the file; the type is told by the bytes, never by what was recorded. */
export function screenshot({ report, readAsset, w }: View): Markup {
  const bytes = bytesOf(report.evidence.screenshot?.sha256, readAsset);
  const type = bytes && kinds.find(([, start, at]) => start.every((byte, index) => bytes[at + index] === byte))?.[0];
  if (!bytes || !type || bytes.length > largest) return markup`<p class="meaning">${w.phrase.pictureMissing}</p>`;
  const data = trusted(`data:${type};base64,${Buffer.from(bytes).toString('base64')}`);
  return markup`<figure><img src="${data}" alt="${w.phrase.pictureAlt}"></figure>`;
}

function bytesOf(sha256: string | undefined, readAsset: View['readAsset']): Uint8Array | undefined {
  if (!sha256 || !readAsset) return undefined;
  try {
    return readAsset(sha256);
  } catch {
    // A report may outlive its evidence: the picture is then left out, and the report says so.
    return undefined;
  }
}
