import type { AxeNode } from '../../core/axe-result.ts';
import type { Bilingual } from '../../core/language.ts';
import vi from './axe-vi.json' with { type: 'json' };
import guidance from './guidance.json' with { type: 'json' };

/** What a rule of axe-core demands and how a fault is mended, for people who edit a website. */
export interface AxeWords {
  demand: Bilingual;
  mend: Bilingual;
}

/** A text of axe's locale format: words, or words by number or by the key that a check gives. */
type Message = string | { [key: string]: string };
interface Texts {
  fail?: Message;
  incomplete?: Message;
}

const rules: Readonly<Record<string, { help: string }>> = vi.rules;
const checks: Readonly<Record<string, Texts>> = vi.checks;
const guides: Readonly<Record<string, { help: string; mend: Bilingual }>> = guidance;

/** The words for a rule; a rule of another version of axe-core gets general ones with its name. */
export function wordsFor(rule: string): AxeWords {
  const [text, guide] = [own(rules, rule), own(guides, rule)];
  if (text && guide) return { demand: { vi: text.help, en: guide.help }, mend: guide.mend };
  return {
    demand: { vi: `Đạt phép kiểm “${rule}” của axe-core`, en: `Axe-core’s check “${rule}” is satisfied` },
    mend: {
      vi: `Xem hướng dẫn của phép kiểm “${rule}” của axe-core và sửa phần tử được nêu.`,
      en: `See the guidance of axe-core’s check “${rule}” and mend the element named.`,
    },
  };
}

/** What axe-core's checks say of an element, in Vietnamese and in its own English; undefined when neither is known. */
export function reasonFor(
  { checks: found = [], summary }: AxeNode,
  kind: 'fail' | 'incomplete',
): Bilingual | undefined {
  const english = summary
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
  const own = [...new Set(found.flatMap(({ id, data }) => worded(id, kind, data) ?? []))];
  const en = english.filter((line) => line && !line.startsWith('Fix ')).join('; ');
  const text = own.join('; ');
  return text || en ? { vi: text || en, en: en || text } : undefined;
}

function worded(check: string, kind: 'fail' | 'incomplete', data: unknown): string | undefined {
  const message = own(checks, check)?.[kind];
  if (message === undefined) return undefined;
  const filled = (typeof message === 'string' ? message : chosen(message, data)).replace(
    /\$\{data(?:\.(\w+))?\}/g,
    (whole, name?: string) => {
      const value = name === undefined ? data : name === 'values' ? valuesIn(data) : field(data, name);
      return value === undefined || value === null || value === '' ? whole : String(value);
    },
  );
  // What the check found was too long to keep: better no words than words with a hole.
  return filled.includes('${') ? undefined : filled;
}

/** As axe-core chooses: by the key in the data, by number where there is a list, else the default. */
function chosen(message: { [key: string]: string }, data: unknown): string {
  const key = String(field(data, 'messageKey') ?? '');
  const byNumber = Array.isArray(data) ? message[data.length === 1 ? 'singular' : 'plural'] : undefined;
  return own(message, key) ?? byNumber ?? message.default ?? Object.values(message)[0] ?? '';
}

const valuesIn = (data: unknown) => (Array.isArray(data) ? data.join(', ') : field(data, 'values'));
const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? own(data as Record<string, unknown>, name) : undefined;
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
