import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { serviceFigures } from '../../src/core/service.ts';
import { figureNames, lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-figure-published',
  title: { vi: 'Số liệu giải quyết hồ sơ của dịch vụ được công bố', en: 'The figure is published for the service' },
  scope: 'service',
  needs: ['service', 'document', 'clicks'],
  options: z.strictObject({ figure: z.enum(serviceFigures) }),
  lookedFor,
  messages,
  *evaluate({ service, clicks }, { figure }) {
    const data = { figure: figureNames[figure] };
    const stated = service.figures[figure];
    const place = stated && {
      found: `${stated.label}: ${stated.value}`,
      pointer: stated.pointer,
      ...(stated.url && { url: stated.url }),
    };
    if (stated?.value) yield { outcome: 'passed', message: 'published', data, ...place };
    // The figures may stand on a page of their own: only a portal read whole surely lacks them.
    else if (!clicks.exhaustive || service.unseenStatistics)
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
