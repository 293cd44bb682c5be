/// <reference lib="dom" />
import { createRequire } from 'node:module';
import type { AxeResult } from '../core/evidence.ts';
import type { IsolatedWorld } from './isolated-world.ts';

// The minified one: half the text to hand over and to parse, on every page.
const axe = createRequire(import.meta.url)('axe-core/axe.min.js') as typeof import('axe-core');

export const axeVersion: string = axe.version;

/** The level the Circular's appendix asks for; a later criterion is not a fault against it. */
const tags = ['wcag2a', 'wcag2aa'];
/** Conventions: enough to find and mend a fault that repeats over a page. */
const limits = { nodes: 20, html: 300, summary: 1000, target: 500 };

/** Runs axe-core on the main document, whose animations it holds at their beginning meanwhile. Frames are left out: each is a page of its own. */
export async function runAxe(world: IsolatedWorld): Promise<AxeResult> {
  await world.load(axe.source);
  return world.run(runInPage, { tags, limits });
}

type Settings = { tags: string[]; limits: { nodes: number; html: number; summary: number; target: number } };

async function runInPage({ tags, limits }: Settings): Promise<AxeResult> {
  // A colour or a place half way between two states would be judged differently each time.
  const stopped = document.getAnimations().map((animation) => {
    const { currentTime, playState } = animation;
    animation.pause();
    animation.currentTime = 0;
    return { animation, currentTime, playState };
  });
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  const results = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations', 'incomplete', 'passes', 'inapplicable'],
    iframes: false,
    // Would fetch style sheets of other hosts a second time.
    preload: false,
  });
  // What comes next sees the page as it was.
  for (const { animation, currentTime, playState } of stopped) {
    animation.currentTime = currentTime;
    if (playState === 'running') animation.play();
  }
  const withNodes = ({ id, impact, nodes }: import('axe-core').Result) => ({
    id,
    impact: impact ?? null,
    total: nodes.length,
    nodes: nodes.slice(0, limits.nodes).map((node) => ({
      target: node.target.flat().join(' ').slice(0, limits.target),
      html: node.html.slice(0, limits.html),
      summary: (node.failureSummary ?? '').slice(0, limits.summary),
    })),
  });
  return {
    violations: results.violations.map(withNodes),
    incomplete: results.incomplete.map(withNodes),
    passes: results.passes.map(({ id, nodes }) => ({ id, total: nodes.length })),
    inapplicable: results.inapplicable.map(({ id }) => id),
  };
}
