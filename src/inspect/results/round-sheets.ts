import type { Availability } from '../../core/availability.ts';
import type { Bilingual, Language } from '../../core/language.ts';
import { announcedSpells, announcementText } from '../../report/availability/overview.ts';
import { availabilityWords, reasonText } from '../../report/availability/words.ts';
import { neutral } from '../../report/neutral.ts';
import { intervalText, percent } from '../../report/numbers.ts';
import type { Cell, SheetTable } from '../../report/tables.ts';
import { say, words } from '../../report/words.ts';
import { outcomeOf } from '../marks.ts';
import { lawOf, type RoundData, unrankedOf } from './round-data.ts';
import { causesLine, reasonOf } from './texts.ts';
import { stateText } from './views.ts';
import { roundWords } from './words.ts';

/** Sheets of the workbook of a round: lists of services, failures, portals that were not assessed, changes. */

export type Sheet = Omit<SheetTable, 'id'>;
type Columns = Sheet['columns'];

/** Titles of sheets; spreadsheet programs take at most 31 characters. */
export const sheetWords = [
  ...(['guide', 'ranking', 'rankingProvisional', 'matrix', 'articles', 'services', 'failures', 'findings'] as const),
  ...(['notRanked', 'pending', 'changes', 'availability'] as const),
];

export const sheetName = (word: (typeof sheetWords)[number]): Bilingual => ({
  vi: roundWords.vi[word],
  en: roundWords.en[word],
});
export const columnsOf = (...columns: (readonly [string, number])[]): Columns =>
  columns.map(([header, width]) => ({ header, width }));
export const text = (value: string | null | undefined): Cell => (value ? neutral(value, 2000) : null);

export function services({ standings }: RoundData, lang: Language): Sheet {
  const w = roundWords[lang];
  const levels = [1, 2, 3, 4];
  const level = (n: number) => say(w.level, { n });
  return {
    name: sheetName('services'),
    columns: columnsOf(
      ...([
        [w.portal, 34],
        [w.kind, 18],
        [w.overClaimed, 12],
        [w.serviceCount, 10],
      ] as const),
      ...levels.map((n) => [`${w.claimed}: ${level(n)}`, 10] as const),
      ...([
        [w.noLevel, 12],
        [`${w.verified}: ${w.levelZero}`, 12],
      ] as const),
      ...levels.map((n) => [`${w.verified}: ${level(n)}`, 10] as const),
    ),
    rows: [...standings.entrants]
      .sort(
        (one, other) =>
          other.summary.levels.overClaimed - one.summary.levels.overClaimed || (one.id < other.id ? -1 : 1),
      )
      .map(({ name: title, kind, summary: { levels: own, services: all } }) => [
        ...[text(title), words[lang].kind[kind], own.overClaimed, all],
        ...levels.map((n) => own.claimed[n] ?? 0),
        ...[own.unclaimed, own.verified['0'] ?? 0],
        ...levels.map((n) => own.verified[n] ?? 0),
      ]),
  };
}

export function failures({ standings, instrument }: RoundData, lang: Language): Sheet {
  const w = roundWords[lang];
  const law = lawOf(instrument);
  return {
    name: sheetName('failures'),
    columns: columnsOf(
      [w.requirementId, 16],
      [w.cite, 30],
      [w.requirement, 60],
      [w.force, 12],
      [w.failedOn, 10],
      [w.passedOn, 10],
      [w.undecidedOn, 10],
    ),
    rows: standings.failures.map(({ id, failed, passed, undecided }) => {
      const row = law.get(id);
      return [
        text(id),
        text(row?.cite[lang]),
        text(row?.summary[lang]),
        row ? words[lang].force[row.force] : null,
        failed,
        passed,
        undecided,
      ];
    }),
  };
}

/** Every failure of every portal, a line each; its evidence stands in the portal's own report. */
export function findings({ standings, instrument }: RoundData, lang: Language): Sheet {
  const w = roundWords[lang];
  const law = lawOf(instrument);
  return {
    name: sheetName('findings'),
    columns: columnsOf(
      [w.portal, 34],
      [w.kind, 18],
      [w.requirementId, 16],
      [w.requirement, 60],
      [w.force, 12],
      [w.cite, 30],
    ),
    rows: standings.entrants.flatMap(({ name: title, kind, marks }) =>
      marks.layout.ids
        .filter((id) => outcomeOf(marks, id) === 'failed')
        .map((id) => {
          const row = law.get(id);
          return [
            text(title),
            words[lang].kind[kind],
            text(id),
            text(row?.summary[lang]),
            row ? words[lang].force[row.force] : null,
            text(row?.cite[lang]),
          ];
        }),
    ),
  };
}

