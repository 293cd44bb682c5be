import { readFileSync } from 'node:fs';
import { joined, noJson, unreadable, wrong } from '../core/faults.ts';
import type { Report } from '../core/report.ts';
import { reportSchema } from '../core/report.ts';
import { schemaFault } from '../core/schema-faults.ts';

/**
 * Reads a report.json.
 * @throws {UsageError} when it cannot be read, or is no report of this version
 */
export function readReport(file: string): Report {
  const text = textOf(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong(
      file,
      joined([noJson(error), { vi: 'hãy dùng một report.json nguyên vẹn', en: 'give an intact report.json' }], '; '),
    );
  }
  const result = reportSchema.safeParse(value);
  if (result.success) return result.data;
  const { vi, en } = schemaFault(result.error.issues[0]);
  throw wrong(file, {
    vi: `không phải báo cáo của phiên bản này (${vi}); hãy đánh giá lại bằng chứng của nó bằng congchuan evaluate`,
    en: `not a report of this version (${en}); judge its evidence again with congchuan evaluate`,
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong(file, unreadable(error));
  }
}
