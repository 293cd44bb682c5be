import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unreadable, wrong } from '../core/faults.ts';

/**
 * The roots of a `--ca` file, PEM.
 * @throws {UsageError} when it cannot be read or holds no certificate
 */
export function readCa(file: string): string {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong(`--ca ${file}`, unreadable(error));
  }
  try {
    // Node ignores what it cannot read in a list of roots; we do not.
    new X509Certificate(pem);
  } catch {
    throw wrong(`--ca ${file}`, {
      vi: 'không có chứng thư nào; hãy dùng tệp PEM chứa chứng thư gốc',
      en: 'holds no certificate; give a PEM file of root certificates',
    });
  }
  return pem;
}
