import { load } from 'cheerio';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { comparisonSchema } from '../../core/comparison.ts';
import { compareReports } from '../../evaluate/compare.ts';
import { hostileReport } from '../../testing/hostile-report.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { columns } from '../neutral.ts';
import { comparisonHtml } from './html.ts';
import { comparisonJson } from './json.ts';
import { comparisonMarkdown } from './markdown.ts';
import { comparisonTerminal } from './terminal.ts';

/** A new failure, one that is fixed, and one that nobody could look at. */
function comparison(report = sampleReport()) {
  const before = structuredClone(report);
  const [failed, other] = before.requirements.filter(({ outcome }) => outcome === 'failed');
  const passed = before.requirements.find(({ outcome }) => outcome === 'passed');
  if (!failed || !other || !passed) throw new Error('the sample lacks an outcome');
  const after = structuredClone(before);
  const now = (id: string) => after.requirements.find((row) => row.id === id) ?? after.requirements[0];
  Object.assign(now(failed.id) ?? {}, { outcome: 'passed', findings: [] });
  Object.assign(now(other.id) ?? {}, { outcome: 'untested', findings: [], reason: 'needs-browser' });
  Object.assign(now(passed.id) ?? {}, { outcome: 'failed', findings: failed.findings });
  return compareReports(before, after);
}

describe('a comparison', () => {
  test('in the terminal says what is new, fixed and unseen, and keeps to the width', () => {
    const text = comparisonTerminal(comparison(), { lang: 'vi', width: 80 });
    for (const part of [
      'mới không đạt (1)',
      'đã khắc phục (1)',
      'lần này không xem được (1)',
      'phía công cụ không kiểm tra được',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(part);
    for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(80);
  });

  test('as HTML and Markdown has the same rows', () => {
    const made = comparison();
    const told = made.requirements.filter(({ fate }) => fate !== 'same').length;
    const html = load(comparisonHtml(made, 'vi'));
    expect(html('section tbody tr').length).toBe(told);
    expect(html('meta[http-equiv="Content-Security-Policy"]').attr('content')).toContain(`default-src 'none'`);
    const markdown = load(new MarkdownIt({ html: true }).render(comparisonMarkdown(made, 'vi')));
    expect(markdown('h3').length).toBeGreaterThanOrEqual(3);
  });

  test('as JSON keeps its contract', () => {
    expect(comparisonSchema.parse(JSON.parse(comparisonJson(comparison())))).toEqual(comparison());
  });

  test('of a hostile portal plants nothing', () => {
    const made = comparison(hostileReport());
    const html = load(comparisonHtml(made, 'vi'));
    expect(html('script').length).toBe(1);
    expect(html('img, iframe, svg, [onerror], [onload], [onclick]').length).toBe(0);
    for (const href of html('a')
      .map((_, node) => html(node).attr('href'))
      .get())
      expect(href).toMatch(/^(#|https?:)/);
    expect(comparisonTerminal(made, { lang: 'vi' }).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(
      load(new MarkdownIt({ html: true, linkify: true }).render(comparisonMarkdown(made, 'vi')))(
        'img, script, h1, iframe',
      ).length,
    ).toBe(0);
  });
});
