import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { type Day, datesIn } from '../../src/derive/dates.ts';
import { headlinesOn, titleOf } from '../../src/derive/dom.ts';
import { postedOn, recovery, suspension } from '../../src/derive/duty-wordings.ts';
import { beginning } from '../../src/derive/mask.ts';
import { saysFrom } from '../../src/derive/suspensions.ts';
import { unrepeatedOf } from '../../src/derive/unrepeated.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { workingDaysAfter } from '../../src/derive/working-days.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'suspension-announced-in-time',
  title: { vi: 'Việc tạm ngừng được báo trước đúng thời hạn', en: 'A suspension is announced in time' },
  scope: 'site',
  needs: ['pages'],
  options: z.strictObject({
    part: z.enum(['notice', 'recovery']),
    days: z.int().positive().default(7),
    /** What a portal without such a notice comes to: there may have been a suspension all the same. */
    silent: z.enum(['inapplicable', 'cantTell']).default('inapplicable'),
  }),
  lookedFor,
  messages,
  *evaluate({ pages }, { part, days, silent }) {
    let notices = 0;
    for (const page of pages) {
      const heads = [titleOf(page), ...headlinesOn(page)].map(fold);
      if (!heads.some((head) => suspension.test(head) && /\b(thong bao|tam ngung|tam dung|lich)\b/.test(head)))
        continue;
      notices += 1;
      const { lines } = unrepeatedOf(page, pages);
      const at = { url: page.url, found: titleOf(page) || page.url };
      const data = { title: at.found, days };
      if (part === 'recovery') {
        const said = lines.find((line) => recovery.test(fold(line)) && /\d/.test(line));
        yield said
          ? { outcome: 'passed', message: 'recovery-told', data, ...at, found: beginning(said, 200) }
          : { outcome: 'cantTell', message: 'recovery-unsaid', data, ...at };
        continue;
      }
      const posted = dayIn(lines.filter((line) => postedOn.test(fold(line))));
      const begins = dayIn(lines.filter((line) => !postedOn.test(fold(line)) && saysFrom(line)));
      if (!posted || !begins) yield { outcome: 'cantTell', message: 'no-dates', data, ...at };
      else {
        // The last of these days is the day before the suspension begins.
        const { least, most } = workingDaysAfter(posted, begins);
        const told = { data: { ...data, posted, begins, least: most }, ...at };
        // What could not be foreseen is exempt, so that a late notice is a person's to judge.
        yield least >= days
          ? { outcome: 'passed', message: 'in-time', ...told }
          : { outcome: 'cantTell', message: 'late', ...told };
      }
    }
    if (notices === 0 && silent === 'cantTell') yield { outcome: 'cantTell', message: 'no-notice' };
  },
});

const dayIn = (lines: readonly string[]): Day | undefined => lines.flatMap((line) => datesIn(line))[0]?.day;
