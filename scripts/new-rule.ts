/** `npm run new-rule <id> [page|site|service]`: the folder of a new rule, with a test that fails until it is written. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const [id = '', scope = 'site'] = process.argv.slice(2);
const key = { page: 'document', site: 'home', service: 'service' }[scope];
const folder = new URL(`../rules/${id}/`, import.meta.url);

if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) || !key) {
  console.error('usage: npm run new-rule <subject-state> [page|site|service], for example footer-phone-published');
  process.exitCode = 2;
} else if (existsSync(folder)) {
  console.error(`rules/${id} exists already`);
  process.exitCode = 2;
} else {
  mkdirSync(folder);
  const write = (name: string, text: string) => writeFileSync(new URL(name, folder), text);
  write(
    'messages.ts',
    `export const lookedFor = {
  vi: 'TODO: điều cần tìm',
  en: 'TODO: what is looked for',
};

export const messages = {
  present: { text: { vi: 'TODO', en: 'TODO' } },
  missing: {
    text: { vi: 'TODO', en: 'TODO' },
    mend: { vi: 'TODO: cách khắc phục', en: 'TODO: how to mend it' },
  },
};
`,
  );
  write(
    'rule.ts',
    `import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: '${id}',
  title: { vi: 'TODO', en: 'TODO' },
  scope: '${scope}',
  needs: ['${key}'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ ${key} }) {
    throw new Error(\`not written yet: \${${key}}\`);
  },
});
`,
  );
  write(
    'rule.test.ts',
    `import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

ruleTester(rule, {
  passed: [{ name: 'TODO', html: '<p>TODO</p>', messages: ['present'] }],
  failed: [{ name: 'TODO', html: '<p>TODO</p>', messages: ['missing'] }],
});
`,
  );
  write('README.md', `# ${id}\n\nWhat it checks, on which evidence, and what it cannot see.\n`);
  console.log(
    `rules/${id} is there: write the rule, its words and its cases, bind it in rules/instruments, then npm run generate`,
  );
}
