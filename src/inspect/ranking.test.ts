import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessed, assessedPortals, entrantsOf } from '../testing/sample-round.ts';
import { changeOf } from './changes.ts';
import { type Entrant, rankArticle, rankIntervals, rankPeers } from './ranking.ts';

const ends = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })).map(([one, other]) => ({
  low: Math.min(one, other),
  high: Math.max(one, other),
}));

/** Rank of each value: 1 + how many are better. */
const ranksOf = (values: readonly number[]) => values.map((value) => 1 + values.filter((one) => one > value).length);

describe('rank intervals', () => {
  test('hold every rank that agrees with the intervals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ends, fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 12 }),
        (drawn) => {
          const ranks = rankIntervals(drawn.map(([interval]) => interval));
          const real = ranksOf(drawn.map(([{ low, high }, at]) => low + (high - low) * at));
          for (const [index, { from, to }] of ranks.entries()) {
            expect(real[index]).toBeGreaterThanOrEqual(from);
            expect(real[index]).toBeLessThanOrEqual(to);
          }
        },
      ),
    );
  });

  test('are no wider than that: both ends are reached', () => {
    fc.assert(
      fc.property(fc.array(ends, { minLength: 1, maxLength: 10 }), (intervals) => {
        for (const [index, { from, to }] of rankIntervals(intervals).entries()) {
          const best = intervals.map(({ low, high }, at) => (at === index ? high : low));
          const worst = intervals.map(({ low, high }, at) => (at === index ? low : high));
          expect(ranksOf(best)[index]).toBe(from);
          expect(ranksOf(worst)[index]).toBe(to);
        }
      }),
    );
  });

  test('deciding more never widens one', () => {
    const narrowed = fc.array(
      ends.chain(({ low, high }) =>
        fc.tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high })).map(([one, other]) => ({
          before: { low, high },
          after: { low: Math.min(one, other), high: Math.max(one, other) },
        })),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(narrowed, (all) => {
        const before = rankIntervals(all.map((one) => one.before));
        const after = rankIntervals(all.map((one) => one.after));
        for (const [index, rank] of after.entries()) {
          expect(rank.from).toBeGreaterThanOrEqual(before[index]?.from ?? 0);
          expect(rank.to).toBeLessThanOrEqual(before[index]?.to ?? 0);
        }
      }),
    );
  });

  test('equal scores share a rank and are not told apart; a clear lead is', () => {
    const point = (value: number) => ({ low: value, high: value });
    expect(rankIntervals([point(80), point(90), point(80), { low: 60, high: 70 }])).toEqual([
      { from: 2, to: 2, inseparable: 1 },
      { from: 1, to: 1, inseparable: 0 },
      { from: 2, to: 2, inseparable: 1 },
      { from: 4, to: 4, inseparable: 0 },
    ]);
  });
});

