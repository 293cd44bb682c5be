import type { Element, ParentNode } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, boxOf, descendantsOf, dom, isElement } from './dom.ts';
import type { Reading, Span, Stretch } from './reading.ts';
import { readingOf } from './reading.ts';
import {
  headNames,
  isFoot,
  limits,
  marked,
  menuNames,
  nameOf,
  type Region,
  type Telling,
  tellingOf,
} from './region.ts';
import { selectorOf } from './selector.ts';
import { saysSo } from './wording.ts';
import { homeEntries } from './wordings/pages.ts';

/** The head of a page, as far as the page alone tells it, and the menus in it. */
export function headOf(document: PageDocument, reading: Reading): { region?: Region; menus: Element[] } {
  const $ = dom(document);
  const early = Math.max(limits.headLeast, reading.chars * limits.headShare);
  const latest = Math.min(early * 3, reading.chars * 0.5);
  const atTop = (element: Element, span: Span): boolean =>
    topOf(element) < limits.headPixels && span.charsFrom <= latest && !isFoot(element);
  const topOf = (element: Element): number => {
    const measured = boxOf(element) ?? descendantsOf(element).map(boxOf).find(Boolean);
    return measured?.y ?? 0;
  };
  const menus: Element[] = [];
  let end: Stretch & { chars: number } = { from: 0, to: -1, chars: 0 };
  let first: Element | undefined;
  let how: Telling = 'menu';
  const marks = marked(document, reading, 'header, [role=banner], nav, [role=navigation]', [headNames, menuNames]);
  for (const [element, span] of marks.slice(0, limits.marks)) {
    if (span.charsFrom - end.chars > limits.headGap || !atTop(element, span)) continue;
    const isMenu = looksLikeMenu(document, element);
    const name = nameOf(element);
    const isMade = element.name === 'header' || element.attribs.role === 'banner';
    // The menu of the header is not the header: nothing tells where that begins or ends.
    const isHead = isMade || (headNames.test(name) && !(isMenu && menuNames.test(name)));
    if (isMenu) menus.push(element);
    // Once banner and menu are known, a further “header” is one of the page's own sections.
    if (!isMenu && (!isHead || (how !== 'menu' && menus.length > 0))) continue;
    first ??= element;
    if (isHead && how === 'menu') how = tellingOf(element);
    if (span.to > end.to) end = { from: 0, to: span.to, chars: span.charsTo };
  }
  const bare = menus.length === 0 ? unmarkedMenu(document, reading, Math.min(end.chars + early, latest)) : undefined;
  if (bare) {
    menus.push(bare);
    first ??= bare;
    end = { ...end, to: Math.max(end.to, reading.spans.get(bare)?.to ?? -1) };
  }
  // A banner with language and font size controls looks like a menu too; what is called a menu goes before it.
  const called = menus.filter((menu) => menuNames.test(`${menu.name} ${menu.attribs.role ?? ''} ${nameOf(menu)}`));
  const kept = called.length > 0 ? called : menus;
  const outer = kept.filter((menu) => !kept.some((other) => other !== menu && $(other).find(menu).length > 0));
  if (!first) return { menus: outer };
  return { menus: outer, region: { from: 0, to: end.to, sure: how !== 'menu', pointer: selectorOf($(first)), how } };
}

/** A row of links with the home page among them is a menu, whatever it is made of. */
function unmarkedMenu(document: PageDocument, reading: Reading, before: number): Element | undefined {
  const $ = dom(document);
  let tried = 0;
  for (const link of $('a').get()) {
    const span = reading.spans.get(link);
    if (!span || span.charsFrom > before) continue;
    if (!saysSo(accessibleName($(link)), homeEntries)) continue;
    if (tried++ > 20) break;
    for (const up of $(link).parents().slice(0, 6).get()) if (looksLikeMenu(document, up)) return up;
  }
  return undefined;
}

const isListItem = (node: ParentNode | null): boolean => isElement(node) && node.name === 'li';

/** Mostly links, at least three of them, with short names. */
function looksLikeMenu(document: PageDocument, element: Element): boolean {
  const $ = dom(document);
  const names = descendantsOf(element)
    .filter((inner) => /^(a|area|button)$/.test(inner.name) || (inner.name === 'span' && isListItem(inner.parent)))
    .slice(0, limits.links)
    .map((link) => accessibleName($(link)))
    .filter(Boolean);
  const span = readingOf(document).spans.get(element);
  const text = names.length === limits.links || !span ? 0 : span.charsTo - span.charsFrom;
  const linked = names.reduce((sum, name) => sum + name.length, 0);
  return names.length >= 3 && linked / names.length <= 60 && linked >= text * 0.5;
}
