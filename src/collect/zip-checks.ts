import type { Entry, LocalFileHeader } from 'yauzl';
import { BilingualError } from '../core/errors.ts';

/** What an archive may hold; sizes in bytes. */
export interface ZipLimits {
  /** Of the archive itself. */
  archive: number;
  entries: number;
  /** Of one entry as it comes out. */
  entry: number;
  /** Of all entries as they come out. */
  total: number;
  /** Out to in, for entries above a megabyte. */
  ratio: number;
}

/** An archive that breaks a limit or a rule of the format; its text says which, in words a user can pass on. */
export class ZipFault extends BilingualError {
  override name = 'ZipFault';
}

export const fault = (vi: string, en: string) => new ZipFault({ vi, en });

const megabyte = 1 << 20;
/** Directory entries and symbolic links, in the mode bits of Unix. */
const [typeMask, typeFile, typeFolder] = [0o170000, 0o100000, 0o040000];
/** A data descriptor, with its signature and with sizes of eight bytes. */
const longestDescriptor = 24;
const [deflated, hasDescriptor, isEncrypted] = [8, 0x0008, 0x2041];

/** The name of an entry, which leads nowhere else. */
export function checkedName({ fileName, fileNameRaw }: Entry): string {
  const shown = JSON.stringify(fileName);
  // Also tells names that other programs would read in another way.
  const wrong =
    !Buffer.from(fileName).equals(fileNameRaw) || /[\\:\p{Cc}\uFFFD]|^\/|(^|\/)\.\.?(\/|$)|\/\//u.test(fileName);
  if (fileName === '' || wrong)
    throw fault(`tên ${shown} bên trong dẫn ra nơi khác`, `the name ${shown} in it leads elsewhere`);
  return fileName;
}

/** Refuses what is encrypted, a link, packed otherwise, or too large. */
export function checkEntry(entry: Entry, limits: ZipLimits): void {
  const shown = JSON.stringify(entry.fileName);
  const { uncompressedSize: size, compressedSize: packed, compressionMethod: method } = entry;
  const type = (entry.externalFileAttributes >>> 16) & typeMask;
  if (entry.generalPurposeBitFlag & isEncrypted) throw fault(`${shown} có mật khẩu`, `${shown} is encrypted`);
  if (method !== 0 && method !== deflated)
    throw fault(`${shown} được nén theo cách không hỗ trợ`, `${shown} is packed in a way that is not supported`);
  if (type !== 0 && type !== typeFile && type !== typeFolder)
    throw fault(`${shown} là liên kết, không phải tệp`, `${shown} is a link, not a file`);
  if (size > limits.entry || size > Math.max(megabyte, packed * limits.ratio))
    throw fault(`${shown} giải nén ra ${size} byte, quá lớn`, `${shown} unpacks to ${size} bytes, which is too much`);
}

/** What stands before the bytes of an entry is what a program sees that reads the archive from its beginning. */
export function checkLocal(entry: Entry, local: LocalFileHeader): void {
  const shown = JSON.stringify(entry.fileName);
  const same =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag;
  if (!same)
    throw fault(`${shown} mang tên hoặc cách nén khác ở bên trong`, `${shown} goes by another name or packing inside`);
  const sizes =
    local.crc32 === entry.crc32 &&
    local.compressedSize === entry.compressedSize &&
    local.uncompressedSize === entry.uncompressedSize;
  if (!sizes && !(local.generalPurposeBitFlag & hasDescriptor))
    throw fault(`${shown} có hai kích thước khác nhau`, `${shown} has two sizes`);
}

/** Where an entry lies, and bytes that may follow it. */
export interface ZipSpan {
  name: string;
  start: number;
  end: number;
  slack: number;
}

export const slackOf = ({ generalPurposeBitFlag }: Entry): number =>
  generalPurposeBitFlag & hasDescriptor ? longestDescriptor : 0;

/** Entries lie one behind the other, up to the directory. */
export function checkSpans(spans: ZipSpan[], directory: number): void {
  let [end, slack] = [0, 0];
  for (const span of [
    ...spans.sort((a, b) => a.start - b.start),
    { name: '', start: directory, end: directory, slack: 0 },
  ]) {
    if (span.start < end)
      throw fault(
        `${JSON.stringify(span.name)} nằm chồng lên phần khác`,
        `${JSON.stringify(span.name)} lies over another entry`,
      );
    if (span.start > end + slack) throw fault('có gì đó giữa các phần', 'something stands between its entries');
    ({ end, slack } = span);
  }
}
