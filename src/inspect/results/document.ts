import type { Paragraph, Table } from 'docx';
import type { Agency } from '../../core/agency.ts';
import type { PortalKind } from '../../core/portal.ts';
import { grounds, letterhead, signature, title } from '../../report/docx/form.ts';
import { grid, heading, paragraph, run } from '../../report/docx/parts.ts';
import { officialDocument } from '../../report/docx.ts';
import { capital } from '../../report/html/view.ts';
import { intervalText, momentText, percent } from '../../report/numbers.ts';
import { say, words } from '../../report/words.ts';
import { overClaimers } from '../overview.ts';
import type { PeerGroup } from '../ranking.ts';
import { lawOf, type RoundData, stageOf, unassessedKinds, unrankedOf } from './round-data.ts';
import { causesLine, coverageText, marginText, noRankText, provisionalText, rankText, reasonOf } from './texts.ts';
import { stateText } from './views.ts';
import { roundWords } from './words.ts';

type Block = Paragraph | Table;

const lang = 'vi';
const w = roundWords[lang];
/** Convention: lines of one table in print; the workbook has the rest. */
const most = 100;
const rest = (total: number): Block[] => (total > most ? [paragraph(say(w.moreRows, { n: total - most }))] : []);

/** The report of a round in the official form, a draft marked as one; in Vietnamese, as such documents are. */
export function roundDocument(data: RoundData, agency: Agency): Promise<Uint8Array> {
  const { round, instrument, standings, unranked } = data;
  const { missed, pending } = unrankedOf(data);
  const provisional = provisionalText(stageOf(data), lang);
  return officialDocument(`Báo cáo kết quả đợt kiểm tra ${round.name} (dự thảo)`, round.createdAt, [
    letterhead(agency),
    ...title(
      `Kết quả kiểm tra các cổng thông tin điện tử – ${round.name}${provisional ? ' (tạm thời, đợt chưa xong)' : ''}`,
    ),
    ...grounds([instrument.title.vi], agency),
    paragraph(`${agency.name ?? '…………………'} báo cáo kết quả đợt kiểm tra như sau:`),
    ...(provisional ? [paragraph([run(provisional, { bold: true })])] : []),
    heading('I. THÔNG TIN CHUNG', 1),
    paragraph(`1. Đợt kiểm tra: ${round.name}, lập lúc ${momentText(round.createdAt, lang)}.`),
    paragraph(
      `2. Số cổng trong danh sách: ${standings.entrants.length + unranked.length}; đã đánh giá: ${standings.entrants.length}; không đánh giá được: ${missed.length}; chưa có kết quả: ${pending.length}.`,
    ),
    paragraph(`3. Văn bản dùng để đánh giá: ${instrument.title.vi}. ${instrument.status.vi}`),
    paragraph(`4. ${w.convention}`),
    heading('II. KẾT QUẢ', 1),
    heading('1. Theo loại cơ quan', 2),
    kinds(data),
    heading('2. Mức độ dịch vụ công trực tuyến', 2),
    ...levels(data),
    heading(`3. ${provisional ? w.rankingProvisional : w.ranking} (quy ước của công cụ, để tham khảo)`, 2),
    ...ranking(data),
    heading('4. Yêu cầu không đạt nhiều nhất', 2),
    failures(data),
    ...(data.change ? [heading('5. So với đợt trước', 2), ...changes(data)] : []),
    heading('III. CỔNG KHÔNG ĐÁNH GIÁ ĐƯỢC', 1),
    ...apart(missed, w.unrankedMeaning),
    ...(pending.length === 0 ? [] : [heading('IV. CỔNG CHƯA CÓ KẾT QUẢ', 1), ...apart(pending, w.pendingMeaning)]),
    heading(`${pending.length === 0 ? 'IV' : 'V'}. KIẾN NGHỊ`, 1),
    paragraph(
      `1. Các cơ quan có cổng được kiểm tra xem xét báo cáo riêng kèm theo và khắc phục. ${words[lang].phrase.historic}`,
    ),
    paragraph('2. …………………'),
    paragraph('Dự thảo này chỉ có giá trị sau khi người có thẩm quyền xem xét và ký.'),
    paragraph(''),
    signature(agency),
  ]);
}

const kinds = ({ standings }: RoundData): Table =>
  grid(
    [w.kind, w.count, w.meanScore, w.coverage, w.serviceCount, w.overClaimed],
    [28, 10, 20, 12, 14, 16],
    standings.kinds.map(({ kind, sum }) => [
      ...[
        words[lang].kind[kind],
        sum.portals,
        intervalText(sum.machine, lang),
        coverageText(sum.machine.coverage, lang),
      ],
      ...[sum.services, sum.overClaimed],
    ]),
  );

