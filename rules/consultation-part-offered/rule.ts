import { z } from 'zod';
import type { PageDocument } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { consultationsOf } from '../../src/derive/consultations.ts';
import { mailIn } from '../../src/derive/contact.ts';
import { datesIn } from '../../src/derive/dates.ts';
import { dom } from '../../src/derive/dom.ts';
import { unrepeatedOf } from '../../src/derive/unrepeated.ts';
import { saysSo } from '../../src/derive/wording.ts';
import { commentDeadline, commentForm } from '../../src/derive/wordings/duties.ts';
import { lookedFor, messages, partNames } from './messages.ts';

/** Convention, in visible characters: a page with no more holds no full text, but for a file of it. */
const fullText = 200;
const parts = ['full-text', 'deadline', 'form', 'contact'] as const;

export default defineRule({
  id: 'consultation-part-offered',
  title: { vi: 'Việc lấy ý kiến có đủ phần cần có', en: 'A consultation offers what it should' },
  scope: 'site',
  needs: ['home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({ part: z.enum(parts) }),
  lookedFor,
  messages,
  *evaluate({ home, pages }, { part }) {
    const drafts = consultationsOf(home, pages);
    const data = { part: partNames[part], count: drafts.length };
    if (drafts.length === 0) return yield { outcome: 'cantTell', message: 'no-draft', data };
    const lacking = drafts.filter(({ page }) => !has(part, page, pages));
    const [first] = lacking;
    if (!first) return yield { outcome: 'passed', message: 'offered', data };
    const told = {
      data: { ...data, draft: first.name, lacking: lacking.length },
      url: first.page.url,
      found: first.name,
    };
    // That some drafts have it shows how the portal words it; that none has it may be our blindness to its words.
    const isSure = lacking.length === drafts.length && lacking.every(({ page }) => page.complete) && part !== 'contact';
    yield { outcome: isSure ? 'failed' : 'cantTell', message: isSure ? 'missing' : 'some-lack', ...told };
  },
});

function has(part: (typeof parts)[number], page: PageDocument, pages: readonly PageDocument[]): boolean {
  const { lines, chars } = unrepeatedOf(page, pages);
  const $ = dom(page);
  if (part === 'deadline')
    return (
      lines.some((line) => saysSo(line, commentDeadline) && datesIn(line).length > 0) ||
      (/\bhạn\b/i.test(lines.join(' ')) && lines.some((line) => datesIn(line).length > 0))
    );
  if (part === 'contact') return mailIn(lines) !== undefined;
  if (part === 'form')
    return (
      $('textarea').length > 0 ||
      mailIn(lines) !== undefined ||
      $('a, button')
        .get()
        .some((node) => saysSo($(node).text(), commentForm))
    );
  return (
    chars >= fullText ||
    $('a[href]')
      .get()
      .some(({ attribs }) => /\.(pdf|docx?|odt|rtf|zip|rar)([?#]|$)/i.test(attribs.href ?? ''))
  );
}
