import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { lookedFor, messages } from './messages.ts';
import { basics, undecided, violations } from './verdicts.ts';

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
      const [violation, incomplete] = [axe.violations, axe.incomplete].map((list) =>
        list.find(({ id }) => id === axeRule),
      );
      const pass = axe.passes.find(({ id }) => id === axeRule);
      const told = [...(violation ? violations(violation) : []), ...(incomplete ? undecided(incomplete) : [])];
      for (const verdict of told) yield { ...verdict, url };
      if (told.length > 0 || axe.inapplicable.includes(axeRule)) continue;
      if (pass) yield { outcome: 'passed', message: 'satisfied', data: { ...basics(axeRule), count: pass.total }, url };
      else yield { outcome: 'cantTell', message: 'not-run', data: { axeRule }, url };
    }
  },
});
