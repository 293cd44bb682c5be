import type { AxeNode, MeasuredContrast } from '../../src/core/axe-result.ts';
import type { Verdict } from '../../src/core/rule.ts';
import { hex, nearestPassing, rgbOf } from '../../src/derive/contrast.ts';

/** Convention: what a ratio measured from pixels may be off; nearer to the ratio required than this nothing is concluded. */
const error = 0.02;

export interface Figures {
  ratio: string;
  foreground: string;
  background: string;
  expected: string;
  /** The colour nearest to that of the text that would pass. */
  nearest: string;
}

const measuredByAxe =
  /contrast of ([\d.]+) \(foreground color: (#?\w+), background color: (#?\w+)[^)]*\).*?ratio of ([\d.]+:1)/is;

/** The figures of a contrast fault, from what axe-core's check found or its own summary; undefined where it gives none. */
export function figuresOf({ checks = [], summary }: AxeNode): Figures | undefined {
  const data = checks.find(({ id }) => id === 'color-contrast')?.data as Record<string, unknown> | undefined;
  // Between a text and its shadow, or that and the background: told in axe's words.
  if (data?.messageKey) return undefined;
  const told = data && [data.contrastRatio, data.fgColor, data.bgColor, data.expectedContrastRatio].map(String);
  const [ratio, foreground, background, expected] = told ?? measuredByAxe.exec(summary)?.slice(1) ?? [];
  if (!ratio || !foreground || !background || !expected) return undefined;
  const nearest = nearestTo(foreground, background, Number.parseFloat(expected));
  return nearest === undefined ? undefined : { ratio, foreground, background, expected, nearest };
}

/** What pixels say of a text whose contrast axe-core leaves open; undefined where they leave it open too. */
export function measuredVerdict(measured: MeasuredContrast): Pick<Verdict, 'data'> & { isEnough: boolean | undefined } {
  const { least, most, required, foreground, background, outlined } = measured;
  const isLow = most < required * (1 - error) && !outlined;
  const isEnough = least > required * (1 + error) ? true : isLow ? false : undefined;
  const nearest = nearestTo(foreground, background, required) ?? foreground;
  return { isEnough, data: { least, most, expected: `${required}:1`, foreground, background, nearest } };
}

function nearestTo(foreground: string, background: string, required: number): string | undefined {
  const [text, behind] = [rgbOf(foreground), rgbOf(background)];
  const nearest = text && behind && nearestPassing(text, behind, required);
  return nearest && hex(nearest);
}
