import type { Cheerio } from 'cheerio';
import type { AnyNode, Element, ParentNode } from 'domhandler';
import { descendantsOf, isElement } from './dom.ts';

/** Convention: steps of a selector; what lies deeper is told by its last ones, and may be mistaken for another. */
const mostSteps = 60;

/** How often each id stands on a page, by the root of its tree. */
const idCounts = new WeakMap<ParentNode, ReadonlyMap<string, number>>();

function idCountsOf(element: Element): ReadonlyMap<string, number> {
  let root: ParentNode = element;
  while (root.parent) root = root.parent;
  const known = idCounts.get(root);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { attribs } of descendantsOf(root))
    if (attribs.id) counts.set(attribs.id, (counts.get(attribs.id) ?? 0) + 1);
  idCounts.set(root, counts);
  return counts;
}

/** A CSS selector that finds this element and no other on its page: from the nearest id that is its alone, or the root. */
export function selectorOf(element: Cheerio<AnyNode>): string {
  const steps: string[] = [];
  for (let node = element.get(0); node?.type === 'tag' && steps.length < mostSteps; ) {
    const { name, attribs, parent }: Element = node;
    const { id } = attribs;
    if (id && /^[A-Za-z][\w-]*$/.test(id) && idCountsOf(node).get(id) === 1) {
      steps.unshift(`#${id}`);
      break;
    }
    const siblings = parent?.children.filter((child) => isElement(child) && child.name === name) ?? [];
    steps.unshift(siblings.length > 1 ? `${name}:nth-of-type(${siblings.indexOf(node) + 1})` : name);
    node = parent ?? undefined;
  }
  return steps.join(' > ');
}
