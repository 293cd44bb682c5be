import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { serviceFields } from '../core/service.ts';
import { dom, isElement } from './dom.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { labelledLines } from './service-fields.ts';
import { type LabelKind, labelOf } from './service-labels.ts';
import { clean, fold } from './vietnamese.ts';

/** A part of a page that presents one service among several, as a page of its own. */
export interface ServicePart {
  /** Its `url` is that of the page with the name of the part after `#`. */
  document: PageDocument;
  /** The page it is a part of. */
  page: PageDocument;
  /** Finds the part, and its title, on that page. */
  pointer: string;
  title: { text: string; pointer: string };
}

/** Labels of so many different items in one part make it a service; the same number as for a page. */
const enough = 5;
/** Conventions against hostile pages: most parts of one page, longest title. */
const mostParts = 1000;
const longestTitle = 300;

const items: ReadonlySet<LabelKind> = new Set(serviceFields.filter((field) => field !== 'name'));
const signs: ReadonlySet<LabelKind> = new Set(['code', 'level', 'name']);
/** A part called so is a case of one procedure, not a procedure. */
const isCase = /^\W*(?:\d+\W+)?(?:truong hop|phuong an|doi voi|cap (?:tinh|huyen|xa|trung uong)|tai cap)\b/;

/**
 * The services of a page that presents several, such as an accordion: neighbours each of which labels the items of article
 * 5(1) anew under a title of its own. Empty for any other page.
 */
export const partsOf = memoised((page: PageDocument): readonly ServicePart[] => {
  const labels = labelledLines(page).filter(({ kind, column }) => !column && (items.has(kind) || signs.has(kind)));
  if (labels.filter(({ kind }) => items.has(kind)).length < 2 * enough) return [];
  const kinds = new Map<Element, Set<LabelKind>>();
  for (const { element, kind } of labels)
    for (const holder of [element, ...ancestorsOf(element)])
      kinds.set(holder, (kinds.get(holder) ?? new Set()).add(kind));
  const full = [...kinds].flatMap(([holder, own]) =>
    [...own].filter((kind) => items.has(kind)).length >= enough ? [holder] : [],
  );
  const around = new Set(full.flatMap(ancestorsOf));
  const units = full.filter((holder) => !around.has(holder) && holder.name !== 'body').slice(0, mostParts);
  if (units.length < 2) return [];
  const inside = unitsIn(units);
  const cards = units.map((unit) => widest(unit, inside));
  const inCard = new Set(cards);
  // The page itself is a service that has cases.
  const outside = labels.filter(({ element }) => ![element, ...ancestorsOf(element)].some((node) => inCard.has(node)));
  if (outside.some(({ kind }) => signs.has(kind))) return [];
  const titled = cards.map((card) => ({
    card,
    title: titleOf(card, page, inCard),
    kinds: kinds.get(card) ?? new Set(),
  }));
  const fine = titled.every(
    ({ card, title, kinds: own }) =>
      title &&
      !isCase.test(fold(title.text)) &&
      ([...own].some((kind) => signs.has(kind)) || title.opens || opens(card)),
  );
  if (!fine) return [];
  const seen = new Map<string, ServicePart>();
  for (const [index, { card, title }] of titled.entries()) {
    const key = fold(title?.text ?? '');
    if (title && !seen.has(key)) seen.set(key, partOf(card, title, index, page));
  }
  return seen.size < 2 ? [] : [...seen.values()];
});

const ancestorsOf = (node: Element): Element[] => {
  const list: Element[] = [];
  for (let at = node.parent; isElement(at); at = at.parent) list.push(at);
  return list;
};

/** How many units each element holds. */
function unitsIn(units: readonly Element[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const holder of units.flatMap(ancestorsOf)) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  return counts;
}

/** The widest element around a unit that holds no other. */
function widest(unit: Element, inside: ReadonlyMap<Element, number>): Element {
  let card = unit;
  for (let at = unit.parent; isElement(at) && inside.get(at) === 1 && at.name !== 'body'; at = at.parent) card = at;
  return card;
}

interface Title {
  text: string;
  pointer: string;
  /** It is a control that opens its part. */
  opens: boolean;
}

/** The heading or control inside a card before its items, or right before the card. */
function titleOf(card: Element, page: PageDocument, cards: ReadonlySet<Element>): Title | undefined {
  const $ = dom(page);
  const titles = 'h1, h2, h3, h4, h5, h6, summary, button, [aria-controls], [data-toggle], [data-bs-toggle]';
  const inside = $(card).find(titles).get();
  const before: Element[] = [];
  for (let at = card.prev; at && before.length < 2; at = at.prev) {
    if (!isElement(at)) continue;
    if (cards.has(at)) break;
    before.push(at, ...$(at).find(titles).get());
  }
  const named = (node: Element): Title | undefined => {
    const text = clean($(node).text());
    const isTitle = text.length > 5 && text.length <= longestTitle && !labelOf(text);
    return isTitle ? { text, pointer: selectorOf($(node)), opens: opens(node) } : undefined;
  };
  const own = inside.map(named).find((title) => title !== undefined);
  return own ?? before.map(named).find((title) => title !== undefined);
}

const opens = (node: Element): boolean =>
  [node, ...node.children.filter(isElement)].some(
    ({ name, attribs }) =>
      /^(summary|details|button)$/.test(name) ||
      attribs['aria-controls'] !== undefined ||
      attribs['aria-expanded'] !== undefined ||
      /collapse|accordion|tab/.test(
        `${attribs['data-toggle'] ?? ''} ${attribs['data-bs-toggle'] ?? ''} ${attribs.class ?? ''}`,
      ),
  );

function partOf(card: Element, { text, pointer }: Title, index: number, page: PageDocument): ServicePart {
  const $ = dom(page);
  const base = $('base[href]').first();
  const title = $('<h1></h1>').text(text);
  const name = /^[A-Za-z][\w-]*$/.test(card.attribs.id ?? '') ? card.attribs.id : `dich-vu-${index + 1}`;
  const html = `${base.length > 0 ? $.html(base) : ''}${$.html(title)}${$.html($(card))}`;
  return {
    document: { ...page, url: `${page.url.replace(/#(?![/!]).*$/, '')}#${name}`, html },
    page,
    pointer: selectorOf($(card)),
    title: { text, pointer },
  };
}

/** Where an element that was found in the part stands on the page. */
export function pointerInPage({ pointer, title }: ServicePart, inner: string): string {
  if (/^html > body > h1$/.test(inner)) return title.pointer;
  if (inner === '' || inner.startsWith('#')) return inner;
  // The part's document holds the card alone: what is under it there is under it here.
  const rest = inner.replace(/^(?:html > )?body > [^ >]+(?: > )?/, '');
  return rest === inner ? `${pointer} ${inner}` : [pointer, rest].filter(Boolean).join(' > ');
}
