import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { zipOf } from '../testing/zip-file.ts';
import { openZip } from './zip.ts';
import { ZipFault } from './zip-checks.ts';

const limits = { archive: 10_000_000, entries: 4, entry: 3_000_000, total: 5_000_000, ratio: 100 };
const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readAll(source: string | Uint8Array): Promise<[string, string][]> {
  const zip = await openZip(source, limits);
  try {
    const read: [string, string][] = [];
    for (const entry of zip.entries) read.push([entry.name, (await entry.read()).toString()]);
    return read;
  } finally {
    await zip.close();
  }
}

const sound = zipOf([
  { name: 'a/b.xml', content: '<a>ă</a>' },
  { name: 'a/', content: '' },
  { name: 'c.xml', content: 'x'.repeat(900), stored: true },
]);
const content = [
  ['a/b.xml', '<a>ă</a>'],
  ['c.xml', 'x'.repeat(900)],
];

/** The archive with some of its bytes overwritten, counted from the first place where the mark stands. */
function patched(mark: string, offset: number, bytes: readonly number[]): Uint8Array {
  const copy = Buffer.from(sound);
  copy.set(bytes, copy.indexOf(mark, 0, 'latin1') + offset);
  return copy;
}

describe('a plain archive', () => {
  test('is read by name, from bytes and from a file; folders are not entries', async () => {
    const path = join(folder, 'sound.zip');
    writeFileSync(path, sound);
    expect(await readAll(sound)).toEqual(content);
    expect(await readAll(path)).toEqual(content);
    expect(await readAll(zipOf([]))).toEqual([]);
  });

  test('says where stored bytes lie', async () => {
    const { entries } = await openZip(sound, limits);
    const { at, size, stored } = entries[1] ?? { at: 0, size: 0, stored: false };
    expect([stored, sound.toString('utf8', at, at + size)]).toEqual([true, 'x'.repeat(900)]);
  });

  test('with any one byte changed gives the same content, or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(sound);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        try {
          const read = await readAll(bytes);
          expect(read.map(([, text]) => text)).toEqual(content.map(([, text]) => text));
        } catch (error) {
          expect(error).toBeInstanceOf(ZipFault);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('an archive that is not plain is refused', () => {
  const zeros = (bytes: number) => new Uint8Array(bytes);
  // Beyond the least size under which the ratio is not looked at, but hard to pack.
  const noise = Uint8Array.from({ length: 2_900_000 }, (_, index) => (index * 2_654_435_761) >>> 13);
  const inner = zipOf([{ name: 'b', content: 'b', stored: true }]);
  const hiding = { name: 'a', content: inner.subarray(0, 32), stored: true };
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', Buffer.from(''), /no ZIP archive/],
    ['text', Buffer.from('PK, but no archive '.repeat(9)), /no ZIP archive/],
    ['half of it', sound.subarray(0, sound.length / 2), /no ZIP archive/],
    ['something in front', Buffer.concat([Buffer.from('MZ'), sound]), /before or behind/],
    ['something behind', Buffer.concat([sound, Buffer.from('x')]), /behind/],
    ['something between', zipOf(['', 'PK'].map((gap, index) => ({ name: `${index}`, content: '', gap }))), /between/],
    ['something at its beginning', zipOf([{ name: 'a', content: '', gap: '#!/bin/sh' }]), /between/],
    ['one entry that unpacks to too much', zipOf([{ name: 'a', content: zeros(4_000_000) }]), /unpacks to 4000000/],
    [
      'and says it does not',
      zipOf([{ name: 'a', content: zeros(4_000_000), declared: 10 }]),
      /damaged: too many bytes/,
    ],
    [
      'and says so of stored bytes',
      zipOf([{ name: 'a', content: zeros(99), declared: 10, stored: true }]),
      /size mismatch/,
    ],
    ['a ratio beyond all text', zipOf([{ name: 'a', content: zeros(2_900_000) }]), /unpacks to 2900000/],
    ['many entries that add up', zipOf(['a', 'b'].map((name) => ({ name, content: noise }))), /more than 5000000/],
    ['too many entries', zipOf([...'abcde'].map((name) => ({ name, content: '' }))), /more than 4/],
    ['a size too small', zipOf([{ name: 'a', content: 'abc', declared: 2 }]), /too many bytes/],
    ['a size too large', zipOf([{ name: 'a', content: 'abc', declared: 4 }]), /not enough bytes/],
    ['the same name twice', zipOf(['a.xml', 'A.xml'].map((name) => ({ name, content: '' }))), /twice/],
    ['another name inside', zipOf([{ name: 'a', content: '', localName: 'b' }]), /another name/],
    ['an encrypted entry', zipOf([{ name: 'a', content: '', flags: 0x801 }]), /encrypted/],
    ['a link', zipOf([{ name: 'a', content: '/etc/passwd', mode: 0o120777 }]), /link/],
    ['a device', zipOf([{ name: 'a', content: '', mode: 0o020666 }]), /link/],
    ['another packing', patched('PK\u0001\u0002', 10, [9]), /not supported/],
    ['changed content', patched('c.xml', 6, [0xff, 0xff]), /does not match its checksum/],
    ['a directory that points elsewhere', patched('PK\u0001\u0002', 42, [7]), /local file header/],
    ['an end that counts less', patched('PK\u0005\u0006', 8, [2, 0, 2]), /not what its end says/],
    [
      'an end that counts more',
      patched('PK\u0005\u0006', 8, [4, 0, 4]),
      /unexpected EOF|signature|not what its end says/,
    ],
    ['a part of several', patched('PK\u0005\u0006', 4, [1]), /several/],
    ['an entry inside another', zipOf([hiding, { name: 'b', content: 'b', stored: true, at: 31 }]), /over another/],
    ['an entry inside the directory', zipOf([{ name: 'a', content: '', at: 0 }]), /signature/],
    ['a name that others read otherwise', zipOf([{ name: 'ă', content: '', flags: 0 }]), /elsewhere/],
    ...['../a', 'a/../b', '/etc/passwd', 'C:a', 'a\\b', 'a//b', './a', 'a\u0000b', ''].map(
      (name): [string, Uint8Array, RegExp] => [
        `the name ${JSON.stringify(name)}`,
        zipOf([{ name, content: '' }]),
        /elsewhere|relative path|absolute path|invalid characters/,
      ],
    ),
  ])('%s', async (_, bytes, message) => {
    await expect(readAll(bytes)).rejects.toThrow(ZipFault);
    await expect(readAll(bytes)).rejects.toThrow(message);
    const path = join(folder, 'hostile.zip');
    writeFileSync(path, bytes);
    await expect(readAll(path)).rejects.toThrow(ZipFault);
  });
});
