import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { serviceFigures } from '../../src/core/service.ts';
import { periodOf } from '../../src/derive/figure-checks.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-figures-current',
  title: {
    vi: 'Số liệu của dịch vụ tính từ đầu năm đến nay',
    en: 'The figures of the service count from the beginning of the year',
  },
  scope: 'service',
  needs: ['service', 'day'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ service, day }) {
    const stated = serviceFigures.filter((name) => service.figures[name]?.value);
    const [first] = stated;
    const sample = first && service.figures[first];
    if (!first || !sample) return;
    const year = Number(day.slice(0, 4));
    const dated = stated.map((name) => ({ name, period: periodOf(service.figures, name, day) }));
    const place = (name = first) => {
      const { label, value, context, pointer, url } = service.figures[name] ?? sample;
      return { found: context ?? `${label}: ${value}`, pointer, ...(url && { url }) };
    };
    const earlier = dated.find(({ period }) => period && period.year < year);
    if (earlier?.period)
      yield {
        outcome: 'cantTell',
        message: 'earlier-year',
        data: { year: earlier.period.year },
        ...place(earlier.name),
      };
    else if (dated.every(({ period }) => !period))
      yield { outcome: 'cantTell', message: 'no-period', data: { year }, ...place() };
    else if (dated.some(({ period }) => period?.kind === 'part')) {
      const part = dated.find(({ period }) => period?.kind === 'part');
      yield { outcome: 'cantTell', message: 'other-period', data: { year }, ...place(part?.name) };
    } else
      yield {
        outcome: 'passed',
        message: 'since-january',
        data: { year },
        ...place(dated.find(({ period }) => period)?.name),
      };
  },
});
