import { z } from 'zod';
import type { Verdict } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { serviceFigures } from '../../src/core/service.ts';
import { type FigureFault, faultOf } from '../../src/derive/figure-checks.ts';
import { figureNames, lookedFor, messages } from './messages.ts';

/** What cannot be true fails; what may be true of a quiet service, or only looks odd, is for a person. */
const outcomes: Readonly<Record<FigureFault, Verdict['outcome']>> = {
  'bad-rate': 'failed',
  'online-exceeds-total': 'failed',
  'resolved-exceeds-received': 'cantTell',
  'all-zero': 'cantTell',
  'earlier-year': 'cantTell',
  'same-everywhere': 'cantTell',
};

export default defineRule({
  id: 'service-figure-published',
  title: { vi: 'Số liệu giải quyết hồ sơ của dịch vụ được công bố', en: 'The figure is published for the service' },
  scope: 'service',
  needs: ['service', 'document', 'clicks', 'services', 'day'],
  options: z.strictObject({ figure: z.enum(serviceFigures) }),
  lookedFor,
  messages,
  *evaluate({ service, clicks, services, day }, { figure }) {
    const data = { figure: figureNames[figure] };
    const stated = service.figures[figure];
    const place = stated && {
      found: `${stated.label}: ${stated.value}`,
      pointer: stated.pointer,
      ...(stated.url && { url: stated.url }),
    };
    if (stated?.value) {
      const fault = faultOf(figure, service.figures, services, day);
      if (!fault) return yield { outcome: 'passed', message: 'published', data, ...place };
      const all = Object.values(service.figures).map(
        ({ label, value, context }) =>
          `${label}: ${value || '–'}${fault === 'earlier-year' && context ? ` (${context})` : ''}`,
      );
      return yield { outcome: outcomes[fault], message: fault, data, ...place, found: all.join(' · ') };
    }
    // The figures may stand on a page of their own: only a portal read whole surely lacks them.
    if (!clicks.exhaustive || service.unseenStatistics)
      yield {
        outcome: 'cantTell',
        message: 'not-all-seen',
        data,
        ...(place ?? (service.unseenStatistics && { found: service.unseenStatistics })),
      };
    else if (stated) yield { outcome: 'failed', message: 'no-number', data, ...place };
    else yield { outcome: 'failed', message: 'missing', data };
  },
});
