import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linkNames } from '../../src/derive/link-names.ts';
import { nameKey } from '../../src/derive/service-names.ts';
import { matchServices } from '../../src/derive/service-reference.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: so many missing services are named in the finding. */
const named = 10;

export default defineRule({
  id: 'service-list-complete',
  title: { vi: 'Cổng có đủ dịch vụ trong danh mục', en: 'The portal offers every service of the list given' },
  scope: 'site',
  needs: ['portal', 'pages', 'services', 'clicks'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ portal, pages, services, clicks }) {
    const list = portal.services ?? [];
    if (list.length === 0) return yield { outcome: 'cantTell', message: 'no-reference' };
    const { missing, byUrl } = matchServices(list, services);
    const doubtful = [...byUrl.values()].filter(({ by }) => by === 'likeness').length;
    const mentioned = linkNames(pages);
    const gone = missing.filter(({ name }) => !mentioned.has(nameKey(name)));
    const data = { of: list.length, missing: gone.length, unread: missing.length - gone.length, doubtful };
    const found = gone
      .slice(0, named)
      .map(({ name, code }) => (code ? `${code} ${name}` : name))
      .join(' · ');
    if (missing.length === 0 && doubtful > 0) yield { outcome: 'cantTell', message: 'like-names', data };
    else if (missing.length === 0) yield { outcome: 'passed', message: 'complete', data };
    else if (gone.length === 0) yield { outcome: 'cantTell', message: 'linked-only', data };
    else if (clicks.exhaustive) yield { outcome: 'failed', message: 'missing', data, found };
    else yield { outcome: 'cantTell', message: 'not-all-seen', data, found };
  },
});
