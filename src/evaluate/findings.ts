import type { RuleUse } from '../core/instrument.ts';
import type { Bilingual } from '../core/language.ts';
import { fill } from '../core/language.ts';
import { observationTexts } from '../core/observation-texts.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Finding } from '../core/report.ts';
import type { Rule, Verdict } from '../core/rule.ts';
import { beginning, mask } from '../derive/mask.ts';
import { templateOf } from '../derive/template.ts';
import { clean } from '../derive/vietnamese.ts';
import type { TargetResult } from './run-rules.ts';
import { shortHash } from './short-hash.ts';
import type { Target } from './views.ts';

/** Conventions that keep a report readable: places kept for one finding, characters quoted from a page. */
const placesKept = 50;
const quoteLength = 400;

/** Convention: steps of a selector, from the element upwards, that tell it from others of its template. */
const tellingSteps = 6;

/** What a verdict on a host points at: `tls:host:port`, `dns:host`. */
const hostPointer = /^(tls|dns):.*/s;

/** Fingerprints of the verdicts on each target, by target id: what an answer to one finding hangs on. */
export type Blame = ReadonlyMap<string, readonly Pick<Finding, 'fingerprint' | 'outcome'>[]>;

/** The findings of one rule under one requirement; equal fingerprints become one finding with several places. */
export function findingsOf(
  requirementId: string,
  rule: Rule,
  use: RuleUse,
  results: readonly TargetResult[],
): { findings: Finding[]; blame: Blame } {
  const byFingerprint = new Map<string, Finding>();
  const blame = new Map<string, Finding[]>();
  for (const { target, verdicts, outcome, missed } of results) {
    const found = missed ? [missedFinding(requirementId, rule, use, target, missed)] : [];
    // A failure that the engine set aside keeps no finding of its own: the target counts as untested.
    const judged =
      outcome === 'untested' ? [] : verdicts.map((verdict) => finding(requirementId, rule, use, target, verdict));
    blame.set(target.id, [...found, ...judged]);
    for (const item of [...found, ...judged]) merge(byFingerprint, item);
  }
  return { findings: [...byFingerprint.values()], blame };
}

function merge(byFingerprint: Map<string, Finding>, item: Finding): void {
  // Two hosts are told apart, though their fingerprints name none.
  const key = `${item.fingerprint} ${hostPointer.exec(item.places[0]?.pointer ?? '')?.[0] ?? ''}`;
  const known = byFingerprint.get(key);
  if (!known) byFingerprint.set(key, item);
  else {
    if (known.places.length < placesKept) known.places.push(...item.places);
    known.placesTotal += 1;
  }
}

function finding(requirementId: string, rule: Rule, use: RuleUse, target: Target, verdict: Verdict): Finding {
  const message = rule.messages[verdict.message];
  if (!message) throw new Error(`${rule.id} has no message ${verdict.message}`);
  const shown = (text: string) => (rule.quotesContact || isAddress(text) ? text : mask(text));
  const data = Object.fromEntries(
    Object.entries(verdict.data ?? {}).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  );
  return {
    ruleId: rule.id,
    requirementId,
    outcome: verdict.outcome,
    message: verdict.message,
    data,
    text: fill(message.text, data),
    lookedFor: fill(rule.lookedFor, data),
    // Masked before it is cut, so that the cut never falls within a mask.
    found: verdict.found === undefined ? null : beginning(shown(clean(verdict.found)), quoteLength),
    mend: message.mend && verdict.outcome !== 'passed' ? fill(message.mend, data) : null,
    ...placed(target, verdict.url, verdict.pointer),
    fingerprint: fingerprint(rule, use, verdict.message, verdict.pointer ?? '', verdict.url ?? target.url),
  };
}

function missedFinding(
  requirementId: string,
  rule: Rule,
  use: RuleUse,
  target: Target,
  { code, message }: NonNullable<TargetResult['missed']>,
): Finding {
  const why = observationTexts[code];
  const text: Bilingual = { vi: `Chưa kiểm tra được: ${why.vi}.`, en: `Not tested: ${why.en}.` };
  return {
    ruleId: rule.id,
    requirementId,
    outcome: 'untested',
    message: code,
    data: {},
    text,
    lookedFor: rule.title,
    found: message ? beginning(mask(clean(message)), quoteLength) : null,
    mend: null,
    ...placed(target),
    fingerprint: fingerprint(rule, use, code, '', target.url),
  };
}

function placed(
  target: Target,
  url = target.url,
  pointer?: string,
): Pick<Finding, 'places' | 'placesTotal' | 'assets'> {
  const place = {
    url,
    ...(pointer === undefined ? {} : { pointer }),
    ...(target.service ? { service: target.service.name } : {}),
    ...(target.viewport ? { viewport: target.viewport } : {}),
  };
  return { places: [place], placesTotal: 1, assets: [] };
}

/** Digits in an address are not a person's. */
const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text);

/** Without host and volatile text, so that staging and production agree; what baselines and attestations hang on. */
function fingerprint(rule: Rule, use: RuleUse, message: string, element: string, url: string): string {
  // What stands around a part of a page may change without it.
  const near = element.replace(hostPointer, '$1').split(' > ').slice(-tellingSteps).join(' > ');
  return shortHash([rule.id, JSON.stringify(use.with), message, near, templateOf(url)]);
}

/** Orders findings by seriousness, the worst first, keeping the order of discovery among equals. */
export function bySeriousness(findings: readonly Finding[]): Finding[] {
  const order: readonly Outcome[] = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'];
  return [...findings].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}
