import type { Click, Clicks, ClickTable } from '../core/crawl-record.ts';

/** Clicks one by one, page after page. Places that a damaged table does not have are passed over. */
export function* clicksIn(clicks: Clicks): Generator<Click> {
  if (isList(clicks)) {
    yield* clicks;
    return;
  }
  for (const [index, ways] of clicks.ways.entries()) {
    const from = clicks.urls[index];
    for (const [target, place] of pairsOf(ways)) {
      const to = clicks.urls[target];
      const step = clicks.steps[place];
      if (from !== undefined && to !== undefined && step) yield { from, to, ...step };
    }
  }
}

/** Clicks as a table, addresses and texts in the order in which they come; of two between the same pages the cheaper stays. */
export const tableOf = (clicks: Iterable<Click>): ClickTable => withClicks({ urls: [], steps: [], ways: [] }, clicks);

/** The table with more clicks; the given one stays as it is. */
export function withClicks(table: ClickTable, clicks: Iterable<Click>): ClickTable {
  const urls = [...table.urls];
  const steps = [...table.steps];
  const ways = [...table.ways];
  const stepKey = ({ cost, text, control }: ClickTable['steps'][number]) => JSON.stringify([cost, text, control]);
  const urlPlaces = new Map(urls.map((url, place) => [url, place]));
  const stepPlaces = new Map(steps.map((step, place) => [stepKey(step), place]));
  const urlPlace = (url: string): number => {
    const place = urlPlaces.get(url) ?? urls.push(url) - 1;
    urlPlaces.set(url, place);
    return place;
  };
  const changed = new Map<number, Map<number, number>>();
  for (const { from, to, text, cost, control } of clicks) {
    const [place, target] = [urlPlace(from), urlPlace(to)];
    const step = { text, cost, ...(control !== undefined && { control }) };
    const stepPlace = stepPlaces.get(stepKey(step)) ?? steps.push(step) - 1;
    stepPlaces.set(stepKey(step), stepPlace);
    const own = changed.get(place) ?? new Map(pairsOf(ways[place] ?? []));
    changed.set(place, own);
    const known = steps[own.get(target) ?? -1];
    if (!known || cost < known.cost) own.set(target, stepPlace);
  }
  for (const [place, own] of changed) ways[place] = [...own].flat();
  for (let place = 0; place < urls.length; place++) ways[place] ??= [];
  return { urls, steps, ways };
}

/** Where the clicks on a page lead. */
export function targetsFrom(clicks: Clicks, from: string): ReadonlySet<string> {
  if (isList(clicks)) return new Set(clicks.flatMap((click) => (click.from === from ? [click.to] : [])));
  const ways = clicks.ways[clicks.urls.indexOf(from)] ?? [];
  return new Set(pairsOf(ways).flatMap(([target]) => clicks.urls[target] ?? []));
}

/** Whether any click leads to the host. */
export function leadsTo(clicks: Clicks, hostname: string): boolean {
  const urls = isList(clicks) ? clicks.map(({ to }) => to) : clicks.urls;
  return urls.some((url) => URL.parse(url)?.hostname === hostname);
}

export const isList = (clicks: Clicks): clicks is readonly Click[] => Array.isArray(clicks);

function pairsOf(ways: readonly number[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let at = 0; at + 1 < ways.length; at += 2) pairs.push([ways[at] ?? -1, ways[at + 1] ?? -1]);
  return pairs;
}
