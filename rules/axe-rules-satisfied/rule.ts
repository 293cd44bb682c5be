import { z } from 'zod';
import type { Verdict } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { checkFor, contrastIn } from './checks.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: elements reported per check and page; the count tells the rest. */
const most = 20;

export default defineRule({
  id: 'axe-rules-satisfied',
  title: { vi: 'Đạt các phép kiểm tiếp cận của axe-core', en: 'The axe-core accessibility checks are satisfied' },
  scope: 'page',
  needs: ['axe', 'url'],
  options: z.strictObject({ rules: z.array(z.string().regex(/^[a-z0-9-]+$/)).min(1) }),
  lookedFor,
  messages,
  *evaluate({ axe, url }, { rules }) {
    for (const axeRule of rules) {
      const violation = axe.violations.find(({ id }) => id === axeRule);
      const incomplete = axe.incomplete.find(({ id }) => id === axeRule);
      const pass = axe.passes.find(({ id }) => id === axeRule);
      const { subject, problem, remedy } = checkFor(axeRule);
      const open: Verdict<'violated' | 'undecided' | 'contrast-low'>[] = [];
      for (const { target, html, summary } of violation?.nodes.slice(0, most) ?? []) {
        const figures = axeRule === 'color-contrast' ? contrastIn(summary) : undefined;
        const data = { axeRule, subject, problem, remedy, count: violation?.total ?? 0, ...figures };
        const message = figures ? 'contrast-low' : 'violated';
        open.push({ outcome: 'failed', message, data, found: html, pointer: target, url });
      }
      for (const { target, html } of incomplete?.nodes.slice(0, most) ?? []) {
        const data = { axeRule, subject, problem, remedy, count: incomplete?.total ?? 0 };
        open.push({ outcome: 'cantTell', message: 'undecided', data, found: html, pointer: target, url });
      }
      yield* open;
      if (open.length > 0 || axe.inapplicable.includes(axeRule)) continue;
      if (pass) yield { outcome: 'passed', message: 'satisfied', data: { axeRule, subject, count: pass.total }, url };
      else yield { outcome: 'cantTell', message: 'not-run', data: { axeRule }, url };
    }
  },
});
