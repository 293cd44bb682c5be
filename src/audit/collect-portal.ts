import { networkInterfaces } from 'node:os';
import type { AssetStore } from '../collect/assets.ts';
import { axeVersion } from '../collect/axe.ts';
import type { Client } from '../collect/client.ts';
import { openFileInspector } from '../collect/file-inspector.ts';
import { probeFiles } from '../collect/files.ts';
import { probeHttpVariants } from '../collect/http.ts';
import { hasGlobalIpv6 } from '../collect/ipv6.ts';
import { keepResources } from '../collect/resources.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Bilingual } from '../core/language.ts';
import type { Observation } from '../core/observation.ts';
import { collected } from '../core/observation.ts';
import type { Options } from '../core/options.ts';
import { recordedOptions } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';
import { pageOfService } from '../core/service.ts';
import { tool } from '../core/tool.ts';
import { crawl } from '../crawl/crawl.ts';
import type { PaceBook } from '../crawl/politeness.ts';
import { chooseSample } from '../crawl/sample.ts';
import { createScope } from '../crawl/scope.ts';
import { createSelection } from '../crawl/selection.ts';
import { fetchSitemaps, sitemapPages } from '../crawl/sitemaps.ts';
import { documentFiles } from '../derive/record-files.ts';
import { servicesOf } from '../derive/services.ts';
import { documentsOf } from './documents.ts';
import { findHome } from './find-home.ts';
import { limitsReached } from './limits-reached.ts';
import { openNetwork } from './network.ts';
import { notAssessed } from './not-assessed.ts';
import { obeying, obeyRobots } from './obey-robots.ts';
import type { OpenBrowser } from './open-browser.ts';
import { openBrowser } from './open-browser.ts';
import { createPageReader } from './page-reader.ts';
import { probeHosts } from './probe-hosts.ts';
import { type Keeping, recordedBrowser, recordedHosts, recordedVantage } from './record-steps.ts';
import { renderSample } from './render-sample.ts';
import { serviceHosts } from './service-hosts.ts';
import { keepSignedInForms } from './signed-in-forms.ts';
import { tryFilters } from './try-filters.ts';
import { tryFunctions } from './try-functions.ts';
import { tryToolsInside } from './try-tools-inside.ts';
import { untilStopped } from './until-stopped.ts';

type Transcribed = Pick<Evidence['site'], 'dnsTranscript'>;

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
  /** DS or DNSKEY records of the root, in place of IANA's. */
  trustAnchor?: string | undefined;
  /** Keeps finished steps, so that a run that goes on repeats none. Without it nothing but assets is kept. */
  bundle?: Keeping;
  /** Ends collecting early; what was collected stays. */
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Told once, before anything else, why there is no browser. */
  onNoBrowser(reason: Bilingual): void;
  openBrowser?: OpenBrowser;
  /** What the audits of this process know of the addresses they ask: one pace for each. Without it the audit is alone. */
  book?: PaceBook;
}

/** Files fetched of one portal at the most; a convention. */
const mostFiles = 500;

/** The longest time a timer of JavaScript can count, in milliseconds; about 25 days. */
const longestTimer = 2 ** 31 - 1;

/**
 * Collects the evidence of one portal: finds the home page, crawls, opens the sample in the browser, probes hosts and
 * form files. What could not be seen is recorded with its reason.
 * @throws {AssessmentError} when the home page, or any page at all, cannot be seen
 */
