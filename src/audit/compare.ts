import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Comparison } from '../core/comparison.ts';
import { wrong } from '../core/faults.ts';
import type { Report } from '../core/report.ts';
import { compareReports } from '../evaluate/compare.ts';
import { judgeBundle } from './judge-bundle.ts';
import { readReport } from './read-report.ts';

/**
 * Compares two audits, each given as report.json, as evidence (`.wacz`), or as a folder that holds either. Where the old
 * evidence is at hand and is the very evidence of the old report, it is judged again by today's rules.
 * @throws {UsageError} when one of them cannot be read
 */
export async function compareAudits(before: string, after: string): Promise<Comparison> {
  const [old, now] = [await sideOf(before), await sideOf(after)];
  const evidence = old.evidence ?? besideOf(old.file);
  const texts = now.report.instruments.map(({ id }) => id);
  const again = evidence === null ? null : (await judgeBundle(evidence, texts)).report;
  const rejudged = again?.evidence.sha256 === old.report.evidence.sha256 ? again : null;
  return compareReports(old.report, now.report, rejudged);
}

interface Side {
  report: Report;
  file: string;
  /** The evidence itself, where that was given. */
  evidence: string | null;
}

async function sideOf(path: string): Promise<Side> {
  if (!existsSync(path))
    throw wrong(path, {
      vi: 'không có tệp này; hãy chỉ ra report.json, evidence.wacz hoặc thư mục chứa chúng',
      en: 'there is no such file; give a report.json, an evidence.wacz or their folder',
    });
  const file = statSync(path).isDirectory() ? inFolder(path) : path;
  if (!file.endsWith('.wacz')) return { report: readReport(file), file, evidence: null };
  return { report: (await judgeBundle(file)).report, file, evidence: file };
}

function inFolder(folder: string): string {
  const found = ['report.json', 'evidence.wacz'].map((name) => join(folder, name)).find((file) => existsSync(file));
  if (found) return found;
  throw wrong(folder, {
    vi: 'trong đó không có report.json lẫn evidence.wacz; hãy chỉ ra thư mục của một lần kiểm tra',
    en: 'neither report.json nor evidence.wacz is in it; give the folder of an audit',
  });
}

function besideOf(file: string): string | null {
  const evidence = join(dirname(file), 'evidence.wacz');
  return existsSync(evidence) ? evidence : null;
}
