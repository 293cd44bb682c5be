import type { X509Certificate } from 'node:crypto';
import { collected, type Observation } from '../core/observation.ts';
import type {
  ChainState,
  TlsAddress,
  TlsAddressFacts,
  TlsFacts,
  TlsHandshake,
  TlsHost,
  TlsVersion,
  VersionFact,
} from '../core/tls.ts';
import { tlsVersions } from '../core/tls.ts';
import {
  certificateFactOf,
  certificateOf,
  datesOf,
  issued,
  namesHost,
  namesHostOldWay,
  sha256Of,
  signsItself,
} from './certificates.ts';
import { revocationOf } from './ocsp.ts';
import { dhBitsOf, versionFactOf } from './tls-messages.ts';

/**
 * Judges what was recorded of a host: pure, so that a recording gives the same facts years later. Times are judged by
 * the clock of the recording.
 */
export function tlsFactsOf(host: string, record: TlsHost): TlsFacts {
  return {
    addresses: record.addresses.map(({ address, result }) => ({
      address,
      result:
        result.status === 'collected'
          ? collected(addressFactsOf(host, result.value, record, new Date(result.at)), result.at)
          : result,
    })),
  };
}

/** The same for an entry of the evidence: what was not seen stays so. */
export const judgedTls = <T extends { host: string; result: Observation<TlsHost> }>(
  entry: T,
): Omit<T, 'result'> & { result: Observation<TlsFacts> } => {
  const { result, host } = entry;
  if (result.status !== 'collected') return { ...entry, result };
  return { ...entry, result: collected(tlsFactsOf(host, result.value), result.at) };
};

function addressFactsOf(host: string, said: TlsAddress, record: TlsHost, at: Date): TlsAddressFacts {
  const known = new Map(
    Object.entries(record.certificates).flatMap(([hash, pem]) => {
      const certificate = certificateOf(pem);
      // A recording that was tampered with, or cut short, names certificates that are not there.
      return certificate && sha256Of(certificate) === hash ? [[hash, certificate] as const] : [];
    }),
  );
  const certificates = (hashes: readonly string[]) => hashes.flatMap((hash) => known.get(hash) ?? []);
  const flights = said.hellos.flatMap((hello) => (hello.flight ? [{ ...hello.flight, version: hello.version }] : []));
  const sent = flights.filter(({ chain }) => chain.length > 0).sort((a, b) => ageOf(a.version) - ageOf(b.version));
  // What the library was shown in the newest version is what a browser gets; the hellos tell the order it came in.
  const whole = said.handshakes.find(({ chain }) => chain.length > 0);
  const shown =
    sent.find(({ chain }) => whole === undefined || chain[0] === whole.chain[0]) ?? (whole ? undefined : sent[0]);
  const chain = certificates(shown?.chain ?? whole?.chain ?? []);
  const [leaf] = chain;
  const dhBits = said.hellos.map(dhBitsOf).find((bits) => bits !== undefined);
  const others = new Map(sent.map((flight) => [flight.chain[0], flight.chain]));
  others.delete(leaf && sha256Of(leaf));
  const factOf = (certificate: X509Certificate) => certificateFactOf(certificate, at);
  return {
    versions: versionsOf(said),
    chain: chain.map(factOf),
    otherChains: [...others.values()].map((hashes) => certificates(hashes).map(factOf)),
    ordered: shown ? isOrdered(chain) : null,
    identity: leaf
      ? identityOf(leaf, { host, chain, record, certificates, at, staple: shown?.staple ?? whole?.staple, whole })
      : null,
    ...(dhBits === undefined ? {} : { dhBits }),
    asksCertificate: [...flights, ...said.handshakes].some(({ asksCertificate }) => asksCertificate),
  };
}

const ageOf = (version: TlsVersion) => tlsVersions.length - tlsVersions.indexOf(version);

/** A version is accepted, or refused, as soon as one try proves it; an acceptance outweighs a refusal. */
function versionsOf({ hellos, handshakes }: TlsAddress): Record<TlsVersion, VersionFact> {
  const facts = tlsVersions.map((version): [TlsVersion, VersionFact] => {
    const told = [
      ...hellos.filter((hello) => hello.version === version && shapesThatAsk.has(hello.shape)).map(versionFactOf),
      ...handshakes.flatMap((handshake) => handshakeFactOf(handshake, version) ?? []),
    ];
    const proven = (state: VersionFact['state']) => told.find((fact) => fact.state === state);
    return [
      version,
      proven('accepted') ?? proven('refused') ?? told[0] ?? { state: 'undetermined', reason: 'not asked' },
    ];
  });
  return Object.fromEntries(facts) as Record<TlsVersion, VersionFact>;
}

