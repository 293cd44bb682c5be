import type { Instrument } from '../core/instrument.ts';
import { usesOf } from '../core/instrument.ts';
import { collectedValue } from '../core/observation.ts';
import type { Report } from '../core/report.ts';
import { wordsFor } from '../derive/axe/wordings.ts';
import type { Views } from './views.ts';

const mostPlaces = 10;

/** Violations of rules of axe-core that no requirement of the texts in use names: WCAG asks for them, these clauses do not. */
export function axeAdvice(
  { page, phone }: Pick<Views, 'page' | 'phone'>,
  instruments: readonly Instrument[],
): Report['advice'] {
  const named = new Set(
    instruments.flatMap(({ requirements }) => requirements.flatMap(usesOf).flatMap((use) => use.with.rules ?? [])),
  );
  const found = new Map<string, { elements: number; places: Report['advice'][number]['places'] }>();
  for (const { url, viewport, evidence } of [...page, ...phone]) {
    for (const { id, total, nodes } of collectedValue(evidence.axe)?.violations ?? []) {
      if (named.has(id)) continue;
      const known = found.get(id) ?? { elements: 0, places: [] };
      found.set(id, known);
      known.elements += total;
      const pointer = nodes[0]?.target;
      known.places.push({ url, ...(pointer && { pointer }), ...(viewport && { viewport }) });
    }
  }
  return [...found]
    .sort(([a, { elements: one }], [b, { elements: other }]) => other - one || (a < b ? -1 : 1))
    .map(([id, { elements, places }]) => {
      const { demand, mend } = wordsFor(id);
      return {
        id: `axe-${id}`,
        places: places.slice(0, mostPlaces),
        text: {
          vi: `WCAG: ${demand.vi}; chưa đạt ở ${elements} phần tử, ${places.length} lượt xem trang (phép kiểm ${id}). ${mend.vi}`,
          en: `WCAG: ${demand.en}; not so for ${elements} elements in ${places.length} views of pages (check ${id}). ${mend.en}`,
        },
      };
    });
}
