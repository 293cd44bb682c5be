import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import pLimit from 'p-limit';
import { collected, failed, type Missed, type Observation, skipped } from '../core/observation.ts';
import type { TlsAddress, TlsHost, TlsVersion } from '../core/tls.ts';
import { sha256Of } from '../derive/certificates.ts';
import { bareHost } from '../derive/hosts.ts';
import { versionFactOf } from '../derive/tls-messages.ts';
import { missedOf } from './network-errors.ts';
import { type Asked, ask, type Place } from './tls-ask.ts';
import { type Shaken, shake } from './tls-handshake.ts';
import type { HelloShape } from './tls-hello.ts';
import { type FetchIssuer, trustOf } from './tls-trust.ts';

export interface TlsTarget {
  host: string;
  port: number;
  /** Where to connect; already resolved and allowed. Each is asked by itself. */
  addresses: readonly string[];
  /** Whether an address can be reached from this machine at all; one that cannot is no fault of the server. */
  isReachable?(address: string): boolean;
  /** Waits for the address's turn. */
  take?(address: string): Promise<void>;
  /** PEM of roots trusted beside the public list. */
  ca?: string | undefined;
  /** Fetches issuers a server did not send; without it an incomplete chain stays one. */
  fetchIssuer?: FetchIssuer | undefined;
  /** Deadline of one hello or handshake. */
  timeoutMs: number;
  now: () => Date;
}

/** Conventions: bounds a hostile answer of the DNS, and what a small server must bear at once. */
const maximumAddresses = 8;
const connectionsAtOnce = 3;
/** A server that says nothing for so long is given up, in milliseconds. */
const longestWait = 10_000;

/** What one address said, with the certificates it showed. */
interface Heard {
  said: TlsAddress;
  certificates: X509Certificate[];
}

/**
 * Asks a server at each of its addresses for each version of SSL and TLS apart, and records what was said: hellos,
 * alerts, certificates as sent, staple. Then looks for the way from its certificates to a trusted root. Nothing is
 * judged here; see `derive/tls-facts.ts`.
 * @returns failed `refused` or `timeout` when no address has a connection, `tls` when none speaks TLS
 */
export async function probeTls(target: TlsTarget): Promise<Observation<TlsHost>> {
  const addresses: TlsHost['addresses'] = [];
  const shown: X509Certificate[] = [];
  const chains: X509Certificate[][] = [];
  const known = new Map<string, X509Certificate>();
  // Addresses of one host are often one machine: one after the other.
  for (const [index, address] of target.addresses.entries()) {
    if (target.isReachable?.(address) === false) {
      addresses.push({ address, result: skipped('no-ipv6-here') });
    } else if (index >= maximumAddresses) {
      addresses.push({ address, result: skipped('budget') });
    } else {
      await target.take?.(address);
      const heard = await probeAddress(target, address).catch(missedOf);
      if ('status' in heard) {
        addresses.push({ address, result: heard });
        continue;
      }
      shown.push(...heard.certificates);
      for (const one of heard.certificates) known.set(sha256Of(one), one);
      chains.push(...chainsOf(heard.said, known));
      addresses.push({ address, result: collected(heard.said, target.now().toISOString()) });
    }
  }
  const first = addresses.find(({ result }) => result.status !== 'collected')?.result;
  if (addresses.every(({ result }) => result.status !== 'collected')) return (first as Missed) ?? skipped('dns');
  const { ca, fetchIssuer, now } = target;
  const trust = await trustOf(chains, { ca, fetchIssuer, now });
  const certificates = [...shown, ...trust.certificates].map((one) => [sha256Of(one), one.toString()] as const);
  return collected(
    { addresses, certificates: Object.fromEntries(certificates), fetched: trust.fetched, paths: trust.paths },
    target.now().toISOString(),
  );
}

const chainsOf = ({ hellos, handshakes }: TlsAddress, known: ReadonlyMap<string, X509Certificate>) =>
  [...hellos.map(({ flight }) => flight?.chain ?? []), ...handshakes.map(({ chain }) => chain)]
    .map((chain) => chain.flatMap((hash) => known.get(hash) ?? []))
    .filter((chain) => chain.length > 0);

