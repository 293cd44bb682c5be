import { readFileSync, statSync } from 'node:fs';
import { type StorageState, storageStateSchema } from '../collect/storage-state.ts';
import { UsageError } from '../core/errors.ts';
import { tooLarge, unreadable, wrong } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';

/** A session is cookies and a few values; more is no session. */
const largestBytes = 5_000_000;

/**
 * Reads a signed-in session from a file as Playwright writes it.
 * @throws {UsageError} when it cannot be read or is none; nothing of its content is told
 */
export function readStorageState(file: string): StorageState {
  const fault = (why: Bilingual) => wrong(`--storage-state ${file}`, why);
  let text: string;
  try {
    if (statSync(file).size > largestBytes) throw fault(tooLarge(largestBytes));
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw error instanceof UsageError ? error : fault(unreadable(error));
  }
  try {
    return storageStateSchema.parse(JSON.parse(text));
  } catch {
    throw fault({
      vi: 'không phải phiên đăng nhập đã lưu; hãy lưu lại bằng context.storageState() của Playwright',
      en: "is no storage state; save one with Playwright's context.storageState()",
    });
  }
}
