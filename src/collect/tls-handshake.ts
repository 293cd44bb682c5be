import { constants, type X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import type { TlsHandshake, TlsVersion } from '../core/tls.ts';
import { sha256Of } from '../derive/certificates.ts';
import type { Place } from './tls-ask.ts';

export interface HandshakeRequest {
  /** The only version to offer; by default all that the library knows. */
  version?: Exclude<TlsVersion, 'SSLv3'>;
  /** Offers few groups, so that the hello fits into one packet. */
  small?: boolean;
  /** PEM of roots trusted beside the public list. */
  ca: string | undefined;
}

export interface Shaken {
  handshake: TlsHandshake;
  certificates: X509Certificate[];
}

const maximumChain = 10;
const keptStaple = 16 * 1024;

/**
 * A whole handshake, with every strength check of our own library off: a certificate at fault is recorded and stops
 * nothing. Without level 0 the library itself declines TLS 1.0/1.1 and weak keys, which looks like a server's refusal.
 */
export async function shake(place: Place, { version, small, ca }: HandshakeRequest): Promise<Shaken> {
  const { promise, resolve } = Promise.withResolvers<{ completed: boolean; error?: string }>();
  let staple: Buffer | undefined;
  const socket = tls.connect({
    host: place.address,
    port: place.port,
    ...(place.name === undefined ? {} : { servername: place.name }),
    secureContext: contextFor({ ...(version && { version }), ...(small && { small }), ca }),
    rejectUnauthorized: false,
    // The name is judged apart, so that an expired certificate does not hide a wrong name, nor the other way round.
    checkServerIdentity: () => undefined,
    requestOCSP: true,
  });
  const timer = setTimeout(() => resolve({ completed: false, error: 'no answer in time' }), place.timeoutMs);
  socket.on('OCSPResponse', (response: Buffer) => {
    staple = response;
  });
  socket.once('secureConnect', () => resolve({ completed: true }));
  socket.once('error', (error: Error & { reason?: string }) =>
    resolve({ completed: false, error: error.reason ?? error.message }),
  );
  socket.once('close', () => resolve({ completed: false, error: 'the server closed the connection' }));
  try {
    const { completed, error } = await promise;
    const leaf = socket.getPeerX509Certificate();
    const certificates = leaf ? chainOf(leaf) : [];
    const protocol = completed || leaf ? (socket.getProtocol() ?? undefined) : undefined;
    const cipher = completed ? socket.getCipher()?.standardName : undefined;
    // Without a finished handshake the library has not given its opinion of the chain.
    const complaint = socket.authorizationError as unknown;
    return {
      handshake: {
        ...(version && { version }),
        ...(protocol && { protocol }),
        ...(cipher && { cipher }),
        completed,
        ...(error === undefined ? {} : { error: error.slice(0, 300) }),
        ...(completed ? { complaint: complaint ? codeOf(complaint) : null } : {}),
        chain: certificates.map(sha256Of),
        ...(staple && staple.length > 0 && staple.length <= keptStaple ? { staple: staple.toString('base64') } : {}),
      },
      certificates,
    };
  } finally {
    clearTimeout(timer);
    socket.on('error', () => {});
    socket.destroy();
  }
}

/** Kept for the process: reading all roots takes longer than a handshake. */
const contexts = new Map<string, tls.SecureContext>();
const mostContexts = 50;

function contextFor({ version, small, ca }: HandshakeRequest): tls.SecureContext {
  const key = [version, small, ca].join(' ');
  const known = contexts.get(key);
  if (known) return known;
  const context = tls.createSecureContext({
    minVersion: version ?? 'TLSv1',
    maxVersion: version ?? 'TLSv1.3',
    ciphers: 'DEFAULT@SECLEVEL=0',
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    ca: ca === undefined ? [...tls.rootCertificates] : [...tls.rootCertificates, ca],
    ...(small ? { ecdhCurve: 'X25519:P-256:P-384' } : {}),
  });
  if (contexts.size >= mostContexts) contexts.clear();
  contexts.set(key, context);
  return context;
}

const codeOf = (complaint: unknown): string =>
  complaint instanceof Error && 'code' in complaint ? String(complaint.code) : String(complaint);

/** The chain as the library put it together from what was sent. */
function chainOf(leaf: X509Certificate): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next: X509Certificate | undefined = leaf;
  while (next && chain.length < maximumChain && chain.every((known) => known.fingerprint256 !== next?.fingerprint256)) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}
