import { z } from 'zod';
import { axeSchema } from './axe-result.ts';
import {
  arrivalSchema,
  clickSchema,
  clickTableSchema,
  limitNames,
  notReachedSchema,
  relatedHostSchema,
  sampleSchema,
  templateChoiceSchema,
  trapSchema,
} from './crawl-record.ts';
import { dnsHostSchema, dnsTranscriptSchema } from './dns.ts';
import { fileFactsSchema } from './file-facts.ts';
import { filterRecordSchema } from './filter-record.ts';
import { mobileSchema } from './mobile-record.ts';
import { motionSchema } from './motion.ts';
import { observationSchema } from './observation.ts';
import { recordedOptionsSchema } from './options.ts';
import { portalSchema } from './portal.ts';
import { agencyLinkSchema, searchRecordSchema } from './search-record.ts';
import { sitemapSchema } from './sitemap-record.ts';
import { tlsHostSchema } from './tls.ts';
import { toolsSchema } from './tools.ts';
import { unseenSchema } from './unseen.ts';

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

/** A request that may change something at the server: neither GET nor HEAD. */
export const changeSchema = z.strictObject({
  method: z.string(),
  /** Without the values of its query. */
  url: z.string(),
  count: z.int().positive(),
  /** Whether it was kept from being sent; what a page sends while it loads passes, as it would for any visitor. */
  stopped: z.boolean(),
});

export type Change = z.infer<typeof changeSchema>;

/** What working a page's controls came to; the ways it found are among the clicks. */
export const exploredSchema = z.strictObject({
  found: z.int().nonnegative(),
  tried: z.int().nonnegative(),
  /** Why not all were tried: their number, their time, or a page that could not be got back. */
  ended: z.enum(['all', 'number', 'time', 'left']),
  /** Controls that wanted to change something at the server. */
  refused: z.array(z.strictObject({ control: z.string(), method: z.string(), url: z.string() })),
});
export type Explored = z.infer<typeof exploredSchema>;

export const renderSchema = z.strictObject({
  /** Serialised DOM after loading; `data-cc-hidden` marks what is not rendered, `data-cc-box` the box in CSS pixels. */
  document: assetSchema,
  finalUrl: z.string(),
  viewport: z.strictObject({ width: z.int(), height: z.int() }),
  screenshot: assetSchema.optional(),
  /** Below the first screen: where on the page each begins, and as much of it as the screen shows; JPEG. */
  lowerScreenshots: z.array(z.strictObject({ y: z.int().positive(), picture: assetSchema })).optional(),
  /** The same page on the screen of a phone, 360 × 640 CSS pixels. */
  phoneScreenshot: assetSchema.optional(),
  changes: z.array(changeSchema).optional(),
  /** Absent where everything came. */
  unseen: unseenSchema.optional(),
  explored: exploredSchema.optional(),
});
export type Render = z.infer<typeof renderSchema>;

export const pageRecordSchema = z.strictObject({
  /** Normalised URL after redirects: the node of the click graph. */
  url: z.string(),
  /** Clicks from the home page on the shortest path; null when only a sitemap names the page. */
  clicks: z.int().nullable(),
  response: observationSchema(responseSchema),
  html: observationSchema(assetSchema),
  render: observationSchema(renderSchema),
  axe: observationSchema(axeSchema),
  /** The same on the screen of a phone; evidence of before this was looked at has none. */
  axePhone: observationSchema(axeSchema).optional(),
  motion: observationSchema(motionSchema),
  /** On the screens of phone and tablet; absent in evidence of earlier versions. */
  mobile: observationSchema(mobileSchema).optional(),
  /** Of home pages, and of others that have what home pages lack; evidence of before they were tried has none. */
  tools: observationSchema(toolsSchema).optional(),
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
      /** What a look into it told; older evidence has none. */
      facts: fileFactsSchema.optional(),
    }),
  ),
});
export type FileRecord = z.infer<typeof fileRecordSchema>;

export const signedInFormSchema = z.strictObject({
  /** The page that everybody else is asked to sign in for. */
  url: z.string(),
  /** A small page with the form alone: no values, nothing personal; see `formOutlineOf`. It is no page of the portal. */
  outline: assetSchema,
  /** Whether what the outline lacks the form lacks too. */
  whole: z.boolean(),
});
export type SignedInForm = z.infer<typeof signedInFormSchema>;

