import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeEvidence } from '../collect/archive.ts';
import { createAssetStore } from '../collect/assets.ts';
import { UsageError } from '../core/errors.ts';
import type { Options } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';
import type { Surroundings } from './collect-portal.ts';
import { collectPortal } from './collect-portal.ts';
import { loadInstruments } from './instruments.ts';
import { reportFolder } from './write-reports.ts';

export { judgeBundle } from './judge-bundle.ts';
export { portalFrom } from './portal-from.ts';
export { writeReports } from './write-reports.ts';

/**
 * Collects one portal into `<output>/<portal>/<time>/evidence` and returns that folder. It is called `evidence.partial`
 * until it is complete; nothing is left behind when the portal could not be seen.
 * @throws {AssessmentError} when the home page cannot be seen
 * @throws {UsageError} when the file of `--ca` cannot be read, the output cannot be written, or a legal text is unknown
 */
export async function collectToFolder(
  portal: Portal,
  options: Options,
  around: Omit<Surroundings, 'began' | 'store' | 'ca'>,
): Promise<string> {
  loadInstruments(options.instrument);
  const ca = options.ca === undefined ? undefined : readCa(options.ca);
  const began = around.now();
  const audit = unused(reportFolder(options.output, { portal, collectedAt: began.toISOString() }));
  const partial = join(audit, 'evidence.partial');
  const created = makeFolder(partial, options.output);
  try {
    const evidence = await collectPortal(portal, options, { ...around, ca, began, store: createAssetStore(partial) });
    writeEvidence(partial, evidence);
    const folder = join(audit, 'evidence');
    renameSync(partial, folder);
    return folder;
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    removeEmpty(audit, created);
    throw error;
  }
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
    throw new UsageError(`--output ${output}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
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

function readCa(file: string): string {
  const fault = (why: string) => new UsageError(`--ca ${file}: ${why}; give a PEM file of root certificates`);
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    throw fault(`cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    // Node ignores what it cannot read in a list of roots; we do not.
    new X509Certificate(pem);
  } catch {
    throw fault('holds no certificate');
  }
  return pem;
}