/** Hellos that offer few suites prove nothing when they are refused; they ask for a certificate or a group. */
const shapesThatAsk = new Set(['broad', 'short']);

function handshakeFactOf(handshake: TlsHandshake, version: TlsVersion): VersionFact | undefined {
  if (handshake.protocol === version && (handshake.completed || handshake.chain.length > 0))
    return { state: 'accepted' };
  if (handshake.version !== version) return undefined;
  const reason = handshake.error ?? '';
  const isProof = /alert.protocol.version|unsupported.protocol/i.test(reason);
  return { state: isProof ? 'refused' : 'undetermined', reason };
}

const isOrdered = (chain: readonly X509Certificate[]): boolean =>
  chain.slice(1).every((parent, index) => issued(parent, chain[index] as X509Certificate));

interface Shown {
  host: string;
  chain: readonly X509Certificate[];
  record: TlsHost;
  certificates(hashes: readonly string[]): X509Certificate[];
  at: Date;
  staple: string | undefined;
  whole: TlsHandshake | undefined;
}

/** Complaints that are facts of their own here, or that a chain completed by us answers. */
const toldApart =
  /^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|HOSTNAME_MISMATCH)/;

function identityOf(leaf: X509Certificate, shown: Shown): NonNullable<TlsAddressFacts['identity']> {
  const { host, chain, record, certificates, at, staple, whole } = shown;
  const recorded = record.paths.find((path) => path.leaf === sha256Of(leaf));
  const walk = (hashes: readonly string[] | null | undefined) => {
    const path = hashes ? certificates(hashes) : [];
    const holds = path.length === hashes?.length && path[0] && sha256Of(path[0]) === sha256Of(leaf) && isOrdered(path);
    return holds ? path : undefined;
  };
  const publicPath = walk(recorded?.public);
  const configuredPath = walk(recorded?.configured);
  const path = publicPath ?? configuredPath;
  const fetched = record.fetched.flatMap(({ result }) =>
    result.status === 'collected' ? certificates(result.value.certificates) : [],
  );
  const issuer = path?.[1] ?? [...chain, ...fetched].find((one) => one !== leaf && issued(one, leaf));
  const complaint = whole?.complaint && !toldApart.test(whole.complaint) && path ? whole.complaint : undefined;
  return {
    nameMatches: namesHost(leaf, host),
    commonNameOnly: namesHostOldWay(leaf, host),
    ...datesOf(leaf, at),
    chainState: chainStateOf(leaf, { chain, fetched, path }),
    trustedPublicly: publicPath !== undefined && complaint === undefined,
    ...(recorded?.configured === undefined
      ? {}
      : { trustedByGiven: configuredPath !== undefined && complaint === undefined }),
    ...(complaint === undefined ? {} : { complaint }),
    revocation: !staple
      ? { state: 'unknown', reason: 'no response stapled' }
      : issuer
        ? revocationOf(Buffer.from(staple, 'base64'), leaf, issuer, at)
        : { state: 'unknown', reason: 'the issuer is not known' },
  };
}

function chainStateOf(
  leaf: X509Certificate,
  known: {
    chain: readonly X509Certificate[];
    fetched: readonly X509Certificate[];
    path: readonly X509Certificate[] | undefined;
  },
): ChainState {
  const { chain, fetched, path } = known;
  if (path) {
    const sent = new Set(chain.map(sha256Of));
    // The root itself need not be sent: whoever trusts it has it.
    return path.slice(0, -1).every((one) => sent.has(sha256Of(one))) ? 'complete' : 'completed';
  }
  if (signsItself(leaf)) return 'self-signed';
  let top = leaf;
  for (const _ of [...chain, ...fetched]) {
    top = [...chain, ...fetched].find((one) => one !== top && issued(one, top) && !signsItself(top)) ?? top;
  }
  return signsItself(top) ? 'unknown-authority' : 'issuer-missing';
}
