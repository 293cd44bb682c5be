import { createHash } from 'node:crypto';

/** A name of a file for a portal, whatever its id is; two ids never share one. */
export function slugOf(id: string): string {
  const plain = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 60);
  return plain === id ? id : `${plain}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}
