import { z } from 'zod';
import type { Bilingual } from './language.ts';

/** One row of the option table: everything that the command line, environment, config file and docs need to know. */
export interface OptionRow {
  schema: z.ZodType;
  /** Metavariable on the command line; without one the option is a switch. */
  argument?: string;
  short?: string;
  repeatable?: boolean;
  /** A value may hold commas: several of them stand in several options, or on lines of their own. */
  whole?: boolean;
  /** What was given is never printed, not even to say what is wrong with it. */
  secret?: boolean;
  /** Kept in the evidence because it changes what is collected or judged. */
  recorded?: boolean;
  help: Bilingual;
}

/** Several values: in one text they are separated by commas. */
export const list = <T extends z.ZodType>(item: T) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value),
      z.array(item),
    )
    .default([]);
/** Several values that may hold commas: in one text each has a line. */
export const lines = <T extends z.ZodType>(item: T) =>
  z
    .preprocess((value) => (typeof value === 'string' ? value.split('\n').filter(Boolean) : value), z.array(item))
    .default([]);
/** A whole number. */
export const count = (fallback: number, minimum = 1) => z.coerce.number().int().min(minimum).default(fallback);
/** A switch. */
export const flag = z
  .preprocess(
    (value) => (value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value),
    z.boolean(),
  )
  .default(false);
/** An object: as JSON where it comes as text. What is no JSON stays text, and is refused for that. */
export const fromJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};
