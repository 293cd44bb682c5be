import { writeXlsx } from 'hucre/xlsx';
import type { Language } from '../../core/language.ts';
import type { Outcome } from '../../core/outcome.ts';
import { tool } from '../../core/tool.ts';
import { intervalText, percent } from '../../report/numbers.ts';
import type { Cell } from '../../report/tables.ts';
import { articleTitle, outcomeSign, say, words } from '../../report/words.ts';
import { sheetOf } from '../../report/xlsx.ts';
import { outcomeOf } from '../marks.ts';
import { byKind, rankArticle } from '../ranking.ts';
import type { RoundData } from './round-data.ts';
import {
  availability,
  changes,
  columnsOf,
  failures,
  findings,
  type Sheet,
  services,
  sheetName,
  text,
  unranked,
} from './round-sheets.ts';
import { rankText } from './texts.ts';
import { roundWords } from './words.ts';

/**
 * Convention: cells of the matrix in one workbook; a longer round has its matrix as CSV beside it, because no spreadsheet
 * program opens millions of cells willingly.
 */
const mostMatrixCells = 1_000_000;

/** The workbook of a round for the authority: what is ranked and why, and what is not. Same round, same bytes. */
export async function roundWorkbook(data: RoundData, lang: Language): Promise<Uint8Array> {
  const made = new Date(data.round.createdAt);
  const sheets = [
    ...[guide(data, lang), ranking(data, lang)],
    ...(isLong(data) ? [] : [matrix(data, lang)]),
    ...(isLong(data) ? [] : [articles(data, lang)]),
    ...[services(data, lang), failures(data, lang)],
    ...(isLong(data) ? [] : [findings(data, lang)]),
    unranked(data, lang),
    ...(data.change ? [changes(data.change.changes, lang)] : []),
    ...(data.availability ? [availability(data.availability, lang)] : []),
  ];
  return writeXlsx({
    properties: { title: data.round.name, creator: `${tool.name} ${tool.version}`, created: made, modified: made },
    defaultFont: { name: 'Times New Roman', size: 11 },
    sheets: sheets.map((sheet) => sheetOf(sheet, lang)),
  });
}

/** Whether matrix, scores by article and failures of each portal are too long for the workbook. */
export const isLong = ({ standings, instrument }: RoundData): boolean =>
  standings.entrants.length * instrument.requirements.length > mostMatrixCells;

function guide({ round, standings, unranked: apart, instrument }: RoundData, lang: Language): Sheet {
  const w = roundWords[lang];
  const signs = (Object.keys(outcomeSign) as Outcome[]).map(
    (one) => `${outcomeSign[one]} = ${words[lang].outcome[one]}`,
  );
  const lines = [
    round.name,
    `${instrument.title[lang]}: ${instrument.status[lang]}`,
    w.convention,
    ...standings.peers.map(
      ({ kind, basis, common }) =>
        `${words[lang].kind[kind]}: ${basis === 'common' ? say(w.basisCommon, { n: common.length }) : w.basisWhole}`,
    ),
    `${w.unranked}: ${apart.length}. ${w.unrankedMeaning}`,
    `${w.thin}: ${standings.peers.reduce((sum, { thin }) => sum + thin.length, 0)}. ${w.thinMeaning}`,
    `${w.matrix}: ${signs.join('; ')}`,
    words[lang].phrase.historic,
  ];
  return { name: sheetName('guide'), columns: columnsOf([w.guide, 110]), rows: lines.map((line) => [text(line)]) };
}

function ranking({ standings }: RoundData, lang: Language): Sheet {
  const w = roundWords[lang];
  const score = (one: string) => `${w.peerScore}: ${one.toLowerCase()}`;
  return {
    name: sheetName('ranking'),
    columns: columnsOf(
      ...([
        [w.kind, 18],
        [w.rank, 9],
        [w.rankFrom, 8],
        [w.rankTo, 8],
        [w.separableHead, 16],
      ] as const),
      ...([
        [w.portal, 34],
        [w.address, 30],
        [w.province, 18],
      ] as const),
      ...([
        [score(w.low), 9],
        [score(w.high), 9],
        [score(`${w.low}, ${w.withMargin}`), 12],
        [score(`${w.high}, ${w.withMargin}`), 12],
        [w.machineScore, 12],
        [w.coverage, 9],
      ] as const),
      ...([
        [w.band, 11],
        [w.conformity, 18],
        [w.overClaimed, 10],
        [w.id, 18],
      ] as const),
    ),
    rows: standings.peers.flatMap(({ kind, standings: list }) =>
      list.map(({ entrant, interval, wide, from, to, inseparable }) => {
        const { summary } = entrant;
        return [
          ...[words[lang].kind[kind], rankText({ from, to }), from, to],
          inseparable > 0 ? `≈ ${say(w.inseparable, { n: inseparable })}` : w.separable,
          ...[text(entrant.name), text(entrant.url), text(entrant.province)],
          ...[interval.low, interval.high, wide.low, wide.high],
          ...[intervalText(summary.machine, lang), percent(summary.machine.coverage)],
          ...[summary.band ?? words[lang].phrase.noBand, words[lang].conformity[summary.conformity]],
          ...[summary.levels.overClaimed, text(entrant.id)],
        ];
      }),
    ),
  };
}

const signOf = (outcome: Outcome | undefined): string => (outcome ? outcomeSign[outcome] : '');

/** Head and lines of the matrix: a portal a line, a requirement a column. */
export function matrixRows({ standings, instrument }: RoundData, lang: Language): { head: string[]; rows: Cell[][] } {
  const ids = instrument.requirements.filter(({ scope }) => scope !== 'agency').map(({ id }) => id);
  return {
    head: [roundWords[lang].portal, roundWords[lang].kind, ...ids],
    rows: byKind(standings.entrants).flatMap(([kind, group]) =>
      group.map(({ name: title, marks }) => [
        ...[text(title), words[lang].kind[kind]],
        ...ids.map((id) => signOf(outcomeOf(marks, id))),
      ]),
    ),
  };
}

function matrix(data: RoundData, lang: Language): Sheet {
  const { head, rows } = matrixRows(data, lang);
  return {
    name: sheetName('matrix'),
    columns: head.map((header, index) => ({ header, width: index === 0 ? 34 : index === 1 ? 18 : 9 })),
    rows,
  };
}

/** Head and lines of the league tables: for each article the portals by rank. */
export function articleRows({ standings, instrument }: RoundData, lang: Language): { head: string[]; rows: Cell[][] } {
  const w = roundWords[lang];
  // Each name stands in every table.
  const names = new Map(standings.entrants.map((one) => [one, text(one.name)]));
  return {
    head: [words[lang].heading.article, w.kind, w.rank, w.portal, w.low, w.high, w.coverage],
    rows: instrument.articles.flatMap(({ id, title }) =>
      rankArticle(standings.entrants, id).flatMap(({ kind, standings: list }) =>
        list.map((one) => [
          ...[articleTitle(id, title, lang), words[lang].kind[kind], rankText(one), names.get(one.entrant) ?? null],
          ...[one.interval.low, one.interval.high, percent(one.interval.coverage)],
        ]),
      ),
    ),
  };
}

const articleWidths = [34, 18, 9, 34, 9, 9, 9];

function articles(data: RoundData, lang: Language): Sheet {
  const { head, rows } = articleRows(data, lang);
  const columns = head.map((header, index) => ({ header, width: articleWidths[index] ?? 9 }));
  return { name: sheetName('articles'), columns, rows };
}
