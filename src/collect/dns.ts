import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import type { DnsHost } from '../core/evidence.ts';
import { collected, failed, type Observation, skipped } from '../core/observation.ts';
import { bareHost } from '../derive/hosts.ts';
import { validate } from './dnssec.ts';
import { CollectError, missedOf } from './network-errors.ts';
import { chase, type Lookup, ResolveError, type Resolver } from './resolver.ts';

export interface DnsTarget {
  host: string;
  /** Port and scheme asked over IPv6. */
  port: number;
  scheme: 'http' | 'https';
  resolver: Resolver;
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
}

type AaaaAnswer = DnsHost['aaaa'][number]['answer'];

/** Addresses asked over IPv6 for one host; a convention that bounds hostile answers. */
const maximumProbed = 8;

/**
 * What the DNS says of a host: addresses of both families through aliases, whether each IPv6 address answers HTTP, and
 * whether the answers are validated by DNSSEC.
 * @returns failed `dns` or `timeout` when it is not known which addresses there are; skipped for an IP literal
 */
export async function probeDns(target: DnsTarget): Promise<Observation<DnsHost>> {
  const { resolver } = target;
  const host = bareHost(target.host);
  if (isIP(host) !== 0) return skipped('dns');
  const found = await addressesOf(resolver, host);
  if (found instanceof ResolveError) return failed(found.code, found.message);
  const { state, reason, cnames } = await validate(resolver, host, found.a.length > 0 ? 'A' : 'AAAA');
  const aaaa = await Promise.all(
    // Sorted, because servers rotate their answers and the record should not.
    found.aaaa.toSorted().map(async (address, index) => ({
      address,
      public: target.isPublic(address),
      answer: index < maximumProbed ? await probeAddress(target, address) : skipped('budget'),
    })),
  );
  const value: DnsHost = {
    cnames: found.cnames.length > 0 ? found.cnames : cnames,
    a: found.a.toSorted(),
    aaaa,
    dnssec: { state, reason, method: 'resolver-ad', resolver: resolver.servers[0] ?? '' },
  };
  return collected(value, target.now().toISOString());
}

/** Whether one of the machine's interfaces has a global unicast address (2000::/3). */
export function hasGlobalIpv6(interfaces: NodeJS.Dict<Pick<NetworkInterfaceInfo, 'address' | 'internal'>[]>): boolean {
  return Object.values(interfaces).some((list) =>
    list?.some((item) => !item.internal && isGlobalUnicast(item.address)),
  );
}

const isGlobalUnicast = (address: string) => isIP(address) === 6 && /^[23][0-9a-f]{3}:/i.test(address);

/**
 * The addresses of a host, with a second question for a family nobody answered for. It is put with checking disabled:
 * a zone with broken signatures still publishes its addresses, and its fault is told by DNSSEC, not here.
 */
async function addressesOf(resolver: Resolver, host: string): Promise<Lookup | ResolveError> {
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

/** Any status over IPv6 is an answer. What failed is tried once more: a single lost packet must not count. */
async function probeAddress(target: DnsTarget, address: string): Promise<AaaaAnswer> {
  if (!target.isPublic(address)) return skipped('not-public');
  if (!target.hasIpv6 && isGlobalUnicast(address)) return skipped('no-ipv6-here');
  const answer = await request(target, address);
  return answer.status === 'failed' ? await request(target, address) : answer;
}

async function request(target: DnsTarget, address: string): Promise<AaaaAnswer> {
  const { scheme, port, host, timeoutMs } = target;
  await target.take?.(address);
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const standard = port === (scheme === 'https' ? 443 : 80);
  const sent = (scheme === 'https' ? https : http).request({
    // The literal, not the name: happy eyeballs would hide a dead address behind a living one.
    host: address,
    port,
    path: '/',
    family: 6,
    agent: false,
    headers: { host: standard ? host : `${host}:${port}`, 'user-agent': target.userAgent, accept: '*/*' },
    ...(scheme === 'https'
      ? { servername: bareHost(host), rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
      : {}),
  });
  const timer = setTimeout(
    () => reject(new CollectError('timeout', `no answer over IPv6 in ${timeoutMs} ms`)),
    timeoutMs,
  );
  sent.on('response', (response) => resolve(response.statusCode ?? 0)).on('error', reject);
  sent.end();
  try {
    return collected({ status: await promise }, target.now().toISOString());
  } catch (error) {
    const here = ['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as { code?: string }).code ?? '');
    return here ? skipped('no-ipv6-here') : missedOf(error);
  } finally {
    clearTimeout(timer);
    sent.destroy();
  }
}
