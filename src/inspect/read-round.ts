import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { PortalKind } from '../core/portal.ts';
import type { MarksReader } from './marks.ts';
import type { Entrant } from './ranking.ts';
import type { Store } from './store/database.ts';
import type { ResultDigest } from './store/tables.ts';

/** What of a store the results are read from. */
export type Readable = Pick<Store, 'db'>;

/** A portal without a rank: what became of it instead. */
export interface Unranked {
  id: string;
  name: string;
  url: string;
  kind: PortalKind;
  province: string | null;
  /** `not-assessed`, `quarantined`, or `waiting` while the round is going on. */
  state: string;
  code: string | null;
  message: string | null;
}

/** Portals that have no result of their own, or none that counts, by id. */
export async function readUnranked({ db }: Readable, round: string): Promise<Unranked[]> {
  const rows = await db
    .selectFrom('portal')
    .leftJoin('result', (join) =>
      join.onRef('result.round_id', '=', 'portal.round_id').onRef('result.portal_id', '=', 'portal.id'),
    )
    .where('portal.round_id', '=', round)
    .where((where) => where.or([where('result.state', 'is', null), where('result.state', '!=', 'assessed')]))
    .select(['portal.id', 'portal.name', 'portal.url', 'portal.kind', 'portal.province'])
    .select(['result.state', 'result.code', 'result.message'])
    .orderBy('portal.id')
    .execute();
  return rows.map(({ name, state, ...row }) => ({ ...row, name: name ?? row.url, state: state ?? 'waiting' }));
}

/** Portals read at once: some megabytes. */
const slice = 500;

/**
 * Assessed portals of a round, some at a time, so that other work gets its turn; only those with the ids given, if any.
 * @param reader - keeps what portals have in common, also from one call to the next
 */
export async function* readEntrants(
  store: Readable,
  round: string,
  reader: MarksReader,
  ids?: readonly string[],
): AsyncGenerator<Entrant[]> {
  const asked = ids ?? (await assessedIds(store, round)).map(({ id }) => id);
  for (let from = 0; from < asked.length; from += slice) {
    const some = asked.slice(from, from + slice);
    const rows = await store.db
      .selectFrom('portal')
      .where('round_id', '=', round)
      .where('id', '=', anyOf(some))
      .select(['id', 'name', 'url', 'kind', 'province'])
      .execute();
    const portals = new Map(rows.map((row) => [row.id, row]));
    const entrants: Entrant[] = [];
    for (const row of await digestsOf(store, round, some).execute()) {
      const portal = portals.get(row.id);
      const judged = portal && (await judgedBy(store, round, reader, row));
      if (judged) entrants.push({ ...portal, name: portal.name ?? portal.url, ...judged });
    }
    // An embedded database answers without ever giving way to timers and requests.
    await setImmediate();
    yield entrants;
  }
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::text[])`;

const digestsOf = ({ db }: Readable, round: string, ids: readonly string[]) =>
  db
    .selectFrom('result')
    .where('round_id', '=', round)
    .where('portal_id', '=', anyOf(ids))
    .select(['portal_id as id', 'digest'])
    .orderBy('portal_id');

/** The whole summary is opened only where requirements come in that were not met before. */
async function judgedBy(
  store: Readable,
  round: string,
  reader: MarksReader,
  { id, digest }: { id: string; digest: ResultDigest | null },
): Promise<Pick<Entrant, 'summary' | 'marks'> | undefined> {
  if (!digest) return undefined;
  const { marks, ...summary } = digest;
  const read = reader.read(marks);
  if (read) return { summary, marks: read };
  // Both from one statement: the result may have been written anew meanwhile.
  const again = await digestsOf(store, round, [id])
    .select(sql<string[]>`array(select json_object_keys(summary->'outcomes'))`.as('ids'))
    .executeTakeFirst();
  if (!again?.digest) return undefined;
  const { marks: packed, ...rest } = again.digest;
  const own = reader.read(packed, again.ids);
  return own && { summary: rest, marks: own };
}

/** Ids of assessed portals with a mark that changes whenever their result does. */
export async function assessedIds({ db }: Readable, round: string): Promise<{ id: string; mark: string }[]> {
  const rows = await db
    .selectFrom('result')
    .where('round_id', '=', round)
    .where('state', '=', 'assessed')
    // The transaction that wrote the row: nobody has to remember to raise a version.
    .select(['portal_id', sql<string>`result.xmin::text`.as('mark')])
    .orderBy('portal_id')
    .execute();
  return rows.map(({ portal_id, mark }) => ({ id: portal_id, mark }));
}

/** Where the reports of assessed portals lie, below the folder of the round; of one kind or province, if asked for. */
export async function reportPlaces(
  { db }: Readable,
  round: string,
  { kind, province }: { kind?: string | undefined; province?: string | undefined } = {},
): Promise<{ id: string; report: string | null; evidence: string | null }[]> {
  let rows = db
    .selectFrom('result')
    .innerJoin('portal', (join) =>
      join.onRef('portal.round_id', '=', 'result.round_id').onRef('portal.id', '=', 'result.portal_id'),
    )
    .where('result.round_id', '=', round)
    .where('result.state', '=', 'assessed');
  if (kind !== undefined) rows = rows.where('portal.kind', '=', kind as PortalKind);
  if (province !== undefined) rows = rows.where('portal.province', '=', province);
  return rows.select(['portal.id', 'result.report', 'result.evidence']).orderBy('portal.id').execute();
}
