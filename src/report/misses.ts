import type { NotReachedRow } from '../core/crawl-record.ts';
import type { Language } from '../core/language.ts';
import { say, words } from './words.ts';

/** How many addresses rows stand for. */
export const missesIn = (rows: readonly NotReachedRow[]): number =>
  rows.reduce((sum, { like }) => sum + 1 + (like?.more ?? 0), 0);

/** What is said beside an address: why it was not seen, and how many like it were not either. */
export function missNote({ message, like }: NotReachedRow, lang: Language): string {
  return like ? `${message} (${say(words[lang].phrase.moreLike, { n: like.more, template: like.template })})` : message;
}
