import { z } from 'zod';
import type { Bilingual } from './language.ts';

/** Kinds of authority a portal can belong to; `general-department` covers tổng cục and cục, `provincial-department` sở. */
export const portalKinds = [
  'ministry',
  'general-department',
  'province',
  'provincial-department',
  'district',
  'commune',
  'other',
  'unknown',
] as const;

/** Kinds as people call them. */
export const kindNames: Readonly<Record<(typeof portalKinds)[number], Bilingual>> = {
  ministry: { vi: 'bộ, cơ quan ngang bộ', en: 'ministry' },
  'general-department': { vi: 'tổng cục, cục', en: 'general department' },
  province: { vi: 'tỉnh, thành phố', en: 'province' },
  'provincial-department': { vi: 'sở, ban, ngành', en: 'provincial department' },
  district: { vi: 'huyện', en: 'district' },
  commune: { vi: 'xã, phường', en: 'commune' },
  other: { vi: 'loại khác', en: 'other' },
  unknown: { vi: 'chưa khai báo', en: 'not declared' },
};

/** The kinds to choose from, as they may be typed. */
export const kindChoice: Bilingual = {
  vi: portalKinds.map((kind) => `${kindNames[kind].vi} (${kind})`).join('; '),
  en: portalKinds.join(', '),
};

/** A service as the list given with `--services` has it. */
export const referenceServiceSchema = z.strictObject({
  name: z.string().min(1),
  code: z.string().optional(),
  level: z.int().min(1).max(4).optional(),
  agency: z.string().optional(),
  /** Line of the file. */
  line: z.int().positive(),
});
export type ReferenceService = z.infer<typeof referenceServiceSchema>;

export const portalSchema = z.strictObject({
  id: z.string().min(1),
  /** The full official name of the agency, when the user knows it. */
  name: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }),
  kind: z.enum(portalKinds).default('unknown'),
  /** Further host names that belong to the portal and are crawled with it. */
  hosts: z.array(z.string()).default([]),
  /** Home page of the separate host that offers the online services, if there is one. */
  servicePortal: z.url({ protocol: /^https?$/ }).optional(),
  /** The services that the portal ought to offer, as the user lists them; what it offers is compared with them. */
  services: z.array(referenceServiceSchema).optional(),
});

export type Portal = z.infer<typeof portalSchema>;
export type PortalKind = Portal['kind'];
