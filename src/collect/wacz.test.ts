import { execFile } from 'node:child_process';
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { UsageError } from '../core/errors.ts';
import { bundleOf } from '../testing/bundle.ts';
import { storeBundle } from '../testing/stored-bundle.ts';
import { type ZipPart, zipOf } from '../testing/zip-file.ts';
import { evidenceText } from './archive.ts';
import { sortKey } from './cdxj.ts';
import { readAssetAt } from './read-asset.ts';
import { sha256Of } from './sha256.ts';
import { members } from './wacz.ts';
import { readWacz } from './wacz-read.ts';
import { encodeRecord } from './warc.ts';
import { openZip } from './zip.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'wacz-'));
const checker = fileURLToPath(new URL('../../test/wacz-check.py', import.meta.url));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = bundleOf({
  'https://tinhmau.gov.vn/': {
    sent: '<title>Tỉnh Mẫu</title><p>Xin chào',
    rendered: '<title> Tỉnh Mẫu </title><p>chào',
  },
  'https://tinhmau.gov.vn/tin?b=2&a=1': { sent: '<p>Tin</p>' },
});
let path: string;
let parts: ZipPart[];
beforeAll(async () => {
  path = await storeBundle(folder, made);
  parts = await partsOf(path);
});

/** The members of a bundle, to be put together again. */
async function partsOf(file: string): Promise<ZipPart[]> {
  const limits = { archive: 1e9, entries: 100, entry: 1e9, total: 1e9, ratio: 1000 };
  const zip = await openZip(file, limits);
  const read: ZipPart[] = [];
  for (const { name, stored, read: content } of zip.entries) read.push({ name, content: await content(), stored });
  await zip.close();
  return read;
}

const named = (name: string) => parts.find((part) => part.name === name)?.content ?? '';
const archived = 'archive/data-00001.warc.gz';

/** Puts parts together and reads the result. */
function reading(list: readonly ZipPart[]) {
  const file = join(folder, 'made.wacz');
  writeFileSync(file, zipOf(list));
  return readWacz(file);
}

/** The same bundle with one member changed, and manifest and digest made to fit, as a forger who knows the format does. */
function forged(name: string, content: string | Uint8Array, more: Partial<ZipPart> = {}): ZipPart[] {
  const changed = parts.map((part) => (part.name === name ? { ...part, content, ...more } : part));
  const manifest = JSON.parse(String(named(members.manifest)));
  for (const resource of manifest.resources) {
    if (resource.path !== name) continue;
    resource.hash = `sha256:${sha256Of(content)}`;
    resource.bytes = Buffer.byteLength(content);
  }
  const text = JSON.stringify(manifest);
  const digest = JSON.stringify({ path: members.manifest, hash: `sha256:${sha256Of(text)}` });
  return changed.map((part) =>
    part.name === members.manifest
      ? { ...part, content: text }
      : part.name === members.manifestDigest
        ? { ...part, content: digest }
        : part,
  );
}

