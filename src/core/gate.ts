import { z } from 'zod';
import { says } from './schema-faults.ts';

/** A condition that a build fails on. */
export type GateTerm =
  | { on: 'none' | 'new' }
  | { on: 'force'; force: 'must' | 'should' }
  | { on: 'score'; article: string | null; least: number };

const number = String.raw`(\d{1,3}(?:\.\d+)?)`;

/** `must`, `should`, `new`, `score:80`, `article:18:90`, `none`; null for anything else. */
export function gateTermOf(text: string): GateTerm | null {
  if (text === 'none' || text === 'new') return { on: text };
  if (text === 'must' || text === 'should') return { on: 'force', force: text };
  const [, article = null, least = ''] = new RegExp(`^(?:score|article:([^:,]{1,40})):${number}$`).exec(text) ?? [];
  return least === '' || Number(least) > 100 ? null : { on: 'score', article, least: Number(least) };
}

/** One `--fail-on`. */
export const gateTermSchema = z.string().refine(
  (text) => gateTermOf(text) !== null,
  says({
    vi: 'phải là none, must, should, new, score:80 hoặc article:18:90 (từ 0 đến 100)',
    en: 'must be none, must, should, new, score:80 or article:18:90 (0 to 100)',
  }),
);
