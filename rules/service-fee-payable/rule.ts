import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linesOn, onlineForms } from '../../src/derive/e-form.ts';
import { paying, payLegend } from '../../src/derive/e-form-words.ts';
import { linksOf } from '../../src/derive/links.ts';
import { beginning } from '../../src/derive/mask.ts';
import { saysNone } from '../../src/derive/service-labels.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-fee-payable',
  title: { vi: 'Phí, lệ phí nộp được theo cách luật nêu', en: 'Fees can be paid in the ways the law names' },
  scope: 'service',
  needs: ['service', 'document', 'applying'],
  options: z.strictObject({ ways: z.array(z.enum(['online', 'office', 'post'])) }),
  lookedFor,
  messages,
  *evaluate({ service, document, applying }, options) {
    const fees = service.fields.fees?.value ?? '';
    const pages = [document, ...applying.pages];
    const free = pages.flatMap(linesOn).find((text) => isFree.test(fold(text)));
    if (saysNone(fees) || (free && applying.pages.length > 0)) return;
    const offered = onlineForms(applying)
      .flatMap(({ fields }) => fields)
      .filter(({ kind, label }) => kind === 'choice' && payLegend.test(fold(label)))
      .flatMap(({ choices, pointer }) => choices.map((text) => ({ text, pointer })));
    const wanted = (text: string) => options.ways.some((way) => paying[way].test(fold(text)));
    const choice = offered.find(({ text }) => wanted(text));
    if (choice) return yield { outcome: 'passed', message: 'payable', found: choice.text, pointer: choice.pointer };
    if (offered.length > 0) {
      const found = beginning(offered.map(({ text }) => text).join(' · '), 300);
      return yield { outcome: 'failed', message: 'other-ways', found };
    }
    const said = [
      fees,
      ...pages.flatMap(linesOn),
      ...pages.flatMap((page) => linksOf(page)).map(({ text, url }) => `${text} ${url}`),
    ];
    const line = said.find((text) => payLegend.test(fold(text)) && wanted(text));
    if (line) yield { outcome: 'passed', message: 'payable', found: beginning(line, 300) };
    else yield { outcome: 'cantTell', message: 'not-said', ...(fees && { found: beginning(fees, 300) }) };
  },
});

const isFree = /\b(?:khong thu (?:phi|le phi)|mien (?:phi|le phi) hoan toan)\b/;
