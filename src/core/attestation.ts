import { z } from 'zod';
import { bilingualSchema } from './language.ts';
import { outcomes } from './outcome.ts';
import { says } from './schema-faults.ts';

export const attestationRoles = ['inspector', 'auditee'] as const;

/** What a person can say of a target. `untested` is no answer; a waiver contests or excuses a failure for a time. */
export const answerOutcomes = ['passed', 'failed', 'inapplicable', 'cantTell', 'waived'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

/** The target of an answer that speaks of the portal as a whole; every other target is the URL of a service. */
export const wholePortal = 'site';

const sixteen = says({
  vi: 'phải là 16 ký tự ghi trong báo cáo',
  en: 'must be the 16 characters that the report gives',
});
const text = z.string().trim().min(1).max(4000);

/** One answer of one person, as it stands in a worksheet or a YAML file. */
export const attestationSchema = z
  .strictObject({
    /** Id of the portal, as in its report. */
    portal: text,
    /** `16.3.c/phone`, or `tt32-2018:16.3.c/phone` when several texts are judged. */
    requirement: text.optional(),
    /** In place of a requirement: one finding, wherever its rule is used. */
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{16}$/, sixteen)
      .optional(),
    /** URL of the service spoken of; absent: the portal as a whole. */
    target: text.optional(),
    outcome: z.enum(answerOutcomes),
    /** Who answers: name, and office where it matters. */
    by: text,
    role: z.enum(attestationRoles),
    /** Day of the answer. */
    at: z.iso.date(),
    /** What was looked at; for a waiver its reason. */
    note: text.optional(),
    /** Where the proof lies: number of a document, name of a file. */
    proof: text.optional(),
    /** State of the target when it was answered, from the report; when it has changed the answer is void. */
    targetHash: z
      .string()
      .regex(/^[0-9a-f]{16}$/, sixteen)
      .optional(),
    /** Last day on which the answer holds. */
    expires: z.iso.date().optional(),
  })
  .refine(({ requirement, fingerprint }) => (requirement === undefined) !== (fingerprint === undefined), {
    path: ['requirement'],
    error: says({
      vi: 'hãy ghi requirement hoặc fingerprint, một trong hai',
      en: 'give either a requirement or a fingerprint',
    }),
  })
  .refine(({ outcome, note }) => outcome !== 'waived' || note !== undefined, {
    path: ['note'],
    error: says({ vi: 'miễn trừ phải có lý do', en: 'a waiver needs its reason' }),
  })
  .refine(({ outcome, expires }) => outcome !== 'waived' || expires !== undefined, {
    path: ['expires'],
    error: says({ vi: 'miễn trừ phải có ngày hết hạn', en: 'a waiver needs the day on which it ends' }),
  })
  .refine(({ at, expires }) => expires === undefined || expires >= at, {
    path: ['expires'],
    error: says({ vi: 'sớm hơn ngày trả lời', en: 'lies before the day of the answer' }),
  });
export type Attestation = z.infer<typeof attestationSchema>;

/** An answer with the place it was read from: `phieu.xlsx row 12`, `answers.yaml:30`. */
export interface SourcedAttestation extends Attestation {
  source: string;
}

/** Why an answer was not merged. */
export const setAsideReasons = [
  'malformed',
  'unknown-portal',
  'unknown-requirement',
  'unknown-target',
  'unknown-fingerprint',
  'expired',
  'target-changed',
  'outvoted',
  'contested',
  'machine-failed',
  'restating',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

export const setAsideSchema = z.strictObject({
  source: z.string(),
  requirement: z.string().nullable(),
  target: z.string().nullable(),
  reason: z.enum(setAsideReasons),
  /** For `malformed`: what is wrong with the row, and the mend; for `unknown-portal` its id. */
  detail: z.union([bilingualSchema, z.string()]).optional(),
});
export type SetAside = z.infer<typeof setAsideSchema>;

/** An answer as the report shows it under its requirement. */
export const mergedAnswerSchema = z.strictObject({
  target: z.string(),
  outcome: z.enum(answerOutcomes),
  /** What the machine had said of the target: the worst, where the answer speaks of several. */
  machine: z.enum(outcomes),
  by: z.string(),
  role: z.enum(attestationRoles),
  at: z.string(),
  note: z.string().optional(),
  proof: z.string().optional(),
  expires: z.string().optional(),
  source: z.string(),
});
export type MergedAnswer = z.infer<typeof mergedAnswerSchema>;
