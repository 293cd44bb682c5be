import { z } from 'zod';
import { observationSchema } from './observation.ts';

/** One value of a filter chosen on a list of services in the browser, and what became of the list. */
export const filterRecordSchema = z.strictObject({
  /** The page of the list. */
  page: z.string(),
  /** What the filter is called, and what was chosen; a tab has its value alone. */
  control: z.string(),
  choice: z.string(),
  pointer: z.string(),
  result: observationSchema(
    z.strictObject({
      /** Addresses that the page linked in sight beside navigation, header and footer: at first, and after the choice. */
      before: z.array(z.string()),
      after: z.array(z.string()),
      /** Where the choice leads by GET: what is linked there is `after`. */
      leads: z.string().optional(),
    }),
  ),
});
export type FilterRecord = z.infer<typeof filterRecordSchema>;
