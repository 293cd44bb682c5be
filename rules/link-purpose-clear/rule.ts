import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linkPurposesOf } from '../../src/derive/link-purpose.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: links reported per page; they repeat from page to page. */
const most = 20;

export default defineRule({
  id: 'link-purpose-clear',
  title: { vi: 'Liên kết nói rõ nơi dẫn tới', en: 'Links tell where they lead' },
  scope: 'page',
  needs: ['document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document }) {
    const { seen, unclear } = linkPurposesOf(document);
    for (const { kind, name, href, context, pointer } of unclear.slice(0, most)) {
      const message = kind === 'vague' && context ? 'vague-in-context' : kind;
      yield { outcome: 'cantTell', message, data: { name, href: href.slice(0, 200), context }, found: name, pointer };
    }
    if (unclear.length === 0 && seen > 0) yield { outcome: 'passed', message: 'clear', data: { count: seen } };
  },
});
