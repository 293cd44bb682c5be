import { z } from 'zod';
import { observationCodeSchema, observationSchema } from './observation.ts';
import { recordedOptionsSchema } from './options.ts';
import { portalSchema } from './portal.ts';

/** A stored byte sequence: the body of a response, a rendered DOM, a picture. The bytes are found by their hash. */
export const assetSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  type: z.string(),
});
export type Asset = z.infer<typeof assetSchema>;

/** Gives the bytes of an asset of the evidence; throws when the evidence does not hold it. */
export type ReadAsset = (sha256: string) => Uint8Array;

export const redirectSchema = z.strictObject({ url: z.string(), status: z.int() });

export const responseSchema = z.strictObject({
  status: z.int(),
  /** Without cookies, authorisation and tokens. */
  headers: z.record(z.string(), z.string()),
  redirects: z.array(redirectSchema),
  finalUrl: z.string(),
  contentType: z.string(),
  bytes: z.int(),
});
export type PageResponse = z.infer<typeof responseSchema>;

export const renderSchema = z.strictObject({
  /** Serialised DOM after loading; `data-cc-hidden` marks what is not rendered, `data-cc-box` the box in CSS pixels. */
  document: assetSchema,
  finalUrl: z.string(),
  viewport: z.strictObject({ width: z.int(), height: z.int() }),
  screenshot: assetSchema.optional(),
});
export type Render = z.infer<typeof renderSchema>;

export const axeNodeSchema = z.strictObject({ target: z.string(), html: z.string(), summary: z.string() });
export const axeRuleResultSchema = z.strictObject({
  id: z.string(),
  impact: z.string().nullable(),
  /** How many elements axe found; `nodes` holds the first of them. */
  total: z.int(),
  nodes: z.array(axeNodeSchema),
});
export const axeSchema = z.strictObject({
  violations: z.array(axeRuleResultSchema),
  incomplete: z.array(axeRuleResultSchema),
  passes: z.array(z.strictObject({ id: z.string(), total: z.int() })),
  inapplicable: z.array(z.string()),
});
export type AxeResult = z.infer<typeof axeSchema>;

export const motionSchema = z.strictObject({
  /** How long the page was watched, in milliseconds. */
  watchedMs: z.int(),
  moving: z.array(
    z.strictObject({
      selector: z.string(),
      kind: z.enum(['marquee', 'blink', 'moved', 'toggled']),
      text: z.string(),
    }),
  ),
});
export type Motion = z.infer<typeof motionSchema>;

export const pageRecordSchema = z.strictObject({
  /** Normalised URL after redirects: the node of the click graph. */
  url: z.string(),
  /** Clicks from the home page on the shortest path; null when only a sitemap names the page. */
  clicks: z.int().nullable(),
  response: observationSchema(responseSchema),
  html: observationSchema(assetSchema),
  render: observationSchema(renderSchema),
  axe: observationSchema(axeSchema),
  motion: observationSchema(motionSchema),
});
export type PageRecord = z.infer<typeof pageRecordSchema>;

export const fileRecordSchema = z.strictObject({
  url: z.string(),
  /** The page that links the file, and with what text. */
  page: z.string(),
  text: z.string(),
  result: observationSchema(
    z.strictObject({
      status: z.int(),
      contentType: z.string(),
      bytes: z.int(),
      /** Type told by the first bytes, not by the name. */
      detected: z.enum(['pdf', 'doc', 'docx', 'odt', 'rtf', 'xls', 'xlsx', 'zip', 'html', 'text', 'unknown']),
    }),
  ),
});
export type FileRecord = z.infer<typeof fileRecordSchema>;

export const tlsVersions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersion = (typeof tlsVersions)[number];

