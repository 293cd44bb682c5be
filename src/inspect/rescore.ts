import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { judgeBundle } from '../audit/judge-bundle.ts';
import { readReport } from '../audit/read-report.ts';
import type { Answers } from '../audit/read-sheet.ts';
import type { SetAside } from '../core/attestation.ts';
import type { Language } from '../core/language.ts';
import { renderHtml } from '../report/html.ts';
import { answersOf, type Conflict, keepAnswers, type RoundAnswer, settled } from './answers.ts';
import { reportPlaces } from './read-round.ts';
import { fileBelow, type OpenRound } from './round-folder.ts';
import { summaryOf } from './summary.ts';

export interface Import {
  added: number;
  known: number;
  setAside: SetAside[];
  conflicts: Conflict[];
  /** Portals that were judged again. */
  judged: string[];
  /** Portals with new answers whose evidence is not at hand: their scores stay. */
  noEvidence: string[];
}

/**
 * Takes people's answers into a round, and judges the portals they speak of again: from the recorded evidence, by the
 * same texts, without asking any portal anything. The report as the machine made it stays beside the new one.
 * @param settles - whether these answers settle what inspectors answered differently
 * @param now - ISO 8601
 */
export async function importAnswers(
  open: OpenRound,
  { given, setAside }: Answers,
  { settles, now, lang }: { settles: boolean; now: string; lang: Language },
): Promise<Import> {
  const { store, round } = open;
  const marked = settles ? given.map((answer): RoundAnswer => ({ ...answer, settles: true })) : given;
  const kept = await keepAnswers(store, round.id, marked, now);
  const places = new Map((await reportPlaces(store, round.id)).map((place) => [place.id, place]));
  const all = Map.groupBy(await answersOf(store, round.id), ({ portal }) => portal);
  const touched = new Set(kept.added.map(({ portal }) => portal));
  const result: Import = {
    ...{ added: kept.added.length, known: kept.known, setAside: [...setAside, ...kept.setAside] },
    ...{ conflicts: [], judged: [], noEvidence: [] },
  };
  for (const [portal, answers] of all) {
    const place = places.get(portal);
    const [report, evidence] = [place?.report ?? null, place?.evidence ?? null].map((one) =>
      fileBelow(open.folder, one),
    );
    const texts = report ? readReport(report).instruments.map(({ id }) => id) : [];
    const { given: counting, conflicts } = settled(answers, texts[0] ?? '');
    result.conflicts.push(...conflicts);
    if (!touched.has(portal)) continue;
    if (!report || !evidence) {
      result.noEvidence.push(portal);
      continue;
    }
    const aside = await judgeAgain(open, { portal, report, evidence, texts, counting, lang });
    result.setAside.push(...aside);
    result.judged.push(portal);
  }
  return result;
}

interface Again {
  portal: string;
  report: string;
  evidence: string;
  texts: readonly string[];
  counting: readonly RoundAnswer[];
  lang: Language;
}

/** Judges one portal with the answers that count; gives those that its rows could not take. */
async function judgeAgain(
  { store, round, folder }: OpenRound,
  { portal, report, evidence, texts, counting, lang }: Again,
): Promise<SetAside[]> {
  const given = counting.map(({ settles: _, ...answer }) => answer);
  const again = await judgeBundle(evidence, texts, { given, setAside: [] });
  const file = join(dirname(report), 'report.answered.json');
  // Whole or not at all: somebody may be reading it.
  writeFileSync(`${file}.new`, `${JSON.stringify(again.report)}\n`);
  renameSync(`${file}.new`, file);
  writeFileSync(join(dirname(report), 'report.html'), renderHtml(again.report, { lang, readAsset: again.readAsset }));
  await store.db
    .updateTable('result')
    .set({ report: relative(folder, file).split(sep).join('/'), summary: JSON.stringify(summaryOf(again.report)) })
    .where('round_id', '=', round.id)
    .where('portal_id', '=', portal)
    .execute();
  return again.report.attestations?.setAside ?? [];
}
