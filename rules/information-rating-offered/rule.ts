import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { accessibleName, dom, isVisible } from '../../src/derive/dom.ts';
import { beginning } from '../../src/derive/mask.ts';
import { selectorOf } from '../../src/derive/selector.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { saysSo } from '../../src/derive/wording.ts';
import { informationRating } from '../../src/derive/wordings/duties.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention, in characters: longer words on a control are a headline. */
const longest = 60;
const controls =
  'button, input[type=radio], input[type=button], input[type=submit], select, form, fieldset, [class*=rating i], [class*=rate i], [class*=star i]';

export default defineRule({
  id: 'information-rating-offered',
  title: { vi: 'Có chức năng đánh giá mức độ hài lòng về thông tin', en: 'Visitors can rate the information' },
  scope: 'site',
  needs: ['pages'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ pages }) {
    let near: { url: string; found: string } | undefined;
    for (const page of pages) {
      // Parsing every page for a word that most do not have would cost more than all other rules.
      if (!/đánh giá|hài lòng|hữu ích|rating|DANH GIA/i.test(page.html.normalize('NFC'))) continue;
      const $ = dom(page);
      const isOfService = /dich-?vu-?cong|thu-?tuc|tthc|dvc/i.test(page.url);
      for (const node of $(controls).get()) {
        const own = node.attribs['aria-label'] ?? $(node).find('legend').first().text() ?? '';
        const name =
          own ||
          (node.name === 'form' || node.name === 'fieldset' ? beginning($(node).text(), 200) : accessibleName($(node)));
        if (!saysSo(name, informationRating) || !isVisible($(node)) || (name.length > longest && node.name !== 'form'))
          continue;
        const told = {
          url: page.url,
          pointer: selectorOf($(node)),
          found: beginning(fold(name), 100),
          data: { page: page.url },
        };
        if (!isOfService) return yield { outcome: 'passed', message: 'offered', ...told };
        near ??= { url: page.url, found: told.found };
      }
    }
    if (near) yield { outcome: 'cantTell', message: 'of-services', data: { page: near.url }, ...near };
    else yield { outcome: 'cantTell', message: 'not-seen', data: { count: pages.length } };
  },
});
