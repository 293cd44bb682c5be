import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive; what it declares of itself may be a lie. */
export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  flags?: number;
  /** Kept as it is instead of packed. */
  stored?: boolean;
  /** Size that directory and local header declare. */
  declared?: number;
  /** Name in front of the content, where it differs from the directory's. */
  localName?: string;
  /** Unix mode, such as 0o120777 for a link. */
  mode?: number;
  /** Bytes that stand in front of it and belong to nothing. */
  gap?: string;
  /** Where the directory says that it lies; then nothing else is written of it. */
  at?: number;
}

/** A ZIP archive of these parts, as they come, twice the same name too. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0x800, stored, declared, localName = name, mode = 0, gap = '', at } of parts) {
    const raw = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = stored ? raw : deflateRawSync(raw);
    const header = (mark: number, versions: readonly number[], tail: readonly number[], file: string) =>
      Buffer.concat([
        shorts(mark & 0xffff, mark >>> 16, ...versions, flags, stored ? 0 : 8, 0, 33),
        longs(crc32(raw), packed.length, declared ?? raw.length),
        shorts(Buffer.byteLength(file), 0, ...tail),
      ]);
    const written = [Buffer.from(gap), header(0x04034b50, [20], [], localName), Buffer.from(localName), packed];
    const local = Buffer.concat(at === undefined ? written : []);
    directory.push(
      header(0x02014b50, [20, 20], [0, 0, 0, 0, mode], name),
      longs(at ?? offset + gap.length),
      Buffer.from(name),
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.concat([
    shorts(0x4b50, 0x0605, 0, 0, parts.length, parts.length),
    longs(list.length, offset),
    shorts(0),
  ]);
  return Buffer.concat([...locals, list, end]);
}

const shorts = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
};
const longs = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
};
