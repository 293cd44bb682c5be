import { closeSync, fdatasync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** What systems answer that cannot do this to a folder. */
const cannot = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'EBADF']);

/** Has what was written to an open file outlive a power cut; meanwhile others go on. */
export const makeSureOf = promisify(fdatasync);

/** Puts a finished file in its place: after a power cut it is there as a whole, or not at all. */
export function moveIntoPlace(from: string, to: string): void {
  makeSure(from, 'r+');
  renameSync(from, to);
  try {
    makeSure(dirname(to), 'r');
  } catch (error) {
    if (!cannot.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Writes a small file as a whole or not at all. */
export function writeWhole(path: string, content: string): void {
  writeFileSync(`${path}.partial`, content);
  moveIntoPlace(`${path}.partial`, path);
}

function makeSure(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
