import { constants, type X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import tls from 'node:tls';
import type { TlsHost, TlsVersion } from '../core/evidence.ts';
import { collected, failed, type Missed, type Observation } from '../core/observation.ts';
import { bareHost } from '../derive/hosts.ts';
import { missedOf } from './network-errors.ts';

export interface TlsTarget {
  host: string;
  port: number;
  /** Where to connect; already resolved and allowed. */
  address: string;
  /** PEM of roots trusted beside the bundled Mozilla list. */
  ca?: string | undefined;
  /** Deadline of one handshake. There are at most eight; five when the server never says a word. */
  timeoutMs: number;
  now: () => Date;
}

type ConnectionError = Error & { code?: string; reason?: string };

interface Attempt {
  state: 'accepted' | 'refused' | 'undetermined';
  reason?: string;
  /** The connection itself never came about, or what answers is not TLS: the other versions need not be tried. */
  hopeless?: Missed;
  silent?: boolean;
  peer?: { certificate: X509Certificate; authorizationError: string | null };
}

/** Newest first, so that the certificate recorded is the one a browser gets. One at a time: some servers count. */
const order = ['TLSv1.3', 'TLSv1.2', 'TLSv1.1', 'TLSv1'] as const;
const maximumChain = 10;

/**
 * Asks a server for each version of TLS apart, with every strength check of our own library off, and records the chain
 * as sent. A certificate at fault (expired, wrong name, unknown root) is recorded and stops nothing.
 *
 * A version is `refused` on proof alone: a protocol_version alert, or an answer in a lower version. All else that is no
 * handshake is `undetermined` with its reason, after a second try with a small ClientHello. SSL 3, and servers that
 * offer RC4 or 3DES alone, cannot be asked with this library: they come out as undetermined, not as refused.
 * @returns failed `refused` or `timeout` when there is no connection, `tls` when what answers does not speak TLS
 */
export async function probeTls(target: TlsTarget): Promise<Observation<TlsHost>> {
  const versions: Partial<TlsHost['versions']> = {};
  const attempts: Attempt[] = [];
  for (const version of order) {
    let attempt = await handshake(target, version);
    const mute = attempts.length > 0 && attempts.every((earlier) => earlier.silent) && attempt.silent;
    if (attempt.state === 'undetermined' && !mute) {
      const again = await handshake(target, version, 'X25519:P-256:P-384');
      if (again.state !== 'undetermined' || attempt.hopeless) attempt = again;
    }
    if (attempt.hopeless && attempts.length === 0) return attempt.hopeless;
    attempts.push(attempt);
    versions[version] = { state: attempt.state, ...(attempt.reason === undefined ? {} : { reason: attempt.reason }) };
  }
  if (attempts.every((attempt) => attempt.state === 'undetermined')) {
    const reason = attempts[0]?.reason ?? '';
    return failed(
      attempts.every((attempt) => attempt.silent) ? 'timeout' : 'tls',
      `no version was accepted: ${reason}`,
    );
  }
  const peer = attempts.find((attempt) => attempt.peer)?.peer;
  return collected<TlsHost>(
    {
      address: target.address,
      versions: versions as TlsHost['versions'],
      chain: peer ? chainOf(peer.certificate) : [],
      authorizationError: peer ? peer.authorizationError : 'NO_CERTIFICATE_SEEN',
      hostMatches: peer ? namesHost(peer.certificate, target.host) : false,
    },
    target.now().toISOString(),
  );
}

function handshake(target: TlsTarget, version: TlsVersion, ecdhCurve?: string): Promise<Attempt> {
  const { promise, resolve } = Promise.withResolvers<Attempt>();
  const bare = bareHost(target.host);
  const socket = tls.connect({
    host: target.address,
    port: target.port,
    ...(isIP(bare) ? {} : { servername: bare }),
    minVersion: version,
    maxVersion: version,
    // Without level 0 the library itself declines TLS 1.0/1.1 and weak keys, which looks like a server's refusal.
    ciphers: 'DEFAULT@SECLEVEL=0',
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    rejectUnauthorized: false,
    // The name is judged apart, so that an expired certificate does not hide a wrong name, nor the other way round.
    checkServerIdentity: () => undefined,
    ca: [...tls.rootCertificates, ...(target.ca === undefined ? [] : [target.ca])],
    ...(ecdhCurve === undefined ? {} : { ecdhCurve }),
  });
  let connected = false;
  const timer = setTimeout(() => {
    const message = connected ? 'the server did not answer the handshake' : 'the connection was not answered';
    resolve({
      state: 'undetermined',
      reason: `timeout: ${message} within ${target.timeoutMs} ms`,
      silent: true,
      ...(connected ? {} : { hopeless: failed('timeout', message) }),
    });
  }, target.timeoutMs);
  socket.once('connect', () => {
    connected = true;
  });
  socket.once('secureConnect', () => resolve({ state: 'accepted', ...peerOf(socket, true) }));
  socket.once('error', (error: ConnectionError) => resolve(judge(error, connected, peerOf(socket, false))));
  socket.once('close', () => resolve({ state: 'undetermined', reason: 'the server closed the connection' }));
  return promise.finally(() => {
    clearTimeout(timer);
    socket.on('error', () => {});
    socket.destroy();
  });
}

function peerOf(socket: tls.TLSSocket, complete: boolean): Pick<Attempt, 'peer'> {
  const certificate = socket.getPeerX509Certificate();
  if (!certificate) return {};
  // Without a finished handshake the library has not given its opinion of the chain.
  const error = complete ? (socket.authorizationError as unknown) : 'HANDSHAKE_NOT_COMPLETED';
  return { peer: { certificate, authorizationError: error ? String(error) : null } };
}

function judge(error: ConnectionError, connected: boolean, seen: Pick<Attempt, 'peer'>): Attempt {
  const reason = error.reason ?? error.message;
  const words = `${error.code} ${reason}`.replaceAll('_', ' ');
  if (!connected) {
    // Only a closed port says that there is no TLS here; a network without a way to the server says nothing.
    const closed = error.code === 'ECONNREFUSED';
    return { state: 'undetermined', reason, hopeless: closed ? missedOf(error) : failed('timeout', error.message) };
  }
  // The server chose the version and showed its certificate, then wanted one of ours or another key: it does speak it.
  if (seen.peer) return { state: 'accepted', reason: `not completed: ${reason}`, ...seen };
  if (/alert protocol version|unsupported protocol/i.test(words)) return { state: 'refused', reason };
  if (/wrong version number|packet length too long/i.test(words)) {
    return { state: 'undetermined', reason, hopeless: failed('tls', `what answers does not speak TLS: ${reason}`) };
  }
  return { state: 'undetermined', reason };
}

/** By the alternative names alone: browsers stopped reading the common name. */
function namesHost(certificate: X509Certificate, host: string): boolean {
  const bare = bareHost(host);
  const match = isIP(bare) ? certificate.checkIP(bare) : certificate.checkHost(bare, { subject: 'never' });
  return match !== undefined;
}

function chainOf(leaf: X509Certificate): TlsHost['chain'] {
  const chain: X509Certificate[] = [];
  let next: X509Certificate | undefined = leaf;
  while (next && chain.length < maximumChain && chain.every((known) => known.fingerprint256 !== next?.fingerprint256)) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain.map(describe);
}

function describe(certificate: X509Certificate): TlsHost['chain'][number] {
  const { signatureAlgorithm } = certificate;
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    ...keyOf(certificate),
    ...(signatureAlgorithm === undefined ? {} : { signatureAlgorithm }),
    validFrom: certificate.validFromDate.toISOString(),
    validTo: certificate.validToDate.toISOString(),
    altNames: namesIn(certificate.subjectAltName),
    fingerprint256: certificate.fingerprint256,
  };
}

function keyOf(certificate: X509Certificate): { keyType: string; keyBits: number | null; curve?: string } {
  try {
    const { asymmetricKeyType: keyType = 'unknown', asymmetricKeyDetails: details } = certificate.publicKey;
    const curve = details?.namedCurve;
    // A curve's size stands in its name: prime256v1, secp384r1, brainpoolP512r1, sect283k1.
    if (curve !== undefined) return { keyType, keyBits: Number(/\d{3}/.exec(curve)?.[0] ?? 0) || null, curve };
    const fixed = { ed25519: 256, ed448: 456 }[keyType as string];
    return { keyType, keyBits: fixed ?? details?.modulusLength ?? null };
  } catch {
    return { keyType: 'unknown', keyBits: null };
  }
}

/** Distinguished names come one part a line. Bounded: they are the server's words. */
const oneLine = (name: string | undefined) => (name ?? '').replaceAll('\n', ', ').slice(0, 500);

const namesIn = (altNames: string | undefined) =>
  (altNames ?? '')
    .split(', ')
    .filter((item) => /^(DNS|IP Address):/.test(item))
    .slice(0, 200)
    .map((item) => item.replace(/^(DNS|IP Address):/, ''));
