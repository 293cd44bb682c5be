import { fold } from './vietnamese.ts';
import { patternOf } from './wording.ts';
import { ownerSigns } from './wordings/owner.ts';

const mailSign = /\be-?mail\s*:|\bthu dien tu\s*:|\w@[\w-]+\.\w/;
const signs: readonly (readonly [kind: string, sign: RegExp])[] = [
  ...Object.entries(ownerSigns).map(([kind, { sure }]) => [kind, patternOf(sure)] as const),
  ['mail', mailSign],
];
/** Kinds that stand in feet and hardly anywhere else. */
export const typicalOfFoot = ['copyright', 'licence', 'person', 'owner'];

/** Kinds of owner's information in a text. */
export function ownerSignsIn(text: string): string[] {
  const folded = fold(text);
  return signs.flatMap(([kind, sign]) => (sign.test(folded) ? [kind] : []));
}
