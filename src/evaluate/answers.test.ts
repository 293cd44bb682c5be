import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SetAsideReason, SourcedAttestation } from '../core/attestation.ts';
import type { Requirement } from '../core/instrument.ts';
import type { Outcome } from '../core/outcome.ts';
import type { PortalKind } from '../core/portal.ts';
import type { Service } from '../core/service.ts';
import { instrumentOf, requirementOf, ruleOf, serviceOf, testWeights, viewsWith } from '../testing/judging.ts';
import { assess } from './assess.ts';
import { openBallot } from './ballot.ts';
import { interval, machineOf } from './score.ts';

/** Says of each service what its code says; a second word makes a second verdict of its own message. */
const rule = ruleOf({ scope: 'service', needs: ['service'] }, (evidence) => {
  const { service } = evidence as { service: Service };
  const messages = { passed: 'present', failed: 'missing', cantTell: 'unsure' } as const;
  return (service.code ?? '').split(' ').flatMap((word) => {
    const outcome = word as keyof typeof messages;
    return messages[outcome] ? [{ outcome, message: messages[outcome], data: { text: 'x' } }] : [];
  });
});
const machine = { all: [{ rule: 'thing-present', with: {} }] };
const automatic = (id: string, part: Partial<Requirement> = {}) =>
  requirementOf({ id, scope: 'service', rules: machine, ...part });
const manual = (id: string, part: Partial<Requirement> = {}) => requirementOf({ id, method: 'manual', ...part });

const url = (n: number) => `https://a.gov.vn/${n}`;
const services = (...codes: string[]) => codes.map((code, index) => serviceOf({ url: url(index), code }));

let line = 0;
const answer = (part: Partial<SourcedAttestation>): SourcedAttestation => ({
  portal: 'a.gov.vn',
  outcome: 'passed',
  by: 'Nguyễn Văn A',
  role: 'inspector',
  at: '2026-03-03',
  source: `phieu.xlsx ${++line}`,
  ...(part.fingerprint ? {} : { requirement: '1' }),
  ...part,
});

function run(
  rows: Requirement[],
  list: Service[],
  given: SourcedAttestation[],
  kind: PortalKind = 'province',
  date = '2026-03-02',
) {
  const instruments = [instrumentOf(rows)];
  const ballot = openBallot({ given, setAside: [] }, { portal: 'a.gov.vn', date, months: 12, instruments });
  const context = { views: viewsWith(list), rules: [rule], weights: testWeights, kind, date };
  const assessed = assess(instruments[0] as (typeof instruments)[0], { ...context, ballot });
  const people = ballot.close();
  return {
    rows: Object.fromEntries(assessed.map(({ result }) => [result.id, result])),
    results: assessed.map(({ result }) => result),
    outcomes: Object.fromEntries(assessed.map(({ requirement, outcomes }) => [requirement.id, [...outcomes.values()]])),
    people,
    reasons: people?.setAside.map(({ reason }): SetAsideReason => reason) ?? [],
  };
}

describe('an answer decides what the machine left open', () => {
  test('a question about the portal', () => {
    for (const outcome of ['passed', 'failed', 'inapplicable'] as const) {
      const { rows, people } = run([manual('1')], [], [answer({ outcome })]);
      expect(rows['1']).toMatchObject({ outcome, open: [], answers: [{ outcome, machine: 'untested' }] });
      expect(rows['1']?.machine?.outcome).toBe('untested');
      expect(people).toEqual({ merged: 1, auditee: 0, setAside: [] });
    }
  });

  test('a question about each service: one answer, one service', () => {
    const list = services('', '', '');
    const { rows } = run([manual('1', { scope: 'service' })], list, [answer({ target: url(1) })]);
    expect(rows['1']).toMatchObject({ outcome: 'untested', share: 1, open: [url(0), url(2)] });
    expect(rows['1']?.decided).toBeCloseTo(1 / 3);
  });

  test('only services that the row binds are asked about; a level nobody claims asks nothing', () => {
    const claims = [serviceOf({ url: url(0), claimedLevel: 2 }), serviceOf({ url: url(1), claimedLevel: 3 })];
    const rows = [manual('1', { scope: 'service', levels: [3] }), manual('2', { scope: 'service', levels: [4] })];
    const judged = run(rows, claims, [answer({ target: url(0) })]);
    expect(judged.rows['1']?.open).toEqual([url(1)]);
    expect(judged.rows['2']).toMatchObject({ outcome: 'inapplicable', weight: 0, open: [] });
    expect(judged.reasons).toEqual(['unknown-target']);
    // Unless the level of some service is not known.
    expect(run(rows, [...claims, serviceOf({ url: url(2) })], []).rows['2']?.open).toEqual(['site']);
  });

  test('“undecided” is noted and leaves it open', () => {
    const { rows } = run([manual('1')], [], [answer({ outcome: 'cantTell' })]);
    expect(rows['1']).toMatchObject({ outcome: 'untested', open: ['site'], answers: [{ outcome: 'cantTell' }] });
  });

  test('a row for one kind of authority, when the kind is unknown; not when it is another', () => {
    const rows = [manual('1', { appliesTo: ['commune'] })];
    const [open, settled] = [
      run(rows, [], [], 'unknown'),
      run(rows, [], [answer({ outcome: 'inapplicable' })], 'unknown'),
    ];
    expect(open.rows['1']).toMatchObject({ outcome: 'untested', reason: 'kind-unknown', open: ['site'] });
    expect(settled.rows['1']).toMatchObject({ outcome: 'inapplicable', weight: 0 });
    expect(settled.rows['1']).not.toHaveProperty('reason');
    expect(run(rows, [], [answer({})], 'province').reasons).toEqual(['unknown-target']);
  });

  test('rows that restate it follow', () => {
    const rows = [manual('1'), requirementOf({ id: '2', restates: ['1'] })];
    expect(run(rows, [], []).rows['2']?.outcome).toBe('untested');
    expect(run(rows, [], [answer({})]).rows['2']).toMatchObject({ outcome: 'passed', open: [] });
    expect(run(rows, [], [answer({ requirement: '2' })]).reasons).toEqual(['restating']);
  });
});

