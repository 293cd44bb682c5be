import { decodeHtml } from '../collect/charset.ts';
import type { Client } from '../collect/client.ts';
import type { Clicks } from '../core/crawl-record.ts';
import type { Evidence } from '../core/evidence.ts';
import type { FilterRecord } from '../core/filter-record.ts';
import { collected, failed } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { filterChoices } from '../derive/filter-choices.ts';
import { cataloguesOf } from '../derive/service-catalogue.ts';
import { filterTrials, narrows } from '../derive/service-filters.ts';
import { linksBesideFrame } from '../derive/service-lists.ts';
import { stateOf } from '../derive/urls.ts';
import type { Browser } from './open-browser.ts';

export interface TryingFilters {
  documents: readonly PageDocument[];
  services: readonly Service[];
  clicks: Clicks;
  /** Obeys robots.txt and the pace. */
  client: Pick<Client, 'get'>;
  browser: Pick<Browser, 'choose'> | undefined;
  /** Why the user left an address out, where that is so. */
  leftOut(url: string): string | undefined;
  now(): Date;
}

/** Convention: lists whose filters are tried in the browser. */
const mostLists = 2;

/**
 * Tries the filters of the lists of services in the browser, where the crawl met none that narrows a list by its links and
 * forms: chooses a value, or presses a tab. Where a choice leads on by GET, that page is asked for over HTTP.
 */
export async function tryFilters(trying: TryingFilters): Promise<Pick<Evidence['site'], 'filters'>> {
  const { documents, services, clicks, browser, client, leftOut, now } = trying;
  const lists = cataloguesOf(documents, services);
  if (!browser || filterTrials(lists, documents, services, clicks).some(narrows)) return {};
  const known = new Map(services.map((service) => [service.url, service]));
  const offered = lists
    .filter(({ page }) => stateOf(page.url) === undefined)
    .map((list) => ({ page: list.page.url, choices: filterChoices(list, known) }))
    .filter(({ choices }) => choices.length > 0);
  const filters: FilterRecord[] = [];
  const linkedAt = async (url: string): Promise<FilterRecord['result'] | string[]> => {
    const reason = leftOut(url);
    if (reason !== undefined) return failed('excluded', reason);
    const answer = await client.get(url);
    if (answer.status !== 'collected') return answer;
    const { response, body } = answer.value;
    if (response.status !== 200) return failed('http-status', `HTTP ${response.status}`);
    const html = decodeHtml(body, response.contentType);
    return linksBesideFrame({ url: response.finalUrl, html, source: 'http', complete: false });
  };
  for (const { page, choices } of offered.slice(0, mostLists)) {
    const chosen = await browser.choose(page, choices);
    for (const [at, { control, choice, pointer }] of choices.entries()) {
      const one = Array.isArray(chosen) ? chosen[at] : chosen;
      if (!one) continue;
      const record = (result: FilterRecord['result']) => filters.push({ page, control, choice, pointer, result });
      if ('status' in one) record(one);
      else if ('after' in one) record(collected(one, now().toISOString()));
      else {
        const after = await linkedAt(one.leads);
        record(Array.isArray(after) ? collected({ ...one, after }, now().toISOString()) : after);
      }
    }
  }
  return { filters };
}
