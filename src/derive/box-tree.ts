import type { Element } from 'domhandler';
import { descendantsOf, isElement } from './dom.ts';

/** Convention: boxes further up than this belong to the page, not to its map. */
const highest = 40;

/**
 * How deep links are nested in a tree drawn without lists (the tree control of WebForms, `div` soup): a branch is a box
 * right after an element that holds one link alone, with elements made like that one inside it. Boxes side by side are
 * no branches of each other. 1 where nothing is nested, 0 without links.
 */
export function boxLevelsOf(links: readonly Element[]): number {
  const own = new Set(links);
  const known = new Map<Element, boolean>();
  const isBranch = (box: Element): boolean => {
    const answer = known.get(box) ?? opensBranch(box, own);
    known.set(box, answer);
    return answer;
  };
  let deepest = 0;
  for (const link of links) {
    let level = 1;
    let box = link.parent;
    for (let up = 0; isElement(box) && up < highest; up++, box = box.parent) if (isBranch(box)) level++;
    deepest = Math.max(deepest, level);
  }
  return deepest;
}

function opensBranch(box: Element, links: ReadonlySet<Element>): boolean {
  let before = box.prev;
  while (before && !isElement(before)) before = before.prev;
  if (!before) return false;
  const head = before;
  const held = [head, ...descendantsOf(head)].filter((inner) => links.has(inner));
  return held.length === 1 && descendantsOf(box).some((inner) => isLike(inner, head));
}

const isLike = (one: Element, other: Element): boolean =>
  one.name === other.name && one.attribs.class === other.attribs.class;
