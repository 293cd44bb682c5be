import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { DnsHost } from '../core/dns.ts';
import { collected, failed, type Observation, skipped } from '../core/observation.ts';
import { isDomainName, show } from '../derive/dnssec/name.ts';
import type { Verdict } from '../derive/dnssec/validation.ts';
import { bareHost } from '../derive/hosts.ts';
import { likenessOf } from '../derive/likeness.ts';
import type { DnsSession } from './dns-session.ts';
import { type AnswerAt, requestAt } from './http-at.ts';
import { isGlobalUnicast } from './ipv6.ts';
import { missedOf } from './network-errors.ts';
import { chase, type Lookup, ResolveError, type Resolver } from './resolver.ts';

export interface DnsTarget {
  host: string;
  /** Port and scheme asked over IPv6. */
  port: number;
  scheme: 'http' | 'https';
  resolver: Resolver;
  /** Validates, and keeps every message. */
  dns: DnsSession;
  /** Global unicast, or in a network the user allowed. */
  isPublic(address: string): boolean;
  /** Waits for the address's turn, as before every fetch. */
  take?(address: string): Promise<void>;
  userAgent: string;
  /** Deadline of each request over IPv6. */
  timeoutMs: number;
  now: () => Date;
  /** Whether this machine has a global IPv6 address; see `hasGlobalIpv6`. */
  hasIpv6: boolean;
  /** Whether it leads anywhere; asked when a global address stays silent. */
  reachesIpv6?(): Promise<boolean>;
}

type AaaaAnswer = DnsHost['aaaa'][number]['answer'];

/** Addresses asked over IPv6 for one host; a convention that bounds hostile answers. */
const maximumProbed = 8;
/** Addresses of one family that are recorded. */
const maximumRecorded = 64;

/**
 * What the DNS says of a host: addresses of both families through aliases, and whether each IPv6 address answers HTTP.
 * DNSSEC is judged later, from the messages that the session keeps.
 * @returns failed `dns` or `timeout` when it is not known which addresses there are; skipped for an IP literal
 */
export async function probeDns(target: DnsTarget): Promise<Observation<DnsHost>> {
  const host = bareHost(target.host);
  if (isIP(host) !== 0) return skipped('dns');
  if (!isDomainName(host)) return failed('dns', `not a domain name: ${host.slice(0, 100)}`);
  const found = await addressesOf(target, host);
  if (found instanceof ResolveError) return failed(found.code, found.message);
  const overIpv4 = lazilyOverIpv4(target, found.a);
  const surveyed = surveyServers(target, host);
  const aaaa = await Promise.all(
    // Sorted, because servers rotate their answers and the record should not.
    found.aaaa.toSorted().map(async (address, index) => ({
      address,
      public: target.isPublic(address),
      answer: index < maximumProbed ? await probeAddress(target, address, overIpv4) : skipped('budget'),
    })),
  );
  await surveyed;
  const value: DnsHost = { cnames: found.cnames, a: found.a.toSorted(), aaaa };
  return collected(value, target.now().toISOString());
}

/**
 * The addresses of a host as the session heard them, broken signatures or not: their fault is told by DNSSEC, not here.
 * Where a family got no answer, or there is none at all, the resolver and the system are asked as well.
 */
async function addressesOf({ dns, resolver }: DnsTarget, host: string): Promise<Lookup | ResolveError> {
  const [a, aaaa] = await Promise.all([dns.judge(host, 'A'), dns.judge(host, 'AAAA')]);
  const published = addressesIn(a).length + addressesIn(aaaa).length;
  if (!a.records || !aaaa.records || published === 0) return askResolver(resolver, host);
  return { a: addressesIn(a), aaaa: addressesIn(aaaa), cnames: [...a.aliases].map(show) };
}

const addressesIn = ({ records = [] }: Verdict): string[] =>
  records.slice(0, maximumRecorded).flatMap((rdata) => {
    return rdata.length === 4 || rdata.length === 16 ? [ipaddr.fromByteArray([...rdata]).toString()] : [];
  });

