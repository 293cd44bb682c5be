import { expect, test } from 'vitest';
import { pictureSize } from './picture-size.ts';

const riff = (kind: string, ...rest: number[]) =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0`, 'latin1'), Buffer.from(rest)]);
const cases: [string, Buffer, string | undefined][] = [
  ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452000005560000038408', 'hex'), 'image/png 1366×900'],
  [
    'JPEG after other segments',
    Buffer.from('ffd8ffe00004abcdffc40002ffc2000b08038405560301', 'hex'),
    'image/jpeg 1366×900',
  ],
  ['lossy WebP', riff('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 0x56, 0x05, 0x84, 0x03), 'image/webp 1366×900'],
  ['lossless WebP', riff('VP8L', 0x2f, 0x55, 0xc5, 0xe0, 0), 'image/webp 1366×900'],
  ['extended WebP', riff('VP8X', 0, 0, 0, 0, 0x55, 5, 0, 0x83, 3, 0), 'image/webp 1366×900'],
  ['no area', Buffer.from('89504e470d0a1a0a0000000d49484452000000000000038408', 'hex'), undefined],
  ['cut short', Buffer.from('89504e470d0a', 'hex'), undefined],
  ['a page', Buffer.from('<svg onload=alert(1)></svg> and more of it'), undefined],
  ['a JPEG without a frame', Buffer.from('ffd8ffe00004abcd', 'hex'), undefined],
];

test.each(cases)('%s', (_, bytes, expected) => {
  const size = pictureSize(bytes);
  expect(size && `${size.type} ${size.width}×${size.height}`).toBe(expected);
});
