import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { statisticsEntrance } from '../../src/derive/statistics.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-statistics-offered',
  title: { vi: 'Cổng có thống kê giải quyết hồ sơ trực tuyến', en: 'The portal offers statistics on online dossiers' },
  scope: 'site',
  needs: ['pages', 'services', 'clicks'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ pages, services, clicks }) {
    const counted = services.find(({ figures }) => figures.received?.value || figures.resolved?.value);
    const figure = counted?.figures.received ?? counted?.figures.resolved;
    if (counted && figure) {
      const { label, value, pointer, url = counted.page ?? counted.url } = figure;
      return yield { outcome: 'passed', message: 'published', found: `${label}: ${value}`, pointer, url };
    }
    const entrance = statisticsEntrance(pages);
    if (entrance) return yield { outcome: 'cantTell', message: 'figures-unseen', ...entrance };
    const online = services.filter(
      ({ claimedLevel, apply }) => (claimedLevel ?? 0) >= 3 || (!claimedLevel && apply.length > 0),
    );
    if (services.length > 0 && online.length === 0) return;
    const seen = clicks.exhaustive && services.length > 0 && pages.every(({ complete }) => complete);
    if (seen) yield { outcome: 'failed', message: 'missing' };
    else yield { outcome: 'cantTell', message: 'not-all-seen' };
  },
});