export const robotsSchema = z.strictObject({
  url: z.string(),
  status: z.int(),
  text: z.string(),
});
export type RobotsRecord = z.infer<typeof robotsSchema>;

/** A cookie as it was set, without its value. */
export const cookieSchema = z.strictObject({
  name: z.string(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  sameSite: z.string().optional(),
});
export type Cookie = z.infer<typeof cookieSchema>;

export const httpVariantSchema = z.strictObject({
  status: z.int(),
  finalUrl: z.string(),
  redirects: z.array(redirectSchema),
  /** Headers that concern security, of the last answer. */
  headers: z.record(z.string(), z.string()),
  /** Set anywhere on the way. */
  cookies: z.array(cookieSchema),
  /** How a page that came over http leads on to https by itself. */
  upgrade: z.enum(['refresh', 'script']).optional(),
});

/** Results that belong to one host and port, such as a TLS probe. */
const perHost = <T extends z.ZodType>(value: T) =>
  z.array(z.strictObject({ host: z.string(), port: z.int(), result: observationSchema(value) }));

export const evidenceSchema = z.strictObject({
  formatVersion: z.literal(2),
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
    /** What the user gave to be let in: names of headers, and kinds; never a value. */
    signedIn: z
      .strictObject({ headers: z.array(z.string()), basicAuth: z.boolean(), storageState: z.boolean() })
      .optional(),
  }),
  options: recordedOptionsSchema,
  site: z.strictObject({
    /** Canonical home page after redirects. */
    home: z.string(),
    /** The way from the address given to the home page, step by step; empty when it is that address. */
    arrival: z.array(arrivalSchema).default([]),
    /** Other hosts under the portal's name that its pages link, most linked first. */
    relatedHosts: z.array(relatedHostSchema).default([]),
    robots: observationSchema(robotsSchema),
    /** The same of the other origins that present services; absent in evidence of earlier versions. */
    furtherRobots: z.array(z.strictObject({ origin: z.string(), result: observationSchema(robotsSchema) })).optional(),
    sitemaps: z.array(
      z.strictObject({
        url: z.string(),
        /** `service-portal`: of the separate service portal; it adds pages and is no site map of the portal. */
        source: z.enum(['robots', 'well-known', 'index', 'service-portal']),
        result: observationSchema(sitemapSchema),
      }),
    ),
    /** The first page of each host that serves the portal or its services, asked for over http and over https. */
    http: z.array(z.strictObject({ url: z.string(), result: observationSchema(httpVariantSchema) })),
    tls: perHost(tlsHostSchema),
    dns: perHost(dnsHostSchema),
    /** What the DNS said, message by message; verdicts are told from it each time. */
    dnsTranscript: dnsTranscriptSchema.optional(),
    /** The trial of the portal's search; absent in evidence of earlier versions. */
    search: observationSchema(searchRecordSchema).optional(),
    /** Portals of other agencies that the pages link, asked for once each; absent in evidence of earlier versions. */
    agencyLinks: z.array(agencyLinkSchema).optional(),
    /** Filters of lists of services tried in the browser; absent where there was no need, and in earlier evidence. */
    filters: z.array(filterRecordSchema).optional(),
  }),
  pages: z.array(pageRecordSchema),
  files: z.array(fileRecordSchema),
  /** Online forms of services that a session of the user opened; absent without one, and in earlier evidence. */
  signedInForms: z.array(signedInFormSchema).optional(),
  clicks: z.union([clickTableSchema, z.array(clickSchema)]),
  /** Whether everything in scope that clicks lead to was read. */
  exhaustive: z.boolean(),
  sample: sampleSchema,
  traps: z.array(trapSchema).default([]),
  /** The templates that were compared, in the order in which they were found. */
  templates: z.array(templateChoiceSchema).default([]),
  notReached: z.array(notReachedSchema),
  /** Limits of this audit that it ran into. */
  limitsReached: z.array(z.enum(limitNames)).default([]),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Evidence with access to its assets: what the judging side works on. */
export interface EvidenceBundle {
  evidence: Evidence;
  readAsset: ReadAsset;
}
