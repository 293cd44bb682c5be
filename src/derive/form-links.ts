import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { accessibleName, descendantsOf, visibleText } from './dom.ts';
import type { Link } from './links.ts';
import { beginning } from './mask.ts';
import { normaliseUrl } from './urls.ts';
import { clean } from './vietnamese.ts';

/** Most addresses read from the filters of one form: a list of all communes of a province has some two hundred. */
const mostChoices = 200;
const longestText = 200;

/**
 * Where a form sent by GET leads when one value is chosen in one of its lists, or none: a value costs a click and so does
 * the button, unless the list sends the form by itself. Two values together are not tried: each is its own way. What one
 * would have to type stays empty, and a form that only asks for typing is no way. The page that a filter leads to has
 * the filter again: there values are not added to values, or the combinations would have no end.
 * @param pageUrl - address of the page
 */
export function filterLinks($: CheerioAPI, form: Element, base: string, pageUrl: string): Link[] {
  const { action = '', method = 'get' } = form.attribs;
  if (!/^get$/i.test(method)) return [];
  const controls = $(form).find('input, select, textarea, button');
  const lists = choicesOf($, controls.get());
  if (lists.length === 0 || controls.is('[type=file], [type=password]')) return [];
  const button = controls.filter('button:not([type=button], [type=reset]), [type=submit], [type=image]').first();
  const target = normaliseUrl(action.trim() || base, base);
  if (!target || isResult(pageUrl, target, lists)) return [];
  const start = fieldsOf($, controls.get(), button.get(0));
  const label = beginning(clean(button.length > 0 ? accessibleName(button) : ''), longestText);
  const to = (changed?: { name: string; value: string }): string | undefined => {
    const pairs = start.map(([name, value]): [string, string] => [
      name,
      changed?.name === name ? changed.value : value,
    ]);
    // A radio button that no value was chosen for is not among the fields yet.
    if (changed && !start.some(([name]) => name === changed.name)) pairs.push([changed.name, changed.value]);
    return normaliseUrl(`${target.replace(/\?.*$/, '')}?${new URLSearchParams(pairs)}`);
  };
  const links: Link[] = [];
  const sent = button.length > 0 ? to() : undefined;
  if (sent) links.push({ url: sent, text: label, cost: 1 });
  for (const { name, title, choices, sends } of lists) {
    for (const { value, text } of choices) {
      const url = to({ name, value });
      if (!url || links.length >= mostChoices || !(sends || button.length > 0)) continue;
      const control = [title, text].filter(Boolean).join(': ');
      links.push(sends ? { url, text, cost: 1, control: title } : { url, text: label || text, cost: 2, control });
    }
  }
  return links;
}

/** The address that a form sent by GET leads to when this is typed into one of its fields, and nothing else is touched. */
export function addressWith(
  $: CheerioAPI,
  form: Element,
  base: string,
  typed: { name: string; value: string },
): string | undefined {
  const controls = $(form).find('input, select, textarea, button');
  const button = controls.filter('button:not([type=button], [type=reset]), [type=submit], [type=image]').first();
  const target = normaliseUrl((form.attribs.action ?? '').trim() || base, base);
  const pairs = fieldsOf($, controls.get(), button.get(0)).map(([name, value]): [string, string] => [
    name,
    name === typed.name ? typed.value : value,
  ]);
  return target && normaliseUrl(`${target.replace(/\?.*$/, '')}?${new URLSearchParams(pairs)}`);
}

/** Whether the page is what the form leads to. */
function isResult(pageUrl: string, target: string, lists: readonly Choices[]): boolean {
  const [page, action] = [URL.parse(pageUrl), URL.parse(target)];
  return page?.pathname === action?.pathname && lists.some(({ name }) => page?.searchParams.has(name));
}

