import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { dom, linesOf, named, titleOf, visibleText } from '../../src/derive/dom.ts';
import { pageAt } from '../../src/derive/information-sections.ts';
import { linksOf, linksUnread } from '../../src/derive/links.ts';
import { unrepeatedOf } from '../../src/derive/unrepeated.ts';
import { saysSo } from '../../src/derive/wording.ts';
import { personalData, personalField, privacyNotice } from '../../src/derive/wordings/duties.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention, in visible characters: less is a mention, not a notice. */
const least = 200;

export default defineRule({
  id: 'privacy-notice-published',
  title: { vi: 'Quy định bảo vệ thông tin cá nhân được công bố', en: 'A notice on personal information is published' },
  scope: 'site',
  needs: ['home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, pages }) {
    const links = [home, ...pages].flatMap((page) =>
      linksOf(page)
        .filter(({ text }) => saysSo(text, privacyNotice))
        .map(({ text, url }) => ({ text, url, from: page.url, page: pageAt(url, pages) })),
    );
    const headed = pages.filter((page) =>
      [titleOf(page), ...named(page, 'h1').map((node) => visibleText(dom(page)(node)))].some((head) =>
        saysSo(head, privacyNotice),
      ),
    );
    const notices = [...new Set([...links.flatMap(({ page }) => page ?? []), ...headed])].filter(
      (page) => page !== home,
    );
    const full = notices.find(
      (page) => unrepeatedOf(page, pages).chars >= least && saysSo(linesOf(page).join(' '), personalData),
    );
    const [link] = links;
    if (full) {
      const onHome = links.some(({ page, from }) => page === full && from === home.url);
      return yield {
        outcome: 'passed',
        message: onHome ? 'published' : 'elsewhere',
        data: { url: full.url },
        url: full.url,
      };
    }
    const told = {
      data: { name: link?.text ?? '–', url: link?.url ?? '–' },
      ...(link && { found: link.text, url: link.from }),
    };
    if (links.length > 0 || notices.length > 0)
      return yield { outcome: 'cantTell', message: notices.length > 0 ? 'short' : 'not-read', ...told };
    const form = pages.find(collects);
    const isWhole = pages.every((page) => page.complete) && !linksUnread(home, pages);
    if (!form || !isWhole) yield { outcome: 'cantTell', message: 'not-seen', data: { count: pages.length } };
    else yield { outcome: 'failed', message: 'missing', data: { form: form.url }, url: form.url };
  },
});

/** Whether a page asks for personal data: a form that is sent by POST with at least two such fields. */
const collects = (page: Parameters<typeof dom>[0]): boolean => {
  const $ = dom(page);
  return $('form')
    .get()
    .some(
      (form) =>
        /^post$/i.test(form.attribs.method ?? '') &&
        $(form)
          .find('label, input, textarea')
          .get()
          .filter((node) => saysSo(`${$(node).text()} ${node.attribs.placeholder ?? ''}`, personalField)).length >= 2,
    );
};
