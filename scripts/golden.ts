/**
 * `node scripts/golden.ts` writes reports/sample/ from the recorded evidence; with `--record` it records that evidence
 * anew from the conformant portal first (needs a browser). The golden test compares both: text byte for byte, office files by
 * what stands in them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderSite } from '../fixtures/portals/conformant/site.ts';
import { judgeBundle, writeReports } from '../src/audit/audit.ts';
import { collectPortal } from '../src/audit/collect-portal.ts';
import { portalFrom } from '../src/audit/portal-from.ts';
import { beginBundle } from '../src/collect/partial-bundle.ts';
import { optionsSchema, recordedOptions } from '../src/core/options.ts';
import { renderers } from '../src/report/index.ts';
import { clockFrom } from '../src/testing/clock.ts';
import { startPortal } from '../src/testing/portal-server.ts';

const evidence = fileURLToPath(new URL('../fixtures/evidence/conformant.wacz', import.meta.url));
const sample = fileURLToPath(new URL('../reports/sample', import.meta.url));

/** A day on which the portal's dates stay; the port is written into every address of the recording. */
const recordedOn = new Date('2026-03-02T03:00:00Z');
const recordedPort = 44300;

if (process.argv.includes('--record')) {
  const portal = await startPortal({
    site: (now) => renderSite({ now }),
    host: 'tinhmau.gov.vn',
    now: recordedOn,
    port: recordedPort,
  });
  const { ca: _, trustAnchor: __, ...network } = portal.options;
  const options = optionsSchema.parse({
    ...network,
    authorized: 'demo',
    rate: 1000,
    sample: 6,
    kind: 'province',
  });
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  const { signal } = new AbortController();
  const now = clockFrom(recordedOn);
  const who = portalFrom(portal.url, options);
  const bundle = beginBundle(
    join(folder, 'bundle.partial'),
    { portal: who, options: recordedOptions(options), began: recordedOn.toISOString() },
    {
      ...{ now, signal },
      onFault: (error) => {
        throw error;
      },
    },
  );
  const collected = await collectPortal(who, options, {
    ...{
      began: recordedOn,
      now,
      ca: portal.caPem,
      trustAnchor: portal.trustAnchor,
      signal,
      store: bundle.archive,
      bundle,
    },
    onProgress: () => {},
    onNoBrowser: (reason) => {
      throw new Error(`recording needs a browser: ${reason.en}`);
    },
  });
  await bundle.finish(collected, evidence);
  await portal.close();
  rmSync(folder, { recursive: true });
}

const { report, readAsset } = await judgeBundle(evidence);
const options = optionsSchema.parse({});
// Every format but PDF, which takes a browser.
const format = Object.entries(renderers).map(([name, { file }]) => `${name}=${join(sample, file)}`);
await writeReports(report, { folder: sample, readAsset, options: { ...options, format } });
await writeReports(report, {
  ...{ folder: sample, readAsset },
  options: { ...options, lang: 'en', format: [`html=${sample}/report.en.html`] },
});
