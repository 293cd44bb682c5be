import type { PageDocument } from '../core/rule.ts';
import { dom, named } from './dom.ts';
import { memoised } from './memoised.ts';
import { nameKey } from './service-names.ts';

/** What the links of a portal are called, in the form in which names are compared. */
export const linkNames = memoised(
  (pages: readonly PageDocument[]): ReadonlySet<string> =>
    new Set(pages.flatMap((page) => named(page, 'a').map((link) => nameKey(dom(page)(link).text())))),
);
