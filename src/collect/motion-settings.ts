/**
 * Conventions of watching a page. `watchMs` is three turns of a text that changes once a second; `longerMs`, for a page that
 * has slides or on which something changed, two turns of slides that stay for five seconds.
 */
export const motionSettings = {
  watchMs: 3000,
  longerMs: 12_000,
  /** Uneven and without a common measure, so that no regular blinking stays in step with them. */
  intervalsMs: [170, 230, 190, 310, 210, 270],
  /** A finite animation not longer than this is a one-off (five seconds: WCAG 2.0, criterion 2.2.2). */
  oneOffMs: 5000,
  /** Most texts, pictures and boxes watched, most of those that changed handed on, and frames watched. */
  watched: 3000,
  pictures: 300,
  boxes: 1000,
  changed: 500,
  frames: 10,
};
export type MotionSettings = typeof motionSettings;
