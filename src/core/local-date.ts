/** The day of a moment (ISO 8601) as `YYYY-MM-DD`. Dates are read in Vietnam's time (UTC+7, no daylight saving) whatever the machine. */
export function localDate(at: string): string {
  return new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
}
