import { writeXlsx } from 'hucre/xlsx';
import type { Language } from '../../core/language.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { PortalKind } from '../../core/portal.ts';
import { tool } from '../../core/tool.ts';
import { intervalText } from '../../report/numbers.ts';
import type { Cell } from '../../report/tables.ts';
import { articleTitle, outcomeSign, say, words } from '../../report/words.ts';
import { sheetOf } from '../../report/xlsx.ts';
import { outcomeOf } from '../marks.ts';
import { byKind, rankArticle, type Scored } from '../ranking.ts';
import { type RoundData, stageOf, unassessedKinds, unrankedOf } from './round-data.ts';
import {
  availability,
  changes,
  columnsOf,
  failures,
  findings,
  notRanked,
  pending,
  type Sheet,
  services,
  sheetName,
  text,
} from './round-sheets.ts';
import { coverageText, noRankText, provisionalText, rankText } from './texts.ts';
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
    notRanked(data, lang),
    ...(unrankedOf(data).pending.length > 0 ? [pending(data, lang)] : []),
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

function guide(data: RoundData, lang: Language): Sheet {
  const { round, standings, instrument } = data;
  const { missed, pending: waiting } = unrankedOf(data);
  const w = roundWords[lang];
  const signs = (Object.keys(outcomeSign) as Outcome[]).map(
    (one) => `${outcomeSign[one]} = ${words[lang].outcome[one]}`,
  );
  const lines = [
    round.name,
    ...[provisionalText(stageOf(data), lang)].filter((line) => line !== undefined),
    `${instrument.title[lang]}: ${instrument.status[lang]}`,
    w.convention,
    w.coverageMeaning,
    ...standings.peers
      .filter((group) => group.standings.length > 0)
      .map(
        ({ kind, basis, common }) =>
          `${words[lang].kind[kind]}: ${basis === 'common' ? say(w.basisCommon, { n: common.length }) : w.basisWhole}`,
      ),
    ...withoutRanks(data, lang).map(({ kind, why }) => `${words[lang].kind[kind]}: ${why}`),
    `${w.unranked}: ${missed.length}. ${w.unrankedMeaning}`,
    ...(waiting.length > 0 ? [`${w.pending}: ${waiting.length}. ${w.pendingMeaning}`] : []),
    `${w.thin}: ${standings.peers.reduce((sum, { thin }) => sum + thin.length, 0)}. ${w.thinMeaning}`,
    `${w.matrix}: ${signs.join('; ')}`,
    words[lang].phrase.historic,
  ];
  return { name: sheetName('guide'), columns: columnsOf([w.guide, 110]), rows: lines.map((line) => [text(line)]) };
}

/** Kinds in which nobody can be ranked, and why. */
const withoutRanks = (data: RoundData, lang: Language): { kind: PortalKind; why: string }[] => [
  ...data.standings.peers
    .filter(({ standings }) => standings.length === 0)
    .map((group) => ({ kind: group.kind, why: noRankText(group, lang) })),
  ...unassessedKinds(data).map((kind) => ({ kind, why: roundWords[lang].nothingAssessed })),
];

function ranking(data: RoundData, lang: Language): Sheet {
  const w = roundWords[lang];
  const score = (one: string) => `${w.peerScore}: ${one.toLowerCase()}`;
  return {
    name: sheetName(provisionalText(stageOf(data), lang) ? 'rankingProvisional' : 'ranking'),
    columns: columnsOf(
      ...([
        [w.kind, 18],
        [w.rank, 9],
        [w.ownCoverage, 14],
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
      ] as const),
      ...([
        [w.band, 11],
        [w.conformity, 18],
        [w.overClaimed, 10],
        [w.id, 18],
      ] as const),
    ),
    rows: [
      ...data.standings.peers.flatMap(({ kind, standings }) =>
        standings.map(({ entrant, interval, wide, from, to, inseparable, coverage }) => {
          const { summary } = entrant;
          return [
            ...[words[lang].kind[kind], rankText({ from, to }), coverageText(coverage, lang), from, to],
            inseparable > 0 ? `≈ ${say(w.inseparable, { n: inseparable })}` : w.separable,
            ...[text(entrant.name), text(entrant.url), text(entrant.province)],
            ...[interval.low, interval.high, wide.low, wide.high, intervalText(summary.machine, lang)],
            ...[summary.band ?? words[lang].phrase.noBand, words[lang].conformity[summary.conformity]],
            ...[summary.levels.overClaimed, text(entrant.id)],
          ];
        }),
      ),
      ...withoutRanks(data, lang).map(({ kind, why }) => [
        ...[words[lang].kind[kind], '–', null, null, null, null, why],
        ...Array.from({ length: 11 }, () => null),
      ]),
    ],
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
    head: [words[lang].heading.article, w.kind, w.rank, w.articleCoverage, w.portal, w.low, w.high, w.reason],
    rows: instrument.articles.flatMap(({ id, title }) =>
      rankArticle(standings.entrants, id).flatMap(({ kind, standings: list, thin }) => {
        const line = ({ entrant, interval, coverage }: Scored, rank: string, why: string | null) => [
          ...[articleTitle(id, title, lang), words[lang].kind[kind], rank, coverageText(coverage, lang)],
          ...[names.get(entrant) ?? null, interval.low, interval.high, why],
        ];
        return [...list.map((one) => line(one, rankText(one), null)), ...thin.map((one) => line(one, '–', w.thin))];
      }),
    ),
  };
}

const articleWidths = [34, 18, 9, 14, 34, 9, 9, 30];

function articles(data: RoundData, lang: Language): Sheet {
  const { head, rows } = articleRows(data, lang);
  const columns = head.map((header, index) => ({ header, width: articleWidths[index] ?? 9 }));
  return { name: sheetName('articles'), columns, rows };
}
