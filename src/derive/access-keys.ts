import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, elementsOf, isShown, linesOf, targetOf } from './dom.ts';
import { memoised } from './memoised.ts';
import { searchesOf } from './search.ts';
import { selectorOf } from './selector.ts';
import { clean, fold } from './vietnamese.ts';
import { saysSo } from './wording.ts';
import { shortcutWords } from './wordings/accessibility.ts';
import { searchBox } from './wordings/functions.ts';
import { menuWordings } from './wordings/menu.ts';

/** The functions that shortcuts are wanted for above all. */
export const keyPurposes = ['home', 'sitemap', 'search'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

export interface AccessKey {
  /** One character, in lower case. */
  key: string;
  name: string;
  /** What it does; absent for other functions. */
  purpose?: KeyPurpose;
  /** What it works: an address, or the control itself. */
  target: string;
  pointer: string;
}

/** Keyboard shortcuts of a page's markup, those on hidden elements left out: they do nothing. */
export const accessKeysOf = memoised((document: PageDocument): readonly AccessKey[] => {
  const $ = dom(document);
  const fields = new Set(
    searchesOf(document)
      .filter(({ kind, shown }) => shown && kind !== 'other')
      .map(({ pointer }) => pointer),
  );
  return elementsOf(document).flatMap((element) => {
    // Every character is a shortcut of its own in browsers that take the first that is free.
    const [first] = clean(element.attribs.accesskey ?? '').split(' ');
    if (!first || [...first].length !== 1 || !isShown(element)) return [];
    const pointer = selectorOf($(element));
    const name = accessibleName($(element));
    const purpose = purposeOf(document, element, name, fields.has(pointer));
    const target = targetOf(element.attribs.href, document)?.href ?? pointer;
    return [{ key: first.toLowerCase(), name, target, pointer, ...(purpose && { purpose }) }];
  });
});

function purposeOf(document: PageDocument, element: Element, name: string, isSearch: boolean): KeyPurpose | undefined {
  if (isSearch || saysSo(name, searchBox)) return 'search';
  if (saysSo(name, menuWordings.sitemap)) return 'sitemap';
  const target = targetOf(element.attribs.href, document);
  const page = new URL(document.url);
  const isHome =
    target !== undefined &&
    target.host === page.host &&
    target.pathname === '/' &&
    target.search === '' &&
    target.hash === '';
  return saysSo(name, menuWordings.home) || isHome ? 'home' : undefined;
}

/** Keys that work two different things, with the names of what they work. */
export function keyCollisions(keys: readonly AccessKey[]): { key: string; names: string[]; pointer: string }[] {
  return [...Map.groupBy(keys, ({ key }) => key)].flatMap(([key, same]) => {
    const different = same.filter((one, index) => !same.slice(0, index).some((before) => doesTheSame(one, before)));
    const second = different[1];
    return second ? [{ key, names: different.map(({ name }) => name || '–'), pointer: second.pointer }] : [];
  });
}

/** One address, one purpose, or one name for one page: menus at the top and at the foot. */
function doesTheSame(one: AccessKey, other: AccessKey): boolean {
  const page = ({ target }: AccessKey) => target.replace(/#.*$/, '');
  return (
    one.target === other.target ||
    (one.purpose !== undefined && one.purpose === other.purpose) ||
    (page(one) === page(other) && fold(one.name) !== '' && fold(one.name) === fold(other.name))
  );
}

/** Whether the page speaks of shortcuts, which scripts may then provide. */
export const speaksOfShortcuts = (document: PageDocument): boolean =>
  linesOf(document).some((line) => saysSo(line, shortcutWords));
