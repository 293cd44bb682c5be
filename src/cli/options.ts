import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { parse } from 'yaml';
import { UsageError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { OptionName, OptionRow, Options } from '../core/options.ts';
import { optionsSchema, optionTable } from '../core/options.ts';

const rows = Object.entries(optionTable) as [OptionName, OptionRow][];
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const envName = (name: string) => `CONGCHUAN_${kebab(name).replaceAll('-', '_').toUpperCase()}`;

const configNames = ['congchuan.config.json', 'congchuan.config.yaml'];

/** Adds every option of the table to a command, with help in the given language. */
export function addOptions(command: Command, language: Language): Command {
  for (const [name, row] of rows) {
    const long = `--${kebab(name)}${row.argument ? ` <${row.argument}>` : ''}`;
    const option = new Option(row.short ? `-${row.short}, ${long}` : long, row.help[language]);
    if (row.repeatable)
      option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), ...value.split(',')]);
    command.addOption(option);
  }
  return command.option('--config <file>', language === 'vi' ? 'tệp cấu hình' : 'configuration file');
}

/**
 * Resolves options once: command line, then environment, then configuration file, then defaults.
 * @throws {UsageError} naming the input that is wrong, where it came from, and what it should be.
 */
export function resolveOptions(
  flags: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): Options {
  const { config, ...given } = flags;
  const file = configFile(config as string | undefined, folder);
  const fromFile = file ? readConfig(file) : {};
  const fromEnv = Object.fromEntries(
    rows.flatMap(([name]) => (env[envName(name)] ? [[name, env[envName(name)]]] : [])),
  );
  const result = optionsSchema.safeParse({ ...fromFile, ...fromEnv, ...given });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  if (issue?.code === 'unrecognized_keys')
    throw new UsageError(`${file}: unknown option ${issue.keys.join(', ')}; see congchuan --help`);
  const source = name in given ? `--${kebab(name)}` : name in fromEnv ? envName(name) : `${file}: ${name}`;
  const value = given[name] ?? fromEnv[name] ?? (fromFile as Record<string, unknown>)[name];
  throw new UsageError(`${source} ${JSON.stringify(value)}: ${issue?.message}`);
}

function configFile(named: string | undefined, folder: string): string | undefined {
  if (named === undefined) return configNames.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!existsSync(named)) throw new UsageError(`--config ${named}: there is no such file`);
  return named;
}

function readConfig(file: string): object {
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 });
  } catch (error) {
    throw new UsageError(`${file}: not valid JSON or YAML (${(error as Error).message.split('\n')[0]})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${file}: must be a map of option names to values`);
  const { $schema, ...options } = value as Record<string, unknown>;
  return options;
}
