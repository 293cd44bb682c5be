import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportSchema } from '../core/report.ts';
import { interval } from '../evaluate/score.ts';
import { roundSummarySchema } from './round.ts';
import { summaryOf } from './summary.ts';

const file = new URL('../../reports/sample/report.json', import.meta.url);
const report = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

test('a summary holds what a ranking needs: from its shares the machine score comes out again', () => {
  const summary = summaryOf(report);
  expect(roundSummarySchema.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
  const rows = Object.values(summary.shares).map(([weight, decided, share]) => ({ weight, decided, share }));
  expect(interval(rows)).toEqual(report.score.machine);
  expect(summary.machine).toEqual(report.score.machine);
});

test('only the first text counts, and nothing of what an agency has in its drawers', () => {
  const [first] = report.instruments;
  const ids = report.requirements.filter(({ instrument, scope }) => instrument === first?.id && scope !== 'agency');
  expect(Object.keys(summaryOf(report).outcomes).sort()).toEqual(ids.map(({ id }) => id).sort());
  const counted = Object.values(summaryOf(report).levels.matrix ?? {}).flat();
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(report.services.length);
});

test('the sampling margin comes along with the rows that the sample decided', () => {
  const { sampled } = summaryOf(report);
  expect(sampled?.margin).toBe(report.evidence.sample.margin);
  const [row] = report.requirements.filter(({ findings }) => findings.some(({ ruleId }) => ruleId === 'motion-absent'));
  expect(sampled?.requirements).toContain(row?.id);
  expect(sampled?.requirements.length).toBeLessThan(Object.keys(summaryOf(report).shares).length / 2);
  const unseen = { ...report, evidence: { ...report.evidence, sample: { ...report.evidence.sample, margin: null } } };
  expect(summaryOf(unseen).sampled).toBeUndefined();
});
