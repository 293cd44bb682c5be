import { createHash } from 'node:crypto';
import { loadInstruments, loadWeights } from '../audit/instruments.ts';
import { articleOf } from '../core/instrument.ts';
import type { Outcome } from '../core/outcome.ts';
import { outcomes } from '../core/outcome.ts';
import type { PortalKind } from '../core/portal.ts';
import type { Interval } from '../core/report.ts';
import { interval } from '../evaluate/score.ts';
import { type Marks, marksReader } from '../inspect/marks.ts';
import type { Entrant } from '../inspect/ranking.ts';
import type { RoundSummary } from '../inspect/round.ts';
import type { Store } from '../inspect/store/database.ts';

export interface SampleRoundOptions {
  /** The same seed makes the same portals; their results drift a little with `year`. */
  seed: string;
  portals: number;
  year?: number;
}

/** A row of simulated results: assessed, or not and why. */
export type SampleResult =
  | { portal: Omit<Entrant, 'summary' | 'marks'>; state: 'assessed'; summary: RoundSummary }
  | { portal: Omit<Entrant, 'summary' | 'marks'>; state: 'not-assessed' | 'quarantined' | 'waiting'; code: string };

/** Every so many portals one of each kind of the authority's list; most of a long list are communes. */
const kinds: readonly [PortalKind, number, string][] = [
  ['ministry', 20, 'Bộ Mẫu số'],
  ['province', 34, 'Tỉnh Mẫu số'],
  ['provincial-department', 400, 'Sở Mẫu số'],
  ['commune', Number.POSITIVE_INFINITY, 'Xã Mẫu số'],
];
const provinces = 34;

/** Numbers between 0 and 1 that depend on the words alone. */
export function chance(...words: (string | number)[]): number {
  return createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) / 2 ** 32;
}

