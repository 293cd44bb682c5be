import { z } from 'zod';
import { observationCodeSchema } from './observation.ts';
import { portalKinds } from './portal.ts';
import { findingSchema } from './report.ts';

const numbers = z.array(z.int().nonnegative());

/**
 * What the machine said of every target, kept beside its report so that people's answers can be taken in without the
 * evidence. Strings stand once, in `strings`; everything else names them by their place there, outcomes by theirs among
 * the five.
 */
export const machineRecordSchema = z.strictObject({
  formatVersion: z.literal(1),
  /** What it was judged by: tool, texts and weights. With another the evidence has to be judged again. */
  basis: z.string(),
  ground: z.strictObject({
    kind: z.enum(portalKinds),
    date: z.iso.date(),
    moved: z.boolean(),
    services: z.array(
      z.strictObject({
        url: z.string(),
        level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).exactOptional(),
        state: z.string(),
      }),
    ),
  }),
  strings: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      instrument: z.string(),
      id: z.string(),
      /** Target, outcome, target, outcome … in the order in which they were judged. */
      outcomes: numbers,
      /** For each rule of the row, lists of target, fingerprint, outcome, fingerprint, outcome … */
      blame: z.array(z.array(numbers)),
      reason: observationCodeSchema.optional(),
      /** Where the report leaves them out, because the row does not apply: an answer may bring it back. */
      findings: z.array(findingSchema).optional(),
    }),
  ),
});
export type MachineRecord = z.infer<typeof machineRecordSchema>;
