import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { kebab, type OptionName, optionTable } from '../core/options.ts';
import { schemaFault } from '../core/schema-faults.ts';
import { addOptions, envName, givenOptions, refuseSharedFiles, resolveOptions } from './options.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-options-'));
const file = join(folder, 'congchuan.config.yaml');
const names = Object.keys(optionTable);

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What commander makes of a command line. */
function flags(...args: string[]): Record<string, unknown> {
  const command = addOptions(new Command(), 'en').exitOverride();
  return command.parse(args, { from: 'user' }).opts();
}

describe('resolveOptions', () => {
  test('command line before environment before file before default', () => {
    const seen = () => resolveOptions(flags('--depth', '1'), { CONGCHUAN_DEPTH: '2', CONGCHUAN_RATE: '5' }, folder);
    const { sample } = resolveOptions({}, {}, folder);
    writeFileSync(file, 'depth: 3\nrate: 9\nmaxPages: 7\n');
    expect(seen()).toMatchObject({ depth: 1, rate: 5, maxPages: 7, sample });
  });

  test('the agency: an object in the file, JSON in the environment; a part that is none is named with its source', () => {
    writeFileSync(file, 'agency:\n  name: Sở Mẫu\n');
    expect(resolveOptions({}, {}, folder).agency).toEqual({ name: 'Sở Mẫu' });
    const from = (CONGCHUAN_AGENCY: string) => resolveOptions({}, { CONGCHUAN_AGENCY }, folder).agency;
    expect(from('{"place":"Huế"}')).toEqual({ place: 'Huế' });
    expect(() => from('{"nme":"x"}')).toThrow(/^CONGCHUAN_AGENCY .*nme/);
    expect(() => from('Sở Mẫu')).toThrow(/^CONGCHUAN_AGENCY "Sở Mẫu": .*object/);
  });

  test('repeatable options: again, or with commas; from a file as a list', () => {
    const expected = ['10.0.0.0/8', '::1/128', '127.0.0.0/8'];
    const twice = flags('--allow-network', '10.0.0.0/8, ::1/128', '--allow-network', '127.0.0.0/8');
    expect(resolveOptions(twice, {}, folder).allowNetwork).toEqual(expected);
    expect(resolveOptions({}, { CONGCHUAN_ALLOW_NETWORK: expected.join(', ') }, folder).allowNetwork).toEqual(expected);
    writeFileSync(file, JSON.stringify({ allowNetwork: expected }));
    expect(resolveOptions({}, {}, folder).allowNetwork).toEqual(expected);
  });

  test('a kind of authority by its Vietnamese name, wherever it is set', () => {
    expect(resolveOptions(flags('--kind', 'Sở'), {}, folder).kind).toBe('provincial-department');
    expect(resolveOptions({}, { CONGCHUAN_KIND: 'tỉnh, thành phố' }, folder).kind).toBe('province');
    writeFileSync(file, 'kind: Bộ\n');
    expect(resolveOptions({}, {}, folder).kind).toBe('ministry');
  });

  test('switches: on the command line, and in words elsewhere; an empty variable is none', () => {
    expect(resolveOptions(flags('--quiet'), {}, folder).quiet).toBe(true);
    expect(resolveOptions({}, { CONGCHUAN_QUIET: '1', CONGCHUAN_PAGE: 'false' }, folder)).toMatchObject({
      quiet: true,
      page: false,
    });
    expect(resolveOptions({}, { CONGCHUAN_QUIET: '' }, folder).quiet).toBe(false);
  });

  test('a wrong value is told with its source', () => {
    writeFileSync(file, 'depth: -1\n');
    expect(() => resolveOptions({}, {}, folder)).toThrow(/congchuan\.config\.yaml: depth -1: .*0/);
    expect(() => resolveOptions({}, { CONGCHUAN_DEPTH: 'deep' }, folder)).toThrow(/^CONGCHUAN_DEPTH "deep": /);
    expect(() => resolveOptions(flags('--depth', '1.5'), {}, folder)).toThrow(/^--depth "1.5": /);
  });

  test.each([
    ['dpeth: 1\n', /unknown option dpeth/],
    ['- depth\n', /must be a map/],
    ['a: &a [1]\nb: *a\n', /not valid YAML/],
    ['{"depth":', /:1: not valid YAML/],
  ])('the file %j is refused by its name', (text, why) => {
    writeFileSync(file, text);
    expect(() => resolveOptions({}, {}, folder)).toThrow(why);
    expect(() => resolveOptions({}, {}, folder)).toThrow(file);
  });

  test('a file named with --config is read instead; one that is not there is refused', () => {
    writeFileSync(file, 'depth: 3\n');
    const other = join(folder, 'other.json');
    writeFileSync(other, '{"$schema": "x", "depth": 4}');
    expect(resolveOptions(flags('--config', other), {}, folder).depth).toBe(4);
    expect(() => resolveOptions(flags('--config', 'nowhere.json'), {}, folder)).toThrow('--config nowhere.json:');
  });
});

test('what was set anywhere is known to have been set', () => {
  writeFileSync(file, 'instrument: tt32-2018\n');
  expect(givenOptions({ depth: '1' }, { CONGCHUAN_RATE: '5' }, folder)).toEqual({
    ...{ instrument: 'tt32-2018', rate: '5', depth: '1' },
  });
});

test('several reports are not written into one file', () => {
  expect(() => refuseSharedFiles(['a', 'b'], { format: ['html', 'json=x.json'] })).toThrow('--format json=x.json');
  expect(() => refuseSharedFiles(['a'], { format: ['json=x.json'] })).not.toThrow();
  expect(() => refuseSharedFiles(['a', 'b'], { format: ['html'] })).not.toThrow();
});

describe('one table for everything', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8')) as {
    properties: object;
  };

  test.each(names)('%s is on the command line, in the environment and in the schema of the file', (name) => {
    const help = addOptions(new Command(), 'vi').helpInformation();
    expect(help).toMatch(new RegExp(`--${kebab(name)}\\b`));
    expect(envName(name)).toMatch(/^CONGCHUAN_[A-Z_]+$/);
    expect(schema.properties).toHaveProperty(name);
  });

  test.each(names)('%s: what is wrong with a value is said in both languages', (name) => {
    const { schema } = optionTable[name as OptionName];
    const issues = [{}, [{}], '', '-1', '1.5', '1e12', 'a b', true].flatMap(
      (value) => schema.safeParse(value).error?.issues[0] ?? [],
    );
    expect(issues).not.toEqual([]);
    for (const { vi, en } of issues.map((issue) => schemaFault(issue, []))) {
      expect(en).toMatch(/\b(?:must|expected|Invalid|Unrecognized)\b/);
      expect(vi).not.toMatch(/must be|\b(?:expected|Invalid|Unrecognized)\b/i);
    }
  });

  test('every limit states its default in the help, in the language of the help', () => {
    const help = (language: 'vi' | 'en') => addOptions(new Command(), language).helpInformation().replace(/\s+/g, ' ');
    expect(help('vi')).toContain('số trang tối đa tải về (mặc định: 500)');
    expect(help('en')).toContain('the default with --authorized (default: 2)');
    expect(help('en')).toContain('legal text to judge by (default: tt32-2018)');
  });

  test('a command takes only the options that mean something to it', () => {
    const command = addOptions(new Command(), 'en', ['lang']);
    expect(command.options.map(({ long }) => long)).toEqual(['--lang', '--config']);
  });
});
