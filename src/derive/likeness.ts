import { dom, visibleText } from './dom.ts';
import { steadyText } from './steady.ts';

/** Words in a row that are compared. */
const shingle = 3;

/**
 * How much of the visible text two pages share, from 0 to 1: of all runs of three words, the share that both have, dates
 * and counters left out. Two pages without text are alike.
 */
export function likenessOf(one: string, other: string): number {
  const [left, right] = [runsOf(one), runsOf(other)];
  const shared = [...left].filter((run) => right.has(run)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 1 : shared / all;
}

function runsOf(html: string): Set<string> {
  const document = { url: 'http://page.invalid/', html, source: 'http' as const, complete: false };
  const words = steadyText(visibleText(dom(document)('body')))
    .split(' ')
    .filter(Boolean);
  const runs = words.map((_, index) => words.slice(index, index + shingle).join(' '));
  return new Set(runs.slice(0, Math.max(1, words.length - shingle + 1)));
}
