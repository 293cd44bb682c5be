import type { Comparison, RequirementChange } from '../../core/comparison.ts';
import type { Language } from '../../core/language.ts';
import { link, literal, markdownTable } from '../markdown-text.ts';
import { momentText } from '../numbers.ts';
import { uriOf } from '../qualified.ts';
import { outcomeSign, say, words } from '../words.ts';
import { causesText, changesOf, fateWords, outcomesText, shownFates, sideRows, comparisonWords as t } from './words.ts';

/** How many requirements of one kind a summary shows. */
const shown = 30;

/** A comparison for a pull request or a job summary. */
export function comparisonMarkdown(comparison: Comparison, lang: Language): string {
  const { portal, cautions, counts, rejudged } = comparison;
  const moment = (iso: string) => momentText(iso, lang);
  return [
    `## ${literal(t.title[lang])}: ${link(portal.name ?? portal.url, uriOf(portal.url))}`,
    ...cautions.map((caution) => `> ⚠ ${literal(caution[lang])}`),
    markdownTable(['', t.before[lang], t.after[lang]], sideRows(comparison, lang, moment)),
    markdownTable(
      [t.change[lang], t.count[lang]],
      [...shownFates, 'same' as const].map((fate) => [fateWords[fate][lang], String(counts[fate])]),
    ),
    literal((rejudged ? t.rejudged : t.notRejudged)[lang]),
    ...shownFates.flatMap((fate) => section(fateWords[fate][lang], changesOf(comparison, fate), lang)),
    '',
  ].join('\n\n');
}

function section(title: string, rows: readonly RequirementChange[], lang: Language): string[] {
  if (rows.length === 0) return [];
  const { heading, force, phrase } = words[lang];
  const rest = rows.length - shown;
  return [
    `### ${literal(title)} (${rows.length})`,
    markdownTable(
      [heading.clause, heading.force, heading.requirement, heading.outcome, t.why[lang]],
      rows
        .slice(0, shown)
        .map((row) => [
          `${row.after ? outcomeSign[row.after] : '–'} ${row.id}`,
          force[row.force],
          row.summary[lang],
          outcomesText(row, lang),
          causesText(row, lang),
        ]),
    ),
    ...(rest > 0 ? [literal(say(phrase.more, { n: rest }))] : []),
  ];
}
