import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { judgeBundle } from '../src/audit/judge-bundle.ts';
import { findRound } from '../src/inspect/find-round.ts';
import { writeMachineRecord } from '../src/inspect/machine-record-file.ts';
import { importAnswers } from '../src/inspect/rescore.ts';
import { openStore } from '../src/inspect/store/database.ts';
import { fillSampleRound } from '../src/testing/sample-round.ts';
import { table } from './measure.ts';

const bundle = fileURLToPath(new URL('../fixtures/evidence/conformant.wacz', import.meta.url));

/** People's answers to a province of portals: each report is a real one, answered to in one row. */
export async function answers({ portals = 200 }: { portals?: number | undefined }): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-bench-'));
  const store = await openStore(join(folder, 'store'));
  try {
    await fillSampleRound(store, { roundId: 'dot', folder, seed: 'bench', portals: Math.ceil(portals * 1.1) });
    const rows = await store.db.selectFrom('result').select('portal_id').where('state', '=', 'assessed').execute();
    const ids = rows.slice(0, portals).map(({ portal_id }) => portal_id);
    const began = performance.now();
    const { report, record } = await judgeBundle(bundle);
    const judged = performance.now() - began;
    const asked = report.requirements.find(({ scope, open }) => scope === 'portal' && open.includes('site'));
    for (const id of ids) {
      const own = join(folder, 'portals', id);
      mkdirSync(own, { recursive: true });
      writeFileSync(join(own, 'report.json'), JSON.stringify({ ...report, portal: { ...report.portal, id } }));
      copyFileSync(bundle, join(own, 'evidence.wacz'));
      writeMachineRecord(own, record());
    }
    await store.db
      .updateTable('result')
      .set({ report: sql<string>`'portals/' || portal_id || '/report.json'` })
      .where('portal_id', 'in', ids)
      .execute();
    const given = ids.map((portal, index) => ({
      ...{ portal, requirement: asked?.id ?? '', outcome: 'passed' as const, source: `phieu.xlsx ${index + 2}` },
      ...{ by: 'Bà Thanh tra', role: 'inspector' as const, at: report.collectedAt.slice(0, 10) },
    }));
    const open = { store, round: await findRound(store, { id: 'dot' }), folder };
    const from = performance.now();
    const done = await importAnswers(open, { given, setAside: [] }, { settles: false, now: report.collectedAt });
    const seconds = (performance.now() - from) / 1000;
    return table(
      ['portals answered to', 'scored again', 'seconds', 'judging one from its evidence, seconds'],
      [[String(ids.length), String(done.judged.length), seconds.toFixed(1), (judged / 1000).toFixed(1)]],
    );
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
