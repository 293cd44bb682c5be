import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import { bundleOf } from '../testing/bundle.ts';
import { evidenceSha256, readEvidence, writeEvidence } from './archive.ts';
import { createAssetStore, createMemoryAssetStore, sha256Of } from './assets.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'evidence-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const { evidence } = bundleOf({ 'https://tinhmau.gov.vn/': { sent: '<p>Xin chào</p>' } });
const bytes = new TextEncoder().encode('<p>Xin chào</p>');
const hash = sha256Of(bytes);

describe.each([
  ['on disk', () => createAssetStore(dir)],
  ['in memory', () => createMemoryAssetStore()],
])('assets %s', (_, create) => {
  test('come back as they went in, whoever changes the bytes afterwards', () => {
    const store = create();
    const given = Uint8Array.from(bytes);
    expect(store.put(given, 'text/html')).toEqual({ sha256: hash, bytes: bytes.length, type: 'text/html' });
    store.put(given, 'text/html');
    given.fill(0);
    expect(Uint8Array.from(store.read(hash))).toEqual(bytes);
  });

  test.each(['a'.repeat(64), '../evidence.json', `../assets/${hash}`, '', `${hash}\0`, hash.toUpperCase()])(
    'there is none called %j',
    (name) => {
      const store = create();
      store.put(bytes, 'text/html');
      expect(() => store.read(name)).toThrow(UsageError);
    },
  );
});

describe('assets on disk', () => {
  const path = (name: string) => join(dir, 'assets', name);

  test('the same bytes are kept once, and nothing half-written stays', () => {
    const store = createAssetStore(dir);
    store.put(bytes, 'a');
    store.put(bytes, 'b');
    expect(readdirSync(join(dir, 'assets'))).toEqual([hash]);
  });

  test('a damaged one is refused by name, and mended by putting it again', () => {
    const store = createAssetStore(dir);
    store.put(bytes, 'text/html');
    writeFileSync(path(hash), 'short');
    expect(() => store.read(hash)).toThrow(new RegExp(`${hash}: damaged`));
    store.put(bytes, 'text/html');
    expect(Uint8Array.from(store.read(hash))).toEqual(bytes);
  });

  test('a link to something else gives nothing away', () => {
    const store = createAssetStore(dir);
    store.put(new Uint8Array(), 'x');
    writeFileSync(join(dir, 'secret'), 'secret');
    symlinkSync(join(dir, 'secret'), path(hash));
    expect(() => store.read(hash)).toThrow(/damaged/);
    symlinkSync('/dev/zero', path('b'.repeat(64)));
    expect(() => store.read('b'.repeat(64))).toThrow(/missing/);
  });
});

describe('the evidence folder', () => {
  test('gives back what was written, with the same hash', () => {
    createAssetStore(dir).put(bytes, 'text/html');
    writeEvidence(dir, evidence);
    const read = readEvidence(dir);
    expect(JSON.stringify(read.evidence, Object.keys(evidence).sort())).toBe(
      JSON.stringify(evidence, Object.keys(evidence).sort()),
    );
    expect(evidenceSha256(read.evidence)).toBe(evidenceSha256(evidence));
    expect(Uint8Array.from(read.readAsset(hash))).toEqual(bytes);
    expect(readdirSync(dir).sort()).toEqual(['assets', 'evidence.json']);
  });

  test('the hash does not depend on the order of keys, but on every value', () => {
    const reversed = Object.fromEntries(Object.entries(evidence).reverse()) as typeof evidence;
    expect(evidenceSha256(reversed)).toBe(evidenceSha256(evidence));
    expect(evidenceSha256({ ...evidence, finishedAt: '2026-03-02T03:00:01.000Z' })).not.toBe(evidenceSha256(evidence));
  });

  test('refuses to write what is not evidence', () => {
    expect(() => writeEvidence(dir, { ...evidence, collectedAt: 'yesterday' })).toThrow();
    expect(readdirSync(dir)).toEqual([]);
  });

  test.each<[string, string | Uint8Array | undefined, RegExp]>([
    ['nothing', undefined, /there is no evidence here/],
    ['no JSON', '{"a":', /not readable as JSON/],
    ['bytes', new Uint8Array([0xff, 0xfe, 0x00]), /not readable as JSON/],
    ['another format', '{"formatVersion":2}', /not evidence of this version: formatVersion/],
    ['a foreign key', JSON.stringify({ ...evidence, __proto__: null, extra: 1 }), /not evidence of this version/],
  ])('with %s in it is a usage error that names the file', (_, content, message) => {
    if (content !== undefined) writeFileSync(join(dir, 'evidence.json'), content);
    expect(() => readEvidence(dir)).toThrow(UsageError);
    expect(() => readEvidence(dir)).toThrow(message);
    expect(() => readEvidence(dir)).toThrow('evidence.json');
  });
});
