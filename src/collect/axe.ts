import { createRequire } from 'node:module';
import type { AxeResult } from '../core/axe-result.ts';
import type { WcagVersion } from '../core/collecting-options.ts';
import {
  type AxeOrder,
  finishRun,
  frameElement,
  type InnerFrame,
  isLoaded,
  type Limits,
  runPartial,
} from './axe-in-page.ts';
import { within } from './deadline.ts';
import { holdAnimations, releaseAnimations } from './held-animations.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { measureContrast } from './pixel-contrast.ts';

// The minified one: half the text to hand over and to parse, on every page.
const axe = createRequire(import.meta.url)('axe-core/axe.min.js') as typeof import('axe-core');

export const axeVersion: string = axe.version;

/** Criteria of levels A and AA; each version holds those before it. What 2.2 withdrew (4.1.1) axe judges no more. */
const wcag20 = ['wcag2a', 'wcag2aa'];
const wcag21 = [...wcag20, 'wcag21a', 'wcag21aa'];
const tags: Readonly<Record<WcagVersion, string[]>> = {
  '2.0': wcag20,
  '2.1': wcag21,
  '2.2': [...wcag21, 'wcag22aa'],
};
/** Beyond the criteria: tables, of whose headers the Circular speaks itself. */
const besides = ['scope-attr-valid'];
/** Conventions: enough to find and mend a fault that repeats over a page. */
const limits: Limits = { nodes: 20, undecided: 150, html: 400, summary: 1000, target: 500, checks: 6, data: 500 };
/** Frames judged on a page, frames inside frames, and how long one of them gets, ms. */
const frames = { most: 10, depth: 3, ms: 10_000 };

/**
 * Runs axe-core on the document, its open shadow roots and its frames, whose animations it holds meanwhile, and measures
 * the contrast that axe leaves open. A frame that gives no answer is left out.
 */
export async function runAxe(world: IsolatedWorld, wcag: WcagVersion = '2.0'): Promise<AxeResult> {
  const rules = Object.fromEntries(besides.map((id) => [id, { enabled: true }]));
  const order: AxeOrder = { runOnly: { type: 'tag', values: tags[wcag] }, rules, preload: false };
  await load(world);
  await holdAnimations(world);
  try {
    const own = await world.run(runPartial, { order, context: null, keep: true });
    const inner = await runInFrames(world, own.frames, order, { left: frames.most });
    const { result, undecided } = await world.run(finishRun, { order, inner, limits });
    return undecided.length === 0 ? result : await measureContrast(world, result, undecided);
  } finally {
    await releaseAnimations(world);
  }
}

/** Parsing axe takes about as long as a small page takes to be judged: once for each document. */
async function load(world: IsolatedWorld): Promise<void> {
  if (!(await world.run(isLoaded, undefined))) await world.load(axe.source);
}

/** The results of frames in the order in which axe expects them: each before those inside it. */
async function runInFrames(
  world: IsolatedWorld,
  inner: readonly InnerFrame[],
  order: AxeOrder,
  budget: { left: number },
  depth = 1,
): Promise<unknown[]> {
  const partials: unknown[] = [];
  for (const { selector, context } of inner) {
    budget.left -= 1;
    const answer =
      budget.left < 0 || depth > frames.depth
        ? undefined
        : await within(frames.ms, judge(selector, context), undefined);
    if (!answer) {
      partials.push(null);
      continue;
    }
    partials.push(answer.partial);
    partials.push(...(await runInFrames(answer.frame, answer.frames, order, budget, depth + 1)));
  }
  return partials;

  async function judge(selector: unknown, context: unknown) {
    const frame = await world.frame(frameElement, selector);
    if (!frame) return undefined;
    await load(frame);
    await holdAnimations(frame);
    try {
      return { frame, ...(await frame.run(runPartial, { order, context, keep: false })) };
    } finally {
      await releaseAnimations(frame);
    }
  }
}
