import { z } from 'zod';
import type { PageDocument } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { linesOf } from '../../src/derive/dom.ts';
import { placesOf } from '../../src/derive/information-sections.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages, partNames } from './messages.ts';

/** Words of which an English page about a part has at least one. */
const subjects = {
  introduction: /\b(introduction|overview|about|history|organi[sz]ation|structure|administration|located|functions)\b/,
  contacts: /\b(contacts?|telephone|phone|tel)\b/,
  services: /\b(services?|procedures?|application)\b/,
};
type Part = keyof typeof subjects;

const common = /\b(the|and|of|to|in|is|are|for|with|on)\b/g;
/** Conventions: so many common English words, and that share of them, make a text English. */
const fewestWords = 12;
const leastShare = 0.08;

const isEnglish = (page: PageDocument): boolean => {
  const text = linesOf(page).join(' ').toLowerCase();
  const hits = text.match(common)?.length ?? 0;
  return hits >= fewestWords && hits >= text.split(/\s+/).length * leastShare;
};

export default defineRule({
  id: 'english-information-published',
  title: { vi: 'Thông tin có bản tiếng Anh', en: 'Information is published in English' },
  scope: 'site',
  needs: ['home', 'pages'],
  options: z.strictObject({ part: z.enum(Object.keys(subjects) as [Part, ...Part[]]) }),
  lookedFor,
  messages,
  *evaluate({ home, pages }, { part }) {
    const data = { part: partNames[part], count: pages.length };
    const english = pages.filter(isEnglish);
    const page = english.find((one) => subjects[part].test(fold(linesOf(one).join(' '))));
    if (page) return yield { outcome: 'passed', message: 'published', data, url: page.url };
    const [link] = placesOf('english', home, pages).sure;
    const told = { data: { ...data, name: link?.name ?? '–' }, ...(link && { found: link.name, url: link.url }) };
    if (english[0]) yield { outcome: 'cantTell', message: 'part-unseen', data, url: english[0].url };
    else yield { outcome: 'cantTell', message: link ? 'not-read' : 'none', ...told };
  },
});
