import { rules } from '../../rules/index.ts';
import { usesOf } from '../core/instrument.ts';
import type { Rule } from '../core/rule.ts';
import { loadInstruments } from './instruments.ts';

/** What the machine must have. */
export const limbs = ['browser', 'sandbox', 'ipv6', 'resolver', 'clock', 'trust-store', 'open-files', 'disk'] as const;
export type Limb = (typeof limbs)[number];

/** Evidence that only a browser gives, whatever else may have been collected. */
const browserEvidence: ReadonlySet<string> = new Set(['axe', 'motion', 'tools', 'home']);

/** Rules that cannot be judged without it. A test makes sure that the ones named here exist. */
const affected: Partial<Record<Limb, (rule: Pick<Rule, 'id' | 'needs'>) => boolean>> = {
  browser: ({ needs }) => needs.some((need) => browserEvidence.has(need)),
  ipv6: ({ id }) => id === 'ipv6-answered',
  resolver: ({ id }) => id === 'dnssec-validated',
  clock: ({ id }) => id === 'dnssec-validated',
};

/** Requirements of the texts in use that are lost with a limb, `tt32-2018:15.4/ipv6`. */
export function costsOf(instruments: readonly string[]): (limb: Limb) => string[] {
  const loaded = loadInstruments(instruments);
  return (limb) => {
    const lost = new Set(rules.filter((rule) => affected[limb]?.(rule) ?? false).map(({ id }) => id));
    return loaded.flatMap(({ id, requirements }) =>
      requirements
        .filter((requirement) => usesOf(requirement).some(({ rule }) => lost.has(rule)))
        .map((requirement) => `${id}:${requirement.id}`),
    );
  };
}
