import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { dateIn, daysBetween } from '../../src/derive/dates.ts';
import { issuedBy } from '../../src/derive/issuer.ts';
import { recordListIds, recordLists } from '../../src/derive/record-kinds.ts';
import { listed } from '../../src/derive/records.ts';
import { workingDaysAfter } from '../../src/derive/working-days.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention, in days: what was issued longer ago is no sign of how the portal is kept now. */
const recent = 365;
/** Convention, in days: what was posted so much later was brought over from another system. */
const broughtOver = 180;

export default defineRule({
  id: 'posted-in-time',
  title: { vi: 'Mục trong danh sách được đăng đúng thời hạn', en: 'Listed items are posted in time' },
  scope: 'site',
  needs: ['portal', 'today', 'home', 'pages'],
  options: z.strictObject({
    list: z.enum(recordListIds),
    /** Working days after the date of issue. */
    days: z.int().positive(),
    /** Whose items: of the agency itself, of others, or all. */
    issuer: z.enum(['own', 'other', 'any']).default('any'),
  }),
  lookedFor,
  messages,
  *evaluate({ portal, today, home, pages }, { list, days, issuer }) {
    const { name } = recordLists[list];
    const all = listed(list, pages).flatMap((record) => {
      const [issued, posted] = [record.values.issued, record.values.posted].map((text) => dateIn(text ?? ''));
      const age = issued ? daysBetween(issued, today) : recent + 1;
      return issued && posted && age >= 0 && age <= recent ? [{ record, issued, posted }] : [];
    });
    if (all.length === 0)
      return yield {
        outcome: 'cantTell',
        message: 'no-dates',
        data: { list: name, days, count: listed(list, pages).length },
      };
    const dated = all.map((item) => ({ ...item, by: issuedBy(item.record, home, portal) }));
    const judged = dated.filter(({ by }) => issuer === 'any' || by === issuer || by === 'unknown');
    let kept = 0;
    for (const { record, issued, posted, by } of judged) {
      const { least, most } = workingDaysAfter(issued, posted);
      const data = {
        list: name,
        days,
        issued,
        posted,
        least,
        item: record.values.number ?? record.values.abstract ?? '–',
      };
      const at = { data, url: record.page.url, pointer: record.pointer, found: `${issued} → ${posted}` };
      if (most <= days) kept++;
      else if (least <= days) yield { outcome: 'cantTell', message: 'calendar-unknown', ...at };
      else if (daysBetween(issued, posted) > broughtOver) yield { outcome: 'cantTell', message: 'brought-over', ...at };
      else if (issuer !== 'any' && by === 'unknown') yield { outcome: 'cantTell', message: 'issuer-unknown', ...at };
      else yield { outcome: 'failed', message: 'late', ...at };
    }
    if (kept > 0) yield { outcome: 'passed', message: 'kept', data: { list: name, days, kept, total: judged.length } };
  },
});
