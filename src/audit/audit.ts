import { existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beginBundle, openBundle, type PartialBundle, readBegun, writeBegun } from '../collect/partial-bundle.ts';
import { AssessmentError } from '../core/errors.ts';
import { causeOf, unwritable, wrong } from '../core/faults.ts';
import type { Options } from '../core/options.ts';
import { recordedOptions } from '../core/options.ts';
import type { Portal, ReferenceService } from '../core/portal.ts';
import type { Surroundings } from './collect-portal.ts';
import { collectPortal } from './collect-portal.ts';
import { loadInstruments } from './instruments.ts';
import { readCa } from './read-ca.ts';
import { readTrustAnchor } from './trust-anchor.ts';
import { reportFolder } from './write-reports.ts';

export { judgeBundle } from './judge-bundle.ts';
export { portalFrom } from './portal-from.ts';
export { writeReports } from './write-reports.ts';

type Around = Omit<Surroundings, 'began' | 'store' | 'bundle' | 'ca' | 'trustAnchor'>;

/** What lies in the folder of an audit: the evidence, and beside it what is not finished. */
const names = { bundle: 'evidence.wacz', partial: 'bundle.partial' } as const;

/** The unfinished bundle that lies, or lay, beside a finished one. */
export const partialOf = (bundle: string): string => join(dirname(bundle), names.partial);

/**
 * Collects one portal into `<output>/<portal>/<time>/evidence.wacz` and returns that path. While it is collected it is
 * `bundle.partial` beside it, which stays when collecting is stopped or fails, to be gone on with. Nothing is left behind
 * when the portal could not be seen.
 * @throws {AssessmentError} when the home page cannot be seen
 * @throws {UsageError} when the file of `--ca` or `--trust-anchor` cannot be used, the output cannot be written, or a legal text is unknown
 */
export async function collectToFolder(portal: Portal, options: Options, around: Around): Promise<string> {
  const prepared = prepare(options);
  const began = around.now();
  const audit = unused(reportFolder(options.output, { portal, collectedAt: began.toISOString() }));
  const partial = join(audit, names.partial);
  const created = makeFolder(partial, options.output);
  const begun = { portal, options: recordedOptions(options), began: began.toISOString() };
  try {
    return await collectInto(audit, { ...prepared, portal, options, began, around }, (hooks) =>
      beginBundle(partial, begun, hooks),
    );
  } catch (error) {
    if (error instanceof AssessmentError) {
      rmSync(partial, { recursive: true, force: true });
      removeEmpty(audit, created);
    }
    throw error;
  }
}

/**
 * Goes on with an unfinished bundle: what is on record is not asked for again, portal and recorded options are those it
 * was begun with. Returns the path of the bundle.
 * @param partial - the folder `bundle.partial`
 * @param services - a list of services given now, in place of the one it was begun with; from now on it is on record
 * @throws as `collectToFolder`, and {UsageError} when there is no such bundle, or it was begun by another version
 */
export async function resumeToFolder(
  partial: string,
  given: Options,
  around: Around,
  services?: ReferenceService[],
): Promise<string> {
  const old = readBegun(partial);
  const portal = { ...old.portal, ...(services && { services }) };
  const begun = { ...old, portal };
  const options: Options = { ...given, ...begun.options };
  const run = { ...prepare(options), portal, options, began: new Date(begun.began), around };
  if (services) writeBegun(partial, begun);
  return collectInto(dirname(resolve(partial)), run, (hooks) => openBundle(partial, begun, hooks));
}

/** Everything that can be wrong before the first request. */
function prepare(options: Options): Pick<Surroundings, 'ca' | 'trustAnchor'> {
  loadInstruments(options.instrument);
  return {
    ca: options.ca === undefined ? undefined : readCa(options.ca),
    trustAnchor: options.trustAnchor === undefined ? undefined : readTrustAnchor(options.trustAnchor),
  };
}

interface Run extends Pick<Surroundings, 'ca' | 'trustAnchor'> {
  portal: Portal;
  options: Options;
  began: Date;
  around: Around;
}

type Open = (hooks: Parameters<typeof openBundle>[2]) => PartialBundle;

async function collectInto(audit: string, run: Run, open: Open): Promise<string> {
  const { portal, options, began, ca, trustAnchor, around } = run;
  const fault = new AbortController();
  const signal = AbortSignal.any([around.signal, fault.signal]);
  // Going on without keeping anything would be for nothing.
  const onFault = (error: Error) => fault.abort(error);
  const path = join(audit, names.bundle);
  const bundle = open({ now: around.now, signal, onFault });
  try {
    const evidence = await collectPortal(portal, options, {
      ...around,
      ...{ signal, ca, trustAnchor, began, store: bundle.archive, bundle },
    });
    fault.signal.throwIfAborted();
    await bundle.finish(evidence, path).catch((error) => fault.abort(error));
    fault.signal.throwIfAborted();
  } catch (error) {
    if (!fault.signal.aborted) throw error;
    const { vi: code } = causeOf(fault.signal.reason);
    const again = `congchuan audit --resume ${join(audit, names.partial)}`;
    throw wrong(audit, {
      vi: `không ghi được (${code}); hãy sửa rồi đi tiếp bằng ${again}`,
      en: `cannot be written (${code}); mend that, then go on with ${again}`,
    });
  } finally {
    await bundle.close();
  }
  if (!around.signal.aborted) rmSync(join(audit, names.partial), { recursive: true, force: true });
  return path;
}

/** The folder, or one with a number behind it when another audit of the same second has it. */
function unused(folder: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? folder : `${folder}-${number}`;
    if (!existsSync(name)) return name;
  }
}

/** Makes a folder with those above it; returns the topmost that is new. */
function makeFolder(folder: string, output: string): string {
  try {
    return mkdirSync(folder, { recursive: true }) ?? folder;
  } catch (error) {
    throw wrong(`--output ${output}`, unwritable(error));
  }
}

/** Removes a folder and those above it, up to the topmost, as far as nothing lies in them. */
function removeEmpty(folder: string, topmost: string): void {
  for (let at = resolve(folder); at.startsWith(resolve(topmost)); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}
