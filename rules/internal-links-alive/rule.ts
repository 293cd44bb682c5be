import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { deadLinksOf } from '../../src/derive/dead-links.ts';
import { lookedFor, messages } from './messages.ts';

/** Conventions: links told one by one, and dead addresses that a person still looks at on the smallest portal. */
const mostTold = 50;
const few = 2;

export default defineRule({
  id: 'internal-links-alive',
  title: { vi: 'Cổng không có liên kết nội bộ hỏng', en: 'The portal has no dead links into itself' },
  scope: 'site',
  needs: ['pages', 'notReached'],
  // A link that is there is there, whatever scripts add.
  weighsCompleteness: true,
  options: z.strictObject({
    /** Share of the addresses asked for up to which a person decides. */
    tolerated: z.number().min(0).max(1).default(0.01),
  }),
  lookedFor,
  messages,
  *evaluate({ pages, notReached }, { tolerated }) {
    const dead = deadLinksOf(pages, notReached);
    const asked = pages.length + dead.length;
    if (dead.length === 0) return yield { outcome: 'passed', message: 'alive', data: { asked } };
    const isMany = dead.length > Math.max(few, asked * tolerated);
    for (const { url, status, page, text } of dead.slice(0, mostTold)) {
      const data = { url, status, text: text || '–', count: dead.length, asked };
      const told = { data, url: page, ...(text && { found: text }) };
      yield isMany
        ? { outcome: 'failed', message: 'dead', ...told }
        : { outcome: 'cantTell', message: 'few-dead', ...told };
    }
  },
});
