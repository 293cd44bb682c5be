import { Chalk } from 'chalk';
import Table from 'cli-table3';
import type { Comparison, RequirementChange } from '../../core/comparison.ts';
import type { Language } from '../../core/language.ts';
import { neutral, wrap } from '../neutral.ts';
import { momentText } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { outcomeSign, say, words } from '../words.ts';
import { causesText, changesOf, fateWords, outcomesText, shownFates, sideRows, comparisonWords as t } from './words.ts';

/** How many requirements of one kind are printed; the rest is counted. */
const shown = 15;

/** A comparison as text for a terminal of `width` columns. */
export function comparisonTerminal(
  comparison: Comparison,
  { lang, width = 80, colour = false }: Pick<RenderOptions, 'lang' | 'width' | 'colour'>,
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const { portal, cautions, counts, rejudged } = comparison;
  const lines = (text: string) => wrap(neutral(text), width);
  const sides = new Table({
    head: ['', t.before[lang], t.after[lang]],
    colWidths: [24, ...[1, 2].map(() => Math.floor((width - 28) / 2))],
    wordWrap: true,
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  sides.push(
    ...sideRows(comparison, lang, (iso) => momentText(iso, lang)).map((row) => row.map((cell) => neutral(cell))),
  );
  const tally = [...shownFates, 'same' as const].map((fate) => `${fateWords[fate][lang]}: ${counts[fate]}`);
  return `${[
    ...lines(`${t.title[lang]}: ${portal.name ?? portal.url}`).map((line) => chalk.bold(line)),
    ...cautions.flatMap((caution) => lines(`! ${caution[lang]}`)).map((line) => chalk.yellow(line)),
    sides.toString(),
    ...lines(tally.join(' · ')),
    ...lines((rejudged ? t.rejudged : t.notRejudged)[lang]).map((line) => chalk.dim(line)),
    ...shownFates.flatMap((fate) => {
      const rows = changesOf(comparison, fate);
      const rest = rows.length - shown;
      return rows.length === 0
        ? []
        : [
            '',
            chalk.bold(`${fateWords[fate][lang]} (${rows.length})`),
            ...rows.slice(0, shown).flatMap((row) => rowLines(row, lang, width)),
            ...(rest > 0 ? [`  ${say(words[lang].phrase.more, { n: rest })}`] : []),
          ];
    }),
  ].join('\n')}\n`;
}

function rowLines(row: RequirementChange, lang: Language, width: number): string[] {
  const sign = row.after ? outcomeSign[row.after] : '–';
  const why = causesText(row, lang);
  const text = `${sign} ${row.id} ${row.summary[lang]} — ${outcomesText(row, lang)}${why ? ` (${why})` : ''}`;
  return wrap(neutral(text), width - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`);
}
