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
import { addressOf, openNetwork } from './network.ts';
import { notAssessed } from './not-assessed.ts';
import { obeying, obeyRobots } from './obey-robots.ts';
import type { OpenBrowser } from './open-browser.ts';
import { openBrowser } from './open-browser.ts';
import { createPageReader, documentFrom } from './page-reader.ts';
import { probeHosts } from './probe-hosts.ts';
import { renderSample } from './render-sample.ts';
import { untilStopped } from './until-stopped.ts';

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

/** The longest time a timer of JavaScript can count, in milliseconds; about 25 days. */
const longestTimer = 2 ** 31 - 1;

/**
 * Collects the evidence of one portal: finds the home page, crawls, opens the sample in the browser, probes hosts and
 * form files. What could not be seen is recorded with its reason.
 * @throws {AssessmentError} when the home page, or any page at all, cannot be seen
 */
export async function collectPortal(portal: Portal, options: Options, around: Surroundings): Promise<Evidence> {
  const { began, now, store, onProgress } = around;
  const timeUp = AbortSignal.timeout(Math.min(options.maxTime * 1000, longestTimer));
  const signal = AbortSignal.any([around.signal, timeUp]);
  const isOver = () => signal.aborted;
  const network = openNetwork(portal, options, now, signal);
  const { client, guard, resolver, politeness, userAgent, timeoutMs } = network;
  const opened = await (around.openBrowser ?? openBrowser)({
    ...{ guard, store, now, userAgent, timeoutMs, take: politeness.take },
    option: options.browser,
  });
  const browser = 'reason' in opened ? undefined : opened;
  if ('reason' in opened) around.onNoBrowser(opened.reason);
  try {
    onProgress({ phase: 'probe', done: 0, total: 1 });
    const home = await findHome(client, portal.url, options.lang);
    const robots = await obeyRobots(client, home.url, options, async (url, seconds) => {
      const address = await addressOf(guard, url);
      if (address) politeness.pace(address, seconds);
    });
    const permitted = obeying(client, robots);
    const starts = [home.url, ...(portal.servicePortal ? [portal.servicePortal] : [])];
    const sitemaps = options.page
      ? []
      : await fetchSitemaps((url) => fetchRaw(permitted, url), home.url, robots.own.sitemaps);
    const hasIpv6 = hasGlobalIpv6(networkInterfaces());
    const probe = () => probeHosts(starts, { ...network, take: politeness.take, now, ca: around.ca, hasIpv6 });
    // Stopped here, no page is read either, and there is no evidence at all.
    const probes = await untilStopped(signal, probe, { tls: [], dns: [] });
    const http = await probeHttpVariants(client, home.url);
    onProgress({ phase: 'probe', done: 1, total: 1 });

    const scope = createScope({ chain: home.chain, hosts: portal.hosts, servicePortal: portal.servicePortal });
    const isInside = (url: string) => scope.relation(url) === 'inside';
    const reader = createPageReader({ client, store, browser, starts, isInside, signal });
    const walked = await crawl({
      home: home.url,
      entries: starts.slice(1),
      scope,
      robots: robots.rulesFor,
      sitemapUrls: sitemapPages(sitemaps),
      limits: limitsOf(options),
      isOver,
      visit: reader.visit,
      onProgress: (progress) => onProgress({ phase: 'crawl', ...progress }),
    });
    if (walked.pages.length === 0) {
      const { code, message } = walked.notReached[0] ?? { code: 'empty', message: '' };
      throw notAssessed(home.url, code, message, options.lang);
    }
    const sample = chooseSample(walked.candidates, { seed: options.seed, size: options.sample });
    const seen = await renderSample(walked, {
      ...{ sample, reader, store, isInside, isOver },
      onProgress: (progress) => onProgress({ phase: 'render', ...progress }),
    });
    const forms = formsOf(seen.pages, store);
    onProgress({ phase: 'files', done: 0, total: forms.length });
    const files = await probeFiles(permitted, forms, { cap: mostFiles });
    onProgress({ phase: 'files', done: forms.length, total: forms.length });
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

async function fetchRaw(
  client: Pick<Client, 'get'>,
  url: string,
): Promise<Observation<{ status: number; body: Uint8Array }>> {
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
