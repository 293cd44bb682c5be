import { z } from 'zod';
import { failed, type Missed } from './observation.ts';

/** Addresses of files that visitors get with a page and we did not; the first of each kind. */
export const unseenSchema = z.strictObject({
  /** A style sheet, of whatever site. */
  style: z.string().optional(),
  /** A script of the page's own site. */
  script: z.string().optional(),
});
export type Unseen = z.infer<typeof unseenSchema>;

/** Why nothing is said of how a page looks: without its styles it is not the page that visitors see. */
export const missedStyle = (unseen: Unseen | undefined): Missed | undefined =>
  unseen?.style === undefined ? undefined : failed('refused', `the style sheet ${unseen.style} could not be loaded`);
