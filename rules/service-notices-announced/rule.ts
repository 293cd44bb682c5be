import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linesOn } from '../../src/derive/e-form.ts';
import { notices, noticeWays } from '../../src/derive/e-form-words.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-notices-announced',
  title: { vi: 'Hình thức thông báo về hồ sơ được nêu', en: 'Ways of notice are announced' },
  scope: 'service',
  needs: ['document', 'applying'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document, applying }) {
    const said = [document, ...applying.pages].flatMap(linesOn).map(fold);
    const around = said.filter(
      (line, at) => notices.test(line) || notices.test(said[at - 1] ?? '') || notices.test(said[at - 2] ?? ''),
    );
    const ways = Object.keys(noticeWays).filter((way) => around.some((line) => noticeWays[way]?.test(line)));
    if (ways.length > 0)
      yield { outcome: 'passed', message: 'announced', data: { ways: ways.join(', ') }, found: ways.join(', ') };
    else yield { outcome: 'cantTell', message: 'not-seen' };
  },
});
