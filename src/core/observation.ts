import { z } from 'zod';

/** Why something was not observed. The code names what happened, never whose fault it is. */
export const observationCodes = [
  'dns',
  'refused',
  'tls',
  'timeout',
  'blocked',
  'robots',
  'http-status',
  'not-html',
  'undecodable',
  'too-large',
  'budget',
  'excluded',
  'needs-login',
  'needs-browser',
  'needs-post',
  'no-ipv6-here',
  'no-validating-resolver',
  'no-services',
  'maintenance',
  'moved',
  'kind-unknown',
  'not-public',
  'redirect-loop',
  'empty',
  'parked',
  'suspended',
  'default-page',
  'soft-404',
  'error-page',
  'host-failing',
  'unsafe-address',
  'signed-in',
  'bug',
] as const;

export const observationCodeSchema = z.enum(observationCodes);
export type ObservationCode = z.infer<typeof observationCodeSchema>;

const missedSchemas = [
  z.strictObject({
    status: z.literal('failed'),
    code: observationCodeSchema,
    message: z.string(),
    /** How often it was asked for, where that is counted. */
    tries: z.int().nonnegative().optional(),
  }),
  z.strictObject({ status: z.literal('skipped'), code: observationCodeSchema }),
] as const;

/** Schema of an observation: the value we saw and when, or the reason why there is none. */
export function observationSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('collected'), value, at: z.iso.datetime() }),
    ...missedSchemas,
  ]);
}

export type Missed =
  | { status: 'failed'; code: ObservationCode; message: string; tries?: number | undefined }
  | { status: 'skipped'; code: ObservationCode };
export type Observation<T> = { status: 'collected'; value: T; at: string } | Missed;

export const collected = <T>(value: T, at: string): Observation<T> => ({ status: 'collected', value, at });
export const failed = (code: ObservationCode, message: string): Missed => ({ status: 'failed', code, message });
export const skipped = (code: ObservationCode): Missed => ({ status: 'skipped', code });

/** The collected value, or undefined when there is none. */
export function collectedValue<T>(observation: Observation<T>): T | undefined {
  return observation.status === 'collected' ? observation.value : undefined;
}
