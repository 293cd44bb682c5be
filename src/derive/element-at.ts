import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dom, isElement } from './dom.ts';
import { memoisedIn } from './memoised.ts';

/** What a CSS selector finds first on a page; undefined where it finds nothing, is none, or only a browser understands it. */
export const elementAt = memoisedIn((document: PageDocument, selector: string): Element | undefined => {
  try {
    const [element] = dom(document)(selector).get();
    return isElement(element) ? element : undefined;
  } catch {
    // Such as `tls:host:port`.
    return undefined;
  }
});
