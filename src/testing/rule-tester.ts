import { describe, expect, test } from 'vitest';
import { fill, languages } from '../core/language.ts';
import { type Outcome, worst } from '../core/outcome.ts';
import type { EvidenceOf, PageDocument, Rule, Verdict, WayToApply } from '../core/rule.ts';
import { formOutlineOf } from '../derive/form-outline.ts';

type AnyEvidence = Partial<EvidenceOf['page'] & EvidenceOf['site'] & EvidenceOf['service']>;

export interface Case {
  name: string;
  /** Shorthand: an HTML page that fills `document`, `home`, `styledHome` and `pages`. */
  html?: string;
  /** Evidence by key; wins over what `html` fills in. */
  evidence?: AnyEvidence;
  options?: Record<string, unknown>;
  /** Message ids the rule must yield, in order. */
  messages?: string[];
  /** What the first verdict must quote as found. */
  found?: string;
}

export interface Cases {
  passed: Case[];
  failed: Case[];
  cantTell?: Case[];
  inapplicable?: Case[];
}

/** A page as a browser saw it, for tests. */
export function pageOf(html: string, url = 'https://tinhmau.gov.vn/'): PageDocument {
  return { url, html, source: 'render', complete: true };
}

/**
 * Tests a rule on inline cases. It demands that every message id is hit by some case, freezes the evidence, evaluates
 * twice and compares, and renders each verdict in both languages.
 */
export function ruleTester(rule: Rule, cases: Cases): void {
  const hit = new Set<string>();
  describe(rule.id, () => {
    for (const [outcome, list] of Object.entries(cases) as [keyof Cases, Case[]][]) {
      for (const item of list ?? []) {
        test(`${outcome}: ${item.name}`, () => {
          const evidence = deepFreeze(evidenceFor(rule, item));
          const options = rule.options.parse(item.options ?? {});
          const verdicts = [...rule.evaluate(evidence, options)];
          expect([...rule.evaluate(evidence, options)], 'the same evidence gives the same verdicts').toEqual(verdicts);
          expect(outcomeOf(rule, { evidence }, options)).toBe(outcome);
          const behind = behindSignIn(evidence);
          if (behind)
            expect(outcomesFor(behind.whole, outcome), 'behind a sign-in').toContain(outcomeOf(rule, behind, options));
          if (item.messages) expect(verdicts.map((verdict) => verdict.message)).toEqual(item.messages);
          if (item.found !== undefined) expect(verdicts[0]?.found).toBe(item.found);
          for (const verdict of verdicts) {
            expect(verdict.found, 'a quote says something, or there is none').not.toBe('');
            hit.add(verdict.message);
            expectWords(rule, verdict);
          }
        });
      }
    }
    test('every message is reached by a case', () => {
      expect([...hit].sort()).toEqual(Object.keys(rule.messages).sort());
    });
  });
}

function outcomeOf(rule: Rule, { evidence }: { evidence: object }, options: unknown): Outcome {
  const verdicts = [...rule.evaluate(evidence, options)];
  return verdicts.length === 0 ? 'inapplicable' : worst(verdicts.map((verdict) => verdict.outcome));
}

/** The same with the outlines of its online forms, as if they stood behind a sign-in; undefined where there are none. */
function behindSignIn(evidence: object): { evidence: object; whole: boolean } | undefined {
  const { eForm, applying = eForm }: { eForm?: WayToApply; applying?: WayToApply } = evidence;
  const outlines = applying?.pages.map((page) => formOutlineOf(page)) ?? [];
  if (!applying || outlines.length === 0 || outlines.some((outline) => outline === undefined)) return undefined;
  // What stands around a form behind a sign-in is not kept.
  const whole = applying === eForm && outlines.every((outline) => outline?.whole);
  const pages = applying.pages.map((page, at) => ({ ...page, html: outlines[at]?.html ?? '', complete: whole }));
  const way = { ...applying, pages, complete: whole };
  return {
    evidence: { ...evidence, ...(eForm && { eForm: way }), ...('applying' in evidence && { applying: way }) },
    whole,
  };
}

/** What may be told of an outline: the same; of one that is not whole also less. The engine makes `untested` of a failure. */
const outcomesFor = (whole: boolean, outcome: string): string[] =>
  whole ? [outcome] : [outcome, 'cantTell', 'failed', 'inapplicable'];

function evidenceFor(rule: Rule, item: Case): object {
  const page = item.html === undefined ? undefined : pageOf(item.html);
  const filled: AnyEvidence = page
    ? { url: page.url, document: page, home: page, styledHome: page, pages: [page] }
    : {};
  const all: Record<string, unknown> = { ...filled, ...item.evidence };
  return Object.fromEntries(
    rule.needs.map((key) => {
      if (!(key in all)) throw new Error(`the case "${item.name}" gives no evidence for "${key}"`);
      return [key, all[key]];
    }),
  );
}

function expectWords(rule: Rule, verdict: Verdict): void {
  const message = rule.messages[verdict.message];
  if (!message) throw new Error(`${rule.id} yields an unknown message: ${verdict.message}`);
  const data = verdict.data ?? {};
  for (const text of [message.text, rule.lookedFor, message.mend ?? message.text]) {
    for (const language of languages) expect(fill(text, data)[language]).not.toMatch(/[{}]|undefined/);
  }
  if (verdict.outcome === 'failed')
    expect(message.mend, `a failure says how to mend it: ${verdict.message}`).toBeDefined();
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
