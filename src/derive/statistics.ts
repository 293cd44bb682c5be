import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, named } from './dom.ts';
import { kept } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { headsOf } from './service-catalogue.ts';
import { fold } from './vietnamese.ts';
import { dossierStatistics } from './wordings.ts';

interface Entrance {
  found: string;
  url: string;
  pointer?: string;
}

/** A page on statistics of dossiers by its title or heading, else a link to one: what it says, and where. */
export function statisticsEntrance(pages: readonly PageDocument[]): Entrance | undefined {
  const [entitled] = pages.flatMap((page) => titleHere(page) ?? []);
  const [linking] = entitled ? [] : pages.flatMap((page) => statisticsLinkOn(page) ?? []);
  return entitled ?? linking;
}

function titleHere(page: PageDocument): Entrance | undefined {
  const { title, headline } = headsOf(page);
  const found = [title, headline].find((text) => dossierStatistics.test(fold(text)));
  return found === undefined ? undefined : { found, url: page.url };
}

/** The first link of a page to statistics of dossiers. */
export const statisticsLinkOn = kept((page: PageDocument): Entrance | undefined => {
  const $ = dom(page);
  const link = named(page, 'a').find((node) => dossierStatistics.test(fold($(node).text()).slice(0, 200)));
  return link && { found: accessibleName($(link)), url: page.url, pointer: selectorOf($(link)) };
});
