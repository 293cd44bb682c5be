import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '../inspect/store/database.ts';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** What an empty store is made of: another version of either makes another. */
const sources = [
  join(modules, '@electric-sql/pglite/package.json'),
  fileURLToPath(new URL('../inspect/store/migrations.ts', import.meta.url)),
];

/**
 * A new embedded store. Making one takes seconds, copying one that was made before does not; so the first empty one is kept
 * beside the other caches.
 */
export async function embeddedStore(folder: string): Promise<Store> {
  const hash = createHash('sha256');
  for (const file of sources) hash.update(readFileSync(file));
  const empty = join(modules, '.cache', 'congchuan', `store-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(empty)) await make(empty);
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(empty, folder, { recursive: true });
  return openStore(folder);
}

/** Several test files may make it at once: it is put in its place whole, by the first; those of other versions go. */
async function make(empty: string): Promise<void> {
  const own = `${empty}.${process.pid}`;
  await (await openStore(own)).close();
  try {
    renameSync(own, empty);
    for (const name of readdirSync(dirname(empty)))
      if (/^store-\w+$/.test(name) && name !== basename(empty)) rmSync(join(dirname(empty), name), { recursive: true });
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(empty)) throw error;
  }
}
