import { z } from 'zod';

/** What a portal may offer so that its pages can be seen or heard better. */
export const toolKinds = ['contrast', 'text-size', 'read-aloud'] as const;
export type ToolKind = (typeof toolKinds)[number];

export const triedToolSchema = z.strictObject({
  kind: z.enum(toolKinds),
  /** The control's own words. */
  name: z.string(),
  /**
   * `worked`: what it promises was measured; `nothing`: the page did not change at all; `other`: it changed in another way;
   * `sends` and `leads-away`: it wanted to send something, or to go to another page, and was kept from it;
   * `not-pressed`: it could not be reached; `silent`: a sound was asked for that did not begin to play.
   */
  outcome: z.enum(['worked', 'nothing', 'other', 'sends', 'leads-away', 'not-pressed', 'silent']),
  /** Medians of what changed: contrast ratios, or sizes in CSS pixels. */
  from: z.number().optional(),
  to: z.number().optional(),
  /** How it was heard. */
  heard: z.enum(['speech', 'audio']).optional(),
  /** The page it stands on, where that is not the home page. */
  url: z.string().optional(),
});
export type TriedTool = z.infer<typeof triedToolSchema>;

/** What was found on a page and tried, each kind until one worked. */
export const toolsSchema = z.strictObject({
  tried: z.array(triedToolSchema),
  /** Hosts of widgets that lay their own tools over the page. */
  widgets: z.array(z.string()),
});
export type Tools = z.infer<typeof toolsSchema>;
