import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Selectable } from 'kysely';
import { collectToFolder, judgeBundle, partialOf, resumeToFolder, writeReports } from '../audit/audit.ts';
import type { Surroundings } from '../audit/collect-portal.ts';
import { parseServiceList } from '../audit/read-service-list.ts';
import { UsageError } from '../core/errors.ts';
import type { Bilingual } from '../core/language.ts';
import type { Options, ReportFormat } from '../core/options.ts';
import { type Portal, portalSchema } from '../core/portal.ts';
import type { Audited } from './attempts.ts';
import type { Audit, AuditAround } from './audit.ts';
import { writeMachineRecord } from './machine-record-file.ts';
import type { PortalTable } from './store/tables.ts';
import { summaryOf } from './summary.ts';

/** Reports that a round keeps of each portal. */
const formats: readonly ReportFormat[] = ['json', 'html'];

/**
 * The real audit of a round: collects, judges and writes the reports. What was begun and handed back in order (by pause,
 * window or Ctrl-C) is gone on with, by whatever worker has it next; nothing is asked for twice.
 * @param own - what this machine has of its own: browser, trusted roots
 */
export function auditPortals(own: Options, now: () => Date, onNoBrowser: (why: Bilingual) => void): Audit {
  return async (row, around) => {
    const options: Options = { ...own, ...around.options, output: around.work, format: [...formats] };
    const portal = portalOf(row, around.folder);
    const surroundings = {
      ...{ now, signal: around.signal, book: around.book, onNoBrowser },
      onProgress: ({ phase, done }) => phase === 'crawl' && around.onPages(done),
    } satisfies Omit<Surroundings, 'began' | 'store'>;
    const kept = join(around.folder, 'portals', '.kept', row.id);
    const bundle = await collectOrGoOn(portal, options, { around: surroundings, kept, work: around.work });
    if (around.signal.aborted) {
      keep(dirname(partialOf(bundle)), kept);
      throw new Error('handed back');
    }
    return deliver(bundle, portal, options, around);
  };
}

async function collectOrGoOn(
  portal: Portal,
  options: Options,
  { around, kept, work }: { around: Omit<Surroundings, 'began' | 'store'>; kept: string; work: string },
): Promise<string> {
  const begun = join(work, 'begun');
  try {
    // Only one can take it: whoever comes second finds nothing.
    renameSync(kept, begun);
  } catch {
    return collectToFolder(portal, options, around);
  }
  try {
    return await resumeToFolder(join(begun, basename(partialOf(begun))), options, around);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // Begun by another version of the tool.
    rmSync(begun, { recursive: true, force: true });
    return collectToFolder(portal, options, around);
  }
}

/** Leaves what was collected for whoever goes on with it. */
function keep(audit: string, kept: string): void {
  if (!existsSync(audit)) return;
  mkdirSync(dirname(kept), { recursive: true });
  rmSync(kept, { recursive: true, force: true });
  renameSync(audit, kept);
}

async function deliver(bundle: string, portal: Portal, options: Options, { work }: AuditAround): Promise<Audited> {
  const { report, readAsset, record } = await judgeBundle(bundle, options.instrument, undefined, portal.services);
  const audit = dirname(bundle);
  await writeReports(report, { folder: audit, options, readAsset });
  writeMachineRecord(audit, record());
  // Everything of the portal lies at the top of its folder.
  for (const name of readdirSync(audit)) renameSync(join(audit, name), join(work, name));
  for (let folder = audit; folder !== work; folder = dirname(folder)) rmSync(folder, { recursive: true, force: true });
  const evidence = { evidence: basename(bundle), evidenceSha256: report.evidence.sha256 };
  return { summary: summaryOf(report), report: 'report.json', ...evidence };
}

/** The portal of a row, as audits have it. */
export function portalOf({ id, name, url, kind, more }: Selectable<PortalTable>, folder: string): Portal {
  const { hosts, servicePortal, services } = more as { hosts?: string[]; servicePortal?: string; services?: string };
  return portalSchema.parse({
    ...{ id, url, kind, hosts: hosts ?? [] },
    ...(name && { name }),
    ...(servicePortal && { servicePortal }),
    ...(services && { services: parseServiceList(readFileSync(join(folder, services)), services) }),
  });
}