describe('peers', () => {
  const group = () =>
    assessedPortals({ seed: 'peers', portals: 40 }).filter(({ portal }) => portal.kind === 'provincial-department');
  const ranked = (portals: readonly Assessed[]) => rankPeers(entrantsOf(portals))[0];

  test('only what is decided for the whole group counts', () => {
    const entrants = group();
    const before = ranked(entrants);
    const [id = ''] = before?.common ?? [];
    const [first] = entrants;
    if (!first) throw new Error('no portals');
    const [weight = 3] = first.summary.shares[id] ?? [];
    first.summary.shares[id] = [weight, 0, 0];
    first.summary.outcomes[id] = 'untested';
    const after = ranked(entrants);
    expect(before?.basis).toBe('common');
    expect(before?.common).toContain(id);
    expect(after?.common).toEqual(before?.common.filter((one) => one !== id));
  });

  test('a portal of which too little was seen is named apart and does not spoil what the others have in common', () => {
    const entrants = group();
    const before = ranked(entrants);
    const [first] = entrants;
    if (!first) throw new Error('no portals');
    first.summary.machine = { low: 0, high: 100, coverage: 0.1 };
    for (const [id, [weight]] of Object.entries(first.summary.shares)) {
      first.summary.shares[id] = [weight, 0, 0];
      first.summary.outcomes[id] = 'untested';
    }
    const after = ranked(entrants);
    expect(after?.thin).toMatchObject([{ entrant: { id: first.portal.id }, coverage: 0.1 }]);
    expect(after?.standings).toHaveLength(entrants.length - 1);
    expect(after?.common.length).toBeGreaterThanOrEqual(before?.common.length ?? 0);
  });

  test('where too little is common, the whole machine score ranks', () => {
    const entrants = group();
    // Each portal lacks something else.
    for (const [index, { summary }] of entrants.entries())
      for (const [at, id] of Object.keys(summary.shares).entries())
        if (at % entrants.length === index) summary.outcomes[id] = 'untested';
    const peers = ranked(entrants);
    expect(peers).toMatchObject({ basis: 'whole', common: [] });
    for (const { interval, entrant } of peers?.standings ?? []) expect(interval).toEqual(entrant.summary.machine);
  });

  test('kinds are never mixed, and an article has a table of its own', () => {
    const portals = assessedPortals({ seed: 'kinds', portals: 60 });
    const entrants = entrantsOf(portals);
    const given = new Map(portals.map(({ portal, summary }) => [portal.id, summary.articles]));
    for (const { kind, standings } of [...rankPeers(entrants), ...rankArticle(entrants, '20')])
      expect(standings.every(({ entrant }) => entrant.kind === kind)).toBe(true);
    const peers = rankArticle(entrants, '20').flatMap(({ standings }) => standings);
    expect(peers).not.toHaveLength(0);
    for (const { interval, entrant } of peers)
      expect(interval).toEqual(given.get(entrant.id)?.find(({ id }) => id === '20')?.machine);
  });
});

describe('the share of its own weight that is decided', () => {
  test('goes with each rank: of the whole portal, not of what peers have in common', () => {
    const portals = assessedPortals({ seed: 'peers', portals: 40 });
    const given = new Map(portals.map(({ portal, summary }) => [portal.id, summary.machine.coverage]));
    const standings = rankPeers(entrantsOf(portals)).flatMap((group) => group.standings);
    expect(standings).not.toHaveLength(0);
    for (const { entrant, coverage } of standings) expect(coverage).toBe(given.get(entrant.id));
    expect(standings.some(({ coverage, interval }) => coverage < interval.coverage)).toBe(true);
  });

  test('too little of an article leaves a portal out of its ranks, and is told; the others are ranked among each other', () => {
    const portals = assessedPortals({ seed: 'thin', portals: 60 }).filter(({ portal }) => portal.kind === 'province');
    const [lucky, unseen] = portals;
    if (!lucky || !unseen) throw new Error('no portals');
    const give = ({ summary }: Assessed, machine: { low: number; high: number; coverage: number }) => {
      summary.articles = summary.articles.map((one) => (one.id === '20' ? { ...one, machine } : one));
    };
    for (const one of portals) give(one, { low: 60, high: 80, coverage: 0.8 });
    give(lucky, { low: 100, high: 100, coverage: 0.49 });
    give(unseen, { low: 0, high: 100, coverage: 0 });
    const [league] = rankArticle(entrantsOf(portals), '20');
    expect(league?.standings.map(({ from, to, coverage }) => [from, to, coverage])).toEqual(
      portals.slice(2).map(() => [1, portals.length - 2, 0.8]),
    );
    const apart = league?.thin.map(({ entrant, interval, coverage }) => [entrant.id, interval.high, coverage]);
    expect(apart?.sort()).toEqual(
      [
        [lucky.portal.id, 100, 0.49],
        [unseen.portal.id, 100, 0],
      ].sort(),
    );
  });

  test('an article of which nothing is decided anywhere has no table', () => {
    const portals = assessedPortals({ seed: 'none', portals: 20 });
    for (const { summary } of portals)
      summary.articles = summary.articles.map(({ id }) => ({ id, machine: { low: 0, high: 100, coverage: 0 } }));
    expect(rankArticle(entrantsOf(portals), '20')).toEqual([]);
  });
});

