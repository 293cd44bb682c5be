import type { NotReached, NotReachedRow } from '../core/crawl-record.ts';
import type { Evidence } from '../core/evidence.ts';
import type { ObservationCode } from '../core/observation.ts';
import { observationMends } from '../core/observation-mends.ts';
import { observationTexts } from '../core/observation-texts.ts';
import type { Report } from '../core/report.ts';
import { mask } from '../derive/mask.ts';
import { templateOf } from '../derive/template.ts';

/** Conventions: addresses of one pattern beyond one limit that are listed, and patterns told apart. */
const [witnesses, mostPatterns] = [3, 100];

/** What was not reached: the rows, and how many there are of each code, most first. */
export function notReachedOf({
  notReached,
}: Pick<Evidence, 'notReached'>): Pick<Report, 'notReached' | 'notReachedByCode'> {
  const counts = new Map<ObservationCode, number>();
  for (const { code } of notReached) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    notReached: grouped(notReached).map((row) => ({ ...row, message: mask(row.message) })),
    notReachedByCode: [...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([code, count]) => ({ code, count, text: observationTexts[code], mend: observationMends[code] })),
  };
}

/** Rows in their order; of many beyond a limit that are alike the first stand for the others. */
function grouped(rows: readonly NotReached[]): NotReachedRow[] {
  const groups = Map.groupBy(rows.filter(isBeyond), ({ limit, url }) => `${limit} ${templateOf(url)}`);
  const patterns = new Map([...groups.keys()].map((key, index) => [key, index < mostPatterns ? key : '…']));
  const counts = new Map<string, number>();
  const listed = rows.flatMap((row): { row: NotReached; pattern?: string }[] => {
    if (!isBeyond(row)) return [{ row }];
    const pattern = patterns.get(`${row.limit} ${templateOf(row.url)}`) ?? '…';
    const count = (counts.get(pattern) ?? 0) + 1;
    counts.set(pattern, count);
    if (count > witnesses) return [];
    return [count < witnesses ? { row } : { row, pattern }];
  });
  return listed.map(({ row, pattern }) => {
    const more = (pattern === undefined ? 0 : (counts.get(pattern) ?? 0)) - witnesses;
    return more > 0 ? { ...row, like: { template: pattern === '…' ? '…' : templateOf(row.url), more } } : row;
  });
}

/** Whether an address was left alone because the crawl had read enough, gone deep enough or lasted long enough. */
const isBeyond = ({ code, limit, tries = 0 }: NotReached): boolean =>
  code === 'budget' && tries === 0 && (limit === 'pages' || limit === 'depth' || limit === 'time');
