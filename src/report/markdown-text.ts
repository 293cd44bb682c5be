import { neutral } from './neutral.ts';

/** Whatever Markdown, or the HTML that its readers let through, could take for more than a letter. */
const active = /[\\`*_{}[\]()<>#+!|~&$=:@-]|\.(?=\S)|(?<=^\d+)\./g;

/**
 * Text from anywhere as Markdown that shows just these letters: no link, picture, heading, table cell, list, mention,
 * issue number or bare address comes of it.
 */
export const literal = (text: string, limit?: number): string =>
  neutral(text, limit)
    .replace(active, (character) => `\\${character}`)
    // Forges look for mentions and issue numbers after escapes are undone; a comment between parts them.
    .replace(/\\[@#]/g, (mark) => `${mark}<!-- -->`);

/** A link, when the address is one; else just the text. */
export const link = (text: string, uri: string | null): string =>
  uri === null ? literal(text, 120) : `[${literal(text, 120)}](<${uri.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;

const cells = (texts: readonly string[]): string => `| ${texts.map((text) => literal(text, 300)).join(' | ')} |`;

/** A table of texts, each made literal. */
export const markdownTable = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [cells(titles), `|${titles.map(() => ' --- |').join('')}`, ...rows.map(cells)].join('\n');
