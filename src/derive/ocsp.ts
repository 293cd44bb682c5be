import { createHash, verify, type X509Certificate } from 'node:crypto';
import * as ocsp from '@peculiar/asn1-ocsp';
import { AsnConvert } from '@peculiar/asn1-schema';
import type { RevocationFact } from '../core/tls.ts';
import { asn1Of, bitsOf, childrenOf, derOf, taggedIn } from './asn1.ts';
import { certificateOf, hashNameOf, issued, signatureAlgorithmOf } from './certificates.ts';

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
  try {
    // Looked through first: the library knows no limits of depth and number.
    if (!asn1Of(staple)) return unknown('the response cannot be read');
    const { responseStatus, responseBytes } = AsnConvert.parse(staple, ocsp.OCSPResponse);
    if (responseStatus !== ocsp.OCSPResponseStatus.successful) return unknown('the response is not successful');
    if (responseBytes?.responseType !== ocsp.id_pkix_ocsp_basic) return unknown('not a basic OCSP response');
    return judge(new Uint8Array(responseBytes.response.buffer), leaf, issuer, at);
  } catch {
    return unknown('the response cannot be read');
  }
}

function judge(der: Uint8Array, leaf: X509Certificate, issuer: X509Certificate, at: Date): RevocationFact {
  if (!asn1Of(der)) return unknown('the response cannot be read');
  if (!isSigned(der, issuer, at)) return unknown('not signed by the issuer of the certificate');
  const { responses } = AsnConvert.parse(der, ocsp.BasicOCSPResponse).tbsResponseData;
  const single = responses.find(({ certID }) => concerns(certID, leaf, issuer));
  if (!single) return unknown('the response is for another certificate');
  const { certStatus, thisUpdate: from, nextUpdate: until } = single;
  if (from.getTime() > at.getTime() + clockSkew) return unknown('the response is not yet in force');
  // A revocation stays one, however old the response is that tells of it.
  if (certStatus.revoked) return { state: 'revoked', reason: certStatus.revoked.revocationTime.toISOString() };
  if (until && until.getTime() < at.getTime() - clockSkew)
    return unknown(`the response ended on ${until.toISOString().slice(0, 10)}`);
  return certStatus.good === undefined
    ? unknown('the responder does not know it')
    : { state: 'good', reason: from.toISOString() };
}

/** What was signed, and the certificates that came along, are taken byte by byte as they were sent. */
function isSigned(der: Uint8Array, issuer: X509Certificate, at: Date): boolean {
  const [data, algorithm, signature, certificates] = childrenOf(asn1Of(der));
  const { hash, name } = signatureAlgorithmOf(algorithm);
  if (!data || name === 'rsaPSS') return false;
  const responders = childrenOf(childrenOf(certificates)[0]).flatMap((one) => certificateOf(derOf(one)) ?? []);
  const delegated = responders.filter(
    (one) =>
      one.keyUsage?.includes(ocsp.id_kp_OCSPSigning) && issued(issuer, one) && Date.parse(one.validTo) > at.getTime(),
  );
  return [issuer, ...delegated].some((one) => {
    try {
      return verify(hash?.replace('-', '') ?? null, derOf(data), one.publicKey, bitsOf(signature));
    } catch {
      return false;
    }
  });
}

/** Whether a CertID is that of the leaf: number, and hashes of the issuer's name and key. */
function concerns(id: ocsp.CertID, leaf: X509Certificate, issuer: X509Certificate): boolean {
  const hash = hashNameOf(id.hashAlgorithm.algorithm);
  if (hash === undefined) return false;
  const digest = (bytes: Uint8Array) => createHash(hash.replace('-', '')).update(bytes).digest('hex');
  const hex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex');
  return (
    BigInt(`0x${hex(id.serialNumber) || '0'}`) === BigInt(`0x${leaf.serialNumber}`) &&
    hex(id.issuerNameHash.buffer) === digest(subjectOf(issuer)) &&
    hex(id.issuerKeyHash.buffer) === digest(keyBitsOf(issuer))
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
