import { describe, expect, test } from 'vitest';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { renderGithub } from './github.ts';

/** Commands as the runner reads them: from the start of a line, or anywhere after `##[`. */
const commands = (text: string) => text.split(/\r|\n/).filter((line) => /^\s*::|##\[/.test(line));

describe('GitHub annotations', () => {
  test('one for each failed requirement of the portal, by its force', () => {
    const report = sampleReport();
    const failed = report.requirements.filter(({ outcome, scope }) => outcome === 'failed' && scope !== 'agency');
    const lines = renderGithub(report, { lang: 'vi' }).trimEnd().split('\n');
    expect(lines).toHaveLength(failed.length);
    expect(lines.find((line) => line.includes('5.1.i/fees'))).toMatch(
      /^::(error|warning) title=tt32-2018%3A5\.1\.i\/fees /,
    );
  });

  test('waived failures are left out', () => {
    const report = sampleReport();
    for (const row of report.requirements) row.waived = true;
    expect(renderGithub(report, { lang: 'vi' })).toBe('');
  });

  test('a hostile portal writes no command of its own', () => {
    const report = hostileReport();
    const failed = report.requirements.filter(({ outcome, scope }) => outcome === 'failed' && scope !== 'agency');
    const text = renderGithub(report, { lang: 'vi' });
    const lines = commands(text);
    expect(lines).toHaveLength(failed.length);
    expect(text.split('\n')).toHaveLength(failed.length + 1);
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) title=[^:,]*::/);
  });
});
