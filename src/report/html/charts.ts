import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Language } from '../../core/language.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Interval } from '../../core/report.ts';
import { type Article, isScored, outcomeCounts } from '../digest.ts';
import { highText, intervalText, lowText } from '../numbers.ts';
import { pagePhrases } from '../page-phrases.ts';
import { say } from '../words.ts';
import { type Markup, markup } from './markup.ts';
import { mostSeriousFirst, type View } from './view.ts';

/** Charts as still drawings. Each stands beside its numbers in text, so that a drawing carries nothing of its own. */

const at = (value: number): string => value.toFixed(1);
const clamped = (value: number): number => Math.min(100, Math.max(0, value));

/** Solid up to the low end, lighter up to the high end. */
function bar({ low, high }: Interval, x: (value: number) => number, y: number, height: number): Markup {
  const [from, until] = [x(clamped(low)), x(clamped(high))];
  const rect = (name: string, start: number, end: number) =>
    markup`<rect class="${name}" x="${at(start)}" y="${at(y)}" width="${at(end - start)}" height="${at(height)}"/>`;
  return markup`${rect('track', x(0), x(100))}${rect('known', x(0), from)}${rect('open', from, until)}`;
}

/** An interval on the scale 0–100 with its axis. */
export function intervalScale(interval: Interval, { w, lang }: View): Markup {
  const x = scaleLinear([0, 100], [8, 228]);
  const label = say(w.phrase.intervalAlt, { low: lowText(interval, lang), high: highText(interval, lang) });
  const ticks = x
    .ticks(5)
    .map(
      (value) =>
        markup`<line class="tick" x1="${at(x(value))}" x2="${at(x(value))}" y1="1" y2="17"/><text x="${at(x(value))}" y="29" text-anchor="middle">${value}</text>`,
    );
  return markup`<svg class="chart scale" viewBox="0 0 240 32" role="img" aria-label="${label}">${bar(interval, x, 2, 12)}${ticks}</svg>`;
}

/** Size of a chart of articles, in units of its own: narrow, so that its letters stay readable on a telephone. */
const width = 360;
const line = 20;
const labelEnd = 72;

interface Rows {
  y(id: string): number;
  thick: number;
  height: number;
}

function rowsOf(articles: readonly Article[]): Rows {
  const height = articles.length * line;
  const band = scaleBand(
    articles.map(({ id }) => id),
    [0, height],
  ).padding(0.25);
  return { y: (id) => band(id) ?? 0, thick: band.bandwidth(), height };
}

const name = ({ id }: Article, { y, thick }: Rows, { w }: View): Markup => {
  const text = /^\d/.test(id) ? `${w.heading.article} ${id}` : id;
  return markup`<text x="${labelEnd - 6}" y="${at(y(id) + thick - 3)}" text-anchor="end">${text.slice(0, 12)}</text>`;
};

/** The machine score of each article as an interval; articles without one are named and left empty. */
export function articleScores(articles: readonly Article[], view: View): Markup {
  const rows = rowsOf(articles);
  const x = scaleLinear([0, 100], [labelEnd, width - 72]);
  const bars = articles.map((article) => {
    const { id, machine, requirements } = article;
    const scored = machine !== null && isScored(requirements);
    return markup`${name(article, rows, view)}${valued(scored ? machine : null, x, rows.y(id), rows.thick, view.lang)}`;
  });
  return chart(pagePhrases(view.lang).chartScores, rows.height, markup`${scaleTicks(x, rows.height)}${bars}`);
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

/** The bar of an interval with its numbers at the right edge. */
const valued = (machine: Interval | null, x: Scale, y: number, thick: number, lang: Language): Markup =>
  markup`${machine && bar(machine, x, y, thick)}<text x="${width - 66}" y="${at(y + thick - 3)}">${machine ? intervalText(machine, lang) : '–'}</text>`;

const scaleTicks = (x: Scale, height: number): Markup[] =>
  x
    .ticks(5)
    .map(
      (value) =>
        markup`<line class="tick" x1="${at(x(value))}" x2="${at(x(value))}" y1="0" y2="${height}"/><text x="${at(x(value))}" y="${height + 13}" text-anchor="middle">${value}</text>`,
    );

/** Mean or single scores by name, one bar below the other. */
export function intervalBars(
  label: string,
  named: readonly { name: string; machine: Interval }[],
  lang: Language,
): Markup {
  const end = 132;
  const height = named.length * line;
  const x = scaleLinear([0, 100], [end, width - 72]);
  const bars = named.map(
    ({ name: text, machine }, index) =>
      markup`<text x="${end - 6}" y="${index * line + 14}" text-anchor="end">${shortened(text)}</text>${valued(machine, x, index * line + 3, line - 6, lang)}`,
  );
  return chart(label, height, markup`${scaleTicks(x, height)}${bars}`);
}

/** What fits beside a bar; the table below has the name in full. */
const shortened = (text: string): string => (text.length > 22 ? `${text.slice(0, 21)}…` : text);

/** The requirements of each article by outcome, side by side, each part with its number where there is room. */
export function articleOutcomes(articles: readonly Article[], view: View): Markup {
  const rows = rowsOf(articles);
  const counted = articles.map(({ requirements }) => outcomeCounts(requirements));
  const most = Math.max(1, ...articles.map(({ requirements }) => requirements.length));
  const x = scaleLinear([0, most], [labelEnd, width - 8]);
  const series = stack<Record<Outcome, number>, Outcome>().keys(mostSeriousFirst)(counted);
  const parts = series.map((own) =>
    own.map(([from, until], index) => {
      const y = rows.y(articles[index]?.id ?? '');
      const size = x(until) - x(from);
      if (until === from) return markup``;
      return markup`<rect class="part ${own.key}" x="${at(x(from))}" y="${at(y)}" width="${at(size)}" height="${at(rows.thick)}"/>${size > 14 && markup`<text class="inside ${own.key}" x="${at(x(from) + size / 2)}" y="${at(y + rows.thick - 3)}" text-anchor="middle">${until - from}</text>`}`;
    }),
  );
  const names = articles.map((article) => name(article, rows, view));
  return chart(pagePhrases(view.lang).chartOutcomes, rows.height, markup`${names}${parts}`);
}

const chart = (label: string, height: number, content: Markup): Markup =>
  markup`<svg class="chart" viewBox="0 0 ${width} ${height + 18}" role="img" aria-label="${label}">${content}</svg>`;
