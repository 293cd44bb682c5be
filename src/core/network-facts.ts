import { z } from 'zod';
import { observationCodeSchema } from './observation.ts';

const unseen = z.strictObject({ code: observationCodeSchema });

/** What the network of one host showed, short enough for a report; verdicts rest on the evidence, not on this. */
export const networkHostSchema = z.strictObject({
  host: z.string(),
  tls: z.union([
    unseen,
    z.strictObject({
      /** Versions by address: what is accepted, or why nothing is known. */
      addresses: z.array(
        z.strictObject({
          address: z.string(),
          accepted: z.array(z.string()),
          refused: z.array(z.string()),
          code: observationCodeSchema.optional(),
        }),
      ),
      /** The certificate of the first address that showed one. */
      certificate: z
        .strictObject({
          subject: z.string(),
          issuer: z.string(),
          /** Keys from the leaf up, `RSA 2048`. */
          keys: z.array(z.string()),
          validTo: z.string(),
          nameMatches: z.boolean(),
          trusted: z.boolean(),
        })
        .nullable(),
    }),
  ]),
  dns: z.union([
    unseen,
    z.strictObject({
      cnames: z.array(z.string()),
      a: z.array(z.string()),
      /** Addresses of IPv6, and the status each answered with; null when it did not. */
      aaaa: z.array(
        z.strictObject({ address: z.string(), status: z.int().nullable(), code: observationCodeSchema.optional() }),
      ),
      dnssec: z.strictObject({
        state: z.enum(['secure', 'insecure', 'bogus', 'indeterminate']),
        reason: z.string(),
        at: z.string(),
        /** Zones trusted on the way down from the root, with the key that vouches for each. */
        chain: z.array(z.strictObject({ zone: z.string(), keyTag: z.int(), algorithm: z.int() })),
      }),
    }),
  ]),
});
export type NetworkHost = z.infer<typeof networkHostSchema>;
