import { createHash, verify, type X509Certificate } from 'node:crypto';
import type { RevocationFact } from '../core/tls.ts';
import { type Asn1, asn1Of, bitsOf, childrenOf, contentOf, derOf, oidOf, taggedIn, tagOf } from './asn1.ts';
import { certificateOf, hashNameOf, issued, signatureAlgorithmOf } from './certificates.ts';

const basicResponse = '1.3.6.1.5.5.7.48.1.1';
const ocspSigning = '1.3.6.1.5.5.7.3.9';
/** Convention: how far two honest clocks may be apart, in milliseconds. */
const clockSkew = 5 * 60 * 1000;

const unknown = (reason: string): RevocationFact => ({ state: 'unknown', reason });

/**
 * What a stapled OCSP response (RFC 6960) says of the leaf. Only a response for this certificate, signed by its issuer
 * or by a responder the issuer named, and in force at the time, says anything; all others leave it unknown.
 */
export function revocationOf(
  staple: Uint8Array,
  leaf: X509Certificate,
  issuer: X509Certificate,
  at: Date,
): RevocationFact {
  const response = asn1Of(staple);
  const [status, outer] = childrenOf(response);
  if (!status || contentOf(status)[0] !== 0) return unknown('the response is not successful');
  const [type, octets] = childrenOf(childrenOf(outer)[0]);
  if (oidOf(type) !== basicResponse) return unknown('not a basic OCSP response');
  const [data, algorithm, signature, certificates] = childrenOf(asn1Of(contentOf(octets)));
  const responders = childrenOf(childrenOf(certificates)[0]).flatMap((der) => certificateOf(derOf(der)) ?? []);
  if (!isSigned({ data, algorithm, signature, responders }, issuer, at)) {
    return unknown('not signed by the issuer of the certificate');
  }
  const single = singlesIn(data).find((one) => concerns(childrenOf(one)[0], leaf, issuer));
  return single ? judge(single, at) : unknown('the response is for another certificate');
}

function judge(single: Asn1, at: Date): RevocationFact {
  const [, status, thisUpdate, ...rest] = childrenOf(single);
  const from = timeOf(thisUpdate);
  const until = timeOf(childrenOf(rest.find((part) => tagOf(part) === 0))[0]);
  if (from === undefined) return unknown('the response has no time');
  if (from > at.getTime() + clockSkew) return unknown('the response is not yet in force');
  const state = tagOf(status);
  // A revocation stays one, however old the response is that tells of it.
  if (state === 1) {
    const when = timeOf(childrenOf(status)[0]);
    return { state: 'revoked', reason: when === undefined ? '' : new Date(when).toISOString() };
  }
  if (until !== undefined && until < at.getTime() - clockSkew) {
    return unknown(`the response ended on ${new Date(until).toISOString().slice(0, 10)}`);
  }
  return state === 0
    ? { state: 'good', reason: new Date(from).toISOString() }
    : unknown('the responder does not know it');
}

interface Signed {
  data: Asn1;
  algorithm: Asn1;
  signature: Asn1;
  responders: readonly X509Certificate[];
}

function isSigned({ data, algorithm, signature, responders }: Signed, issuer: X509Certificate, at: Date): boolean {
  const { hash, name } = signatureAlgorithmOf(algorithm);
  if (!data || name === 'rsaPSS') return false;
  const delegated = responders.filter(
    (one) => one.keyUsage?.includes(ocspSigning) && issued(issuer, one) && Date.parse(one.validTo) > at.getTime(),
  );
  return [issuer, ...delegated].some((one) => {
    try {
      return verify(hash?.replace('-', '') ?? null, derOf(data), one.publicKey, bitsOf(signature));
    } catch {
      return false;
    }
  });
}

/** The responses of ResponseData: after version (tagged), responder (tagged) and time comes their sequence. */
const singlesIn = (data: Asn1) => childrenOf(childrenOf(data).findLast((part) => tagOf(part) === undefined));

/** Whether a CertID is that of the leaf: number, and hashes of the issuer's name and key. */
function concerns(id: Asn1, leaf: X509Certificate, issuer: X509Certificate): boolean {
  const [algorithm, name, key, serial] = childrenOf(id);
  const hash = hashNameOf(oidOf(childrenOf(algorithm)[0]));
  if (hash === undefined || !serial) return false;
  const digest = (bytes: Uint8Array) => createHash(hash.replace('-', '')).update(bytes).digest('hex');
  const hex = (value: Asn1) => Buffer.from(contentOf(value)).toString('hex');
  return (
    BigInt(`0x${hex(serial) || '0'}`) === BigInt(`0x${leaf.serialNumber}`) &&
    hex(name) === digest(subjectOf(issuer)) &&
    hex(key) === digest(keyBitsOf(issuer))
  );
}

/** The subject of a certificate in DER: after version (tagged), number, algorithm, issuer and validity. */
function subjectOf(certificate: X509Certificate): Uint8Array {
  const parts = childrenOf(childrenOf(asn1Of(certificate.raw))[0]);
  return derOf(parts[taggedIn(childrenOf(asn1Of(certificate.raw))[0], 0) ? 5 : 4]);
}

function keyBitsOf(certificate: X509Certificate): Uint8Array {
  return bitsOf(childrenOf(asn1Of(certificate.publicKey.export({ type: 'spki', format: 'der' })))[1]);
}

/** Milliseconds of a GeneralizedTime as OCSP writes it (`20261122015700Z`). */
function timeOf(value: Asn1): number | undefined {
  const text = Buffer.from(contentOf(value)).toString('ascii');
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(text) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}
