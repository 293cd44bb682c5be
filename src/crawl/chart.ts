import type { ClickTable, NotReached, RelatedHost } from '../core/crawl-record.ts';
import type { ObservationCode } from '../core/observation.ts';
import { mostLinks } from '../derive/links.ts';
import { isFileUrl } from '../derive/urls.ts';
import { createClickGraph } from './click-graph.ts';
import type { Frontier, Origin } from './frontier.ts';
import { createRelatedHosts } from './related-hosts.ts';
import type { Relation, Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { createTwins, type Twins } from './twins.ts';
import type { CrawledPage, Outcome } from './visit.ts';

export type Miss = Pick<NotReached, 'message' | 'limit' | 'tries'> & { code: ObservationCode };
type KeptPage = Pick<CrawledPage, 'record' | 'role' | 'shape'>;

/** The map of a portal as far as it is known: the pages read, how they hang together, and what was not reached. */
export interface Chart {
  /** Pages read, by number, in the order of discovery. */
  pages: ReadonlyMap<number, KeptPage>;
  /** Notes that an address was found at so many clicks, and what that means for the pages behind it. */
  reach(id: number, level: number, origin: Origin): void;
  /** Notes what asking for an address gave. */
  apply(id: number, outcome: Outcome): void;
  /** Notes that a page may be there and was not seen, or, when `dead`, that there is none. */
  miss(id: number, why: Miss, dead?: boolean): void;
  misses(): NotReached[];
  relatedHosts(): RelatedHost[];
  /** The addresses asked for, and which of them a further one is very likely another name of. */
  twins: Pick<Twins, 'asked' | 'likely'>;
  clicks(): ClickTable;
  /** Whether all ways on from the page are known. */
  isWhole(id: number): boolean;
}

/** An empty chart over a frontier. */
export function createChart({
  frontier,
  scope,
  selection,
  isStart,
}: {
  frontier: Frontier;
  scope: Scope;
  selection: Selection | undefined;
  isStart: (url: string) => boolean;
}): Chart {
  const pages = new Map<number, KeptPage>();
  const missed = new Map<number, NotReached>();
  const partial = new Set<number>();
  const relations: Relation[] = [];
  const graph = createClickGraph();
  const twins = createTwins();
  const related = createRelatedHosts();

  const relationOf = (id: number): Relation => {
    relations[id] ??= scope.relation(frontier.urlAt(id));
    return relations[id];
  };
  const linkOn = (id: number): Origin => ({ by: 'link', on: frontier.urlAt(id) });
  const noteMiss = (url: string, why: Miss, origin: Origin | undefined): NotReached => ({
    ...{ url, tries: 0, ...why },
    ...(origin && { foundBy: origin.by }),
    ...(origin?.on !== undefined && { foundOn: origin.on }),
  });
  const miss: Chart['miss'] = (id, why, dead = false) => {
    frontier.settle(id, dead ? 'dead' : 'unseen');
    missed.set(id, noteMiss(frontier.urlAt(id), why, frontier.originOf(id)));
  };
  /** Whether an address of the portal is one that the user left out; told once. */
  const isExcluded = (id: number, level: number, origin: Origin): boolean => {
    if (frontier.fateOf(id) !== undefined) return missed.get(id)?.code === 'excluded';
    const reason = isStart(frontier.urlAt(id)) ? undefined : selection?.(frontier.urlAt(id));
    if (reason === undefined) return false;
    frontier.offer(id, level, origin);
    miss(id, { code: 'excluded', message: reason });
    return true;
  };
  const reach: Chart['reach'] = (first, at, why) => {
    const found: [number, number, Origin][] = [[first, at, why]];
    // Grows while it is walked: a page that comes nearer brings nearer what it links.
    for (const [id, level, origin] of found) {
      if (relationOf(id) !== 'inside' || isFileUrl(frontier.urlAt(id)) || isExcluded(id, level, origin)) continue;
      if (!frontier.offer(id, level, origin) || frontier.fateOf(id) !== 'known') continue;
      const end = frontier.endOf(id);
      if (end !== id) found.push([end, level, origin]);
      else if (pages.has(id)) for (const { to, cost } of graph.waysOf(id)) found.push([to, level + cost, linkOn(id)]);
    }
  };
  const read = (id: number, { links, partial: why, ...page }: CrawledPage, level: number) => {
    const { record, role, shape } = page;
    pages.set(id, { record, role, shape });
    const targets = links.flatMap((link) => {
      const to = isFileUrl(link.url) ? undefined : frontier.idOf(link.url);
      if (to !== undefined && link.written) frontier.noteWritten(to, link.written);
      return to === undefined ? [] : [{ ...link, to }];
    });
    graph.add(id, targets);
    const url = frontier.urlAt(id);
    related.add(
      url,
      targets.flatMap((link) => (relationOf(link.to) === 'related' ? [link.url] : [])),
    );
    if (links.length >= mostLinks) {
      partial.add(id);
      missed.set(
        id,
        noteMiss(url, { code: 'too-large', message: `more than ${mostLinks} links`, tries: 1 }, undefined),
      );
    }
    if (why) {
      partial.add(id);
      missed.set(id, noteMiss(url, { ...why, tries: 1 }, undefined));
    }
    const origin = linkOn(id);
    for (const { to, cost, closed } of targets) {
      if (closed) noteClosed(id, to, closed);
      // Most links lead where others have led before, and nearer.
      else if (frontier.levelOf(to) > level + cost) reach(to, level + cost, origin);
    }
  };
  const noteClosed = (on: number, id: number, code: 'needs-browser' | 'needs-post') => {
    if (frontier.fateOf(id) === 'known' || relationOf(id) !== 'inside') return;
    partial.add(on);
    if (frontier.fateOf(id) !== undefined) return;
    frontier.offer(id, frontier.levelOf(on) + 1, linkOn(on));
    miss(id, { code, message: code === 'needs-post' ? 'a form sent back by script' : 'a route of scripts' });
  };

  return {
    pages,
    reach,
    miss,
    apply(id, outcome) {
      if ('code' in outcome) {
        const { dead, ...why } = outcome;
        return miss(id, { tries: 1, ...why }, dead);
      }
      const level = frontier.levelOf(id);
      const origin = frontier.originOf(id) ?? { by: 'link' };
      const end = frontier.idOf(outcome.finalUrl);
      if (end === undefined)
        return miss(id, { code: 'budget', message: 'too many addresses', limit: 'pages', tries: 1 });
      const isNew = relationOf(end) === 'inside' && !pages.has(end);
      const isLeftOut = isNew && end !== id && !isStart(frontier.urlAt(id)) && isExcluded(end, level, origin);
      frontier.leadOn(id, end);
      if (isLeftOut) return;
      if (!isNew) return reach(end, level, origin);
      frontier.leadOn(end, end);
      frontier.offer(end, level, origin);
      missed.delete(end);
      const twin = twins.add(end, outcome.finalUrl, outcome.page);
      if (twin === undefined) return read(end, outcome.page, frontier.levelOf(end));
      frontier.leadOn(end, twin);
      reach(twin, level, origin);
    },
    misses: () => [...missed.values()],
    relatedHosts: related.list,
    twins,
    clicks: () =>
      graph.table(
        pages.keys(),
        (id) => (frontier.fateOf(id) === 'dead' ? undefined : frontier.endOf(id)),
        frontier.urlAt,
      ),
    isWhole: (id) => pages.has(id) && !partial.has(id),
  };
}
