import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { sectionNamesOf } from '../../src/derive/service-section.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-section-visible',
  title: { vi: 'Mục dịch vụ công trực tuyến thấy được ngay', en: 'The section of online services is seen at once' },
  scope: 'site',
  needs: ['styledHome'],
  options: z.strictObject({ height: z.int().positive() }),
  lookedFor,
  messages,
  *evaluate({ styledHome: home }, { height }) {
    const names = sectionNamesOf(home).filter(({ shown }) => shown);
    const [first] = names;
    const told = (name: (typeof names)[number]) => ({
      data: { name: name.text, height, top: Math.round(name.box?.y ?? 0) },
      found: name.text,
      pointer: name.pointer,
    });
    const above = names.find(({ box }) => box && box.y >= 0 && box.x >= 0 && box.y + box.height <= height);
    if (above?.exact) return yield { outcome: 'passed', message: 'at-sight', ...told(above) };
    if (above) return yield { outcome: 'cantTell', message: 'other-words', ...told(above) };
    if (!first) return yield { outcome: 'failed', message: 'not-shown', data: { height } };
    const measured = names.filter(({ box }) => box !== undefined);
    const [highest] = measured.toSorted((a, b) => (a.box?.y ?? 0) - (b.box?.y ?? 0));
    if (!highest || measured.length < names.length)
      yield { outcome: 'cantTell', message: 'not-measured', ...told(first) };
    else yield { outcome: 'failed', message: 'below', ...told(highest) };
  },
});
