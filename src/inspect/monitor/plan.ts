import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../audit/read-report.ts';
import type { WatchedAddress } from '../../core/availability.ts';
import { findRound, type RoundWanted } from '../find-round.ts';
import type { Store } from '../store/database.ts';
import { addressesOf, type WatchedPortal } from './addresses.ts';

/** Looks of a list that no round has been made of yet. */
const withoutRound = 'monitor';

/**
 * Id of the round a watch belongs to; one of its own where no round was begun yet.
 * @throws {UsageError} when it cannot be told which round of the store is meant
 */
export async function roundToWatch(store: Pick<Store, 'db'>, wanted: RoundWanted): Promise<string> {
  const begun = await store.db.selectFrom('round').select('id').limit(1).executeTakeFirst();
  return begun || wanted.id !== undefined ? (await findRound(store, wanted)).id : withoutRound;
}

/**
 * The addresses to watch of a list of portals, with the services that the newest report of each portal knows.
 * @param folder - where this machine finds the reports; as each round has it unless said otherwise
 */
export async function planWatch(
  { db }: Pick<Store, 'db'>,
  portals: readonly WatchedPortal[],
  folder?: string,
): Promise<WatchedAddress[]> {
  const addresses: WatchedAddress[] = [];
  for (const portal of portals) {
    const known = await db
      .selectFrom('result')
      .innerJoin('round', 'round.id', 'result.round_id')
      .select(['result.report', 'round.folder'])
      .where('portal_id', '=', portal.id)
      .where('report', 'is not', null)
      .orderBy('finished_at', 'desc')
      .executeTakeFirst();
    addresses.push(...addressesOf(portal, servicesIn(known, folder)));
  }
  return addresses;
}

/** A report that is no longer there, or was written by another version, is no reason not to watch. */
function servicesIn(known: { report: string | null; folder: string } | undefined, folder: string | undefined) {
  if (!known?.report) return [];
  const file = join(folder ?? known.folder, known.report);
  try {
    return existsSync(file) ? readReport(file).services : [];
  } catch {
    return [];
  }
}
