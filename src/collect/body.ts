import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Dispatcher } from 'undici';
import type { ByteBudget } from './byte-budget.ts';
import { within } from './deadline.ts';
import { CollectError } from './network-errors.ts';

/** The end of a page: one that came so far came whole, whatever length was announced. */
const endOfPage = /<\/html\s*>\s*$/i;

/**
 * Reads a stream up to a limit. One that is broken off after the end of a page is kept, as browsers keep it.
 * @param peek - stop quietly at the limit instead of failing
 * @param budget - what the whole run may bring; each chunk counts
 * @throws {CollectError} `too-large` beyond the limit, `budget` beyond that of the run
 */
export async function readBody(stream: Readable, limit: number, peek: boolean, budget?: ByteBudget): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      budget?.spend(chunk.length);
      if (bytes > limit && !peek) throw new CollectError('too-large', `more than ${limit} bytes`);
      if (bytes >= limit && peek) break;
    }
  } catch (error) {
    const tail = Buffer.concat(chunks.slice(-20)).subarray(-200).toString('latin1');
    if (error instanceof CollectError || !endOfPage.test(tail)) throw error;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

const gunzip = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.gunzip);
const inflate = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.inflate);
const inflateRaw = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);
const brotli = promisify<zlib.InputType, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress);

/** More codings on top of each other than any server uses. */
const maximumCodings = 3;

/**
 * Undoes Content-Encoding; like a browser, keeps what came of a stream that was cut off.
 * @param limit - largest result, in bytes; beyond it an error with code `ERR_BUFFER_TOO_LARGE`
 */
export async function decodeBody(raw: Buffer, encodings: string, limit: number): Promise<Buffer> {
  const partial = { maxOutputLength: limit, finishFlush: zlib.constants.Z_SYNC_FLUSH };
  const codings = encodings.toLowerCase().split(',').slice(0, maximumCodings).reverse();
  let body = raw;
  for (const coding of codings.map((name) => name.trim())) {
    if (body.length === 0) return body;
    if (coding === 'gzip' || coding === 'x-gzip') body = await gunzip(body, partial);
    // "deflate" should mean zlib, but some servers send the bare stream.
    else if (coding === 'deflate') body = await ((body[0] ?? 0) % 16 === 8 ? inflate : inflateRaw)(body, partial);
    else if (coding === 'br')
      body = await brotli(body, { maxOutputLength: limit, finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH });
  }
  return body;
}

/** Conventions: what a redirect says besides where it leads is read as far as it is short and comes at once. */
const inPassing = { bytes: 16 * 1024, ms: 500 };

/** The body of a redirect, decoded; `cut` when it is too long, or not worth waiting for. */
export async function readInPassing(
  { headers, body }: Pick<Dispatcher.ResponseData, 'headers' | 'body'>,
  budget: ByteBudget | undefined,
): Promise<{ body: Uint8Array; cut: boolean }> {
  const { bytes, ms } = inPassing;
  const coding = String(headers['content-encoding'] ?? '');
  const work = async () => decodeBody(await readBody(body, bytes, false, budget), coding, bytes);
  const isLong = Number(headers['content-length']) > bytes;
  const read = isLong ? undefined : await within(ms, work(), undefined);
  body.on('error', () => {}).destroy();
  return read ? { body: read, cut: false } : { body: new Uint8Array(), cut: true };
}
