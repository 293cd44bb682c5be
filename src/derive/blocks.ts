import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, isElement, isVisible } from './dom.ts';
import { regionAt } from './landmarks.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';

/** A block of information in the middle part of a page: a title with links below it. */
export interface Block {
  title: string;
  pointer: string;
}

/** Conventions: characters of a title, links of a block, levels up from the title to its block. */
const limits = { title: 80, links: 2, levels: 3 };

const titles =
  'h1, h2, h3, h4, h5, [role=heading], caption, legend, [class*=title i], [class*=heading i], [class*=tieu-de i], [class*=tieude i], [class*=box-head i], [class*=header i]';

/** The titled blocks of the middle part of a page, and how many links it has in all. */
export const blocksOf = memoised((document: PageDocument): { blocks: Block[]; links: number } => {
  const $ = dom(document);
  const isMain = (element: Element): boolean => isVisible($(element)) && regionAt(document, element) === 'main';
  const links = new Set($('a[href]').get().filter(isMain));
  const blocks: Block[] = [];
  const holders = new Set<Element>();
  for (const element of $(titles).get()) {
    const title = accessibleName($(element));
    if (title.length < 3 || title.length > limits.title || !isMain(element)) continue;
    const holder = holderOf($, element, links);
    if (!holder || holders.has(holder)) continue;
    holders.add(holder);
    blocks.push({ title, pointer: selectorOf($(element)) });
  }
  return { blocks, links: links.size };
});

/** The smallest part around a title that holds links beside it. */
function holderOf($: ReturnType<typeof dom>, title: Element, links: ReadonlySet<Element>): Element | undefined {
  let part = title;
  for (let level = 0; level < limits.levels && isElement(part.parent) && part.parent.name !== 'body'; level++) {
    part = part.parent;
    const own = new Set($(title).find('a').get());
    const inside = $(part)
      .find('a[href]')
      .get()
      .filter((link) => links.has(link) && !own.has(link));
    if (inside.length >= limits.links) return part;
  }
  return undefined;
}
