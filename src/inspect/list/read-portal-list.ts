import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { portalFrom } from '../../audit/portal-from.ts';
import { parseServiceList } from '../../audit/read-service-list.ts';
import { UsageError } from '../../core/errors.ts';
import { type Portal, type PortalKind, portalKinds } from '../../core/portal.ts';
import { fold } from '../../derive/vietnamese.ts';
import { type ListRow, readRows } from './read-rows.ts';
import { kindWords } from './words.ts';

/** A portal as a list has it. */
export interface ListedPortal {
  /** Where it stands in the list, for people. */
  place: string;
  portal: Portal;
  /** Canonical host, by which duplicates are found: without `www.` or `m.`, with a port that is not the usual one. */
  host: string;
  /** Province or parent body, in the list's words. */
  province?: string;
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
 * Reads a list of portals and checks it whole. Columns: id, name, url, kind, province (or parent), hosts, servicePortal,
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
    .map(({ place, faults }) => ({ place, faults: [...faults, ...(twins.get(place) ?? [])] }))
    .filter(({ faults }) => faults.length > 0);
  if (bad.length > 0) {
    const lines = bad.map(({ place, faults }) => `  ${place}: ${faults.join('; ')}`);
    throw new UsageError(
      [`${path}: ${bad.length} of ${rows.length} rows are wrong; nothing was inspected`, ...lines].join('\n'),
    );
  }
  return { portals: read.flatMap(({ listed }) => listed ?? []), ignored };
}

/** A row as far as it can be read: a wrong one may still be the twin of another. */
interface ReadRow {
  place: string;
  id: string | undefined;
  host: string | undefined;
  faults: string[];
  /** Absent when anything is wrong. */
  listed?: ListedPortal;
}

/** An id is the name of a folder, on every system. */
const soundId = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,98}[\p{L}\p{N}_-])?$/u;

function portalOf({ place, cells, faults: wrong }: ListRow, readServices: (path: string) => string): ReadRow {
  const faults = [...wrong];
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(error.message.replaceAll(/\s*\n\s*/g, ' '));
      return undefined;
    }
  };
  const refuse = (why: string): never => {
    throw new UsageError(why);
  };
  const kind = attempt(() => kindOf(cells.kind ?? '') ?? refuse(`the kind is “${cells.kind}”; ${kindHelp}`));
  const servicePortal = attempt(() => cells.servicePortal && portalFrom(cells.servicePortal, plain).url);
  const portal = attempt(() =>
    portalFrom(cells.url || refuse('the url is empty'), {
      ...{ kind: kind ?? 'unknown', name: cells.name || undefined, servicePortal: servicePortal || undefined },
      host: (cells.hosts ?? '').split(/[\s,;]+/).filter(Boolean),
    }),
  );
  const id = cells.id || portal?.id || '';
  if (portal && !soundId.test(id))
    faults.push(`the id is “${id}”; letters, digits, “.”, “_” and “-” only, 100 at most`);
  const services = attempt(() => cells.services && readServices(cells.services));
  const host = portal && canonicalHost(portal.url);
  const read = { place, id: id || undefined, host, faults };
  if (!portal || !host || faults.length > 0) return read;
  const { province, contact, notes } = cells;
  const more = { ...(province && { province }), ...(services && { services }) };
  const remarks = { ...(contact && { contact }), ...(notes && { notes }) };
  return { ...read, listed: { place, portal: { ...portal, id }, host, ...more, ...remarks } };
}

const plain = { kind: 'unknown' as const, name: undefined, host: [], servicePortal: undefined };
const kindHelp = `must be one of ${portalKinds.join(', ')}`;

function kindOf(text: string): PortalKind | undefined {
  if (text === '') return 'unknown';
  const folded = fold(text);
  return (
    portalKinds.find((kind) => kind === folded.replaceAll(/[\s_]/g, '-')) ??
    kindWords.find(([words]) => words.test(folded))?.[1]
  );
}

const canonicalHost = (url: string): string => new URL(url).host.replace(/^(?:www|m)\.(?=.+\.)/, '');

/** What is wrong with rows that are the same portal as one before, or would lie in the same folder; by place. */
function twinsAmong(rows: readonly ReadRow[]): Map<string, string[]> {
  const first = { host: new Map<string, string>(), id: new Map<string, string>() };
  const found = new Map<string, string[]>();
  for (const row of rows) {
    for (const what of ['host', 'id'] as const) {
      // Folders of some systems know no case.
      const key = row[what]?.normalize('NFC').toLowerCase();
      if (key === undefined) continue;
      const before = first[what].get(key);
      if (before === undefined) first[what].set(key, row.place);
      else
        found.set(row.place, [...(found.get(row.place) ?? []), `the ${what} ${row[what]} stands in ${before} already`]);
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
  try {
    parseServiceList(readFileSync(file), named);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return new UsageError(error.message.replace(/^--services/, 'the services file'));
    return new UsageError(`the services file ${named}: no such file, or it cannot be read`);
  }
}
