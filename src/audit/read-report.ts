import { readFileSync } from 'node:fs';
import { UsageError } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import { reportSchema } from '../core/report.ts';

/**
 * Reads a report.json.
 * @throws {UsageError} when it cannot be read, or is no report of this version
 */
export function readReport(file: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: not a readable report.json (${(error as Error).message})`);
  }
  const result = reportSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(
    `${file}: not a report of this version (${issue?.path.join('.')}: ${issue?.message}); judge its evidence again with congchuan evaluate`,
  );
}
