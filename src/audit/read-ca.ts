import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UsageError } from '../core/errors.ts';

/**
 * The roots of a `--ca` file, PEM.
 * @throws {UsageError} when it cannot be read or holds no certificate
 */
export function readCa(file: string): string {
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
