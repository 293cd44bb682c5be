import { z } from 'zod';
import { observationCodeSchema } from './observation.ts';

/** What the crawl leaves in the evidence: how pages hang together, what was not reached, what was chosen. */

const stepShape = {
  /** What a visitor reads on the link. */
  text: z.string(),
  /** Clicks it takes; 0 for a frame or a refresh, more than 1 for a filter with its button. */
  cost: z.int().nonnegative(),
  /** What is worked before the link can be clicked, in its words: a menu opened, a value chosen. */
  control: z.string().optional(),
};

export const clickSchema = z.strictObject({ from: z.string(), to: z.string(), ...stepShape });
export type Click = z.infer<typeof clickSchema>;

/**
 * The clicks of a portal without repeating an address or a text: `ways[n]` are the clicks on the page `urls[n]`, as pairs
 * of where one leads (a place in `urls`) and what is clicked (a place in `steps`). One click for each pair of pages.
 */
export const clickTableSchema = z.strictObject({
  urls: z.array(z.string()),
  steps: z.array(z.strictObject(stepShape)),
  ways: z.array(z.array(z.int().nonnegative())),
});
export type ClickTable = z.infer<typeof clickTableSchema>;

/** Clicks as a table, as they are collected, or one by one, as people write them; see `clicksIn`. */
export type Clicks = readonly Click[] | ClickTable;

/** A step that a visitor is taken, or has no choice but to take, before the home page. */
export const arrivalSchema = z.strictObject({
  url: z.string(),
  by: z.enum(['redirect', 'refresh', 'script', 'splash']),
});
export type Arrival = z.infer<typeof arrivalSchema>;

/** A host under the portal's own name that is not part of it: linked, never crawled. */
export const relatedHostSchema = z.strictObject({
  /** Name, with its port where that is not the standard one. */
  host: z.string(),
  /** Pages of the portal that link it. */
  pages: z.int().positive(),
  /** The first such link: the page it is on and where it leads. */
  from: z.string(),
  url: z.string(),
});
export type RelatedHost = z.infer<typeof relatedHostSchema>;

/** Addresses of one pattern that were left alone because too many of that pattern were read: calendars, filters. */
export const trapSchema = z.strictObject({
  /** Pattern of the addresses, see `templateOf`. */
  template: z.string(),
  /** Pages of the pattern that were asked for, and addresses that were not. */
  asked: z.int().nonnegative(),
  cut: z.int().positive(),
  /** The first address that was cut. */
  example: z.string(),
});
export type Trap = z.infer<typeof trapSchema>;

/** Why a page is in the sample. */
export const sampleReasons = ['home', 'role', 'service', 'spread'] as const;

export const sampleSchema = z.strictObject({
  seed: z.string(),
  /** Addresses, in the order chosen. */
  urls: z.array(z.string()),
  /** Pages read, from which the sample was chosen. */
  population: z.int().nonnegative().default(0),
  /** The pages chosen, in the same order: their stratum (place in `strata`) and why. */
  members: z
    .array(z.strictObject({ url: z.string(), stratum: z.int().nonnegative(), why: z.enum(sampleReasons) }))
    .default([]),
  /** Kinds of pages: role × template, biggest first; only the first of very many. */
  strata: z
    .array(
      z.strictObject({
        role: z.string(),
        template: z.string(),
        pages: z.int().positive(),
        chosen: z.int().nonnegative(),
      }),
    )
    .default([]),
});
export type Sample = z.infer<typeof sampleSchema>;

/** How the pages of one template are read: over HTTP, or in the browser because scripts make what matters on them. */
export const templateChoiceSchema = z.strictObject({
  /** Pattern of the addresses and make-up of the pages, as for the sample. */
  template: z.string(),
  reads: z.enum(['http', 'browser']),
  /** The first such page, on which both were compared. */
  example: z.string(),
  /** Links into the portal: as sent, as rendered, and those that only scripts make and the start pages do not have. */
  links: z.strictObject({ sent: z.int(), rendered: z.int(), added: z.int() }),
  /** Share of the rendered text that is not in the page as sent, from 0 to 1. */
  addedText: z.number(),
  /** Pages of the template that the browser read, and those that it did not for want of budget. */
  opened: z.int().nonnegative(),
  left: z.int().nonnegative(),
});
export type TemplateChoice = z.infer<typeof templateChoiceSchema>;

/** Limits of one audit; each that was reached is told. */
export const limitNames = ['pages', 'depth', 'bytes', 'time', 'template'] as const;
export type LimitName = (typeof limitNames)[number];

/** An address of the portal that was found and not read, and why. */
export const notReachedSchema = z.strictObject({
  url: z.string(),
  code: observationCodeSchema,
  message: z.string(),
  /** How often it was asked for; 0 when it was left alone. */
  tries: z.int().nonnegative().optional(),
  /** How it was found, and the page that leads to it. */
  foundBy: z.enum(['start', 'link', 'script', 'sitemap']).optional(),
  foundOn: z.string().optional(),
  /** With `budget`: which limit it lies beyond. */
  limit: z.enum(limitNames).optional(),
});
export type NotReached = z.infer<typeof notReachedSchema>;

/** The same as a row for people: it may stand for further addresses of one pattern (see `templateOf`) too. */
export const notReachedRowSchema = notReachedSchema.extend({
  like: z.strictObject({ template: z.string(), more: z.int().positive() }).optional(),
});
export type NotReachedRow = z.infer<typeof notReachedRowSchema>;
