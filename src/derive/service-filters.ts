import type { Clicks } from '../core/crawl-record.ts';
import type { FilterRecord } from '../core/filter-record.ts';
import { collectedValue } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { clicksIn } from './click-table.ts';
import { choiceName, classesOf } from './filter-choices.ts';
import { type Catalogue, classLabel } from './service-catalogue.ts';
import { rowsOn } from './service-lists.ts';
import { normaliseUrl } from './urls.ts';
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

/** Whether what was chosen left some of the services, and not all. */
export const narrows = ({ rows, of }: FilterTrial): boolean => rows > 0 && rows < of;

/**
 * What the choices made in the browser came to. A choice that changed nothing counts only where the list has services that
 * it should have taken away; results beyond the list count where all of them are what was chosen.
 */
export function filtersTried(
  lists: readonly Catalogue[],
  services: readonly Service[],
  filters: readonly FilterRecord[],
): FilterTrial[] {
  const known = new Map(services.map((service) => [service.url, service]));
  const whole = new Map(lists.map(({ page, rows }) => [page.url, rows.map(({ url }) => url)]));
  return filters.flatMap(({ page, control, choice, result }): FilterTrial[] => {
    const seen = collectedValue(result);
    if (!seen) return [];
    const shown = (urls: readonly string[]) =>
      new Set(urls.flatMap((url) => normaliseUrl(url) ?? []).filter((url) => known.has(url)));
    const [before, after] = [shown(seen.before), shown(seen.after)];
    const all = new Set([...(whole.get(page) ?? []), ...before]);
    const trial = { list: page, choice: control ? `${control}: ${choice}` : choice, rows: after.size, of: all.size };
    if (after.size === before.size && isPart(before, after)) {
      const others = [...before].filter((url) => {
        const classes = classesOf(known.get(url) as Service);
        return classes.length > 0 && !classes.includes(choiceName(choice));
      });
      return others.length > 0 && after.size > 1 ? [{ ...trial, of: after.size }] : [];
    }
    return narrows(trial) && (isPart(after, all) || isShared(choice, [...after], known)) ? [trial] : [];
  });
}

const isPart = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => [...some].every((one) => all.has(one));

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
  const name = choiceName(text);
  return (
    name !== '' &&
    urls.length > 0 &&
    urls.every((url) => {
      const service = services.get(url);
      return service !== undefined && classesOf(service).includes(name);
    })
  );
}

/** A filter that the page offers by one of the classes of article 6(2), as its label says; undefined for none. */
export const offersFilter = (page: PageDocument): { text: string; pointer: string } | undefined =>
  listClasses.map((kind) => classLabel(page, kind)).find((label) => label?.filters);
