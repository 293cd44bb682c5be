import { z } from 'zod';
import { mergedAnswerSchema, setAsideSchema } from './attestation.ts';
import { notReachedRowSchema, relatedHostSchema, sampleSchema, trapSchema } from './crawl-record.ts';
import { assetSchema } from './evidence.ts';
import { forces, methods } from './instrument.ts';
import { bilingualSchema } from './language.ts';
import { networkHostSchema } from './network-facts.ts';
import { observationCodeSchema } from './observation.ts';
import { outcomes } from './outcome.ts';
import { portalSchema } from './portal.ts';

export const outcomeSchema = z.enum(outcomes);

export const placeSchema = z.strictObject({
  url: z.string(),
  pointer: z.string().optional(),
  /** Box of what the pointer names, in CSS pixels of the page at desktop width: what a picture of it shows. */
  box: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional(),
  /** Name of the service the place belongs to. */
  service: z.string().optional(),
  /** Seen on the screen of a phone; otherwise on that of a desk computer. */
  viewport: z.literal('phone').optional(),
});

export const findingSchema = z.strictObject({
  ruleId: z.string(),
  requirementId: z.string(),
  outcome: outcomeSchema,
  /** The rule's message id; for `untested` the code of what happened. */
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), bilingualSchema])),
  text: bilingualSchema,
  lookedFor: bilingualSchema,
  found: z.string().nullable(),
  mend: bilingualSchema.nullable(),
  /** The first places; `placesTotal` says how many there are. */
  places: z.array(placeSchema),
  placesTotal: z.int(),
  assets: z.array(z.strictObject({ sha256: z.string(), kind: z.string() })),
  /** Rule + message + normalised element + template path: the same for staging and production. */
  fingerprint: z.string(),
  /** State of what it points at, without what changes by the day; absent where it points at nothing. */
  targetHash: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** A score is an interval, never without its coverage; all three between 0 and 100 (coverage between 0 and 1). */
export const intervalSchema = z.strictObject({ low: z.number(), high: z.number(), coverage: z.number() });
export type Interval = z.infer<typeof intervalSchema>;

export const conformities = ['conformant', 'not-conformant', 'undetermined', 'advisory'] as const;

export const scoreSchema = z.strictObject({
  machine: intervalSchema,
  full: intervalSchema,
  /** The full score with failures waived by an inspector counted as undecided; absent where nothing is waived. */
  adjusted: intervalSchema.optional(),
  /** Null under the least coverage: "chưa xếp loại". */
  band: z.string().nullable(),
  conformity: z.enum(conformities),
  musts: z.strictObject({ failed: z.int(), passed: z.int(), open: z.int(), inapplicable: z.int() }),
});
export type Score = z.infer<typeof scoreSchema>;

const tallySchema = z.strictObject({
  outcome: outcomeSchema,
  /** Passed share of the decided targets; null when none was decided. */
  share: z.number().nullable(),
  /** Decided share of the targets that apply. */
  decided: z.number(),
  /** What it weighs in the score. */
  weight: z.number(),
});
/** A requirement over all its targets. */
export type Tally = z.infer<typeof tallySchema>;

export const requirementResultSchema = z.strictObject({
  id: z.string(),
  instrument: z.string(),
  cite: bilingualSchema,
  summary: bilingualSchema,
  force: z.enum(forces),
  method: z.enum(methods),
  scope: z.enum(['portal', 'service', 'agency']),
  ...tallySchema.shape,
  counts: z.strictObject({
    passed: z.int(),
    failed: z.int(),
    cantTell: z.int(),
    untested: z.int(),
    inapplicable: z.int(),
  }),
  findings: z.array(findingSchema),
  /** Targets that a person is asked about: `site`, or the URLs of services. Empty when nothing is open. */
  open: z.array(z.string()),
  /** State of what the findings point at, for answers about the portal as a whole; see `targetHash` of an attestation. */
  targetHash: z.string().optional(),
  /** What people said of it. */
  answers: z.array(mergedAnswerSchema).optional(),
  /** What the machine alone said, where people changed it. The machine score goes by this. */
  machine: tallySchema.optional(),
  /** The row with the waivers of inspectors, where there are any. */
  adjusted: tallySchema.optional(),
  /** Every failure of it is waived, by whomever: a gate lets it pass. */
  waived: z.boolean().optional(),
  /** Why the row as a whole is untested, where no single target can say it. */
  reason: observationCodeSchema.optional(),
  /** It is one of several options of its clause; only the one that the portal meets best counts. */
  variant: z.strictObject({ name: z.string(), counts: z.boolean() }).optional(),
  /** The requirements it only repeats: it follows them and weighs nothing of its own. */
  restates: z.array(z.string()).optional(),
  question: bilingualSchema.optional(),
  note: bilingualSchema.optional(),
});
export type RequirementResult = z.infer<typeof requirementResultSchema>;

export const serviceVerdicts = ['confirmed', 'over-claimed', 'not-contradicted', 'unclaimed'] as const;
export const itemStates = ['stated', 'none', 'empty', 'missing'] as const;
/** An item of article 5(1), or a figure of article 11(3), as its page has it: what a tick sheet shows. */
export const serviceItemSchema = z.strictObject({
  id: z.string(),
  /** `none`: the page says that there is none; `empty`: a label with nothing, or a placeholder, under it. */
  state: z.enum(itemStates),
  label: z.string().optional(),
  /** In the portal's words, shortened, personal data masked. */
  value: z.string().optional(),
  pointer: z.string().optional(),
  /** The page, when it is not the service's own. */
  url: z.string().optional(),
});
export type ServiceItem = z.infer<typeof serviceItemSchema>;

