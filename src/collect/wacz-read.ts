import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Asset, assetSchema, type Evidence, type EvidenceBundle, evidenceSchema } from '../core/evidence.ts';
import { about, joined, noJson, noSuchFile, wrong } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';
import { collectedValue } from '../core/observation.ts';
import { schemaFault } from '../core/schema-faults.ts';
import { readLine } from './cdxj.ts';
import { type RecordPlace, readAssetAt } from './read-asset.ts';
import {
  bundleLimits,
  type Manifest,
  manifestDigestSchema,
  manifestSchema,
  members,
  mostAssetBytes,
  mostManifestBytes,
  partialNames,
} from './wacz.ts';
import { openZip, type ZipEntry } from './zip.ts';
import { ZipFault } from './zip-checks.ts';

export interface StoredBundle extends EvidenceBundle {
  /** SHA-256 of the file, as any tool computes it. */
  sha256: string;
}

/**
 * Reads a bundle. Every member is checked against the manifest before anything is believed; assets are read when asked
 * for, and checked against their hash each time.
 * @throws {UsageError} one line that names the file, the member, and what is wrong with it
 */
export async function readWacz(path: string): Promise<StoredBundle> {
  refuseFolder(path);
  try {
    const zip = await openZip(path, bundleLimits);
    try {
      const sha256 = await hashFile(path);
      const parts = new Map(zip.entries.map((entry) => [entry.name, entry]));
      await checkMembers(parts);
      const evidence = await parse(parts, members.evidence, evidenceSchema, bundleLimits.entry);
      const places = await placesOf(path, parts);
      const sizes = checkAssets(evidence, places);
      return { sha256, evidence, readAsset: (asset) => readAssetAt(asset, places.get(asset), sizes.get(asset)) };
    } finally {
      await zip.close();
    }
  } catch (error) {
    if (error instanceof ZipFault) throw wrong(path, joined([error.text, intact], '; '));
    throw error;
  }
}

const intact: Bilingual = {
  vi: 'hãy dùng tệp evidence.wacz nguyên vẹn do phiên bản này viết',
  en: 'give an intact evidence.wacz of this version',
};

const faultIn = (name: string, vi: string, en: string) => new ZipFault(about(name, { vi, en }));

function refuseFolder(path: string): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw wrong(path, noSuchFile);
  if (!status.isDirectory()) {
    if (!status.isFile())
      throw wrong(path, {
        vi: 'không phải là tệp; hãy chỉ ra một tệp evidence.wacz',
        en: 'it is no file; give an evidence.wacz',
      });
    return;
  }
  const again = `congchuan audit --resume ${path}`;
  throw wrong(
    path,
    existsSync(join(path, partialNames.begun))
      ? { vi: `chưa thu thập xong; hãy đi tiếp bằng ${again}`, en: `not finished; go on with ${again}` }
      : { vi: 'là thư mục; hãy chỉ ra tệp evidence.wacz trong đó', en: 'a folder; name the evidence.wacz in it' },
  );
}

/** Checks that the members are exactly those of the manifest, byte for byte, and the manifest what its digest says. */
async function checkMembers(parts: ReadonlyMap<string, ZipEntry>): Promise<void> {
  const digest = await parse(parts, members.manifestDigest, manifestDigestSchema, mostManifestBytes);
  const manifest: Manifest = await parse(parts, members.manifest, manifestSchema, mostManifestBytes);
  await checkHash(part(parts, members.manifest), digest.hash);
  const listed = new Set<string>([members.manifest, members.manifestDigest]);
  for (const { path: name, hash, bytes } of manifest.resources) {
    if (listed.has(name)) throw faultIn(members.manifest, `ghi ${name} hai lần`, `lists ${name} twice`);
    listed.add(name);
    const entry = part(parts, name);
    if (entry.size !== bytes)
      throw faultIn(
        name,
        `có ${entry.size} byte, bản kê ghi ${bytes}`,
        `has ${entry.size} bytes, the manifest says ${bytes}`,
      );
    await checkHash(entry, hash);
  }
  for (const name of parts.keys()) {
    if (!listed.has(name))
      throw faultIn(name, 'bị thêm vào; bản kê không có', 'was added; the manifest does not list it');
  }
}

