/**
 * Text from a site made safe to show: what could steer a terminal, a log reader, or the direction of reading is replaced
 * by a visible mark, so that it can neither run nor forge a verdict.
 */

/** Controls, format characters (bidirectional marks and overrides, tags), line separators, noncharacters. */
const dangerous = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;
/** Harmless but unseen: dropped, because they make equal words look different to a search. */
const invisible = /[\u00AD\u200B-\u200D\u2060\u3164\uFEFF]/g;

/** One line, NFC, at most `limit` characters, nothing in it that can act. */
export function neutral(text: string, limit = 600): string {
  const line = text
    // Normalising costs more than it should on very long strings, and all but the start is dropped anyway.
    .slice(0, limit * 4)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\r\f\v ]+/g, ' ')
    .replace(invisible, '')
    .replace(dangerous, '\uFFFD')
    .trim();
  const characters = [...line];
  return characters.length > limit || text.length > limit * 4 ? `${characters.slice(0, limit - 1).join('')}…` : line;
}

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** Columns a neutral text takes in a terminal: marks none, East Asian and emoji characters two. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) count += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return count;
}

/** Breaks a neutral text at spaces into lines of at most `width` columns; a longer word keeps its own line, uncut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columns(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
