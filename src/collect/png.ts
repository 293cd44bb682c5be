import { inflateSync } from 'node:zlib';

/** A picture as rows of pixels. */
export interface Pixels {
  width: number;
  height: number;
  /** Bytes of a pixel: red, green, blue and perhaps opacity. */
  channels: 3 | 4;
  data: Uint8Array;
}

const mostPixels = 16_000_000;

/**
 * Decodes a PNG as browsers write screenshots: eight bits a channel, no palette, not interlaced.
 * @throws for any other picture
 */
export function decodePng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, depth, colour, interlaced] = [16, 20, 24, 25, 28].map((at) =>
    at < 24 ? file.readUInt32BE(at) : file.readUInt8(at),
  ) as [number, number, number, number, number];
  const channels = colour === 2 ? 3 : 4;
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0 || width * height > mostPixels)
    throw new Error('not a screenshot');
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const row = width * channels;
  const raw = inflateSync(Buffer.concat(parts), { maxOutputLength: (row + 1) * height });
  const data = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) unfilter(raw, data, y, row, channels);
  return { width, height, channels, data };
}

/** Undoes what was done to a row to make it pack well (PNG, chapter 9). A picture has millions of bytes: nothing is made for one. */
function unfilter(raw: Uint8Array, data: Uint8Array, y: number, row: number, channels: number): void {
  const from = y * (row + 1) + 1;
  const filter = raw[from - 1] as number;
  const to = y * row;
  for (let x = 0; x < row; x++) {
    const left = x < channels ? 0 : (data[to + x - channels] as number);
    const up = y === 0 ? 0 : (data[to + x - row] as number);
    let guess = 0;
    if (filter === 1) guess = left;
    else if (filter === 2) guess = up;
    else if (filter === 3) guess = (left + up) >> 1;
    else if (filter === 4)
      guess = paeth(left, up, x < channels || y === 0 ? 0 : (data[to + x - row - channels] as number));
    data[to + x] = (raw[from + x] as number) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const a = Math.abs(up - corner);
  const b = Math.abs(left - corner);
  const c = Math.abs(left + up - 2 * corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
