import { describe, expect, test } from 'vitest';
import { comparisonSchema } from '../core/comparison.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Report, RequirementResult } from '../core/report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { compareReports } from './compare.ts';

const page = 'https://tinhmau.gov.vn/lien-he';

interface Said extends Partial<RequirementResult> {
  /** Fingerprints of its failures, all on `page`. */
  prints?: string[];
}

/** A report of one requirement, with `page` among the opened ones. */
function report({ prints = [], ...row }: Said, change: (report: Report) => void = () => {}): Report {
  const sample = sampleReport();
  const [first] = sample.requirements;
  const finding = sample.requirements.flatMap(({ findings }) => findings)[0];
  if (!first || !finding) throw new Error('the sample is empty');
  sample.evidence.sample.urls = [page];
  const findings = prints.map((fingerprint) => ({
    ...{ ...finding, outcome: 'failed' as const, fingerprint },
    places: [{ url: page, pointer: 'footer' }],
  }));
  sample.requirements = [{ ...first, findings, ...row }];
  change(sample);
  return sample;
}
const only = (before: Report, after: Report, rejudged: Report | null = null) => {
  const comparison = compareReports(before, after, rejudged);
  expect(comparisonSchema.safeParse(comparison).error).toBeUndefined();
  const [row] = comparison.requirements;
  if (!row) throw new Error('no row');
  return row;
};

test.each<[Outcome, Outcome, string]>([
  ['failed', 'passed', 'fixed'],
  ['failed', 'inapplicable', 'fixed'],
  ['passed', 'failed', 'new'],
  ['untested', 'failed', 'new'],
  ['failed', 'failed', 'still'],
  ['failed', 'untested', 'no-longer-observable'],
  ['passed', 'cantTell', 'no-longer-observable'],
  ['untested', 'passed', 'now-observable'],
  ['passed', 'passed', 'same'],
  ['cantTell', 'untested', 'same'],
])('%s → %s is %s', (before, after, fate) => {
  expect(only(report({ outcome: before }), report({ outcome: after })).fate).toBe(fate);
});

test('a requirement of one side only is added or dropped, because the text changed', () => {
  const comparison = compareReports(report({ id: '1' }), report({ id: '2' }));
  expect(comparison.requirements.map(({ id, fate, causes }) => [id, fate, causes])).toEqual([
    ['2', 'added', ['rules']],
    ['1', 'dropped', ['rules']],
  ]);
});

describe('findings by fingerprint', () => {
  const fates = (before: Report, after: Report) =>
    Object.fromEntries(only(before, after).findings.map(({ fingerprint, fate }) => [fingerprint, fate]));

  test('fixed, new and still there', () => {
    const before = report({ outcome: 'failed', prints: ['a', 'b'] });
    const after = report({ outcome: 'failed', prints: ['b', 'c'] });
    expect(fates(before, after)).toEqual({ a: 'fixed', b: 'still', c: 'new' });
  });

  test('nothing is fixed where the requirement was not tested, or none of the pages was opened or reached', () => {
    const before = report({ outcome: 'failed', prints: ['a'] });
    const gone = { a: 'no-longer-observable' };
    expect(fates(before, report({ outcome: 'untested' }))).toEqual(gone);
    const elsewhere = report({ outcome: 'failed', prints: ['b'] }, ({ evidence }) => {
      evidence.sample.urls = [];
    });
    expect(fates(before, elsewhere)).toMatchObject(gone);
    const lost = report({ outcome: 'failed', prints: ['b'] }, ({ notReached }) => {
      notReached.push({ url: page, code: 'timeout', message: '' });
    });
    expect(fates(before, lost)).toMatchObject(gone);
  });

  test('staging and production have the same pages', () => {
    const before = report({ outcome: 'failed', prints: ['a'] });
    const staging = report({ outcome: 'failed', prints: ['b'] }, ({ evidence }) => {
      evidence.sample.urls = [page.replace('tinhmau', 'thu-nghiem')];
    });
    expect(fates(before, staging)).toMatchObject({ a: 'fixed' });
  });
});

describe('why', () => {
  const failed = (targetHash?: string, change?: (report: Report) => void) =>
    report({ outcome: 'failed', prints: ['a'], ...(targetHash ? { targetHash } : {}) }, change);
  const passed = (targetHash?: string, change?: (report: Report) => void) =>
    report({ outcome: 'passed', ...(targetHash ? { targetHash } : {}) }, change);
  const newer = (one: Report) => {
    one.tool.version = '99.0.0';
  };

  test('the portal: another thing stands there now, judged by the same rules', () => {
    expect(only(failed('x'), passed('y')).causes).toEqual(['portal']);
    expect(only(failed(), passed('y')).causes).toEqual(['portal']);
  });

  test('the rules: the old evidence judged again gives the new verdict', () => {
    expect(only(failed('x'), passed('y', newer), passed('x')).causes).toEqual(['rules']);
    expect(only(failed('x'), passed('y', newer), failed('x')).causes).toEqual(['portal']);
  });

  test('versions differ and the old evidence is not at hand: the rules cannot be ruled out', () => {
    expect(only(failed('x'), passed('x', newer)).causes).toEqual(['rules']);
    expect(only(failed('x'), passed('y', newer)).causes).toEqual(['rules', 'portal']);
    expect(only(failed(), passed(undefined, newer)).causes).toEqual(['rules', 'cannot-say']);
  });

  test('the sample: the page of the failure was opened on one of the two days only', () => {
    const without = (one: Report) => {
      one.evidence.sample.urls = ['https://tinhmau.gov.vn/khac'];
    };
    expect(only(failed('x'), passed('y', without)).causes).toEqual(['sample']);
  });

  test.each(['needs-browser', 'no-ipv6-here', 'budget', 'bug'] as const)('the scanner: %s', (reason) => {
    expect(only(passed('x'), report({ outcome: 'untested', reason })).causes).toEqual(['scanner']);
  });

  test('people: the machine says the same on both days', () => {
    const answer = { outcome: 'failed', by: 'A', at: '2026-01-01' } as unknown as NonNullable<
      RequirementResult['answers']
    >[0];
    const tally = { outcome: 'passed' as const, share: 1, decided: 1, weight: 3 };
    expect(
      only(passed('x'), report({ outcome: 'failed', targetHash: 'x', answers: [answer], machine: tally })).causes,
    ).toEqual(['people']);
  });

  test('cannot say: nothing differs that is on record', () => {
    expect(only(failed('x'), passed('x')).causes).toEqual(['cannot-say']);
    expect(only(failed(), passed()).causes).toEqual(['cannot-say']);
  });
});

test('another portal, the wrong order and another sample are told', () => {
  const before = report({}, (one) => {
    one.portal.id = 'khac';
    one.collectedAt = '2030-01-01T00:00:00.000Z';
    one.evidence.sample.urls = ['https://khac.gov.vn/a'];
  });
  expect(compareReports(before, report({})).cautions).toHaveLength(3);
  expect(compareReports(report({}), report({})).cautions).toEqual([]);
});
