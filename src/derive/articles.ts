import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dateIn } from './dates.ts';
import { accessibleName, descendantsOf, dom, isVisible, linesOf } from './dom.ts';
import { regionAt } from './landmarks.ts';
import { kept } from './memoised.ts';
import { roleOf } from './page-role.ts';
import { fold } from './vietnamese.ts';
import { labelPatternOf, patternOf } from './wording.ts';
import { postedLabel, printing, printingMarks, saving, savingMarks } from './wordings/functions.ts';

/** Conventions: letters of a line that is text and of all of them, how near the headline the day stands, in lines, lines with days before the text, and headed columns of a list. */
const limits = { line: 40, text: 160, near: 8, dateLine: 120, days: 2, columns: 4 };

const timeOfDay = /\b([01]?\d|2[0-3]):[0-5]\d\b/;
const isPostedLabel = (folded: string): boolean => patternOf(postedLabel.sure).test(folded) || timeOfDay.test(folded);

/** Whether a page is an item of news: a headline, the day of posting next to it, and running text. */
export const isArticle = kept((document: PageDocument): boolean => {
  if (/^(home|service|service-list|sitemap|search|form|contact)$/.test(roleOf(document, document.url, false)))
    return false;
  const $ = dom(document);
  const heads = new Set(
    $('h1, h2, h3, [class*=title i]')
      .get()
      .map((node) => fold($(node).text()))
      .filter((text) => text.length >= 15),
  );
  // A list in a table speaks of days too.
  if (
    $('table')
      .get()
      .some((table) => $(table).find('th').length >= limits.columns)
  )
    return false;
  const lines = linesOf(document);
  const head = lines.findIndex(
    (line, at) =>
      heads.has(fold(line)) &&
      lines
        .slice(Math.max(0, at - 3), at + limits.near)
        .some((near) => near.length <= limits.dateLine && isPostedLabel(fold(near)) && dateIn(near) !== undefined),
  );
  if (head < 0) return false;
  // A list has a day for each of its items, and no text that goes on.
  let [letters, text, days] = [0, 0, 0];
  for (const line of lines.slice(head + 1)) {
    const own = line.replace(/\P{L}/gu, '').length;
    if (dateIn(line) !== undefined && ++days > limits.days) return false;
    if (own < limits.line) continue;
    text += 1;
    letters += own;
    if (text >= 2 && letters >= limits.text) return true;
  }
  return false;
});

const clickable = 'a, button, input[type=button], input[type=image], [role=button], [onclick]';
const words = {
  print: { label: labelPatternOf(printing.sure), markup: printingMarks },
  save: { label: labelPatternOf(saving.sure), markup: savingMarks },
} as const;
/** Classes that keep something from being printed. */
const notPrinted = /\b(no|not|non|hide|hidden|d)-?print\S*/g;

const markupOf = (element: Element): string =>
  [element, ...descendantsOf(element).slice(0, 5)]
    .map(({ attribs }) =>
      [attribs.id, attribs.class, attribs.onclick, attribs.href, attribs.src, attribs['data-action']]
        .filter(Boolean)
        .join(' '),
    )
    .join(' ')
    .slice(0, 1000)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(notPrinted, '');

export interface ArticleControl {
  /** Its words, or nothing where a picture says it. */
  name: string;
  element: Element;
}

/** The control of a page that prints it, or keeps it; undefined where none is seen. */
export function articleControlOf(document: PageDocument, what: keyof typeof words): ArticleControl | undefined {
  const $ = dom(document);
  const { label, markup } = words[what];
  for (const element of $(clickable).get()) {
    const name = accessibleName($(element));
    const isNamed = label.test(fold(name));
    // The markup decides for short names and pictures; a sentence that leads to `/print/…` is a headline.
    const isDrawn =
      name.length <= 30 &&
      (markup.test(markupOf(element)) || (what === 'save' && element.attribs.download !== undefined));
    if ((isNamed || isDrawn) && isVisible($(element))) return { name, element };
  }
  return undefined;
}

/** Whether the middle part has controls that are nothing but a picture without a name: any of them may be meant. */
export function hasUnnamedControls(document: PageDocument): boolean {
  const $ = dom(document);
  return $(clickable)
    .get()
    .some((element) => {
      if (!$(element).is(':has(img, i, svg)') || accessibleName($(element)) !== '' || !isVisible($(element)))
        return false;
      return regionAt(document, element) === 'main';
    });
}
