import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import { readAttestations } from './read-attestations.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-attest-yaml-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string, name: string) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return readAttestations([file], '2026-11-22');
}

describe('answers in YAML', () => {
  const example = readFileSync(new URL('../../docs/examples/tra-loi.yaml', import.meta.url), 'utf8');
  const line = (text: string) => example.slice(0, example.indexOf(text)).split('\n').length;

  test('the example of the documents is read, each answer with its line', async () => {
    const { given, setAside } = await read(example, 'tra-loi.yaml');
    expect(setAside).toEqual([]);
    expect(given.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'waived']);
    expect(given[0]?.source).toBe(`tra-loi.yaml:${line('portal:')}`);
  });

  test.each([
    ['an unknown answer', 'outcome: failed', 'outcome: tốt', 'outcome: '],
    ['a field that does not exist', 'outcome: failed', 'outcome: failed\n  ghichu: x', 'ghichu'],
    ['a day in the future', 'at: 2026-03-06', 'at: 2027-03-06', 'tương lai'],
    ['a waiver without its end', 'expires: 2026-12-31', 'proof: x', 'expires: '],
  ])('%s sets the item aside with its line; the others count', async (_, from, to, detail) => {
    const { given, setAside } = await read(example.replace(from, to), 'tra-loi.yaml');
    expect(given).toHaveLength(2);
    expect(setAside).toMatchObject([{ reason: 'malformed', source: expect.stringMatching(/^tra-loi\.yaml:\d+$/) }]);
    expect(JSON.stringify(setAside[0]?.detail)).toContain(JSON.stringify(detail).slice(1, -1));
  });

  test('the line is that of the wrong field', async () => {
    const { setAside } = await read(example.replace('outcome: failed', 'outcome: tốt'), 'tra-loi.yaml');
    expect(setAside[0]?.source).toBe(`tra-loi.yaml:${line('outcome: failed')}`);
  });

  test.each([
    ['no list', 'portal: x', /tra-loi\.yaml:1: must be a list/],
    ['an empty file', '', /must be a list/],
    ['broken YAML', '- a: 1\n- b: [', /tra-loi\.yaml:\d: not valid YAML/],
    [
      'an alias bomb',
      `- &a [x]\n${[...'bcdefgh'].map((name, index) => `- &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`).join('\n')}`,
      /not valid YAML/,
    ],
    ['a hundred thousand brackets', '['.repeat(100_000), /not valid YAML/],
    ['a file far too large', `# ${'x'.repeat(2_000_000)}`, /larger than/],
  ])('%s is refused in one line', async (_, text, message) => {
    await expect(read(text, 'tra-loi.yaml')).rejects.toThrow(UsageError);
    await expect(read(text, 'tra-loi.yaml')).rejects.toThrow(message);
  });
});
