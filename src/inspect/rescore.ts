import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { sql } from 'kysely';
import { loadInstruments, loadWeights } from '../audit/instruments.ts';
import { judgeBundle } from '../audit/judge-bundle.ts';
import { readReport } from '../audit/read-report.ts';
import type { Answers } from '../audit/read-sheet.ts';
import type { SetAside } from '../core/attestation.ts';
import type { Report } from '../core/report.ts';
import type { Attestations } from '../evaluate/answers.ts';
import { namesOf, setAsideOf } from '../evaluate/ballot.ts';
import { withAnswers } from '../evaluate/conclude.ts';
import { basisOf } from '../evaluate/machine-record.ts';
import { answersOf, type Conflict, keepAnswers, newAmong, type RoundAnswer, settled } from './answers.ts';
import { readMachineRecord } from './machine-record-file.ts';
import { fileBelow, type OpenRound } from './round-folder.ts';
import { summaryOf } from './summary.ts';

export interface Import {
  added: number;
  known: number;
  setAside: SetAside[];
  conflicts: Conflict[];
  /** Portals that were scored again. */
  judged: string[];
  /** Portals with new answers of which neither what the machine said nor the evidence is at hand: their scores stay. */
  noEvidence: string[];
}

/**
 * Takes people's answers into a round, and scores the portals they speak of again, without asking any portal anything:
 * from what the machine said of each, or from the recorded evidence where that was judged by other rules or texts than
 * today's. The report as the machine made it stays beside the new one.
 * @param settles - whether these answers settle what inspectors answered differently
 * @param now - ISO 8601
 */
export async function importAnswers(
  open: OpenRound,
  { given, setAside }: Answers,
  { settles, now }: { settles: boolean; now: string },
): Promise<Import> {
  const { store, round } = open;
  const marked = settles ? given.map((answer): RoundAnswer => ({ ...answer, settles: true })) : given;
  const before = await answersOf(store, round.id);
  const news = await newAmong(store, round.id, before, marked);
  const all = Map.groupBy([...before, ...news.added], ({ portal }) => portal);
  const places = await placesOf(open, [...all.keys()]);
  const result: Import = {
    ...{ added: 0, known: news.known, setAside: [...setAside, ...news.setAside] },
    ...{ conflicts: [], judged: [], noEvidence: [] },
  };
  const judging = textsOnce();
  const added = Map.groupBy(news.added, ({ portal }) => portal);
  const kept: RoundAnswer[] = [];
  for (const [portal, answers] of all) {
    const place = places.get(portal);
    const file = fileBelow(open.folder, place?.report ?? null);
    const machine = added.has(portal) && file ? machineReport(dirname(file), judging) : undefined;
    const [own = [], unknown = []] = parted(added.get(portal) ?? [], ({ requirement }) =>
      machine && requirement ? machine.names.has(requirement) : true,
    );
    // Not kept: whoever reads the sheet again is told again.
    result.setAside.push(...unknown.map((answer) => setAsideOf(answer, 'unknown-requirement')));
    const { given: counting, conflicts } = settled(
      answers.filter((answer) => !unknown.includes(answer)),
      place?.text ?? '',
    );
    result.conflicts.push(...conflicts);
    if (own.length === 0) continue;
    kept.push(...own);
    const evidence = fileBelow(open.folder, place?.evidence ?? null);
    const attestations = {
      given: counting.map(({ settles: _, ...answer }) => answer),
      setAside: conflicts.flatMap((one) => one.answers.map((answer) => setAsideOf(answer, 'contested'))),
    };
    const report = machine && (await answered(machine, evidence, attestations));
    if (report) {
      await keep(open, portal, join(machine.folder, 'report.answered.json'), report);
      // What was said of answers read before was said then, and conflicts are told as such.
      const sources = new Set(own.map(({ source }) => source));
      const aside = report.attestations?.setAside ?? [];
      result.setAside.push(...aside.filter(({ source, reason }) => sources.has(source) && reason !== 'contested'));
      result.judged.push(portal);
    } else result.noEvidence.push(portal);
  }
  // Last of all: an import that was cut short is read again as if it had never been.
  await keepAnswers(store, round.id, kept, now);
  return { ...result, added: kept.length };
}

function parted<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

/** Where the report and evidence of portals lie, and the text they were judged by first. */
async function placesOf({ store, round }: OpenRound, portals: readonly string[]) {
  if (portals.length === 0) return new Map<string, never>();
  const rows = await store.db
    .selectFrom('result')
    .where('round_id', '=', round.id)
    .where('state', '=', 'assessed')
    .where('portal_id', 'in', portals)
    .select(['portal_id', 'report', 'evidence', sql<string>`summary->>'instrument'`.as('text')])
    .execute();
  return new Map(rows.map((row) => [row.portal_id, row]));
}

/** Texts and weights as they are today, loaded once for a whole round. */
function textsOnce() {
  const weights = loadWeights();
  const loaded = new Map<string, { instruments: ReturnType<typeof loadInstruments>; basis: string }>();
  return (names: readonly string[]) => {
    const key = names.join('\n');
    const instruments = loaded.get(key)?.instruments ?? loadInstruments(names);
    const texts = loaded.get(key) ?? { instruments, basis: basisOf(instruments, weights) };
    loaded.set(key, texts);
    return { ...texts, weights };
  };
}

/** A portal as the machine left it, and the texts it is judged by today. */
interface MachineReport {
  folder: string;
  report: Report;
  /** As they were asked for: a text of one's own is known by its file, which the id in the report does not tell. */
  asked: string[];
  texts: ReturnType<ReturnType<typeof textsOnce>>;
  /** What the requirements of the texts are called. */
  names: ReadonlyMap<string, string>;
}

function machineReport(folder: string, textsOf: ReturnType<typeof textsOnce>): MachineReport | undefined {
  const own = join(folder, 'report.json');
  if (!existsSync(own)) return undefined;
  const report = readReport(own);
  const { options } = report.evidence;
  const asked = Array.isArray(options.instrument) ? options.instrument.map(String) : [];
  const texts = textsOf(asked);
  return { folder, report, asked, texts, names: namesOf(texts.instruments) };
}

/** The report of a portal with the answers that count; undefined where there is nothing to make it from. */
async function answered(
  { folder, report, asked, texts: { basis, ...by } }: MachineReport,
  evidence: string | undefined,
  attestations: Attestations,
): Promise<Report | undefined> {
  const record = readMachineRecord(folder);
  if (record?.basis === basis) return withAnswers(report, record, { ...by, attestations });
  if (evidence === undefined) return undefined;
  return (await judgeBundle(evidence, asked, attestations, report.portal.services)).report;
}

/** Puts the report in its place, and what ranks and lists need of it into the store. */
async function keep({ store, round, folder }: OpenRound, portal: string, file: string, report: Report): Promise<void> {
  // Whole or not at all: somebody may be reading it.
  writeFileSync(`${file}.new`, `${JSON.stringify(report)}\n`);
  renameSync(`${file}.new`, file);
  await store.db
    .updateTable('result')
    .set({ report: relative(folder, file).split(sep).join('/'), summary: JSON.stringify(summaryOf(report)) })
    .where('round_id', '=', round.id)
    .where('portal_id', '=', portal)
    .execute();
}
