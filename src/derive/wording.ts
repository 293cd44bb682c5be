import type { Bilingual } from '../core/language.ts';
import { fold } from './vietnamese.ts';

/**
 * How portals word one thing: data, in `wordings/`, compiled once. A phrase is written as people write it, in Vietnamese
 * with its diacritics or in English; texts are compared folded (case, diacritics, NFC or NFD do not matter).
 *
 * | written | stands for |
 * |---|---|
 * | `giới thiệu` | the whole text |
 * | `giới thiệu …` · `… giới thiệu` · `… giới thiệu …` | its beginning, its end, anywhere in it, as whole words |
 * | `…tin…` | the letters anywhere, be they part of a word |
 * | `quy chế … cổng` · `quy chế …40 cổng` | with anything, or up to 40 characters, between |
 * | `do ~60 cấp` · `lĩnh vực [~30]` | 1 to 60 characters between · 1 to 30 more, or none |
 * | `(cổng\|trang) tin` · `tin [tức\|bài]` | one of these · one of these or none |
 * | `(tin\|bài)+ mới` · `[tin\|bài]* mới` | one or more of these · any number of these |
 * | `văn bản (!dự thảo) …` · `… (!địa) chỉ số …` | not followed by · not preceded by |
 * | `mức #` · `\\(c\\)` | a digit · the sign itself |
 */
export interface Wording {
  /** What the thing is called. */
  name: Bilingual;
  /** Phrases that mean it. */
  sure: readonly string[];
  /** Phrases that may mean it, or something else. */
  perhaps?: readonly string[];
}

type Compile = (phrases: readonly string[]) => RegExp;

const compiler = (begin: string, end: string): Compile => {
  const compiled = new WeakMap<readonly string[], RegExp>();
  return (phrases) => {
    const known = compiled.get(phrases);
    if (known) return known;
    const sources = phrases.map((phrase) => sourceOf(phrase, begin, end));
    const pattern = sources.length === 0 ? /(?!)/ : new RegExp(sources.join('|'));
    compiled.set(phrases, pattern);
    return pattern;
  };
};

/** One pattern for folded texts out of phrases; compiled once for each list. @throws SyntaxError for a phrase that is none */
export const patternOf: Compile = compiler('^', '$');
/** The same for labels of controls: what is no letter or digit may stand around them. */
export const labelPatternOf: Compile = compiler('^\\W*', '\\W*$');

/** Whether a text says a thing, in words that mean it for sure. */
export const saysSo = (text: string, wording: Wording): boolean => patternOf(wording.sure).test(fold(text));

const none: readonly string[] = [];

/** How well a label fits a wording; labels are compared without case, diacritics, punctuation and numbering. */
export function fits(label: string, { sure, perhaps = none }: Wording): 'yes' | 'perhaps' | 'no' {
  const folded = fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\d+ /, '')
    .trim();
  if (folded === '') return 'no';
  if (patternOf(sure).test(folded)) return 'yes';
  return patternOf(perhaps).test(folded) ? 'perhaps' : 'no';
}

function sourceOf(phrase: string, begin: string, end: string): string {
  const [, before, words = '', after] = /^(… ?)?(.*?)( ?…)?$/.exec(fold(phrase)) ?? [];
  return `${edge(before, begin)}(?:${wordsOf(words)})${edge(after, end)}`;
}

const edge = (dots: string | undefined, end: string): string =>
  dots === undefined ? end : dots.length > 1 ? '\\b' : '';

/** Signs that are meant as they are stand apart, in letters that no text has, until the phrase is a pattern. */
const aside = 0xe000;

function wordsOf(words: string): string {
  const source = words
    .replace(/\\(.)/g, (_, sign: string) => String.fromCharCode(aside + sign.charCodeAt(0)))
    .replace(/[.?^${}/]/g, '\\$&')
    .replaceAll('#', '\\d')
    .replace(/~(\d+)/g, '.{1,$1}')
    .replace(/( )?…(\d+)?( )?/g, (_, left = '', most, right = '') =>
      [left && '\\b', most ? `.{0,${most}}` : '.*', right && '\\b'].join(''),
    )
    .replace(/\(([^()]*)\)\+ /g, '(?:(?:$1) )+');
  return withOptions(source)
    .replace(/\(!([^()]*)\) /g, '(?<!(?:$1) )')
    .replace(/ \(!([^()]*)\)/g, '(?! (?:$1))')
    .replace(/\((?!\?)/g, '(?:')
    .replace(/[\ue000-\ue07f]/g, (letter) => `\\${String.fromCharCode(letter.charCodeAt(0) - aside)}`);
}

/** Brackets from the last, which holds no other: with them goes the space that would be left over without them. */
function withOptions(source: string): string {
  const from = source.lastIndexOf('[');
  if (from < 0) return source;
  const to = source.indexOf(']', from);
  const inner = `(?:${source.slice(from + 1, to)})`;
  const many = source[to + 1] === '*' ? '*' : '?';
  const [before, after] = [source.slice(0, from), source.slice(to + (many === '*' ? 2 : 1))];
  if (after.startsWith(' ') && /(?:^|[ (|])$/.test(before))
    return withOptions(`${before}(?:${inner} )${many}${after.slice(1)}`);
  if (before.endsWith(' ')) return withOptions(`${before.slice(0, -1)}(?: ${inner})${many}${after}`);
  return withOptions(`${before}${inner}${many}${after}`);
}
