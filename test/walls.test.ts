import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Who may import whom (docs/architecture.md); packages beside ours by name, `*` for any. */
const walls: Record<string, { ours: string[]; packages: string[] }> = {
  'src/core': { ours: ['src/core'], packages: ['zod'] },
  'src/derive': {
    ours: ['src/core', 'src/derive'],
    packages: [
      '@peculiar/asn1-ocsp',
      '@peculiar/asn1-schema',
      'asn1js',
      'cheerio',
      'domhandler',
      'ipaddr.js',
      'node:crypto',
      'robots-parser',
    ],
  },
  'rules/index.ts': { ours: ['src/core', 'rules'], packages: [] },
  rules: { ours: ['src/core', 'src/derive'], packages: ['zod'] },
  'src/evaluate': { ours: ['src/core', 'src/derive', 'src/evaluate'], packages: ['node:crypto'] },
  'src/report': {
    ours: ['src/core', 'src/report'],
    packages: [
      'chalk',
      'cli-table3',
      'csv-stringify',
      'd3-scale',
      'd3-shape',
      'docx',
      'fflate',
      'hucre',
      'node:crypto',
      'node:util',
    ],
  },
  'src/crawl': {
    ours: ['src/core', 'src/derive', 'src/crawl'],
    packages: ['cheerio', 'p-limit', 'saxes', 'tldts', 'node:zlib', 'zod'],
  },
  'src/collect': { ours: ['src/core', 'src/derive', 'src/collect'], packages: ['*'] },
  'src/audit': {
    ours: ['src/core', 'src/derive', 'src/crawl', 'src/collect', 'src/evaluate', 'src/report', 'src/audit', 'rules'],
    packages: ['*'],
  },
  'src/inspect': { ours: ['src', 'rules'], packages: ['*'] },
  'src/serve': { ours: ['src', 'rules'], packages: ['*'] },
  'src/cli': { ours: ['src', 'rules'], packages: ['*'] },
};

const sources = ['src', 'rules'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(top, name)),
);
const importPattern = /^\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|import\('([^']+)'\)/gm;

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

const folderOf = (file: string) =>
  Object.keys(walls).find((folder) => file === folder || file.startsWith(`${folder}/`));

describe('import walls', () => {
  test.each(sources.filter((file) => !file.startsWith('src/testing/')))('%s', (file) => {
    const wall = walls[folderOf(file) ?? ''];
    expect(wall, `${file} stands in a folder that the table does not know`).toBeDefined();
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const target = relative('.', normalize(join(dirname(file), specifier)));
        const ownFolder = dirname(target) === dirname(file);
        const allowed = ownFolder || wall?.ours.some((folder) => target.startsWith(`${folder}/`));
        expect(allowed, `${file} must not import ${target}`).toBe(true);
        expect(
          target.startsWith('src/testing/') || (target.startsWith('src/cli/') && !file.startsWith('src/cli/')),
          target,
        ).toBe(false);
      } else {
        const name = specifier.startsWith('node:')
          ? specifier
          : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
        expect(
          wall?.packages.includes('*') || wall?.packages.includes(name),
          `${file} must not import ${specifier}`,
        ).toBe(true);
      }
    }
  });

  test('playwright-core is the business of collect alone', () => {
    expect(
      sources.filter((file) => importsOf(file).includes('playwright-core') && !/^src\/(collect|testing)\//.test(file)),
    ).toEqual([]);
  });

  test('only cli touches process and console; only collect and audit read the clock of the machine', () => {
    const offenders = sources
      .filter((file) => !/^src\/(cli|testing)\//.test(file))
      .filter((file) =>
        /\bconsole\.|\bprocess\.(?!versions|platform|arch|version\b)/.test(
          withoutComments(readFileSync(join(root, file), 'utf8')),
        ),
      );
    expect(offenders).toEqual([]);
  });

  test('judging and reporting know no clock, no chance and no locale', () => {
    const pure = sources.filter((file) => /^(src\/(core|derive|evaluate|report)|rules)\//.test(file));
    const forbidden = /Date\.now\(|new Date\(\)|Math\.random|localeCompare|toLocale|Intl\./;
    expect(pure.filter((file) => forbidden.test(withoutComments(readFileSync(join(root, file), 'utf8'))))).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
