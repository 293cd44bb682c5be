import { z } from 'zod';

/** Contrast ratios of a text measured from the pixels of pictures of it: with the text shown, and without. */
export const measuredContrastSchema = z.strictObject({
  /** The least along the text, its colour taken as faint as it was drawn. */
  least: z.number(),
  /** The most within that of its lines whose most is the least. */
  most: z.number(),
  required: z.number(),
  /** Colour of the text, and of what is behind it where the contrast is least; `#rrggbb`. */
  foreground: z.string(),
  background: z.string(),
  /** The text has a shadow or an outline, which may make it legible beyond the ratio. */
  outlined: z.boolean(),
  lines: z.int().positive(),
});
export type MeasuredContrast = z.infer<typeof measuredContrastSchema>;

export const axeNodeSchema = z.strictObject({
  target: z.string(),
  html: z.string(),
  summary: z.string(),
  /** The checks of axe behind it and what they found: what its words are made from in any language. */
  checks: z.array(z.strictObject({ id: z.string(), data: z.unknown().optional() })).optional(),
  /** The colours of the element were being changed by a script while the page was looked at. */
  unsteady: z.literal(true).optional(),
  measured: measuredContrastSchema.optional(),
});
export type AxeNode = z.infer<typeof axeNodeSchema>;
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
