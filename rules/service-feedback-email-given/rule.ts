import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linesOn } from '../../src/derive/e-form.ts';
import { feedback } from '../../src/derive/e-form-words.ts';
import { beginning } from '../../src/derive/mask.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-feedback-email-given',
  title: { vi: 'Có thư điện tử nhận góp ý', en: 'An e-mail address for suggestions is given' },
  scope: 'service',
  needs: ['document', 'applying'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document, applying }) {
    const own = [document, ...applying.pages];
    const withAddress = own.flatMap(linesOn).filter((text) => address.test(text));
    const meant = withAddress.find((text) => feedback.test(fold(text)));
    const anywhere = own.some(({ html }) => address.test(html));
    if (meant) yield { outcome: 'passed', message: 'given', found: beginning(meant, 300) };
    else if (withAddress[0])
      yield { outcome: 'cantTell', message: 'purpose-unsaid', found: beginning(withAddress[0], 300) };
    else if (anywhere) yield { outcome: 'cantTell', message: 'common-only' };
    else if (applying.complete) yield { outcome: 'failed', message: 'missing' };
    else yield { outcome: 'cantTell', message: 'not-seen' };
  },
});

const address = /[\w.+-]{1,64}(?:@|\s?[([]at[)\]]\s?)[\w-]{1,63}(?:\.[\w-]{2,63})+/i;
