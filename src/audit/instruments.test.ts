import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import { instrumentIds, loadInstruments, loadWeights } from './instruments.ts';

test('every text that ships can be loaded, each once', () => {
  const ids = instrumentIds();
  expect(ids).toEqual(['draft-2017', 'nd224-2026', 'nd43-2011', 'tt32-2018']);
  expect(loadInstruments([...ids, ...ids]).map(({ id }) => id)).toEqual(ids);
});

test('the draft was never in force, and says so itself', () => {
  const [draft] = loadInstruments(['draft-2017']);
  expect(draft?.inForce).toBe('never');
  expect(draft?.status.vi).toContain('chưa bao giờ có hiệu lực');
  expect(draft?.status.en).toContain('never in force');
});

/** What a mistake is told as. */
function faultOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof UsageError) return error.text;
    throw error;
  }
  throw new Error('nothing was wrong');
}

test('an unknown text is refused with the list of those there are', () => {
  expect(() => loadInstruments(['tt99'])).toThrow(UsageError);
  expect(() => loadInstruments(['tt99'])).toThrow(
    `--instrument tt99: no such text; there are: ${instrumentIds().join(', ')}`,
  );
});

test('a must weighs more than a should, and a may nothing', () => {
  const { must, should, may } = loadWeights().force;
  expect(must).toBeGreaterThan(should);
  expect(should).toBeGreaterThan(may);
  expect(may).toBe(0);
});

describe('a text of the user’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-instrument-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'quyet-dinh-tinh.yaml');
  const example = readFileSync(new URL('../../docs/examples/quyet-dinh-tinh.yaml', import.meta.url), 'utf8');
  const load = (text: string) => {
    writeFileSync(file, text);
    return loadInstruments([file]);
  };

  test('the example of the documents works, with its own weights', () => {
    expect(load(example)).toMatchObject([{ id: 'quyet-dinh-tinh', weights: { must: 5 } }]);
  });

  test.each([
    ['a wrong force', 'force: must', 'force: shall', /:\d+: requirements\.0\.force: /],
    [
      'a rule that does not exist',
      'rule: footer-phone-published',
      'rule: footer-fax',
      /:\d+: 1\.1\/phone: there is no rule footer-fax/,
    ],
    [
      'a parameter the rule does not take',
      'clicks: 2',
      'click: 2',
      /:\d+: 1\.2: parameter .* of service-within-clicks/,
    ],
    ['an id that stands twice', '"1.2"', '"1.1/phone"', /:\d+: 1\.1\/phone stands twice/],
    ['an article that is not listed', '"1.2"', '"7.2"', /:\d+: article 7 is not in the list/],
    ['a text without its date', 'inForce:', 'inforce:', /:\d+: inForce: give the date, .*, or never for a text/],
    ['broken YAML', 'title:', 'title: [', /:\d+: not valid YAML/],
  ])('%s is told with file and line', (_, from, to, message) => {
    const broken = example.replace(from, to);
    expect(broken).not.toBe(example);
    const { vi, en } = faultOf(() => load(broken));
    expect(en).toMatch(message);
    expect(en).toContain(file);
    expect(vi.split(': ', 1)).toEqual(en.split(': ', 1));
    expect(vi).toMatch(/phải|không|hãy|xuất hiện/);
    expect(vi).not.toMatch(/\b(?:there|is|expected|invalid|twice|parameter)\b/i);
  });

  test('the line is the one at fault', () => {
    const broken = example.replace('force: must', 'force: shall');
    const line = broken.split('\n').findIndex((text) => text.includes('force: shall')) + 1;
    expect(() => load(broken)).toThrow(`${file}:${line}: `);
  });

  test('a file that is not there is named, and two texts of one id are refused', () => {
    expect(() => loadInstruments(['./khong-co.yaml'])).toThrow('--instrument ./khong-co.yaml: there is no such file');
    writeFileSync(file, example.replace('id: quyet-dinh-tinh', 'id: tt32-2018'));
    expect(() => loadInstruments(['tt32-2018', file])).toThrow('tt32-2018');
  });

  test('aliases cannot blow up the file', () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
    expect(() => load(bomb)).toThrow();
  });
});
