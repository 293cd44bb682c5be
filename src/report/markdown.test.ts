import { load } from 'cheerio';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { attacks, hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { renderMarkdown } from './markdown.ts';
import { literal } from './markdown-text.ts';

/** As forges read it: tables, bare addresses become links, HTML passes. */
const reader = new MarkdownIt({ html: true, linkify: true });
const shown = (markdown: string) => load(reader.render(markdown));

describe('Markdown', () => {
  test.each(['vi', 'en'] as const)('shows headline, conformity, score, failures and mends (%s)', (lang) => {
    const report = sampleReport();
    const $ = shown(renderMarkdown(report, { lang }));
    expect($('h2 a').attr('href')).toBe(report.portal.url);
    expect($('table').length).toBeGreaterThanOrEqual(3);
    const failed = report.requirements.find(({ outcome, scope }) => outcome === 'failed' && scope !== 'agency');
    expect($('td').text()).toContain(failed?.id);
    expect($('details table tr').length).toBeGreaterThan(1);
  });

  test.each(attacks)('a text from a portal shows as its letters and nothing else: %s', (attack) => {
    const $ = shown(`| ${literal(attack)} |\n| --- |\n| ${literal(attack)} |`);
    expect($('a, img, script, h1, code, strong, em, iframe, svg, style').length).toBe(0);
    expect($('td').length).toBe(1);
  });

  test('a list, heading, mention, issue or address that a portal wrote is none', () => {
    for (const text of ['# Đạt', '1. một', '- một', '> trích', 'www.evil.example', 'https://evil.example', 'a@b.vn']) {
      const $ = shown(literal(text));
      expect($('a, h1, li, blockquote').length, text).toBe(0);
      expect($('p').text()).toBe(text);
    }
    expect(literal('@admin #12')).not.toMatch(/[@#]\w/);
  });

  test('a hostile portal adds no element', () => {
    const kinds = (markdown: string) =>
      new Set(
        shown(markdown)('*')
          .toArray()
          .map((node) => (node as { name: string }).name),
      );
    const own = kinds(renderMarkdown(sampleReport(), { lang: 'vi' }));
    for (const kind of kinds(renderMarkdown(hostileReport(), { lang: 'vi' }))) expect(own).toContain(kind);
  });
});
