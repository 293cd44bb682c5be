import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { parseYaml } from '../audit/read-yaml.ts';
import { noSuchFile, unreadable, wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import type { OptionName, OptionRow, Options } from '../core/options.ts';
import { defaultOf, kebab, optionsSchema, optionTable } from '../core/options.ts';
import { schemaFault } from '../core/schema-faults.ts';
import { kindNamed } from '../derive/portal-kind.ts';

const rows = Object.entries(optionTable) as [OptionName, OptionRow][];
/** Name of an option in the environment: `maxPages` → `CONGCHUAN_MAX_PAGES`. */
export const envName = (name: string) => `CONGCHUAN_${kebab(name).replaceAll('-', '_').toUpperCase()}`;

/** What decides the exit code of a report. */
export const gateOptionNames = ['failOn', 'baseline', 'minCoverage'] as const satisfies readonly OptionName[];

/** What concerns a whole round of portals, and means nothing to one. */
const roundOptionNames = [
  ...(['database', 'workers', 'window', 'canary', 'only', 'limit', 'dryRun'] as const),
] as const satisfies readonly OptionName[];
/** What an audit takes. */
export const auditOptionNames = (Object.keys(optionTable) as OptionName[]).filter(
  (name) => !(roundOptionNames as readonly OptionName[]).includes(name),
);
/** What concerns one portal, one person, or the gate of a pipeline. */
const onePortalNames = [
  ...(['resume', 'name', 'host', 'servicePortal', 'services', 'page', 'header', 'basicAuth', 'storageState'] as const),
  ...(['attest', 'failOn', 'baseline', 'minCoverage', 'format', 'agency'] as const),
] as const satisfies readonly OptionName[];
/** What a round takes. */
export const inspectOptionNames = (Object.keys(optionTable) as OptionName[]).filter(
  (name) => !(onePortalNames as readonly OptionName[]).includes(name),
);

const configNames = ['congchuan.config.json', 'congchuan.config.yaml'];

/** Adds options of the table to a command, with help in the given language: those named, or all of them. */
export function addOptions(command: Command, language: Language, names?: readonly OptionName[]): Command {
  for (const [name, row] of rows) {
    if (names && !names.includes(name)) continue;
    const long = `--${kebab(name)}${row.argument ? ` <${row.argument}>` : ''}`;
    const fallback = defaultOf(row);
    const stated = fallback ? ` (${language === 'vi' ? 'mặc định' : 'default'}: ${fallback})` : '';
    const option = new Option(row.short ? `-${row.short}, ${long}` : long, row.help[language] + stated);
    if (row.repeatable)
      option.argParser((value: string, before: string[] | undefined) => [
        ...(before ?? []),
        ...(row.whole ? [value] : value.split(',').map((part) => part.trim())),
      ]);
    command.addOption(option);
  }
  return command.option('--config <file>', language === 'vi' ? 'tệp cấu hình' : 'configuration file');
}

type Sources = [
  flags: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
];

/**
 * Resolves options once: command line, then environment, then configuration file, then defaults.
 * @throws {UsageError} naming the input that is wrong, where it came from, and what it should be.
 */
export function resolveOptions(...sources: Sources): Options {
  const { file, fromFile, fromEnv, fromFlags } = read(...sources);
  const said = { ...fromFile, ...fromEnv, ...fromFlags };
  const result = optionsSchema.safeParse(
    typeof said.kind === 'string' ? { ...said, kind: kindNamed(said.kind) ?? said.kind } : said,
  );
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  if (issue?.code === 'unrecognized_keys' && name === '')
    throw wrong(String(file), {
      vi: `không có tùy chọn ${issue.keys.join(', ')}; hãy xem congchuan --help`,
      en: `unknown option ${issue.keys.join(', ')}; see congchuan --help`,
    });
  const [source, value] =
    name in fromFlags
      ? [`--${kebab(name)}`, fromFlags[name]]
      : name in fromEnv
        ? [envName(name), fromEnv[name]]
        : [`${file}: ${name}`, fromFile[name]];
  const written = Array.isArray(value) ? value.join(',') : value;
  const told = rows.some(([row, { secret }]) => row === name && secret) ? '' : ` ${JSON.stringify(written)}`;
  const within = issue?.path.slice(1).filter((part) => typeof part === 'string');
  throw wrong(`${source}${told}`, schemaFault(issue, within));
}

/** The options somebody set, wherever, as they were written; what is not among them has its default. */
export function givenOptions(...sources: Sources): Readonly<Record<string, unknown>> {
  const { fromFile, fromEnv, fromFlags } = read(...sources);
  return { ...fromFile, ...fromEnv, ...fromFlags };
}

/** @throws {UsageError} when the reports of several inputs would be written over each other */
export function refuseSharedFiles(inputs: readonly string[], { format }: Pick<Options, 'format'>): void {
  const named = format.find((one) => one.includes('='));
  if (inputs.length > 1 && named !== undefined)
    throw wrong(`--format ${named}`, {
      vi: `một tệp không chứa được ${inputs.length} báo cáo; hãy bỏ đường dẫn`,
      en: `one file cannot hold ${inputs.length} reports; leave the path out`,
    });
}

function read(flags: Sources[0], env: Sources[1], folder: string) {
  const { config, ...fromFlags } = flags;
  const file = configFile(config as string | undefined, folder);
  const fromFile: Record<string, unknown> = file ? readConfig(file) : {};
  const fromEnv: Record<string, unknown> = Object.fromEntries(
    rows.flatMap(([name]) => (env[envName(name)] ? [[name, env[envName(name)]]] : [])),
  );
  return { file, fromFile, fromEnv, fromFlags };
}

function configFile(named: string | undefined, folder: string): string | undefined {
  if (named === undefined) return configNames.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!existsSync(named)) throw wrong(`--config ${named}`, noSuchFile);
  return named;
}

function readConfig(file: string): Record<string, unknown> {
  // JSON is YAML.
  const { value } = parseYaml(file, textOf(file));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(file, {
      vi: 'không phải danh sách tùy chọn; hãy ghi mỗi dòng một tùy chọn, như maxPages: 500',
      en: 'must be a map of option names to values, such as maxPages: 500',
    });
  const { $schema, ...options } = value as Record<string, unknown>;
  return options;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong(file, unreadable(error));
  }
}
