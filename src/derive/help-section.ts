import type { PageDocument, Verdict } from '../core/rule.ts';
import { headlinesOn, titleOf } from './dom.ts';
import { linksOf } from './links.ts';
import { fold } from './vietnamese.ts';

/** Convention: fewer items are no section. */
const fewest = 3;

/**
 * Judges whether a portal has a section that helps its users: a page so called, with enough in it.
 * @param title what the section may be called, on folded text
 * @param itemsOn how many of its items a page holds
 */
export function judgeHelpSection(
  pages: readonly PageDocument[],
  exhaustive: boolean,
  title: RegExp,
  itemsOn: (page: PageDocument) => number,
): Verdict<'offered' | 'thin' | 'unseen' | 'missing' | 'not-found'> {
  const candidates = pages.filter((page) => title.test(fold([titleOf(page), ...headlinesOn(page)].join(' '))));
  const full = candidates.find((page) => itemsOn(page) >= fewest);
  if (full) return { outcome: 'passed', message: 'offered', found: full.url, url: full.url };
  const [page] = candidates;
  if (page) return { outcome: 'cantTell', message: 'thin', found: page.url, url: page.url };
  const link = pages.flatMap((one) => linksOf(one)).find(({ text }) => title.test(fold(text)));
  if (link) return { outcome: 'cantTell', message: 'unseen', found: `${link.text} → ${link.url}` };
  return exhaustive ? { outcome: 'failed', message: 'missing' } : { outcome: 'cantTell', message: 'not-found' };
}
