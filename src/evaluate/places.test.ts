import { describe, expect, test } from 'vitest';
import type { EvidenceKey, Scope } from '../core/rule.ts';
import { bundleOf } from '../testing/bundle.ts';
import { ruleOf } from '../testing/judging.ts';
import { findingsOf } from './findings.ts';
import { withPlaces } from './places.ts';
import { viewsOf } from './views.ts';

const home = 'https://tinhmau.gov.vn/';
const news = `${home}tin/1`;
const html = '<main><p data-cc-box="10,20,100,30">Chữ mờ</p></main>';
const views = viewsOf(
  bundleOf({
    [home]: { sent: html, rendered: html },
    [news]: { sent: html, rendered: html },
    [`${home}a`]: { sent: html },
  }),
);
const box = { x: 10, y: 20, width: 100, height: 30 };

interface Asked {
  url: string;
  outcome?: 'failed' | 'cantTell' | 'passed';
  pointer?: string;
  viewport?: 'phone';
  needs?: EvidenceKey;
}

function boxOf({ url, outcome = 'failed', pointer = 'p', viewport, needs = 'document' }: Asked) {
  const scope: Scope = needs === 'mobile' ? 'site' : 'page';
  const rule = ruleOf({ scope, needs: [needs] }, () => []);
  const target = { id: url, url, evidence: {} as never, ...(viewport && { viewport }) };
  const { findings } = findingsOf('1', rule, { rule: rule.id, with: {} }, [
    { target, outcome, verdicts: [{ outcome, message: 'missing', pointer }] },
  ]);
  return withPlaces(findings, { views, rules: [rule] })[0]?.places[0]?.box;
}

describe('the box of a place', () => {
  test.each(['failed', 'cantTell'] as const)('%s: on every page the browser opened', (outcome) => {
    expect(boxOf({ url: home, outcome })).toEqual(box);
    expect(boxOf({ url: news, outcome })).toEqual(box);
  });

  test('passed: on the home page alone', () => {
    expect(boxOf({ url: home, outcome: 'passed' })).toEqual(box);
    expect(boxOf({ url: news, outcome: 'passed' })).toBeUndefined();
  });

  test('none where no browser of that width looked', () => {
    expect(boxOf({ url: `${home}a` })).toBeUndefined();
    expect(boxOf({ url: news, viewport: 'phone' })).toBeUndefined();
    expect(boxOf({ url: home, needs: 'mobile' })).toBeUndefined();
  });

  test.each(['dns:tinhmau.gov.vn', '>>', '#khong-co'])('none for %s', (pointer) => {
    expect(boxOf({ url: news, pointer })).toBeUndefined();
  });
});
