import { z } from 'zod';

/** What a page looks like on screens that are touched; all sizes are CSS pixels. */

export const screenSchema = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  /** How wide the page takes the screen to be: 980 where nothing tells it, as phones do. */
  layoutWidth: z.int().nonnegative(),
  /** How wide the page is that a finger can drag into view. */
  contentWidth: z.int().nonnegative(),
  /** The first elements that make it wider than the screen, and where they end. */
  wide: z.array(z.strictObject({ selector: z.string(), right: z.int() })),
  /** Visible letters, how many of them are smaller than `least`, and the first such texts. */
  text: z.strictObject({
    letters: z.int().nonnegative(),
    small: z.int().nonnegative(),
    least: z.number(),
    samples: z.array(z.strictObject({ selector: z.string(), text: z.string(), size: z.number() })),
  }),
});
export type TouchScreen = z.infer<typeof screenSchema>;

export const overlaySchema = z.strictObject({
  selector: z.string(),
  text: z.string(),
  /** Share of the screen that it covers, from 0 to 1. */
  covers: z.number(),
  /** `closed`: a tap closed it; `offered`: it has a control to close it that was not tried, or did nothing; `none`. */
  way: z.enum(['closed', 'offered', 'none']),
  /** That control, in its words. */
  control: z.string().optional(),
});

export const touchMenuSchema = z.strictObject({
  /** Entries of the main menu as on the desktop, how many show at once, and how many after the taps. */
  entries: z.int().nonnegative(),
  shown: z.int().nonnegative(),
  after: z.int().nonnegative(),
  /** Entries that never showed. */
  missing: z.array(z.string()),
  /** What was tapped, in its words; `sure` when it surely says that it opens the menu. */
  tapped: z.array(z.strictObject({ text: z.string(), selector: z.string(), sure: z.boolean() })),
});

export const mobileSchema = z.strictObject({
  /** The page that a phone gets: another host where the portal sends phones elsewhere. */
  finalUrl: z.string(),
  /** Whether the page was loaded anew on the phone; else the loaded page was shown on its screen, and was in order. */
  fresh: z.boolean(),
  /** Content of `<meta name="viewport">`. */
  viewport: z.string().optional(),
  /** From the smallest. */
  screens: z.array(screenSchema),
  /** Share of the desktop page's text that is on the phone too, from 0 to 1; absent where there is too little text. */
  kept: z.number().optional(),
  /** First lines of the desktop page that the phone does not get. */
  lost: z.array(z.string()),
  overlay: overlaySchema.optional(),
  menu: touchMenuSchema.optional(),
});
export type Mobile = z.infer<typeof mobileSchema>;
