/** Run as a process of its own: makes a new embedded store in the folder that is its argument. */
import { argv } from 'node:process';
import { PGlite } from '@electric-sql/pglite';

const [, , folder = ''] = argv;
const store = await PGlite.create(folder);
await store.close();
