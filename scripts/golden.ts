/**
 * `node scripts/golden.ts` writes reports/sample/ from the recorded evidence; with `--record` it records that evidence
 * anew from the conformant portal first (needs a browser). The golden test compares both, byte for byte.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderSite } from '../fixtures/portals/conformant/site.ts';
import { judgeBundle, writeReports } from '../src/audit/audit.ts';
import { collectPortal } from '../src/audit/collect-portal.ts';
import { portalFrom } from '../src/audit/portal-from.ts';
import { writeEvidence } from '../src/collect/archive.ts';
import { createAssetStore } from '../src/collect/assets.ts';
import { optionsSchema } from '../src/core/options.ts';
import { clockFrom } from '../src/testing/clock.ts';
import { startPortal } from '../src/testing/portal-server.ts';

const evidence = fileURLToPath(new URL('../fixtures/evidence/conformant', import.meta.url));
const sample = fileURLToPath(new URL('../reports/sample', import.meta.url));

/** A day on which the portal's dates stay; the port is written into every address of the recording. */
const recordedOn = new Date('2026-03-02T03:00:00Z');
const recordedPort = 44300;

if (process.argv.includes('--record')) {
  rmSync(evidence, { recursive: true, force: true });
  const portal = await startPortal({
    site: (now) => renderSite({ now }),
    host: 'tinhmau.gov.vn',
    now: recordedOn,
    port: recordedPort,
  });
  const { ca: _, ...network } = portal.options;
  const options = optionsSchema.parse({
    ...network,
    authorized: 'demo',
    rate: 1000,
    sample: 6,
    kind: 'province',
  });
  const collected = await collectPortal(portalFrom(portal.url, options), options, {
    ...{ began: recordedOn, now: clockFrom(recordedOn), ca: portal.caPem, signal: new AbortController().signal },
    store: createAssetStore(evidence),
    onProgress: () => {},
    onNoBrowser: (reason) => {
      throw new Error(`recording needs a browser: ${reason}`);
    },
  });
  writeEvidence(evidence, collected);
  await portal.close();
}

const { report, readAsset } = judgeBundle(evidence);
const options = optionsSchema.parse({});
const files = ['json', 'html', 'junit', 'terminal'] as const;
const names = { json: 'report.json', html: 'report.html', junit: 'junit.xml', terminal: 'report.txt' };
writeReports(report, {
  folder: sample,
  readAsset,
  options: { ...options, format: files.map((name) => `${name}=${sample}/${names[name]}`) },
});
writeReports(report, {
  folder: sample,
  readAsset,
  options: { ...options, lang: 'en', format: [`html=${sample}/report.en.html`] },
});
