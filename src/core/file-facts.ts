import { z } from 'zod';

/** What a look into a file told. Everything but `opens` is absent where it was not told. */
export const fileFactsSchema = z.strictObject({
  /** `unknown` says nothing of the file: it was not tried, or a limit of ours was reached. */
  opens: z.enum(['yes', 'damaged', 'encrypted', 'unknown']),
  /** Why it does not open, or was not tried. */
  reason: z.string().max(300).optional(),
  pages: z.int().nonnegative().optional(),
  /** Of the first page, in millimetres. */
  pageSize: z.strictObject({ width: z.int(), height: z.int() }).optional(),
  /** Whether there is text; a PDF without any is a picture of a paper. */
  text: z.boolean().optional(),
  /** Whether the PDF tells its structure to assistive technology. */
  tagged: z.boolean().optional(),
  language: z.string().max(40).optional(),
  title: z.string().max(300).optional(),
  /** Of an archive: the names of the files in it. */
  members: z.array(z.string().max(300)).max(200).optional(),
  /** The text, line by line, as far as the limits go; a tab or dots stand where one writes. */
  lines: z.array(z.string().max(500)).max(500).optional(),
});
export type FileFacts = z.infer<typeof fileFactsSchema>;
