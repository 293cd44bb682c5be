import type { PageDocument } from '../core/rule.ts';
import { dom, named } from './dom.ts';
import { refreshOf } from './links.ts';
import { longestRefresh, wayOn } from './way-on.ts';

/** A script that looks at the scheme and goes elsewhere. */
const looks = /\blocation\.protocol\b/;
const goes = /\blocation(?:\.href|\.protocol)?\s*=(?!=)|\blocation\.(?:replace|assign)\s*\(/;

/** How a page that was sent over http leads its visitors to https by itself; undefined when it does not. */
export function upgradeOf(document: PageDocument): 'refresh' | 'script' | undefined {
  const refresh = refreshOf(document);
  if (refresh && refresh.seconds <= longestRefresh && refresh.url.startsWith('https:')) return 'refresh';
  const way = wayOn(document);
  if (way?.by === 'script' && way.url.startsWith('https:')) return 'script';
  const $ = dom(document);
  const isUpgrade = (text: string) => looks.test(text) && goes.test(text) && /['"`]https:/.test(text);
  return named(document, 'script').some((script) => isUpgrade($(script).text())) ? 'script' : undefined;
}
