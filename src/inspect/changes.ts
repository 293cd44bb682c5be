import { type Cause, type Comparison, causes } from '../core/comparison.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Interval } from '../core/report.ts';
import { interval } from '../evaluate/score.ts';
import { outcomeOf, shareOf } from './marks.ts';
import type { Entrant } from './ranking.ts';
import { withMargin } from './sampling.ts';

/** A portal in two rounds. */
export interface PortalChange {
  before: Entrant;
  after: Entrant;
  /** Scores by the requirements decided both times, so that what was seen only once plays no part. */
  was: Interval;
  is: Interval;
  /** Told only where the two intervals are apart, sampling margins and all. */
  verdict: 'better' | 'worse' | 'not-separable';
  /** Ids of requirements: failed before and not now, passed before and failed now, decided only before, decided only now. */
  fixed: string[];
  broken: string[];
  lost: string[];
  found: string[];
  /** Tool or text are not the same: rules may have changed. */
  otherRules: boolean;
  /** How many of the changed outcomes each cause explains, where both reports were at hand. */
  causes?: Record<Cause, number>;
}

/** Which portals were in both rounds, which in one. */
export interface Pairing {
  pairs: { before: Entrant; after: Entrant }[];
  appeared: Entrant[];
  gone: Entrant[];
}

export interface RoundChange extends Omit<Pairing, 'pairs'> {
  changes: PortalChange[];
}

/** This round beside the last: portals by id, or by host where a list gives them other ids. */
export function pairsOf(previous: readonly Entrant[], current: readonly Entrant[]): Pairing {
  const byId = new Map(previous.map((entrant) => [entrant.id, entrant]));
  const byHost = new Map(previous.map((entrant) => [hostOf(entrant), entrant]));
  const all = current.map((after) => ({ after, before: byId.get(after.id) ?? byHost.get(hostOf(after)) }));
  const met = new Set(all.map(({ before }) => before));
  return {
    pairs: all.flatMap(({ before, after }) => (before ? [{ before, after }] : [])),
    appeared: all.flatMap(({ before, after }) => (before ? [] : [after])),
    gone: previous.filter((entrant) => !met.has(entrant)),
  };
}

const hostOf = ({ url }: Entrant): string => new URL(url).host;
const decided = (outcome: Outcome | undefined): boolean => outcome === 'passed' || outcome === 'failed';

export function changeOf({ before, after }: Pairing['pairs'][number]): PortalChange {
  const ids = [...new Set([...before.marks.layout.ids, ...after.marks.layout.ids])];
  const earlier = (id: string) => outcomeOf(before.marks, id);
  const later = (id: string) => outcomeOf(after.marks, id);
  const both = ids.filter((id) => decided(earlier(id)) && decided(later(id)));
  const scoreOf = ({ marks }: Entrant) =>
    interval(
      both.flatMap((id) => {
        const [weight, known, share] = shareOf(marks, id) ?? [];
        return weight === undefined ? [] : [{ weight, decided: known ?? 0, share: share ?? 0 }];
      }),
    );
  const [was, is] = [scoreOf(before), scoreOf(after)];
  const [old, now] = [withMargin(was, before, new Set(both)), withMargin(is, after, new Set(both))];
  return {
    ...{ before, after, was, is },
    verdict: now.low > old.high ? 'better' : now.high < old.low ? 'worse' : 'not-separable',
    fixed: ids.filter((id) => earlier(id) === 'failed' && (later(id) === 'passed' || later(id) === 'inapplicable')),
    broken: ids.filter((id) => later(id) === 'failed' && earlier(id) === 'passed'),
    lost: ids.filter((id) => decided(earlier(id)) && !decided(later(id)) && later(id) !== 'inapplicable'),
    found: ids.filter((id) => !decided(earlier(id)) && earlier(id) !== 'inapplicable' && decided(later(id))),
    otherRules: before.summary.tool !== after.summary.tool || before.summary.instrument !== after.summary.instrument,
  };
}

/** The change with its causes, from the two reports side by side. */
export function withCauses(change: PortalChange, { requirements }: Comparison): PortalChange {
  const counts = Object.fromEntries(causes.map((cause) => [cause, 0])) as Record<Cause, number>;
  for (const row of requirements) for (const cause of row.causes) counts[cause] += 1;
  return { ...change, causes: counts };
}