export const serviceResultSchema = z.strictObject({
  name: z.string(),
  url: z.string(),
  code: z.string().nullable(),
  agency: z.string().nullable(),
  field: z.string().nullable(),
  /** Administrative tier in the portal's words. */
  tier: z.string().optional(),
  /** Further pages that present the same service. */
  alsoAt: z.array(z.string()).optional(),
  /** Every item of information in the order of the text, and every figure where the service owes figures. */
  items: z.array(serviceItemSchema).optional(),
  figures: z.array(serviceItemSchema).optional(),
  /** Its row in the list given with `--services`. */
  listed: z.strictObject({ line: z.int(), name: z.string(), level: z.int().nullable() }).optional(),
  claimedLevel: z.int().nullable(),
  laterClass: z.enum(['full', 'partial']).nullable(),
  verified: z.strictObject({ min: z.int(), max: z.int(), open: z.array(z.string()) }),
  verdict: z.enum(serviceVerdicts),
  clicks: z.int().nullable(),
  path: z.array(z.strictObject({ text: z.string(), url: z.string(), control: z.string().optional() })),
  missing: z.array(z.string()),
  /** Every requirement on services of the first instrument, by what it came to for this one. */
  checks: z
    .strictObject({
      passed: z.array(z.string()),
      failed: z.array(z.string()),
      cantTell: z.array(z.string()),
      untested: z.array(z.string()),
      inapplicable: z.array(z.string()),
    })
    .optional(),
  /** State of the service as it was read, for answers about it; see `targetHash` of an attestation. */
  targetHash: z.string(),
});
export type ServiceResult = z.infer<typeof serviceResultSchema>;

const byLevel = z.strictObject({ '1': z.int(), '2': z.int(), '3': z.int(), '4': z.int() });

/** The whole result model: what every renderer reads, and the contract of report.json. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  portal: portalSchema,
  collectedAt: z.iso.datetime(),
  evidence: z.strictObject({
    sha256: z.string(),
    pages: z.int(),
    finishedAt: z.iso.datetime(),
    /** With the sampling margin of a share of pages, 0 to 0.5; null when no page was opened. See docs/conventions.md. */
    sample: sampleSchema.extend({ margin: z.number().min(0).max(0.5).nullable().default(null) }),
    vantage: z.record(z.string(), z.unknown()),
    options: z.record(z.string(), z.unknown()),
    screenshot: assetSchema.nullable(),
    /**
     * Pictures of the pages that were opened in the browser; absent in reports of before they were told. Pixels of the screen;
     * `y` is where on the page one begins that shows what lies below the first screen.
     */
    screenshots: z
      .array(
        z.strictObject({
          ...{ url: z.string(), sha256: z.string(), y: z.int().positive().optional() },
          ...{ width: z.int().optional(), height: z.int().optional() },
        }),
      )
      .optional(),
  }),
  /** What could not be looked at at all, most important first; readers put it at the top. */
  limitations: z.array(z.strictObject({ id: z.string(), text: bilingualSchema })),
  instruments: z.array(
    z.strictObject({
      id: z.string(),
      title: bilingualSchema,
      version: z.string(),
      status: bilingualSchema,
      score: scoreSchema,
      articles: z.array(z.strictObject({ id: z.string(), title: bilingualSchema, machine: intervalSchema })),
    }),
  ),
  score: scoreSchema,
  levels: z.strictObject({
    claimed: byLevel,
    /** Services by `verified.min`; level 0 is a service whose level 1 is not confirmed. */
    verified: byLevel.extend({ '0': z.int() }),
    unclaimed: z.int(),
    overClaimed: z.int(),
  }),
  requirements: z.array(requirementResultSchema),
  services: z.array(serviceResultSchema),
  /** People's answers, where any were given: how many count, how many of those are the audited agency's own, and what was set aside. */
  attestations: z.strictObject({ merged: z.int(), auditee: z.int(), setAside: z.array(setAsideSchema) }).optional(),
  advice: z.array(z.strictObject({ id: z.string(), text: bilingualSchema, places: z.array(placeSchema) })),
  /** TLS, DNS and IPv6 of each host of the portal. */
  network: z.array(networkHostSchema).optional(),
  notReached: z.array(notReachedRowSchema),
  /** Patterns of addresses of which only a share was asked for, and hosts under the portal's name that are no part of it. */
  traps: z.array(trapSchema).default([]),
  relatedHosts: z.array(relatedHostSchema).default([]),
  /** What was not reached, counted by code, most first: what the code means and what mends it. */
  notReachedByCode: z
    .array(
      z.strictObject({ code: observationCodeSchema, count: z.int(), text: bilingualSchema, mend: bilingualSchema }),
    )
    .default([]),
  conventions: z.record(z.string(), bilingualSchema),
  weights: z.record(z.string(), z.unknown()),
});
export type Report = z.infer<typeof reportSchema>;
