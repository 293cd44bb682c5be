import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { wrong } from '../core/faults.ts';
import { findRound, type RoundRecord } from './read-round.ts';
import { isServer, openStore, type Store } from './store/database.ts';

/** A round opened to be read: its store, and the folder that the places in it are below. */
export interface OpenRound {
  store: Store;
  round: RoundRecord;
  folder: string;
}

/**
 * Opens a round by its folder, or the newest one (or the one named) of a PostgreSQL database.
 * @throws {UsageError} when there is none, or another process has its embedded store open
 */
export async function openRound(where: string, id?: string): Promise<OpenRound> {
  const embedded = join(where, 'store');
  if (!isServer(where) && !existsSync(embedded))
    throw wrong(`--round ${where}`, {
      vi: 'trong đó không có đợt kiểm tra nào; hãy chỉ ra thư mục mà inspect đã tạo, hoặc postgres://…',
      en: 'no round is in it; give the folder that inspect made, or postgres://…',
    });
  const store = await openStore(isServer(where) ? where : embedded);
  try {
    const round = await findRound(store, id);
    return { store, round, folder: isServer(where) ? round.folder : resolve(where) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A place of the store as a path; undefined where there is none, or it would lead out of the folder. */
export function fileBelow(folder: string, place: string | null): string | undefined {
  if (place === null) return undefined;
  const file = resolve(folder, place);
  const way = relative(folder, file);
  return way === '' || way.startsWith(`..${sep}`) || way === '..' || isAbsolute(way) || !existsSync(file)
    ? undefined
    : file;
}
