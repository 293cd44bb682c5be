import { statfs } from 'node:fs/promises';
import type { networkInterfaces } from 'node:os';
import { dirname, resolve } from 'node:path';
import { type DnsSession, openDnsSession } from '../collect/dns-session.ts';
import { createDnsSource } from '../collect/dns-source.ts';
import { hasGlobalIpv6, longestIpv6Wait, reachesIpv6 } from '../collect/ipv6.ts';
import { createResolver } from '../collect/resolver.ts';
import type { Bilingual } from '../core/language.ts';
import type { Options } from '../core/options.ts';
import { ianaAnchors } from '../derive/dnssec/anchors.ts';
import { stateOf } from '../derive/dnssec/reason.ts';
import { reasonText } from '../derive/dnssec-texts.ts';
import { clockOffsets, medianOf } from './clock-offsets.ts';
import { costsOf, type Limb } from './doctor-costs.ts';
import { fill, doctorTexts as texts } from './doctor-texts.ts';
import { openBrowser } from './open-browser.ts';
import { readTrustAnchor } from './trust-anchor.ts';
import { type RootCertificate, rootsOf } from './trust-store.ts';

/** `ok`: as it should be. `limited`: works, with the drawback told. `missing`: requirements cannot be judged here. */
export type Fitness = 'ok' | 'limited' | 'missing';

export interface Finding {
  id: Limb;
  fitness: Fitness;
  found: Bilingual;
  /** How to mend it; absent when there is nothing to mend. */
  mend?: Bilingual;
  /** Requirements that cannot be judged without it, `tt32-2018:15.4/ipv6`. */
  costs: string[];
}

/** What the command line alone can see of the machine. */
export interface Machine {
  now(): Date;
  /** Files that may be open at once (soft limit); undefined where there is no such limit. */
  openFiles: number | undefined;
  nodeVersion: string;
  interfaces: ReturnType<typeof networkInterfaces>;
}

/** Conventions. */
const timeoutMs = 5000;
const worstClockMs = 60_000;
const fewestFiles = 1024;
const leastDisk = 1_000_000_000;
const oldestNewestRootYears = 6;

/** Hosts whose clocks are compared with ours when none is named: big, unrelated, and some of them in Việt Nam. */
export const clockUrls = [
  'https://www.iana.org/',
  'https://www.cloudflare.com/',
  'https://www.google.com/',
  'https://vnnic.vn/',
  'https://dichvucong.gov.vn/',
];

/** A name that does not exist in a signed zone: a resolver that finds it makes up answers. */
const noSuchName = 'congchuan-doctor.arpa';

type Outcome = Pick<Finding, 'fitness' | 'found'> & Partial<Pick<Finding, 'mend'>>;

/**
 * Examines whether this machine is fit to judge portals, and what each thing it lacks costs in requirements.
 * @param urls - hosts to compare the clock with, in place of the usual ones
 */
export async function examine(options: Options, machine: Machine, urls: readonly string[] = []): Promise<Finding[]> {
  const dns = sessionFor(options, machine);
  const [browser, ipv6, resolver, clock, disk] = await Promise.all([
    lookAtBrowser(options, machine),
    lookAtIpv6(machine),
    lookAtResolver(dns),
    lookAtClock(urls.length > 0 ? urls : clockUrls, machine),
    lookAtDisk(options.output),
  ]);
  const findings: [Limb, Outcome][] = [
    ...browser,
    ['ipv6', ipv6],
    ['resolver', resolver],
    ['clock', clock],
    ['trust-store', lookAtTrustStore(rootsOf(), machine)],
    ['open-files', lookAtOpenFiles(machine)],
    ['disk', disk],
  ];
  const costs = costsOf(options.instrument);
  return findings.map(([id, outcome]) => ({ id, ...outcome, costs: outcome.fitness === 'missing' ? costs(id) : [] }));
}

function sessionFor(options: Options, { now }: Machine): DnsSession {
  const anchors = options.trustAnchor === undefined ? ianaAnchors : readTrustAnchor(options.trustAnchor);
  const { servers } = createResolver({ dnsServer: options.dnsServer, timeoutMs });
  return openDnsSession({ servers, anchors, timeoutMs, now });
}

