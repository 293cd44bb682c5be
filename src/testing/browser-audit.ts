import type { RequestListener } from 'node:http';
import { rules } from '../../rules/index.ts';
import { collectPortal } from '../audit/collect-portal.ts';
import { loadInstruments, loadWeights } from '../audit/instruments.ts';
import { portalFrom } from '../audit/portal-from.ts';
import { evidenceSha256 } from '../collect/archive.ts';
import { createMemoryAssetStore } from '../collect/assets.ts';
import type { Evidence } from '../core/evidence.ts';
import { optionsSchema } from '../core/options.ts';
import type { Report } from '../core/report.ts';
import { judge } from '../evaluate/judge.ts';
import { clockFrom } from './clock.ts';
import { type Neighbour, startNeighbour } from './neighbour.ts';

export interface BrowserAudit {
  evidence: Evidence;
  report: Report;
  requests: Neighbour['requests'];
  /** Path, or path and state, of an address of the site. */
  path(url: string): string;
}

/** Serves a small site over HTTP and audits it with a real browser, as `congchuan audit` would. */
export async function auditInBrowser(
  answer: RequestListener,
  given: Record<string, unknown> = {},
): Promise<BrowserAudit> {
  const site = await startNeighbour(answer);
  const now = new Date('2026-03-02T03:00:00Z');
  const home = `http://tinhmau.gov.vn:${site.port}/`;
  const options = optionsSchema.parse({
    ...{ allowNetwork: ['127.0.0.0/8'], resolve: [`tinhmau.gov.vn:${site.port}:127.0.0.1`], dnsServer: '127.0.0.1:9' },
    ...{ authorized: 'test', rate: 0, kind: 'province', timeout: 5, sample: 2 },
    ...given,
  });
  const store = createMemoryAssetStore();
  try {
    const evidence = await collectPortal(portalFrom(home, options), options, {
      ...{ began: now, now: clockFrom(now), store, signal: new AbortController().signal },
      onProgress: () => {},
      onNoBrowser: (reason) => {
        if (options.browser !== 'none') throw new Error(reason.en);
      },
    });
    const report = judge(
      { evidence, readAsset: store.read },
      { instruments: loadInstruments(['tt32-2018']), rules, weights: loadWeights(), sha256: evidenceSha256(evidence) },
    );
    return { evidence, report, requests: site.requests, path: (url) => url.replace(home, '/') };
  } finally {
    await site.close();
  }
}
