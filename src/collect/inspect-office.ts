import { fromBufferPromise } from 'yauzl';
import type { FileFacts } from '../core/file-facts.ts';
import { readLines, shorten } from './inspect-lines.ts';

/** Conventions against hostile archives: parts looked at, and bytes of one part as it comes out. */
const mostEntries = 2000;
const mostBytes = 16 * 1024 * 1024;
const mostMembers = 200;
const millimetresPerTwip = 25.4 / 1440;

/** Parts that are read; the others of the archive stay packed. */
const wanted = new Set(['word/document.xml', 'word/styles.xml', 'content.xml', 'styles.xml', 'meta.xml']);
const core = 'docProps/core.xml';

/** Looks into a Word, Excel or OpenDocument file, or an archive of files, all of which are ZIP archives. */
export async function inspectZip(bytes: Uint8Array, type: 'docx' | 'xlsx' | 'odt' | 'zip'): Promise<FileFacts> {
  let parts: Map<string, string>;
  const names: string[] = [];
  let encrypted = false;
  try {
    parts = await partsOf(bytes, (entry, isEncrypted) => {
      names.push(entry);
      encrypted ||= isEncrypted;
    });
  } catch (error) {
    return { opens: 'damaged', reason: shorten(error instanceof Error ? error.message : String(error), 300) };
  }
  if (encrypted) return { opens: 'encrypted', reason: 'its parts are encrypted' };
  if (type === 'zip') {
    const files = names.filter(
      (name) => !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX|\.DS_Store|Thumbs\.db)/.test(name),
    );
    return { opens: 'yes', members: files.slice(0, mostMembers).map((name) => shorten(name, 300)) };
  }
  const main = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', odt: 'content.xml' }[type];
  if (!names.includes(main)) return { opens: 'damaged', reason: `it has no ${main}` };
  if (type === 'odt' && /<manifest:encryption-data/.test(parts.get('META-INF/manifest.xml') ?? ''))
    return { opens: 'encrypted', reason: 'its parts are encrypted' };
  const title = /<dc:title>([^<]{1,600})<\/dc:title>/.exec(parts.get(core) ?? parts.get('meta.xml') ?? '')?.[1];
  const styles = parts.get('word/styles.xml') ?? parts.get('styles.xml') ?? '';
  const language = /<w:lang[^>]{0,200}w:val="([\w-]{2,20})"|fo:language="(\w{2,3})"/.exec(styles);
  const size = pageSizeOf(`${parts.get('word/document.xml') ?? ''}${type === 'odt' ? styles : ''}`);
  const lines = type === 'xlsx' ? undefined : linesOf(parts.get(main) ?? '');
  return {
    opens: 'yes',
    ...(title && { title: shorten(unescaped(title), 300) }),
    ...(language && { language: language[1] ?? language[2] ?? '' }),
    ...(size && { pageSize: size }),
    ...(lines && { lines, text: lines.length > 0 }),
  };
}

async function partsOf(
  bytes: Uint8Array,
  see: (name: string, isEncrypted: boolean) => void,
): Promise<Map<string, string>> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(data, { strictFileNames: false, validateEntrySizes: true });
  const parts = new Map<string, string>();
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    if (++count > mostEntries) break;
    see(entry.fileName, (entry.generalPurposeBitFlag & 1) !== 0);
    const read = wanted.has(entry.fileName) || entry.fileName === core || entry.fileName === 'META-INF/manifest.xml';
    if (!read || (entry.generalPurposeBitFlag & 1) !== 0) continue;
    parts.set(entry.fileName, await textOf(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}

/** The beginning of a part: what lies beyond the limit is not unpacked. */
async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > mostBytes) break;
  }
  const text = Buffer.concat(chunks).toString('utf8');
  // What was cut in the middle of a tag would read as text.
  return length > mostBytes ? text.slice(0, text.lastIndexOf('<')) : text;
}

/** The paragraphs of a text document; a tab stands where the form leaves room to write. */
function linesOf(xml: string): string[] {
  const token = /<[^<>]*>|[^<>]+/g;
  const lines: string[] = [];
  let line = '';
  for (const [part] of xml.matchAll(token)) {
    if (/^<(?:w:tab|text:tab)\b/.test(part)) line += '\t';
    else if (/^<\/(?:w:p|text:p|text:h)>$/.test(part)) {
      lines.push(line);
      line = '';
    } else if (!part.startsWith('<')) line += unescaped(part);
  }
  return readLines([...lines, line]);
}

function pageSizeOf(xml: string): FileFacts['pageSize'] {
  const twips = /<w:pgSz[^>]{0,200}>/.exec(xml)?.[0];
  const sides = ['w', 'h'].map((side) => Number(new RegExp(`w:${side}="(\\d+)`).exec(twips ?? '')?.[1]));
  const metric = /fo:page-width="([\d.]+)(cm|mm|in)"[^>]{0,300}fo:page-height="([\d.]+)/.exec(xml);
  const unit = { cm: 10, mm: 1, in: 25.4 }[metric?.[2] ?? ''] ?? 1;
  const [width = Number.NaN, height = Number.NaN] = metric
    ? [Number(metric[1]) * unit, Number(metric[3]) * unit]
    : sides.map((side) => side * millimetresPerTwip);
  return Number.isFinite(width) && Number.isFinite(height)
    ? { width: Math.round(width), height: Math.round(height) }
    : undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
