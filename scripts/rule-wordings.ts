/**
 * Which wordings (`src/derive/wordings/`) each rule reads pages with: followed from the rule over the functions and
 * constants that it names, module by module. Sources are as the formatter leaves them: what stands at the beginning of a
 * line is a statement of the module.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Wording } from '../src/derive/wording.ts';

const root = new URL('../', import.meta.url);
const folder = new URL('src/derive/wordings/', root);

interface NamedWording extends Wording {
  /** `menu.home`, `functions.emptyNotices`: its file, then where it stands in it. */
  id: string;
}

const isWording = (value: unknown): value is Wording =>
  typeof value === 'object' && value !== null && 'sure' in value && 'name' in value;

/** Every wording by its file and exported name; a record of several by its keys too. */
async function allWordings(): Promise<ReadonlyMap<string, NamedWording>> {
  const files = readdirSync(folder).sort();
  const loaded = await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<object>));
  return new Map(
    files.flatMap((file, index) =>
      Object.entries(loaded[index] ?? {}).flatMap(([name, value]): [string, NamedWording][] => {
        const id = `${file.replace('.ts', '')}.${name}`;
        if (isWording(value)) return [[id, { ...value, id }]];
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
        return Object.entries(value).flatMap(([key, one]): [string, NamedWording][] =>
          isWording(one) ? [[`${id}.${key}`, { ...one, id: `${id}.${key}` }]] : [],
        );
      }),
    ),
  );
}

interface Source {
  /** Local name → module and its name there. */
  imports: ReadonlyMap<string, { file: string; name: string }>;
  /** Names at the top of the module → what is written there. */
  statements: ReadonlyMap<string, string>;
}

const sources = new Map<string, Source>();

function sourceOf(file: string): Source {
  const known = sources.get(file);
  if (known) return known;
  const text = existsSync(new URL(file)) ? readFileSync(new URL(file), 'utf8') : '';
  const imports = [...text.matchAll(/^import (?!type )\{([^}]*)\} from '(\.[^']*)';/gm)].flatMap(
    ([, names = '', path = '']) =>
      names.split(',').flatMap((part): [string, { file: string; name: string }][] => {
        const [name = '', local = name] = part.trim().split(' as ');
        return name === '' || name.startsWith('type ') ? [] : [[local, { file: new URL(path, file).href, name }]];
      }),
  );
  const statements = text
    .replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')
    .split(/^(?=[a-z@])/m)
    .flatMap((part): [string, string][] => {
      const name = /^(?:export )?(?:default )?(?:async )?(?:const|let|function\*?|class) (\w+)/.exec(part)?.[1];
      return part.startsWith('import ') ? [] : [[name ?? 'default', part]];
    });
  const source = { imports: new Map(imports), statements: new Map(statements) };
  sources.set(file, source);
  return source;
}

