import { readReport } from '../audit/read-report.ts';
import type { Report } from '../core/report.ts';
import { reportPlaces } from './read-round.ts';
import { fileBelow, type OpenRound } from './round-folder.ts';

/** Reports of a round with what a worksheet asks about, and nothing more: hundreds go into one workbook. */
export async function questionReports(
  { store, round, folder }: OpenRound,
  wanted: { kind?: string | undefined; province?: string | undefined },
): Promise<Report[]> {
  const places = await reportPlaces(store, round.id, wanted);
  return places.flatMap(({ report: place }) => {
    const file = fileBelow(folder, place);
    if (!file) return [];
    const report = readReport(file);
    const requirements = report.requirements.filter(({ open }) => open.length > 0);
    return requirements.length === 0 ? [] : [{ ...report, requirements, advice: [], notReached: [] }];
  });
}
