import type { Paragraph, Table } from 'docx';
import type { Agency } from '../../core/agency.ts';
import type { Interval, Report, RequirementResult } from '../../core/report.ts';
import { claimRows, overClaimText } from '../claims.ts';
import { alike, articlesOf, byText, failures, isRestated, isScored, outcomeCounts, topMends } from '../digest.ts';
import { intervalText, momentText, percent, points } from '../numbers.ts';
import { articleTitle, say, words } from '../words.ts';
import { grid, heading, paragraph, run, size } from './parts.ts';

type Block = Paragraph | Table;

const lang = 'vi';
const w = words[lang];
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** A clause that ends a sentence or a list item, whether or not it brought its own full stop. */
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The three parts of the report: what was inspected, what was found, what follows. */
export const body = (report: Report, agency: Agency): Block[] => [
  paragraph(`${agency.name ?? '…………………'} báo cáo kết quả kiểm tra ${report.portal.name ?? report.portal.url} như sau:`),
  ...general(report),
  ...results(report),
  ...conclusion(report),
];

function general(report: Report): Block[] {
  const { portal, evidence, tool, instruments, limitations } = report;
  return [
    heading('I. THÔNG TIN CHUNG', 1),
    paragraph(
      `1. ${w.heading.portal}: ${portal.name ?? '………'}, địa chỉ ${portal.url}; loại cơ quan: ${w.kind[portal.kind]}.`,
    ),
    paragraph(
      `2. Thời điểm kiểm tra: từ ${momentText(report.collectedAt, lang)} đến ${momentText(evidence.finishedAt, lang)}. Đã xem ${evidence.pages} trang bằng công cụ ${tool.name} phiên bản ${tool.version}. Mã băm SHA-256 của bằng chứng:`,
    ),
    paragraph([run(evidence.sha256, { size: size.table })], { alignment: 'center', indent: {} }),
    paragraph('3. Văn bản dùng để đánh giá và tình trạng hiệu lực:'),
    ...instruments.map(({ title, status }) => paragraph(ended(`- ${title.vi}: ${status.vi}`))),
    paragraph(limitations.length > 0 ? '4. Hạn chế của lần kiểm tra:' : '4. Hạn chế của lần kiểm tra: không có.'),
    ...limitations.map(({ text }) => paragraph(ended(`- ${text.vi}`))),
  ];
}

function results(report: Report): Block[] {
  const several = report.instruments.length > 1;
  const texts = byText(report).flatMap((part) => [
    ...(several ? [paragraph(`Theo ${part.instruments[0]?.title.vi ?? ''}:`)] : []),
    scores(part),
  ]);
  const articles = byText(report).flatMap((part) => [
    ...(several ? [paragraph(`Theo ${part.instruments[0]?.title.vi ?? ''}:`)] : []),
    articleTable(part),
  ]);
  return [
    heading('II. KẾT QUẢ KIỂM TRA', 1),
    heading('1. Tuân thủ và điểm', 2),
    ...texts,
    paragraph(w.phrase.intervalMeaning),
    heading('2. Kết quả theo từng điều', 2),
    ...articles,
    heading('3. Mức độ dịch vụ công trực tuyến', 2),
    ...services(report),
    heading('4. Các yêu cầu không đạt', 2),
    ...failed(report),
    heading('5. Nội dung cần người kiểm tra kết luận', 2),
    ...open(report),
  ];
}

function scores({ score, requirements }: Report): Table {
  const value = (interval: Interval) =>
    `${intervalText(interval, lang)} / 100 (${w.heading.coverage} ${percent(interval.coverage)})`;
  const band = score.band === null ? w.phrase.noBand : say(w.phrase.bandAdvisory, { band: score.band });
  const { failed: broken, passed, open: undecided } = score.musts;
  const musts = say(w.phrase.mustsFailed, { failed: broken, open: undecided, total: broken + passed + undecided });
  return grid(
    ['Chỉ tiêu', 'Kết quả'],
    [32, 68],
    [
      [w.heading.conformity, `${capital(w.conformity[score.conformity])}\n${musts}`],
      [w.heading.machineScore, isScored(requirements) ? value(score.machine) : capital(w.phrase.unscored)],
      [w.heading.band, capital(band)],
      [w.heading.fullScore, value(score.full)],
    ],
  );
}

function articleTable(report: Report): Table {
  const rows = articlesOf(report).map(({ id, title, machine, requirements }) => {
    const counts = outcomeCounts(requirements);
    const scored = machine !== null && isScored(requirements);
    return [
      articleTitle(id, title, lang),
      scored ? intervalText(machine, lang) : '–',
      scored ? percent(machine.coverage) : '–',
      ...[counts.passed, counts.failed, counts.cantTell, counts.untested, counts.inapplicable],
    ];
  });
  const { passed, failed: broken, cantTell, untested, inapplicable } = w.outcome;
  const outcomes = [passed, broken, cantTell, untested, inapplicable].map(capital);
  return grid(
    [w.heading.article, w.heading.machine, capital(w.heading.coverage), ...outcomes],
    [26, 12, 9, 8, 11, 11, 12, 11],
    rows,
  );
}