describe('person and machine disagree', () => {
  test("a person's failed beats a machine's passed, and is marked; the machine score stays", () => {
    const { rows } = run([automatic('1')], services('passed', 'passed'), [
      answer({ outcome: 'failed', target: url(1) }),
    ]);
    expect(rows['1']).toMatchObject({
      outcome: 'failed',
      share: 0.5,
      machine: { outcome: 'passed', share: 1 },
      answers: [{ outcome: 'failed', machine: 'passed' }],
    });
  });

  test('said of the portal as a whole it fails one target, not all that the machine passed', () => {
    const { rows } = run([automatic('1')], services('passed', 'passed'), [answer({ outcome: 'failed' })]);
    expect(rows['1']).toMatchObject({ outcome: 'failed', counts: { passed: 1, failed: 1 } });
  });

  test("a person's passed does not beat a machine's failed", () => {
    const { rows, reasons } = run([automatic('1')], services('failed'), [answer({})]);
    expect(rows['1']?.outcome).toBe('failed');
    expect(rows['1']).not.toHaveProperty('answers');
    expect(reasons).toEqual(['machine-failed']);
  });
});

describe('waivers', () => {
  const waiver = (part: Partial<SourcedAttestation> = {}) =>
    answer({ outcome: 'waived', note: 'hợp đồng đang sửa', expires: '2026-12-31', ...part });

  test("an inspector's turns failed into undecided in the adjusted reading; the raw one stays", () => {
    const { rows } = run([automatic('1')], services('failed', 'passed'), [waiver({ target: url(0) })]);
    expect(rows['1']).toMatchObject({
      outcome: 'failed',
      share: 0.5,
      waived: true,
      adjusted: { outcome: 'cantTell', share: 1, decided: 0.5 },
    });
    expect(rows['1']).not.toHaveProperty('machine');
  });

  test("the audited agency's own passes its gate and changes no score", () => {
    const { rows } = run([automatic('1')], services('failed'), [waiver({ role: 'auditee' })]);
    expect(rows['1']).toMatchObject({ outcome: 'failed', waived: true });
    expect(rows['1']).not.toHaveProperty('adjusted');
  });

  test('what fails beside it is not waived', () => {
    const { rows } = run([automatic('1')], services('failed', 'failed'), [waiver({ target: url(0) })]);
    expect(rows['1']).toMatchObject({ outcome: 'failed', adjusted: { outcome: 'failed' } });
    expect(rows['1']).not.toHaveProperty('waived');
  });

  test('rows that restate a waived one are waived too', () => {
    const rows = [automatic('1'), requirementOf({ id: '2', scope: 'service', restates: ['1'] })];
    const judged = run(rows, services('failed'), [waiver()]);
    expect(judged.rows['2']).toMatchObject({ outcome: 'failed', waived: true });
  });

  test('of one finding: excuses the targets where nothing else failed', () => {
    const list = services('failed', 'failed cantTell');
    const [finding] = run([automatic('1')], list, []).rows['1']?.findings ?? [];
    const { rows } = run([automatic('1')], list, [waiver({ fingerprint: finding?.fingerprint ?? '' })]);
    expect(rows['1']).toMatchObject({ waived: true, adjusted: { outcome: 'cantTell' } });
  });
});

describe('answers to one finding', () => {
  test('decide the targets on which nothing else is open', () => {
    const list = services('cantTell', 'failed', 'passed');
    const finding = run([automatic('1')], list, []).rows['1']?.findings.find(({ outcome }) => outcome === 'cantTell');
    const judged = run([automatic('1')], list, [answer({ fingerprint: finding?.fingerprint ?? '' })]);
    expect(judged.outcomes['1']).toEqual(['passed', 'failed', 'passed']);
    expect(run([automatic('1')], list, [answer({ fingerprint: '0123456789abcdef' })]).reasons).toEqual([
      'unknown-fingerprint',
    ]);
  });
});

