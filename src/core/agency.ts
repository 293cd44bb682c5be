import { z } from 'zod';

const line = z.string().min(1).max(300);

/** Who signs the report in the official form. Nothing of it is guessed: what is not given stays a blank to fill in. */
export const agencySchema = z.strictObject({
  /** Body above the agency: `ỦY BAN NHÂN DÂN TỈNH …`. */
  parent: line.optional(),
  name: line.optional(),
  /** What stands after the number of the document: `BC-STTTT`. */
  symbol: line.optional(),
  /** Place before the date. */
  place: line.optional(),
  /** Decisions, plans and letters that the inspection rests on, one an entry. */
  grounds: z.array(line).max(20).optional(),
  /** Title of the one who signs: `GIÁM ĐỐC`. */
  signerTitle: line.optional(),
  signerName: line.optional(),
  /** Who gets a copy. */
  recipients: z.array(line).max(20).optional(),
});
export type Agency = z.infer<typeof agencySchema>;
