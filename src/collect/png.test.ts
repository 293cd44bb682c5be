import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodePng } from './png.ts';

const chunk = (type: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};
/** A picture of these rows, each with the number of its filter before it. */
const png = (width: number, rows: number[][], { depth = 8, colour = 2, interlaced = 0 } = {}) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([depth, colour, 0, 0, interlaced], 8);
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
};

test('every filter is undone', () => {
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 1, 2, 3, 5, 5, 5],
    [2, 1, 1, 1, 250, 1, 1],
    [3, 1, 1, 1, 1, 1, 1],
    [4, 1, 1, 1, 1, 1, 1],
  ];
  const { data, ...size } = decodePng(png(2, rows));
  expect(size).toEqual({ width: 2, height: 5, channels: 3 });
  expect([...data]).toEqual([
    ...[10, 20, 30, 40, 50, 60],
    ...[1, 2, 3, 6, 7, 8],
    ...[2, 3, 4, 0, 8, 9],
    ...[2, 2, 3, 2, 6, 7],
    ...[3, 3, 4, 4, 7, 8],
  ]);
});

test('pictures of other kinds are refused', () => {
  for (const other of [{ depth: 16 }, { colour: 3 }, { interlaced: 1 }])
    expect(() => decodePng(png(1, [[0, 1, 2, 3]], other))).toThrow('not a screenshot');
  expect(() =>
    decodePng(
      png(
        100_000,
        Array.from({ length: 200 }, () => [0]),
        {},
      ),
    ),
  ).toThrow('not a screenshot');
});
