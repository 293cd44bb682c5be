import { z } from 'zod';

/** What the schema of sitemaps.org does not allow, or the protocol beside it. */
export const sitemapFaults = [
  'not-well-formed',
  'namespace',
  'element',
  'location-missing',
  'location',
  'date',
  'frequency',
  'priority',
  'too-many',
] as const;
export const sitemapFaultSchema = z.strictObject({
  code: z.enum(sitemapFaults),
  count: z.int().positive(),
  /** The first place where it occurs, as written. */
  example: z.string(),
});
export type SitemapFault = z.infer<typeof sitemapFaultSchema>;

export const sitemapSchema = z.strictObject({
  kind: z.enum(['urlset', 'sitemapindex', 'text', 'feed', 'other']),
  total: z.int(),
  /** The first locations, bounded. */
  locations: z.array(z.string()),
  /** Where the file departs from the schema of sitemaps.org; absent in evidence of earlier versions and for other kinds. */
  faults: z.array(sitemapFaultSchema).optional(),
});
export type Sitemap = z.infer<typeof sitemapSchema>;