/** Numbers between 0 and 1, one after another, cheap enough for millions. */
function drawing(...words: (string | number)[]): () => number {
  let state = Math.floor(chance(...words) * 2 ** 32) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Simulated results of a round on the rows of the real text: no portal of these exists. */
export function* sampleResults({ seed, portals, year = 2026 }: SampleRoundOptions): Generator<SampleResult> {
  const [instrument] = loadInstruments(['tt32-2018']);
  if (!instrument) throw new Error('no text');
  const { force } = loadWeights();
  const rows = instrument.requirements.filter(({ scope }) => scope !== 'agency');
  const perKind = portals < 500 ? kinds.map(([kind, , name]) => [kind, Math.ceil(portals / 4), name] as const) : kinds;
  let left = portals;
  for (const [kind, most, name] of perKind)
    for (let n = 1; n <= most && left > 0; n += 1, left -= 1) {
      const id = `${kind}-${n}`;
      const province = kind === 'ministry' ? null : `Tỉnh Mẫu số ${((n - 1) % provinces) + 1}`;
      const portal = { id, name: `${name} ${n}`, url: `https://${id}.gov.example/`, kind, province };
      const luck = chance(seed, id, year, 'state');
      if (luck < 0.04) yield { portal, state: 'not-assessed', code: luck < 0.02 ? 'timeout' : 'blocked' };
      else if (luck < 0.05) yield { portal, state: 'quarantined', code: 'dns' };
      else {
        const skill = 0.45 + 0.5 * chance(seed, id) + 0.04 * (chance(seed, id, year) - 0.5);
        const draw = drawing(seed, id, year);
        yield { portal, state: 'assessed', summary: summaryFrom(rows, { skill, draw, force, year }) };
      }
    }
}

type Row = ReturnType<typeof loadInstruments>[number]['requirements'][number];

function summaryFrom(
  rows: readonly Row[],
  { skill, draw, force, year }: { skill: number; draw: () => number; force: Record<string, number>; year: number },
): RoundSummary {
  const results: Record<string, Outcome> = {};
  const shares: RoundSummary['shares'] = {};
  for (const [index, row] of rows.entries()) {
    // Some rows are hard for everybody, some are often open.
    const hard = ((index * 37) % 17) / 40;
    const open = row.method === 'automatic' ? (index % 9 === 0 ? 0.1 : 0.0005) : 0.8;
    const outcome: Outcome =
      draw() < open ? 'cantTell' : draw() < 0.03 ? 'inapplicable' : draw() < skill + 0.2 - hard ? 'passed' : 'failed';
    results[row.id] = outcome;
    const weight = force[row.force] ?? 0;
    if (row.method !== 'automatic' || outcome === 'inapplicable' || weight === 0) continue;
    const known = outcome === 'cantTell' ? 0 : Math.round((0.9 + draw() * 0.1) * 100) / 100;
    shares[row.id] = [
      weight,
      known,
      outcome === 'passed' ? 1 : outcome === 'failed' ? Math.round(draw() * 90) / 100 : 0,
    ];
  }
  const scoreOf = (ids: readonly string[]): Interval =>
    interval(
      ids.map((id) => {
        const [weight, decided, share] = shares[id] ?? [0, 0, 0];
        return { weight, decided, share };
      }),
    );
  const scored = Object.keys(shares);
  const byArticle = Map.groupBy(scored, articleOf);
  const articles = [...new Set(rows.map(({ id }) => articleOf(id)))];
  const count = (...wanted: Outcome[]) =>
    rows.filter(({ id, force: own }) => own === 'must' && wanted.includes(results[id] ?? 'untested')).length;
  const machine = scoreOf(scored);
  const services = Math.floor(draw() * 300);
  const claimed = [0.2, 0.4, 0.3, 0.1].map((share) => Math.floor(services * share));
  const overClaimed = Math.floor((claimed[3] ?? 0) * (1 - skill));
  const byLevel = (counts: readonly number[]) => Object.fromEntries(counts.map((n, index) => [String(index + 1), n]));
  return {
    collectedAt: `${year}-10-15T03:00:00.000Z`,
    tool: 'congchuan 0.1.0',
    instrument: 'tt32-2018',
    machine,
    full: { low: machine.low * 0.7, high: Math.min(100, machine.high + 10), coverage: machine.coverage * 0.7 },
    band:
      machine.coverage < 0.8
        ? null
        : machine.low >= 90
          ? 'A'
          : machine.low >= 80
            ? 'B'
            : machine.low >= 65
              ? 'C'
              : machine.low >= 50
                ? 'D'
                : 'E',
    conformity: count('failed') > 0 ? 'not-conformant' : 'undetermined',
    musts: {
      failed: count('failed'),
      passed: count('passed'),
      open: count('cantTell', 'untested'),
      inapplicable: count('inapplicable'),
    },
    articles: articles.map((id) => ({ id, machine: scoreOf(byArticle.get(id) ?? []) })),
    levels: {
      claimed: byLevel(claimed),
      verified: { '0': overClaimed, ...byLevel(claimed.map((n, index) => (index === 3 ? n - overClaimed : n))) },
      unclaimed: services - claimed.reduce((sum, n) => sum + n, 0),
      overClaimed,
      matrix: {
        '1': [0, claimed[0] ?? 0, 0, 0, 0],
        '2': [0, 0, claimed[1] ?? 0, 0, 0],
        '3': [0, 0, 0, claimed[2] ?? 0, 0],
        '4': [overClaimed, 0, 0, 0, (claimed[3] ?? 0) - overClaimed],
        none: [0, services - claimed.reduce((sum, n) => sum + n, 0), 0, 0, 0],
      },
    },
    services,
    pages: 40 + Math.floor(draw() * 160),
    outcomes: results,
    shares,
    sampled: { margin: 0.2, requirements: scored.filter((_, index) => index % 12 === 0) },
    openQuestions: Object.values(results).filter((one) => one === outcomes[3]).length,
  };
}

/** An assessed portal with its whole summary. */
export type Assessed = Extract<SampleResult, { state: 'assessed' }>;

/** The assessed portals alone. */
export const assessedPortals = (options: SampleRoundOptions): Assessed[] =>
  [...sampleResults(options)].filter((one) => one.state === 'assessed');

/** Portals as rankings take them, without a store. */
export function entrantsOf(assessed: readonly Pick<Assessed, 'portal' | 'summary'>[]): Entrant[] {
  const reader = marksReader();
  return assessed.map(({ portal, summary: { outcomes: results, shares, articles, ...summary } }) => {
    const ids = Object.keys(results);
    const letters = ids.map((id) => results[id]?.charAt(0)).join('');
    const packed = ids.map((id) => JSON.stringify(shares[id]) ?? '').join(';');
    const scores = articles.map(({ id, machine: { low, high, coverage } }) => `;${id}=${low},${high},${coverage}`);
    const given = { layout: ids.join(), letters, shares: packed, articles: scores.join('') };
    return { ...portal, summary, marks: reader.read(given, ids) as Marks };
  });
}

const batch = 200;

/** Writes a round of simulated results into a store. */
export async function fillSampleRound(
  { db }: Pick<Store, 'db'>,
  { roundId, folder, ...options }: SampleRoundOptions & { roundId: string; folder: string },
): Promise<void> {
  const year = options.year ?? 2026;
  await db
    .insertInto('round')
    .values({
      ...{ id: roundId, name: `Đợt kiểm tra năm ${year}`, created_at: `${year}-10-01T00:00:00Z`, state: 'running' },
      ...{ options: '{}', crawl_window: null, folder },
    })
    .execute();
  const all = [...sampleResults(options)];
  for (let from = 0; from < all.length; from += batch) {
    const part = all.slice(from, from + batch);
    await db
      .insertInto('portal')
      .values(
        part.map(({ portal: { id, name, url, kind, province } }) => ({
          ...{ round_id: roundId, id, name, url, kind, province, host: new URL(url).host, more: '{}' },
        })),
      )
      .execute();
    const done = part.filter(({ state }) => state !== 'waiting');
    await db
      .insertInto('result')
      .values(
        done.map((one) => ({
          ...{ round_id: roundId, portal_id: one.portal.id, state: one.state, worker: 'w1', attempts: 1 },
          ...{ started_at: `${year}-10-15T03:00:00Z`, finished_at: `${year}-10-15T03:05:00Z` },
          ...(one.state === 'assessed'
            ? { code: null, message: null, summary: JSON.stringify(one.summary) }
            : { code: one.code, message: 'simulated', summary: null }),
          ...{ report: null, evidence: null, evidence_sha256: null },
        })),
      )
      .execute();
  }
}
