import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, descendantsOf, dom, isElement, isVisible, targetOf } from './dom.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { clean, fold } from './vietnamese.ts';
import { labelPatternOf, patternOf } from './wording.ts';
import { searchButtons, searchControls, searchForOne, searchWords, signInFields } from './wordings/functions.ts';

/** A way to search the site that a page offers. */
export interface Search {
  /** `field`: something to type in; `control`: only a link or button called search; `other`: a search for one thing. */
  kind: 'field' | 'control' | 'other';
  name: string;
  pointer: string;
  shown: boolean;
  element: Element;
  /** Where a link called search leads. */
  target?: URL;
}

const asksForWords = patternOf(searchWords.sure);
const asksForOne = patternOf(searchForOne.sure);
const buttonLabel = labelPatternOf(searchButtons.sure);
const controlLabel = labelPatternOf(searchControls.sure);
const fieldNames =
  /^(q|s|k|kw|key|keys|query|keywords?|search.*|.*search(box|text|input|key|query|field)?|tu[-_]?khoa|.*tim[-_]?kiem.*|txt(search|tim.*|keyword))$/i;
const typed = 'input:not([type]), input[type=text], input[type=search], input[type=""], textarea';

/** Convention, in characters: a longer link is a sentence, a headline say. */
const longestControl = 40;

/** “Tìm kiếm …” of something that is not known to be one kind of thing alone. */
const mayBeSearch = (name: string): boolean =>
  /^\W*tim kiem \p{L}/u.test(fold(name)) && name.length <= longestControl && !asksForOne.test(fold(name));

/** Every way to search on the page, those that are shown first. */
export const searchesOf = memoised((document: PageDocument): Search[] => {
  const $ = dom(document);
  const labels = new Map(
    $('label[for]')
      .get()
      .map((element) => [element.attribs.for, element]),
  );
  const label = (element: Element): string => {
    const { id, placeholder = '', title = '', 'aria-label': aria = '', value = '' } = element.attribs;
    const written = id ? labels.get(id) : undefined;
    return clean(
      [...new Set([aria, written ? accessibleName($(written)) : '', placeholder, title, value].filter(Boolean))].join(
        ' ',
      ),
    );
  };
  const known = new Map<Element, string>();
  const buttonsOf = (form: Element): string => {
    const names = known.get(form) ?? fold(namesOf($, descendantsOf(form).filter(isButton)));
    known.set(form, names);
    return names;
  };
  const fields = $(typed)
    .get()
    .flatMap((element): Search[] => {
      const form = $(element).closest('form, [role=search]');
      const own = fold(label(element));
      const around = fold(
        `${form.attr('role') ?? ''} ${form.attr('id') ?? ''} ${form.attr('class') ?? ''} ${form.attr('action') ?? ''}`,
      );
      const [holder] = form.get();
      const buttons = isElement(holder) ? buttonsOf(holder) : '';
      const called = [element.attribs.name ?? '', element.attribs.id ?? ''].map((name) => name.replace(/^.*[$:]/, ''));
      const isSearch =
        element.attribs.type === 'search' ||
        asksForWords.test(own) ||
        called.some((name) => fieldNames.test(name)) ||
        /search|tim-?kiem/.test(around) ||
        buttonLabel.test(buttons);
      const isOne = asksForOne.test(own) && !asksForWords.test(own.replace(asksForOne, ''));
      if (!isSearch && !isOne) return [];
      if (isOne && patternOf(signInFields.sure).test(own)) return [];
      return [entry($, element, isOne ? 'other' : 'field', label(element) || (element.attribs.name ?? ''))];
    });
  const controls = $('a, button, input[type=submit], input[type=image], [role=button]')
    .get()
    .flatMap((element): Search[] => {
      const name = accessibleName($(element));
      const isNamed = controlLabel.test(fold(name));
      const icon = $(element).find('[class*=search i], [class*=magnif i], img[src*=search i]').length > 0;
      if (!isNamed && !icon) return mayBeSearch(name) ? [entry($, element, 'other', name)] : [];
      const target = targetOf(element.attribs.href, document);
      return [Object.assign(entry($, element, 'control', name), target && { target })];
    });
  return [...fields, ...controls].sort((a, b) => Number(b.shown) - Number(a.shown));
});

const isButton = ({ name, attribs }: Element): boolean =>
  name === 'button' || name === 'a' || (name === 'input' && /^(submit|image)$/.test(attribs.type ?? ''));

const namesOf = ($: ReturnType<typeof dom>, elements: readonly Element[]): string =>
  elements.map((element) => accessibleName($(element))).join(' ');

const entry = ($: ReturnType<typeof dom>, element: Element, kind: Search['kind'], name: string): Search => ({
  kind,
  name,
  get pointer() {
    return selectorOf($(element));
  },
  shown: isVisible($(element)),
  element,
});
