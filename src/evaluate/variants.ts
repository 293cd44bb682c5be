import type { Tally } from '../core/report.ts';
import type { Assessment } from './assess.ts';

interface Option {
  clause: string;
  name: string;
  /** Points of weight that the portal does not surely have. */
  lost: number;
  weight: number;
}

/**
 * Variants of one clause (a draft may offer two) exclude each other: only one of them can become law, so only one counts,
 * the one that the portal meets best, of equals the weightier. The others stay in the report without weight.
 */
export function settleVariants(assessments: readonly Assessment[]): Assessment[] {
  const options = new Map<string, Option>();
  for (const { requirement, result } of assessments) {
    if (requirement.variant === undefined) continue;
    const clause = clauseOf(requirement.id);
    const key = `${clause} ${requirement.variant}`;
    const option = options.get(key) ?? { clause, name: requirement.variant, lost: 0, weight: 0 };
    option.lost += result.weight * (1 - (result.share ?? 0) * result.decided);
    option.weight += result.weight;
    options.set(key, option);
  }
  const chosen = new Map<string, Option>();
  for (const option of options.values()) {
    const best = chosen.get(option.clause);
    const better = !best || option.lost < best.lost || (option.lost === best.lost && option.weight > best.weight);
    if (better) chosen.set(option.clause, option);
  }
  return assessments.map((assessment) => {
    const { id, variant: name } = assessment.requirement;
    if (name === undefined) return assessment;
    const counts = chosen.get(clauseOf(id))?.name === name;
    const { result } = assessment;
    const weigh = <T extends Tally>(tally: T): T => (counts ? tally : { ...tally, weight: 0 });
    const readings = {
      ...(result.machine ? { machine: weigh(result.machine) } : {}),
      ...(result.adjusted ? { adjusted: weigh(result.adjusted) } : {}),
    };
    return { ...assessment, result: { ...weigh(result), ...readings, variant: { name, counts } } };
  });
}

const clauseOf = (id: string): string => id.split('/', 1)[0] ?? id;
