import type { Bilingual } from '../../core/language.ts';

/** What a list of portals may call its columns; folded, with blanks for dashes and underscores. */
export const columnWords = {
  id: /^(?:id|ma|ma so|ma (?:cong|don vi|co quan))$/,
  name: /^(?:name|ten|ten (?:cong|don vi|co quan|co quan don vi)|co quan|don vi)$/,
  url: /^(?:url|address|website|trang web|dia chi|dia chi (?:web|website|cong|trang web|truy cap))$/,
  kind: /^(?:kind|loai|loai (?:co quan|don vi|cong)|nhom)$/,
  province: /^(?:province|tinh|tinh(?:, ?| ?\/ ?| )(?:thanh pho|tp))$/,
  parent: /^(?:parent|co quan chu quan|don vi chu quan|truc thuoc)$/,
  hosts: /^(?:hosts?|may chu|may chu khac|ten mien(?: khac)?)$/,
  servicePortal: /^(?:service ?portal|cong dich vu(?: cong)?|cong dvc)$/,
  services: /^(?:services?|danh muc dich vu(?: cong)?|danh muc dvc)$/,
  contact: /^(?:contact|lien he|thong tin lien he|thu dien tu|email)$/,
  notes: /^(?:notes?|ghi chu)$/,
} as const;
export type ListColumn = keyof typeof columnWords;
export const listColumns = Object.keys(columnWords) as ListColumn[];

/** What is said of columns that mean nothing to us. */
export const unusedColumns = (names: readonly string[]): Bilingual => ({
  vi: `các cột không dùng tới: ${names.join(', ')}`,
  en: `columns that are not used: ${names.join(', ')}`,
});
