import { describe, expect, test } from 'vitest';
import { framesOf } from './picture-frames.ts';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const u16 = (value: number) => [value & 255, value >> 8];
const u32be = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
const u32le = (value: number) => [...u32be(value)].reverse();

const gif = (delays: number[], repeats?: number) =>
  Uint8Array.from([
    ...ascii('GIF89a'),
    ...[1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    ...(repeats === undefined ? [] : [0x21, 0xff, 11, ...ascii('NETSCAPE2.0'), 3, 1, ...u16(repeats), 0]),
    ...delays.flatMap((delay) => [
      ...[0x21, 0xf9, 4, 0, ...u16(delay), 0, 0],
      ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 0x01, 0],
    ]),
    0x3b,
  ]);
const chunk = (name: string, data: number[]) => [...u32be(data.length), ...ascii(name), ...data, 0, 0, 0, 0];
const png = (frames: number, plays: number) =>
  Uint8Array.from([
    ...[0x89, ...ascii('PNG'), 13, 10, 26, 10],
    ...chunk('IHDR', Array(13).fill(0)),
    ...(frames > 0 ? chunk('acTL', [...u32be(frames), ...u32be(plays)]) : []),
    ...Array.from({ length: frames }, () => [
      ...chunk('fcTL', [...Array(20).fill(0), 0, 1, 0, 4, 0, 0]),
      ...chunk('IDAT', [0]),
    ]).flat(),
    ...(frames === 0 ? chunk('IDAT', [0]) : []),
    ...chunk('IEND', []),
  ]);
const part = (name: string, data: number[]) => [
  ...ascii(name),
  ...u32le(data.length),
  ...data,
  ...(data.length % 2 ? [0] : []),
];
const webp = (frames: number, plays: number) =>
  Uint8Array.from([
    ...ascii('RIFF'),
    ...u32le(0),
    ...ascii('WEBP'),
    ...part('VP8X', Array(10).fill(0)),
    ...(frames > 0 ? part('ANIM', [0, 0, 0, 0, ...u16(plays)]) : []),
    ...Array.from({ length: frames }, () => part('ANMF', [...Array(12).fill(0), 44, 1, 0, 0, 7])).flat(),
  ]);

describe('framesOf', () => {
  test('counts frames, the time of a round and how often it plays', () => {
    expect(framesOf(gif([50, 50], 0))).toEqual({ format: 'gif', frames: 2, roundMs: 1000, plays: 0 });
    expect(framesOf(gif([20, 30, 10], 2))).toEqual({ format: 'gif', frames: 3, roundMs: 600, plays: 3 });
    expect(framesOf(png(4, 0))).toEqual({ format: 'png', frames: 4, roundMs: 1000, plays: 0 });
    expect(framesOf(png(2, 1))).toEqual({ format: 'png', frames: 2, roundMs: 500, plays: 1 });
    expect(framesOf(webp(3, 0))).toEqual({ format: 'webp', frames: 3, roundMs: 900, plays: 0 });
  });

  test('a GIF without word of repetition plays once; frames without time last a tenth of a second', () => {
    expect(framesOf(gif([0, 1]))).toMatchObject({ plays: 1, roundMs: 200 });
  });

  test('still pictures, other formats and broken files are none', () => {
    for (const still of [gif([10]), png(0, 0), webp(0, 0)]) expect(framesOf(still)).toBeUndefined();
    expect(framesOf(Uint8Array.from(ascii('<svg></svg>')))).toBeUndefined();
    expect(framesOf(new Uint8Array())).toBeUndefined();
    expect(framesOf(gif([50, 50], 0).slice(0, 30))).toBeUndefined();
  });

  test('lengths that lie do not keep it busy', () => {
    const endless = webp(2, 0);
    endless.fill(255, 16, 20);
    expect(framesOf(endless)).toBeUndefined();
    expect(framesOf(Uint8Array.from([...ascii('GIF89a'), ...Array(200_000).fill(0x2c)]))?.frames ?? 0).toBeLessThan(
      20_000,
    );
  });
});
