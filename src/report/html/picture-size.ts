/** Type and size of a picture, told by its bytes, never by what was recorded. */
export interface Size {
  type: string;
  width: number;
  height: number;
}

/** PNG, JPEG or WebP; undefined for everything else and for pictures without an area. */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = png(data) ?? jpeg(data) ?? webp(data);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (error) {
    // Cut short.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function png(data: Buffer): Size | undefined {
  if (data.readUInt32BE(0) !== 0x89504e47) return undefined;
  return { type: 'image/png', width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

/** Walks the segments to the one that starts a frame (ITU-T T.81, B.2.2). */
function jpeg(data: Buffer): Size | undefined {
  if (data.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  for (;;) {
    const marker = data.readUInt16BE(at);
    if (marker >> 8 !== 0xff) return undefined;
    const startsFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (startsFrame) return { type: 'image/jpeg', height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
    at += 2 + data.readUInt16BE(at + 2);
  }
}

/** The three kinds of RFC 9649: lossy, lossless, extended. */
function webp(data: Buffer): Size | undefined {
  if (data.toString('latin1', 0, 4) !== 'RIFF' || data.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const type = 'image/webp';
  const kind = data.toString('latin1', 12, 16);
  if (kind === 'VP8 ') return { type, width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff };
  if (kind === 'VP8X') return { type, width: data.readUIntLE(24, 3) + 1, height: data.readUIntLE(27, 3) + 1 };
  if (kind !== 'VP8L') return undefined;
  const bits = data.readUInt32LE(21);
  return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
