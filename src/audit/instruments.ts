import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { rules } from '../../rules/index.ts';
import type { UsageError } from '../core/errors.ts';
import { about, unreadable, wrong } from '../core/faults.ts';
import type { Instrument, Requirement, RuleUse, Weights } from '../core/instrument.ts';
import { articleOf, instrumentSchema, usesOf, weightsSchema } from '../core/instrument.ts';
import type { Bilingual } from '../core/language.ts';
import { schemaFault } from '../core/schema-faults.ts';
import { parseYaml } from './read-yaml.ts';

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
 * Loads the instruments asked for, in that order, each once: by id, or a user's own by the path of its YAML file.
 * @throws {UsageError} for an id that does not exist, naming those that do; for a file at fault, with file, line and mend
 */
export function loadInstruments(ids: readonly string[]): Instrument[] {
  const known = instrumentIds();
  const loaded = [...new Set(ids)].map((id) => {
    if (/[/\\]|\.ya?ml$/i.test(id)) return readInstrument(id);
    if (!known.includes(id))
      throw wrong(`--instrument ${id}`, {
        vi: `không có văn bản này; hãy chọn trong ${known.join(', ')}`,
        en: `no such text; there are: ${known.join(', ')}`,
      });
    return shippedInstrument(id);
  });
  const twice = loaded.find(({ id }, index) => loaded.findIndex((other) => other.id === id) !== index);
  if (twice)
    throw wrong('--instrument', {
      vi: `hai văn bản cùng có mã ${twice.id}; hãy đổi mã của một văn bản`,
      en: `two of the texts call themselves ${twice.id}; give one another id`,
    });
  return loaded;
}

const shipped = new Map<string, Instrument>();

/** An instrument of ours; each is read once, because reading one takes longer than judging by it. */
function shippedInstrument(id: string): Instrument {
  const instrument = shipped.get(id) ?? readInstrument(fileURLToPath(new URL(`${id}.yaml`, instruments)));
  shipped.set(id, instrument);
  return instrument;
}

/** Weights, bands and tolerances: conventions kept as data. */
export function loadWeights(): Weights {
  return readYaml(fileURLToPath(new URL('weights.yaml', home)), weightsSchema).value;
}

type Fault = (path: readonly PropertyKey[], why: Bilingual) => UsageError;

function readInstrument(file: string): Instrument {
  const { value, fault } = readYaml(file, instrumentSchema);
  const ids = value.requirements.map(({ id }) => id);
  const articles = new Set(value.articles.map(({ id }) => id));
  for (const [index, row] of value.requirements.entries()) {
    const at = ['requirements', index];
    if (ids.indexOf(row.id) !== index)
      throw fault([...at, 'id'], {
        vi: `${row.id} xuất hiện hai lần; hãy tách ra, như ${row.id}/name`,
        en: `${row.id} stands twice; split it, ${row.id}/name`,
      });
    if (!articles.has(articleOf(row.id)))
      throw fault([...at, 'id'], {
        vi: `Điều ${articleOf(row.id)} không có trong danh sách articles; hãy thêm vào đó`,
        en: `article ${articleOf(row.id)} is not in the list of articles; add it there`,
      });
    checkRules(row, at, fault);
    checkRestated(row, ids, at, fault);
  }
  return value;
}

function checkRules(row: Requirement, at: readonly PropertyKey[], fault: Fault): void {
  for (const use of usesOf(row)) {
    const rule = rules.find(({ id }) => id === use.rule);
    if (!rule) throw fault([...at, 'rules'], about(row.id, noSuchRule(use.rule)));
    const issue = rule.options.safeParse(use.with).error?.issues[0];
    if (issue) throw fault([...at, 'rules'], about(row.id, parameter(use, issue)));
  }
}

/** A rule that the tool does not have. */
export const noSuchRule = (id: string): Bilingual => ({
  vi: `không có quy tắc ${id}; hãy chọn trong danh sách của congchuan rules`,
  en: `there is no rule ${id}; congchuan rules lists them`,
});

function parameter({ rule }: RuleUse, issue: z.core.$ZodIssue): Bilingual {
  const name = issue.path.join('.') || 'with';
  const { vi, en } = schemaFault(issue, []);
  return {
    vi: `tham số ${name} của ${rule}: ${vi}; hãy xem congchuan rules show ${rule}`,
    en: `parameter ${name} of ${rule}: ${en}; congchuan rules show ${rule}`,
  };
}

function checkRestated(row: Requirement, ids: readonly string[], at: readonly PropertyKey[], fault: Fault): void {
  for (const name of row.restates ?? []) {
    const named = ids.some(
      (id) => id !== row.id && (id === name || id.startsWith(`${name}.`) || id.startsWith(`${name}/`)),
    );
    if (!named)
      throw fault([...at, 'restates'], {
        vi: `${row.id} lặp lại ${name}, mà không có yêu cầu nào như vậy; hãy sửa restates`,
        en: `${row.id} restates ${name}, which no requirement is; correct it`,
      });
  }
}

/** Reads a YAML file by a schema; what is wrong is told with file, line, place and mend. */
function readYaml<T extends z.ZodType>(file: string, schema: T): { value: z.output<T>; fault: Fault } {
  const { value, lineOf } = parseYaml(file, readText(file));
  const fault: Fault = (path, why) => wrong(`${file}:${lineOf(path)}`, why);
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, fault };
  const [issue] = result.error.issues;
  throw fault(issue?.path ?? [], schemaFault(issue));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong(`--instrument ${file}`, unreadable(error));
  }
}
