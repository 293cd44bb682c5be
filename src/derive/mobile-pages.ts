import type { PageRecord } from '../core/evidence.ts';
import type { Missed } from '../core/observation.ts';
import { collected, type Observation, skipped } from '../core/observation.ts';
import type { MobilePage, PageDocument } from '../core/rule.ts';
import { addressOf, topEntriesOf } from './sitemap-tree.ts';

/**
 * The pages that were shown on touch screens, home first, those that the main menu leads to marked. What the home page
 * was not shown on is not judged at all: then this is why.
 */
export function mobilePagesOf(
  pages: readonly PageRecord[],
  home: { url: string; document: PageDocument | undefined },
): Observation<readonly MobilePage[]> {
  const first = pages.find(({ url }) => url === home.url);
  const seen = first?.mobile ?? (first ? withoutLook(first) : skipped('empty'));
  if (seen.status !== 'collected') return seen;
  const own = home.document ? topEntriesOf(home.document).map(({ target }) => addressOf(target)) : [];
  const main = new Set([...own, addressOf(new URL(home.url))]);
  const shown = pages.flatMap(({ url, mobile }): MobilePage[] =>
    mobile?.status === 'collected' ? [{ url, main: main.has(addressOf(new URL(url))), mobile: mobile.value }] : [],
  );
  return collected(
    [...shown].sort((a, b) => Number(b.url === home.url) - Number(a.url === home.url)),
    seen.at,
  );
}

/** Evidence of earlier versions did not look; without a browser nobody does. */
const withoutLook = ({ render }: PageRecord): Missed => (render.status === 'collected' ? skipped('budget') : render);

/** Which pages a law asks about: `main` are the home page and those that its main menu leads to. */
export const asked = (pages: readonly MobilePage[], which: 'main' | 'all'): readonly MobilePage[] =>
  which === 'all' ? pages : pages.filter(({ main }) => main);
