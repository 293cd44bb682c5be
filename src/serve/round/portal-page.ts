import { readReport } from '../../audit/read-report.ts';
import { compareReports } from '../../evaluate/compare.ts';
import { changeOf, pairsOf, withCauses } from '../../inspect/changes.ts';
import type { Entrant } from '../../inspect/ranking.ts';
import * as views from '../../inspect/results/views.ts';
import { roundWords } from '../../inspect/results/words.ts';
import { fileBelow, type OpenRound } from '../../inspect/round-folder.ts';
import type { Standings } from '../../inspect/standings.ts';
import type { Markup } from '../../report/html/markup.ts';
import { section } from '../../report/html/view.ts';
import { type PortalLine, portalLines } from './queries.ts';

/** What became of one portal since the last round, with causes where both reports are at hand. */
export async function changeOfPortal(
  { report }: PortalLine,
  { entrant, folder }: { entrant: Entrant; folder: string },
  { previous, old }: { previous: OpenRound; old: Standings },
  links: views.Links,
): Promise<Markup | false> {
  const [pair] = pairsOf(old.entrants, [entrant]).pairs;
  if (!pair) return false;
  const change = changeOf(pair);
  const [was] = await portalLines(previous.store, previous.round.id, [pair.before.id]);
  const files = [fileBelow(previous.folder, was?.report ?? null), fileBelow(folder, report)];
  const [one, other] = files.map((file) => (file ? readReport(file) : undefined));
  const told = one && other ? withCauses(change, compareReports(one, other)) : change;
  return section('changes', roundWords[links.lang].changes, views.changesTable([told], links));
}