function services({ services: all }: Report): Block[] {
  if (all.length === 0) return [paragraph(`${capital(w.phrase.noServices)}.`)];
  const rows = claimRows(all).map(({ claimed, services: own, verified }) => [
    claimed === null ? capital(w.heading.noLevel) : `Công bố mức ${claimed}`,
    ...verified.map(({ length }) => length),
    own.length,
  ]);
  const over = all.filter(({ verdict }) => verdict === 'over-claimed');
  const levels = [1, 2, 3, 4].map((n) => say(w.phrase.levelN, { n }));
  return [
    grid(['Công bố \\ Xác minh', w.phrase.levelZero, ...levels, w.heading.total], [28, 20, 10, 10, 10, 10, 12], rows),
    ...(over.length === 0 ? [] : [paragraph(`${w.heading.overClaimed} (${over.length}):`)]),
    ...over.slice(0, most).map((service) => {
      const { name, missing } = service;
      return paragraph(
        `- ${name}: ${overClaimText(service, w)}${missing.length > 0 ? ` (${w.heading.missing.toLowerCase()}: ${missing.join(', ')})` : ''}.`,
      );
    }),
    ...rest(over.length),
  ];
}

/** Convention: entries of one list in print; the rest stands in the annexed tables. */
const most = 200;
const rest = (total: number): Paragraph[] =>
  total <= most ? [] : [paragraph(`Còn ${total - most} mục khác, xem bảng tính kèm theo.`)];

function failed(report: Report): Block[] {
  const all = failures(report);
  const rows = all.filter(({ force }) => force !== 'may');
  const may = all.length - rows.length;
  const encouraged = may > 0 ? [paragraph(`${say(w.phrase.encouraged, { n: may })}.`)] : [];
  if (rows.length === 0) return [paragraph(w.phrase.noneFailed), ...encouraged];
  const lines = rows
    .slice(0, most)
    .map((row, index) => [
      index + 1,
      `${row.cite.vi} (“${w.force[row.force]}”)`,
      [row.summary.vi, ...said(row)].join('\n'),
      mendsOf(row),
    ]);
  return [
    grid(['TT', 'Căn cứ', 'Yêu cầu và phát hiện', w.heading.mend], [6, 22, 44, 28], lines),
    ...rest(rows.length),
    ...encouraged,
  ];
}

function said(row: RequirementResult): string[] {
  if (isRestated(row)) return [w.phrase.restated];
  return alike(row.findings.filter(({ outcome }) => outcome === 'failed'))
    .slice(0, 3)
    .flatMap(([first, ...others]) => {
      const total = first.placesTotal + others.reduce((sum, { placesTotal }) => sum + placesTotal, 0);
      const [place] = first.places;
      const more = total > 1 ? ` (${say(w.phrase.morePlaces, { n: total - 1 })})` : '';
      return [
        `– ${first.text.vi}${first.found ? ` ${w.heading.found}: “${first.found.slice(0, 300)}”.` : ''}`,
        ...(place ? [`  ${w.heading.where}: ${place.service ? `${place.service}, ` : ''}${place.url}${more}`] : []),
      ];
    });
}

const mendsOf = ({ findings }: RequirementResult): string =>
  [...new Set(findings.flatMap(({ outcome, mend }) => (outcome === 'failed' && mend ? [mend.vi] : [])))]
    .slice(0, 3)
    .join('\n') || '–';

function open(report: Report): Block[] {
  const rows = report.requirements.filter(
    ({ outcome, scope }) => scope !== 'agency' && (outcome === 'cantTell' || outcome === 'untested'),
  );
  const onSite = report.requirements.filter(({ scope }) => scope === 'agency').length;
  return [
    paragraph(
      rows.length === 0
        ? 'Không có yêu cầu nào đối với cổng và dịch vụ còn để ngỏ.'
        : `${rows.length} yêu cầu đối với cổng và dịch vụ chưa kết luận được: ${rows.map(({ id }) => id).join(', ')}. Câu hỏi cho từng yêu cầu nằm trong phiếu kiểm tra kèm theo.`,
    ),
    ...(onSite > 0
      ? [paragraph(`${onSite} yêu cầu đối với cơ quan chủ quản được kiểm tra tại chỗ, không tính điểm.`)]
      : []),
  ];
}

function conclusion(report: Report): Block[] {
  const mends = topMends(report, 10);
  const { conformity } = report.score;
  return [
    heading('III. KẾT LUẬN VÀ KIẾN NGHỊ', 1),
    paragraph(
      `1. Đối chiếu với ${report.instruments[0]?.title.vi ?? ''}: ${w.conformity[conformity]}. ${w.phrase.historic} Dự thảo này chỉ có giá trị sau khi người có thẩm quyền xem xét và ký.`,
    ),
    paragraph(mends.length > 0 ? '2. Những việc nên sửa trước:' : '2. Kiến nghị: …………………'),
    ...mends.map(({ requirement, mend, points: won }) => {
      const gain = won === null ? '' : ` (${say(w.phrase.points, { n: points(won, lang) })})`;
      return paragraph(`- ${ended(mend.vi).slice(0, -1)} – ${requirement.cite.vi}${gain}.`);
    }),
  ];
}
