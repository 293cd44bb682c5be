import type { CellStyle, ColumnDef, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { colToLetter, writeXlsx } from 'hucre/xlsx';
import { UsageError } from '../core/errors.ts';
import type { Bilingual, Language } from '../core/language.ts';
import type { Report } from '../core/report.ts';
import { tool } from '../core/tool.ts';
import type { WorksheetKey } from '../core/worksheet.ts';
import { answerWords, roleWords, sheetNames, wordsOf, worksheetColumns, worksheetKeys } from '../core/worksheet.ts';
import { neutral } from './neutral.ts';
import { say } from './words.ts';
import { guideSheet } from './worksheet-guide.ts';
import type { QuestionRow } from './worksheet-rows.ts';
import { openQuestions } from './worksheet-rows.ts';
import { cellText, colours, framed, heightOf, printed, protectedSheet } from './worksheet-style.ts';
import { readingBack, worksheetWords } from './worksheet-words.ts';

/** Widths in characters. Together they make an A4 page across that can still be read when printed. */
const widths: Record<WorksheetKey, number> = {
  ...{ portalName: 16, requirement: 16, cite: 17, force: 9, service: 22, saw: 26, question: 36 },
  ...{ outcome: 13, by: 14, role: 13, at: 11, note: 20, proof: 15, expires: 11 },
  ...{ portal: 14, target: 20, targetHash: 17 },
};

/** Read back, but of no use to people; the width of these columns may be changed, which shows them. */
const hiddenKeys = { portal: true, target: true, targetHash: true };

/** Of what stands on a line: what is hidden needs no height. */
const bodyWidths = worksheetKeys.map((key) => (key in hiddenKeys ? 1000 : widths[key]));

const mostRows = 1_048_575;
/** First day a date cell takes, 1 January 2000, as spreadsheets count days. */
const firstDay = '36526';

/**
 * The inspection sheet of one or several portals: every open question with room for a person's answer, as an XLSX file.
 * The same reports give the same bytes.
 * @param round - the round that the reports are of, as the command line names it
 * @throws {UsageError} when one sheet cannot hold all questions
 */
export async function renderWorksheet(reports: readonly Report[], lang: Language, round?: string): Promise<Uint8Array> {
  const { questions, onSite } = openQuestions(reports, lang);
  if (Math.max(questions.length, onSite.length) > mostRows)
    throw new UsageError({
      vi: `${questions.length} câu hỏi: một trang tính không chứa hết; hãy viết phiếu cho ít cổng hơn`,
      en: `${questions.length} questions: more than one sheet holds; make one for fewer portals`,
    });
  const command =
    round === undefined ? readingBack.report[lang] : say(readingBack.round[lang], { round: neutral(round, 300) });
  const made = new Date(
    reports
      .map(({ collectedAt }) => collectedAt)
      .sort()
      .at(-1) ?? 0,
  );
  return writeXlsx({
    properties: {
      title: worksheetWords.title[lang],
      creator: `${tool.name} ${tool.version}`,
      created: made,
      modified: made,
    },
    defaultFont: { name: 'Times New Roman', size: 11 },
    // Set by name: the library leaves names of sheets unquoted in the titles that it writes itself.
    namedRanges: [sheetNames.questions, sheetNames.onSite].map((name) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name[lang]}'!$A:$B,'${name[lang]}'!$1:$1`,
      scope: name[lang],
    })),
    sheets: [
      guideSheet(reports, { questions: questions.length, onSite: onSite.length }, command, lang),
      questionSheet(sheetNames.questions, questions, lang),
      questionSheet(sheetNames.onSite, onSite, lang),
    ],
  });
}

