import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft4 from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { renderSarif } from './sarif.ts';

const schema = readFileSync(
  createRequire(import.meta.url)
    .resolve('@microsoft/jest-sarif')
    .replace(/lib.*/, 'lib/schemas/sarif-2.1.0-rtm.5.json'),
  'utf8',
);
const valid = new AjvDraft4.default({
  strict: false,
  allErrors: true,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(JSON.parse(schema));
const made = (report = sampleReport(), lang: 'vi' | 'en' = 'vi') => JSON.parse(renderSarif(report, { lang }));
const results = (report = sampleReport()) => made(report).runs[0].results;

describe('SARIF', () => {
  test.each([
    ['the sample', sampleReport()],
    ['a hostile portal', hostileReport()],
    ['an empty report', { ...sampleReport(), requirements: [], limitations: [] }],
  ])('%s is valid against the schema of 2.1.0', (_, report) => {
    const log = made(report);
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
  });

  test('a failure has the level of its force, what a person must decide is a review, nothing else is a result', () => {
    const report = sampleReport();
    const told = report.requirements
      .filter(({ scope }) => scope !== 'agency')
      .flatMap((row) => row.findings.filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell'));
    expect(results()).toHaveLength(told.length);
    expect(new Set(results().map(({ kind, level }: { kind: string; level: string }) => `${kind} ${level}`))).toEqual(
      new Set(['fail error', 'fail warning', 'review none']),
    );
  });

  test('a result names its rule by index, carries the fingerprint, and points at the page and the element', () => {
    const [run] = made().runs;
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    const phone = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'tt32-2018:5.1.i/fees');
    expect(phone.partialFingerprints['congchuanFinding/v1']).not.toBe('');
    expect(phone.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^https:\/\/tinhmau\.gov\.vn\//);
    expect(phone.locations[0].logicalLocations[0].kind).toBe('element');
  });

  test('a waived failure is suppressed, and limits of the audit are notifications', () => {
    const report = sampleReport();
    const row = report.requirements.find(({ outcome }) => outcome === 'failed');
    if (row) row.waived = true;
    expect(results(report).filter(({ suppressions }: { suppressions?: object[] }) => suppressions)).not.toEqual([]);
    expect(made().runs[0].invocations[0].toolExecutionNotifications).toHaveLength(report.limitations.length);
  });
});
