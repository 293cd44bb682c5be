import { z } from 'zod';
import { observationSchema } from './observation.ts';

/** What came of using the portal: its own search, with words of its pages and one that nobody writes, and its links. */

export const searchFormSchema = z.strictObject({
  /** The page it stands on, where it leads, and the name of the field for the words. */
  page: z.string(),
  action: z.string(),
  field: z.string(),
  /** `script`: what happens is the page's own script's doing. */
  method: z.enum(['get', 'post', 'script']),
  pointer: z.string(),
});
export type SearchForm = z.infer<typeof searchFormSchema>;

export const searchTrialSchema = z.strictObject({
  query: z.string(),
  /** The page that the words were taken from, and its headline; absent for the nonsense word. */
  source: z.strictObject({ url: z.string(), title: z.string() }).optional(),
  /** The address that was asked for. */
  url: z.string(),
  result: observationSchema(
    z.strictObject({
      status: z.int(),
      finalUrl: z.string(),
      /** Hash of the page, as sent or as the browser showed it. */
      document: z.string(),
      rendered: z.boolean(),
    }),
  ),
});
export type SearchTrial = z.infer<typeof searchTrialSchema>;

export const searchRecordSchema = z.strictObject({
  /** Absent where no page has a field to search the portal with. */
  form: searchFormSchema.optional(),
  trials: z.array(searchTrialSchema),
});
export type SearchRecord = z.infer<typeof searchRecordSchema>;

/** A link to the portal of another agency, and what its server answered. */
export const agencyLinkSchema = z.strictObject({
  url: z.string(),
  /** The page that links it, and with what text. */
  page: z.string(),
  text: z.string(),
  result: observationSchema(z.strictObject({ status: z.int(), finalUrl: z.string() })),
});
export type AgencyLink = z.infer<typeof agencyLinkSchema>;
