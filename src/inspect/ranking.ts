import { articleOf } from '../core/instrument.ts';
import type { PortalKind } from '../core/portal.ts';
import { portalKinds } from '../core/portal.ts';
import type { Interval } from '../core/report.ts';
import { interval } from '../evaluate/score.ts';
import { articleScore, type Marks, scoredIds, shareOf } from './marks.ts';
import type { RoundDigest } from './round.ts';
import { withMargin } from './sampling.ts';

/** An assessed portal of a round, as far as rankings need it. */
export interface Entrant {
  id: string;
  name: string;
  url: string;
  kind: PortalKind;
  province: string | null;
  summary: RoundDigest;
  marks: Marks;
}

/** Ranks that a portal may have, the best first; 1 is the top. */
export interface RankInterval {
  from: number;
  to: number;
  /** How many others it cannot be told apart from: their intervals meet its own. */
  inseparable: number;
}

/** A portal with its score, as a list of its peers has it. */
export interface Scored {
  entrant: Entrant;
  /** What is unknown of it. */
  interval: Interval;
  /** Share of its own weight that is decided, of what peers have in common and of what not: what its score rests on. */
  coverage: number;
}

export interface Standing extends Scored, RankInterval {
  /** With the sampling margin: by this it is ranked. */
  wide: Interval;
}

/** Portals of one kind by rank, and beside them those of which too little was seen to be ranked. */
export interface League {
  kind: PortalKind;
  standings: Standing[];
  /** Coverage under `leastSeen`. */
  thin: Scored[];
}

/** Portals of one kind, ranked among each other. */
export interface PeerGroup extends League {
  /** `common`: by the requirements decided for all of them; `whole`: too little is common, by the whole machine score. */
  basis: 'common' | 'whole';
  /** Ids of the requirements that count. */
  common: string[];
}

/** Convention: at least this share of a portal, and of its group's weight, has to be decided; see docs/conventions.md. */
const leastSeen = 0.5;

type Ends = Pick<Interval, 'low' | 'high'>;

/**
 * The ranks that agree with intervals, higher being better: whatever values lie within them, each one's rank (1 + how
 * many are strictly better) lies within its own `from`–`to`, and both ends are reached. Narrowing an interval widens none.
 */
export function rankIntervals(intervals: readonly Ends[]): RankInterval[] {
  const lows = Float64Array.from(intervals, ({ low }) => low).sort();
  const highs = Float64Array.from(intervals, ({ high }) => high).sort();
  return intervals.map(({ low, high }) => {
    const surelyBetter = lows.length - countUpTo(lows, high);
    const surelyWorse = countBelow(highs, low);
    // Its own high end is above its low end unless the interval is a point.
    const perhapsBetter = highs.length - countUpTo(highs, low) - (high > low ? 1 : 0);
    return {
      from: surelyBetter + 1,
      to: perhapsBetter + 1,
      inseparable: intervals.length - surelyBetter - surelyWorse - 1,
    };
  });
}

/** How many of the sorted values are at most `limit`. */
const countUpTo = (sorted: Float64Array, limit: number): number => bisect(sorted, (value) => value <= limit);
const countBelow = (sorted: Float64Array, limit: number): number => bisect(sorted, (value) => value < limit);

function bisect(sorted: Float64Array, before: (value: number) => boolean): number {
  let [from, until] = [0, sorted.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if (before(sorted[middle] as number)) from = middle + 1;
    else until = middle;
  }
  return from;
}

/** Peer groups in the order of kinds; in a group the best first. Takes n log n steps. */
export function rankPeers(entrants: readonly Entrant[]): PeerGroup[] {
  return byKind(entrants).map(([kind, group]) => {
    const [ranked, thin] = byEvidence(group, ({ summary }) => summary.machine);
    const common = commonOf(ranked);
    const enough = weightShare(ranked, common) >= leastSeen;
    const ids = [...common];
    const scored = ranked.map((entrant) => ({
      ...{ entrant, coverage: entrant.summary.machine.coverage },
      interval: enough ? peerInterval(entrant.marks, ids) : entrant.summary.machine,
    }));
    const standings = standingsOf(scored, ({ marks }) => (enough ? common : new Set(scoredIds(marks))));
    return { ...{ kind, basis: enough ? 'common' : 'whole', common: enough ? ids : [] }, standings, thin };
  });
}

