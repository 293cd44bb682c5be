import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundEntrants } from '../testing/sample-round.ts';
import { rankArticle, rankIntervals, rankPeers } from './ranking.ts';

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
    roundEntrants({ seed: 'peers', portals: 40 }).filter(({ kind }) => kind === 'provincial-department');

  test('only what is decided for the whole group counts', () => {
    const entrants = group();
    const [before] = rankPeers(entrants);
    const [id = ''] = before?.common ?? [];
    const [first] = entrants;
    if (!first) throw new Error('no portals');
    const [weight = 3] = first.summary.shares[id] ?? [];
    first.summary.shares[id] = [weight, 0, 0];
    first.summary.outcomes[id] = 'untested';
    const [after] = rankPeers(entrants);
    expect(before?.basis).toBe('common');
    expect(before?.common).toContain(id);
    expect(after?.common).toEqual(before?.common.filter((one) => one !== id));
  });

  test('a portal of which too little was seen is named apart and does not spoil what the others have in common', () => {
    const entrants = group();
    const [before] = rankPeers(entrants);
    const [first] = entrants;
    if (!first) throw new Error('no portals');
    first.summary.machine = { low: 0, high: 100, coverage: 0.1 };
    for (const [id, [weight]] of Object.entries(first.summary.shares)) {
      first.summary.shares[id] = [weight, 0, 0];
      first.summary.outcomes[id] = 'untested';
    }
    const [after] = rankPeers(entrants);
    expect(after?.thin).toEqual([first]);
    expect(after?.standings).toHaveLength(entrants.length - 1);
    expect(after?.common.length).toBeGreaterThanOrEqual(before?.common.length ?? 0);
  });

  test('where too little is common, the whole machine score ranks', () => {
    const entrants = group();
    // Each portal lacks something else.
    for (const [index, { summary }] of entrants.entries())
      for (const [at, id] of Object.keys(summary.shares).entries())
        if (at % entrants.length === index) summary.outcomes[id] = 'untested';
    const [peers] = rankPeers(entrants);
    expect(peers).toMatchObject({ basis: 'whole', common: [] });
    for (const { interval, entrant } of peers?.standings ?? []) expect(interval).toEqual(entrant.summary.machine);
  });

  test('kinds are never mixed, and an article has a table of its own', () => {
    const entrants = roundEntrants({ seed: 'kinds', portals: 60 });
    for (const { kind, standings } of [...rankPeers(entrants), ...rankArticle(entrants, '20')])
      expect(standings.every(({ entrant }) => entrant.kind === kind)).toBe(true);
    const peers = rankArticle(entrants, '20').flatMap(({ standings }) => standings);
    expect(peers).not.toHaveLength(0);
    for (const { interval, entrant } of peers)
      expect(interval).toEqual(entrant.summary.articles.find(({ id }) => id === '20')?.machine);
  });
});
