import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { hashOf } from './content.ts';
import { isElement, named } from './dom.ts';

/** Elements that lay a page out; what they hold beside these is its content and differs from page to page. */
const structural = new Set(
  'div section main article nav aside header footer form table frameset frame center'.split(' '),
);
/** Levels below `body` looked at, and elements at the most: below are the parts of one article, not of the template. */
const deepest = 7;
const mostElements = 5000;
/** Words in a class that tell a state of the moment or a place in a list, not a kind of thing. */
const state =
  /^(?:active|current|selected|open|opened|show|shown|hide|hidden|in|on|first|last|odd|even|collapsed?|hover|focus|loaded|loading)$/;

/**
 * The make-up of a page as a short text: pages made by one template have the same, however long their lists and texts.
 * It is the set of places in the layout — element, id and classes, within those around it — without numbers and states.
 */
export function shapeOf(document: PageDocument): string {
  const [body] = named(document, 'body');
  const places = new Set<string>();
  const queue: { element: Element; place: string; depth: number }[] = body
    ? [{ element: body, place: nameOf(body), depth: 0 }]
    : [];
  for (let index = 0; index < queue.length && index < mostElements; index++) {
    const { element, place, depth } = queue[index] as (typeof queue)[number];
    places.add(place);
    // Paragraphs and loose text mean that the layout ends here and the content begins.
    if (depth === deepest || isContent(element)) continue;
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.name === 'table' || !structural.has(child.name)) {
        if (child.name === 'table') places.add(`${place}>table`);
        continue;
      }
      queue.push({ element: child, place: `${place}>${nameOf(child)}`, depth: depth + 1 });
    }
  }
  return hashOf([...places].sort().join('\n')).toString(36);
}

const isContent = ({ children }: Element): boolean =>
  children.some((child) =>
    child.type === 'text' ? child.data.trim().length > 40 : isElement(child) && child.name === 'p',
  );

function nameOf({ name, attribs }: Element): string {
  const classes = (attribs.class ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word && !state.test(word))
    .map(numberless);
  const id = attribs.id ? `#${numberless(attribs.id)}` : '';
  return [name + id, ...[...new Set(classes)].sort().slice(0, 3)].join('.');
}

const numberless = (word: string) => word.replace(/\d+/g, '');
