import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, boxOf, descendantsOf, dom, elementsOf, isShown } from './dom.ts';
import { beginning } from './mask.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';

/** An element that is worked by a click, shows a picture or an icon of a font, and is made of no link or button. */
export interface IconControl {
  name: string;
  pointer: string;
  /** Its markup, cut. */
  markup: string;
}

/** Convention, CSS pixels: larger things are panels or backdrops that close when clicked. */
const largest = 120;

const isIcon = ({ name, attribs }: Element): boolean =>
  /^(?:i|svg|img)$/.test(name) ||
  attribs['data-cc-bg'] !== undefined ||
  /\b(?:fa|fas|far|fab|glyphicon|icon|material-icons|bi|ti)\b|icon-/.test(attribs.class ?? '');

/** What axe sees as a control it judges itself. */
const isKnown = ({ name, attribs }: Element): boolean =>
  /^(?:a|button|input|select|textarea|summary|label|area|option|iframe|form|body)$/.test(name) ||
  attribs.role !== undefined;

/** Icons that are worked by a click, in document order. */
export const iconControlsOf = memoised((document: PageDocument): readonly IconControl[] => {
  const $ = dom(document);
  return elementsOf(document).flatMap((element) => {
    if (element.attribs.onclick === undefined || isKnown(element) || !isShown(element)) return [];
    const inner = descendantsOf(element);
    const box = boxOf(element);
    if (inner.some(isKnown) || ![element, ...inner].some(isIcon)) return [];
    // Inside a link or button its name is theirs.
    if ($(element).closest('a, button, label, [role=button], [aria-hidden=true]').length > 0) return [];
    if (box && (box.width > largest || box.height > largest || box.width * box.height === 0)) return [];
    return [
      {
        name: accessibleName($(element)),
        pointer: selectorOf($(element)),
        markup: beginning($.html(element).replace(/ data-cc-[a-z]+="[^"]*"/g, ''), 200),
      },
    ];
  });
});