export async function collectPortal(portal: Portal, options: Options, around: Surroundings): Promise<Evidence> {
  const { began, now, store, bundle, onProgress } = around;
  const timeUp = AbortSignal.timeout(Math.min(options.maxTime * 1000, longestTimer));
  const signal = AbortSignal.any([around.signal, timeUp]);
  const isOver = () => signal.aborted;
  const network = openNetwork(portal, options, now, signal, around);
  const { guard, resolver, politeness, credentials, budget, userAgent, timeoutMs } = network;
  const client = bundle?.recordClient(network.client, userAgent) ?? network.client;
  const opened = await (around.openBrowser ?? openBrowser)({
    ...{ guard, store, now, userAgent, timeoutMs, ...politeness, credentials, budget },
    // What a page shows to those who are let in is not for keeping.
    resources: bundle && !network.signedIn.signedIn ? keepResources(bundle.archive, now) : undefined,
    ...{ option: options.browser, wcag: options.wcag },
  });
  const unrecorded = 'reason' in opened ? undefined : opened;
  const browser = unrecorded && bundle ? recordedBrowser(unrecorded, bundle) : unrecorded;
  if ('reason' in opened) around.onNoBrowser(opened.reason);
  try {
    const hasIpv6 = hasGlobalIpv6(networkInterfaces());
    const here: Evidence['vantage'] = {
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      browser: browser ? { version: browser.version, sandbox: browser.sandbox } : null,
      axe: axeVersion,
      resolvers: resolver.servers,
      ipv6: hasIpv6,
      userAgent,
      ...network.signedIn,
    };
    const vantage = bundle ? await recordedVantage(here, bundle.journal) : here;
    onProgress({ phase: 'probe', done: 0, total: 1 });
    const home = await findHome(client, portal.url, options.lang, { onePage: options.page });
    const robots = await obeyRobots(client, home.url, options, politeness.pace);
    const permitted = obeying(client, robots);
    const starts = [home.url, ...(portal.servicePortal ? [portal.servicePortal] : [])];
    const readSitemap = (url: string) => fetchRaw(permitted, url);
    const sitemaps = options.page ? [] : await fetchSitemaps(readSitemap, home.url, robots.own.sitemaps);
    if (!options.page && portal.servicePortal && isElsewhere(portal.servicePortal, home.url)) {
      const further = await fetchSitemaps(readSitemap, portal.servicePortal, []);
      sitemaps.push(...further.map((entry) => ({ ...entry, source: 'service-portal' as const })));
    }
    const probeAll = (urls: readonly string[]) =>
      probeHosts(urls, { ...network, client, take: politeness.take, now, ca: around.ca, hasIpv6 });
    const probe = async (urls: readonly string[]) => ({
      ...(await (bundle ? recordedHosts(urls, () => probeAll(urls), bundle) : probeAll(urls))),
      http: await probeHttpVariants(client, urls),
    });
    const unprobed: Pick<Evidence['site'], 'tls' | 'dns' | 'dnsTranscript' | 'http'> = { tls: [], dns: [], http: [] };
    // Stopped here, no page is read either, and there is no evidence at all.
    const probes = await untilStopped(signal, () => probe(starts), unprobed);
    onProgress({ phase: 'probe', done: 1, total: 1 });

    const selection = createSelection(options.include, options.exclude);
    const scope = createScope({ chain: home.chain, hosts: portal.hosts, servicePortal: portal.servicePortal });
    const isInside = (url: string) => scope.relation(url) === 'inside';
    const reader = createPageReader({
      ...{ client, store, browser, starts, isInside, signal, session: network.session, journal: bundle?.journal },
      ...{ maxPages: options.maxPages, followPostbacks: options.followPostbacks },
    });
    const walked = await crawl({
      home: home.url,
      entries: starts.slice(1),
      scope,
      selection,
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
    const shown = await renderSample(walked, {
      ...{ sample: sample.urls, reader, store, isInside, isOver },
      onProgress: (progress) => onProgress({ phase: 'render', ...progress }),
    });
    const documents = await documentsOf(shown.pages, store);
    const seen = { ...shown, pages: await tryToolsInside({ pages: shown.pages, documents, browser, signal, isOver }) };
    const services = servicesOf(documents);
    const trying = { pages: seen.pages, documents, candidates: walked.candidates, home: walked.home, store, browser };
    const manners = { client: permitted, rulesFor: robots.rulesFor, leftOut: selection, signal, now };
    const asked = { hosts: [...portal.hosts, ...starts.map(hostOf)], seed: options.seed };
    // A quick look at one page uses nothing on it.
    const functions = options.page ? {} : await tryFunctions({ ...trying, ...manners, ...asked });
    const filtering = { documents, services, clicks: seen.clicks, browser, client: permitted, leftOut: selection, now };
    const filters = options.page ? {} : await untilStopped(signal, () => tryFilters(filtering), {});
    const further = serviceHosts(services, { known: starts, relation: scope.relation });
    const more = await untilStopped(signal, () => probe(further), unprobed);
    const presenting = services.map(pageOfService).filter((url) => scope.relation(url) !== 'foreign');
    const furtherRobots = await untilStopped(signal, () => robots.elsewhere(presenting), []);
    const forms = services.flatMap(({ url, forms }) => forms.map((form) => ({ ...form, page: url })));
    const linked = [...forms, ...documentFiles(documents)];
    onProgress({ phase: 'files', done: 0, total: linked.length });
    const inspector = openFileInspector();
    const files = await probeFiles(permitted, linked, { cap: mostFiles, inspector }).finally(inspector.close);
    onProgress({ phase: 'files', done: linked.length, total: linked.length });
    return {
      formatVersion: 2,
      portal,
      collectedAt: began.toISOString(),
      finishedAt: now().toISOString(),
      tool,
      vantage,
      options: recordedOptions(options),
      site: {
        ...{ home: walked.home, arrival: home.arrival, relatedHosts: walked.relatedHosts },
        ...{ robots: robots.observation, furtherRobots, sitemaps },
        ...joinedTranscripts(probes, more),
        ...functions,
        ...filters,
        tls: [...probes.tls, ...more.tls],
        dns: [...probes.dns, ...more.dns],
        http: [...probes.http, ...more.http],
      },
      ...seen,
      limitsReached: limitsReached(seen.notReached, { bytes: budget.isSpent(), time: timeUp.aborted }),
      files,
      ...keepSignedInForms(services, reader, store),
      sample,
      traps: walked.traps,
      templates: reader.templates(),
    };
  } finally {
    await browser?.close();
    await network.client.close();
  }
}

/** One record of all that was asked of the DNS. Within a sitting the later holds the earlier; after going on it does not. */
function joinedTranscripts(earlier: Transcribed, later: Transcribed): Transcribed {
  const known = [earlier, later].flatMap(({ dnsTranscript }) => dnsTranscript ?? []);
  const last = known.at(-1);
  if (!last) return {};
  const messages = new Map(known.flatMap((one) => one.messages).map((message) => [JSON.stringify(message), message]));
  return { dnsTranscript: { ...last, messages: [...messages.values()] } };
}

const hostOf = (url: string) => new URL(url).hostname;

const isElsewhere = (url: string, home: string) => new URL(url).host !== new URL(home).host;

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
