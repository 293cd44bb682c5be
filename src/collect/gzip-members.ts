import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';

/** One member of a gzip file, unpacked. */
export interface GzipMember {
  /** Where it begins in the file, and its length there. */
  offset: number;
  length: number;
  content: Buffer;
}

/** A place at which a file stops being gzip members as we write them. */
export class GzipFault extends Error {
  override name = 'GzipFault';
  readonly offset: number;
  constructor(offset: number, why: string) {
    super(`${why} at byte ${offset}`);
    this.offset = offset;
  }
}

/** Header without options, as zlib writes it, and trailer, in bytes. */
const [headerBytes, trailerBytes] = [10, 8];
const firstWindow = 1024 * 1024;

/**
 * Walks the members of a gzip file from its first byte to its last, reading no more than a few of them at a time.
 * @param most - largest member, packed or unpacked
 * @param onBytes - is handed every byte of the file once, in order
 * @throws {GzipFault} naming the place from which on the file is not to be used
 */
export function* gzipMembers(path: string, most: number, onBytes?: (bytes: Uint8Array) => void): Generator<GzipMember> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    let window: Buffer = Buffer.alloc(0);
    let offset = 0;
    let read = 0;
    const more = (bytes: number) => {
      const chunk = Buffer.alloc(Math.min(bytes, size - read));
      const got = readSync(file, chunk, 0, chunk.length, read);
      onBytes?.(chunk.subarray(0, got));
      window = Buffer.concat([window, chunk.subarray(0, got)]);
      read += got;
      return got > 0;
    };
    while (offset < size) {
      const member = memberAt(window, offset, most);
      if (member) {
        yield member;
        window = window.subarray(member.length);
        offset += member.length;
      } else if (window.length > 2 * most || !more(Math.max(firstWindow, window.length))) {
        throw new GzipFault(offset, 'a member is cut off or too large');
      }
    }
  } finally {
    closeSync(file);
  }
}

/** The member that the window begins with; undefined when the window holds only a part of it. */
function memberAt(window: Buffer, offset: number, most: number): GzipMember | undefined {
  if (window.length < headerBytes + trailerBytes) return undefined;
  // Magic number, deflate, no options.
  if (window.readUInt32BE(0) !== 0x1f8b0800) throw new GzipFault(offset, 'there is no gzip member');
  let content: Buffer;
  let packed: number;
  try {
    // With `info` it gives both, which the types do not know.
    const { buffer, engine } = inflateRawSync(window.subarray(headerBytes), {
      info: true,
      maxOutputLength: most,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    content = buffer;
    packed = engine.bytesWritten;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR') return undefined;
    throw new GzipFault(offset, 'a member is damaged or too large');
  }
  const length = headerBytes + packed + trailerBytes;
  if (length > window.length) return undefined;
  const damaged =
    window.readUInt32LE(length - trailerBytes) !== crc32(content) ||
    window.readUInt32LE(length - trailerBytes / 2) !== content.length;
  if (damaged) throw new GzipFault(offset, 'a member does not match its checksum');
  return { offset, length, content };
}