async function lookAtBrowser(options: Options, { now }: Machine): Promise<[Limb, Outcome][]> {
  const refuse = async () => {
    throw new Error('doctor opens no page');
  };
  const opened = await openBrowser({
    guard: { resolve: refuse, isPublic: () => false },
    store: { put: () => ({ sha256: '', bytes: 0, type: '' }), read: () => new Uint8Array() },
    ...{ now, userAgent: 'doctor', timeoutMs: options.timeout * 1000, take: refuse, option: options.browser },
  });
  if ('reason' in opened) {
    return [['browser', { fitness: 'missing', found: fill(texts.noBrowser, opened.reason), mend: texts.mendBrowser }]];
  }
  const { version, sandbox } = opened;
  await opened.close();
  const unsafe: Outcome = { fitness: 'limited', found: texts.noSandbox, mend: texts.mendSandbox };
  return [
    ['browser', { fitness: 'ok', found: fill(texts.browser, version) }],
    ['sandbox', sandbox ? { fitness: 'ok', found: texts.sandbox } : unsafe],
  ];
}

async function lookAtIpv6({ now, interfaces }: Machine): Promise<Outcome> {
  if (!hasGlobalIpv6(interfaces)) return { fitness: 'missing', found: texts.noIpv6, mend: texts.mendIpv6 };
  const works = await reachesIpv6(createDnsSource({ timeoutMs: longestIpv6Wait, now }), longestIpv6Wait);
  return works
    ? { fitness: 'ok', found: texts.ipv6 }
    : { fitness: 'missing', found: texts.deadIpv6, mend: texts.mendIpv6 };
}

/** Whether the resolver hands on what DNSSEC needs, and makes nothing up. */
export async function lookAtResolver(dns: DnsSession): Promise<Outcome> {
  const { resolver, fault } = await dns.check();
  const missing = (code: string): Outcome => ({
    fitness: 'missing',
    found: fill(texts.unfitResolver, resolver || '–', reasonText(code)),
    mend: texts.mendResolver,
  });
  if (fault) return missing(fault);
  const { reason, records } = await dns.judge(noSuchName, 'A');
  if (records !== undefined && records.length > 0 && stateOf(reason) !== 'secure') {
    return { fitness: 'missing', found: fill(texts.lyingResolver, resolver), mend: texts.mendResolver };
  }
  if (stateOf(reason) === 'bogus' || reason.code === 'resolver-strips') return missing('resolver-strips');
  return { fitness: 'ok', found: fill(texts.resolver, resolver) };
}

/** How far our clock is off, by what the hosts say; `limited` when none of them answers. */
export async function lookAtClock(
  urls: readonly string[],
  { now }: Pick<Machine, 'now'>,
  waitMs = timeoutMs,
): Promise<Outcome> {
  const offsets = await clockOffsets(urls, now, waitMs);
  const offset = medianOf(offsets);
  if (offset === undefined) return { fitness: 'limited', found: texts.noClock, mend: texts.mendNoClock };
  const seconds = Math.round(Math.abs(offset) / 1000);
  const found = fill(texts.clock, String(seconds), String(offsets.length));
  return Math.abs(offset) > worstClockMs
    ? { fitness: 'missing', found, mend: texts.mendClock }
    : { fitness: 'ok', found };
}

export function lookAtTrustStore(
  roots: readonly RootCertificate[],
  { now, nodeVersion }: Pick<Machine, 'now' | 'nodeVersion'>,
): Outcome {
  const at = now().toISOString();
  const newest = roots.reduce((latest, { from }) => (from > latest ? from : latest), '').slice(0, 10);
  const expired = roots.filter(({ until }) => until < at).length;
  const found = fill(texts.trustStore, nodeVersion, String(roots.length), newest, String(expired));
  const years = (Date.parse(at) - Date.parse(newest || at)) / (365.25 * 86_400_000);
  const old = roots.length === 0 || years > oldestNewestRootYears || expired > roots.length / 10;
  return old ? { fitness: 'limited', found, mend: texts.mendTrustStore } : { fitness: 'ok', found };
}

export function lookAtOpenFiles({ openFiles }: Pick<Machine, 'openFiles'>): Outcome {
  if (openFiles === undefined) return { fitness: 'ok', found: texts.noFileLimit };
  const found = fill(texts.openFiles, String(openFiles));
  return openFiles < fewestFiles ? { fitness: 'limited', found, mend: texts.mendOpenFiles } : { fitness: 'ok', found };
}

async function lookAtDisk(output: string): Promise<Outcome> {
  for (let folder = resolve(output); ; folder = dirname(folder)) {
    const disk = await statfs(folder).catch(() => undefined);
    if (!disk && folder !== dirname(folder)) continue;
    const free = disk ? disk.bavail * disk.bsize : 0;
    const found = fill(texts.disk, (free / 1e9).toFixed(1), folder);
    return free < leastDisk ? { fitness: 'limited', found, mend: texts.mendDisk } : { fitness: 'ok', found };
  }
}
