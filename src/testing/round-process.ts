/**
 * One worker of a round as a process of its own, for tests and benches that kill it: `node round-process.ts '<json>'`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Options, optionsSchema } from '../core/options.ts';
import type { Audit } from '../inspect/audit.ts';
import type { ListedPortal } from '../inspect/list/read-portal-list.ts';
import type { RoundSummary } from '../inspect/round.ts';
import { startRound } from '../inspect/start-round.ts';
import { openStore } from '../inspect/store/database.ts';
import { runWorker } from '../inspect/worker.ts';

export interface RoundTask {
  database: string;
  folder: string;
  /** Addresses of the portals. Who works on the round also begins it, or goes on with it. */
  urls: string[];
  /** The whole pipeline without a browser; else one request to each portal and a simulated result. */
  real?: boolean;
  /** Portals at the same time. */
  lanes?: number;
  /** Options of the audits. */
  options?: Partial<Options>;
}

/** Header in which a simulated audit tells which process asks. */
export const workerHeader = 'x-worker';

/** The least that the queue takes: a worker that was killed is noticed after so many seconds. */
export const heartbeatSeconds = 10;

export const listedAt = (url: string, index: number): ListedPortal => ({
  portal: { id: `cong-${index + 1}`, url, kind: 'province', hosts: [] },
  host: `cong-${index + 1}.gov.vn`,
});

/** One request, one file, and a summary that nobody reads. */
const simulated: Audit = async ({ url, id }, { work, book }) => {
  // Each has its pace from the store, as real requests do.
  await book.shared?.reserve(id, 1);
  const answer = await fetch(url, { headers: { [workerHeader]: String(process.pid) } });
  writeFileSync(join(work, 'report.json'), await answer.text());
  return { summary: {} as RoundSummary, report: 'report.json' };
};

async function realAudit(options: Options): Promise<Audit> {
  const { auditPortals } = await import('../inspect/audit-portal.ts');
  return auditPortals(
    options,
    () => new Date(),
    () => {},
  );
}

async function main({ database, folder, urls, real, lanes = 1, options: given }: RoundTask): Promise<void> {
  const options = optionsSchema.parse({ browser: 'none', ...given });
  const store = await openStore(database);
  const { id } = await startRound(store, { folder, portals: urls.map(listedAt), options });
  const audit = real ? await realAudit(options) : simulated;
  const tuning = { heartbeatSeconds, watchSeconds: 1, longestSeconds: 600 };
  const end = await runWorker({ store, round: id, audit, lanes, tuning, pollMs: 200, patience: 0 });
  await store.close();
  process.stdout.write(`${JSON.stringify(end)}\n`);
}

if (process.argv[1] === import.meta.filename) await main(JSON.parse(process.argv[2] ?? '') as RoundTask);
