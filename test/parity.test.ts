import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { instrumentIds, loadInstruments, loadWeights } from '../src/audit/instruments.ts';
import { usesOf } from '../src/core/instrument.ts';
import { tool } from '../src/core/tool.ts';

const root = new URL('../', import.meta.url);
const folders = readdirSync(new URL('rules/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'instruments')
  .map(({ name }) => name)
  .sort();
const instruments = loadInstruments(instrumentIds());

describe('parity', () => {
  test('every rule folder is in the index, under its own id', () => {
    expect(rules.map(({ id }) => id)).toEqual(folders);
  });

  test.each(folders)('%s has its words, its test and its page', (id) => {
    for (const file of ['rule.ts', 'messages.ts', 'rule.test.ts', 'README.md']) {
      expect(existsSync(new URL(`rules/${id}/${file}`, root)), `rules/${id}/${file}`).toBe(true);
    }
    expect(
      readFileSync(new URL(`rules/${id}/rule.ts`, root), 'utf8').split('\n').length,
      'lines of rule.ts',
    ).toBeLessThanOrEqual(81);
  });

  test.each(instruments)('$id names rules that exist, with parameters they accept', ({ requirements }) => {
    for (const requirement of requirements) {
      const { id } = requirement;
      for (const use of usesOf(requirement)) {
        const rule = rules.find((candidate) => candidate.id === use.rule);
        expect(rule, `${id}: rule ${use.rule}`).toBeDefined();
        expect(rule?.options.safeParse(use.with).success, `${id}: with of ${use.rule}`).toBe(true);
      }
    }
  });

  test.each(instruments)(
    '$id counts no fault twice: no semi row asks what an automatic row of the text asks',
    ({ requirements }) => {
      const asked = (method: string) =>
        requirements
          .filter((row) => row.method === method)
          .flatMap((row) => usesOf(row).map((use) => `${use.rule} ${JSON.stringify(use.with)}`));
      const automatic = new Set(asked('automatic'));
      expect(asked('semi').filter((use) => automatic.has(use))).toEqual([]);
    },
  );

  test('every rule is used by some text', () => {
    const used = new Set(
      instruments.flatMap(({ requirements }) => requirements.flatMap((row) => usesOf(row).map(({ rule }) => rule))),
    );
    expect(rules.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('the weights are readable and the bands fall', () => {
    const { bands } = loadWeights();
    expect(bands.map(({ low }) => low)).toEqual([...bands.map(({ low }) => low)].sort((a, b) => b - a));
  });

  test('name and version are those of package.json', () => {
    const { name, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
      name: string;
      version: string;
    };
    expect(tool).toEqual({ name, version });
  });

  test('generated files are fresh', () => {
    const output = execFileSync(process.execPath, [fileURLToPath(new URL('scripts/generate.ts', root)), '--check'], {
      encoding: 'utf8',
    });
    expect(output).toBe('');
  });
});