function levels({ standings }: RoundData): Block[] {
  const over = overClaimers(standings.entrants);
  return [
    grid(
      [`${w.claimed} \\ ${w.verified}`, w.levelZero, ...[1, 2, 3, 4].map((n) => say(w.level, { n })), w.total],
      [28, 16, 11, 11, 11, 11, 12],
      standings.levels.rows.map(({ claimed, verified, total }) => [
        claimed === 'none' ? w.noLevel : say(w.level, { n: claimed }),
        ...verified,
        total,
      ]),
    ),
    paragraph(`${w.overClaimed}: ${standings.levels.overClaimed}, ở ${over.length} cổng.`),
    ...(over.length === 0
      ? []
      : [
          grid(
            ['TT', w.portal, w.overClaimed, w.serviceCount],
            [8, 56, 18, 18],
            over
              .slice(0, 20)
              .map(({ name, summary }, index) => [index + 1, name, summary.levels.overClaimed, summary.services]),
          ),
          ...(over.length > 20 ? [paragraph(say(w.moreRows, { n: over.length - 20 }))] : []),
        ]),
  ];
}

function ranking(data: RoundData): Block[] {
  const groups = data.standings.peers.flatMap((group) => [
    paragraph(
      `${nameOf(group.kind)}: ${group.standings.length === 0 ? noRankText(group, lang) : group.basis === 'common' ? say(w.basisCommon, { n: group.common.length }) : w.basisWhole}`,
    ),
    ...(group.standings.length === 0 ? [] : ranks(group)),
    ...(group.thin.length === 0 ? [] : [paragraph(thinLine(group))]),
  ]);
  const without = unassessedKinds(data).map((kind) => paragraph(`${nameOf(kind)}: ${w.nothingAssessed}`));
  return [paragraph(w.coverageMeaning), ...groups, ...without];
}

const nameOf = (kind: PortalKind): string => capital(words[lang].kind[kind]);

const ranks = ({ basis, standings }: PeerGroup): Block[] => [
  grid(
    [w.rank, w.ownCoverage, w.portal, basis === 'common' ? w.peerScore : w.machineScore, w.conformity],
    [12, 16, 36, 18, 18],
    standings
      .slice(0, most)
      .map((one) => [
        `${rankText(one)}${one.inseparable > 0 ? ' ≈' : ''}`,
        coverageText(one.coverage, lang),
        one.entrant.name,
        [intervalText(one.interval, lang), marginText(one, lang)].filter(Boolean).join('; '),
        words[lang].conformity[one.entrant.summary.conformity],
      ]),
  ),
  paragraph('Dấu ≈: còn cổng khác không tách được về điểm.'),
  ...rest(standings.length),
];

const thinLine = ({ thin }: PeerGroup): string =>
  `${w.thin}: ${thin
    .slice(0, most)
    .map(({ entrant, coverage }) => `${entrant.name} (${w.coverage.toLowerCase()} ${percent(coverage)})`)
    .join('; ')}. ${w.thinMeaning}`;

function failures({ standings, instrument }: RoundData): Table {
  const law = lawOf(instrument);
  return grid(
    ['TT', w.cite, w.requirement, w.failedOn, w.passedOn],
    [6, 26, 44, 12, 12],
    standings.failures.slice(0, 30).map(({ id, failed, passed }, index) => {
      const row = law.get(id);
      return [index + 1, row?.cite.vi ?? id, row?.summary.vi ?? '', failed, passed];
    }),
  );
}

function changes({ change }: RoundData): Block[] {
  const list = change?.changes ?? [];
  const of = (verdict: string) => list.filter((one) => one.verdict === verdict);
  const told = [...of('better'), ...of('worse')];
  return [
    paragraph(w.changeMeaning),
    paragraph(
      `Tốt hơn: ${of('better').length} cổng; kém hơn: ${of('worse').length} cổng; chưa tách được: ${of('not-separable').length} cổng.`,
    ),
    ...(told.length === 0
      ? []
      : [
          grid(
            [w.portal, w.lastRound, w.thisRound, w.verdict, w.fixed, w.broken, w.causes],
            [24, 12, 12, 12, 9, 9, 22],
            told
              .slice(0, most)
              .map((one) => [
                ...[one.after.name, intervalText(one.was, lang), intervalText(one.is, lang), w[one.verdict]],
                ...[one.fixed.length, one.broken.length, causesLine(one, lang)],
              ]),
          ),
        ]),
    ...rest(told.length),
  ];
}

function apart(portals: RoundData['unranked'], meaning: string): Block[] {
  if (portals.length === 0) return [paragraph(w.none)];
  return [
    paragraph(meaning),
    grid(
      ['TT', w.portal, w.kind, w.state, w.reason],
      [6, 30, 16, 18, 30],
      portals
        .slice(0, most)
        .map((row, index) => [
          ...[index + 1, row.name, words[lang].kind[row.kind], stateText(row.state, lang), reasonOf(row, lang)],
        ]),
    ),
    ...rest(portals.length),
  ];
}
