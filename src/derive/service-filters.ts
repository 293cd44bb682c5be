import type { Clicks } from '../core/crawl-record.ts';
import type { PageDocument } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { clicksIn } from './click-table.ts';
import { type Catalogue, classLabel } from './service-catalogue.ts';
import { rowsOn } from './service-lists.ts';
import { fold } from './vietnamese.ts';
import { listClasses } from './wordings.ts';

/** What became of a list when one value of a filter was chosen: a page that was read with that choice. */
export interface FilterTrial {
  /** The list, and what was chosen on it. */
  list: string;
  choice: string;
  /** Services of the list that are left, and services it has. */
  rows: number;
  of: number;
}

const pager =
  /^(?:page|p|trang|pg|start|offset|from|currentpage|pageindex|pagesize|limit|sort|order|orderby|lang|view)$/i;

/**
 * Filters tried by the crawl: ways from a list to another page of the portal that choose a value (a list of a form, a
 * parameter of the address, or a link that is called what all services behind it have in common). Results that hold
 * services the list does not show are another list, not a narrower one.
 */
export function filterTrials(
  lists: readonly Catalogue[],
  pages: readonly PageDocument[],
  services: readonly Service[],
  clicks: Clicks,
): FilterTrial[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const known = new Map(services.map((service) => [service.url, service]));
  const details = new Set(known.keys());
  const whole = new Map(lists.map(({ page, rows }) => [page.url, new Set(rows.map(({ url }) => url))]));
  const trials: FilterTrial[] = [];
  for (const { from, to, text, control } of clicksIn(clicks)) {
    const list = whole.get(from);
    const page = byUrl.get(to);
    if (!list || !page || to === from) continue;
    const left = rowsOn(page, details).map(({ url }) => url);
    const choice = control ?? text;
    if (!(control || choosesBy(from, to) || isShared(text, left, known)) || left.some((url) => !list.has(url)))
      continue;
    if (control && !choosesBy(from, to) && left.length === 0) continue;
    trials.push({ list: from, choice, rows: left.length, of: list.size });
  }
  return trials;
}

/** Whether the second address is the first with a value chosen, turning pages aside. */
function choosesBy(from: string, to: string): boolean {
  const [one, other] = [new URL(from), new URL(to)];
  if (one.pathname !== other.pathname) return false;
  return [...other.searchParams].some(
    ([name, value]) => value !== '' && !pager.test(name) && one.searchParams.get(name) !== value,
  );
}

/** Whether a link is called like the field, agency, tier or level of every service it leads to. */
function isShared(text: string, urls: readonly string[], services: ReadonlyMap<string, Service>): boolean {
  const name = fold(text).replace(/\s*\(?\d*\)?$/, '');
  return (
    name !== '' &&
    urls.length > 0 &&
    urls.every((url) => {
      const { field, agency, tier, claimedLevel } = services.get(url) ?? {};
      return [field, agency, tier, claimedLevel && `mức độ ${claimedLevel}`].some(
        (value) => value && fold(value) === name,
      );
    })
  );
}

/** A filter that the page offers by one of the classes of article 6(2), as its label says; undefined for none. */
export const offersFilter = (page: PageDocument): { text: string; pointer: string } | undefined =>
  listClasses.map((kind) => classLabel(page, kind)).find((label) => label?.filters);
