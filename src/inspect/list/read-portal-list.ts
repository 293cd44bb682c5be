import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { portalFrom } from '../../audit/portal-from.ts';
import { parseServiceList } from '../../audit/read-service-list.ts';
import { UsageError } from '../../core/errors.ts';
import { about, joined, unreadable, wrong } from '../../core/faults.ts';
import type { Bilingual } from '../../core/language.ts';
import { kindChoice, type Portal } from '../../core/portal.ts';
import { kindNamed } from '../../derive/portal-kind.ts';
import { type ListRow, readRows } from './read-rows.ts';
import { unusedColumns } from './words.ts';

/** A portal as a list has it. */
export interface ListedPortal {
  portal: Portal;
  /** Canonical host, by which duplicates are found: without `www.` or `m.`, with a port that is not the usual one. */
  host: string;
  /** Province, or parent body where there is none, in the list's words: by it portals are grouped. */
  province?: string;
  /** Parent body, where there is a province too. */
  parent?: string;
  /** Path of its list of services, which was read and is sound. */
  services?: string;
  contact?: string;
  notes?: string;
}

export interface PortalList {
  portals: ListedPortal[];
  /** Columns of the list that are not used. */
  ignored: string[];
}

/**
 * Reads a list of portals and checks it whole. Columns: id, name, url, kind, province, parent, hosts, servicePortal,
 * services (a file, relative to the list), contact, notes; only `url` is needed, Vietnamese headers are understood. An
 * id that is missing is made from the host.
 * @throws {UsageError} that lists every bad row with its place and reason
 */
export async function readPortalList(path: string): Promise<PortalList> {
  const { rows, ignored } = await readRows(path);
  const readServices = servicesRelativeTo(dirname(path));
  const read = rows.map((row) => portalOf(row, readServices));
  const twins = twinsAmong(read);
  const bad = read
    .map(({ place, faults }) => ({ place, faults: [...faults, ...(twins.get(place.en) ?? [])] }))
    .filter(({ faults }) => faults.length > 0);
  if (bad.length > 0) {
    const head = {
      vi: `${bad.length} trong ${rows.length} dòng có lỗi, chưa kiểm tra cổng nào; hãy sửa các dòng này`,
      en: `${bad.length} of ${rows.length} rows are wrong; nothing was inspected; correct these rows`,
    };
    const lines = bad.map(({ place, faults }) => about(place, joined(faults, '; ')));
    throw wrong(path, joined([head, ...lines, ...(ignored.length > 0 ? [unusedColumns(ignored)] : [])], '\n  '));
  }
  return { portals: read.flatMap(({ listed }) => listed ?? []), ignored };
}

/** A row as far as it can be read: a wrong one may still be the twin of another. */
interface ReadRow {
  place: Bilingual;
  id: string | undefined;
  host: string | undefined;
  faults: Bilingual[];
  /** Absent when anything is wrong. */
  listed?: ListedPortal;
}

/** An id is the name of a folder, on every system. */
export const soundId = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,98}[\p{L}\p{N}_-])?$/u;

function portalOf({ place, cells, heads, faults: wrong }: ListRow, readServices: (path: string) => string): ReadRow {
  const faults = [...wrong];
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(oneLine(error.text));
      return undefined;
    }
  };
  const refuse = (vi: string, en: string): never => {
    throw new UsageError({ vi, en });
  };
  const kind = attempt(
    () =>
      kindNamed(cells.kind || 'unknown') ??
      refuse(
        `loại là “${cells.kind}”; hãy chọn trong ${kindChoice.vi}`,
        `the kind is “${cells.kind}”; must be one of ${kindChoice.en}`,
      ),
  );
  const servicePortal = attempt(() => cells.servicePortal && portalFrom(cells.servicePortal, plain).url);
  const portal = attempt(() =>
    portalFrom(cells.url || refuse(`thiếu địa chỉ (cột ${heads.url ?? 'url'})`, `the ${heads.url ?? 'url'} is empty`), {
      ...{ kind: kind ?? 'unknown', name: cells.name || undefined, servicePortal: servicePortal || undefined },
      host: (cells.hosts ?? '').split(/[\s,;]+/).filter(Boolean),
    }),
  );
  const id = cells.id || portal?.id || '';
  if (portal && !soundId.test(id))
    faults.push({
      vi: `mã là “${id}”; hãy chỉ dùng chữ, số, “.”, “_” và “-”, nhiều nhất 100 ký tự`,
      en: `the id is “${id}”; letters, digits, “.”, “_” and “-” only, 100 at most`,
    });
  const services = attempt(() => cells.services && readServices(cells.services));
  const host = portal && canonicalHost(portal.url);
  const read = { place, id: id || undefined, host, faults };
  if (!portal || !host || faults.length > 0) return read;
  const { province, parent, contact, notes } = cells;
  const group = province || parent;
  const more = {
    ...(group && { province: group }),
    ...(province && parent && { parent }),
    ...(services && { services }),
  };
  const remarks = { ...(contact && { contact }), ...(notes && { notes }) };
  return { ...read, listed: { portal: { ...portal, id }, host, ...more, ...remarks } };
}

const plain = { kind: 'unknown' as const, name: undefined, host: [], servicePortal: undefined };

const oneLine = ({ vi, en }: Bilingual): Bilingual => {
  const [flatVi, flatEn] = [vi, en].map((text) => text.replaceAll(/\s*\n\s*/g, ' ')) as [string, string];
  return { vi: flatVi, en: flatEn };
};

const canonicalHost = (url: string): string => new URL(url).host.replace(/^(?:www|m)\.(?=.+\.)/, '');

const twinWords = { host: 'tên miền', id: 'mã' } as const;

/** What is wrong with rows that are the same portal as one before, or would lie in the same folder; by the English place. */
function twinsAmong(rows: readonly ReadRow[]): Map<string, Bilingual[]> {
  const first = { host: new Map<string, Bilingual>(), id: new Map<string, Bilingual>() };
  const found = new Map<string, Bilingual[]>();
  for (const row of rows) {
    for (const what of ['host', 'id'] as const) {
      // Folders of some systems know no case.
      const key = row[what]?.normalize('NFC').toLowerCase();
      if (key === undefined) continue;
      const before = first[what].get(key);
      if (before === undefined) first[what].set(key, row.place);
      else {
        const fault = {
          vi: `${twinWords[what]} ${row[what]} đã có ở ${before.vi}`,
          en: `the ${what} ${row[what]} stands in ${before.en} already`,
        };
        found.set(row.place.en, [...(found.get(row.place.en) ?? []), fault]);
      }
    }
  }
  return found;
}

/** Checks lists of services, each file once; gives the path. */
function servicesRelativeTo(folder: string): (path: string) => string {
  const checked = new Map<string, UsageError | undefined>();
  return (path) => {
    const file = resolve(folder, path);
    if (!checked.has(file)) checked.set(file, faultOf(file, path));
    const fault = checked.get(file);
    if (fault) throw fault;
    return file;
  };
}

function faultOf(file: string, named: string): UsageError | undefined {
  const place = { vi: `danh mục dịch vụ ${named}`, en: `the services file ${named}` };
  try {
    parseServiceList(readFileSync(file), place);
    return undefined;
  } catch (error) {
    return error instanceof UsageError ? error : wrong(place, unreadable(error));
  }
}
