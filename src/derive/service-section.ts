import type { PageDocument } from '../core/rule.ts';
import { accessibleName, boxOf, dom, isVisible } from './dom.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { clean, fold } from './vietnamese.ts';
import { fits } from './wording.ts';
import { menuWordings } from './wordings/menu.ts';
import { sectionName } from './wordings.ts';

/** A place on the home page that names the section of online services. */
export interface SectionName {
  text: string;
  pointer: string;
  /** It says “Dịch vụ công trực tuyến”, not only something like it. */
  exact: boolean;
  /** A visitor sees it without opening a menu. */
  shown: boolean;
  /** Its box in CSS pixels, where a browser measured it. */
  box?: { x: number; y: number; width: number; height: number };
}

/** Conventions against hostile pages: longest name, most places looked at. */
const longestName = 120;
const mostPlaces = 5000;

/** Links, controls and headings of a page that name the section, the best first: exact before like, shown before hidden, upper before lower. */
export const sectionNamesOf = memoised((page: PageDocument): readonly SectionName[] => {
  const $ = dom(page);
  const places = $('a[href], area[href], button, [role=menuitem], h1, h2, h3, h4, h5, legend')
    .get()
    .slice(0, mostPlaces);
  const names = places.flatMap((node): SectionName[] => {
    const text = clean(accessibleName($(node)));
    if (text.length > longestName || fits(text, menuWordings.services) !== 'yes') return [];
    // The words of a link are often measured, not the link.
    const box =
      boxOf(node) ??
      $(node)
        .find('[data-cc-box]')
        .get()
        .map(boxOf)
        .find((inner) => inner !== undefined);
    const exact = sectionName.test(
      fold(text)
        .replace(/[^a-z0-9]+/g, ' ')
        .trim(),
    );
    return [{ text, pointer: selectorOf($(node)), exact, shown: isVisible($(node)), ...(box && { box }) }];
  });
  const order = ({ exact, shown, box }: SectionName): number =>
    (exact ? 0 : 4e9) + (shown ? 0 : 2e9) + (box ? Math.max(0, box.y) : 1e9);
  return names.toSorted((a, b) => order(a) - order(b));
});
