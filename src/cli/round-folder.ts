import { basename, extname, join } from 'node:path';
import type { Options } from '../core/options.ts';

/** Folder of the round over a list: the one that was given, else one named like the list in the folder of reports. */
export function roundFolder(list: string, { output }: Pick<Options, 'output'>, given: object): string {
  return 'output' in given ? output : join(output, basename(list, extname(list)));
}
