import type { UsageError } from '../core/errors.ts';
import { wrong } from '../core/faults.ts';
import { someOf } from '../core/some-of.ts';

/** Where somebody looked for a round, none was ever begun. */
export const noRoundYet = (place: string): UsageError =>
  wrong(place, {
    vi: 'ở đó chưa có đợt kiểm tra nào; hãy bắt đầu bằng congchuan inspect',
    en: 'no round is there yet; congchuan inspect begins one',
  });

/**
 * There is no round of that id, or in that folder.
 * @param known - ids of those that there are
 */
export const noSuchRound = (place: string, known: readonly string[] = []): UsageError =>
  wrong(place, {
    vi: `không có đợt này; ${known.length > 0 ? `hãy chọn trong ${someOf(known)}` : 'hãy xem congchuan inspect status'}`,
    en: `no such round; ${known.length > 0 ? `there are ${someOf(known)}` : 'see congchuan inspect status'}`,
  });

/**
 * Several rounds are there, and none was named.
 * @param choose - what an id is written behind to choose it
 */
export const severalRounds = (place: string, ids: readonly string[], choose: string): UsageError =>
  wrong(place, {
    vi: `ở đó có ${ids.length} đợt: ${someOf(ids)}; hãy chọn một đợt, ví dụ ${choose}${ids[0]}`,
    en: `${ids.length} rounds are there: ${someOf(ids)}; choose one, such as ${choose}${ids[0]}`,
  });
