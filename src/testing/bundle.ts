import { createHash } from 'node:crypto';
import type { Asset, Evidence, EvidenceBundle, PageRecord } from '../core/evidence.ts';
import { collected, skipped } from '../core/observation.ts';
import { optionsSchema, recordedOptions } from '../core/options.ts';
import { tool } from '../core/tool.ts';

const at = '2026-03-02T03:00:00.000Z';

/** One page of a small bundle: its HTML as sent, and as rendered when the page is in the sample. */
export interface SmallPage {
  sent: string;
  rendered?: string;
}

/** A bundle made by hand for tests of the judging side: the first page is the home page. */
export function bundleOf(
  pages: Readonly<Record<string, SmallPage>>,
  change: (evidence: Evidence) => void = () => {},
): EvidenceBundle {
  const assets = new Map<string, Uint8Array>();
  const store = (text: string): Asset => {
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    assets.set(sha256, bytes);
    return { sha256, bytes: bytes.length, type: 'text/html' };
  };
  const home = Object.keys(pages)[0] ?? 'https://tinhmau.gov.vn/';
  const evidence: Evidence = {
    formatVersion: 2,
    portal: { id: 'tinhmau.gov.vn', url: home, kind: 'province', hosts: [] },
    collectedAt: at,
    finishedAt: at,
    tool,
    vantage: {
      node: 'v24',
      platform: 'test',
      browser: { version: '1', sandbox: true },
      axe: '4',
      resolvers: [],
      ipv6: true,
      userAgent: 'test',
    },
    options: recordedOptions(optionsSchema.parse({})),
    site: {
      home,
      arrival: [],
      relatedHosts: [],
      robots: skipped('http-status'),
      sitemaps: [],
      http: [],
      tls: [],
      dns: [],
    },
    pages: Object.entries(pages).map(
      ([url, { sent, rendered }]): PageRecord => ({
        url,
        clicks: url === home ? 0 : 1,
        response: collected(
          { status: 200, headers: {}, redirects: [], finalUrl: url, contentType: 'text/html', bytes: sent.length },
          at,
        ),
        html: collected(store(sent), at),
        render:
          rendered === undefined
            ? skipped('budget')
            : collected({ document: store(rendered), finalUrl: url, viewport: { width: 1366, height: 768 } }, at),
        axe: skipped('budget'),
        motion: skipped('budget'),
      }),
    ),
    files: [],
    clicks: [],
    exhaustive: true,
    sample: {
      seed: 'test',
      urls: Object.keys(pages).filter((url) => pages[url]?.rendered !== undefined),
      population: Object.keys(pages).length,
      members: [],
      strata: [],
    },
    traps: [],
    templates: [],
    notReached: [],
    limitsReached: [],
  };
  change(evidence);
  return {
    evidence,
    readAsset: (sha256) => assets.get(sha256) ?? new Uint8Array(),
  };
}
