import type { Portal } from '../core/portal.ts';
import type { PageDocument } from '../core/rule.ts';
import { agencyNameIn } from './agency-name.ts';
import { linesOf } from './dom.ts';
import { memoised } from './memoised.ts';
import type { ListedRecord } from './records.ts';
import { fold } from './vietnamese.ts';

const plain = (text: string) =>
  ` ${fold(text)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Names of agencies in the first lines of the home page, and after the copyright sign: the owner's. */
const ownersOf = memoised((home: PageDocument): readonly string[] => {
  const lines = linesOf(home);
  const owner = [...lines.slice(0, 15), ...lines.filter((line) => /©|bản quyền/i.test(line))];
  return owner.flatMap((line) => agencyNameIn(line)?.text ?? []).map(plain);
});

/** Whether a document is the agency's own, as far as the names on the pages tell. */
export function issuedBy(record: ListedRecord, home: PageDocument, portal: Portal): 'own' | 'other' | 'unknown' {
  const owners = portal.name ? [plain(portal.name)] : ownersOf(home);
  const issuer = plain(record.values.issuer ?? '');
  if (issuer.trim() === '' || owners.length === 0) return 'unknown';
  return owners.some((owner) => owner.includes(issuer) || issuer.includes(owner)) ? 'own' : 'other';
}
