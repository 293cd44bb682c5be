import { describe, expect, test } from 'vitest';
import type { Requirement } from '../core/instrument.ts';
import type { PortalKind } from '../core/portal.ts';
import type { Verdict } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { instrumentOf, requirementOf, ruleOf, serviceOf, testWeights, viewsWith } from '../testing/judging.ts';
import { assess } from './assess.ts';

const failing: Verdict = { outcome: 'failed', message: 'missing' };
const passing: Verdict = { outcome: 'passed', message: 'present' };

/** Passes for services whose name holds the word, fails for the others. */
const named = ruleOf({ scope: 'service', needs: ['service'] }, (evidence, options) => {
  const { service } = evidence as { service: Service };
  const { word } = options as { word: string };
  return [service.name.includes(word) ? passing : failing];
});
const useOf = (word = 'tốt') => ({ all: [{ rule: 'thing-present', with: { word } }] });
const row = (part: Partial<Requirement> & Pick<Requirement, 'id'>) =>
  requirementOf({ scope: 'service', ...(part.method || part.restates ? {} : { rules: useOf() }), ...part });

const good = serviceOf({ url: 'https://a.gov.vn/1', name: 'tốt', claimedLevel: 2 });
const bad = serviceOf({ url: 'https://a.gov.vn/2', name: 'dở', claimedLevel: 3 });

function run(requirements: Requirement[], services: readonly Service[], kind: PortalKind = 'province', moved = false) {
  const context = { views: viewsWith(services, { moved }), rules: [named], weights: testWeights, kind };
  const list = assess(instrumentOf(requirements), { ...context, date: '2026-03-02' });
  return Object.fromEntries(list.map(({ result }) => [result.id, result]));
}

describe('the services a row binds', () => {
  test('those that claim one of its levels; levels are judged for all of them', () => {
    const [one] = assess(instrumentOf([row({ id: '1', levels: [2] })]), {
      ...{ views: viewsWith([good, bad]), rules: [named], weights: testWeights, kind: 'province', date: '2026-03-02' },
    });
    expect(one?.result).toMatchObject({ outcome: 'passed', counts: { passed: 1, failed: 0 } });
    expect(one?.outcomes.get(bad.url)).toBe('failed');
    expect(one?.result.findings.map(({ outcome }) => outcome)).toEqual(['passed']);
  });

  test('without a claim, an application form makes it level 3; without either nothing binds', () => {
    const { claimedLevel: _, ...silent } = bad;
    const rows = [row({ id: '1', levels: [3, 4] })];
    expect(run(rows, [silent])['1']).toMatchObject({ outcome: 'inapplicable', weight: 0 });
    const applying = { ...silent, apply: [{ text: 'Nộp hồ sơ', url: 'https://a.gov.vn/nop' }] };
    expect(run(rows, [applying])['1']?.outcome).toBe('failed');
  });
});

describe('a row that restates others', () => {
  test('follows them only for what they bind', () => {
    const rows = [row({ id: '1.a', levels: [4] }), row({ id: '2', restates: ['1'] })];
    expect(run(rows, [good, bad])['2']?.outcome).toBe('inapplicable');
    expect(run([row({ id: '1.a', levels: [3] }), rows[1] as Requirement], [good, bad])['2']?.outcome).toBe('failed');
  });

  test('does not follow a row of another kind of authority, or of another time', () => {
    for (const part of [{ appliesTo: ['commune' as const] }, { from: '2030-01-01' }, { until: '2020-01-01' }]) {
      expect(run([row({ id: '1.a', ...part }), row({ id: '2', restates: ['1'] })], [bad])['2']?.outcome).toBe(
        'inapplicable',
      );
    }
  });

  test('is open where the row it names is open, though its rule failed', () => {
    const rows = [row({ id: '1.a', appliesTo: ['province'] }), row({ id: '2', restates: ['1'] })];
    expect(run(rows, [bad], 'unknown')['2']?.outcome).toBe('untested');
    expect(run([row({ id: '1.a', method: 'manual' }), rows[1] as Requirement], [good])['2']?.outcome).toBe('untested');
  });

  test('can follow a row that itself follows one; a circle is a fault of the instrument', () => {
    const chain = [row({ id: '3', restates: ['2'] }), row({ id: '2', restates: ['1'] }), row({ id: '1.a' })];
    expect(run(chain, [bad])['3']).toMatchObject({ outcome: 'failed', weight: 0 });
    const circle = [row({ id: '1', restates: ['2'] }), row({ id: '2', restates: ['1'] })];
    expect(() => run(circle, [good])).toThrow(/circle/);
  });
});

describe('why a row as a whole is open', () => {
  test('no services, or services that moved: never inapplicable', () => {
    expect(run([row({ id: '1' })], [])['1']).toMatchObject({ outcome: 'untested', reason: 'no-services', decided: 0 });
    expect(run([row({ id: '1' })], [], 'province', true)['1']?.reason).toBe('moved');
  });

  test('a row that is not this portal’s business is inapplicable even so', () => {
    const rows = [row({ id: '1', appliesTo: ['ministry'] }), row({ id: '2', until: '2020-01-01' })];
    for (const result of Object.values(run(rows, []))) {
      expect(result).toMatchObject({ outcome: 'inapplicable', weight: 0 });
      expect(result.reason).toBeUndefined();
    }
  });

  test('of a row that is open nothing is counted as known', () => {
    const result = run([row({ id: '1', appliesTo: ['province'] })], [good], 'unknown')['1'];
    expect(result).toMatchObject({ outcome: 'untested', reason: 'kind-unknown', share: null, decided: 0 });
  });

  test('where there was no page to look at, nothing is inapplicable', () => {
    const onPages = ruleOf({ id: 'page-good', scope: 'page', needs: ['document'] }, () => []);
    const rows = [requirementOf({ id: '1', rules: { all: [{ rule: 'page-good', with: {} }] } })];
    const context = { views: viewsWith([good]), rules: [onPages], weights: testWeights, kind: 'province' } as const;
    const [one] = assess(instrumentOf(rows), { ...context, date: '2026-03-02' });
    expect(one?.result).toMatchObject({ outcome: 'untested', reason: 'empty' });
  });
});

test('a rule that does not exist is a fault of the instrument', () => {
  const rules = { all: [{ rule: 'nobody-knows', with: {} }] };
  expect(() => run([row({ id: '1', rules })], [good])).toThrow(/1: there is no rule nobody-knows/);
});
