import type { FileRecord } from '../core/evidence.ts';

type Detected = Extract<FileRecord['result'], { status: 'collected' }>['value']['detected'];

/**
 * What a file is, told by its first bytes.
 * @param hint - name and media type; decides only between Word and Excel of the old format, whose first bytes are alike
 */
export function detectType(bytes: Uint8Array, hint: string): Detected {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // Readers accept what stands in front of the signature, within its first kilobyte.
  if (latin.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (latin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleType(latin, hint);
  if (latin.startsWith('PK\x03\x04')) return zipType(latin);
  if (latin.startsWith('{\\rtf')) return 'rtf';
  return textType(bytes);
}

/** Old Office: the first stream mostly starts in the sector after the header, Word's with a FIB, Excel's with a BOF. */
function oleType(latin: string, hint: string): Detected {
  const names = latin.replaceAll('\0', '');
  if (latin.startsWith('\xec\xa5', 512) || names.includes('WordDocument')) return 'doc';
  if (latin.startsWith('\x09\x08', 512) || names.includes('Workbook')) return 'xls';
  return /\.xls\b|excel/i.test(hint) ? 'xls' : /\.doc\b|msword/i.test(hint) ? 'doc' : 'unknown';
}

/** Told by the names of the first members; OpenDocument says what it is in its first member. */
function zipType(latin: string): Detected {
  if (latin.slice(30).startsWith('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  for (let at = 0; at !== -1; at = latin.indexOf('PK\x03\x04', at + 4)) {
    const name = latin.slice(at + 30, at + 30 + latin.charCodeAt(at + 26));
    if (name.startsWith('word/')) return 'docx';
    if (name.startsWith('xl/')) return 'xlsx';
  }
  return 'zip';
}

function textType(bytes: Uint8Array): Detected {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  const start = text.replace(/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, '');
  if (/^<(?:!doctype html|html|head|body|script|title|div|table)\b/i.test(start)) return 'html';
  // Texts hold no other control characters; legacy encodings (windows-1258, TCVN3) are texts too.
  return bytes.length > 0 && !/\p{Cc}/u.test(text.replace(/[\t\n\f\r]/g, '')) ? 'text' : 'unknown';
}
