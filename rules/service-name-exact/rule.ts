import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { nameDifference } from '../../src/derive/service-names.ts';
import { matchServices } from '../../src/derive/service-reference.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-name-exact',
  title: { vi: 'Tên dịch vụ trùng tên trong danh mục', en: 'The service bears the name it has in the list given' },
  scope: 'service',
  needs: ['service', 'services', 'portal'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ service, services, portal }) {
    const list = portal.services ?? [];
    if (list.length === 0) return yield { outcome: 'cantTell', message: 'no-reference' };
    const match = matchServices(list, services).byUrl.get(service.url);
    const place = {
      found: service.name,
      ...(service.fields.name?.pointer && { pointer: service.fields.name.pointer }),
    };
    if (!match) return yield { outcome: 'cantTell', message: 'not-in-list', ...place };
    const { distance, onlyFirst, onlySecond } = nameDifference(service.name, match.row.name);
    const data = {
      ...{ name: match.row.name, line: match.row.line, distance },
      ...{ extra: quoted(onlyFirst), lacking: quoted(onlySecond) },
    };
    if (distance === 0) yield { outcome: 'passed', message: 'same', data, ...place };
    // Without a code, a like name may belong to another procedure: “Cấp” and “Cấp lại”.
    else if (match.by === 'likeness') yield { outcome: 'cantTell', message: 'like', data, ...place };
    else yield { outcome: 'failed', message: 'differs', data, ...place };
  },
});

const quoted = (words: readonly string[]): string => (words.length > 0 ? `“${words.join(' ')}”` : '–');