function part(parts: ReadonlyMap<string, ZipEntry>, name: string): ZipEntry {
  const entry = parts.get(name);
  if (!entry)
    throw faultIn(
      name,
      'không có; đây không phải, hoặc không còn là, tệp bằng chứng',
      'is missing; it is not, or no longer, a bundle of evidence',
    );
  return entry;
}

async function checkHash(entry: ZipEntry, hash: string): Promise<void> {
  const own = createHash('sha256');
  for await (const chunk of entry.chunks()) own.update(chunk);
  if (`sha256:${own.digest('hex')}` !== hash)
    throw faultIn(
      entry.name,
      'đã bị sửa; giá trị băm không khớp với giá trị đã ghi',
      'was changed; its hash is not the recorded one',
    );
}

async function parse<T extends z.ZodType>(
  parts: ReadonlyMap<string, ZipEntry>,
  name: string,
  schema: T,
  most: number,
): Promise<z.output<T>> {
  const entry = part(parts, name);
  if (entry.size > most) throw faultIn(name, `lớn hơn ${most} byte`, `larger than ${most} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await entry.read()));
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    throw new ZipFault(about(name, noJson(error)));
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { vi, en } = schemaFault(parsed.error.issues[0]);
  throw faultIn(name, `không phải của phiên bản này: ${vi}`, `not of this version: ${en}`);
}

/** Where each asset lies in the file, by the index. */
async function placesOf(path: string, parts: ReadonlyMap<string, ZipEntry>): Promise<Map<string, RecordPlace>> {
  const places = new Map<string, RecordPlace>();
  const text = (await part(parts, members.index).read()).toString('utf8');
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const fields = readLine(line);
    const archive = fields && parts.get(`${members.archive}${fields.filename}`);
    const [offset, length] = [Number(fields?.offset), Number(fields?.length)];
    if (!fields || !archive?.stored || offset + length > archive.size)
      throw faultIn(
        members.index,
        `trỏ ra ngoài tệp lưu trữ: ${line.slice(0, 200)}`,
        `points outside the archive: ${line.slice(0, 200)}`,
      );
    const sha256 = fields.digest.replace(/^sha256:/, '');
    if (!places.has(sha256)) places.set(sha256, { path, offset: archive.at + offset, length });
  }
  return places;
}

/** Checks that every asset is there and unpacks to no more than it may; gives the size of each. */
function checkAssets(evidence: Evidence, places: ReadonlyMap<string, RecordPlace>): Map<string, number> {
  const sizes = new Map<string, number>();
  let total = 0;
  for (const { sha256, bytes } of assetsOf(evidence)) {
    const place = places.get(sha256);
    if (!place) throw faultIn(members.evidence, `thiếu nội dung đã lưu ${sha256}`, `asset ${sha256} is missing`);
    if (sizes.has(sha256)) continue;
    sizes.set(sha256, bytes);
    total += bytes;
    if (bytes > Math.max(1024 * 1024, place.length * bundleLimits.ratio) || total > mostAssetBytes)
      throw faultIn(
        members.evidence,
        `nội dung đã lưu ${sha256} giải nén ra quá lớn`,
        `asset ${sha256} unpacks to too much`,
      );
  }
  return sizes;
}

/** Every asset that the evidence refers to. */
function* assetsOf({ pages, signedInForms = [] }: Evidence): Generator<Asset> {
  for (const { outline } of signedInForms) yield outline;
  for (const { html, render } of pages) {
    const parts: unknown[] = [collectedValue(html), ...Object.values(collectedValue(render) ?? {})];
    for (const asset of parts.map((part) => assetSchema.safeParse(part).data)) if (asset) yield asset;
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
