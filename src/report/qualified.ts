import type { RequirementResult } from '../core/report.ts';

/** `tt32-2018:16.3.c/phone`: the id of a requirement among several texts, as machines get it. */
export const qualified = ({ instrument, id }: Pick<RequirementResult, 'instrument' | 'id'>): string =>
  `${instrument}:${id}`;

/** An address as a URI that a machine reader takes; null for what is none, such as a string a hostile site planted. */
export function uriOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
