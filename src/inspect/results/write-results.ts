import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import { readReport } from '../../audit/read-report.ts';
import { readWacz } from '../../collect/wacz-read.ts';
import type { Agency } from '../../core/agency.ts';
import type { Language } from '../../core/language.ts';
import type { Report } from '../../core/report.ts';
import { compareReports } from '../../evaluate/compare.ts';
import { renderHtml } from '../../report/html.ts';
import { renderWorksheet } from '../../report/worksheet.ts';
import { readingBack } from '../../report/worksheet-words.ts';
import { renderXlsx } from '../../report/xlsx.ts';
import { changeOf, pairsOf, withCauses } from '../changes.ts';
import { readAvailability } from '../monitor/watch.ts';
import type { Entrant, PeerGroup } from '../ranking.ts';
import { readUnranked, reportPlaces } from '../read-round.ts';
import { fileBelow, type OpenRound } from '../round-folder.ts';
import { readStandings } from '../standings.ts';
import { coverNote } from './cover-note.ts';
import { roundDocument } from './document.ts';
import { redactReport } from './redact.ts';
import { instrumentOf, type RoundData, stageOf } from './round-data.ts';
import { sitePages } from './site.ts';
import { slugOf } from './slug.ts';
import { provisionalText } from './texts.ts';
import { articleRows, isLong, matrixRows, roundWorkbook } from './workbook.ts';

export interface ResultsRequest {
  round: OpenRound;
  previous?: OpenRound;
  /** Folder that gets everything. */
  out: string;
  lang: Language;
  agency: Agency;
  /** Whether each portal gets its folder and its page; without it the round alone is written. */
  portals: boolean;
  /** A portal is done with. */
  onPortal?: (done: number, total: number) => void;
}

/** What was written, in the order in which people need it. */
export interface WrittenResults {
  files: string[];
  portals: number;
  /** What has to be said while the round is not done. */
  provisional: string | undefined;
}

/**
 * Writes the results of a round: workbook, official document, a folder for each portal that can be mailed, and a site of
 * redacted pages that any web server can publish.
 */
export async function writeResults(request: ResultsRequest): Promise<WrittenResults> {
  const { round: open, out, lang, agency } = request;
  const data = await roundData(request);
  const files: string[] = [];
  const write = (name: string, content: string | Uint8Array) => {
    const file = join(out, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  files.push(write('ranking.xlsx', await roundWorkbook(data, lang)));
  if (isLong(data)) {
    const lists = { 'matrix.csv': matrixRows, 'articles.csv': articleRows };
    for (const [name, make] of Object.entries(lists)) {
      const { head, rows } = make(data, lang);
      files.push(write(name, stringify([head, ...rows], { bom: true, escape_formulas: true })));
    }
  }
  files.push(write('bao-cao-dot.docx', await roundDocument(data, agency)));
  const places = request.portals ? await reportPlaces(open.store, open.round.id) : [];
  const entrants = new Map(data.standings.entrants.map((entrant) => [entrant.id, entrant]));
  const known = new Map<string, string>();
  for (const [index, { id, report: place, evidence }] of places.entries()) {
    const file = fileBelow(open.folder, place);
    if (!file) continue;
    const report = readReport(file);
    const slug = slugOf(id);
    write(join('site', 'cong', `${slug}.html`), renderHtml(redactReport(report), { lang }));
    known.set(id, `cong/${slug}.html`);
    await mailFolder(report, {
      ...{ file, slug, entrant: entrants.get(id), data, request, write },
      evidence: fileBelow(open.folder, evidence),
    });
    request.onPortal?.(index + 1, places.length);
  }
  // Pages of an earlier writing that this one does not make again would tell of portals that are gone.
  const site = join(out, 'site');
  if (existsSync(site))
    for (const name of readdirSync(site)) if (name.endsWith('.html')) rmSync(join(site, name), { force: true });
  for (const [name, page] of sitePages(data, { lang, portalFile: (id) => known.get(id) }))
    write(join('site', name), page);
  files.push(join(out, 'site', 'index.html'));
  if (known.size > 0) files.push(join(out, 'portals'));
  return { files, portals: known.size, provisional: provisionalText(stageOf(data), lang) };
}

async function roundData({ round: open, previous }: ResultsRequest): Promise<RoundData> {
  const standings = await readStandings(open.store, open.round.id);
  const data = {
    ...{ round: open.round, standings, instrument: instrumentOf(standings) },
    unranked: await readUnranked(open.store, open.round.id),
    ...(await watched(open)),
  };
  if (!previous) return data;
  const before = await readStandings(previous.store, previous.round.id);
  const { pairs, ...apart } = pairsOf(before.entrants, standings.entrants);
  const [olds, news] = await Promise.all(
    [previous, open].map(async ({ store, round, folder }) => {
      const places = await reportPlaces(store, round.id);
      return new Map(places.map(({ id, report }) => [id, fileBelow(folder, report)]));
    }),
  );
  const changes = pairs.map(changeOf).map((one) => {
    const [old, now] = [olds?.get(one.before.id), news?.get(one.after.id)];
    return old && now ? withCauses(one, compareReports(readReport(old), readReport(now))) : one;
  });
  return { ...data, change: { ...apart, changes } };
}

/** Nothing where the monitor was never at work. Turns are counted up to now by the clock of the store. */
async function watched({ store, round }: OpenRound): Promise<Pick<RoundData, 'availability'>> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(store.db);
  const seen = await readAvailability(store, round.id, rows[0]?.now ?? new Date(0));
  return seen.portals.length > 0 ? { availability: seen } : {};
}

interface MailFolder {
  file: string;
  evidence: string | undefined;
  slug: string;
  entrant: Entrant | undefined;
  data: RoundData;
  request: ResultsRequest;
  write(name: string, content: string | Uint8Array): string;
}

/** What one portal is sent: its report as a page and as tables, what it is asked, and a letter. */
async function mailFolder(
  report: Report,
  { file, evidence, slug, entrant, data, request, write }: MailFolder,
): Promise<void> {
  const { lang, agency } = request;
  const at = (name: string) => join('portals', slug, name);
  const page = join(dirname(file), 'report.html');
  // The page beside it is the machine's own; people's answers came without opening the evidence for its pictures.
  const isMachines = basename(file) === 'report.json';
  const names = ['report.html', 'report.xlsx'];
  // The page written with the evidence at hand has the pictures.
  if (isMachines && existsSync(page)) {
    const to = join(request.out, at('report.html'));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(page, to);
  } else {
    const bundle = evidence === undefined ? undefined : await readWacz(evidence);
    write(at('report.html'), renderHtml(report, { lang, ...(bundle && { readAsset: bundle.readAsset }) }));
  }
  write(at('report.xlsx'), await renderXlsx(report, { lang }));
  if (report.requirements.some(({ open }) => open.length > 0)) {
    write(at('phieu-kiem-tra.xlsx'), await renderWorksheet([report], lang, readingBack.anyRound[lang]));
    names.push('phieu-kiem-tra.xlsx');
  }
  const peers = data.standings.peers.find(({ kind }: PeerGroup) => kind === entrant?.kind)?.standings.length ?? 0;
  if (entrant)
    write(
      at('thu-gui.docx'),
      await coverNote(
        {
          ...{ round: data.round, entrant, standing: data.standings.standing.get(entrant.id), peers, files: names },
          provisional: provisionalText(stageOf(data), 'vi'),
        },
        agency,
      ),
    );
}
