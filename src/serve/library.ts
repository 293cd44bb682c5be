import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readReport } from '../audit/read-report.ts';
import { UsageError } from '../core/errors.ts';
import { causeOf, tooLarge } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';
import type { Report } from '../core/report.ts';

/** A report that lies in the folder. */
export interface Shelved {
  /** Of its place in the folder; an address names a report by this alone, so no address leads outside. */
  id: string;
  /** Place in the folder, for people. */
  path: string;
  file: string;
  report: Report;
}

/** Reports in one folder, and files that should have been reports. */
export interface Library {
  shelved: readonly Shelved[];
  unreadable: readonly { path: string; reason: Bilingual }[];
}

/** Conventions: how deep and how far is looked. A report lies at `<portal>/<time>/report.json`. */
const limits = { depth: 6, entries: 200_000, bytes: 200_000_000 };

interface Kept {
  stamp: string;
  shelved: Shelved | null;
  reason: Bilingual;
}

/**
 * Looks after a folder of reports. Each look finds new, changed and removed files; what has not changed is not read again.
 * Links are not followed.
 */
export function openLibrary(folder: string): { look(): Library } {
  const kept = new Map<string, Kept>();
  return {
    look() {
      const files = reportFiles(folder);
      for (const file of kept.keys()) if (!files.has(file)) kept.delete(file);
      for (const [file, stamp] of files)
        if (kept.get(file)?.stamp !== stamp) kept.set(file, { stamp, ...shelve(folder, file) });
      const all = [...kept.entries()];
      return {
        shelved: all
          .flatMap(([, { shelved }]) => shelved ?? [])
          .sort(
            (one, other) =>
              compare(
                one.report.portal.name ?? one.report.portal.url,
                other.report.portal.name ?? other.report.portal.url,
              ) || compare(other.report.collectedAt, one.report.collectedAt),
          ),
        unreadable: all.flatMap(([file, { shelved, reason }]) =>
          shelved ? [] : [{ path: relative(folder, file), reason }],
        ),
      };
    },
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function shelve(folder: string, file: string): Omit<Kept, 'stamp'> {
  const path = relative(folder, file);
  const id = createHash('sha256').update(path.split(sep).join('/')).digest('hex').slice(0, 16);
  try {
    if (statSync(file).size > limits.bytes) throw new UsageError(tooLarge(limits.bytes));
    return { shelved: { id, path, file, report: readReport(file) }, reason: { vi: '', en: '' } };
  } catch (error) {
    return { shelved: null, reason: causeOf(error) };
  }
}

/** Every report.json below a folder, with what tells that it changed. */
function reportFiles(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  let left = limits.entries;
  const walk = (at: string, depth: number): void => {
    let entries: ReturnType<typeof entriesOf>;
    try {
      entries = entriesOf(at);
    } catch {
      // A folder that went away or is closed to us holds no report for us.
      return;
    }
    for (const entry of entries) {
      left -= 1;
      if (left < 0) return;
      const path = join(at, entry.name);
      if (entry.isDirectory() && depth < limits.depth) walk(path, depth + 1);
      else if (entry.isFile() && entry.name === 'report.json') {
        const { mtimeMs, size } = statSync(path);
        found.set(path, `${mtimeMs} ${size}`);
      }
    }
  };
  walk(folder, 0);
  return found;
}

const entriesOf = (folder: string) => readdirSync(folder, { withFileTypes: true });
