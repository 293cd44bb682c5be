import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { sectionNamesOf } from '../../src/derive/service-section.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-section-offered',
  title: { vi: 'Cổng có mục “Dịch vụ công trực tuyến”', en: 'The portal has a section “Dịch vụ công trực tuyến”' },
  scope: 'site',
  needs: ['home'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    const [best] = sectionNamesOf(home);
    if (!best) return yield { outcome: 'failed', message: 'missing' };
    const told = { data: { name: best.text }, found: best.text, pointer: best.pointer };
    if (best.exact) yield { outcome: 'passed', message: 'present', ...told };
    else yield { outcome: 'cantTell', message: 'other-words', ...told };
  },
});
