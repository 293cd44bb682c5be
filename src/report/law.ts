import type { Instrument, Requirement } from '../core/instrument.ts';
import { articleOf, usesOf } from '../core/instrument.ts';
import type { Language } from '../core/language.ts';
import type { Rule } from '../core/rule.ts';
import { wrap } from './neutral.ts';
import { articleTitle, words } from './words.ts';

/** The law as data, to be read: clause ↔ rule ↔ evidence, in both directions. Plain text, no colour. */

const width = 100;

const phrases = {
  vi: {
    status: 'Tình trạng',
    rows: 'yêu cầu',
    levels: 'chỉ dịch vụ mức',
    conditionOf: 'điều kiện của mức',
    restates: 'theo kết quả của',
    following: 'theo kết quả của yêu cầu khác',
    appliesTo: 'chỉ áp dụng cho',
    from: 'từ ngày',
    until: 'đến ngày',
    variant: 'phương án',
    rule: 'quy tắc',
    evidence: 'bằng chứng',
    looksFor: 'cần tìm',
    question: 'Người kiểm tra trả lời',
    note: 'Ghi chú',
    states: 'Các kết luận có thể có',
    mend: 'Cách sửa',
    usedBy: 'Dùng cho',
    nobody: 'chưa văn bản nào dùng',
  },
  en: {
    status: 'Status',
    rows: 'requirements',
    levels: 'services of level',
    conditionOf: 'condition of level',
    restates: 'follows',
    following: 'following others',
    appliesTo: 'binds only',
    from: 'from',
    until: 'until',
    variant: 'variant',
    rule: 'rule',
    evidence: 'evidence',
    looksFor: 'looks for',
    question: 'A person answers',
    note: 'Note',
    states: 'What it can say',
    mend: 'To mend',
    usedBy: 'Used by',
    nobody: 'no text uses it yet',
  },
} satisfies Record<Language, object>;

/** One line for each instrument: id, number of requirements by method, title. */
export function listInstruments(instruments: readonly Instrument[], lang: Language): string {
  const lines = instruments.map(({ id, title, requirements }) => {
    const own = requirements.filter(({ restates }) => !restates);
    const by = (['automatic', 'semi', 'manual'] as const).map(
      (method) => `${words[lang].method[method]}: ${own.filter((row) => row.method === method).length}`,
    );
    const following = requirements.length - own.length;
    if (following > 0) by.push(`${phrases[lang].following}: ${following}`);
    return `${id.padEnd(14)} ${requirements.length} ${phrases[lang].rows} (${by.join(', ')})\n${indent(title[lang], 15)}`;
  });
  return `${lines.join('\n')}\n`;
}

/** One instrument whole, or one requirement of it: every clause with its force, rules and evidence, or its question. */
export function showInstrument(instrument: Instrument, rules: readonly Rule[], lang: Language, only?: string): string {
  const text = phrases[lang];
  const head = [...wrap(instrument.title[lang], width), ...wrap(`${text.status}: ${instrument.status[lang]}`, width)];
  const rows = instrument.requirements.filter(({ id }) => only === undefined || id === only);
  const blocks = instrument.articles.flatMap(({ id, title }) => {
    const own = rows.filter((row) => articleOf(row.id) === id);
    if (own.length === 0) return [];
    return [`\n${articleTitle(id, title, lang)}`, ...own.map((row) => requirementBlock(row, rules, lang))];
  });
  return `${[...head, ...blocks].join('\n')}\n`;
}

function requirementBlock(row: Requirement, rules: readonly Rule[], lang: Language): string {
  const text = phrases[lang];
  const w = words[lang];
  const facts = [
    w.force[row.force],
    w.method[row.method],
    w.scope[row.scope],
    ...(row.levels ? [`${text.levels} ${row.levels.join(', ')}`] : []),
    ...(row.conditionOf ? [`${text.conditionOf} ${row.conditionOf}`] : []),
    ...(row.restates ? [`${text.restates} ${row.restates.join(', ')}`] : []),
    ...(row.appliesTo ? [`${text.appliesTo}: ${row.appliesTo.map((kind) => w.kind[kind]).join(', ')}`] : []),
    ...(row.variant ? [`${text.variant} ${row.variant}`] : []),
    ...(row.from ? [`${text.from} ${row.from}`] : []),
    ...(row.until ? [`${text.until} ${row.until}`] : []),
  ];
  const uses = usesOf(row).map(({ rule, with: parameters }) => {
    const found = rules.find(({ id }) => id === rule);
    const values = Object.entries(parameters).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    return `→ ${text.rule} ${[rule, ...values].join(', ')} → ${text.evidence}: ${found?.needs.join(', ') ?? '?'}`;
  });
  return [
    `\n  ${row.id}  ${row.cite[lang]}`,
    indent(row.summary[lang], 4),
    indent(`(${facts.join('; ')})`, 4),
    ...uses.map((use) => indent(use, 4)),
    ...(row.question ? [indent(`${text.question}: ${row.question[lang]}`, 4)] : []),
    ...(row.note ? [indent(`${text.note}: ${row.note[lang]}`, 4)] : []),
  ].join('\n');
}

/** One line for each rule: id, scope, what is true when it passes. */
export function listRules(rules: readonly Rule[], lang: Language): string {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, scope, title }) => `${id.padEnd(widest)}  ${scope.padEnd(7)}  ${title[lang]}\n`).join('');
}

/** One rule whole: evidence, what it looks for, what it can say, and every clause that uses it. */
export function showRule(rule: Rule, instruments: readonly Instrument[], lang: Language): string {
  const text = phrases[lang];
  const states = Object.entries(rule.messages).map(([id, { text: said, mend }]) =>
    [indent(`${id}: ${said[lang]}`, 2), ...(mend ? [indent(`${text.mend}: ${mend[lang]}`, 4)] : [])].join('\n'),
  );
  const uses = instruments.flatMap(({ id, requirements }) =>
    requirements.flatMap((row) =>
      usesOf(row)
        .filter((use) => use.rule === rule.id)
        .map(({ with: parameters }) => indent(`${id}:${row.id} ${row.cite[lang]} ${JSON.stringify(parameters)}`, 2)),
    ),
  );
  return `${[
    `${rule.id}: ${rule.title[lang]}`,
    `${text.evidence}: ${rule.needs.join(', ')} (${rule.scope})`,
    ...wrap(`${text.looksFor}: ${rule.lookedFor[lang]}`, width),
    '',
    `${text.states}:`,
    ...states,
    '',
    `${text.usedBy}:`,
    ...(uses.length > 0 ? uses : [`  ${text.nobody}`]),
  ].join('\n')}\n`;
}

function indent(text: string, by: number): string {
  return wrap(text, width - by)
    .map((line) => `${' '.repeat(by)}${line}`)
    .join('\n');
}
