import type { PageDocument } from '../core/rule.ts';
import type { Link } from '../derive/links.ts';
import { type Postback, postbacksOf } from '../derive/postbacks.ts';
import { stateOf } from '../derive/urls.ts';

/** One press of a control that sends the page's form back. */
export type PostbackStep = Pick<Postback, 'target' | 'argument'>;

/** States of pages that are reached by sending a form back, and the way to each. */
export interface PostbackStates {
  /** The postbacks of a page as ways on: those of pagers are open when they may be followed, all others are closed. */
  waysFrom(document: PageDocument): Link[];
  /** What is pressed on the page to get to a state of it; empty for a page itself. */
  stepsTo(url: string): readonly PostbackStep[];
}

/** Pages of a list turned one after the other to get at one, at the most; each is a request. */
const mostSteps = 10;

/** @param follows - whether pagers are followed */
export function createPostbackStates(follows: boolean): PostbackStates {
  const steps = new Map<string, readonly PostbackStep[]>();
  return {
    waysFrom(document) {
      const before = steps.get(document.url) ?? [];
      // A route of scripts has no form of its own that could be sent back.
      if (stateOf(document.url) && before.length === 0) return [];
      return postbacksOf(document).map(({ url, text, target, argument, isPager }) => {
        const opens = follows && isPager && before.length < mostSteps;
        // The first way found is the shortest: pages are read in the order of clicks.
        if (opens && !steps.has(url)) steps.set(url, [...before, { target, argument }]);
        return { url, text, cost: 1, ...(!opens && { closed: 'needs-post' as const }) };
      });
    },
    stepsTo: (url) => steps.get(url) ?? [],
  };
}
