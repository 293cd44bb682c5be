import type { ServiceItem } from '../core/report.ts';
import type { Labelled, Service } from '../core/service.ts';
import { serviceFields, serviceFigures } from '../core/service.ts';
import { beginning, mask } from '../derive/mask.ts';
import { saysNone } from '../derive/service-labels.ts';

/** Convention: of a longer value the sheet shows the beginning. */
const longestValue = 500;
/** The level from which a service owes figures (article 11(3)). */
const owesFigures = 3;

/** What a person ticks off: every item of a service with what its page says and where, and its figures where it owes or shows some. */
export function tickSheet(
  { fields, figures }: Service,
  level: number,
): { items: ServiceItem[]; figures?: ServiceItem[] } {
  const items = serviceFields.map((id) => itemOf(id, fields[id]));
  const shows = Object.values(figures).length > 0;
  return {
    items,
    ...((level >= owesFigures || shows) && { figures: serviceFigures.map((id) => itemOf(id, figures[id])) }),
  };
}

function itemOf(id: string, item: Labelled | undefined): ServiceItem {
  if (!item) return { id, state: 'missing' };
  const { label, value, placeholder, pointer, url } = item;
  const said = value || placeholder;
  return {
    id,
    state: value ? (saysNone(value) ? 'none' : 'stated') : 'empty',
    label,
    ...(said && { value: mask(said.length > longestValue ? `${beginning(said, longestValue)}…` : said) }),
    ...(pointer && { pointer }),
    ...(url && { url }),
  };
}
