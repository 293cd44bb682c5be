import { promises as systemDns } from 'node:dns';
import { isIP } from 'node:net';
import { Packet } from 'dns2';
import { wrong } from '../core/faults.ts';
import { bareHost } from '../derive/hosts.ts';
import { type DnsEndpoint, ResolveError } from './dns-transport.ts';
import { ask } from './dns-wire.ts';

export { ResolveError } from './dns-transport.ts';

export interface Lookup {
  a: string[];
  aaaa: string[];
  /** Names the host is an alias of, in the order they were followed; empty when the system resolved it. */
  cnames: string[];
  /** Families of which an empty list means nothing: nobody said that there are no such addresses. */
  unanswered?: readonly ('a' | 'aaaa')[];
}

export interface DnsAnswer {
  /** `NOERROR`, `NXDOMAIN`, `SERVFAIL`, … or `RCODE<n>`. */
  rcode: string;
  /** In the order they came, bounded; `data` is the address or the target name, empty for other types. */
  answers: { name: string; type: string; data: string }[];
}

export interface Resolver {
  /** Servers that `query` asks, `address` or `address:port`. */
  servers: string[];
  /**
   * Addresses of a host name or IP literal (brackets allowed).
   * @throws {ResolveError} `dns` when there is none to be had, `timeout` when nobody answered in time.
   */
  lookup(host: string): Promise<Lookup>;
  /** @throws {ResolveError} when no answer came. A refusal (REFUSED, SERVFAIL …) is an answer. */
  query(name: string, type: QueryType, flags?: { cd?: boolean }): Promise<DnsAnswer>;
}

export type QueryType = 'A' | 'AAAA' | 'CNAME' | 'NS' | 'SOA';

/** Conventions: what a sane zone never needs more of, and what bounds a hostile one. */
const maximumAliases = 16;
const maximumAnswers = 64;

/**
 * Resolves names: through the one server given (`address`, `address:port`, `[v6]:port`), or, without one, as the machine
 * does (hosts file included), `query` then asking the machine's own servers.
 * @param options.timeoutMs - deadline of one lookup or one query, retry and TCP fallback included
 * @throws {UsageError} when `dnsServer` is not an IP address
 */
export function createResolver(options: { dnsServer?: string | undefined; timeoutMs: number }): Resolver {
  const { dnsServer, timeoutMs } = options;
  const servers = dnsServer === undefined ? systemDns.getServers() : [dnsServer];
  const endpoints = servers.map(parseEndpoint);

  const query: Resolver['query'] = async (name, type, flags = {}) =>
    answerOf(await ask(endpoints, { name, type: Packet.TYPE[type], ...flags }, timeoutMs));

  const lookup: Resolver['lookup'] = async (host) => {
    const bare = bareHost(host);
    const family = isIP(bare);
    if (family !== 0) return { a: family === 4 ? [bare] : [], aaaa: family === 6 ? [bare] : [], cnames: [] };
    return dnsServer === undefined ? lookupBySystem(bare, timeoutMs) : lookupByQuery(query, bare);
  };
  return { servers, lookup, query };
}

/** @throws {UsageError} when the text is not `address`, `address:port` or `[v6]:port` */
export function parseEndpoint(text: string): DnsEndpoint {
  const [, v6, v6Port] = /^\[(.+)\](?::(\d+))?$/.exec(text) ?? [];
  const [, v4, v4Port] = /^([^:]+)(?::(\d+))?$/.exec(text) ?? [];
  const address = v6 ?? v4 ?? text;
  const port = Number(v6Port ?? v4Port ?? 53);
  const family = isIP(address);
  if ((family !== 4 && family !== 6) || port < 1 || port > 65535) {
    throw wrong(`--dns-server ${text}`, {
      vi: 'không phải là máy chủ DNS; hãy ghi địa chỉ IP, có thể kèm cổng mạng, như 1.1.1.1:53',
      en: 'not a DNS server; write an IP address, optionally with a port: 1.1.1.1:53',
    });
  }
  return { address, port, family };
}

