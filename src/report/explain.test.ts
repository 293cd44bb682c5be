import { describe, expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { explainRequirement, requirementsNamed } from './explain.ts';

const report = sampleReport();

describe('explain', () => {
  test('an id is found short or qualified; of two texts both are given', () => {
    const [first] = report.requirements;
    const id = first?.id ?? '';
    expect(requirementsNamed(report, `${first?.instrument}:${id}`)).toEqual([first]);
    const twice = {
      ...report,
      requirements: [...report.requirements, { ...report.requirements[0], instrument: 'khac' }],
    } as typeof report;
    expect(requirementsNamed(twice, id)).toHaveLength(2);
    expect(requirementsNamed(report, '99.9')).toEqual([]);
  });

  test('the arithmetic of a row adds up to its share of the score', () => {
    const rows = report.requirements.filter(
      ({ method, scope, instrument }) =>
        method === 'automatic' && scope !== 'agency' && instrument === report.instruments[0]?.id,
    );
    const total = rows.reduce((sum, { weight }) => sum + weight, 0);
    const row = rows.find(({ weight, decided, share }) => weight > 0 && decided === 1 && share === 1);
    if (!row) throw new Error('the sample report has no row that is wholly passed');
    const points = Math.round((row.weight / total) * 100 * 1000) / 1000;
    const text = explainRequirement(report, row, 'en');
    expect(text).toContain(`Weight: w = ${row.weight}`);
    expect(text).toContain(`Machine score: ${points}–${points} points (of a total weight of ${total})`);
    expect(explainRequirement(report, row, 'vi')).toContain(`Điểm máy chấm: ${String(points).replace('.', ',')}–`);
  });

  test('a row that weighs nothing says so, and a finding says what was looked for and found', () => {
    const free = report.requirements.find(({ weight }) => weight === 0);
    expect(free && explainRequirement(report, free, 'vi')).toContain('Trọng số: 0 (không tính điểm)');
    const failed = report.requirements.find(({ outcome, findings }) => outcome === 'failed' && findings[0]?.mend);
    const text = failed ? explainRequirement(report, failed, 'en') : '';
    for (const part of ['Looked for:', 'To mend:', failed?.findings[0]?.places[0]?.url ?? '?'])
      expect(text).toContain(part);
  });
});