describe('a bundle', () => {
  test('gives back what was stored, under the hash that any tool computes', async () => {
    const read = await readWacz(path);
    expect([...evidenceText(read.evidence)].join('')).toBe([...evidenceText(made.evidence)].join(''));
    expect(JSON.parse([...evidenceText(made.evidence)].join(''))).toEqual(JSON.parse(JSON.stringify(made.evidence)));
    expect(read.sha256).toBe(sha256Of(readFileSync(path)));
    for (const { html, render } of made.evidence.pages) {
      for (const observation of [html, render]) {
        if (observation.status !== 'collected') continue;
        const { sha256 } = 'document' in observation.value ? observation.value.document : observation.value;
        expect(Buffer.from(read.readAsset(sha256)).equals(made.readAsset(sha256))).toBe(true);
      }
    }
    expect(() => read.readAsset('a'.repeat(64))).toThrow(/missing from the evidence/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial') && name !== 'bundle.partial')).toEqual([]);
  });

  test('is a sound archive to programs that are not ours', async () => {
    await run('unzip', ['-tq', path]);
    const { stdout } = await run('python3', [checker, path]);
    expect(JSON.parse(stdout)).toMatchObject({ records: { response: 2, request: 2 }, pages: 1, otherPages: 1 });
    const file = join(folder, 'data.warc.gz');
    writeFileSync(file, named(archived));
    const types: (string | null)[] = [];
    for await (const record of new WARCParser(createReadStream(file))) {
      types.push(record.warcType);
      await record.readFully(true);
    }
    expect(types).toEqual(['warcinfo', 'response', 'request', 'resource', 'response', 'request']);
  });

  test('names the pages for replay, with their titles', () => {
    const [, page] = String(named(members.pages)).split('\n');
    expect(JSON.parse(page ?? '')).toMatchObject({
      ...{ url: 'https://tinhmau.gov.vn/', title: 'Tỉnh Mẫu', ts: made.evidence.collectedAt },
    });
  });

  test('written at the same time from the same records is the same', async () => {
    const again = mkdtempSync(join(folder, 'again-'));
    const other = await partsOf(await storeBundle(again, made));
    expect(other.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
    expect(String(other.find(({ name }) => name === members.evidence)?.content)).toBe(String(named(members.evidence)));
  });
});

test.each([
  ['https://www.tinh.gov.vn/Tin?b&a', 'vn,gov,tinh)/tin?a&b'],
  ['http://tinh.gov.vn:8080/', 'vn,gov,tinh:8080)/'],
  ['urn:view:https://tinh.gov.vn/a b', 'urn:view:https://tinh.gov.vn/a%20b'],
])('the index sorts %s under %s', (url, key) => expect(sortKey(url)).toBe(key));

describe('tampering is noticed, and the member named', () => {
  test.each([
    archived,
    members.index,
    members.pages,
    members.otherPages,
    members.evidence,
    members.manifest,
    members.manifestDigest,
  ])('one byte of %s', async (name) => {
    const flipped = parts.map((part) => {
      if (part.name !== name) return part;
      const content = Buffer.from(part.content);
      const at = content.length >> 1;
      content[at] = (content[at] ?? 0) ^ 1;
      return { ...part, content };
    });
    // A changed digest no longer fits the manifest, which is then the one that looks changed.
    const blamed = name === members.manifestDigest ? 'datapackage' : name;
    await expect(reading(flipped)).rejects.toThrow(UsageError);
    await expect(reading(flipped)).rejects.toThrow(blamed);
  });

  test.each([archived, members.index, members.pages, members.evidence, members.manifest, members.manifestDigest])(
    '%s taken out',
    async (name) => {
      await expect(reading(parts.filter((part) => part.name !== name))).rejects.toThrow(`${name}: is missing`);
    },
  );

  test('a member added', async () => {
    await expect(reading([...parts, { name: 'archive/data-00002.warc.gz', content: 'x' }])).rejects.toThrow(
      'archive/data-00002.warc.gz: was added',
    );
  });

  test('a byte of a payload, with all hashes of the container made to fit', async () => {
    const content = Buffer.from(named(archived));
    const [line = ''] = String(named(members.index)).split('\n');
    const { offset, length, digest } = JSON.parse(line.replace(/^[^{]*/, ''));
    const at = Number(offset) + Math.floor(Number(length) / 2);
    content[at] = (content[at] ?? 0) ^ 1;
    const read = await reading(forged(archived, content));
    expect(() => read.readAsset(digest.replace('sha256:', ''))).toThrow(/damaged/);
  });

  test('an asset that is larger than the evidence says is not unpacked', async () => {
    const [, page] = made.evidence.pages;
    const sha256 = page?.html.status === 'collected' ? page.html.value.sha256 : '';
    const smaller = String(named(members.evidence)).replaceAll(/"bytes": \d+/g, '"bytes": 0');
    const large = Buffer.alloc(2_000_000);
    const head = 'HTTP/1.1 200 OK\r\n\r\n';
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const { bytes } = encodeRecord({
      ...{ type: 'response', date: '2026-03-02T03:00:00Z', contentType: 'application/http' },
      block: Buffer.concat([Buffer.from(head), large]),
      payloadAt: head.length,
    });
    const file = join(folder, 'large.gz');
    writeFileSync(file, gzipSync(bytes));
    const place = { path: file, offset: 0, length: readFileSync(file).length };
    expect(() => readAssetAt(sha256Of(large), place, 0)).toThrow(/damaged/);
    expect(readAssetAt(sha256Of(large), place, large.length)).toHaveLength(large.length);
    expect((await reading(forged(members.evidence, smaller))).readAsset(sha256).length).toBeGreaterThan(0);
  });

  test('in one line', async () => {
    const message = await reading(parts.filter((part) => part.name !== members.index)).catch((error) => error.message);
    expect(message).toMatch(/^\S+made\.wacz: indexes\/index\.cdxj: is missing[^\n]*$/);
  });
});

describe('what is no bundle of ours is refused', () => {
  const evidence = (change: object) => JSON.stringify({ ...JSON.parse(String(named(members.evidence))), ...change });
  let bomb: string;
  beforeAll(() => {
    bomb = String(named(members.evidence)).replaceAll(/"bytes": \d+/g, '"bytes": 50000000');
  });
  test.each<[string, () => ZipPart[], RegExp]>([
    ['another WACZ', () => parts.filter(({ name }) => name !== members.evidence), /evidence\.json: is missing/],
    ['evidence of another format', () => forged(members.evidence, evidence({ formatVersion: 3 })), /formatVersion/],
    ['evidence with a foreign key', () => forged(members.evidence, evidence({ extra: 1 })), /not of this version/],
    ['no JSON', () => forged(members.evidence, '{"a":'), /not valid JSON/],
    ['no text', () => forged(members.evidence, new Uint8Array([0xff, 0xfe, 0])), /not valid JSON/],
    ['an index without the assets', () => forged(members.index, ''), /asset [0-9a-f]{64} is missing/],
    ['assets that unpack to too much', () => forged(members.evidence, bomb), /unpacks to too much/],
    ['an index that points elsewhere', () => forged(members.index, index({ offset: '99999999' })), /points outside/],
    [
      'an index that points at another file',
      () => forged(members.index, index({ filename: '../evidence.json' })),
      /outside/,
    ],
    ['an index that is none', () => forged(members.index, 'hello\n'), /points outside/],
    ['a packed archive', () => forged(archived, named(archived), { stored: false }), /points outside/],
    ['a manifest of deep JSON', () => replaced(members.manifest, '['.repeat(100_000)), /datapackage\.json/],
    ['a huge manifest', () => replaced(members.manifest, ' '.repeat(5_000_000)), /larger than/],
    ['evidence of deep JSON', () => forged(members.evidence, '['.repeat(1_000_000)), /not valid JSON/],
    ['a bomb', () => [...parts, { name: 'x', content: Buffer.alloc(300_000_000) }], /unpacks to 300000000/],
    ['a path that leads out', () => [...parts, { name: '../../x', content: '' }], /relative path|elsewhere/],
    ['a link', () => [...parts, { name: 'x', content: '/etc/passwd', mode: 0o120777 }], /link/],
    ['an encrypted member', () => [...parts, { name: 'x', content: '', flags: 0x801 }], /encrypted/],
    [
      'too many members',
      () => Array.from({ length: 300 }, (_, index) => ({ name: `${index}`, content: '' })),
      /more than 200/,
    ],
    ['the same member twice', () => [...parts, { name: 'Evidence.json', content: '' }], /twice/],
  ])('%s', async (_, list, message) => {
    await expect(reading(list())).rejects.toThrow(UsageError);
    await expect(reading(list())).rejects.toThrow(message);
  });

  const replaced = (name: string, content: string) =>
    parts.map((part) => (part.name === name ? { ...part, content, stored: true } : part));

  /** The index with a field of each line changed. */
  const index = (change: object) =>
    String(named(members.index))
      .split('\n')
      .map((line) => line.replace(/\{.*/, (json) => JSON.stringify({ ...JSON.parse(json), ...change })))
      .join('\n');

  test.each<[string, () => string, RegExp]>([
    ['nothing', () => join(folder, 'nothing.wacz'), /there is no such file/],
    ['a folder', () => dirname(path), /a folder; name the evidence\.wacz in it/],
    ['an unfinished bundle', () => join(folder, 'bundle.partial'), /not finished; go on with/],
    ['a device', () => device(), /no file/],
    ['an empty file', () => empty(), /no ZIP archive/],
  ])('%s', async (_, file, message) => {
    await expect(readWacz(file())).rejects.toThrow(UsageError);
    await expect(readWacz(file())).rejects.toThrow(message);
  });

  const empty = () => {
    writeFileSync(join(folder, 'empty.wacz'), '');
    return join(folder, 'empty.wacz');
  };
  const device = () => {
    const at = join(folder, 'device');
    rmSync(at, { force: true });
    mkdirSync(folder, { recursive: true });
    symlinkSync('/dev/zero', at);
    return at;
  };
});
