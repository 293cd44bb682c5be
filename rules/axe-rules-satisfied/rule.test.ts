import { expect, test } from 'vitest';
import type { AxeNode, AxeResult } from '../../src/core/axe-result.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import { figuresOf } from './contrast.ts';
import rule from './rule.ts';

const node = (target: string, summary = '') => ({ target, html: `<img class="${target}">`, summary });
const result = (id: string, count: number, summary = '') => ({
  id,
  impact: 'serious',
  total: count,
  nodes: Array.from({ length: Math.min(count, 30) }, (_, index) => node(`#a${index}`, summary)),
});
const evidence = (axe: Partial<AxeResult>) => ({
  url: 'https://tinhmau.gov.vn/tin-tuc',
  axe: { violations: [], incomplete: [], passes: [], inapplicable: [], ...axe },
});
const measured = {
  ...{ least: 1, most: 21, required: 4.5, foreground: '#bbbbbb', background: '#eeeeee' },
  ...{ outlined: false, lines: 1 },
};
const open = (part: Partial<AxeNode>) => ({
  ...result('color-contrast', 1),
  nodes: [{ ...node('#a0'), checks: [{ id: 'color-contrast', data: { messageKey: 'bgImage' } }], ...part }],
});
const options = { rules: ['image-alt'] };
const contrast =
  'Fix any of the following:\n  Element has insufficient color contrast of 2.32 (foreground color: #aaaaaa, background color: #ffffff, font size: 12.0pt (16px), font weight: normal). Expected contrast ratio of 4.5:1';

ruleTester(rule, {
  passed: [
    {
      name: 'measured: text over a picture is clear everywhere',
      options: { rules: ['color-contrast'] },
      evidence: evidence({
        incomplete: [open({ measured: { ...measured, least: 9, most: 12 } })],
        passes: [{ id: 'color-contrast', total: 7 }],
      }),
      messages: ['contrast-enough-measured'],
    },
    {
      name: 'all pictures have alternatives',
      options,
      evidence: evidence({ passes: [{ id: 'image-alt', total: 7 }] }),
      messages: ['satisfied'],
    },
    {
      name: 'faults of other checks do not count',
      options,
      evidence: evidence({ passes: [{ id: 'image-alt', total: 7 }], violations: [result('label', 2)] }),
    },
  ],
  failed: [
    {
      name: 'a pale number is text',
      options: { rules: ['color-contrast'] },
      evidence: evidence({
        incomplete: [open({ html: '<a href="/2">2</a>', measured: { ...measured, least: 1.2, most: 2 } })],
      }),
      messages: ['contrast-low-measured'],
    },
    {
      name: 'measured: a whole line over a picture is too faint',
      options: { rules: ['color-contrast'] },
      evidence: evidence({ incomplete: [open({ measured: { ...measured, least: 1.2, most: 2 } })] }),
      messages: ['contrast-low-measured'],
    },
    {
      name: 'one verdict for each element, passes beside it say nothing',
      options,
      evidence: evidence({ violations: [result('image-alt', 2)], passes: [{ id: 'image-alt', total: 9 }] }),
      messages: ['violated', 'violated'],
      found: '<img class="#a0">',
    },
    {
      name: 'figures of a contrast fault are told',
      options: { rules: ['color-contrast'] },
      evidence: evidence({ violations: [result('color-contrast', 1, contrast)] }),
      messages: ['contrast-low'],
    },
    {
      name: 'at most twenty verdicts for a check',
      options,
      evidence: evidence({ violations: [result('image-alt', 400)] }),
      messages: Array.from({ length: 20 }, () => 'violated'),
    },
    {
      name: 'a check without a description of its own',
      options: { rules: ['tabindex'] },
      evidence: evidence({ violations: [result('tabindex', 1)] }),
      messages: ['violated'],
    },
  ],
  cantTell: [
    {
      name: 'measured: clear here, faint there',
      options: { rules: ['color-contrast'] },
      evidence: evidence({ incomplete: [open({ measured: { ...measured, least: 1.2, most: 15 } })] }),
      messages: ['contrast-unclear'],
    },
    {
      name: 'measured: too low by less than what measuring may be off',
      options: { rules: ['color-contrast'] },
      evidence: evidence({ incomplete: [open({ measured: { ...measured, least: 4.3, most: 4.45 } })] }),
      messages: ['contrast-unclear'],
    },
    {
      name: 'measured: low, but the letters have an outline',
      options: { rules: ['color-contrast'] },
      evidence: evidence({ incomplete: [open({ measured: { ...measured, least: 1.2, most: 2, outlined: true } })] }),
      messages: ['contrast-unclear'],
    },
    {
      name: 'a script was changing the colours',
      options: { rules: ['color-contrast'] },
      evidence: evidence({ incomplete: [open({ unsteady: true })] }),
      messages: ['contrast-unsteady'],
    },
    {
      name: 'measured enough, but more elements than were looked at',
      options: { rules: ['color-contrast'] },
      evidence: evidence({
        incomplete: [{ ...open({ measured: { ...measured, least: 9, most: 12 } }), total: 300 }],
      }),
      messages: ['contrast-enough-measured', 'undecided-rest'],
    },
    {
      name: 'axe cannot decide',
      options: { rules: ['color-contrast', 'image-alt'] },
      evidence: evidence({
        incomplete: [result('color-contrast', 1)],
        passes: [
          { id: 'color-contrast', total: 30 },
          { id: 'image-alt', total: 2 },
        ],
      }),
      messages: ['undecided', 'satisfied'],
    },
    {
      name: 'a pale sign is no text',
      options: { rules: ['color-contrast'] },
      evidence: evidence({
        violations: [
          { ...result('color-contrast', 1), nodes: [{ ...node('#a'), html: '<li>»» <a href="/">Tin</a></li>' }] },
        ],
        incomplete: [open({ html: '<button class="m">☰</button>', measured: { ...measured, least: 1.2, most: 2 } })],
      }),
      messages: ['contrast-sign', 'contrast-sign'],
    },
    { name: 'the check was not run', options, evidence: evidence({}), messages: ['not-run'] },
  ],
  inapplicable: [{ name: 'no pictures', options, evidence: evidence({ inapplicable: ['image-alt'] }) }],
});

test('a contrast fault names the nearest colour that passes', () => {
  const data = { contrastRatio: 2.32, fgColor: '#aaaaaa', bgColor: '#ffffff', expectedContrastRatio: '4.5:1' };
  const found = { ...node('#a'), checks: [{ id: 'color-contrast', data }] };
  expect(figuresOf(found)?.nearest).toBe('#757575');
  expect(figuresOf({ ...node('#a'), summary: contrast })?.nearest).toBe('#757575');
  expect(
    figuresOf({ ...found, checks: [{ id: 'color-contrast', data: { ...data, messageKey: 'fgOnShadowColor' } }] }),
  ).toBe(undefined);
});
