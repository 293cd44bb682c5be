import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linesOn, onlineForms } from '../../src/derive/e-form.ts';
import { resultLegend, returning } from '../../src/derive/e-form-words.ts';
import { beginning } from '../../src/derive/mask.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-result-returned',
  title: { vi: 'Kết quả nhận được theo cách luật nêu', en: 'The result is returned in a way the law names' },
  scope: 'service',
  needs: ['service', 'document', 'applying'],
  options: z.strictObject({ ways: z.array(z.enum(['online', 'office', 'post'])) }),
  lookedFor,
  messages,
  *evaluate({ service, document, applying }, options) {
    const wanted = (text: string) => options.ways.some((way) => returning[way].test(fold(text)));
    const choices = onlineForms(applying)
      .flatMap(({ fields }) => fields)
      .filter(({ kind, label }) => kind === 'choice' && resultLegend.test(fold(label)))
      .flatMap(({ choices, pointer }) => choices.map((text) => ({ text, pointer })));
    const choice = choices.find(({ text }) => wanted(text));
    if (choice) return yield { outcome: 'passed', message: 'returned', found: choice.text, pointer: choice.pointer };
    if (choices.length > 0)
      return yield {
        outcome: 'failed',
        message: 'other-ways',
        found: beginning(choices.map(({ text }) => text).join(' · '), 300),
      };
    const { channels, manner, result } = service.fields;
    const line = [channels, manner, result].find((field) => field && wanted(field.value));
    const said = [document, ...applying.pages]
      .flatMap(linesOn)
      .find((text) => resultLegend.test(fold(text)) && wanted(text));
    const found = line?.value ?? said;
    if (found)
      yield {
        outcome: 'passed',
        message: 'returned',
        found: beginning(found, 300),
        ...(line && { pointer: line.pointer }),
      };
    else yield { outcome: 'cantTell', message: 'not-said' };
  },
});
