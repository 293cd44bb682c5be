import { z } from 'zod';
import { bilingualSchema } from './language.ts';
import { portalKinds } from './portal.ts';
import { says } from './schema-faults.ts';

export const forces = ['must', 'should', 'may'] as const;
export const methods = ['automatic', 'semi', 'manual'] as const;

const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const dateSchema = z.iso.date();

const ruleUseSchema = z.strictObject({
  rule: z.string(),
  /** Parameters the law sets; parsed by the rule's own options schema. */
  with: z.record(z.string(), z.unknown()).default({}),
});
export type RuleUse = z.infer<typeof ruleUseSchema>;

export const requirementSchema = z
  .strictObject({
    /** The text's own numbering, `16.3.c` (`pl.1.2` in an annex); a point with several duties is split, `16.3.c/phone`. */
    id: z.string().regex(/^([0-9]+[a-z]?|pl[0-9]*)(\.[0-9a-zđ]+)*(\/[a-z0-9.-]+)?$/),
    cite: bilingualSchema,
    summary: bilingualSchema,
    force: z.enum(forces),
    scope: z.enum(['portal', 'service', 'agency']),
    /** Kinds of authority the duty binds; absent: all. */
    appliesTo: z.array(z.enum(portalKinds)).optional(),
    /** Claimed levels it binds; absent: every service. */
    levels: z.array(levelSchema).optional(),
    /** It is a condition of this level (article 5 alone). */
    conditionOf: levelSchema.optional(),
    from: dateSchema.optional(),
    until: dateSchema.optional(),
    variant: z.string().optional(),
    method: z.enum(methods),
    rules: z
      .union([
        z.strictObject({ all: z.array(ruleUseSchema).min(1) }),
        z.strictObject({ any: z.array(ruleUseSchema).min(1) }),
      ])
      .optional(),
    /** Requirements it repeats: its outcome follows theirs, and it weighs nothing of its own. `5.1` means all of `5.1.*`. */
    restates: z.array(z.string()).optional(),
    question: bilingualSchema.optional(),
    note: bilingualSchema.optional(),
  })
  .refine((row) => (row.method === 'manual') === (row.rules === undefined && row.restates === undefined), {
    error: says({
      vi: 'dòng automatic và semi phải có rules (hoặc restates), dòng manual thì không',
      en: 'automatic and semi rows need rules (or restates), manual rows have none',
    }),
  });
export type Requirement = z.infer<typeof requirementSchema>;

const forceWeightsSchema = z.strictObject({
  must: z.number().nonnegative(),
  should: z.number().nonnegative(),
  may: z.number().nonnegative(),
});

/** The rules a requirement names, with the parameters that the law sets. */
export const usesOf = ({ rules }: Pick<Requirement, 'rules'>): readonly RuleUse[] =>
  rules === undefined ? [] : 'all' in rules ? rules.all : rules.any;

/** A legal text as data. */
export const instrumentSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: bilingualSchema,
  version: z.string(),
  /** `never`: a draft, or a text that lapsed before it took effect. It binds nobody, so conformity is always advisory. */
  inForce: z.union([z.literal('never'), z.strictObject({ from: dateSchema, until: dateSchema.optional() })], {
    error: says({
      vi: 'hãy ghi ngày, from: YYYY-MM-DD (cả until: nếu đã hết hiệu lực), hoặc never cho văn bản chưa từng có hiệu lực',
      en: 'give the date, from: YYYY-MM-DD (until: too, if it has ended), or never for a text that was never in force',
    }),
  }),
  supersededBy: bilingualSchema.optional(),
  /** Kinds of authority the text binds; for others conformity is advisory. Absent: all. */
  binds: z.array(z.enum(portalKinds)).optional(),
  /** Legal status in plain words, printed at the head of every report. */
  status: bilingualSchema,
  /** Weights of its own by force, in place of the tool's. */
  weights: forceWeightsSchema.optional(),
  articles: z.array(z.strictObject({ id: z.string(), title: bilingualSchema })),
  requirements: z.array(requirementSchema),
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** The article a requirement belongs to: `16.3.c/phone` → `16`. */
export function articleOf(requirementId: string): string {
  return requirementId.split(/[./]/, 1)[0] ?? requirementId;
}

/** Weights by force and the bands of the machine score: conventions of the tool, kept as data. */
export const weightsSchema = z.strictObject({
  force: forceWeightsSchema,
  /** From the best band down; `low` is the least machine score (low end) of the band. */
  bands: z.array(z.strictObject({ id: z.string(), low: z.number() })),
  /** Under this coverage no band is given. */
  bandCoverage: z.number(),
  /** Where a machine can decide less than this share of the text's whole weight, no band is given. */
  bandShare: z.number(),
  /** Up to this share of untested targets a requirement still counts as passed. */
  untestedTolerance: z.number(),
  /** Months for which a person's answer without an end holds. */
  answerMonths: z.int().positive(),
});
export type Weights = z.infer<typeof weightsSchema>;