describe('the sampling margin', () => {
  const two = () => {
    const [one, other] = assessedPortals({ seed: 'margin', portals: 40 }).filter(
      ({ portal }) => portal.kind === 'province',
    );
    if (!one || !other) throw new Error('no portals');
    for (const [entrant, share] of [
      [one, 1],
      [other, 0.9],
    ] as const) {
      entrant.summary.shares = { '1': [3, 1, 1], '2': [3, 1, share] };
      entrant.summary.outcomes = { '1': 'passed', '2': share === 1 ? 'passed' : 'failed' };
      delete entrant.summary.sampled;
    }
    return [one, other] as const;
  };
  const ranked = (portals: ReturnType<typeof two>) => rankPeers(entrantsOf(portals))[0]?.standings ?? [];

  test('keeps portals from being told apart whose difference lies within it; the score itself stays', () => {
    const entrants = two();
    expect(ranked(entrants).map(({ from, to, inseparable }) => [from, to, inseparable])).toEqual([
      [1, 1, 0],
      [2, 2, 0],
    ]);
    // Ten points of a row that weighs half are five of the score; a margin of 15 % of the pages may be 7.5.
    entrants[0].summary.sampled = { margin: 0.15, requirements: ['2'] };
    const [first, second] = ranked(entrants);
    expect([first, second].map((one) => [one?.from, one?.to, one?.inseparable])).toEqual([
      [1, 2, 1],
      [1, 2, 1],
    ]);
    expect(first?.interval).toEqual({ low: 100, high: 100, coverage: 1 });
    expect(first?.wide).toEqual({ low: 92.5, high: 100, coverage: 1 });
    expect(second?.wide).toEqual(second?.interval);
  });

  test('is of what was judged on the sample alone, and never leaves 0 to 100', () => {
    const entrants = two();
    entrants[1].summary.sampled = { margin: 0.5, requirements: [] };
    expect(ranked(entrants)[1]?.wide).toEqual(ranked(entrants)[1]?.interval);
    entrants[1].summary.sampled = { margin: 0.5, requirements: ['1', '2'] };
    expect(ranked(entrants).find(({ entrant }) => entrant.id === entrants[1].portal.id)?.wide).toEqual({
      low: 45,
      high: 100,
      coverage: 1,
    });
  });

  test('keeps a change from being called one', () => {
    const [later, earlier] = two();
    const change = () => {
      const [after, before] = entrantsOf([later, earlier]) as [Entrant, Entrant];
      return changeOf({ before, after });
    };
    expect(change().verdict).toBe('better');
    earlier.summary.sampled = { margin: 0.1, requirements: ['2'] };
    expect(change()).toMatchObject({ verdict: 'not-separable', was: { high: 95 }, is: { low: 100 } });
  });
});

describe('since the last round', () => {
  const changed = (was: Record<string, string>, is: Record<string, string>) => {
    const [later, earlier] = assessedPortals({ seed: 'change', portals: 40 });
    if (!later || !earlier) throw new Error('no portals');
    for (const [one, outcomes] of [
      [earlier, was],
      [later, is],
    ] as const)
      Object.assign(one.summary, { outcomes, shares: {} });
    const [after, before] = entrantsOf([later, earlier]) as [Entrant, Entrant];
    return changeOf({ before, after });
  };

  test('newly failed is what passed before, mended what failed before; what was open then is seen now', () => {
    const was = { a: 'passed', b: 'cantTell', c: 'untested', d: 'failed', e: 'failed', f: 'cantTell', g: 'failed' };
    const is = {
      a: 'failed',
      b: 'failed',
      c: 'failed',
      d: 'failed',
      e: 'passed',
      f: 'passed',
      g: 'cantTell',
      h: 'failed',
    };
    expect(changed(was, is)).toMatchObject({
      ...{ broken: ['a'], fixed: ['e'], found: ['b', 'c', 'f', 'h'], lost: ['g'] },
    });
  });

  test('what did not apply before had not passed either; what failed and applies no more is mended', () => {
    expect(changed({ a: 'inapplicable', b: 'failed' }, { a: 'failed', b: 'inapplicable' })).toMatchObject({
      ...{ broken: [], fixed: ['b'], found: [], lost: [] },
    });
  });
});
