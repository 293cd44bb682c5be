import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { AnnouncedSuspension, WatchedAddress } from '../../core/availability.ts';
import type { PortalKind } from '../../core/portal.ts';
import type { PackedMarks } from '../marks.ts';
import type { RoundDigest, RoundSummary } from '../round.ts';

/** The one schema, on PGlite and on PostgreSQL. Times are `timestamptz`; what is read back is a `Date`. */

type Time = ColumnType<Date, Date | string, Date | string>;
type MaybeTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

export interface RoundTable {
  id: string;
  name: string;
  created_at: Time;
  /** `running`, `paused`, `done`. */
  state: string;
  /** Options of every audit of the round, as they were given. */
  options: JSONColumnType<Record<string, unknown>>;
  /** Times of day at which portals may be asked, `22:00-05:00` in Asia/Ho_Chi_Minh; null for always. */
  crawl_window: string | null;
  /** Folder that all workers share. */
  folder: string;
}

export interface PortalTable {
  round_id: string;
  id: string;
  name: string | null;
  url: string;
  /** Canonical host, by which duplicates are found. */
  host: string;
  kind: PortalKind;
  province: string | null;
  /** Name and address without marks and case; the database works it out. */
  folded: GeneratedAlways<string>;
  /** The rest of its row in the list: hosts, service portal, parent body, services file, contact, notes. */
  more: JSONColumnType<Record<string, unknown>>;
}

/** See `result_digest` in the migrations. */
export type ResultDigest = RoundDigest & { marks: PackedMarks };

/** Exactly one for each portal of a round that is done with. */
export interface ResultTable {
  round_id: string;
  portal_id: string;
  /** `assessed`, `not-assessed`, `quarantined`. */
  state: string;
  worker: string;
  attempts: number;
  started_at: Time;
  finished_at: Time;
  /** Why it was not assessed: a code of an observation, and its message. */
  code: string | null;
  message: string | null;
  /** Places below the folder of the round; null where there is none. */
  report: string | null;
  evidence: string | null;
  evidence_sha256: string | null;
  /** What rankings and lists need, so that nobody reads thousands of reports; null where it was not assessed. */
  summary: JSONColumnType<RoundSummary> | null;
  /** The summary with its requirements packed, for rankings that read thousands; the database works it out. */
  digest: ColumnType<ResultDigest | null, never, never>;
}

/** Every try, for the record. */
export interface AttemptTable {
  id: Generated<number>;
  round_id: string;
  portal_id: string;
  worker: string;
  started_at: Time;
  ended_at: MaybeTime;
  /** `assessed`, a code of an observation, `quarantined`, `lost` (its worker went away), `corrected` (at another address). */
  outcome: string | null;
  message: string | null;
}

/** One token bucket for each destination address, shared by all workers. */
export interface BucketTable {
  address: string;
  /** When the next token is free. */
  next_at: Time;
  /** Milliseconds between tokens; grows when the address asks for patience. */
  interval_ms: number;
}

export interface WorkerTable {
  id: string;
  round_id: string;
  started_at: Time;
  /** Last sign of life. */
  seen_at: Time;
  /** Whether its own self-test passed, and what it said. */
  healthy: boolean;
  detail: string;
  pages: number;
}

/** A person's answers read into a round, one row each, as they stood in the file. */
export interface AnswerTable {
  id: Generated<number>;
  round_id: string;
  source: string;
  imported_at: Time;
  answer: JSONColumnType<Record<string, unknown>>;
}

/** One look of `monitor` at one address. */
export interface AvailabilityTable {
  id: Generated<number>;
  round_id: string;
  portal_id: string;
  url: string;
  at: Time;
  /** `up`, `down`, `maintenance`, `unknown` (the scanner itself was unwell). */
  state: string;
  code: string | null;
  status: number | null;
  ms: number | null;
  /** Suspensions that the page announced; null where it announced none, or was not read. */
  announced: JSONColumnType<AnnouncedSuspension[]> | null;
}

/** A stretch of time in which `monitor` is to look every so often; one that is gone on with keeps its row. */
export interface WatchTable {
  id: Generated<number>;
  round_id: string;
  from_at: Time;
  until_at: Time;
  every_ms: number;
  /** The addresses, as `WatchedAddress`. */
  addresses: JSONColumnType<WatchedAddress[]>;
}

export interface Tables {
  round: RoundTable;
  portal: PortalTable;
  result: ResultTable;
  attempt: AttemptTable;
  bucket: BucketTable;
  worker: WorkerTable;
  answer: AnswerTable;
  availability: AvailabilityTable;
  watch: WatchTable;
}
