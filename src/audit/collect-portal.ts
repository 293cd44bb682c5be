import { networkInterfaces } from 'node:os';
import type { AssetStore } from '../collect/assets.ts';
import { axeVersion } from '../collect/axe.ts';
import type { Client } from '../collect/client.ts';
import { hasGlobalIpv6 } from '../collect/dns.ts';
import { probeFiles } from '../collect/files.ts';
import { probeHttpVariants } from '../collect/http.ts';
import type { Evidence, PageRecord } from '../core/evidence.ts';
import type { Observation } from '../core/observation.ts';
import { collected, collectedValue } from '../core/observation.ts';
import type { Options } from '../core/options.ts';
import { recordedOptions } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';
import { tool } from '../core/tool.ts';
import { crawl } from '../crawl/crawl.ts';
import { chooseSample } from '../crawl/sample.ts';
import { createScope } from '../crawl/scope.ts';
import { fetchSitemaps, sitemapPages } from '../crawl/sitemaps.ts';
import { servicesOf } from '../derive/services.ts';
import { findHome } from './find-home.ts';
import { openNetwork } from './network.ts';
import { obeyRobots } from './obey-robots.ts';
import type { OpenBrowser } from './open-browser.ts';
import { openBrowser } from './open-browser.ts';
import { createPageReader, documentFrom } from './page-reader.ts';
import { probeHosts } from './probe-hosts.ts';
import { renderSample } from './render-sample.ts';

export interface Progress {
  phase: 'probe' | 'crawl' | 'render' | 'files';
  done: number;
  total: number;
}

/** What the collector needs from outside: it reads no clock and no environment, and writes to the store alone. */
export interface Surroundings {
  /** When collecting began: it names the audit. */
  began: Date;
  now(): Date;
  store: AssetStore;
  /** Path of a browser named by the environment. */
  browser?: string | undefined;
  /** PEM of roots trusted beside the public ones. */
  ca?: string | undefined;
  /** Ends collecting early; what was collected stays. */
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Told once, before anything else, why there is no browser. */
  onNoBrowser(reason: string): void;
  openBrowser?: OpenBrowser;
}

/** Form files fetched of one portal at the most; a convention. */
const mostFiles = 500;

/**
 * Collects the evidence of one portal: finds the home page, crawls, opens the sample in the browser, probes hosts and
 * form files. What could not be seen is recorded with its reason.
 * @throws {AssessmentError} when the home page cannot be seen at all
 */
export async function collectPortal(portal: Portal, options: Options, around: Surroundings): Promise<Evidence> {
  const { began, now, store, signal, onProgress } = around;
  const expired = () => signal.aborted || now().getTime() >= began.getTime() + options.maxTime * 1000;
  const network = openNetwork(portal, options, now, signal);
  const { client, guard, resolver, politeness, userAgent, timeoutMs } = network;
  onProgress({ phase: 'probe', done: 0, total: 1 });
  const opened = await (around.openBrowser ?? openBrowser)({
    ...{ guard, store, now, userAgent, timeoutMs, take: politeness.take },
    ...{ option: options.browser, environment: around.browser },
  });
  const browser = 'reason' in opened ? undefined : opened;
  if ('reason' in opened) around.onNoBrowser(opened.reason);
  try {
    const home = await findHome(client, portal.url, options.lang);
    const robots = await obeyRobots(client, home.url, options);
    const starts = [home.url, ...(portal.servicePortal ? [portal.servicePortal] : [])];
    const [address] = await guard.resolve(new URL(home.url).hostname, 443);
    if (robots.own.crawlDelay && !options.authorized && address)
      politeness.pace(address.address, robots.own.crawlDelay);
    const sitemaps = options.page
      ? []
      : await fetchSitemaps((url) => fetchRaw(client, url), home.url, robots.own.sitemaps);
    const hasIpv6 = hasGlobalIpv6(networkInterfaces());
    const probes = await probeHosts(starts, { ...network, take: politeness.take, now, ca: around.ca, hasIpv6 });
    const http = await probeHttpVariants(client, home.url);
    onProgress({ phase: 'probe', done: 1, total: 1 });

    const reader = createPageReader({ client, store, browser, starts });
    const scope = createScope({ chain: home.chain, hosts: portal.hosts, servicePortal: portal.servicePortal });
    const walked = await crawl({
      home: home.url,
      entries: starts.slice(1),
      scope,
      robots: robots.rulesFor,
      sitemapUrls: sitemapPages(sitemaps),
      limits: limitsOf(options),
      isOver: expired,
      visit: reader.visit,
      onProgress: (progress) => onProgress({ phase: 'crawl', ...progress }),
    });
    const sample = chooseSample(walked.candidates, { seed: options.seed, size: options.sample });
    const seen = await renderSample(walked, {
      ...{ sample, reader, store, scope, expired },
      onProgress: (progress) => onProgress({ phase: 'render', ...progress }),
    });
    const files = await probeFiles(client, formsOf(seen.pages, store), { cap: mostFiles });
    return {
      formatVersion: 1,
      portal,
      collectedAt: began.toISOString(),
      finishedAt: now().toISOString(),
      tool,
      vantage: {
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        browser: browser ? { version: browser.version, sandbox: browser.sandbox } : null,
        axe: axeVersion,
        resolvers: resolver.servers,
        ipv6: hasIpv6,
        userAgent,
      },
      options: recordedOptions(options),
      site: { home: walked.home, robots: robots.observation, sitemaps, http, ...probes },
      ...seen,
      files,
      sample: { seed: options.seed, urls: sample },
    };
  } finally {
    await browser?.close();
    await client.close();
  }
}

function limitsOf({ page, maxPages, depth, concurrency }: Options) {
  return page ? { maxPages: 1, depth: 0, concurrency } : { maxPages, depth, concurrency };
}

async function fetchRaw(client: Client, url: string): Promise<Observation<{ status: number; body: Uint8Array }>> {
  const answer = await client.get(url, { accept: 'application/xml, text/xml, text/plain' });
  return answer.status === 'collected'
    ? collected({ status: answer.value.response.status, body: answer.value.body }, answer.at)
    : answer;
}

/** The form files that the services of these pages link, each with the page and the words of its link. */
function formsOf(pages: readonly PageRecord[], store: AssetStore): { url: string; page: string; text: string }[] {
  const documents = pages.flatMap(({ url, html, render }) => {
    const asset = collectedValue(render)?.document ?? collectedValue(html);
    return asset ? [documentFrom(store, asset.sha256, url, 'http')] : [];
  });
  return servicesOf(documents).flatMap(({ url, forms }) => forms.map((form) => ({ ...form, page: url })));
}