/** What could not be assessed, and what was seen too little to be ranked. */
export function notRanked(data: RoundData, lang: Language): Sheet {
  const w = roundWords[lang];
  const thin = data.standings.peers.flatMap((group) => group.thin);
  return withoutRank('notRanked', lang, [
    ...unrankedOf(data).missed.map((row) => unrankedRow(row, lang)),
    ...thin.map(({ entrant: one, coverage }) => [
      ...[text(one.name), text(one.url), words[lang].kind[one.kind], text(one.province), w.thin],
      `${w.coverage} ${percent(coverage)}`,
    ]),
  ]);
}

/** What waits, or is held back to be redone. */
export const pending = (data: RoundData, lang: Language): Sheet =>
  withoutRank(
    'pending',
    lang,
    unrankedOf(data).pending.map((row) => unrankedRow(row, lang)),
  );

function unrankedRow(row: RoundData['unranked'][number], lang: Language): Cell[] {
  const why = reasonOf(row, lang);
  return [
    ...[text(row.name), text(row.url), words[lang].kind[row.kind], text(row.province), stateText(row.state, lang)],
    text(row.message && row.state === 'not-assessed' ? `${why} (${row.message})` : why),
  ];
}

function withoutRank(title: 'notRanked' | 'pending', lang: Language, rows: Cell[][]): Sheet {
  const w = roundWords[lang];
  return {
    name: sheetName(title),
    columns: columnsOf([w.portal, 34], [w.address, 34], [w.kind, 18], [w.province, 18], [w.state, 22], [w.reason, 50]),
    rows,
  };
}

export function changes(list: NonNullable<RoundData['change']>['changes'], lang: Language): Sheet {
  const w = roundWords[lang];
  return {
    name: sheetName('changes'),
    columns: columnsOf(
      [w.portal, 34],
      [w.kind, 18],
      [w.lastRound, 12],
      [w.thisRound, 12],
      [w.verdict, 14],
      [w.fixed, 30],
      [w.broken, 30],
      [w.lost, 24],
      [w.found, 24],
      [w.causes, 40],
    ),
    rows: list.map((change) => [
      ...[text(change.after.name), words[lang].kind[change.after.kind]],
      ...[intervalText(change.was, lang), intervalText(change.is, lang), w[change.verdict]],
      ...[change.fixed, change.broken, change.lost, change.found].map((ids) => text(ids.join(', '))),
      causesLine(change, lang),
    ]),
  };
}

/** Every address that was watched, a line each; shares are intervals because of what nobody saw. */
export function availability({ portals }: Availability, lang: Language): Sheet {
  const t = availabilityWords;
  const up = t.up[lang];
  const w = roundWords[lang];
  const heads = [t.portal[lang], t.address[lang], `${up}: ${w.low}`, `${up}: ${w.high}`];
  const counts = [t.outages, t.maintenance, t.announced, t.unseen, t.middle].map((head) => head[lang]);
  const widths = [34, 40, 12, 12, 10, 10, 10, 10, 10, 50, 60];
  return {
    name: sheetName('availability'),
    columns: columnsOf(
      ...[...heads, ...counts, t.reasons[lang], t.announcements[lang]].map(
        (head, index) => [head, widths[index] ?? 10] as const,
      ),
    ),
    rows: portals.flatMap(({ portal, name, addresses, announced }) =>
      addresses.map((address) => {
        const { url, up: share, outages, maintenance, hoursUnseen, medianMs, reasons } = address;
        const told = announced.filter((one) => one.url === url).map((one) => announcementText(one, lang));
        return [
          ...[text(name ?? portal), text(url), share.low, share.high, outages.length, maintenance.length],
          ...[announcedSpells(address), hoursUnseen, medianMs],
          text(
            Object.entries(reasons)
              .map(([code, n]) => `${reasonText(code)[lang]}: ${n}`)
              .join('; '),
          ),
          text(told.join('; ')),
        ];
      }),
    ),
  };
}
