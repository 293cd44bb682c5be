import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dom, isElement } from './dom.ts';
import { memoised } from './memoised.ts';
import { labelOf } from './service-labels.ts';
import type { ServiceText } from './service-text.ts';

/** How far up from its words a tab's control may be. */
const controlDepth = 4;

/** The panel that a tab or accordion control opens: named by its address or ARIA attribute; undefined: it is no such control. */
export function panelOf(element: Element, document: PageDocument): Element | undefined {
  let node: Element | null = element;
  for (let depth = 0; node && depth < controlDepth; depth++) {
    const { attribs }: Element = node;
    const hash = /^#(.+)$/.exec(attribs.href ?? attribs['data-target'] ?? attribs['data-bs-target'] ?? '')?.[1];
    const id = attribs['aria-controls'] ?? hash;
    const { byId, byLabel } = panelsOf(document);
    const panel = id ? byId.get(id) : attribs.id && byLabel.get(attribs.id);
    if (panel) return panel;
    node = isElement(node.parent) ? node.parent : null;
  }
  return undefined;
}

const panelsOf = memoised((document: PageDocument) => {
  const elements = dom(document)('[id], [aria-labelledby]').get();
  return {
    byId: new Map(elements.map((element) => [element.attribs.id, element])),
    byLabel: new Map(elements.map((element) => [element.attribs['aria-labelledby'], element])),
  };
});

/**
 * For a control in a strip of tabs without addresses, the panel in the same place of the row of panels that follows;
 * `none` when the strip leads nowhere we can see; undefined when the block stands in no strip.
 */
export function stripOf(block: Element, text: ServiceText): Element | 'none' | undefined {
  let item = block;
  let strip = block.parent;
  for (let depth = 0; isElement(strip) && depth < controlDepth && !isStrip(strip, text); depth++) {
    item = strip;
    strip = strip.parent;
  }
  if (!isElement(strip) || !isStrip(strip, text)) return undefined;
  const items = strip.children.filter(isElement);
  const place = items.indexOf(item);
  for (let holder: Element | null = strip; holder; holder = isElement(holder.parent) ? holder.parent : null) {
    const next = followers(holder);
    const panels = next.length >= items.length ? next : (next[0]?.children.filter(isElement) ?? []);
    const panel = panels.length >= items.length ? panels[place] : undefined;
    if (panel) return panel;
    if (next.length > 0) return 'none';
  }
  return 'none';
}

function followers(element: Element): Element[] {
  const siblings = (element.parent?.children ?? []).filter(isElement);
  return siblings.slice(siblings.indexOf(element) + 1).filter(({ name }) => name !== 'script');
}

/** Three or more items of a list or tab row, each a single line, two or more of them labels. */
function isStrip(element: Element, { spans, lines }: ServiceText): boolean {
  const { name, attribs } = element;
  if (!/^(ul|ol)$/.test(name) && attribs.role !== 'tablist' && !/\btabs?\b/i.test(attribs.class ?? '')) return false;
  const items = element.children.filter(isElement);
  if (items.length < 3) return false;
  const spansOf = items.map((item) => spans.get(item));
  if (!spansOf.every((span) => span && span[0] === span[1])) return false;
  return spansOf.filter((span) => span && labelOf(lines[span[0]]?.text ?? '')).length >= 2;
}
