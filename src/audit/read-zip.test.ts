import { describe, expect, test } from 'vitest';
import { zipOf } from '../testing/workbook.ts';
import { readZip, ZipFault } from './read-zip.ts';

const limits = { entries: 4, entry: 3_000_000, total: 5_000_000, ratio: 100 };
const readAll = (bytes: Uint8Array) =>
  readZip(bytes, limits).map(({ name, read }) => [name, Buffer.from(read()).toString()]);
const sound = zipOf([
  { name: 'a/b.xml', content: '<a>ă</a>' },
  { name: 'a/', content: '' },
  { name: 'c.xml', content: 'x'.repeat(900) },
]);

/** The archive with some of its bytes overwritten, counted from the first place where the mark stands. */
function patched(mark: string, offset: number, bytes: readonly number[]): Uint8Array {
  const copy = Buffer.from(sound);
  copy.set(bytes, copy.indexOf(mark, 0, 'latin1') + offset);
  return copy;
}

test('entries are read by name, folders are not entries', () => {
  expect(readAll(sound)).toEqual([
    ['a/b.xml', '<a>ă</a>'],
    ['c.xml', 'x'.repeat(900)],
  ]);
  expect(readAll(zipOf([]))).toEqual([]);
});

describe('an archive that is not plain is refused', () => {
  const zeros = (bytes: number) => new Uint8Array(bytes);
  // Beyond the least size under which the ratio is not looked at, but hard to pack.
  const noise = Uint8Array.from({ length: 2_900_000 }, (_, index) => (index * 2_654_435_761) >>> 13);
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', Buffer.from(''), /no ZIP archive|cut off/],
    ['text', Buffer.from('PK, but no archive '.repeat(9)), /no ZIP archive/],
    ['half of it', sound.subarray(0, sound.length / 2), /no ZIP archive/],
    ['something in front', Buffer.concat([Buffer.from('MZ'), sound]), /before or behind/],
    ['something behind', Buffer.concat([sound, Buffer.from('x')]), /no ZIP archive/],
    ['one entry that unpacks to too much', zipOf([{ name: 'a', content: zeros(4_000_000) }]), /unpacks to more/],
    ['and says it does not', zipOf([{ name: 'a', content: zeros(4_000_000), declared: 10 }]), /unpacks to more/],
    ['a ratio beyond all text', zipOf([{ name: 'a', content: zeros(2_900_000) }]), /unpacks to more/],
    ['many entries that add up', zipOf(['a', 'b'].map((name) => ({ name, content: noise }))), /"b" unpacks to more/],
    ['too many entries', zipOf([...'abcde'].map((name) => ({ name, content: '' }))), /more than 4/],
    ['a false size', zipOf([{ name: 'a', content: 'abc', declared: 2 }]), /not what the directory says/],
    ['the same name twice', zipOf(['a.xml', 'A.xml'].map((name) => ({ name, content: '' }))), /twice/],
    ['another name inside', zipOf([{ name: 'a', content: '', localName: 'b' }]), /another name/],
    ['an encrypted entry', zipOf([{ name: 'a', content: '', flags: 0x801 }]), /encrypted/],
    ['another packing', patched('PK\u0001\u0002', 10, [9]), /not supported/],
    ['changed content', patched('c.xml', 6, [0xff, 0xff]), /damaged|not what the directory says/],
    ['a directory that points elsewhere', patched('PK\u0001\u0002', 42, [7]), /not where/],
    ['an end that counts less', patched('PK\u0005\u0006', 8, [2, 0, 2]), /not what its end says/],
    ...['../a', 'a/../b', '/etc/passwd', 'C:a', 'a\\b', 'a//b', './a', 'a\u0000b'].map(
      (name): [string, Uint8Array, RegExp] => [
        `the name ${JSON.stringify(name)}`,
        zipOf([{ name, content: '' }]),
        /elsewhere/,
      ],
    ),
  ])('%s', (_, bytes, message) => {
    expect(() => readAll(bytes)).toThrow(ZipFault);
    expect(() => readAll(bytes)).toThrow(message);
  });
});
