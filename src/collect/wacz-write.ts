import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, createWriteStream, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { load } from 'cheerio';
import { ZipFile } from 'yazl';
import type { Evidence, PageRecord, ReadAsset } from '../core/evidence.ts';
import { collectedValue } from '../core/observation.ts';
import { evidenceText } from './archive.ts';
import { indexWarc, sortLines } from './cdxj.ts';
import { moveIntoPlace } from './make-sure.ts';
import { sha256Of } from './sha256.ts';
import { members } from './wacz.ts';
import { warcFiles } from './warc-archive.ts';

interface Bundling {
  evidence: Evidence;
  /** Folder of the WARC files, to which nothing is appended any more. */
  archive: string;
  readAsset: ReadAsset;
  /** Where the bundle goes; it appears there when it is complete. */
  path: string;
}

interface Member {
  path: string;
  sha256: string;
  bytes: number;
  add(zip: ZipFile): void;
}

/**
 * Writes a bundle: WARC files as they are, their index, the list of pages, the evidence, and the manifest with the hash of
 * each. Every record is checked on the way. Holds no more in memory than the index and the evidence.
 * @throws when a record is damaged or the file cannot be written; then there is no bundle
 */
export async function writeWacz({ evidence, archive, readAsset, path }: Bundling): Promise<void> {
  const stored = { mtime: dosTime(evidence.finishedAt), mode: 0o100644, forceDosTimestamp: true };
  const scratch = `${path}.members`;
  const text = (name: string, pieces: Iterable<string>): Member => {
    const file = join(scratch, sha256Of(name));
    return { path: name, ...writePieces(file, pieces), add: (zip) => zip.addFile(file, name, stored) };
  };
  const lines: string[] = [];
  const files = warcFiles(archive).map((file): Member => {
    const indexed = indexWarc(join(archive, file));
    lines.push(...indexed.lines);
    const name = `${members.archive}${file}`;
    return {
      ...{ path: name, sha256: indexed.sha256, bytes: indexed.bytes },
      add: (zip) => zip.addFile(join(archive, file), name, { ...stored, compress: false }),
    };
  });
  try {
    mkdirSync(scratch, { recursive: true });
    const [rendered, others] = pagesOf(evidence, readAsset);
    const listed = [
      ...files,
      text(members.index, jsonLines(sortLines(lines))),
      text(members.pages, jsonLines(rendered)),
      text(members.otherPages, jsonLines(others)),
      text(members.evidence, evidenceText(evidence)),
    ];
    const manifest = text(members.manifest, [manifestOf(evidence, listed)]);
    const digest = { path: members.manifest, hash: `sha256:${manifest.sha256}` };
    const digestText = `${JSON.stringify(digest, undefined, 1)}\n`;
    await writeZip(path, [...listed, manifest, text(members.manifestDigest, [digestText])]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Text is written in pieces of about this size. */
const pieceBytes = 1024 * 1024;

/** Writes a text to a file, and tells its digest and size. */
function writePieces(path: string, pieces: Iterable<string>): Pick<Member, 'sha256' | 'bytes'> {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  let bytes = 0;
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    const piece = Buffer.from(waiting.join(''));
    hash.update(piece);
    writeFileSync(file, piece);
    bytes += piece.length;
    [waiting, length] = [[], 0];
  };
  try {
    for (const piece of pieces) {
      waiting.push(piece);
      length += piece.length;
      if (length >= pieceBytes) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return { sha256: hash.digest('hex'), bytes };
}

const jsonLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`);

function manifestOf(evidence: Evidence, listed: readonly Member[]): string {
  const { site, tool, collectedAt, finishedAt } = evidence;
  const manifest = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: site.home,
    description: 'Evidence of an audit: evidence.json says what was seen and when, the archive holds what was sent.',
    software: `${tool.name} ${tool.version}`,
    created: finishedAt,
    mainPageUrl: site.home,
    mainPageDate: collectedAt,
    resources: listed.map(({ path, sha256, bytes }) => ({
      name: path.split('/').at(-1),
      path,
      hash: `sha256:${sha256}`,
      bytes,
    })),
  };
  return `${JSON.stringify(manifest, undefined, 1)}\n`;
}

/** The pages that were read, one a line: those that the browser opened, and the others. */
function pagesOf({ pages }: Evidence, readAsset: ReadAsset): [string[], string[]] {
  const isRendered = (page: PageRecord) => page.render.status === 'collected';
  const header = (id: string, title: string) => JSON.stringify({ format: 'json-pages-1.0', id, title });
  const line = (page: PageRecord) => {
    const response = collectedValue(page.response);
    const seen = collectedValue(page.render);
    const ts = page.response.status === 'collected' ? page.response.at : undefined;
    const url = response?.finalUrl ?? page.url;
    const title =
      seen &&
      load(new TextDecoder().decode(readAsset(seen.document.sha256)))('title')
        .first()
        .text();
    return JSON.stringify({
      id: sha256Of(url).slice(0, 32),
      url,
      ts,
      ...(title?.trim() ? { title: title.trim() } : {}),
    });
  };
  return [
    [header('pages', 'Pages opened in the browser'), ...pages.filter(isRendered).map(line)],
    [header('extraPages', 'Pages read over HTTP'), ...pages.filter((page) => !isRendered(page)).map(line)],
  ];
}

async function writeZip(path: string, list: readonly Member[]): Promise<void> {
  const partial = `${path}.partial`;
  const zip = new ZipFile();
  const failure = once(zip, 'error').then(([error]) => {
    throw error;
  });
  failure.catch(() => {});
  try {
    for (const member of list) member.add(zip);
    zip.end();
    await Promise.race([pipeline(zip.outputStream, createWriteStream(partial)), failure]);
    moveIntoPlace(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** ZIP keeps local times without a zone: the one that reads as UTC, wherever the machine is. */
function dosTime(at: string): Date {
  const date = new Date(at);
  return new Date(date.getTime() + date.getTimezoneOffset() * 60_000);
}
