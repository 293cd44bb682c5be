/** The five outcomes of EARL 1.0, from the least to the most serious; the order decides every aggregation. */
export const outcomes = ['inapplicable', 'passed', 'untested', 'cantTell', 'failed'] as const;

export type Outcome = (typeof outcomes)[number];

/** The most serious outcome of a list; of an empty list `inapplicable`. */
export function worst(list: Iterable<Outcome>): Outcome {
  let result = 0;
  for (const outcome of list) result = Math.max(result, outcomes.indexOf(outcome));
  return outcomes[result] ?? 'inapplicable';
}
