import type { ToolKind } from '../core/tools.ts';
import { fold } from './vietnamese.ts';
import { patternOf } from './wording.ts';
import { toolWords } from './wordings/accessibility.ts';

/** A tool, or what opens a panel of tools. */
export type ToolWord = ToolKind | 'panel';

const patterns = Object.entries(toolWords).map(
  ([kind, { sure, markup }]) => [kind as ToolWord, patternOf(sure), new RegExp(`(?:^| )(?:${markup})(?: |$)`)] as const,
);

/** Convention, in characters: what is longer is a headline, not a control. */
const longest = 60;

/**
 * What a control promises by its words, else by its markup.
 * @param markup - identifiers, classes and handlers, folded, as words with spaces between them
 */
export function toolOf(words: string, markup: string): ToolWord | undefined {
  const text = fold(words)
    .replace(/[.:!"“”()[\]]+/g, '')
    .trim();
  if (text.length > longest) return undefined;
  const said = patterns.find(([, pattern]) => pattern.test(text));
  // Words that say something else go before a class that many things share.
  const isWordless = text.length <= 3 || /^[a-z]+(?:[#.][\w-]+)+$/.test(text);
  return (said ?? patterns.find(([, , pattern]) => isWordless && pattern.test(markup)))?.[0];
}

/** Whether a control makes more of what it changes: at the start there may be no less. */
export const isMore = (words: string, markup: string): boolean =>
  /\+|\btang\b|\blon\b|\bto\b|\blarger\b|\bincrease\b|\bbigger\b|\bphong\b/.test(`${fold(words)} ${markup}`);
