import { load } from 'cheerio';
import type { Element } from 'domhandler';
import type { Bilingual } from '../core/language.ts';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, elementsOf, isShown } from './dom.ts';
import { beginning } from './mask.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { usualSigns } from './wordings/accessibility.ts';

/** Whether a text is signs alone: no letter and no digit of any script. */
export const isSign = (text: string): boolean => /\S/.test(text) && !/[\p{L}\p{N}]/u.test(text);

/** Signs that only the fonts of one site give a shape: nobody can read them out. */
const isPrivate = (text: string): boolean => /^[\p{Co}\s]+$/u.test(text);

/**
 * Whether what an element says itself, without those inside it, is signs alone.
 * @param markup - the element's own, from its opening tag; where that is cut short before any text, nothing is known: false
 */
export function saysSigns(markup: string): boolean {
  const [element] = load(markup, null, false).root().children().get();
  const own = (element?.children ?? []).flatMap((child) => (child.type === 'text' ? child.data : []));
  return isSign(own.join(' '));
}

/** A control of which nothing can be read out but a sign. */
export interface SignControl {
  name: string;
  isLink: boolean;
  /** The sign is one of a font’s own. */
  isPrivate: boolean;
  /** What the sign mostly stands for. */
  usual?: Bilingual;
  pointer: string;
  markup: string;
}

const isControl = ({ name, attribs }: Element): boolean =>
  name === 'button' ||
  name === 'summary' ||
  (name === 'a' && attribs.href !== undefined) ||
  (name === 'input' && /^(?:button|submit|reset)$/.test(attribs.type ?? '')) ||
  attribs.role === 'button' ||
  attribs.onclick !== undefined;

/** What else names or describes a control: then its sign is no more than its looks. */
const explaining = ['title', 'aria-labelledby', 'aria-describedby'];

/** The controls whose only name is a sign, in document order. */
export const signControlsOf = memoised((document: PageDocument): readonly SignControl[] => {
  const $ = dom(document);
  return elementsOf(document).flatMap((element) => {
    if (!isControl(element)) return [];
    const name = accessibleName($(element));
    if (!isSign(name) || explaining.some((attribute) => /\p{L}/u.test(element.attribs[attribute] ?? ''))) return [];
    if (!isShown(element) || $(element).closest('[aria-hidden=true]').length > 0) return [];
    const usual = usualSigns.find(({ signs }) =>
      [...name.replace(/\s|\p{Variation_Selector}/gu, '')].every((sign) => signs.includes(sign)),
    );
    return [
      {
        ...{ name, isLink: element.name === 'a', isPrivate: isPrivate(name) },
        ...(usual && { usual: usual.means }),
        pointer: selectorOf($(element)),
        markup: beginning($.html(element).replace(/ data-cc-[a-z]+="[^"]*"/g, ''), 200),
      },
    ];
  });
});
