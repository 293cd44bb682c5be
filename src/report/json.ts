import { type Report, reportSchema } from '../core/report.ts';

/**
 * report.json, the contract: keys in the order of the schema, keys of free records sorted, two spaces, final newline.
 * @throws {ZodError} when the report does not keep the contract: a broken file is never written.
 */
export function renderJson(report: Report): string {
  return `${JSON.stringify(reportSchema.parse(sorted(report)), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
