import type { Assessment } from './assess.ts';

/**
 * Variants of one clause (a draft may offer two) exclude each other: only one of them can become law, so only one weighs.
 * The one that the portal meets better counts; the others stay in the report without weight.
 */
export function settleVariants(assessments: readonly Assessment[]): Assessment[] {
  const met = new Map<string, number>();
  for (const { requirement, result } of assessments) {
    const key = keyOf(requirement);
    if (key) met.set(key, (met.get(key) ?? 0) + result.weight * ((result.share ?? 0) * result.decided - 1));
  }
  const chosen = new Map<string, string>();
  for (const [key, points] of met) {
    const [clause = ''] = key.split(' ');
    const best = chosen.get(clause);
    if (best === undefined || points > (met.get(best) ?? 0)) chosen.set(clause, key);
  }
  return assessments.map((assessment) => {
    const key = keyOf(assessment.requirement);
    if (!key || chosen.get(clauseOf(assessment.requirement.id)) === key) return assessment;
    return { ...assessment, result: { ...assessment.result, weight: 0 } };
  });
}

const clauseOf = (id: string): string => id.split('/', 1)[0] ?? id;

function keyOf({ id, variant }: Assessment['requirement']): string | undefined {
  return variant === undefined ? undefined : `${clauseOf(id)} ${variant}`;
}
