/** Conventions: how much of the text of a file is kept. */
const mostLines = 500;
const longestLine = 500;
const mostCharacters = 20_000;

/** Cuts a text without splitting a letter. */
export const shorten = (text: string, length: number): string =>
  text.length <= length ? text : [...text.slice(0, length)].slice(0, -1).join('');

/** Lines with their spaces tidied, empty ones left out, as far as the limits go. */
export function readLines(lines: Iterable<string>): string[] {
  const kept: string[] = [];
  let left = mostCharacters;
  for (const raw of lines) {
    const line = shorten(
      raw
        .normalize('NFC')
        .replace(/[^\S\t]+/g, ' ')
        .replace(/\t+/g, '\t')
        .trimStart(),
      longestLine,
    );
    if (line.trim() === '') continue;
    left -= line.length;
    if (left < 0 || kept.length === mostLines) break;
    kept.push(line);
  }
  return kept;
}