export const tlsHostSchema = z.strictObject({
  address: z.string(),
  /** `refused` only on a proof (a protocol alert or a downgrade); everything else is `undetermined` with its reason. */
  versions: z.record(
    z.enum(tlsVersions),
    z.strictObject({ state: z.enum(['accepted', 'refused', 'undetermined']), reason: z.string().optional() }),
  ),
  /** The chain as the server sent it, leaf first. */
  chain: z.array(
    z.strictObject({
      subject: z.string(),
      issuer: z.string(),
      /** Node's `asymmetricKeyType`: rsa, rsa-pss, ec, ed25519, … */
      keyType: z.string(),
      /** Bits of the modulus or of the curve's order; null when unknown. */
      keyBits: z.int().nullable(),
      curve: z.string().optional(),
      signatureAlgorithm: z.string().optional(),
      validFrom: z.string(),
      validTo: z.string(),
      altNames: z.array(z.string()),
      fingerprint256: z.string(),
    }),
  ),
  /** The first complaint of the TLS library against the chain, null when it had none. */
  authorizationError: z.string().nullable(),
  hostMatches: z.boolean(),
});
export type TlsHost = z.infer<typeof tlsHostSchema>;

export const dnsHostSchema = z.strictObject({
  cnames: z.array(z.string()),
  a: z.array(z.string()),
  /** `public`: global unicast, or in a network the user allowed for this run. */
  aaaa: z.array(
    z.strictObject({
      address: z.string(),
      public: z.boolean(),
      /** What an HTTP(S) request to just this address gave. */
      answer: observationSchema(z.strictObject({ status: z.int() })),
    }),
  ),
  dnssec: z.strictObject({
    state: z.enum(['secure', 'insecure', 'bogus', 'indeterminate']),
    /** Who validated: so far only `resolver-ad`, the word of a validating resolver. */
    method: z.literal('resolver-ad'),
    resolver: z.string(),
    reason: z.string(),
  }),
});
export type DnsHost = z.infer<typeof dnsHostSchema>;

export const robotsSchema = z.strictObject({
  url: z.string(),
  status: z.int(),
  text: z.string(),
});

export const sitemapSchema = z.strictObject({
  kind: z.enum(['urlset', 'sitemapindex', 'text', 'other']),
  total: z.int(),
  /** The first locations, bounded. */
  locations: z.array(z.string()),
});
export type Sitemap = z.infer<typeof sitemapSchema>;

export const clickSchema = z.strictObject({ from: z.string(), to: z.string(), text: z.string(), cost: z.int() });
export type Click = z.infer<typeof clickSchema>;

/** Results that belong to one host and port, such as a TLS probe. */
const perHost = <T extends z.ZodType>(value: T) =>
  z.array(z.strictObject({ host: z.string(), port: z.int(), result: observationSchema(value) }));

export const evidenceSchema = z.strictObject({
  formatVersion: z.literal(1),
  portal: portalSchema,
  /** When collecting began and ended; ISO 8601, UTC. */
  collectedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  /** The vantage point: what looked, and from where. */
  vantage: z.strictObject({
    node: z.string(),
    platform: z.string(),
    browser: z.strictObject({ version: z.string(), sandbox: z.boolean() }).nullable(),
    axe: z.string(),
    resolvers: z.array(z.string()),
    ipv6: z.boolean(),
    userAgent: z.string(),
  }),
  options: recordedOptionsSchema,
  site: z.strictObject({
    /** Canonical home page after redirects. */
    home: z.string(),
    robots: observationSchema(robotsSchema),
    sitemaps: z.array(
      z.strictObject({
        url: z.string(),
        source: z.enum(['robots', 'well-known', 'index']),
        result: observationSchema(sitemapSchema),
      }),
    ),
    /** The home page asked for over http and over https. */
    http: z.array(
      z.strictObject({
        url: z.string(),
        result: observationSchema(z.strictObject({ status: z.int(), finalUrl: z.string() })),
      }),
    ),
    tls: perHost(tlsHostSchema),
    dns: perHost(dnsHostSchema),
  }),
  pages: z.array(pageRecordSchema),
  files: z.array(fileRecordSchema),
  clicks: z.array(clickSchema),
  /** Whether everything in scope that clicks lead to was read. */
  exhaustive: z.boolean(),
  sample: z.strictObject({ seed: z.string(), urls: z.array(z.string()) }),
  notReached: z.array(z.strictObject({ url: z.string(), code: observationCodeSchema, message: z.string() })),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Evidence with access to its assets: what the judging side works on. */
export interface EvidenceBundle {
  evidence: Evidence;
  readAsset: ReadAsset;
}
