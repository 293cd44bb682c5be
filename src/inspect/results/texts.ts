import { type Cause, causes } from '../../core/comparison.ts';
import type { Language } from '../../core/language.ts';
import type { ObservationCode } from '../../core/observation.ts';
import { observationTexts } from '../../core/observation-texts.ts';
import { causeWords } from '../../report/comparison/words.ts';
import { intervalText, percent } from '../../report/numbers.ts';
import { say } from '../../report/words.ts';
import type { PortalChange } from '../changes.ts';
import type { League, RankInterval, Standing } from '../ranking.ts';
import type { Unranked } from '../read-round.ts';
import { roundWords } from './words.ts';

/** `3` or `3–7`. */
export const rankText = ({ from, to }: Pick<RankInterval, 'from' | 'to'>): string =>
  from === to ? String(from) : `${from}–${to}`;

/** `80–85`, and beside it what the sampling margin makes of it where it makes a difference. */
export function marginText(
  { interval, wide }: Pick<Standing, 'interval' | 'wide'>,
  lang: Language,
): string | undefined {
  const text = intervalText(wide, lang);
  return text === intervalText(interval, lang) ? undefined : `${roundWords[lang].withMargin}: ${text}`;
}

/** Convention: under this coverage a score is told to rest on little; from there on a portal may have a band. */
const amplySeen = 0.8;

/** `92 %`, or `62 % (ít bằng chứng)`: a score out of little evidence is to look like one. */
export const coverageText = (coverage: number, lang: Language): string =>
  coverage < amplySeen ? `${percent(coverage)} (${roundWords[lang].littleEvidence})` : percent(coverage);

/** How far a round is: its state, and how many of its portals have their result. */
export interface Stage {
  state: string;
  done: number;
  total: number;
}

/** What has to be said of everything that is made of a round that is not done; nothing of one that is. */
export const provisionalText = ({ state, done, total }: Stage, lang: Language): string | undefined =>
  state === 'done' && done === total ? undefined : say(roundWords[lang].provisional, { done, total });

/** Instead of a table without lines: why nobody of a group has a rank. */
export const noRankText = ({ thin }: Pick<League, 'thin'>, lang: Language): string =>
  thin.length > 0 ? say(roundWords[lang].nothingRanked, { n: thin.length }) : roundWords[lang].nothingAssessed;

/** Why a portal has no rank, in words; what the machinery said is for the authority alone. */
export function reasonOf({ code, state }: Pick<Unranked, 'code' | 'state'>, lang: Language): string {
  if (state === 'quarantined') return roundWords[lang].heldBack;
  if (code === null) return (roundWords[lang] as Record<string, string>)[state] ?? state;
  return observationTexts[code as ObservationCode]?.[lang] ?? code;
}

/** `cổng thay đổi: 12; mẫu trang: 3`, or that rules may have changed, or nothing. */
export function causesLine({ causes: counts, otherRules }: PortalChange, lang: Language): string {
  if (!counts) return otherRules ? roundWords[lang].otherRules : causeWords['cannot-say'][lang];
  const told = causes.filter((cause: Cause) => counts[cause] > 0);
  return told.length === 0 ? '–' : told.map((cause) => `${causeWords[cause][lang]}: ${counts[cause]}`).join('; ');
}
