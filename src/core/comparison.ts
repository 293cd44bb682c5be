import { z } from 'zod';
import { bilingualSchema } from './language.ts';
import { conformities, intervalSchema, outcomeSchema, placeSchema } from './report.ts';

/** What became of a requirement or a finding between two reports. */
export const fates = [
  'fixed',
  'new',
  'still',
  'no-longer-observable',
  'now-observable',
  'same',
  'added',
  'dropped',
] as const;
export type Fate = (typeof fates)[number];

/**
 * Why a verdict changed. `portal`: what was judged is another thing now; `rules`: the text or the rules are; `sample`:
 * other pages were opened; `scanner`: our side could not look; `people`: answers changed; `cannot-say`: what is on record
 * does not tell. Two causes stand side by side where neither can be ruled out.
 */
export const causes = ['portal', 'rules', 'sample', 'scanner', 'people', 'cannot-say'] as const;
export type Cause = (typeof causes)[number];

export const findingChangeSchema = z.strictObject({
  fingerprint: z.string(),
  ruleId: z.string(),
  fate: z.enum(['fixed', 'new', 'still', 'no-longer-observable']),
  text: bilingualSchema,
  places: z.array(placeSchema),
});
export type FindingChange = z.infer<typeof findingChangeSchema>;

export const requirementChangeSchema = z.strictObject({
  id: z.string(),
  instrument: z.string(),
  cite: bilingualSchema,
  summary: bilingualSchema,
  force: z.enum(['must', 'should', 'may']),
  before: outcomeSchema.nullable(),
  after: outcomeSchema.nullable(),
  fate: z.enum(fates),
  causes: z.array(z.enum(causes)),
  findings: z.array(findingChangeSchema),
});
export type RequirementChange = z.infer<typeof requirementChangeSchema>;

const sideSchema = z.strictObject({
  collectedAt: z.iso.datetime(),
  tool: z.string(),
  instruments: z.array(z.string()),
  evidence: z.string(),
  machine: intervalSchema,
  full: intervalSchema,
  conformity: z.enum(conformities),
  overClaimed: z.int(),
});

/** Two reports of one portal side by side: what `congchuan compare --format json` writes. */
export const comparisonSchema = z.strictObject({
  schemaVersion: z.literal(1),
  portal: z.strictObject({ id: z.string(), name: z.string().nullable(), url: z.string() }),
  before: sideSchema,
  after: sideSchema,
  /** Whether the old evidence was at hand and judged again by today's rules. */
  rejudged: z.boolean(),
  /** Things a reader has to know: another portal, other options, another sample. */
  cautions: z.array(bilingualSchema),
  counts: z.record(z.enum(fates), z.int()),
  requirements: z.array(requirementChangeSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;
