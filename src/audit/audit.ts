import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeEvidence } from '../collect/archive.ts';
import { createAssetStore } from '../collect/assets.ts';
import { UsageError } from '../core/errors.ts';
import type { Options } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';
import type { Surroundings } from './collect-portal.ts';
import { collectPortal } from './collect-portal.ts';
import { reportFolder } from './write-reports.ts';

export { judgeBundle } from './judge-bundle.ts';
export { portalFrom } from './portal-from.ts';
export { writeReports } from './write-reports.ts';

/**
 * Collects one portal into `<output>/<portal>/<time>/evidence` and returns that folder. Nothing is left behind when the
 * portal could not be seen.
 * @throws {AssessmentError} when the home page cannot be seen
 * @throws {UsageError} when the file of `--ca` cannot be read
 */
export async function collectToFolder(
  portal: Portal,
  options: Options,
  around: Omit<Surroundings, 'began' | 'store' | 'ca'>,
): Promise<string> {
  const ca = options.ca === undefined ? undefined : readCa(options.ca);
  const began = around.now();
  const folder = join(reportFolder(options.output, { portal, collectedAt: began.toISOString() }), 'evidence');
  const evidence = await collectPortal(portal, options, { ...around, ca, began, store: createAssetStore(folder) });
  writeEvidence(folder, evidence);
  return folder;
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
