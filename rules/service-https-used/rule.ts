import { z } from 'zod';
import type { Verdict } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { formActionsOf } from '../../src/derive/service-links.ts';
import { lookedFor, messages } from './messages.ts';

const isPlain = (url: string): boolean => url.startsWith('http:');

export default defineRule({
  id: 'service-https-used',
  title: { vi: 'Dịch vụ được truy cập qua HTTPS', en: 'The service is reached over HTTPS' },
  scope: 'service',
  needs: ['service', 'document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ service, document }) {
    const plain: Verdict<keyof typeof messages>[] = [];
    const fail = { outcome: 'failed' } as const;
    if (isPlain(service.url)) plain.push({ ...fail, message: 'page-plain', found: service.url });
    // Relative targets on an http page are the page's own fault, told once.
    const others = [service.url, document.url].some(isPlain)
      ? (url: string) => isPlain(url) && URL.parse(url)?.host !== URL.parse(service.url)?.host
      : isPlain;
    for (const { text, url } of service.apply)
      if (others(url)) plain.push({ ...fail, message: 'apply-plain', data: { text }, found: url });
    for (const url of formActionsOf(document))
      if (others(url)) plain.push({ ...fail, message: 'form-plain', found: url });
    if (plain.length > 0) yield* plain;
    else yield { outcome: 'passed', message: 'secure', found: service.url };
  },
});