/** The league tables of one article: peers by their machine score there; none where nothing of it is decided anywhere. */
export function rankArticle(entrants: readonly Entrant[], article: string): League[] {
  return byKind(entrants).flatMap(([kind, group]) => {
    const scores = new Map(group.map((entrant) => [entrant, articleScore(entrant.marks, article)]));
    const scoreOf = (entrant: Entrant) => scores.get(entrant) ?? interval([]);
    if (group.every((entrant) => scoreOf(entrant).coverage === 0)) return [];
    const [ranked, thin] = byEvidence(group, scoreOf);
    // One round judges all portals by the same text.
    const ids = new Set(group[0]?.marks.layout.ids.filter((id) => articleOf(id) === article));
    const scored = ranked.map((entrant) => scoredBy(entrant, scoreOf(entrant)));
    return [{ kind, standings: standingsOf(scored, () => ids), thin }];
  });
}

const scoredBy = (entrant: Entrant, own: Interval): Scored => ({ entrant, interval: own, coverage: own.coverage });

/** Those of which enough was seen to be ranked, and the others by name. */
function byEvidence(group: readonly Entrant[], scoreOf: (entrant: Entrant) => Interval): [Entrant[], Scored[]] {
  const isSeen = (entrant: Entrant) => scoreOf(entrant).coverage >= leastSeen;
  const thin = group.filter((entrant) => !isSeen(entrant)).map((entrant) => scoredBy(entrant, scoreOf(entrant)));
  return [group.filter(isSeen), thin.sort(byName)];
}

export function byKind<T extends { kind: PortalKind }>(all: readonly T[]): [PortalKind, T[]][] {
  const groups = Map.groupBy(all, ({ kind }) => kind);
  return portalKinds.flatMap((kind) => {
    const group = groups.get(kind);
    return group ? [[kind, group] as [PortalKind, T[]]] : [];
  });
}

function standingsOf(group: readonly Scored[], idsOf: (entrant: Entrant) => ReadonlySet<string>): Standing[] {
  const wide = group.map(({ entrant, interval: own }) => withMargin(own, entrant, idsOf(entrant)));
  const ranks = rankIntervals(wide);
  return group
    .map((scored, index) => ({ ...scored, wide: wide[index] as Interval, ...(ranks[index] as RankInterval) }))
    .sort((one, other) => one.from - other.from || one.to - other.to || byName(one, other));
}

const byName = ({ entrant: one }: Scored, { entrant: other }: Scored): number =>
  order(one.name, other.name) || order(one.id, other.id);
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** First letters of the outcomes that decide. */
const decided = 'pfi';

/** Machine-scored requirements that are decided for every one of the group. What does not apply somewhere is decided there. */
function commonOf(group: readonly Entrant[]): Set<string> {
  const common = new Set<string>();
  // Millions of marks: they are read by place, where looking each up by its id would take a second.
  for (const { marks } of group)
    marks.layout.ids.forEach((id, place) => {
      if (marks.shares[place]) common.add(id);
    });
  for (const { places } of new Set(group.map(({ marks }) => marks.layout)))
    for (const id of common) if (!places.has(id)) common.delete(id);
  for (const { marks } of group)
    marks.layout.ids.forEach((id, place) => {
      if (!decided.includes(marks.letters.charAt(place))) common.delete(id);
    });
  return common;
}

/** How much of all weight of a group lies on the requirements named. */
function weightShare(group: readonly Entrant[], ids: ReadonlySet<string>): number {
  let [within, all] = [0, 0];
  for (const { marks } of group)
    marks.shares.forEach((share, place) => {
      if (!share) return;
      all += share[0];
      if (ids.has(marks.layout.ids[place] ?? '')) within += share[0];
    });
  return all === 0 ? 0 : within / all;
}

/** The machine score by some requirements alone. */
const peerInterval = (marks: Marks, ids: readonly string[]): Interval =>
  interval(
    ids.map((id) => {
      const [weight, decided, share] = shareOf(marks, id) ?? [0, 0, 0];
      return { weight, decided, share };
    }),
  );
