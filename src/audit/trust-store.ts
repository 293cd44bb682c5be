import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

/** When a root of the bundled Mozilla list is valid; ISO 8601, UTC. */
export interface RootCertificate {
  from: string;
  until: string;
}

/** The roots that come with Node. The list has no date of its own; the youngest root says how old it is at the most. */
export function rootsOf(pems: readonly string[] = rootCertificates): RootCertificate[] {
  return pems.map((pem) => {
    const { validFrom, validTo } = new X509Certificate(pem);
    return { from: new Date(validFrom).toISOString(), until: new Date(validTo).toISOString() };
  });
}
