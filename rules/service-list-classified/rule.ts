import { z } from 'zod';
import type { Verdict } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { type Catalogue, cataloguesOf, classLabel, levelsShown } from '../../src/derive/service-catalogue.ts';
import { listClasses } from '../../src/derive/wordings.ts';
import { classNames, lookedFor, messages } from './messages.ts';

type Judgement = Omit<Verdict<keyof typeof messages>, 'data'> & { data?: Record<string, number> };

export default defineRule({
  id: 'service-list-classified',
  title: { vi: 'Danh sách dịch vụ được phân loại', en: 'The list of services is classified' },
  scope: 'site',
  needs: ['pages', 'services'],
  weighsCompleteness: true,
  options: z.strictObject({ by: z.enum(listClasses) }),
  lookedFor,
  messages,
  *evaluate({ pages, services }, { by }) {
    const data = { by: classNames[by] };
    const lists = cataloguesOf(pages, services);
    const [fullest] = lists;
    if (!fullest) return yield { outcome: 'cantTell', message: 'no-list', data };
    const told = by === 'level' ? byLevel(lists) : byLabel(lists, by);
    const seen = lists.every(({ page }) => page.complete);
    const missing: Judgement = seen
      ? { outcome: 'failed', message: 'missing' }
      : { outcome: 'cantTell', message: 'not-all-seen' };
    const judgement = told ?? missing;
    yield { url: fullest.page.url, ...judgement, data: { ...data, ...judgement.data } };
  },
});

function byLabel(lists: readonly Catalogue[], by: (typeof listClasses)[number]): Judgement | undefined {
  for (const { page } of lists) {
    const label = classLabel(page, by);
    if (label) {
      const { text: found, pointer } = label;
      return { outcome: 'passed', message: 'classified', found, pointer, url: page.url };
    }
  }
  return undefined;
}

/** Each service of the lists has to show its level: a filter by level alone does not say it. */
function byLevel(lists: readonly Catalogue[]): Judgement | undefined {
  const shown = levelsShown(lists);
  const without = [...shown].filter(([, { level, laterClass }]) => !level && !laterClass);
  const said = shown.size - without.length;
  const [first] = without;
  if (said > 0 && !first) {
    const all = [...shown.values()].every(({ level }) => level);
    return all ? { outcome: 'passed', message: 'levels' } : { outcome: 'cantTell', message: 'later-classes' };
  }
  const [fullest] = lists;
  const group = fullest && classLabel(fullest.page, 'level');
  const shows = fullest?.rows.some(({ url }) => shown.get(url)?.inList === fullest.page.url);
  if (group && !shows)
    return { outcome: 'cantTell', message: 'filter-only', found: group.text, pointer: group.pointer };
  if (!first || said === 0 || !lists.every(({ page }) => page.complete)) return undefined;
  const [, { text: found }] = first;
  return { outcome: 'failed', message: 'some-without', data: { said, of: shown.size }, found };
}
