import { kindNames, type PortalKind, portalKinds } from '../core/portal.ts';
import { fold } from './vietnamese.ts';

/** What else people call kinds of authority, folded. */
const kindWords: readonly (readonly [RegExp, PortalKind])[] = [
  [/^(?:bo|bo, nganh|bo nganh|co quan ngang bo|co quan thuoc chinh phu)$/, 'ministry'],
  [/^(?:tong cuc|cuc|tong cuc, cuc)$/, 'general-department'],
  [/^(?:tinh|thanh pho|tinh, thanh pho|ubnd (?:cap )?tinh|cap tinh)$/, 'province'],
  [/^(?:so|so, ban, nganh|so, nganh|so nganh|ban, nganh)$/, 'provincial-department'],
  [/^(?:huyen|quan|thi xa|quan, huyen|ubnd (?:cap )?huyen|cap huyen)$/, 'district'],
  [/^(?:xa|phuong|thi tran|dac khu|xa, phuong|ubnd (?:cap )?xa|cap xa)$/, 'commune'],
  [/^khac$/, 'other'],
];

/** The kind of authority that people mean, in Vietnamese, with or without marks, or by its English name. */
export function kindNamed(text: string): PortalKind | undefined {
  const folded = fold(text);
  return (
    portalKinds.find((kind) => kind === folded.replaceAll(/[\s_]/g, '-') || folded === fold(kindNames[kind].vi)) ??
    kindWords.find(([words]) => words.test(folded))?.[1]
  );
}
