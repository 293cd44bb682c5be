import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { type Day, datesIn, dayAfter } from './dates.ts';
import { accessibleName, dom, isElement, isVisible, targetOf, visibleText } from './dom.ts';
import { regionAt } from './landmarks.ts';
import { linksOf } from './links.ts';
import { selectorOf } from './selector.ts';
import { addressOf } from './sitemap-tree.ts';
import { unrepeatedOf } from './unrepeated.ts';
import { saysSo } from './wording.ts';
import { notNews } from './wordings/pages.ts';

/** A headline in the middle part of a page. */
export interface Headline {
  text: string;
  pointer: string;
  /** The day beside it, or on the article it leads to; absent where neither tells one. */
  day?: Day;
}

/**
 * Conventions: words of a headline, headlines read, levels up to its date; of an article, lines that may hold its date, days it
 * may name, and characters it has at the least; pages compared for what all of them lead to.
 */
const limits = { words: 5, headlines: 80, levels: 4, dateWithin: 6, articleDays: 2, articleChars: 100, others: 8 };

/** Headlines of the home page's middle part with their days, none of them later than `today`; `pages` are all that were read. */
export function headlinesOf(home: PageDocument, pages: readonly PageDocument[], today: Day): Headline[] {
  const $ = dom(home);
  const known = new Map(pages.map((page) => [addressOf(new URL(page.url)), page]));
  const found = new Map<string, { element: Element; text: string }>();
  for (const element of $('a[href]').get()) {
    if (found.size >= limits.headlines) break;
    const target = addressOf(targetOf(element.attribs.href, home));
    const text = accessibleName($(element));
    const isLong = text.split(' ').length >= limits.words;
    if (!target || found.has(target) || !isLong || saysSo(text, notNews) || !isVisible($(element))) continue;
    if (regionAt(home, element) === 'main') found.set(target, { element, text });
  }
  for (const target of framed(home, pages)) found.delete(target);
  const targets = new Map([...found].map(([target, { element }]) => [element, target]));
  return [...found].map(([target, { element, text }]) => {
    const page = known.get(target);
    const day = dayBeside(home, element, targets, today) ?? (page && dayOn(page, pages, today));
    return { text, pointer: selectorOf($(element)), ...(day !== undefined && { day }) };
  });
}

/** Addresses that most of the other pages lead to as well: entries of menus and columns, not news. */
function framed(home: PageDocument, pages: readonly PageDocument[]): string[] {
  const others = pages.filter((page) => page !== home).slice(0, limits.others);
  const counts = new Map<string, number>();
  for (const page of others)
    for (const { url } of linksOf(page)) {
      const address = addressOf(new URL(url));
      counts.set(address, (counts.get(address) ?? 0) + 1);
    }
  return others.length < 3
    ? []
    : [...counts].filter(([, count]) => count > others.length / 2).map(([address]) => address);
}

/** The day in the smallest part around a headline that tells one and holds no other headline. */
function dayBeside(
  home: PageDocument,
  link: Element,
  headlines: ReadonlyMap<Element, string>,
  today: Day,
): Day | undefined {
  const $ = dom(home);
  let part = link;
  for (let level = 0; level <= limits.levels; level++) {
    const others = $(part)
      .find('a[href]')
      .get()
      .filter((other) => other !== link && headlines.has(other));
    if (others.length > 0) return undefined;
    const written = $(part).find('time[datetime]').attr('datetime') ?? part.attribs.datetime ?? '';
    const [day] = past(`${written} ${visibleText($(part))}`, today);
    if (day) return day;
    if (!isElement(part.parent)) return undefined;
    part = part.parent;
  }
  return undefined;
}

/** The day on an article: near its beginning, and hardly any other; a list or a calendar has many. */
function dayOn(page: PageDocument, pages: readonly PageDocument[], today: Day): Day | undefined {
  const { lines, chars } = unrepeatedOf(page, pages);
  const days = new Set(datesIn(lines.join('\n')).map(({ day }) => day));
  if (days.size > limits.articleDays || chars < limits.articleChars) return undefined;
  return past(lines.slice(0, limits.dateWithin).join('\n'), today)[0];
}

/** Days of a text up to today; what lies ahead is an event. A clock may run a day ahead. */
const past = (text: string, today: Day): Day[] =>
  datesIn(text, today).flatMap(({ day }) => (day <= dayAfter(today, 1) ? [day] : []));
