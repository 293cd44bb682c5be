import { type Comparison, comparisonSchema } from '../../core/comparison.ts';

/** The comparison as it is, for machines: its schema is `comparisonSchema`. */
export const comparisonJson = (comparison: Comparison): string =>
  `${JSON.stringify(comparisonSchema.parse(comparison), null, 2)}\n`;
