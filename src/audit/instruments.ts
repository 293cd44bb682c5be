import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { UsageError } from '../core/errors.ts';
import type { Instrument, Weights } from '../core/instrument.ts';
import { instrumentSchema, weightsSchema } from '../core/instrument.ts';

const home = new URL('../../rules/', import.meta.url);
const instruments = new URL('instruments/', home);

/** Ids of the instruments that ship with the product. */
export function instrumentIds(): string[] {
  return readdirSync(instruments)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}

/**
 * Loads the instruments asked for, in that order, each once.
 * @throws {UsageError} for an id that does not exist, naming those that do.
 */
export function loadInstruments(ids: readonly string[]): Instrument[] {
  const known = instrumentIds();
  return [...new Set(ids)].map((id) => {
    if (!known.includes(id)) throw new UsageError(`--instrument ${id}: no such text; there are: ${known.join(', ')}`);
    return readYaml(new URL(`${id}.yaml`, instruments), instrumentSchema);
  });
}

/** Weights, bands and tolerances: conventions kept as data. */
export function loadWeights(): Weights {
  return readYaml(new URL('weights.yaml', home), weightsSchema);
}

function readYaml<T extends z.ZodType>(file: URL, schema: T): z.output<T> {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 }));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${file.pathname}: ${issue?.path.join('.')}: ${issue?.message}`);
}
