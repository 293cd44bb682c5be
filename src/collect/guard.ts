import ipaddr from 'ipaddr.js';
import { UsageError } from '../core/errors.ts';
import { CollectError } from './network-errors.ts';
import type { Resolver } from './resolver.ts';

/** Why a host may not or cannot be connected to. */
export class GuardError extends CollectError {
  override name = 'GuardError';
  declare readonly code: 'dns' | 'timeout' | 'not-public';
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
   * @throws {GuardError} `dns`, `timeout`, or `not-public` when no address is permitted
   */
  resolve(host: string, port: number): Promise<Address[]>;
  /** Whether the address is on the public internet, or in a network allowed for this run. */
  isPublic(address: string): boolean;
}

export interface GuardOptions {
  resolver: Pick<Resolver, 'lookup'>;
  /** Networks to treat as public, `10.1.0.0/16`; a lone address is a network of one. */
  allowNetworks: readonly string[];
  /** What the user typed: this host may have any address. */
  typedHost: string;
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
  const known = new Map<string, Promise<Address[]>>();

  const isPublic = (address: string): boolean => {
    const ip = ipOf(address);
    return ip !== undefined && (allowed.some((network) => within(ip, network)) || isGlobal(ip));
  };

  const permitted = async (host: string): Promise<Address[]> => {
    const literal = ipOf(host);
    const found = literal ? [literal] : await lookUp(options.resolver, host);
    const addresses = found.filter((ip) => host === typed || isPublic(ip.toString()));
    if (addresses.length > 0) return addresses.map(addressOf);
    throw new GuardError('not-public', `${host} is not on the public internet (${found.join(', ')})`);
  };

  return {
    isPublic,
    async resolve(text, port) {
      const host = hostOf(text);
      const pinned = pins.get(`${host}:${port}`);
      if (pinned) return [pinned];
      const before = known.get(host);
      if (before) return before;
      const answer = permitted(host);
      known.set(host, answer);
      // A name server may fail once and answer later; a refusal stays.
      answer.catch((error) => {
        if (!(error instanceof GuardError) || error.code !== 'not-public') known.delete(host);
      });
      return answer;
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
const globalUnicast = ipaddr.parseCIDR('2000::/3') as Network;

/**
 * Global unicast by the IANA special-purpose registries. Addresses that carry an IPv4 address are judged by it when
 * they lead straight there (IPv4-mapped, NAT64); tunnels (6to4, Teredo) are never public.
 */
function isGlobal(ip: Ip): boolean {
  const range = ip.range();
  if (ip.kind() === 'ipv4') return reachable.has(range);
  if (range === 'rfc6052') return isGlobal(ipaddr.fromByteArray(ip.toByteArray().slice(12)) as Ip);
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
  if (!ipaddr.isValidCIDR(whole)) throw new UsageError(`--allow-network: not a network: "${text}"; write 10.1.0.0/16`);
  return ipaddr.parseCIDR(whole) as Network;
}

function pinOf(text: string): [string, Address] {
  const [, host = '', port = '', address = ''] = /^([^:]+):(\d+):(.+)$/.exec(text) ?? [];
  const ip = ipOf(address);
  if (!ip) throw new UsageError(`--resolve: must be HOST:PORT:ADDRESS, not "${text}"`);
  return [`${hostOf(host)}:${Number(port)}`, addressOf(ip)];
}
