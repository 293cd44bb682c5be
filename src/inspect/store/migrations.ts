import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import type { Tables } from './tables.ts';

/** Letters without marks and case, so that `ha noi` finds Hà Nội. */
export const plain = (text: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`replace(regexp_replace(normalize(lower(${text}), NFD), ${sql.lit('[\u0300-\u036F]')}, '', 'g'), 'đ', 'd')`;

/** Steps of the schema, oldest first. A step that was released is never changed; a new one is added. */
const steps: Record<string, Migration> = {
  '0001-rounds': {
    async up(db: Kysely<unknown>) {
      const now = sql`now()`;
      await db.schema
        .createTable('round')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('options', 'jsonb', (column) => column.notNull())
        .addColumn('crawl_window', 'text')
        .addColumn('folder', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('portal')
        .addColumn('round_id', 'text', (column) => column.notNull().references('round.id').onDelete('cascade'))
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('name', 'text')
        .addColumn('url', 'text', (column) => column.notNull())
        .addColumn('host', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('province', 'text')
        .addColumn('more', 'jsonb', (column) => column.notNull())
        .addPrimaryKeyConstraint('portal_pk', ['round_id', 'id'])
        .execute();
      await db.schema
        .createTable('result')
        .addColumn('round_id', 'text', (column) => column.notNull())
        .addColumn('portal_id', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('worker', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('started_at', 'timestamptz', (column) => column.notNull())
        .addColumn('finished_at', 'timestamptz', (column) => column.notNull())
        .addColumn('code', 'text')
        .addColumn('message', 'text')
        .addColumn('report', 'text')
        .addColumn('evidence', 'text')
        .addColumn('evidence_sha256', 'text')
        .addColumn('summary', 'jsonb')
        // One result for each portal of a round, whatever two workers think.
        .addPrimaryKeyConstraint('result_pk', ['round_id', 'portal_id'])
        .addForeignKeyConstraint('result_portal', ['round_id', 'portal_id'], 'portal', ['round_id', 'id'], (key) =>
          key.onDelete('cascade'),
        )
        .execute();
      await db.schema
        .createTable('attempt')
        .addColumn('id', 'bigserial', (column) => column.primaryKey())
        .addColumn('round_id', 'text', (column) => column.notNull())
        .addColumn('portal_id', 'text', (column) => column.notNull())
        .addColumn('worker', 'text', (column) => column.notNull())
        .addColumn('started_at', 'timestamptz', (column) => column.notNull())
        .addColumn('ended_at', 'timestamptz')
        .addColumn('outcome', 'text')
        .addColumn('message', 'text')
        .execute();
      await db.schema.createIndex('attempt_portal').on('attempt').columns(['round_id', 'portal_id']).execute();
      await db.schema
        .createTable('bucket')
        .addColumn('address', 'text', (column) => column.primaryKey())
        .addColumn('next_at', 'timestamptz', (column) => column.notNull())
        .addColumn('interval_ms', 'double precision', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('worker')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('round_id', 'text', (column) => column.notNull())
        .addColumn('started_at', 'timestamptz', (column) => column.notNull())
        .addColumn('seen_at', 'timestamptz', (column) => column.notNull())
        .addColumn('healthy', 'boolean', (column) => column.notNull())
        .addColumn('detail', 'text', (column) => column.notNull())
        .addColumn('pages', 'integer', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('answer')
        .addColumn('id', 'bigserial', (column) => column.primaryKey())
        .addColumn('round_id', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('imported_at', 'timestamptz', (column) => column.notNull())
        .addColumn('answer', 'jsonb', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('availability')
        .addColumn('id', 'bigserial', (column) => column.primaryKey())
        .addColumn('round_id', 'text', (column) => column.notNull())
        .addColumn('portal_id', 'text', (column) => column.notNull())
        .addColumn('url', 'text', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('code', 'text')
        .addColumn('status', 'integer')
        .addColumn('ms', 'integer')
        .execute();
      await db.schema
        .createIndex('availability_portal')
        .on('availability')
        .columns(['round_id', 'portal_id', 'at'])
        .execute();
    },
  },
  '0002-watches': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('watch')
        .addColumn('id', 'bigserial', (column) => column.primaryKey())
        .addColumn('round_id', 'text', (column) => column.notNull())
        .addColumn('from_at', 'timestamptz', (column) => column.notNull())
        .addColumn('until_at', 'timestamptz', (column) => column.notNull())
        .addColumn('every_ms', 'integer', (column) => column.notNull())
        .addColumn('addresses', 'jsonb', (column) => column.notNull())
        .execute();
    },
  },
  '0003-long-rounds': {
    async up(db: Kysely<unknown>) {
      // What lists are searched by, worked out once: name and address without marks and case. See `plain`.
      await sql`alter table portal add column folded text generated always as (${plain(sql`coalesce(name, '') || ' ' || url`)}) stored`.execute(
        db,
      );
      // Summaries are read whole by the ten thousand, and looked into for one page at the most.
      await sql`alter table result alter column summary type json using summary::json`.execute(db);
      await db.schema.createIndex('result_state').on('result').columns(['round_id', 'state']).execute();
      await sql`create index attempt_running on attempt (round_id, portal_id) where ended_at is null`.execute(db);
    },
  },
  '0004-digests': {
    async up(db: Kysely<unknown>) {
      // Whoever writes a summary, also a worker of an older version, the digest is of that summary. See `PackedMarks`.
      await sql`create function result_digest(summary json) returns json language sql immutable as $$
        select ((summary::jsonb - 'outcomes' - 'shares' - 'articles') || jsonb_build_object('marks', (
          select jsonb_build_object(
            'layout', coalesce(hashtextextended(string_agg(own.id, ',' order by own.place), 0)::text, ''),
            'letters', coalesce(string_agg(left(own.outcome, 1), '' order by own.place), ''),
            'shares', coalesce(string_agg(coalesce(scored.share, ''), ';' order by own.place), ''),
            'articles', coalesce((
              select string_agg(';' || (one->>'id') || '=' || (one#>>'{machine,low}') || ',' || (one#>>'{machine,high}')
                || ',' || (one#>>'{machine,coverage}'), '')
              from json_array_elements(summary->'articles') as one), ''))
          from json_each_text(summary->'outcomes') with ordinality as own(id, outcome, place)
          left join json_each_text(summary->'shares') as scored(id, share) on scored.id = own.id)))::json
      $$`.execute(db);
      await sql`alter table result add column digest json generated always as (result_digest(summary)) stored`.execute(
        db,
      );
    },
  },
  '0005-announcements': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('availability').addColumn('announced', 'json').execute();
    },
  },
};

const provider: MigrationProvider = { getMigrations: () => Promise.resolve(steps) };

/**
 * Brings the schema up to date. Several workers may start at once: the migrator takes a lock.
 * @throws {Error} of the database when a step fails; nothing of that step stays
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}
