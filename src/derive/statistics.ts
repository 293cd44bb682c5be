import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, named, selectorOf, titleOf } from './dom.ts';
import { clean, fold } from './vietnamese.ts';
import { dossierStatistics } from './wordings.ts';

/** A page on statistics of dossiers by its title or heading, else a link to one: what it says, and where. */
export function statisticsEntrance(
  pages: readonly PageDocument[],
): { found: string; url: string; pointer?: string } | undefined {
  for (const page of pages) {
    const texts = [titleOf(page), clean(dom(page)('h1').first().text())];
    const found = texts.find((text) => dossierStatistics.test(fold(text)));
    if (found) return { found, url: page.url };
  }
  for (const page of pages) {
    const $ = dom(page);
    const link = named(page, 'a').find((node) => dossierStatistics.test(fold($(node).text()).slice(0, 200)));
    if (link) return { found: accessibleName($(link)), url: page.url, pointer: selectorOf($(link)) };
  }
  return undefined;
}
