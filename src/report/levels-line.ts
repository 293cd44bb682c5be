import type { Report } from '../core/report.ts';
import type { Words } from './words.ts';

/** `Dịch vụ công: công bố mức 1: 2 · … — xác minh mức 1: 2 · …; khai quá mức: 0`: the headline of short reports. */
export function levelsLine({ levels, services }: Report, { phrase, heading }: Words): string {
  if (services.length === 0) return `${phrase.levels}: ${phrase.noServices}`;
  const list = (counts: Report['levels']['claimed']) =>
    (['1', '2', '3', '4'] as const).map((level) => `${heading.level} ${level}: ${counts[level]}`).join(' · ');
  const none = levels.verified['0'] > 0 ? ` · ${phrase.levelNone}: ${levels.verified['0']}` : '';
  const unclaimed = levels.unclaimed > 0 ? ` · ${phrase.levelUnclaimed}: ${levels.unclaimed}` : '';
  const claimed = `${phrase.levelsClaimed} ${list(levels.claimed)}${unclaimed}`;
  const verified = `${phrase.levelsVerified} ${list(levels.verified)}${none}`;
  return `${phrase.levels}: ${claimed} — ${verified}; ${phrase.levelOver}: ${levels.overClaimed}`;
}