function questionSheet(name: Bilingual, rows: readonly QuestionRow[], lang: Language): WriteSheet {
  const end = rows.length + 1;
  const last = colToLetter(worksheetKeys.length - 1);
  const header = worksheetKeys.map((key) => worksheetColumns[key].header[lang]);
  const body = rows.map((row) => worksheetKeys.map((key) => cellText(row[key])));
  return {
    name: name[lang],
    columns: worksheetKeys.map(columnOf),
    rows: [header, ...body],
    cells: new Map(worksheetKeys.map((key, index) => [`0,${index}`, { style: headerStyle(key) }])),
    rowDefs: new Map([header, ...body].map((row, index) => [index, { height: heightOf(row, bodyWidths) }])),
    freezePane: { rows: 1, columns: 2 },
    autoFilter: { range: `A1:${last}${end}` },
    ...(rows.length === 0 ? {} : { dataValidations: validations(end, lang), conditionalRules: reminders(end, lang) }),
    ...printed('landscape', worksheetWords.page[lang]),
    protection: protectedSheet,
    a11y: { headerRow: 0 },
  };
}

const letterOf = (key: WorksheetKey): string => colToLetter(worksheetKeys.indexOf(key));
const cellsOf = (key: WorksheetKey, end: number): string => `${letterOf(key)}2:${letterOf(key)}${end}`;
const isDate = (key: WorksheetKey): boolean => key === 'at' || key === 'expires';

function columnOf(key: WorksheetKey): ColumnDef {
  const { by } = worksheetColumns[key];
  // Text unless it is a date: a number of a document must not become a sum, nor `5.10` become 5.1.
  const numFmt = isDate(key) ? 'dd/mm/yyyy' : '@';
  const fill = by === 'person' ? colours.toFill : key in hiddenKeys ? colours.machine : undefined;
  return {
    width: widths[key],
    hidden: key in hiddenKeys,
    style: { ...framed(fill), numFmt, protection: { locked: by !== 'person' } },
  };
}

function headerStyle(key: WorksheetKey): CellStyle {
  const person = worksheetColumns[key].by === 'person';
  return {
    ...framed(person ? colours.headToFill : colours.head),
    font: { name: 'Times New Roman', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
    alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  };
}

function validations(end: number, lang: Language): DataValidation[] {
  const rest = { allowBlank: true, showErrorMessage: true, errorTitle: worksheetWords.wrong[lang] } as const;
  const list = (key: WorksheetKey, values: string[]): DataValidation => ({
    ...{ ...rest, type: 'list', range: cellsOf(key, end), values },
    ...{ errorStyle: 'stop', errorMessage: worksheetWords.notInList[lang] },
  });
  // A warning only: where the computer writes dates another way, a date typed as text is read as well.
  const date = (key: WorksheetKey, until: Partial<DataValidation>): DataValidation => ({
    ...{ ...rest, type: 'date', range: cellsOf(key, end), formula1: firstDay, ...until },
    ...{ errorStyle: 'warning', errorMessage: worksheetWords.notADate[lang] },
  });
  return [
    list('outcome', wordsOf(answerWords, lang)),
    list('role', wordsOf(roleWords, lang)),
    date('at', { operator: 'between', formula2: 'TODAY()' }),
    date('expires', { operator: 'greaterThanOrEqual' }),
  ];
}

/** What a row still lacks lights up: answer, who, role and day, and the reason and end of a waiver. */
function reminders(end: number, lang: Language): ConditionalRule[] {
  const answer = `$${letterOf('outcome')}2`;
  const lacking = (key: WorksheetKey, when: string, priority: number): ConditionalRule => ({
    type: 'expression',
    priority,
    range: cellsOf(key, end),
    formula: `AND(${when},${letterOf(key)}2="")`,
    style: { fill: { type: 'pattern', pattern: 'solid', fgColor: colours.lacking, bgColor: colours.lacking } },
  });
  const waived = `${answer}="${answerWords.waived[lang]}"`;
  return [
    ...(['by', 'role', 'at'] as const).map((key, index) => lacking(key, `${answer}<>""`, index + 1)),
    ...(['note', 'expires'] as const).map((key, index) => lacking(key, waived, index + 4)),
    lacking('outcome', `$${letterOf('by')}2<>""`, 6),
  ];
}
