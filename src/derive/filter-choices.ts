import type { Element } from 'domhandler';
import type { Service } from '../core/service.ts';
import { accessibleName, dom, isElement } from './dom.ts';
import { selectorOf } from './selector.ts';
import type { Catalogue } from './service-catalogue.ts';
import { nearest } from './service-tables.ts';
import { clean, fold } from './vietnamese.ts';
import { classWordings, filterButton, listClasses } from './wordings.ts';

/** A value of a filter that can be chosen on a page: an option of a list, or a tab to press. */
export interface FilterChoice {
  /** What the filter is called; empty for a tab. */
  control: string;
  choice: string;
  pointer: string;
  /** Of an option: its value; without one the element is pressed. */
  value?: string;
  /** What is pressed when choosing alone changes nothing. */
  button?: string;
}

/** Conventions: filters, values of each, and tabs that are tried on one page. */
const most = { filters: 3, values: 2, tabs: 3 };
/** How far around a list of values its button is sought. */
const farthest = 4;
const frame = ['nav', 'header', 'footer'];

/** The words by which lists put services in classes: field, agency, tier and level; folded. */
export const classesOf = ({ field, agency, tier, claimedLevel }: Service): string[] =>
  [field, agency, tier, claimedLevel && `mức độ ${claimedLevel}`].flatMap((value) => (value ? [fold(value)] : []));

/** What a choice is called, without the number of services behind it. */
export const choiceName = (text: string): string => fold(text).replace(/\s*\(?\d*\)?$/, '');

/** Values of the filters on a list that some of its services have, or that a filter called by a class of article 6(2) offers. */
export function filterChoices({ page, rows }: Catalogue, services: ReadonlyMap<string, Service>): FilterChoice[] {
  const $ = dom(page);
  const listed = rows.flatMap(({ url }) => services.get(url) ?? []);
  const parts = (text: string) => {
    const having = listed.filter((service) => classesOf(service).includes(choiceName(text))).length;
    return having > 0 && having < listed.length;
  };
  const selects = $('select')
    .get()
    .filter((node) => !nearest(node, frame))
    .flatMap((node): FilterChoice[][] => {
      const named = $(`label[for="${CSS(node.attribs.id ?? '')}"]`).text();
      const options = $(node)
        .find('option')
        .get()
        .map((option) => ({ text: clean($(option).text()), value: option.attribs.value ?? clean($(option).text()) }))
        .filter(({ text, value }) => text !== '' && value !== '' && !/^(?:tat ca|chon|--)/.test(fold(text)));
      const control = clean(node.attribs['aria-label'] ?? (named || $(node).find('option').first().text()));
      const isClass = listClasses.some((kind) => classWordings[kind].opening.test(fold(control)));
      const telling = options.filter(({ text }) => parts(text));
      const chosen = (telling.length > 0 || !isClass ? telling : options).slice(0, most.values);
      const button = buttonBy(node, page);
      // A button that we do not know may be what makes the filter work.
      if (chosen.length === 0 || button === 'unknown') return [];
      const pointer = selectorOf($(node));
      return [chosen.map(({ text, value }) => ({ control, choice: text, pointer, value, ...(button && { button }) }))];
    });
  const tabs = $('button, [role=tab], [role=button], a')
    .get()
    .filter((node) => !nearest(node, frame) && !leads(node) && parts(accessibleName($(node))))
    .map((node) => ({ control: '', choice: accessibleName($(node)), pointer: selectorOf($(node)) }));
  return [...selects.slice(0, most.filters).flat(), ...tabs.slice(0, most.tabs)];
}

/** Quotes and backslashes do not belong into a selector. */
const CSS = (id: string): string => id.replace(/["\\]/g, '\\$&');

/** A link to another page is tried by the crawl; a button that sends is not pressed for its own sake. */
const leads = ({ attribs }: Element): boolean =>
  (attribs.href !== undefined && !/^(?:#|javascript:|$)/i.test(attribs.href.trim())) || attribs.type === 'submit';

/** The button that makes a filter work; `unknown` when the nearest ones say nothing of the kind, or send by POST. */
function buttonBy(node: Element, page: Catalogue['page']): string | undefined {
  const $ = dom(page);
  let holder: Element | undefined = node;
  for (let up = 0; up < farthest && holder; up++) {
    holder = isElement(holder.parent) && !/^(?:main|body)$/.test(holder.parent.name) ? holder.parent : undefined;
    const buttons = holder
      ? $(holder).find('button, input[type=submit], input[type=button], input[type=image]').get()
      : [];
    if (buttons.length === 0) continue;
    const own = buttons.find((button) =>
      filterButton.test(fold(accessibleName($(button)) || (button.attribs.value ?? ''))),
    );
    const posts = own && nearest(own, ['form'])?.attribs.method?.toLowerCase() === 'post';
    return own && !posts ? selectorOf($(own)) : 'unknown';
  }
  return undefined;
}
