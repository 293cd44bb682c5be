import { z } from 'zod';
import type { Instrument, Requirement, Weights } from '../core/instrument.ts';
import { collected } from '../core/observation.ts';
import type { EvidenceKey, Rule, Scope, Verdict } from '../core/rule.ts';
import { defineRule } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import type { Target, Views } from '../evaluate/views.ts';

export const words = { vi: 'chữ', en: 'words' };

export const testWeights: Weights = {
  force: { must: 3, should: 1, may: 0 },
  bands: [],
  bandCoverage: 0.8,
  bandShare: 0.2,
  untestedTolerance: 0.1,
  answerMonths: 12,
};

/** A requirement of which only the given parts matter. */
export function requirementOf(part: Partial<Requirement> & Pick<Requirement, 'id'>): Requirement {
  return { cite: words, summary: words, force: 'must', scope: 'portal', method: 'automatic', ...part };
}

export const instrumentOf = (requirements: Requirement[]): Instrument => ({
  id: 'test',
  title: words,
  version: '1',
  inForce: { from: '2018-06-01' },
  status: words,
  articles: [],
  requirements,
});

/** A rule that says of each target what the function says; its messages are `present`, `missing` and `unsure`. */
export function ruleOf(
  part: Partial<Rule> & { scope: Scope; needs: readonly EvidenceKey[] },
  say: (evidence: never, options: never) => Verdict[],
): Rule {
  const { scope, needs, ...rest } = part;
  const rule = defineRule({
    id: 'thing-present',
    title: words,
    scope,
    needs: needs as never[],
    options: z.any(),
    lookedFor: words,
    messages: {
      present: { text: words },
      missing: { text: words, mend: words },
      unsure: { text: { vi: 'thấy {text}', en: 'saw {text}' } },
    },
    evaluate: (evidence, options) => say(evidence as never, options as never) as never,
  });
  return { ...rule, ...rest };
}

/** A service of which only the given parts matter. */
export const serviceOf = (part: Partial<Service> & Pick<Service, 'url'>): Service => ({
  ...{ name: 'Đăng ký khai sinh', fields: {}, forms: [], apply: [], figures: {} },
  ...part,
});

/** Views of a portal with these services; each target of scope `service` carries its service alone. */
export function viewsWith(services: readonly Service[], part: Partial<Views> = {}): Views {
  const target = (service: Service) => ({
    id: service.url,
    url: service.url,
    service,
    evidence: { service: collected(service, '2026-03-02T03:00:00.000Z') },
  });
  return {
    site: [],
    page: [],
    phone: [],
    service: services.map(target) as unknown as Target<'service'>[],
    sample: new Set(),
    watched: new Set(),
    services,
    moved: false,
    ...part,
  };
}
