import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl';
import { causeOf } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';
import {
  checkEntry,
  checkedName,
  checkLocal,
  checkSpans,
  fault,
  slackOf,
  ZipFault,
  type ZipLimits,
  type ZipSpan,
} from './zip-checks.ts';

export interface ZipEntry {
  name: string;
  /** As it comes out. */
  size: number;
  /** Whether it is not packed; then its bytes lie in the archive from `at` on. */
  stored: boolean;
  at: number;
  /** @throws {ZipFault} when it is not what the directory says */
  chunks(): AsyncGenerator<Buffer>;
  /** @throws {ZipFault} when it is not what the directory says */
  read(): Promise<Buffer>;
}

export interface Zip {
  entries: ZipEntry[];
  close(): Promise<void>;
}

/** A file or bytes that can be read at any place. */
interface Source {
  size: number;
  zip: ZipFile;
  /** Where its directory begins. */
  directory: number;
  close(): Promise<void>;
}

const [endMark, endBytes] = [0x06054b50, 22];

/**
 * Opens a ZIP archive by its directory. Stricter than the format: one reading only must be possible, so that what is
 * checked is what other programs see. No encryption, no ZIP64, no archive in parts, no links, nothing before, between or
 * behind; names are plain relative paths, none twice. Limits hold for what really comes out.
 * @param source - a path, or the bytes
 * @throws {ZipFault} saying what is wrong
 */
export async function openZip(source: string | Uint8Array, limits: ZipLimits): Promise<Zip> {
  const opened = await worded(() =>
    typeof source === 'string' ? openFile(source, limits) : openBytes(source, limits),
  );
  try {
    const entries = await worded(() => readEntries(opened, limits));
    return { entries, close: opened.close };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

const reading = { autoClose: false, strictFileNames: true } as const;

async function openFile(path: string, limits: ZipLimits): Promise<Source> {
  const file = await open(path, 'r');
  try {
    const status = await file.stat();
    if (!status.isFile()) throw fault('không phải là tệp', 'it is no file');
    checkSize(status.size, limits);
    const tail = Buffer.alloc(Math.min(endBytes, status.size));
    await file.read(tail, 0, tail.length, status.size - tail.length);
    const directory = directoryOf(tail, status.size);
    const zip = await fromFdPromise(file.fd, reading);
    return { size: status.size, zip, directory, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openBytes(bytes: Uint8Array, limits: ZipLimits): Promise<Source> {
  checkSize(bytes.length, limits);
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(data.subarray(Math.max(0, data.length - endBytes)), data.length);
  const zip = await fromBufferPromise(data, reading);
  return { size: data.length, zip, directory, close: async () => {} };
}

function checkSize(size: number, limits: ZipLimits): void {
  if (size > limits.archive)
    throw fault(`có ${size} byte, quá ${limits.archive}`, `it has ${size} bytes, more than ${limits.archive}`);
}

async function readEntries({ size, zip, directory }: Source, limits: ZipLimits): Promise<ZipEntry[]> {
  if (zip.entryCount > limits.entries)
    throw fault(
      `có ${zip.entryCount} phần, quá ${limits.entries}`,
      `it holds ${zip.entryCount} parts, more than ${limits.entries}`,
    );
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const spans: ZipSpan[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = checkedName(entry);
    if (names.has(name.toLowerCase()))
      throw fault(`chứa ${JSON.stringify(name)} hai lần`, `it holds ${JSON.stringify(name)} twice`);
    names.add(name.toLowerCase());
    total += entry.uncompressedSize;
    checkEntry(entry, limits);
    if (total > limits.total)
      throw fault(`giải nén ra quá ${limits.total} byte`, `it unpacks to more than ${limits.total} bytes`);
    const local = await zip.readLocalFileHeaderPromise(entry);
    checkLocal(entry, local);
    const { fileDataStart: at } = local;
    spans.push({
      name,
      start: entry.relativeOffsetOfLocalHeader,
      end: at + entry.compressedSize,
      slack: slackOf(entry),
    });
    if (!name.endsWith('/')) entries.push(entryOf(zip, entry, at));
  }
  // The type of yauzl says boolean; it is the place behind the last entry read.
  if (Number(zip.readEntryCursor) !== size - endBytes)
    throw fault('thư mục bên trong không khớp với phần cuối tệp', 'its directory is not what its end says');
  checkSpans(spans, directory);
  return entries;
}

/** Where the directory begins, by the end record, behind which nothing may stand. */
function directoryOf(tail: Buffer, size: number): number {
  if (tail.length < endBytes || tail.readUInt32LE(0) !== endMark)
    throw fault(
      'không phải tệp ZIP, hoặc có gì đó sau thư mục bên trong',
      'it is no ZIP archive, or something stands behind its directory',
    );
  const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((offset) => tail.readUInt16LE(offset));
  const [bytes, start] = [tail.readUInt32LE(12), tail.readUInt32LE(16)];
  if (disk !== 0 || directoryDisk !== 0 || here !== count)
    throw fault('là một trong nhiều phần của một tệp bị chia', 'it is one part of several');
  if (start + bytes !== size - endBytes)
    throw fault('có gì đó trước hoặc sau thư mục bên trong', 'something stands before or behind its directory');
  return start;
}

function entryOf(zip: ZipFile, entry: Entry, at: number): ZipEntry {
  const { fileName: name, uncompressedSize: size, compressionMethod } = entry;
  async function* chunks(): AsyncGenerator<Buffer> {
    let sum = 0;
    // Ends in an error as soon as more comes out than the directory says, which is within the limits.
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32)
      throw fault(
        `${JSON.stringify(name)} không khớp với mã kiểm tra`,
        `${JSON.stringify(name)} does not match its checksum`,
      );
  }
  const wordedChunks = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* chunks();
    } catch (error) {
      throw faultOf(error, { vi: `${JSON.stringify(name)} bị hỏng`, en: `${JSON.stringify(name)} is damaged` });
    }
  };
  return {
    ...{ name, size, stored: compressionMethod === 0, at },
    chunks: wordedChunks,
    async read() {
      const parts: Buffer[] = [];
      for await (const chunk of wordedChunks()) parts.push(chunk);
      return Buffer.concat(parts);
    },
  };
}

async function worded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw faultOf(error, { vi: 'bị hỏng', en: 'it is damaged' });
  }
}

/** Errors of yauzl and zlib are the archive's fault; those of the file system are not. */
function faultOf(error: unknown, before: Bilingual): Error {
  if (!(error instanceof Error) || error instanceof ZipFault || 'syscall' in error) return error as Error;
  const { vi, en } = causeOf(error);
  // Without a code there are English words alone, which say no more to who reads Vietnamese.
  return new ZipFault({ vi: vi === en ? before.vi : `${before.vi}: ${vi}`, en: `${before.en}: ${en}` });
}
