import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { neutral } from '../neutral.ts';

/** Sizes in half points, as the rules on administrative documents give them (annex I of Decree 30/2020/ND-CP). */
export const size = { body: 28, table: 24, small: 22, copies: 24 } as const;

/** Text that stands in a document of ours; what a portal wrote is made harmless. */
export const run = (text: string, style: { bold?: boolean; italics?: boolean; size?: number } = {}): TextRun =>
  new TextRun({ text: neutral(text, 1500), size: size.body, ...style });

/** A paragraph of running text: first line indented, both sides even. */
export const paragraph = (text: string | readonly TextRun[], own: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 567 },
    spacing: { before: 60, after: 60, line: 276 },
    children: typeof text === 'string' ? [run(text)] : text,
    ...own,
  });

export const centred = (text: string, style: Parameters<typeof run>[1] = {}, own: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, style)], ...own });

/** A thin line, as it stands under names and titles; `inset` in twips from both sides. */
export const rule = (inset: number): Paragraph =>
  new Paragraph({
    indent: { left: inset, right: inset },
    spacing: { after: 60, line: 100, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });

/** `I. …` and `1. …`: real headings, so that a reader can leap to them. */
export const heading = (text: string, level: 1 | 2): Paragraph =>
  paragraph([run(text, { bold: true })], {
    heading: level === 1 ? 'Heading1' : 'Heading2',
    keepNext: true,
    spacing: { before: level === 1 ? 200 : 120, after: 60, line: 276 },
  });

export type Cell = string | number;

/**
 * A table with lines, whose head is repeated on each page.
 * @param widths - of the columns, in hundredths of the width of the text
 */
export function grid(head: readonly string[], widths: readonly number[], rows: readonly (readonly Cell[])[]): Table {
  const cell = (content: Cell, index: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 10, type: WidthType.PERCENTAGE },
      verticalAlign: bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: String(content)
        .split('\n')
        .map(
          (line) =>
            new Paragraph({
              alignment: bold || typeof content === 'number' ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: [run(line, { bold, size: size.table })],
            }),
        ),
    });
  const line = (cells: readonly Cell[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((content, index) => cell(content, index, bold)),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round((width / 100) * textWidth)),
    rows: [line(head, true), ...rows.map((row) => line(row, false))],
  });
}

/** Width of the text of a page in twips: A4 less 30 mm on the left and 15 mm on the right. */
export const textWidth = 9355;

/** Two columns side by side without lines. */
export function columnsOf(left: readonly Paragraph[], right: readonly Paragraph[], leftShare: number): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const side = (children: readonly Paragraph[], share: number) =>
    new TableCell({ borders, width: { size: share, type: WidthType.PERCENTAGE }, children });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [leftShare, 100 - leftShare].map((share) => Math.round((share / 100) * textWidth)),
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ cantSplit: true, children: [side(left, leftShare), side(right, 100 - leftShare)] })],
  });
}
