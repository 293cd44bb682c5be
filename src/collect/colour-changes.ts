/// <reference lib="dom" />
import type { IsolatedWorld } from './isolated-world.ts';

/** Where `colour-changes` keeps what it saw in our world of the page. */
export type ColourChanges = { congchuanColours?: Set<Node> };

/**
 * From now on notes the elements whose colours or opacity a script changes: a fade that a script makes is no animation that
 * could be held, and what is measured in the middle of it is true of no state that visitors read.
 */
export const watchColours = (world: IsolatedWorld): Promise<void> => world.run(watchInPage, undefined);

function watchInPage(): void {
  const keeper = globalThis as ColourChanges;
  if (keeper.congchuanColours) return;
  const changed = new Set<Node>();
  keeper.congchuanColours = changed;
  const coloursIn = (style: string | null) =>
    [...(style ?? '').matchAll(/(?:^|;)\s*((?:opacity|color|background(?:-color)?|filter)\s*:[^;]*)/gi)].join();
  new MutationObserver((records) => {
    for (const { target, oldValue } of records) {
      if (changed.size > 5000) return;
      if (coloursIn(oldValue) !== coloursIn((target as Element).getAttribute('style'))) changed.add(target);
    }
  }).observe(document, { attributes: true, attributeFilter: ['style'], attributeOldValue: true, subtree: true });
}
