import { z } from 'zod';

/** Names of the members of a bundle. */
export const members = {
  manifest: 'datapackage.json',
  manifestDigest: 'datapackage-digest.json',
  evidence: 'evidence.json',
  index: 'indexes/index.cdxj',
  pages: 'pages/pages.jsonl',
  otherPages: 'pages/extraPages.jsonl',
  archive: 'archive/',
} as const;

/** Names inside the folder of an unfinished bundle. */
export const partialNames = { begun: 'begun.json', journal: 'journal.jsonl', archive: 'archive' } as const;

const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** `datapackage.json` of WACZ 1.1.1, as far as we need it. */
export const manifestSchema = z.object({
  profile: z.literal('data-package'),
  wacz_version: z.string(),
  resources: z.array(
    z.object({ name: z.string(), path: z.string(), hash: digestSchema, bytes: z.int().nonnegative() }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** `datapackage-digest.json`. */
export const manifestDigestSchema = z.object({ path: z.literal(members.manifest), hash: digestSchema });

const megabyte = 1024 * 1024;

/**
 * What a bundle may hold; conventions. Thousands of pages take some tens of megabytes; JSON with its many repetitions
 * packs up to fifty to one.
 */
export const bundleLimits = {
  archive: 2048 * megabyte,
  entries: 200,
  entry: 256 * megabyte,
  total: 3072 * megabyte,
  ratio: 200,
} as const;

/** Of all assets that the evidence refers to, unpacked: ten thousand pages of two hundred kilobytes. */
export const mostAssetBytes = 2048 * megabyte;
/** Of a member that is read as a whole beside the evidence: manifest and its digest. */
export const mostManifestBytes = 4 * megabyte;
