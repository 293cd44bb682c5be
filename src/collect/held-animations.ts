/// <reference lib="dom" />
import type { IsolatedWorld } from './isolated-world.ts';

interface Held {
  animation: Animation;
  currentTime: number;
  wasRunning: boolean;
}
type Keeper = { congchuanHeld?: Held[] };

/**
 * Holds what the browser animates in a state that is the same each time: what ends at its end, as visitors come to see it,
 * what goes on for ever at its beginning. A colour half way between two states would be judged differently each time.
 */
export const holdAnimations = (world: IsolatedWorld): Promise<void> => world.run(holdInPage, undefined);

/** Lets them go on from where they were: what comes next sees the page as it was. */
export const releaseAnimations = (world: IsolatedWorld): Promise<void> => world.run(releaseInPage, undefined);

function holdInPage(): void {
  const keeper = globalThis as Keeper;
  keeper.congchuanHeld ??= [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  for (const animation of roots.flatMap((root) => root.getAnimations())) {
    const { currentTime, playState } = animation;
    // Others are driven by scrolling, not by time, and stand still.
    if (typeof currentTime !== 'number') continue;
    const end = Number(animation.effect?.getComputedTiming().endTime ?? Infinity);
    keeper.congchuanHeld.push({ animation, currentTime, wasRunning: playState === 'running' });
    animation.pause();
    animation.currentTime = Number.isFinite(end) ? end : 0;
  }
}

function releaseInPage(): void {
  const keeper = globalThis as Keeper;
  for (const { animation, currentTime, wasRunning } of keeper.congchuanHeld ?? []) {
    animation.currentTime = currentTime;
    if (wasRunning) animation.play();
  }
  keeper.congchuanHeld = [];
}
