import { z } from 'zod';
import { defineRule, type PageDocument } from '../../src/core/rule.ts';
import { hasSignIn, linesOn } from '../../src/derive/e-form.ts';
import { nationalIdentity, signsIn } from '../../src/derive/e-form-words.ts';
import { linksOf } from '../../src/derive/links.ts';
import { beginning } from '../../src/derive/mask.ts';
import { memoised } from '../../src/derive/memoised.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

/** Whether one can sign in anywhere on the portal. Told once for all its services. */
const offersSignIn = memoised((pages: readonly PageDocument[]): boolean =>
  pages.some((page) => hasSignIn(page) || linksOf(page).some(({ text }) => signsIn.test(fold(text)))),
);

export default defineRule({
  id: 'service-sign-in-asked',
  title: { vi: 'Người sử dụng được xác thực khi thực hiện dịch vụ', en: 'Users authenticate to use the service' },
  scope: 'service',
  needs: ['document', 'applying', 'pages', 'clicks'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document, applying, pages, clicks }) {
    if (applying.walled) return yield { outcome: 'passed', message: 'walled' };
    const said = [...applying.pages.flatMap(linesOn), ...linesOn(document)];
    const asked = said.find((text) => signsIn.test(fold(text)) || nationalIdentity.test(fold(text)));
    if (asked) yield { outcome: 'passed', message: 'asked', found: beginning(asked, 300) };
    else if (applying.pages.length === 0 || offersSignIn(pages) || !clicks.exhaustive)
      yield { outcome: 'cantTell', message: 'not-on-the-way' };
    else yield { outcome: 'failed', message: 'nowhere' };
  },
});
