import type { UsageError } from '../core/errors.ts';
import { wrong } from '../core/faults.ts';

/** Where somebody looked for a round, none was ever begun. */
export const noRoundYet = (place: string): UsageError =>
  wrong(place, {
    vi: 'ở đó chưa có đợt kiểm tra nào; hãy bắt đầu bằng congchuan inspect',
    en: 'no round is there yet; congchuan inspect begins one',
  });

/**
 * There is no round of that id.
 * @param known - ids of those that there are
 */
export const noSuchRound = (place: string, known: readonly string[] = []): UsageError =>
  wrong(place, {
    vi: `không có đợt này; ${known.length > 0 ? `hãy chọn trong ${known.join(', ')}` : 'hãy xem congchuan inspect status'}`,
    en: `no such round; ${known.length > 0 ? `there are ${known.join(', ')}` : 'see congchuan inspect status'}`,
  });
