import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Language } from '../core/language.ts';
import type { Report } from '../core/report.ts';
import { answerWords, sheetNames } from '../core/worksheet.ts';
import { neutral } from './neutral.ts';
import { momentText } from './numbers.ts';
import { say } from './words.ts';
import { cellText, heightOf, printed, protectedSheet } from './worksheet-style.ts';
import { answerMeanings, guide, guideHeadings, worksheetWords } from './worksheet-words.ts';

type Line = { text: string; kind: 'title' | 'heading' | 'line' };

/** In characters: a page upright. */
const width = 95;

const styles: Record<Line['kind'], CellStyle> = {
  title: { font: { name: 'Times New Roman', size: 16, bold: true }, alignment: { wrapText: true, vertical: 'center' } },
  heading: {
    font: { name: 'Times New Roman', size: 12, bold: true },
    alignment: { wrapText: true, vertical: 'bottom' },
  },
  line: { font: { name: 'Times New Roman', size: 11 }, alignment: { wrapText: true, vertical: 'top' } },
};

/**
 * The first sheet: how to fill in the others, what the answers mean, which law and which evidence they rest on.
 * @param command - reads the sheet back
 */
export function guideSheet(
  reports: readonly Report[],
  counts: { questions: number; onSite: number },
  command: string,
  lang: Language,
): WriteSheet {
  const lines: Line[] = [
    { kind: 'title', text: worksheetWords.title[lang] },
    { kind: 'line', text: say(guideHeadings.counts[lang], counts) },
    ...guide.flatMap((part) =>
      section(
        part.heading[lang],
        part.lines.map((line) => say(line[lang], { command })),
      ),
    ),
    ...section(
      guideHeadings.answers[lang],
      Object.entries(answerMeanings).map(
        ([key, meaning]) => `${answerWords[key as keyof typeof answerMeanings][lang]}: ${meaning[lang]}`,
      ),
    ),
    ...section(guideHeadings.texts[lang], textsOf(reports, lang)),
    ...section(
      guideHeadings.reports[lang],
      reports.map((report) => source(report, lang)),
    ),
  ];
  return {
    name: sheetNames.guide[lang],
    columns: [{ width }],
    rows: lines.map(({ text }) => [cellText(text)]),
    cells: new Map(lines.map(({ kind }, index): [string, Partial<Cell>] => [`${index},0`, { style: styles[kind] }])),
    rowDefs: new Map(
      lines.map(({ kind, text }, index) => [index, { height: heightOf([text], [width]) + (kind === 'line' ? 0 : 9) }]),
    ),
    view: { showGridLines: false },
    ...printed('portrait', worksheetWords.page[lang]),
    protection: protectedSheet,
  };
}

const section = (heading: string, lines: readonly string[]): Line[] => [
  { kind: 'line', text: '' },
  { kind: 'heading', text: heading },
  ...lines.map((text): Line => ({ kind: 'line', text })),
];

/** Every text once, as of the first report that names it. */
function textsOf(reports: readonly Report[], lang: Language): string[] {
  const lines = reports.flatMap(({ instruments }) =>
    instruments.map(({ id, title, status }) => `${id}: ${neutral(title[lang])}. ${neutral(status[lang], 2000)}`),
  );
  return [...new Set(lines)];
}

function source({ portal, collectedAt, evidence }: Report, lang: Language): string {
  const facts = [
    `${portal.name ? `${neutral(portal.name)} (${neutral(portal.url, 300)})` : neutral(portal.url, 300)}`,
    say(guideHeadings.collected[lang], { time: momentText(collectedAt, lang) }),
    say(guideHeadings.evidence[lang], { sha256: evidence.sha256 }),
  ];
  return facts.join('; ');
}
