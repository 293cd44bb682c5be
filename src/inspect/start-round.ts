import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Options } from '../core/options.ts';
import { fold } from '../derive/vietnamese.ts';
import { goOnWith, keptOptions } from './kept-options.ts';
import type { ListedPortal } from './list/read-portal-list.ts';
import { openQueue } from './queue.ts';
import { type KnownPortal, refuseMoved } from './refuse-moved.ts';
import type { Store } from './store/database.ts';

export interface RoundRequest {
  /** Folder that all workers share; one round lies in it. */
  folder: string;
  portals: readonly ListedPortal[];
  /** What people call the list, for errors. */
  list?: string;
  /** Options of every audit of the round. */
  options: Options;
  /** Names of those that somebody set: in a round that goes on, the others are the round's. All, unless said otherwise. */
  given?: readonly string[];
  /** For people; the name of the folder unless said otherwise. */
  name?: string;
  /** `22:00-05:00` in Asia/Ho_Chi_Minh. */
  window?: string | undefined;
}

export interface StartedRound {
  id: string;
  /** Portals that the round did not have before. */
  added: number;
  portals: number;
  /** Portals without a result yet. */
  open: number;
  /** Ids of portals that the round has and the list has not; they stay. */
  gone: string[];
  /** Ids of portals that have another host than before; what was tried at the old one is forgotten. */
  corrected: string[];
  /** The options with which it goes on. */
  options: Options;
}

/** The longest id of a round, and portals that go into one statement. */
const longestId = 40;
const mostAtOnce = 500;

/**
 * Begins a round, or goes on with the one of that folder: portals it has not yet are added, names and kinds follow the
 * list, results stay, addresses can be corrected until there is one. Every portal without a result has one job afterwards.
 * @throws {UsageError} when the round was begun with other options: its portals would not be comparable
 */
export async function startRound(store: Store, request: RoundRequest): Promise<StartedRound> {
  const { db } = store;
  const folder = resolve(request.folder);
  const begun = await begunIn(store, folder);
  const given = request.given ?? Object.keys(request.options);
  const options = begun ? goOnWith(begun.options, request.options, given) : request.options;
  const id = begun?.id ?? idOf(folder);
  const before = await knownPortals(db, id);
  const corrected = refuseMoved(before, request.portals, request.list);
  for (const portal of corrected) await forget(store, { id, folder }, portal);
  mkdirSync(join(folder, 'portals'), { recursive: true });
  await db
    .insertInto('round')
    .values({
      ...{ id, name: request.name ?? basename(folder), created_at: new Date(), state: 'running', folder },
      ...{ options: JSON.stringify(keptOptions(options)), crawl_window: request.window ?? null },
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ folder, ...(request.window !== undefined && { crawl_window: request.window }) }),
    )
    .execute();
  const rows = request.portals.map((listed) => rowOf(listed, id, folder));
  for (let at = 0; at < rows.length; at += mostAtOnce) {
    await db
      .insertInto('portal')
      .values(rows.slice(at, at + mostAtOnce))
      .onConflict((conflict) =>
        conflict.columns(['round_id', 'id']).doUpdateSet(({ ref }) => ({
          ...{ name: ref('excluded.name'), url: ref('excluded.url'), host: ref('excluded.host') },
          ...{ kind: ref('excluded.kind'), province: ref('excluded.province'), more: ref('excluded.more') },
        })),
      )
      .execute();
  }
  const open = await openPortals(db, id);
  const queue = await openQueue(store, id);
  try {
    await queue.put(open);
  } finally {
    await queue.close();
  }
  if (open.length > 0)
    await db.updateTable('round').set({ state: 'running' }).where('id', '=', id).where('state', '=', 'done').execute();
  const had = new Set(before.map((one) => one.id));
  const listed = new Set(request.portals.map(({ portal }) => portal.id));
  const added = [...listed].filter((one) => !had.has(one)).length;
  const gone = [...had].filter((one) => !listed.has(one));
  return { id, added, portals: before.length + added, open: open.length, gone, corrected, options };
}

