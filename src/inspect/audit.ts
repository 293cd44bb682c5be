import type { Selectable } from 'kysely';
import type { PaceBook } from '../crawl/politeness.ts';
import type { Audited } from './attempts.ts';
import type { PortalTable } from './store/tables.ts';

/** What an audit is given besides its portal. */
export interface AuditAround {
  /** Empty folder to write to; it becomes the folder of the portal when the result is kept. */
  work: string;
  /** Folder of the round. */
  folder: string;
  /** Options of the round, as they are stored. */
  options: Record<string, unknown>;
  /** One pace for each address over all workers. */
  book: PaceBook;
  /** Ends it early: what it gives then is not used. */
  signal: AbortSignal;
  /** Pages seen so far. */
  onPages(pages: number): void;
}

/**
 * Looks at one portal and judges it.
 * @throws {AssessmentError} with the code of what kept it from being seen; anything else is a fault of ours
 */
export type Audit = (portal: Selectable<PortalTable>, around: AuditAround) => Promise<Audited>;

export type WorkerEvent =
  | { type: 'began' | 'assessed' | 'handed-back' | 'lost'; portal: string }
  | { type: 'not-assessed' | 'fault'; portal: string; code: string; message: string }
  /** It is tried once more after so many seconds. */
  | { type: 'again'; portal: string; code: string; after: number }
  | { type: 'held'; why: 'paused' | 'closed' | 'unwell' }
  | { type: 'well' | 'unwell'; detail: string };
