import { crc32, inflateRawSync } from 'node:zlib';

/** What an archive may hold; sizes in bytes. */
export interface ZipLimits {
  entries: number;
  /** Of one entry as it comes out. */
  entry: number;
  /** Of all entries that are read, as they come out. */
  total: number;
  /** Out to in, for entries above a megabyte. */
  ratio: number;
}

/** An archive that breaks a limit or a rule of the format; the message says which, in words a user can pass on. */
export class ZipFault extends Error {
  override name = 'ZipFault';
}

export interface ZipEntry {
  name: string;
  /** @throws {ZipFault} when it is larger than it may be, or not what the directory says */
  read(): Uint8Array;
}

const [endMark, directoryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const [endBytes, directoryBytes, localBytes] = [22, 46, 30];
const megabyte = 1 << 20;

/**
 * The entries of a ZIP archive in memory, by its directory. Stricter than the format: one reading only must be possible,
 * so that what is checked is what other programs see. No encryption, no ZIP64, no archive in parts, nothing before or
 * between; names are plain relative paths, none twice.
 * @throws {ZipFault} saying what is wrong
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const budget = { left: limits.total };
  try {
    const entries: ZipEntry[] = [];
    const names = new Set<string>();
    const { count, start, end } = directoryOf(data);
    if (count > limits.entries) throw new ZipFault(`it holds ${count} parts, more than ${limits.entries}`);
    let at = start;
    for (let index = 0; index < count; index++) {
      const { entry, next } = entryAt(data, at, start, limits, budget);
      const key = entry.name.toLowerCase();
      if (names.has(key)) throw new ZipFault(`it holds ${JSON.stringify(entry.name)} twice`);
      names.add(key);
      if (!entry.name.endsWith('/')) entries.push(entry);
      at = next;
    }
    if (at !== end) throw new ZipFault('its directory is not what its end says');
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new ZipFault('it is cut off or damaged');
    throw error;
  }
}

/** Finds the directory by the end record, which alone may stand after it. */
function directoryOf(data: Buffer): { count: number; start: number; end: number } {
  const lowest = Math.max(0, data.length - endBytes - 0xffff);
  for (let at = data.length - endBytes; at >= lowest; at--) {
    if (data.readUInt32LE(at) !== endMark || at + endBytes + data.readUInt16LE(at + 20) !== data.length) continue;
    const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((offset) => data.readUInt16LE(at + offset));
    const [size, start] = [data.readUInt32LE(at + 12), data.readUInt32LE(at + 16)];
    if (disk !== 0 || directoryDisk !== 0 || here !== count || count === undefined)
      throw new ZipFault('it is one part of several');
    if (start === 0xffffffff || start + size !== at)
      throw new ZipFault('something stands before or behind its directory');
    return { count, start, end: at };
  }
  throw new ZipFault('it is no ZIP archive');
}

function entryAt(data: Buffer, at: number, directory: number, limits: ZipLimits, budget: { left: number }) {
  if (data.readUInt32LE(at) !== directoryMark) throw new ZipFault('its directory is damaged');
  const [flags = 0, method = 0] = [8, 10].map((offset) => data.readUInt16LE(at + offset));
  const [sum = 0, packed = 0, size = 0] = [16, 20, 24].map((offset) => data.readUInt32LE(at + offset));
  const [nameBytes = 0, extraBytes = 0, commentBytes = 0] = [28, 30, 32].map((offset) =>
    data.readUInt16LE(at + offset),
  );
  const rawName = data.subarray(at + directoryBytes, at + directoryBytes + nameBytes);
  const name = plainName(rawName);
  const local = data.readUInt32LE(at + 42);
  const shown = JSON.stringify(name);
  if (flags & 0x2041) throw new ZipFault(`${shown} is encrypted`);
  if (method !== 0 && method !== 8) throw new ZipFault(`${shown} is packed in a way that is not supported`);
  if (data.readUInt32LE(local) !== localMark) throw new ZipFault(`${shown} is not where the directory says`);
  const localNameBytes = data.readUInt16LE(local + 26);
  const localName = data.subarray(local + localBytes, local + localBytes + localNameBytes);
  if (!localName.equals(rawName) || data.readUInt16LE(local + 8) !== method)
    throw new ZipFault(`${shown} goes by another name or packing inside`);
  const from = local + localBytes + localNameBytes + data.readUInt16LE(local + 28);
  if (from + packed > directory) throw new ZipFault(`${shown} reaches into the directory`);
  const read = (): Uint8Array => {
    const content = unpack(data.subarray(from, from + packed), { shown, method, limits, budget });
    if (content.length !== size || crc32(content) !== sum)
      throw new ZipFault(`${shown} is not what the directory says`);
    return content;
  };
  return { entry: { name, read }, next: at + directoryBytes + nameBytes + extraBytes + commentBytes };
}

/** Unpacks until a limit is reached: what is declared counts for nothing. */
function unpack(
  packed: Buffer,
  { shown, method, limits, budget }: { shown: string; method: number; limits: ZipLimits; budget: { left: number } },
): Uint8Array {
  const most = Math.min(limits.entry, budget.left, Math.max(megabyte, packed.length * limits.ratio));
  const tooLarge = () => new ZipFault(`${shown} unpacks to more than ${most} bytes`);
  if (most === 0 || (method === 0 && packed.length > most)) throw tooLarge();
  let content: Uint8Array = packed;
  if (method === 8) {
    try {
      content = inflateRawSync(packed, { maxOutputLength: most });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
      throw new ZipFault(`${shown} is damaged`);
    }
  }
  budget.left -= content.length;
  return content;
}

function plainName(raw: Buffer): string {
  const name = raw.toString('utf8');
  const wrong = name === '' || name.includes('\uFFFD') || /[\\:\p{Cc}]|^\/|(^|\/)\.\.?(\/|$)|\/\//u.test(name);
  if (wrong) throw new ZipFault(`the name ${JSON.stringify(name)} in it leads elsewhere`);
  return name;
}
