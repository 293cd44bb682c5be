import { z } from 'zod';
import { conformities, intervalSchema } from '../core/report.ts';

/** What a round keeps of one report, small enough for thousands of them in one list. */
export const roundSummarySchema = z.strictObject({
  collectedAt: z.iso.datetime(),
  tool: z.string(),
  instrument: z.string(),
  machine: intervalSchema,
  full: intervalSchema,
  adjusted: intervalSchema.optional(),
  band: z.string().nullable(),
  conformity: z.enum(conformities),
  musts: z.strictObject({ failed: z.int(), passed: z.int(), open: z.int(), inapplicable: z.int() }),
  articles: z.array(z.strictObject({ id: z.string(), machine: intervalSchema })),
  levels: z.strictObject({
    claimed: z.record(z.string(), z.int()),
    verified: z.record(z.string(), z.int()),
    unclaimed: z.int(),
    overClaimed: z.int(),
    /** Services by the level claimed (`1`–`4`, `none`), each by the level verified, 0 to 4. */
    matrix: z.record(z.string(), z.array(z.int())).optional(),
  }),
  services: z.int(),
  pages: z.int(),
  /** Outcome of each requirement of the first text: what is decided for a whole group of peers can be ranked. */
  outcomes: z.record(z.string(), z.string()),
  /** Weight, decided and passed share of each machine-scored requirement: `[w, d, p]`. */
  shares: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])),
  openQuestions: z.int(),
  /** The machine-scored requirements that were judged on the sample of pages, and its margin, a share of pages. */
  sampled: z.strictObject({ margin: z.number(), requirements: z.array(z.string()) }).optional(),
});
export type RoundSummary = z.infer<typeof roundSummarySchema>;

/** A summary without what it says of each requirement and article. */
export type RoundDigest = Omit<RoundSummary, 'outcomes' | 'shares' | 'articles'>;
