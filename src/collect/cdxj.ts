import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import { gzipMembers } from './gzip-members.ts';
import { decodeRecord, mostRecordBytes, type ReadRecord } from './warc.ts';

/** What the index says of a record; the names are those of CDXJ, as replay tools read them. */
const fieldsSchema = z.object({
  url: z.string(),
  mime: z.string(),
  status: z.string().optional(),
  /** Of the payload. */
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  length: z.string().regex(/^\d{1,15}$/),
  offset: z.string().regex(/^\d{1,15}$/),
  filename: z.string(),
});
type CdxjFields = z.infer<typeof fieldsSchema>;

/** One WARC file, read from its first byte to its last. */
export interface IndexedFile {
  sha256: string;
  bytes: number;
  /** Lines of the index, in the order of the records. */
  lines: string[];
}

/**
 * Indexes a WARC file, and checks every record of it on the way.
 * @throws {GzipFault|WarcFault} when it is not as we write them
 */
export function indexWarc(path: string): IndexedFile {
  const hash = createHash('sha256');
  let bytes = 0;
  const lines: string[] = [];
  const count = (chunk: Uint8Array) => {
    hash.update(chunk);
    bytes += chunk.length;
  };
  for (const { offset, length, content } of gzipMembers(path, mostRecordBytes, count)) {
    const line = lineOf(decodeRecord(content), { offset, length, filename: basename(path) });
    if (line !== undefined) lines.push(line);
  }
  return { sha256: hash.digest('hex'), bytes, lines };
}

/** Lines in the order of their bytes, as tools search them. */
export function sortLines(lines: readonly string[]): string[] {
  return lines
    .map((line) => ({ line, bytes: Buffer.from(line) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ line }) => line);
}

/** The fields of a line; undefined when it is none of ours. */
export function readLine(line: string): CdxjFields | undefined {
  try {
    return fieldsSchema.safeParse(JSON.parse(/^\S+ \d{14} (\{.*\})$/.exec(line)?.[1] ?? '')).data;
  } catch {
    return undefined;
  }
}

/** Records that can be looked up: what was answered, and what we made of it. */
const looked = new Set(['response', 'resource']);

function lineOf(
  { fields, block }: ReadRecord,
  { offset, length, filename }: { offset: number; length: number; filename: string },
): string | undefined {
  const url = fields.get('warc-target-uri');
  const type = fields.get('warc-type') ?? '';
  if (url === undefined || !looked.has(type)) return undefined;
  const entry: CdxjFields = {
    url,
    ...(type === 'response' ? httpFields(block) : { mime: fields.get('content-type')?.split(';')[0]?.trim() ?? '' }),
    digest: fields.get('warc-payload-digest') ?? '',
    length: String(length),
    offset: String(offset),
    filename,
  };
  const time = (fields.get('warc-date') ?? '').replaceAll(/\D/g, '').slice(0, 14);
  return `${sortKey(url)} ${time} ${JSON.stringify(entry)}`;
}

function httpFields(block: Uint8Array): { mime: string; status: string } {
  const head =
    Buffer.from(block.buffer, block.byteOffset, block.byteLength).toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
  const mime = /^content-type:\s*([^;\s]+)/im.exec(head)?.[1] ?? '';
  return { mime: mime.toLowerCase(), status: /^HTTP\/\S+ (\d{3})/.exec(head)?.[1] ?? '' };
}

/** `https://www.tinh.gov.vn/Tin?b&a` → `vn,gov,tinh)/tin?a&b`: near addresses stand together, variants as one. */
export function sortKey(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return address.replaceAll(/\s/g, '%20');
  const host = url.hostname
    .replace(/^www\d*\./, '')
    .split('.')
    .reverse()
    .join(',');
  const query = url.search === '' ? '' : `?${url.search.slice(1).split('&').sort().join('&')}`;
  return `${host}${url.port === '' ? '' : `:${url.port}`})${url.pathname}${query}`.toLowerCase();
}
