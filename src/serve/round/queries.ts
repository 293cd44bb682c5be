import { sql } from 'kysely';
import type { PortalKind } from '../../core/portal.ts';
import type { Readable } from '../../inspect/read-round.ts';
import { plain } from '../../inspect/store/migrations.ts';
import { mustHave, perPage } from './visit.ts';

/** What the view asks of the store; lists are paged there, however long the round is. */

export interface PortalQuery {
  text: string;
  kind: string;
  province: string;
  state: string;
  page: number;
}

export interface PortalLine {
  id: string;
  name: string | null;
  url: string;
  kind: PortalKind;
  province: string | null;
  state: string | null;
  code: string | null;
  message: string | null;
  report: string | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
  conformity: string | null;
  overClaimed: number | null;
  questions: number | null;
}

/**
 * One page of the portals asked for, and how many there are.
 * @throws {Refusal} when they do not fill so many pages
 */
export async function portalPage(
  store: Readable,
  round: string,
  asked: PortalQuery,
): Promise<{ rows: PortalLine[]; total: number }> {
  const found = matching(store, round, asked);
  const { n } = await found.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  mustHave(n, asked.page);
  // Ids first: with more columns the database would unpack every summary to sort them.
  const ids = await found
    .select('portal.id')
    .orderBy(sql`coalesce(portal.name, portal.url)`)
    .orderBy('portal.id')
    .limit(perPage)
    .offset((asked.page - 1) * perPage)
    .execute();
  return {
    total: n,
    rows: await portalLines(
      store,
      round,
      ids.map(({ id }) => id),
    ),
  };
}

/** Portals by their ids, in that order. */
export async function portalLines(store: Readable, round: string, ids: readonly string[]): Promise<PortalLine[]> {
  if (ids.length === 0) return [];
  const rows = await joined(store, round).where('portal.id', 'in', ids).select(columns).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Provinces that the list names. */
export async function provincesOf({ db }: Readable, round: string): Promise<string[]> {
  const rows = await db
    .selectFrom('portal')
    .where('round_id', '=', round)
    .where('province', 'is not', null)
    .select('province')
    .distinct()
    .execute();
  const natural = new Intl.Collator('vi', { numeric: true });
  return rows.flatMap(({ province }) => province ?? []).sort(natural.compare);
}

const joined = ({ db }: Readable, round: string) =>
  db
    .selectFrom('portal')
    .leftJoin('result', (join) =>
      join.onRef('result.round_id', '=', 'portal.round_id').onRef('result.portal_id', '=', 'portal.id'),
    )
    .where('portal.round_id', '=', round);

function matching(store: Readable, round: string, { text, kind, province, state }: PortalQuery) {
  let found = joined(store, round);
  if (kind !== '') found = found.where('portal.kind', '=', kind as PortalKind);
  if (province !== '') found = found.where('portal.province', '=', province);
  if (state === 'waiting') found = found.where('result.state', 'is', null);
  else if (state !== '') found = found.where('result.state', '=', state);
  // An underscore or percent sign in it only finds more.
  if (text !== '')
    found = found.where('portal.folded', 'like', sql<string>`'%' || ${plain(sql`${text}::text`)} || '%'`);
  return found;
}

const number = (path: string) => sql<number | null>`(${sql.raw(`summary->${path}`)})::float8`;
const columns = [
  sql<string>`portal.id`.as('id'),
  sql<string | null>`portal.name`.as('name'),
  sql<string>`portal.url`.as('url'),
  sql<PortalKind>`portal.kind`.as('kind'),
  sql<string | null>`portal.province`.as('province'),
  sql<string | null>`result.state`.as('state'),
  sql<string | null>`result.code`.as('code'),
  sql<string | null>`result.message`.as('message'),
  sql<string | null>`result.report`.as('report'),
  number("'machine'->>'low'").as('low'),
  number("'machine'->>'high'").as('high'),
  number("'machine'->>'coverage'").as('coverage'),
  sql<string | null>`summary->>'conformity'`.as('conformity'),
  number("'levels'->>'overClaimed'").as('overClaimed'),
  number(">'openQuestions'").as('questions'),
] as const;