describe('which answer counts', () => {
  const asked = [manual('1')];

  test('the inspector before the audited agency, the later before the earlier, the last row before the first', () => {
    const cases: [Partial<SourcedAttestation>, Partial<SourcedAttestation>][] = [
      [{ role: 'auditee', at: '2026-03-05' }, { outcome: 'failed' }],
      [{ at: '2026-03-01' }, { outcome: 'failed' }],
      [{}, { outcome: 'failed' }],
    ];
    for (const [loses, wins] of cases) {
      const { rows, reasons } = run(asked, [], [answer(loses), answer(wins)]);
      expect(rows['1']?.outcome).toBe('failed');
      expect(reasons).toEqual(['outvoted']);
    }
  });

  test('one that says the same is not set aside, unless the one that counts is', () => {
    const same = run(asked, [], [answer({ at: '2026-03-01' }), answer({ by: 'B' })]);
    expect(same.rows['1']?.answers).toHaveLength(1);
    expect(same.reasons).toEqual([]);
    const gone = { target: 'https://tinhmau.gov.vn/khong-co' };
    expect(
      run(asked, [], [answer({ ...gone, at: '2026-03-01' }), answer({ ...gone, by: 'B' })]).reasons.sort(),
    ).toEqual(['outvoted', 'unknown-target']);
  });

  test('how many are the audited agency’s own is told', () => {
    expect(run(asked, [], [answer({ role: 'auditee' })]).people).toMatchObject({ merged: 1, auditee: 1 });
  });

  test('an answer past its end, or older than a year without one, is expired on the day of the evidence', () => {
    const held = (part: Partial<SourcedAttestation>, date: string) =>
      run(asked, [], [answer(part)], 'province', date).reasons;
    expect(held({ expires: '2026-04-01' }, '2026-04-01')).toEqual([]);
    expect(held({ expires: '2026-04-01' }, '2026-04-02')).toEqual(['expired']);
    expect(held({ at: '2025-03-03' }, '2026-03-03')).toEqual([]);
    expect(held({ at: '2025-03-03' }, '2026-03-04')).toEqual(['expired']);
  });

  test('answers about other portals are silent, unless none is about this one', () => {
    const other = answer({ portal: 'b.gov.vn' });
    expect(run(asked, [], [other, answer({})]).people).toEqual({ merged: 1, auditee: 0, setAside: [] });
    expect(run(asked, [], [other, other]).people?.setAside).toMatchObject([
      { reason: 'unknown-portal', detail: 'b.gov.vn' },
    ]);
  });

  test('a requirement that no text has, and a short id', () => {
    expect(run(asked, [], [answer({ requirement: '99' })]).reasons).toEqual(['unknown-requirement']);
    expect(run(asked, [], [answer({ requirement: 'test:1' })]).rows['1']?.outcome).toBe('passed');
  });

  test('an answer about a target that has changed is void; the same target keeps it', () => {
    const rows = [manual('1', { scope: 'service' })];
    const list = [serviceOf({ url: url(0), name: 'Khai sinh' })];
    const current = (targetHash: string) => run(rows, list, [answer({ target: url(0), targetHash })]).reasons;
    expect(current('0123456789abcdef')).toEqual(['target-changed']);
  });
});

test('deciding an undecided target by an answer never widens an interval, whatever is answered', () => {
  const code = fc.constantFrom('passed', 'failed', 'cantTell', '');
  const outcome = fc.constantFrom('passed', 'failed', 'inapplicable', 'cantTell');
  fc.assert(
    fc.property(
      fc.array(code, { minLength: 1, maxLength: 6 }),
      fc.array(fc.record({ outcome, at: fc.nat(5), row: fc.constantFrom('1', '2') }), { maxLength: 6 }),
      (codes, said) => {
        const list = services(...codes);
        const rows = [automatic('1'), manual('2', { scope: 'service' })];
        const before = run(rows, list, []);
        const open = (row: string, target: string) => before.rows[row]?.open.includes(target);
        const given = said
          .map(({ outcome: what, at, row }) =>
            answer({ outcome: what, requirement: row, target: url(at % codes.length) }),
          )
          .filter(({ requirement, target }) => open(requirement ?? '', target ?? ''));
        const after = run(rows, list, given);
        const [was, is] = [interval(before.results), interval(after.results)];
        expect(is.low).toBeGreaterThanOrEqual(was.low);
        expect(is.high).toBeLessThanOrEqual(was.high);
        expect(interval(after.results.map(machineOf))).toEqual(interval(before.results.map(machineOf)));
        for (const { counts, decided } of after.results) {
          const applying: Outcome[] = ['passed', 'failed', 'cantTell', 'untested'];
          expect(decided > 0).toBe(counts.passed + counts.failed > 0);
          expect(applying.every((name) => counts[name] >= 0)).toBe(true);
        }
      },
    ),
  );
});
