import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { columns, wrap } from './neutral.ts';

/** How sheets of ours look, on screen and on paper. */

/** Dark on light and white on dark, all above 7:1. */
export const colours = {
  head: { rgb: '1F3864' },
  headToFill: { rgb: '7F3F00' },
  toFill: { rgb: 'FFF9E5' },
  machine: { rgb: 'EDEDED' },
  lacking: { rgb: 'FFC000' },
  line: { rgb: '7F7F7F' },
};

const line = { style: 'thin', color: colours.line } as const;

/** A wrapped text cell with thin lines around it. */
export function framed(fill?: { rgb: string }): CellStyle {
  return {
    font: { name: 'Times New Roman', size: 11 },
    alignment: { wrapText: true, vertical: 'top' },
    border: { top: line, right: line, bottom: line, left: line },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: fill } } : {}),
  };
}

/** No password: it keeps from slips, not from intent. Filters and widths stay free. */
export const protectedSheet: NonNullable<WriteSheet['protection']> = {
  ...{ sheet: true, objects: true, scenarios: true },
  ...{ selectLockedCells: true, selectUnlockedCells: true },
  ...{ autoFilter: true, formatColumns: true, formatRows: true },
};

/** A4, as wide as the page, as many pages as it takes, with their numbers. */
export function printed(
  orientation: 'portrait' | 'landscape',
  page: string,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      ...{ paperSize: 'a4', orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: '&L&A', oddFooter: `&R${page}` },
  };
}

const linePoints = 15;
/** Excel takes no higher row. */
const highestPoints = 409;

/**
 * Height in points that a row of wrapped texts needs, guessed from the widths of its columns in
 * characters: programs do not all measure rows when they open a file.
 */
export function heightOf(texts: readonly (string | null | undefined)[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => {
    const width = Math.floor((widths[index] ?? 10) * 1.05);
    return (text ?? '')
      .split('\n')
      .reduce(
        (sum, line) =>
          sum + wrap(line, width).reduce((n, part) => n + Math.max(1, Math.ceil(columns(part) / width)), 0),
        0,
      );
  });
  return Math.min(highestPoints, Math.max(1, ...lines) * linePoints + 3);
}

/**
 * A text as it may stand in a cell: always a string, so never a formula. What Excel would read as a character's code or as
 * an error value is kept literal.
 */
export function cellText(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const literal = text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
  return /^#[A-Z0-9_/]+[!?]?$/.test(literal) ? ` ${literal}` : literal;
}
