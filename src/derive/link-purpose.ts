import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, isVisible, named, visibleText } from './dom.ts';
import { beginning } from './mask.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { clean, fold } from './vietnamese.ts';
import { patternOf } from './wording.ts';
import { vagueLinks } from './wordings/accessibility.ts';

/** A link whose own words leave open where it leads. */
export interface UnclearLink {
  kind: 'vague' | 'bare-address';
  name: string;
  /** The sentence or entry it stands in, which may explain it; empty where there is none. */
  context: string;
  pointer: string;
  href: string;
}

/** Visible links with words, and those of them that are unclear. */
export interface LinkPurposes {
  seen: number;
  unclear: readonly UnclearLink[];
}

/** Convention, in characters: an address of a host alone is a name; a longer one is not read out with sense. */
const longestAddress = 40;
const mostLinks = 5000;

const bare = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isVague = (name: string): boolean => {
  const words = bare(name);
  return words === '' || patternOf(vagueLinks.sure).test(words);
};

const isAddress = (name: string): boolean =>
  /^(?:https?:\/\/|www\.)\S+$/i.test(name) &&
  (name.length > longestAddress || /^(?:https?:\/\/)?[^/]+\/[^/]/i.test(name));

/** How well the links of a page tell where they lead. */
export const linkPurposesOf = memoised((document: PageDocument): LinkPurposes => {
  const $ = dom(document);
  let seen = 0;
  const unclear: UnclearLink[] = [];
  for (const element of named(document, 'a').slice(0, mostLinks)) {
    const { href, title = '' } = element.attribs;
    if (href === undefined) continue;
    const name = accessibleName($(element));
    if (name === '' || !isVisible($(element))) continue;
    seen += 1;
    const kind = isVague(name) ? 'vague' : isAddress(name) ? 'bare-address' : undefined;
    if (!kind || isExplained(document, element, title)) continue;
    unclear.push({
      ...{ kind, name, href },
      context: contextOf(document, element, name),
      get pointer() {
        return selectorOf($(element));
      },
    });
  }
  return { seen, unclear };
});

/** A title, or an element it refers to, that says more than its words. */
function isExplained(document: PageDocument, { attribs }: Element, title: string): boolean {
  const $ = dom(document);
  const ids = `${attribs['aria-labelledby'] ?? ''} ${attribs['aria-describedby'] ?? ''}`.split(/\s+/).filter(Boolean);
  const words = [title, ...ids.map((id) => visibleText($(`[id="${id.replace(/["\\]/g, '\\$&')}"]`)))];
  return words.some((text) => bare(text).length > 2 && !isVague(clean(text)) && !isAddress(clean(text)));
}

function contextOf(document: PageDocument, element: Element, name: string): string {
  const around = dom(document)(element).closest('p, li, td, dd, th, figcaption, blockquote');
  const text = around.length > 0 ? visibleText(around) : '';
  return text.length > name.length + 10 ? beginning(text, 200) : '';
}
