import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { offerOf, untriedReasons } from '../../src/derive/tool-controls.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'text-size-adjustable',
  title: { vi: 'Có chức năng tăng, giảm cỡ chữ', en: 'Users can change the size of the text' },
  scope: 'site',
  needs: ['home', 'tools'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, tools }) {
    const offer = offerOf('text-size', tools, home);
    if (offer.state === 'absent') return yield { outcome: 'failed', message: 'absent' };
    if (offer.state === 'untried') {
      const { name, why, pointer } = offer;
      const data = { name, why: untriedReasons[why] };
      return yield { outcome: 'cantTell', message: 'untried', data, found: name, ...(pointer && { pointer }) };
    }
    const { name, from = '–', to = '–' } = offer.tool;
    const outcome = offer.state === 'works' ? 'passed' : 'failed';
    yield { outcome, message: offer.state, data: { name, from, to }, found: name };
  },
});
