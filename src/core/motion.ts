import { z } from 'zod';

/** A picture of several frames, decoded from its bytes, that plays by itself. */
export const animatedPictureSchema = z.strictObject({
  selector: z.string(),
  url: z.string(),
  /** Address of the frame it is in. */
  frame: z.string().optional(),
  /** Its text alternative. */
  text: z.string(),
  format: z.enum(['gif', 'png', 'webp']),
  frames: z.int(),
  /** Of one round, in milliseconds. */
  roundMs: z.int(),
  /** How often it plays; 0 is without end. */
  plays: z.int(),
  width: z.int(),
  height: z.int(),
});
export type AnimatedPicture = z.infer<typeof animatedPictureSchema>;

/** Convention, in milliseconds: what stays as it is for longer each time does not blink. A second, as scripts count it, and a margin. */
export const blinkMs = 1250;

export const motionKinds = [
  'marquee',
  'blink',
  /** A text that moved, or that faded or changed colour and back. */
  'moved',
  'toggled',
  /** A text that gave its place to another again and again, as slides that fade do. */
  'swapped',
  /** The same of pictures without words. */
  'picture-moved',
  'picture-toggled',
  'picture-swapped',
  /** A box without words, or a picture too small for any, that came and went or changed and back as fast as something blinks. */
  'box-toggled',
  /** A drawing by a script that goes on changing, and one that the browser lets nobody look at. */
  'canvas-moved',
  'canvas-unseen',
  /** A film that plays though nobody started it. */
  'film-plays',
] as const;
export type MotionKind = (typeof motionKinds)[number];

export const motionSchema = z.strictObject({
  /** How long the page was watched, in milliseconds. */
  watchedMs: z.int(),
  moving: z.array(
    z.strictObject({
      selector: z.string(),
      kind: z.enum(motionKinds),
      text: z.string(),
      /** How long it usually stayed as it was, in milliseconds: of what takes turns. */
      everyMs: z.int().optional(),
      /** Address of the frame it is in. */
      frame: z.string().optional(),
    }),
  ),
  animated: z.array(animatedPictureSchema).optional(),
  /** What stops it: neither excuses motion, both are told. */
  relief: z
    .strictObject({
      /** Words of a control that seems to stop motion. */
      pause: z.string().optional(),
      /** Whether a style sheet of the page asks who prefers less motion. */
      prefersReduced: z.boolean(),
    })
    .optional(),
});
export type Motion = z.infer<typeof motionSchema>;
