import { expect, test } from 'vitest';
import { reportSchema } from '../core/report.ts';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { renderJson } from './json.ts';

test.each([
  ['sample', sampleReport()],
  ['hostile', hostileReport()],
])('the %s report keeps the contract and comes back whole', (_, report) => {
  const text = renderJson(report);
  expect(reportSchema.parse(JSON.parse(text))).toEqual(report);
  expect(text.endsWith('}\n')).toBe(true);
});

test('the order in which keys were set does not show', () => {
  const report = sampleReport();
  const turned = Object.fromEntries(Object.entries(report).reverse()) as typeof report;
  turned.weights = Object.fromEntries(Object.entries(report.weights).reverse());
  expect(renderJson(turned)).toBe(renderJson(report));
  expect(renderJson(report)).toMatch(/^\{\n {2}"schemaVersion": 1,/);
});

test('a report that breaks the contract is not written', () => {
  const report = sampleReport();
  report.score.machine.low = Number.NaN;
  expect(() => renderJson(report)).toThrow();
});
