import { networkInterfaces } from 'node:os';
import pLimit from 'p-limit';
import { rules } from '../../rules/index.ts';
import { collectPortal } from '../audit/collect-portal.ts';
import { loadInstruments, loadWeights } from '../audit/instruments.ts';
import { openNetwork } from '../audit/network.ts';
import type { Browser, Look } from '../audit/open-browser.ts';
import { openBrowser } from '../audit/open-browser.ts';
import { portalFrom } from '../audit/portal-from.ts';
import { probeHosts } from '../audit/probe-hosts.ts';
import { createMemoryAssetStore } from '../collect/assets.ts';
import { hasGlobalIpv6 } from '../collect/ipv6.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Instrument } from '../core/instrument.ts';
import type { Options } from '../core/options.ts';
import { optionsSchema } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';
import type { Report } from '../core/report.ts';
import { shareViews } from '../derive/memoised.ts';
import { judge } from '../evaluate/judge.ts';
import { clockFrom } from './clock.ts';
import { pagesAgain } from './pages-again.ts';
import { createPortalMemory } from './portal-memory.ts';
import type { RunningPortal, ServedMutation, Site } from './portal-server.ts';
import { startPortal } from './portal-server.ts';

/** Pages open at the same time: on two cores more of them only wait for each other. */
const pagesAtOnce = 5;

/** The mutations that move are seen at once; the window of the convention has its own tests. */
const watchForMs = 800;

/** What pages are made of besides their own text. */
const isPart = (type: string) => /css|javascript|json|^(?:image|font)\//.test(type);

/** The portal to be audited, and what its looks hang on. */
export interface HarnessRequest {
  site: Site;
  host: string;
  now: Date;
  instrument: string;
  /** By default a province. */
  kind?: Portal['kind'];
  /** Whatever a page needs beside its own bytes to look as it does: paths, by the path of the page. */
  feeds?(path: string): readonly string[];
  /** How much is read again for a mutation: all, or the pages that changed. */
  again?: 'all' | 'pages';
  /** Paths that the crawl will open in the browser, as on a portal drawn by scripts. */
  likely?: readonly string[];
}

export interface MutationHarness {
  instrument: Instrument;
  /** The report of the portal as it is. */
  baseline: Report;
  /** What the portal was asked so far. */
  requests: RunningPortal['requests'];
  run(mutation: ServedMutation): Promise<Report>;
  close(): Promise<void>;
}

/**
 * Serves a portal, audits it once, and then audits it again for each mutation. What the mutated portal answers as before
 * is neither asked for nor opened again; a mutation of TLS, certificate or DNS is probed on a server of its own and
 * judged with the recorded pages.
 */
