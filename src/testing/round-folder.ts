import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeBundle } from '../audit/judge-bundle.ts';
import type { Report } from '../core/report.ts';
import { findRound } from '../inspect/find-round.ts';
import { writeMachineRecord } from '../inspect/machine-record-file.ts';
import type { OpenRound } from '../inspect/round-folder.ts';
import type { Store } from '../inspect/store/database.ts';
import { summaryOf } from '../inspect/summary.ts';
import { bundleOf } from './bundle.ts';
import { embeddedStore } from './embedded-store.ts';
import { sampleReport } from './sample-report.ts';
import { fillSampleRound } from './sample-round.ts';
import { storeBundle } from './stored-bundle.ts';

const home = 'https://tinhmau.gov.vn/';
const page = '<html lang="vi"><head><title>Tỉnh Mẫu</title></head><body><h1>Tỉnh Mẫu</h1></body></html>';

/** Id of the portal of the sample round that has evidence, and of one that has a report alone. */
export const withEvidence = 'tinhmau.gov.vn';
export const withReport = 'tinh-mau';

/**
 * The folder of a round with simulated results, one portal with real evidence and one with a real report; and in the same
 * store the round of the year before.
 */
export async function sampleRoundFolder(
  folder: string,
  portals: number,
): Promise<{ open: OpenRound; previous: OpenRound }> {
  const store = await embeddedStore(join(folder, 'store'));
  const [seed, before] = ['round', join(folder, '2025')];
  await fillSampleRound(store, { ...{ seed, portals, folder: before }, roundId: 'r2025', year: 2025 });
  await fillSampleRound(store, { ...{ seed, portals, folder }, roundId: 'r2026' });
  const own = join(folder, 'portals', withEvidence);
  mkdirSync(own, { recursive: true });
  const evidence = await storeBundle(own, bundleOf({ [home]: { sent: page, rendered: page } }));
  const { report, record } = await judgeBundle(evidence);
  writeMachineRecord(own, record());
  await addReport(store, folder, report);
  await addReport(store, folder, sampleReport());
  const [open, previous] = [await findRound(store, { id: 'r2026' }), await findRound(store, { id: 'r2025' })];
  return { open: { store, round: open, folder }, previous: { store, round: previous, folder: before } };
}

async function addReport({ db }: Store, folder: string, report: Report): Promise<void> {
  const { id, name, url, kind } = report.portal;
  const place = `portals/${id}`;
  mkdirSync(join(folder, place), { recursive: true });
  writeFileSync(join(folder, place, 'report.json'), JSON.stringify(report));
  const row = { round_id: 'r2026', id, name: name ?? null, url, host: new URL(url).host, kind };
  await db
    .insertInto('portal')
    .values({ ...row, province: 'Tỉnh Mẫu số 1', more: '{}' })
    .execute();
  await db
    .insertInto('result')
    .values({
      ...{ round_id: 'r2026', portal_id: id, state: 'assessed', worker: 'w1', attempts: 1, code: null, message: null },
      ...{ started_at: report.collectedAt, finished_at: report.collectedAt, report: `${place}/report.json` },
      evidence: id === withEvidence ? `${place}/evidence.wacz` : null,
      evidence_sha256: report.evidence.sha256,
      summary: JSON.stringify(summaryOf(report)),
    })
    .execute();
}
