import ipaddr from 'ipaddr.js';
import { wrong } from '../core/faults.ts';
import { CollectError } from './network-errors.ts';
import type { Resolver } from './resolver.ts';
import { isUnsafePort } from './unsafe-ports.ts';

/** Why a host may not or cannot be connected to. */
export class GuardError extends CollectError {
  override name = 'GuardError';
  declare readonly code: 'dns' | 'timeout' | 'not-public' | 'unsafe-address';
  constructor(code: GuardError['code'], message: string) {
    super(code, message);
  }
}

export interface Address {
  address: string;
  family: 4 | 6;
}

/** Decides whom we may connect to; resolves each host once and keeps the answer for the run. */
export interface Guard {
  /**
   * Addresses we may connect to, IPv4 first, never empty. Every connection of ours goes to one of these.
   * @param host - a name or IP literal in any form a URL allows (brackets, decimal, octal, internationalised)
   * @throws {GuardError} `dns`, `timeout`, `not-public` when no address is permitted, `unsafe-address` for a port that
   *   belongs to another protocol
   */
  resolve(host: string, port: number): Promise<Address[]>;
  /** Whether the address is on the public internet, or in a network allowed for this run. */
  isPublic(address: string): boolean;
}

export interface GuardOptions {
  resolver: Pick<Resolver, 'lookup'>;
  /** Networks to treat as public, `10.1.0.0/16`; a lone address is a network of one. */
  allowNetworks: readonly string[];
  /** What the user typed: this host may have any address, at the usual ports and at the one typed. */
  typedHost: string;
  typedPort?: number | undefined;
  /** `HOST:PORT:ADDRESS`, typed by the user and therefore permitted. */
  pins: readonly string[];
}

/**
 * The guard of a run.
 * @throws {UsageError} on a network or pin that cannot be read
 */
export function createGuard(options: GuardOptions): Guard {
  const allowed = options.allowNetworks.map(networkOf);
  const pins = new Map(options.pins.map(pinOf));
  const typed = hostOf(options.typedHost);
  const known = new Map<string, Promise<Ip[]>>();

  const isPublic = (address: string): boolean => {
    const ip = ipOf(address);
    return ip !== undefined && (allowed.some((network) => within(ip, network)) || isGlobal(ip));
  };

  // Looked up once for the run: a name that changes its address later (rebinding) keeps the one that was judged.
  const lookedUp = (host: string): Promise<Ip[]> => {
    const literal = ipOf(host);
    if (literal) return Promise.resolve([literal]);
    const before = known.get(host);
    if (before) return before;
    const answer = lookUp(options.resolver, host);
    known.set(host, answer);
    // A name server may fail once and answer later.
    answer.catch(() => known.delete(host));
    return answer;
  };

  return {
    isPublic,
    async resolve(text, port) {
      const host = hostOf(text);
      const pinned = pins.get(`${host}:${port}`);
      if (pinned) return [pinned];
      if (isUnsafePort(port)) throw new GuardError('unsafe-address', `port ${port} of ${host} is not for the web`);
      const found = await lookedUp(host);
      const exempt = host === typed && (port === 80 || port === 443 || port === (options.typedPort ?? port));
      const addresses = found.filter((ip) => exempt || isPublic(ip.toString()));
      if (addresses.length > 0) return addresses.map(addressOf);
      throw new GuardError('not-public', `${host} is not on the public internet (${found.join(', ')})`);
    },
  };
}

type Ip = ReturnType<typeof ipaddr.process>;
type Network = [Ip, number];

/** Reads only canonical literals: `0177.1` and the like reach us already rewritten by the URL parser. */
function ipOf(text: string): Ip | undefined {
  const bare = text.replace(/^\[|\]$/g, '');
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return undefined;
  return ipaddr.process(bare);
}

const addressOf = (ip: Ip): Address => ({ address: ip.toString(), family: ip.kind() === 'ipv4' ? 4 : 6 });

const within = (ip: Ip, [network, bits]: Network) => ip.kind() === network.kind() && ip.match(network as never, bits);

/** Anycast and relay blocks the registries call globally reachable, though they are special. */
const reachable = new Set(['unicast', 'as112', 'as112v6', 'amt']);
const translated = ipaddr.parseCIDR('64:ff9b::/96') as Network;
const globalUnicast = ipaddr.parseCIDR('2000::/3') as Network;

/**
 * Global unicast by the IANA special-purpose registries. Addresses that carry an IPv4 address are judged by it when
 * they lead straight there (IPv4-mapped, NAT64); tunnels (6to4, Teredo) are never public.
 */
function isGlobal(ip: Ip): boolean {
  const range = ip.range();
  if (ip.kind() === 'ipv4') return reachable.has(range);
  // The well-known prefix alone: local ones (RFC 8215) carry the IPv4 address elsewhere, and lead where their owner says.
  if (within(ip, translated)) return isGlobal(ipaddr.fromByteArray(ip.toByteArray().slice(12)) as Ip);
  return reachable.has(range) && within(ip, globalUnicast);
}

async function lookUp(resolver: GuardOptions['resolver'], host: string): Promise<Ip[]> {
  try {
    const { a, aaaa } = await resolver.lookup(host);
    const found = [...a, ...aaaa].map(ipOf).filter((ip) => ip !== undefined);
    if (found.length > 0) return found;
  } catch (error) {
    const timedOut = error instanceof Error && 'code' in error && error.code === 'timeout';
    throw new GuardError(timedOut ? 'timeout' : 'dns', error instanceof Error ? error.message : String(error));
  }
  throw new GuardError('dns', `${host} has no address`);
}

/** The host as the URL parser writes it: lower case, punycode, IP literals canonical; without brackets and last dot. */
function hostOf(text: string): string {
  const bare = text.replace(/^\[|\]$/g, '');
  const url = URL.parse(`http://${bare.includes(':') ? `[${bare}]` : bare}/`);
  if (!url || url.hostname === '') throw new GuardError('dns', `not a host name: "${text.slice(0, 100)}"`);
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function networkOf(text: string): Network {
  const whole = text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`;
  if (!ipaddr.isValidCIDR(whole))
    throw wrong(`--allow-network ${text}`, {
      vi: 'không phải là dải địa chỉ; hãy ghi như 10.1.0.0/16',
      en: 'not a network; write 10.1.0.0/16',
    });
  return ipaddr.parseCIDR(whole) as Network;
}

function pinOf(text: string): [string, Address] {
  const [, host = '', port = '', address = ''] = /^([^:]+):(\d+):(.+)$/.exec(text) ?? [];
  const ip = ipOf(address);
  if (!ip)
    throw wrong(`--resolve ${text}`, {
      vi: 'sai dạng; hãy ghi TÊN_MIỀN:CỔNG:ĐỊA_CHỈ',
      en: 'must be HOST:PORT:ADDRESS',
    });
  return [`${hostOf(host)}:${Number(port)}`, addressOf(ip)];
}