export async function openMutationHarness(request: HarnessRequest): Promise<MutationHarness> {
  const { site, host, now, kind = 'province', feeds, again = 'all' } = request;
  const portal = await startPortal({ site, host, now });
  const store = createMemoryAssetStore();
  const [instrument] = loadInstruments([request.instrument]);
  if (!instrument) throw new Error(`no instrument ${request.instrument}`);
  const weights = loadWeights();
  const options = optionsFor(portal, kind);
  const signal = new AbortController().signal;
  const network = openNetwork(portalFrom(portal.url, options), options, () => new Date(), signal, portal);
  const parts = [...site].flatMap(([path, { type }]) => (isPart(type) ? [new URL(path, portal.url).href] : []));
  const partsOf = (url: string): readonly string[] =>
    feeds?.(new URL(url).pathname).map((path) => new URL(path, portal.url).href) ?? parts;
  const memory = createPortalMemory(portal);
  const unbroken = memory.print(parts);
  shareViews(memory.twinOf);
  const limit = pLimit(pagesAtOnce);
  const launch = async () => {
    const quick = { take: async () => {}, watchForMs, mostAnew: Infinity };
    const opened = await openBrowser({ ...network, ...quick, store, now: () => now });
    if ('reason' in opened) throw new Error(`the mutation harness needs a browser: ${opened.reason.en}`);
    return opened;
  };
  const kept = await launch();
  const looks = new Map<string, [url: string, look: Look]>();

  const renderIn = (browser: Browser) => (url: string, look: Look) =>
    memory.once(`render ${JSON.stringify(look)}`, [url, ...partsOf(url)], () => limit(() => browser.render(url, look)));
  for (const path of request.likely ?? []) {
    const url = new URL(path, portal.url).href;
    looks.set(JSON.stringify([url, { only: 'links' }]), [url, { only: 'links' }]);
  }

  const collect = async (browser: Browser): Promise<Evidence> => {
    const render = renderIn(browser);
    // The browser mostly waits: what the audit will open one by one is opened side by side beforehand.
    const likely = [...looks.values()].filter(([url]) => portal.answer(url).status < 400);
    const beforehand = Promise.all(likely.map((how) => render(...how)));
    const evidence = await collectPortal(portalFrom(portal.url, options), options, {
      ...{ began: now, now: clockFrom(now), store, signal, ca: portal.caPem, trustAnchor: portal.trustAnchor },
      onProgress: () => {},
      onNoBrowser: () => {},
      openBrowser: async () => ({
        ...{ version: browser.version, sandbox: browser.sandbox, close: async () => {} },
        render: (url, look = {}) => {
          looks.set(JSON.stringify([url, look]), [url, look]);
          return render(url, look);
        },
        search: (url, selector, words) =>
          memory.once(`search ${selector} ${words}`, [url, ...partsOf(url)], () =>
            browser.search(url, selector, words),
          ),
        choose: (url, choices) =>
          memory.once(`choose ${JSON.stringify(choices)}`, [url, ...partsOf(url)], () => browser.choose(url, choices)),
      }),
      bundle: {
        recordClient: ({ get }) => ({
          get: (url, how) => memory.once(`get ${JSON.stringify(how)}`, [url], () => get(url, how)),
        }),
        journal: { once: (kind, key, work) => (kind === 'hosts' ? memory.once(`hosts ${key}`, [], work) : work()) },
        archive: { ...store, append: async () => {}, size: () => 0 },
      },
    });
    await beforehand;
    return evidence;
  };
  const report = (evidence: Evidence) =>
    judge({ evidence, readAsset: store.read }, { instruments: [instrument], rules, weights, sha256: '' });

  const recorded = await collect(kept);
  const baseline = report(recorded);
  memory.keep();
  const printOf = (url: string) => memory.print([url, ...partsOf(url)]);
  const before = new Map(again === 'pages' ? recorded.pages.map(({ url }) => [url, printOf(url)]) : []);
  return {
    instrument,
    baseline,
    requests: portal.requests,
    async run(mutation) {
      if (mutation.tls || mutation.certificates || mutation.dns) {
        return report({
          ...recorded,
          site: { ...recorded.site, ...(await probeMutated(request, mutation, recorded)) },
        });
      }
      portal.mutate(mutation);
      memory.forget();
      // What a browser knows of the controls of a portal holds as long as the scripts do.
      const browser = memory.print(parts) === unbroken ? kept : await launch();
      try {
        if (again === 'all') return report(await collect(browser));
        const isChanged = async (url: string) => printOf(url) !== before.get(url);
        const render = (url: string) => renderIn(browser)(url, {});
        return report(await pagesAgain(recorded, { client: network.client, store, signal, isChanged, render }));
      } finally {
        portal.mutate({});
        if (browser !== kept) await browser.close();
      }
    },
    async close() {
      await kept.close();
      await network.client.close();
      await portal.close();
    },
  };
}

/** The TLS and DNS of a mutated server, told under the address of the recorded one. */
async function probeMutated(request: HarnessRequest, mutation: ServedMutation, recorded: Evidence) {
  const portal = await startPortal({ ...request, mutate: mutation });
  const options = optionsFor(portal, request.kind ?? 'province');
  const { signal } = new AbortController();
  const network = openNetwork(portalFrom(portal.url, options), options, () => new Date(), signal, portal);
  try {
    const hasIpv6 = hasGlobalIpv6(networkInterfaces());
    const probes = await probeHosts([portal.url], {
      ...network,
      take: async () => {},
      now: () => request.now,
      ca: portal.caPem,
      hasIpv6,
    });
    const port = Number(new URL(recorded.site.home).port);
    const moved = <T>(entries: readonly T[]) => entries.map((entry) => ({ ...entry, port }));
    return { ...probes, tls: moved(probes.tls), dns: moved(probes.dns) };
  } finally {
    await network.client.close();
    await portal.close();
  }
}

function optionsFor({ options: { ca: _, trustAnchor: __, ...network } }: RunningPortal, kind: Portal['kind']): Options {
  return optionsSchema.parse({
    ...network,
    authorized: 'test',
    rate: 100_000,
    kind,
    timeout: 30,
    sample: 8,
    concurrency: 2 * pagesAtOnce,
  });
}
