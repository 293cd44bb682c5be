import type { Service, ServiceFigure } from '../core/service.ts';
import { serviceFigures } from '../core/service.ts';
import { countIn, type Period, periodIn, rateIn } from './figure-values.ts';

/** What does not fit about the figures of a service; `bad-rate` and `online-exceeds-total` cannot be true. */
export type FigureFault =
  | 'bad-rate'
  | 'online-exceeds-total'
  | 'resolved-exceeds-received'
  | 'all-zero'
  | 'earlier-year'
  | 'same-everywhere';

type Figures = Service['figures'];

/** Convention: so many services with the very same figures are no chance. */
const fewestSame = 3;

/**
 * The first fault of one figure, the gravest first; undefined when nothing is wrong with it. Figures are compared only
 * with figures of the same page and period.
 * @param day - of the recording, `YYYY-MM-DD`
 */
export function faultOf(
  figure: ServiceFigure,
  figures: Figures,
  all: readonly Service[],
  day: string,
): FigureFault | undefined {
  const own = figures[figure];
  if (!own?.value) return undefined;
  const rate =
    figure === 'on-time' || (figure === 'satisfaction' && own.value.includes('%')) ? rateIn(own.value) : undefined;
  if (rate !== undefined && (rate < 0 || rate > 100)) return 'bad-rate';
  const [received, resolved, total] = (['received', 'resolved', 'all-channels'] as const).map((name) =>
    countOf(figures, name),
  );
  if (figure === 'all-channels' && exceeds(figures, 'received', received, 'all-channels', total))
    return 'online-exceeds-total';
  if (figure === 'resolved' && exceeds(figures, 'resolved', resolved, 'received', received))
    return 'resolved-exceeds-received';
  const period = periodOf(figures, figure, day);
  if (period && period.year < Number(day.slice(0, 4))) return 'earlier-year';
  const said = serviceFigures.flatMap((name) => figures[name]?.value || []);
  if (said.length >= 2 && said.every((value) => !/[1-9]/.test(value.replace(/100(?:[.,]0+)?\s*%/g, ''))))
    return 'all-zero';
  return isEverywhere(figures, all) ? 'same-everywhere' : undefined;
}

/** The period a figure is for, by its context, its label or its value. */
export function periodOf(figures: Figures, figure: ServiceFigure, day: string): Period | undefined {
  const own = figures[figure];
  const year = Number(day.slice(0, 4));
  const texts = [own?.label, own?.value, own?.context];
  return texts.map((text) => text && periodIn(text, year)).find((period) => typeof period === 'object');
}

const countOf = (figures: Figures, name: ServiceFigure): number | undefined => {
  const value = figures[name]?.value;
  return value === undefined || value.includes('%') ? undefined : countIn(value);
};

function exceeds(
  figures: Figures,
  part: ServiceFigure,
  one: number | undefined,
  whole: ServiceFigure,
  other: number | undefined,
): boolean {
  const [a, b] = [figures[part], figures[whole]];
  return one !== undefined && other !== undefined && one > other && a?.url === b?.url && a?.context === b?.context;
}

/** Whether every service that has counts has the very same ones: a template left as it was. */
function isEverywhere(figures: Figures, all: readonly Service[]): boolean {
  const key = keyOf(figures);
  const keys = all.map((service) => keyOf(service.figures)).filter((other) => other !== '');
  return key !== '' && keys.length >= fewestSame && keys.every((other) => other === key);
}

const counts = ['received', 'resolved', 'all-channels'] as const;
const keyOf = (figures: Figures): string => {
  const said = counts.map((name) => countOf(figures, name));
  return said.filter((value) => value).length >= 2 ? said.join('/') : '';
};