/**
 * The addresses of a host by resolver and system, with a second question for a family nobody answered for. It is put with
 * checking disabled, so that broken signatures do not hide what is published.
 */
async function askResolver(resolver: Resolver, host: string): Promise<Lookup | ResolveError> {
  const fromError = (error: unknown) => {
    if (error instanceof ResolveError) return error;
    throw error;
  };
  const first = await resolver.lookup(host).catch(fromError);
  const known = first instanceof ResolveError ? { a: [], aaaa: [], cnames: [] } : first;
  const missing = first instanceof ResolveError ? (['a', 'aaaa'] as const) : (first.unanswered ?? []);
  const found: Lookup = { a: known.a, aaaa: known.aaaa, cnames: known.cnames };
  for (const family of missing) {
    const type = family === 'a' ? 'A' : 'AAAA';
    const again = await chase(resolver.query, host, type, { cd: true }).catch(fromError);
    if (again instanceof ResolveError) {
      // Without the A records the rest can still be told; "no AAAA" must never be guessed.
      if (family === 'aaaa') return first instanceof ResolveError ? first : again;
    } else {
      found[family] = again.addresses;
      found.cnames = again.cnames;
    }
  }
  return found.a.length + found.aaaa.length === 0 && first instanceof ResolveError ? first : found;
}

/** Name servers are asked where we may connect to, over IPv6 only where that is known to lead somewhere. */
async function surveyServers({ dns, isPublic, hasIpv6, reachesIpv6 }: DnsTarget, host: string): Promise<void> {
  const ipv6 = hasIpv6 && (await (reachesIpv6?.() ?? true));
  await dns.survey(host, (address) => isPublic(address) && (ipv6 || !isGlobalUnicast(address)));
}

/** Any status over IPv6 is an answer. What failed is tried once more: a single lost packet must not count. */
async function probeAddress(target: DnsTarget, address: string, overIpv4: OverIpv4): Promise<AaaaAnswer> {
  if (!target.isPublic(address)) return skipped('not-public');
  if (!target.hasIpv6 && isGlobalUnicast(address)) return skipped('no-ipv6-here');
  const first = await answerAt(target, address, overIpv4);
  const answer = first.status === 'failed' ? await answerAt(target, address, overIpv4) : first;
  if (answer.status !== 'failed' || !isGlobalUnicast(address) || answer.message.includes('ECONNREFUSED')) return answer;
  // Silence on a way that leads nowhere from here says nothing of the host.
  return (await target.reachesIpv6?.()) === false ? skipped('no-ipv6-here') : answer;
}

async function answerAt(target: DnsTarget, address: string, overIpv4: OverIpv4): Promise<AaaaAnswer> {
  await target.take?.(address);
  try {
    const answer = await requestAt(target, address);
    const other = await overIpv4();
    const likeness = other && { likeness: Math.round(100 * likenessBetween(answer, other)) / 100 };
    return collected({ status: answer.status, ...likeness }, target.now().toISOString());
  } catch (error) {
    const here = ['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as { code?: string }).code ?? '');
    return here ? skipped('no-ipv6-here') : missedOf(error);
  }
}

type OverIpv4 = () => Promise<AnswerAt | undefined>;

/** The home page over IPv4, fetched once, and only when there is something to compare it with. */
function lazilyOverIpv4(target: DnsTarget, addresses: readonly string[]): OverIpv4 {
  const address = addresses.find(target.isPublic);
  const fetched = async () => {
    if (address === undefined) return undefined;
    await target.take?.(address);
    return requestAt(target, address).catch(() => undefined);
  };
  let answer: Promise<AnswerAt | undefined> | undefined;
  return () => {
    answer ??= fetched();
    return answer;
  };
}

/** Redirects are alike when they lead to the same place. */
function likenessBetween(one: AnswerAt, other: AnswerAt): number {
  if (one.location !== '' || other.location !== '') return one.location === other.location ? 1 : 0;
  return one.status === other.status ? likenessOf(one.text, other.text) : 0;
}