async function probeAddress(target: TlsTarget, address: string): Promise<Heard | Missed> {
  const bare = bareHost(target.host);
  const place: Place = {
    address,
    port: target.port,
    name: isIP(bare) ? undefined : bare,
    timeoutMs: Math.min(target.timeoutMs, longestWait),
  };
  const first = await ask(place, 'TLSv1.2', 'broad');
  if (first.unreachable) return first.unreachable;
  if (first.notTls) {
    const second = await ask(place, 'TLSv1.3', 'broad');
    if (second.notTls) return failed('tls', 'what answers does not speak TLS');
  }
  const limit = pLimit(connectionsAtOnce);
  const asking = (version: TlsVersion, shape: HelloShape = 'broad') => limit(() => ask(place, version, shape));
  const whole = limit(() => shake(place, { ca: target.ca }));
  const asked = [first];
  if (first.hello.end === 'timeout') {
    // Three more hellos, of other make, before a server is called mute.
    const more = await Promise.all([asking('TLSv1.2', 'short'), asking('TLSv1.3')]);
    if (!(await whole).handshake.completed && more.every(({ hello }) => hello.end === 'timeout'))
      return failed('timeout', 'the server did not answer any hello');
    asked.push(...more);
  }
  const rest = (['TLSv1.3', 'TLSv1.1', 'TLSv1', 'SSLv3'] as const).filter(
    (version) => !asked.some(({ hello }) => hello.version === version),
  );
  asked.push(...(await Promise.all(rest.map((version) => asking(version)))));
  const shaken = [await whole];
  await askAgain(place, { asked, shaken, ca: target.ca });
  await askForMore(place, asked, shaken);
  return {
    said: { hellos: asked.map(({ hello }) => hello), handshakes: shaken.map(({ handshake }) => handshake) },
    certificates: [...asked, ...shaken].flatMap((one) => one.certificates),
  };
}

/** Versions nobody can tell of yet are asked for alone, then with a short hello, then by the library. */
async function askAgain(
  place: Place,
  { asked, shaken, ca }: { asked: Asked[]; shaken: Shaken[]; ca: string | undefined },
): Promise<void> {
  const isMute =
    asked.every(({ hello }) => hello.end === 'timeout') && !shaken.some(({ handshake }) => handshake.completed);
  if (isMute) return;
  const open = () => asked.map(({ hello }) => hello.version).filter((version) => !isTold(version, asked, shaken));
  for (const shape of ['broad', 'short'] as const) {
    for (const version of new Set(open())) asked.push(await ask(place, version, shape));
  }
  for (const version of new Set(open())) {
    if (version !== 'SSLv3') shaken.push(await shake(place, { version, small: true, ca }));
  }
}

const isTold = (version: TlsVersion, asked: readonly Asked[], shaken: readonly Shaken[]): boolean =>
  asked.some(({ hello }) => hello.version === version && versionFactOf(hello).state !== 'undetermined') ||
  shaken.some(({ handshake }) => handshake.completed && handshake.protocol === version);

/** Asks for a Diffie–Hellman group, and for the certificate of the other kind, where a version before 1.3 is spoken. */
async function askForMore(place: Place, asked: Asked[], shaken: readonly Shaken[]): Promise<void> {
  const version = (['TLSv1.2', 'TLSv1.1', 'TLSv1'] as const).find((one) =>
    asked.some(({ hello }) => hello.version === one && versionFactOf(hello).state === 'accepted'),
  );
  const leaf = [...asked, ...shaken].find(({ certificates }) => certificates.length > 0)?.certificates[0];
  if (!version || !leaf) return;
  const isRsa = leaf.publicKey.asymmetricKeyType?.startsWith('rsa') === true;
  const shapes: HelloShape[] = ['dhe', isRsa ? 'ecdsa' : 'rsa'];
  asked.push(...(await Promise.all(shapes.map((shape) => ask(place, version, shape)))));
}