/** Where a list of addresses leads, such as "Liên kết website": choosing an entry is the click. */
export function jumpLinks($: CheerioAPI, select: Element, base: string): Link[] {
  const goes = /location|open|jump|href|\bgo/i.test(select.attribs.onchange ?? '');
  const links: Link[] = [];
  for (const option of descendantsOf(select).filter(({ name }) => name === 'option')) {
    const value = (option.attribs.value ?? '').trim();
    const isAddress = /^https?:\/\//i.test(value) || (goes && /[/.?]/.test(value));
    const url = isAddress && links.length < mostChoices ? normaliseUrl(value, base) : undefined;
    if (url) links.push({ url, text: textOf($, option), cost: 1 });
  }
  const control = links.length > 0 ? titleOf($, select) : '';
  return control ? links.map((link) => ({ ...link, control })) : links;
}

interface Choices {
  name: string;
  title: string;
  choices: { value: string; text: string }[];
  /** Whether choosing sends the form. */
  sends: boolean;
}

/** The lists and groups of radio buttons of a form, with the values that are not chosen already. */
function choicesOf($: CheerioAPI, controls: readonly Element[]): Choices[] {
  const sends = ({ attribs }: Element) => /submit/i.test(`${attribs.onchange ?? ''} ${attribs.onclick ?? ''}`);
  const lists: Choices[] = [];
  const radios = new Map<string, Choices>();
  for (const control of controls) {
    const { name, type, value = 'on', checked } = control.attribs;
    if (!name || control.attribs.disabled !== undefined) continue;
    if (control.name === 'select' && control.attribs.multiple === undefined) {
      const chosen = chosenIn($, control);
      const options = $(control).find('option:not([disabled])').get().slice(0, mostChoices);
      const choices = options
        .filter((option) => option !== chosen)
        .map((option) => ({ value: sentBy($, option), text: textOf($, option) }));
      lists.push({ name, title: titleOf($, control), choices, sends: sends(control) });
    } else if (control.name === 'input' && type?.toLowerCase() === 'radio') {
      const group = radios.get(name) ?? { name, title: '', choices: [], sends: sends(control) };
      if (!radios.has(name)) lists.push(group);
      radios.set(name, group);
      if (checked === undefined) group.choices.push({ value, text: titleOf($, control) });
    }
  }
  return lists;
}

/** What the form sends when nothing is touched and its first button is pressed, in the order of the page. */
function fieldsOf($: CheerioAPI, controls: readonly Element[], button: Element | undefined): [string, string][] {
  return controls.flatMap((control): [string, string][] => {
    const { name, type = '', value = '', checked, disabled } = control.attribs;
    if (!name || disabled !== undefined) return [];
    if (control.name === 'select') {
      const chosen = chosenIn($, control);
      return chosen ? [[name, sentBy($, chosen)]] : [];
    }
    if (control.name === 'textarea') return [[name, $(control).text()]];
    if (/^(?:checkbox|radio)$/i.test(type)) return checked === undefined ? [] : [[name, control.attribs.value ?? 'on']];
    if (control.name === 'button' || /^(?:submit|image|button|reset)$/i.test(type))
      return control === button && !/^image$/i.test(type) ? [[name, value]] : [];
    return [[name, value]];
  });
}

function chosenIn($: CheerioAPI, select: Element): Element | undefined {
  const options = $(select).find('option').get();
  return options.findLast(({ attribs }) => attribs.selected !== undefined) ?? options[0];
}

const sentBy = ($: CheerioAPI, option: Element) => option.attribs.value ?? clean($(option).text());
const textOf = ($: CheerioAPI, option: Element) => beginning(clean($(option).text()), longestText).trim();

/** What stands beside a control: its label, or what it says of itself. */
function titleOf($: CheerioAPI, control: Element): string {
  const { id, title = '', name = '' } = control.attribs;
  const around = $(control).closest('label');
  const label: AnyNode[] = $('label')
    .get()
    .filter((node) => id !== undefined && node.attribs.for === id);
  const own = control.name === 'select' ? '' : visibleText(around);
  const words = control.attribs['aria-label'] ?? (visibleText($(label).first()) || own || title || name);
  return beginning(clean(words), longestText).trim();
}
