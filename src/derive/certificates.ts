import { X509Certificate } from 'node:crypto';
import type { CertificateFact } from '../core/tls.ts';
import { type Asn1, asn1Of, childrenOf, oidOf, taggedIn } from './asn1.ts';
import { bareHost, isAddress } from './hosts.ts';

/** The certificate in PEM or DER; undefined when it cannot be read. */
export function certificateOf(bytes: string | Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(bytes);
  } catch {
    return undefined;
  }
}

/** Fingerprint as evidence names certificates: SHA-256 in lower-case hex. */
export const sha256Of = (certificate: X509Certificate): string =>
  certificate.fingerprint256.replaceAll(':', '').toLowerCase();

/** Whether the parent signed the child: names, identifiers and permitted use agree, and the signature holds. */
export function issued(parent: X509Certificate, child: X509Certificate): boolean {
  try {
    return child.checkIssued(parent) && child.verify(parent.publicKey);
  } catch {
    return false;
  }
}

/** Whether a certificate is signed with its own key, whatever use it says that key has. */
export function signsItself(certificate: X509Certificate): boolean {
  try {
    return certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey);
  } catch {
    return false;
  }
}

const day = 24 * 60 * 60 * 1000;

/** Whether a certificate is in force at a time, and for how long. */
export function datesOf(certificate: X509Certificate, at: Date): Pick<CertificateFact, 'dates' | 'daysLeft'> {
  const [now, from, until] = [at.getTime(), Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
  return {
    dates: now > until ? 'expired' : now < from ? 'not-yet-valid' : 'valid',
    daysLeft: Math.trunc((until - now) / day),
  };
}

/** Everything that is judged of one certificate. Names are bounded: they are the server's words. */
export function certificateFactOf(certificate: X509Certificate, at: Date): CertificateFact {
  const { hash, name } = signatureOf(certificate);
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    ...keyOf(certificate),
    signatureAlgorithm: name,
    ...(hash === undefined ? {} : { signatureHash: hash }),
    validFrom: isoOf(certificate.validFrom),
    validTo: isoOf(certificate.validTo),
    ...datesOf(certificate, at),
    altNames: namesIn(certificate.subjectAltName),
    selfSigned: signsItself(certificate),
    fingerprint256: sha256Of(certificate),
  };
}

/** By the alternative names alone, as browsers read them: wildcards stand for one whole label. */
export function namesHost(certificate: X509Certificate, host: string): boolean {
  const bare = bareHost(host);
  if (isAddress(bare)) return certificate.checkIP(bare) !== undefined;
  return certificate.checkHost(bare, { subject: 'never', partialWildcards: false }) !== undefined;
}

/** Whether the name stands in the common name of a certificate that has no alternative names. */
export const namesHostOldWay = (certificate: X509Certificate, host: string): boolean =>
  certificate.subjectAltName === undefined &&
  !isAddress(bareHost(host)) &&
  certificate.checkHost(bareHost(host), { subject: 'always', partialWildcards: false }) !== undefined;

function keyOf(certificate: X509Certificate): Pick<CertificateFact, 'keyType' | 'keyBits' | 'curve'> {
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

const hashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
/** What certificates and OCSP responses are signed with: [name, hash]. */
const signatures: Readonly<Record<string, readonly [string, string?]>> = {
  '1.2.840.113549.1.1.2': ['md2WithRSA', 'MD2'],
  '1.2.840.113549.1.1.3': ['md4WithRSA', 'MD4'],
  '1.2.840.113549.1.1.4': ['md5WithRSA', 'MD5'],
  '1.2.840.113549.1.1.5': ['sha1WithRSA', 'SHA-1'],
  '1.2.840.113549.1.1.11': ['sha256WithRSA', 'SHA-256'],
  '1.2.840.113549.1.1.12': ['sha384WithRSA', 'SHA-384'],
  '1.2.840.113549.1.1.13': ['sha512WithRSA', 'SHA-512'],
  '1.2.840.113549.1.1.14': ['sha224WithRSA', 'SHA-224'],
  '1.2.840.10040.4.3': ['sha1WithDSA', 'SHA-1'],
  '2.16.840.1.101.3.4.3.2': ['sha256WithDSA', 'SHA-256'],
  '1.2.840.10045.4.1': ['sha1WithECDSA', 'SHA-1'],
  '1.2.840.10045.4.3.2': ['sha256WithECDSA', 'SHA-256'],
  '1.2.840.10045.4.3.3': ['sha384WithECDSA', 'SHA-384'],
  '1.2.840.10045.4.3.4': ['sha512WithECDSA', 'SHA-512'],
  '1.3.101.112': ['Ed25519'],
  '1.3.101.113': ['Ed448'],
};
const rsaPss = '1.2.840.113549.1.1.10';

function signatureOf(certificate: X509Certificate): { name: string; hash?: string | undefined } {
  return signatureAlgorithmOf(childrenOf(asn1Of(certificate.raw))[1]);
}

/** An AlgorithmIdentifier in words; its hash where it has one. */
export function signatureAlgorithmOf(identifier: Asn1): { name: string; hash?: string | undefined } {
  const [algorithm, parameters] = childrenOf(identifier);
  const oid = oidOf(algorithm) ?? 'unknown';
  if (oid === rsaPss) {
    const stated = oidOf(childrenOf(childrenOf(taggedIn(parameters, 0))[0])[0]);
    return { name: 'rsaPSS', hash: stated === undefined ? 'SHA-1' : hashes[stated] };
  }
  const [name = oid, hash] = signatures[oid] ?? [];
  return { name, hash };
}

/** The hash an OID names. */
export const hashNameOf = (oid: string | undefined): string | undefined => hashes[oid ?? ''];

/** Distinguished names come one part a line. */
const oneLine = (name: string | undefined) => (name ?? '').replaceAll('\n', ', ').slice(0, 500);

/** OpenSSL's own way to write a date: `Nov 22 01:57:00 2026 GMT`. */
function isoOf(date: string): string {
  const at = new Date(date);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}

const namesIn = (altNames: string | undefined) =>
  (altNames ?? '')
    .split(', ')
    .filter((item) => /^(DNS|IP Address):/.test(item))
    .slice(0, 200)
    .map((item) => item.replace(/^(DNS|IP Address):/, '').slice(0, 300));
