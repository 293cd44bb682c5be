import type { X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import { collected, type Observation } from '../core/observation.ts';
import type { TlsHost } from '../core/tls.ts';
import { asn1Of, childrenOf, derOf, taggedIn } from '../derive/asn1.ts';
import { certificateOf, issued, sha256Of } from '../derive/certificates.ts';

/** Fetches what an address holds, through the guard. */
export type FetchIssuer = (url: string) => Promise<Observation<{ status: number; body: Uint8Array }>>;

/** Conventions: real chains have two to four links, and one place to fetch a missing one from. */
const longestPath = 8;
const mostFetches = 4;
const mostSignatures = 200;

export interface Trust {
  paths: TlsHost['paths'];
  fetched: TlsHost['fetched'];
  /** Every certificate that paths and fetches name. */
  certificates: X509Certificate[];
}

/**
 * Looks for a way from each leaf to a trusted root, by the public list and by the user's. Where a link is missing it
 * is fetched from where the certificate says it is (AIA), as browsers do.
 * @param chains - each chain as sent, leaf first
 */
export async function trustOf(
  chains: readonly (readonly X509Certificate[])[],
  { ca, fetchIssuer, now }: { ca: string | undefined; fetchIssuer: FetchIssuer | undefined; now: () => Date },
): Promise<Trust> {
  const configured = ca === undefined ? undefined : anchorsOf(certificatesInPem(ca));
  const trust: Trust = { paths: [], fetched: [], certificates: [] };
  const byLeaf = new Map(chains.flatMap((chain) => (chain[0] ? [[sha256Of(chain[0]), chain] as const] : [])));
  for (const [leaf, chain] of byLeaf) {
    const pool = [...chain];
    const search = () => ({
      public: findPath(chain[0] as X509Certificate, pool, publicAnchors()),
      configured: configured && findPath(chain[0] as X509Certificate, pool, configured),
    });
    let found = search();
    const asked = new Set<string>();
    while (!found.public && !found.configured && fetchIssuer && asked.size < mostFetches) {
      const urls = missingIssuers(pool).filter((url) => !asked.has(url));
      const [url] = urls;
      if (url === undefined) break;
      asked.add(url);
      const result = await fetchIssuer(url);
      const certificates = result.status === 'collected' ? certificatesIn(result.value.body) : [];
      pool.push(...certificates);
      trust.fetched.push({
        url,
        result:
          result.status === 'collected'
            ? collected({ certificates: certificates.map(sha256Of) }, now().toISOString())
            : result,
      });
      found = search();
    }
    trust.certificates.push(...pool, ...(found.public ?? []), ...(found.configured ?? []));
    trust.paths.push({
      leaf,
      public: found.public?.map(sha256Of) ?? null,
      ...(configured ? { configured: found.configured?.map(sha256Of) ?? null } : {}),
    });
  }
  return trust;
}

/** Roots by their subject. */
type Anchors = ReadonlyMap<string, readonly X509Certificate[]>;

const anchorsOf = (certificates: readonly X509Certificate[]): Anchors =>
  Map.groupBy(certificates, (one) => one.subject);

let publicList: Anchors | undefined;
/** Mozilla's list as this Node carries it. */
function publicAnchors(): Anchors {
  publicList ??= anchorsOf(tls.rootCertificates.flatMap((pem) => certificateOf(pem) ?? []));
  return publicList;
}

/** The shortest way to an anchor: an anchor first, then what was sent or fetched. Undefined when there is none. */
function findPath(
  leaf: X509Certificate,
  pool: readonly X509Certificate[],
  anchors: Anchors,
): X509Certificate[] | undefined {
  const isAnchor = (one: X509Certificate) =>
    anchors.get(one.subject)?.some(({ fingerprint256 }) => fingerprint256 === one.fingerprint256) === true;
  if (isAnchor(leaf)) return [leaf];
  let signatures = 0;
  let paths: X509Certificate[][] = [[leaf]];
  for (let length = 1; length < longestPath && paths.length > 0; length++) {
    const longer: X509Certificate[][] = [];
    for (const path of paths) {
      const child = path.at(-1) as X509Certificate;
      const root = anchors.get(child.issuer)?.find((one) => issued(one, child));
      if (root) return [...path, root];
      for (const parent of pool) {
        if (parent.subject !== child.issuer || !parent.ca || path.includes(parent)) continue;
        if (++signatures > mostSignatures) return undefined;
        if (issued(parent, child)) longer.push([...path, parent]);
      }
    }
    paths = longer;
  }
  return undefined;
}

/** Where the issuers are to be had that nobody has sent so far. */
function missingIssuers(pool: readonly X509Certificate[]): string[] {
  return pool
    .filter((child) => !pool.some((parent) => issued(parent, child)))
    .flatMap((child) => [...(child.infoAccess ?? '').matchAll(/^CA Issuers - URI:(http:\/\/\S+)$/gim)])
    .map((match) => match[1] ?? '');
}

const certificatesInPem = (text: string): X509Certificate[] =>
  (text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []).flatMap(
    (pem) => certificateOf(pem) ?? [],
  );

/** Certificates in DER, in PEM, or in a PKCS #7 bundle. */
function certificatesIn(bytes: Uint8Array): X509Certificate[] {
  const pem = certificatesInPem(Buffer.from(bytes).toString('latin1'));
  if (pem.length > 0) return pem.slice(0, longestPath);
  const single = certificateOf(bytes);
  if (single) return [single];
  const [, content] = childrenOf(asn1Of(bytes));
  return childrenOf(taggedIn(childrenOf(content)[0], 0))
    .slice(0, longestPath)
    .flatMap((der) => certificateOf(derOf(der)) ?? []);
}
