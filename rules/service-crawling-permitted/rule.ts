import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { pageOfService } from '../../src/core/service.ts';
import { robotsRules } from '../../src/derive/robots-rules.ts';
import { lookedFor, messages } from './messages.ts';

/** The engines people in Vietnam use most, the foremost first. A group for `*` binds each that is not named. */
const engines = [
  { name: 'Google', token: 'Googlebot' },
  { name: 'Bing', token: 'bingbot' },
  { name: 'Cốc Cốc', token: 'coccocbot-web' },
];

export default defineRule({
  id: 'service-crawling-permitted',
  title: {
    vi: 'robots.txt cho phép máy tìm kiếm đọc trang dịch vụ',
    en: 'robots.txt lets search engines read the page of the service',
  },
  scope: 'service',
  needs: ['service', 'robots'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ service, robots }) {
    const { status, url } = robots;
    if (status >= 500) return yield { outcome: 'cantTell', message: 'unreadable', data: { status }, url };
    // Not there: it forbids nothing.
    if (status < 200 || status >= 300) return yield { outcome: 'passed', message: 'permitted' };
    const rules = robotsRules(robots);
    const page = pageOfService(service);
    const barred = engines.filter(({ token }) => !rules.allows(page, token));
    const [first] = barred;
    if (!first) return yield { outcome: 'passed', message: 'permitted' };
    const engine = barred.map(({ name }) => name).join(', ');
    const found = rules.decidedBy(page, first.token) ?? '';
    if (first === engines[0]) yield { outcome: 'failed', message: 'forbidden', data: { engine }, found, url };
    else yield { outcome: 'cantTell', message: 'partly-forbidden', data: { engine }, found, url };
  },
});