async function lookupBySystem(host: string, timeoutMs: number): Promise<Lookup> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const error = new ResolveError('timeout', `the system did not resolve ${host} within ${timeoutMs} ms`);
    timer = setTimeout(() => reject(error), timeoutMs);
  });
  try {
    const found = await Promise.race([systemDns.lookup(host, { all: true, order: 'verbatim' }), tooLate]);
    const of = (family: number) => found.filter((item) => item.family === family).map((item) => item.address);
    const [a, aaaa] = [of(4), of(6)];
    // The system leaves out a family both when there is no such address and when the question failed.
    const unanswered = [...(a.length === 0 ? ['a' as const] : []), ...(aaaa.length === 0 ? ['aaaa' as const] : [])];
    return { a, aaaa, cnames: [], unanswered };
  } catch (error) {
    if (error instanceof ResolveError) throw error;
    throw new ResolveError('dns', error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
  }
}

async function lookupByQuery(query: Resolver['query'], host: string): Promise<Lookup> {
  const [a, aaaa] = await Promise.allSettled([chase(query, host, 'A'), chase(query, host, 'AAAA')]);
  const found = [a, aaaa].map((result) => (result.status === 'fulfilled' ? result.value : undefined));
  const lookup: Lookup = {
    a: found[0]?.addresses ?? [],
    aaaa: found[1]?.addresses ?? [],
    cnames: (found[0] ?? found[1])?.cnames ?? [],
    unanswered: [...(found[0] ? [] : ['a' as const]), ...(found[1] ? [] : ['aaaa' as const])],
  };
  if (lookup.a.length > 0 || lookup.aaaa.length > 0) return lookup;
  for (const result of [a, aaaa]) if (result.status === 'rejected') throw result.reason;
  throw new ResolveError('dns', `${host} has neither an A nor an AAAA record`);
}

/**
 * Addresses of one family, following aliases; asks again where a server stops at an alias.
 * @param flags - as for `query`
 * @throws {ResolveError} on anything but NOERROR, on an alias that leads nowhere or in a circle
 */
export async function chase(
  query: Resolver['query'],
  host: string,
  type: 'A' | 'AAAA',
  flags: { cd?: boolean } = {},
): Promise<{ addresses: string[]; cnames: string[] }> {
  const cnames: string[] = [];
  let name = canonical(host);
  while (cnames.length <= maximumAliases) {
    const before = cnames.length;
    const { rcode, answers } = await query(name, type, flags);
    if (rcode !== 'NOERROR') throw new ResolveError('dns', `${name} ${type}: ${rcode}`);
    for (let alias = aliasOf(name, answers); alias !== undefined; alias = aliasOf(name, answers)) {
      if (cnames.includes(alias) || alias === canonical(host))
        throw new ResolveError('dns', `${host}: alias in a circle`);
      cnames.push(alias);
      name = alias;
    }
    const addresses = answers.filter((item) => item.type === type && item.name === name).map((item) => item.data);
    if (addresses.length > 0 || cnames.length === before) return { addresses: [...new Set(addresses)], cnames };
  }
  throw new ResolveError('dns', `${host}: more than ${maximumAliases} aliases`);
}

const canonical = (name: string) => name.toLowerCase().replace(/\.$/, '');

const aliasOf = (name: string, answers: DnsAnswer['answers']) =>
  answers.find((item) => item.type === 'CNAME' && item.name === name)?.data;

function answerOf(packet: Packet): DnsAnswer {
  const code = packet.header.rcode;
  const rcode = Object.entries(Packet.RCODE).find(([, number]) => number === code)?.[0];
  return {
    rcode: rcode ?? `RCODE${code}`,
    answers: packet.answers.slice(0, maximumAnswers).map((record) => {
      const { address, domain } = record as { address?: string; domain?: string };
      const target = domain === undefined ? '' : canonical(domain);
      return { name: canonical(record.name), type: Packet.typeName(record.type), data: address ?? target };
    }),
  };
}
