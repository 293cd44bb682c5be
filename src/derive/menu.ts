import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, boxOf, descendantsOf, dom, isVisible, targetOf, visibleTokens } from './dom.ts';
import { landmarksOf, regionAt } from './landmarks.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { clean } from './vietnamese.ts';
import { fits, saysSo, type Wording } from './wording.ts';
import { signInEntries } from './wordings/pages.ts';

/** A link, or a control that opens a part of a menu. */
export interface Entry {
  /** Accessible name; empty when it has none. */
  name: string;
  target?: URL;
  /** Leads to the home page. */
  isHome: boolean;
  /** Has a picture or an icon in it. */
  pictured: boolean;
  region: 'header' | 'main' | 'footer';
  inMenu: boolean;
  /** Lists around it within its menu: 1 or less is the first level. */
  level: number;
  /** False when it shows only after a menu is opened. */
  shown: boolean;
  /** Opens a part of the menu that is not in the page before: scripts add it then. */
  opensUnseen: boolean;
  pointer: string;
  /** From the top of the page in CSS pixels, where a browser measured it. */
  top?: number;
}

/** What the page offers to go to, and whether the menu in its head was surely recognised. */
export interface Menu {
  entries: Entry[];
  sure: boolean;
  pointer?: string;
}

/** Whether an address is the home page: the root of the site, or one of the names home pages have. */
export function isHomeTarget(href: string | undefined, document: PageDocument): boolean {
  const target = href?.trim() === '#' ? undefined : targetOf(href, document);
  if (!target || target.hash.length > 1) return false;
  const home = new URL(document.url);
  if (target.hostname.replace(/^www\./, '') !== home.hostname.replace(/^www\./, '')) return false;
  return (
    target.pathname === home.pathname ||
    /^\/(vi(-vn)?\/)?((index|default|home|trang-?chu)(\.\w+)?)?\/?$/i.test(target.pathname)
  );
}

/** Convention: more links are no page for people; what stands beyond is not read. */
const mostEntries = 5000;

/** All entries of a page in document order. */
export const menuOf = memoised((document: PageDocument): Menu => {
  const $ = dom(document);
  const { menus } = landmarksOf(document);
  const menuAround = new Map(menus.flatMap((menu) => [menu, ...descendantsOf(menu)].map((inner) => [inner, menu])));
  const entries = $('a, area[href], button, [role=menuitem], nav li > span, [class*=menu i] li > span')
    .get()
    .slice(0, mostEntries)
    .filter((element) => !(element.name !== 'a' && $(element).closest('a').length > 0))
    .map((element) => entryFor(document, element, menuAround.get(element)));
  const named = entries.filter((entry) => entry.inMenu && entry.name !== '' && entry.shown);
  const [first] = menus;
  return {
    entries,
    sure: named.length >= 3 && entries.length < mostEntries,
    ...(first && { pointer: selectorOf($(first)) }),
  };
});

function entryFor(document: PageDocument, element: Element, menu: Element | undefined): Entry {
  const $ = dom(document);
  const name = accessibleName($(element));
  const { href } = element.attribs;
  const target = href?.trim().startsWith('#') ? undefined : targetOf(href, document);
  const { isDrawn, isHouse } = drawnIn(element);
  const [box] = [element, ...descendantsOf(element)].flatMap((part) => boxOf(part) ?? []);
  return {
    name: /^javascript:/i.test(name) ? '' : clean(name),
    ...(target && { target }),
    isHome: isHomeTarget(href, document) || isHouse,
    pictured: isDrawn || element.name === 'area' || element.attribs['data-cc-bg'] !== undefined,
    region: regionAt(document, element),
    inMenu: menu !== undefined,
    level: $(element).parents('ul, ol').length - (menu ? $(menu).parents('ul, ol').length : 0),
    shown: isVisible($(element)),
    opensUnseen: menu !== undefined && !target && (isDrawn || saysItOpens(element)) && isAloneInItem($, element),
    ...(box && { top: box.y }),
    get pointer() {
      return selectorOf($(element));
    },
  };
}

const saysItOpens = ({ attribs }: Element): boolean =>
  attribs['aria-haspopup'] !== undefined ||
  attribs['aria-expanded'] !== undefined ||
  /dropdown|collapse/.test(`${attribs['data-toggle'] ?? ''} ${attribs['data-bs-toggle'] ?? ''}`);

/** An item of a menu without any link: what it opens is not there yet. Signing in and searching open no menu. */
function isAloneInItem($: ReturnType<typeof dom>, element: Element): boolean {
  const item = $(element).closest('li, [role=menuitem]');
  if (item.length === 0 || saysSo(item.text(), signInEntries)) return false;
  const links = item.find('a[href]').get();
  return clean(item.text()) !== '' && links.every((link) => link === element);
}

/** Whether there is a picture or an icon in an element, and whether its name is that of a house. */
function drawnIn(element: Element): { isDrawn: boolean; isHouse: boolean } {
  const inner = [...visibleTokens([element])]
    .flatMap((token) => (token.kind === 'open' ? [token.element] : []))
    .slice(1);
  const icons = inner.filter(
    ({ name, attribs }) =>
      /^(img|svg|i)$/.test(name) || attribs['data-cc-bg'] !== undefined || /icon|\bfa-/i.test(attribs.class ?? ''),
  );
  return { isDrawn: icons.length > 0, isHouse: icons.some(({ attribs }) => /home/i.test(attribs.class ?? '')) };
}

/** The entry that fits a wording best placed: shown in the head, else shown anywhere, else folded away. */
export function entryIn(menu: Menu, wording: Wording): Entry | undefined {
  const fitting = menu.entries.filter((entry) => fits(entry.name, wording) === 'yes');
  return (
    fitting.find((entry) => entry.shown && entry.region === 'header') ??
    fitting.find((entry) => entry.shown) ??
    fitting[0]
  );
}
