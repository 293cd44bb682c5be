import { describe, expect, test } from 'vitest';
import type { AxeResult } from '../../src/core/evidence.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import { checkFor } from './checks.ts';
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
const options = { rules: ['image-alt'] };
const contrast =
  'Fix any of the following:\n  Element has insufficient color contrast of 2.32 (foreground color: #aaaaaa, background color: #ffffff, font size: 12.0pt (16px), font weight: normal). Expected contrast ratio of 4.5:1';

ruleTester(rule, {
  passed: [
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
    { name: 'the check was not run', options, evidence: evidence({}), messages: ['not-run'] },
  ],
  inapplicable: [{ name: 'no pictures', options, evidence: evidence({ inapplicable: ['image-alt'] }) }],
});

describe('descriptions', () => {
  test('a rule named like a built-in property gets the general description', () => {
    expect(checkFor('constructor').subject.vi).toContain('constructor');
  });
});
