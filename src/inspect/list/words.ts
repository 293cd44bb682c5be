import type { PortalKind } from '../../core/portal.ts';

/** What a list of portals may call its columns; folded, with blanks for dashes and underscores. */
export const columnWords = {
  id: /^(?:id|ma|ma so|ma (?:cong|don vi|co quan))$/,
  name: /^(?:name|ten|ten (?:cong|don vi|co quan|co quan don vi)|co quan|don vi)$/,
  url: /^(?:url|address|website|trang web|dia chi|dia chi (?:web|website|cong|trang web|truy cap))$/,
  kind: /^(?:kind|loai|loai (?:co quan|don vi|cong)|nhom)$/,
  province:
    /^(?:province|parent|tinh|tinh(?:, ?| ?\/ ?| )(?:thanh pho|tp)|co quan chu quan|don vi chu quan|truc thuoc)$/,
  hosts: /^(?:hosts?|may chu|may chu khac|ten mien(?: khac)?)$/,
  servicePortal: /^(?:service ?portal|cong dich vu(?: cong)?|cong dvc)$/,
  services: /^(?:services?|danh muc dich vu(?: cong)?|danh muc dvc)$/,
  contact: /^(?:contact|lien he|thong tin lien he|thu dien tu|email)$/,
  notes: /^(?:notes?|ghi chu)$/,
} as const;
export type ListColumn = keyof typeof columnWords;
export const listColumns = Object.keys(columnWords) as ListColumn[];

/** Kinds of authority as a Vietnamese list names them, folded; the English names are the kinds themselves. */
export const kindWords: readonly (readonly [RegExp, PortalKind])[] = [
  [/^(?:bo|bo, nganh|bo nganh|co quan ngang bo|co quan thuoc chinh phu)$/, 'ministry'],
  [/^(?:tong cuc|cuc|tong cuc, cuc)$/, 'general-department'],
  [/^(?:tinh|thanh pho|tinh, thanh pho|ubnd (?:cap )?tinh|cap tinh)$/, 'province'],
  [/^(?:so|so, ban, nganh|so, nganh|so nganh|ban, nganh)$/, 'provincial-department'],
  [/^(?:huyen|quan|thi xa|quan, huyen|ubnd (?:cap )?huyen|cap huyen)$/, 'district'],
  [/^(?:xa|phuong|thi tran|dac khu|xa, phuong|ubnd (?:cap )?xa|cap xa)$/, 'commune'],
  [/^khac$/, 'other'],
];
