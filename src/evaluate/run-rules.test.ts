import { describe, expect, test } from 'vitest';
import { collected, failed, skipped } from '../core/observation.ts';
import type { PageDocument, Rule, Verdict } from '../core/rule.ts';
import { ruleOf, viewsWith } from '../testing/judging.ts';
import { runRules } from './run-rules.ts';
import type { Target, Views } from './views.ts';

const at = '2026-03-02T03:00:00.000Z';
const home = 'https://tinhmau.gov.vn/';
const document = (complete: boolean): PageDocument => ({ url: home, html: '<p>x</p>', source: 'http', complete });

function views(evidence: object, part: Partial<Views> = {}): Views {
  const target = { id: home, url: home, evidence };
  return viewsWith([], { page: [target] as Target<'page'>[], site: [target] as Target<'site'>[], ...part });
}
const runRule = (rule: Rule, options: unknown, seen: Views) => runRules([{ rule, options }], seen)[0] ?? [];
const failing: Verdict[] = [{ outcome: 'failed', message: 'missing' }];
const rule = (say: () => Verdict[], part: Partial<Rule> = {}) =>
  ruleOf({ scope: 'page', needs: ['document'], ...part }, say);
const outcomeOf = (one: Rule, evidence: object) => runRule(one, {}, views(evidence))[0];

describe('runRules', () => {
  test('hands over just what the rule declared', () => {
    let handed: object = {};
    const curious = ruleOf({ scope: 'page', needs: ['document'] }, (evidence) => {
      handed = evidence;
      return [];
    });
    const { outcome } = outcomeOf(curious, { document: collected(document(true), at), axe: collected({}, at) }) ?? {};
    expect(Object.keys(handed)).toEqual(['document']);
    expect(outcome, 'a rule that yields nothing does not apply').toBe('inapplicable');
  });

  test('missing evidence is untested with its code, and the rule is not run', () => {
    const never = rule(() => {
      throw new Error('was run');
    });
    expect(outcomeOf(never, { document: failed('timeout', 'no answer') })).toMatchObject({
      outcome: 'untested',
      missed: { code: 'timeout', message: 'no answer' },
    });
    expect(outcomeOf(never, { document: skipped('robots') })?.missed?.code).toBe('robots');
    expect(outcomeOf(never, {})?.missed?.code, 'a key nobody fills').toBe('bug');
  });

  test('a failure told from an incomplete page is not one; a pass and a doubt stay', () => {
    const incomplete = { document: collected(document(false), at) };
    expect(
      outcomeOf(
        rule(() => failing),
        incomplete,
      ),
    ).toMatchObject({
      outcome: 'untested',
      missed: { code: 'needs-browser' },
    });
    const inPart = { document: collected({ complete: false, lacks: skipped('signed-in') }, at) };
    expect(
      outcomeOf(
        rule(() => failing),
        inPart,
      )?.missed?.code,
    ).toBe('signed-in');
    for (const outcome of ['passed', 'cantTell'] as const) {
      expect(
        outcomeOf(
          rule(() => [{ outcome, message: 'present' }]),
          incomplete,
        )?.outcome,
      ).toBe(outcome);
    }
    expect(
      outcomeOf(
        rule(() => failing),
        { document: collected(document(true), at) },
      )?.outcome,
    ).toBe('failed');
  });

  test('one incomplete page among many is enough, unless the rule weighs that itself', () => {
    const pages = { pages: collected([document(true), document(false)], at) };
    const onPages = (weighsCompleteness: boolean) =>
      rule(() => failing, { scope: 'site', needs: ['pages'], weighsCompleteness });
    expect(outcomeOf(onPages(false), pages)?.outcome).toBe('untested');
    expect(outcomeOf(onPages(true), pages)?.outcome).toBe('failed');
  });

  test('the worst verdict counts; a message that the rule does not know is a fault of ours', () => {
    const complete = { document: collected(document(true), at) };
    const both = rule(() => [{ outcome: 'passed', message: 'present' }, ...failing]);
    expect(outcomeOf(both, complete)?.outcome).toBe('failed');
    expect(
      outcomeOf(
        rule(() => [{ outcome: 'failed', message: 'odd' }]),
        complete,
      )?.missed?.code,
    ).toBe('bug');
  });

  test('what only a browser tells is asked of the sample alone', () => {
    const needsAxe = rule(() => [], { needs: ['axe'] });
    const evidence = { axe: skipped('budget') };
    expect(runRule(needsAxe, {}, views(evidence))).toEqual([]);
    expect(runRule(needsAxe, {}, views(evidence, { sample: new Set([home]) }))).toHaveLength(1);
  });

  test('the screen of a phone is a target of its own for what axe says, and for nothing else', () => {
    const evidence = { axe: skipped('budget') };
    const seen = views(evidence, { sample: new Set([home]) });
    const both = { ...seen, phone: seen.page.map((target) => ({ ...target, id: `${home} phone` })) };
    const idsOf = (key: 'axe' | 'url') =>
      runRule(
        rule(() => [], { needs: [key] }),
        {},
        both,
      ).map(({ target }) => target.id);
    expect(idsOf('axe')).toEqual([home, `${home} phone`]);
    expect(idsOf('url')).toEqual([home]);
  });

  test('motion is asked of the pages that were watched, which are one of each template', () => {
    const needsMotion = rule(() => [], { needs: ['motion'] });
    const evidence = { motion: skipped('budget') };
    const sample = new Set([home]);
    expect(runRule(needsMotion, {}, views(evidence, { sample }))).toEqual([]);
    expect(runRule(needsMotion, {}, views(evidence, { sample, watched: sample }))).toHaveLength(1);
  });
});
