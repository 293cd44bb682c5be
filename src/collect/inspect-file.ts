import type { FileRecord } from '../core/evidence.ts';
import type { FileFacts } from '../core/file-facts.ts';
import { readLines } from './inspect-lines.ts';
import { inspectZip } from './inspect-office.ts';
import { inspectPdf } from './inspect-pdf.ts';

export type Detected = Extract<FileRecord['result'], { status: 'collected' }>['value']['detected'];

/** The bit of Word's file information block that says that the text is encrypted, and where it stands. */
const [wordEncrypted, wordFlags] = [0x0100, 0x0a];
const sector = 512;

/** Looks into a file of a type told by its first bytes. The caller bounds time and memory. */
export async function inspectFile(bytes: Uint8Array, type: Detected): Promise<FileFacts> {
  if (type === 'pdf') return inspectPdf(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (type === 'docx' || type === 'xlsx' || type === 'odt' || type === 'zip') return inspectZip(bytes, type);
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'text') return { opens: 'yes', text: true, lines: readLines(data.toString('utf8').split(/\r?\n/)) };
  if (type === 'rtf') return { opens: 'yes' };
  if (data.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return { opens: 'encrypted', reason: 'it asks for a password' };
  if (type === 'doc') return wordFacts(data);
  return { opens: type === 'xls' ? 'yes' : 'unknown' };
}

function wordFacts(data: Buffer): FileFacts {
  for (let at = sector; at + wordFlags + 2 <= data.length; at += sector) {
    if (data[at] !== 0xec || data[at + 1] !== 0xa5) continue;
    return (data.readUInt16LE(at + wordFlags) & wordEncrypted) === 0
      ? { opens: 'yes' }
      : { opens: 'encrypted', reason: 'it asks for a password' };
  }
  return { opens: 'unknown', reason: 'its text was not found' };
}
