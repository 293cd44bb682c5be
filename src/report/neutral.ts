/**
 * Text from a site made safe to show: what could steer a terminal, a log reader, or the direction of reading is replaced
 * by a visible mark, so that it can neither run nor forge a verdict.
 */

/** Controls, format characters (bidirectional marks and overrides, tags), line separators, noncharacters. */
const dangerous = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;
/** Harmless but unseen: dropped, because they make equal words look different to a search. */
const invisible = /[\u00AD\u200B-\u200D\u2060\u3164\uFEFF]/g;

/** Words of Latin letters, those of Vietnamese composed, and single spaces: most texts, and there is nothing to make safe. */
const safe = /^[!-~\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF]+(?: [!-~\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF]+)*$/;

/** One line, NFC, at most `limit` characters, nothing in it that can act. */
export function neutral(text: string, limit = 600): string {
  if (text.length <= limit && safe.test(text)) return text;
  const line = text
    // Normalising costs more than it should on very long strings, and all but the start is dropped anyway.
    .slice(0, limit * 4)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\r\f\v ]+/g, ' ')
    .replace(invisible, '')
    .replace(dangerous, '\uFFFD')
    .trim();
  if (line.length <= limit && text.length <= limit * 4) return line;
  const characters = [...line];
  return characters.length > limit || text.length > limit * 4 ? `${characters.slice(0, limit - 1).join('')}…` : line;
}

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** Whether no character of a text is a mark, East Asian or an emoji: Latin, with all the letters of Vietnamese. */
const plain = /^[\0-\u02FF\u1E00-\u1EFF\u2010-\u203A]*$/;

/** Columns a neutral text takes in a terminal: marks none, East Asian and emoji characters two. */
export function columns(text: string): number {
  if (plain.test(text)) return text.length;
  let count = 0;
  for (const character of text) count += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return count;
}

/** Breaks a neutral text at spaces into lines of at most `width` columns; a longer word keeps its own line, uncut. */
export function wrap(text: string, width: number): string[] {
  if (text.length <= width && plain.test(text)) return [text];
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    const more = columns(word);
    if (line !== '' && taken + 1 + more > width) {
      lines.push(line);
      [line, taken] = [word, more];
    } else if (line === '') [line, taken] = [word, more];
    else [line, taken] = [`${line} ${word}`, taken + 1 + more];
  }
  return [...lines, line];
}