/** Ids of the portals of a round that have no result, or one that must be done again; `most` of them, or all. */
export async function openPortals(db: Store['db'], round: string, most?: number): Promise<string[]> {
  const query = db
    .selectFrom('portal')
    .leftJoin('result', (join) =>
      join.onRef('result.round_id', '=', 'portal.round_id').onRef('result.portal_id', '=', 'portal.id'),
    )
    .select('portal.id')
    .where('portal.round_id', '=', round)
    .where((where) => where.or([where('result.state', 'is', null), where('result.state', '=', 'quarantined')]))
    .orderBy('portal.id');
  const rows = await (most === undefined ? query : query.limit(most)).execute();
  return rows.map(({ id }) => id);
}

/** The portals of a round as its rules on moving see them. */
async function knownPortals(db: Store['db'], round: string): Promise<KnownPortal[]> {
  return db
    .selectFrom('portal')
    .select(({ exists, or, selectFrom }) => [
      'id',
      'host',
      or([
        exists(
          selectFrom('result')
            .select('portal_id')
            .whereRef('result.round_id', '=', 'portal.round_id')
            .whereRef('result.portal_id', '=', 'portal.id')
            .where('state', '=', 'assessed'),
        ),
        exists(
          selectFrom('attempt')
            .select('portal_id')
            .whereRef('attempt.round_id', '=', 'portal.round_id')
            .whereRef('attempt.portal_id', '=', 'portal.id')
            .where('outcome', 'is', null),
        ),
      ])
        .$castTo<boolean>()
        .as('isSettled'),
    ])
    .where('round_id', '=', round)
    .orderBy('id')
    .execute();
}

/** Has a portal looked at as if for the first time; its tries stay on record and count for nothing. */
async function forget({ db }: Store, round: { id: string; folder: string }, portal: string): Promise<void> {
  await db.transaction().execute(async (within) => {
    const its = { round_id: round.id, portal_id: portal };
    await within
      .deleteFrom('result')
      .where((where) => where.and(its))
      .execute();
    await within
      .updateTable('attempt')
      .set({ outcome: 'corrected' })
      .where((where) => where.and(its))
      .execute();
  });
  for (const place of [portal, join('.kept', portal)])
    rmSync(join(round.folder, 'portals', place), { recursive: true, force: true });
}

/** The round of a folder; an embedded store was moved with its round, whose old folder is then no more. */
async function begunIn({ db, queue }: Store, folder: string) {
  const rounds = await db.selectFrom('round').select(['id', 'folder', 'options']).execute();
  const gone = queue.backend === 'pglite' ? rounds.filter((round) => !existsSync(round.folder)) : [];
  return rounds.find((round) => round.folder === folder) ?? (gone.length === 1 ? gone[0] : undefined);
}

function idOf(folder: string): string {
  const words = fold(basename(folder)).replaceAll(/[^a-z0-9]+/g, '-');
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 6);
  return `${words.slice(0, longestId).replaceAll(/^-|-$/g, '') || 'round'}-${hash}`;
}

function rowOf(
  { portal, host, province, parent, services, contact, notes }: ListedPortal,
  round: string,
  folder: string,
) {
  const { id, name, url, kind, hosts, servicePortal } = portal;
  const more = {
    ...{ hosts, servicePortal, parent, contact, notes },
    ...(services && { services: kept(services, folder) }),
  };
  return {
    ...{ round_id: round, id, name: name ?? null, url, host, kind, province: province ?? null },
    more: JSON.stringify(more),
  };
}

/** Copies a list of services to where all workers find it; gives its place below the folder. */
function kept(file: string, folder: string): string {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
  mkdirSync(join(folder, 'services'), { recursive: true });
  copyFileSync(file, join(folder, 'services', `${hash}.csv`));
  return `services/${hash}.csv`;
}
