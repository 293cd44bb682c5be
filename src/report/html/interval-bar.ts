import type { Language } from '../../core/language.ts';
import type { Interval } from '../../core/report.ts';
import { highText, lowText } from '../numbers.ts';
import { say, type Words } from '../words.ts';
import { type Markup, markup } from './markup.ts';

const x = (value: number): string => Math.min(100, Math.max(0, value)).toFixed(2);

/**
 * An interval on the scale 0–100: solid up to the low end, hatched up to the high end, ticks every 20. The number stands
 * beside it in text, so the picture carries nothing of its own.
 */
export function intervalBar(interval: Interval, w: Words, lang: Language): Markup {
  const { low, high } = interval;
  const label = say(w.phrase.intervalAlt, { low: lowText(interval, lang), high: highText(interval, lang) });
  const ticks = [20, 40, 60, 80].map(
    (at) => markup`<line class="tick" x1="${at}" x2="${at}" y1="0" y2="10" vector-effect="non-scaling-stroke"/>`,
  );
  return markup`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="track" width="100" height="10"/><rect class="known" width="${x(low)}" height="10"/><rect class="open" x="${x(low)}" width="${x(Number(x(high)) - Number(x(low)))}" height="10"/>${ticks}</svg>`;
}
