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

const notLoaded = (what: string, address: string): Missed =>
  failed('refused', `the ${what} ${address} could not be loaded`);

/** Why nothing is missed on a page: a script may have added it. */
export const missedScript = (unseen: Unseen | undefined): Missed | undefined =>
  unseen?.script === undefined ? undefined : notLoaded('script', unseen.script);

/** Why nothing is said of how a page looks: without its styles it is not the page that visitors see. */
export const missedStyle = (unseen: Unseen | undefined): Missed | undefined =>
  unseen?.style === undefined ? undefined : notLoaded('style sheet', unseen.style);