/** The ids of the wordings that a rule reaches, in order. @param wordings - all there are */
function wordingsOf(rule: string, wordings: ReadonlyMap<string, NamedWording>): readonly string[] {
  const ids = new Set<string>();
  /** Keys of categories that are asked for by name, and whether all are. */
  const categories = new Set<string>();
  let everyCategory = false;
  const seen = new Set<string>();
  const open = [{ file: new URL(`rules/${rule}/rule.ts`, root).href, name: 'default' }];
  for (let at = open.pop(); at; at = open.pop()) {
    if (seen.has(`${at.file} ${at.name}`)) continue;
    seen.add(`${at.file} ${at.name}`);
    const { imports, statements } = sourceOf(at.file);
    const body = statements.get(at.name) ?? '';
    for (const [, key = ''] of body.matchAll(/\b(?:placesOf|isAbout|categoryOf)\('([\w-]+)'/g)) categories.add(key);
    everyCategory ||= /\b(?:mainC|c)ategoryIds\b/.test(body);
    for (const [, name = ''] of body.matchAll(/(?<![\w$]|(?<!\.\.)\.)([A-Za-z_$][\w$]*)/g)) {
      const from = imports.get(name);
      if (from?.file.startsWith(folder.href)) for (const id of named(from, body, name, wordings)) ids.add(id);
      else if (from) open.push(from);
      else if (statements.has(name)) open.push({ file: at.file, name });
    }
  }
  return [...wordings.keys()].filter((id) => {
    const [, key = ''] = /Categories\.(.*)$/.exec(id) ?? [];
    return ids.has(id) && (key === '' || everyCategory || categories.has(key));
  });
}

/** What is meant of an imported wording, or of a record of wordings: all of it, unless the text names single ones. */
function named(
  from: { file: string; name: string },
  body: string,
  local: string,
  wordings: ReadonlyMap<string, NamedWording>,
): string[] {
  const id = `${from.file.slice(folder.href.length).replace('.ts', '')}.${from.name}`;
  const uses = [...body.matchAll(new RegExp(`\\b${local}\\b(?:\\.(\\w+))?`, 'g'))].map(([, key]) => key);
  const all = [...wordings.keys()].filter((one) => one === id || one.startsWith(`${id}.`));
  const single = uses.flatMap((key) => (key && all.includes(`${id}.${key}`) ? [`${id}.${key}`] : []));
  return single.length === uses.length ? single : all;
}

const quoted = (phrases: readonly string[]): string => phrases.map((phrase) => `\`${phrase}\``).join(' · ');
const told = ({ name, sure, perhaps = [] }: NamedWording): string =>
  `- **${name.vi}** (${name.en}): ${quoted(sure)}${perhaps.length > 0 ? `. Perhaps: ${quoted(perhaps)}` : ''}`;

/** Convention: what so many rules read pages with tells the parts of a page, and is listed once for all of them. */
const shared = 15;

export interface WordingPages {
  /** `docs/wordings.md`. */
  all: string;
  /** By rule: the part of its README that lists the wordings it uses; `''` where it uses none. */
  parts: ReadonlyMap<string, string>;
}

/** The lists of wordings for people, made of the data. */
export async function wordingPages(rules: readonly string[]): Promise<WordingPages> {
  const wordings = await allWordings();
  const used = new Map(rules.map((rule) => [rule, wordingsOf(rule, wordings)]));
  const usersOf = (id: string) => rules.filter((rule) => used.get(rule)?.includes(id));
  const isShared = (id: string) => usersOf(id).length >= shared;
  const lines = (ids: readonly string[]) => ids.flatMap((id) => wordings.get(id) ?? []);
  const parts = rules.map((rule): [string, string] => {
    const [own, common] = [false, true].map((which) =>
      lines(used.get(rule)?.filter((id) => isShared(id) === which) ?? []),
    );
    const rest = common?.map(({ name }) => name.vi).join(' · ');
    const list = [...(own?.map(told) ?? []), ...(rest ? [`- To tell the parts of a page: ${rest}`] : [])];
    return [
      rule,
      list.length === 0
        ? ''
        : [
            '## Wordings',
            '',
            `Generated from \`src/derive/wordings/\`; signs and users in [wordings](../../docs/wordings.md).`,
            '',
            ...list,
          ].join('\n'),
    ];
  });
  const users = (id: string) => {
    const names = usersOf(id);
    if (names.length === 0) return 'collecting and reading pages';
    return isShared(id)
      ? `${names.length} rules`
      : names.map((rule) => `[${rule}](../rules/${rule}/README.md)`).join(', ');
  };
  const files = Map.groupBy(wordings.values(), ({ id }) => id.split('.')[0] ?? '');
  const all = [
    '# Wordings',
    '',
    'Generated by `npm run generate` from `src/derive/wordings/`: the words by which things on portals are known.',
    '',
    ...signs(),
    '',
    ...[...files].flatMap(([file, list]) => [
      `## ${file}`,
      '',
      ...list.map((one) => `${told(one)}. Used by: ${users(one.id)}`),
      '',
    ]),
  ];
  return { all: all.join('\n'), parts: new Map(parts) };
}

/** How phrases are written, as the comment on the type tells it. */
function signs(): string[] {
  const text = readFileSync(new URL('src/derive/wording.ts', root), 'utf8');
  const [, comment = ''] = /\/\*\*\n([\s\S]*?)\*\/\nexport interface Wording/.exec(text) ?? [];
  return comment
    .split('\n')
    .map((line) => line.replace(/^ \*? ?/, '').trimEnd())
    .filter((line, at, all) => line !== '' || at < all.length - 1);
}

const marks = { from: '<!-- wordings -->', to: '<!-- /wordings -->' };

/** A README with its part on wordings brought up to date. */
export function withWordings(readme: string, part: string): string {
  const [before = '', rest = ''] = readme.split(marks.from);
  const after = rest.split(marks.to)[1]?.trim() ?? '';
  const pieces = [before.trimEnd(), part === '' ? '' : `${marks.from}\n${part}\n${marks.to}`, after];
  return `${pieces.filter(Boolean).join('\n\n')}\n`;
}
