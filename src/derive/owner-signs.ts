import { fold } from './vietnamese.ts';

/** What the owner of a portal says of itself, by kind; folded. */
const ownerSigns: Readonly<Record<string, RegExp>> = {
  copyright: /©|\bban quyen\b|\bcopyright\b|\bghi ro nguon\b/,
  licence: /\bgiay phep (so|thiet lap|xuat ban|hoat dong)\b/,
  person: /\bchiu trach nhiem\b|\b(truong|tong) (ban )?(ban )?bien tap\b/,
  owner: /\bco quan chu quan\b|\bco quan chu tri\b/,
  address: /\b(dia chi|d\/c)\s*:|\btru so\b/,
  phone: /\b(dien thoai|tel|hotline|sdt|so dt|dt|fax)\b\s*[.:(]/,
  mail: /\be-?mail\s*:|\bthu dien tu\s*:|\w@[\w-]+\.\w/,
};
/** Kinds that stand in feet and hardly anywhere else. */
export const typicalOfFoot = ['copyright', 'licence', 'person', 'owner'];

/** Kinds of owner's information in a text. */
export function ownerSignsIn(text: string): string[] {
  const folded = fold(text);
  return Object.keys(ownerSigns).filter((kind) => ownerSigns[kind]?.test(folded));
}
