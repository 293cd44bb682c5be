import type { Cheerio } from 'cheerio';
import type { AnyNode } from 'domhandler';
import { dom, isVisible, memoised, selectorOf, visibleLines } from './dom.ts';

/** The footer of a page: where it is and what it says, line by line. */
export interface Footer {
  pointer: string;
  lines: string[];
}

/** Where portals put their footer, from the surest sign to the weakest. */
const candidates = ['footer', '[role=contentinfo]', '[id*=footer i]', '[class*=footer i]'];

/** The footer, or undefined where the page has nothing that can be told to be one. */
export const footerOf = memoised((document: import('../core/rule.ts').PageDocument): Footer | undefined => {
  const $ = dom(document);
  for (const candidate of candidates) {
    const elements = $(candidate).filter(
      (_, node) => isVisible($(node)) && $(node).closest('article, main').length === 0,
    );
    const last = elements.last() as Cheerio<AnyNode>;
    if (last.length > 0 && visibleLines(last).length > 0)
      return { pointer: selectorOf(last), lines: visibleLines(last) };
  }
  return undefined;
});
