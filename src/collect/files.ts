import pLimit from 'p-limit';
import type { FileRecord } from '../core/evidence.ts';
import { collected, failed, skipped } from '../core/observation.ts';
import type { Client } from './client.ts';
import type { FileInspector } from './file-inspector.ts';
import { detectType } from './file-type.ts';

/** A link to a file: the page it stands on, and its text. */
export type FileLink = Pick<FileRecord, 'url' | 'page' | 'text'>;

/** Convention: forms are far smaller; of larger files the type alone is told. */
const peekBytes = 4 * 1024 * 1024;
const defaultCap = 200;
const defaultConcurrency = 4;

/**
 * Fetches each linked file and tells whether it is there, what it is and, with an inspector, whether it opens. One record
 * per link, in order; a file that several pages link is fetched once, and files beyond the cap are skipped with `budget`.
 * @param options.cap - most files to fetch
 */
export async function probeFiles(
  client: Pick<Client, 'get'>,
  links: readonly FileLink[],
  options: { cap?: number; concurrency?: number; inspector?: Pick<FileInspector, 'inspect'> } = {},
): Promise<FileRecord[]> {
  const limit = pLimit(options.concurrency ?? defaultConcurrency);
  const urls = [...new Set(links.map((link) => link.url))];
  const fetched = urls.slice(0, options.cap ?? defaultCap);
  const results = new Map(
    await Promise.all(
      fetched.map((url) => limit(async () => [url, await probe(client, url, options.inspector)] as const)),
    ),
  );
  return links.map(({ url, page, text }) => ({ url, page, text, result: results.get(url) ?? skipped('budget') }));
}

async function probe(
  client: Pick<Client, 'get'>,
  url: string,
  inspector: Pick<FileInspector, 'inspect'> | undefined,
): Promise<FileRecord['result']> {
  const seen = await client.get(url, { accept: '*/*', peek: peekBytes });
  if (seen.status !== 'collected') return seen;
  const { response, body } = seen.value;
  const { status, contentType, bytes } = response;
  if (body.length === 0 && status < 400) return failed('empty', 'the file is empty');
  const hint = `${new URL(response.finalUrl).pathname} ${contentType} ${response.headers['content-disposition'] ?? ''}`;
  const detected = detectType(body, hint);
  const known = { status, contentType, bytes, detected };
  if (!inspector || status !== 200 || detected === 'html') return collected(known, seen.at);
  const facts =
    body.length < peekBytes
      ? await inspector.inspect(body, detected)
      : ({ opens: 'unknown', reason: `it is larger than ${peekBytes} bytes` } as const);
  return collected({ ...known, facts }, seen.at);
}
