import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { wrong } from '../core/faults.ts';
import { findRound, type RoundRecord, type RoundWanted } from './find-round.ts';
import { isServer } from './store/address.ts';
import { openStore, type Store } from './store/database.ts';

/** A round opened to be read: its store, and the folder that the places in it are below. */
export interface OpenRound {
  store: Store;
  round: RoundRecord;
  folder: string;
}

/** Where a round is, and which of those that are there. */
export interface RoundPlace extends RoundWanted {
  /** Folder of the round with its embedded store, or postgres://… */
  where: string;
  /** What people named the store by, for errors; `--database` unless said otherwise. */
  source?: string;
}

/**
 * Where the store of a round is.
 * @throws {UsageError} when none was ever made there
 */
export function storeOf({ where, named = `--round ${where}` }: RoundPlace): string {
  const embedded = join(where, 'store');
  if (!isServer(where) && !existsSync(embedded))
    throw wrong(named, {
      vi: 'trong đó không có đợt kiểm tra nào; hãy chỉ ra thư mục mà inspect đã tạo, hoặc postgres://…',
      en: 'no round is in it; give the folder that inspect made, or postgres://…',
    });
  return isServer(where) ? where : embedded;
}

/**
 * Opens the round that is meant.
 * @throws {UsageError} when it cannot be told, there is none, or another process has its embedded store open
 */
export async function openRound(place: RoundPlace): Promise<OpenRound> {
  const { where, source, named = `--round ${where}`, ...wanted } = place;
  const store = await openStore(storeOf(place), source);
  try {
    const round = await findRound(store, { guess: where, ...wanted, named });
    return { store, round, folder: isServer(where) ? folderHere(round, wanted) : resolve(where) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Of a round that another machine made, only people know where its folder is mounted here. */
const folderHere = ({ folder }: RoundRecord, wanted: RoundWanted): string =>
  wanted.folder === undefined || existsSync(folder) ? folder : resolve(wanted.folder);

/** A place of the store as a path; undefined where there is none, or it would lead out of the folder. */
export function fileBelow(folder: string, place: string | null): string | undefined {
  if (place === null) return undefined;
  const file = resolve(folder, place);
  const way = relative(folder, file);
  return way === '' || way.startsWith(`..${sep}`) || way === '..' || isAbsolute(way) || !existsSync(file)
    ? undefined
    : file;
}
