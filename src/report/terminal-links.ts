import { stripVTControlCharacters } from 'node:util';
import { columns } from './neutral.ts';

/**
 * The addresses of a line as links that the terminal opens (OSC 8). One too long for the line is shown shortened and leads
 * to the whole. The text is neutral already: an address can end neither the link nor the line.
 */
export function linked(line: string, width: number): string {
  const over = columns(stripVTControlCharacters(line)) - width;
  return line.replace(/https?:\/\/[^\s\p{Cc}]+/giu, (token) => {
    const url = token.replace(/[^\p{L}\p{N}/]+$/u, '');
    // One that was cut, or whose letters a terminal may not take, leads nowhere safely.
    if (token.includes('…') || !/^[!-~]+$/.test(url)) return token;
    const shown = over > 0 && url.length > over + 20 ? `${url.slice(0, url.length - over - 1)}…` : url;
    return `\u001b]8;;${url}\u001b\\${shown}\u001b]8;;\u001b\\${token.slice(url.length)}`;
  });
}
