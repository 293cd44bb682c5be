import type { Element, ParentNode } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, boxOf, descendantsOf, dom, isElement, memoised, selectorOf, visibleText } from './dom.ts';
import { type Reading, readingOf, type Span, type Stretch, within } from './reading.ts';
import { fold } from './vietnamese.ts';

/** The head or the foot of a page. */
export interface Region extends Stretch {
  /** Told by an element, role or name made for it, or by content that stands nowhere else; else only supposed. */
  sure: boolean;
  pointer: string;
}

/** The regions of a page and the menus in its head; undefined where nothing tells them. */
export interface Landmarks {
  header?: Region;
  footer?: Region;
  menus: Element[];
}

/** Conventions, in visible characters (pixels where said): how far apart the pieces of one region may stand. */
const limits = {
  headGap: 400,
  headShare: 0.15,
  headLeast: 600,
  headPixels: 450,
  footGap: 400,
  footReach: 150,
  marks: 200,
  links: 300,
};

const headNames = /header|banner|masthead|dau[-_]?trang|(^|[\s_-])(head|hdr|logo)([\s_-]|$)/i;
const footNames =
  /footer|foot(?![a-z])|chan[-_]?trang|copy-?right|ban[-_]?quyen|(^|\s)(page|site|main)?[-_]?bottom(\s|$)/i;
const menuNames = /menu|nav|danh[-_]?muc/i;
/** Parts of boxes, windows and articles bear the same names. */
const partNames =
  /(modal|card|panel|box|portlet|post|article|story|table|grid|popup|dialog|widget|news|block|slide|swiper|form|accordion|item)[-_]*(header|head|footer|foot|menu|nav|banner)|breadcrumb|pagination|off-?canvas/i;

const nameOf = (element: Element): string => `${element.attribs.id ?? ''} ${element.attribs.class ?? ''}`;

/** Whether the element or one around it is made or named to be a foot. */
function isFoot(element: Element): boolean {
  for (let node: Element | null = element; node && node.name !== 'body'; node = node.parent as Element | null) {
    if (node.name === 'footer' || node.attribs?.role === 'contentinfo') return true;
    if (node.attribs && footNames.test(nameOf(node)) && !partNames.test(nameOf(node))) return true;
  }
  return false;
}

/** What the owner of a portal says of itself, by kind; folded. */
const ownerSigns: Readonly<Record<string, RegExp>> = {
  copyright: /©|\bban quyen\b|\bcopyright\b|\bghi ro nguon\b/,
  licence: /\bgiay phep (so|thiet lap|xuat ban|hoat dong)\b/,
  person: /\bchiu trach nhiem\b|\b(truong|tong) (ban )?(ban )?bien tap\b/,
  owner: /\bco quan chu quan\b|\bco quan chu tri\b/,
  address: /\bdia chi\s*:|\btru so\b/,
  phone: /\b(dien thoai|tel|hotline|sdt|so dt|dt|fax)\b\s*[.:(]/,
  mail: /\be-?mail\s*:|\bthu dien tu\s*:|\w@[\w-]+\.\w/,
};
const typicalOfFoot = ['copyright', 'licence', 'person', 'owner'];

/** Kinds of owner's information in a text. */
export function ownerSignsIn(text: string): string[] {
  const folded = fold(text);
  return Object.keys(ownerSigns).filter((kind) => ownerSigns[kind]?.test(folded));
}

/** Finds head and foot once per page; all region views share it. */
export const landmarksOf = memoised((document: PageDocument): Landmarks => {
  const reading = readingOf(document);
  const head = headOf(document, reading);
  const footer = footOf(document, reading, head.region?.to ?? -1);
  return { menus: head.menus, ...(head.region && { header: head.region }), ...(footer && { footer }) };
});

function headOf(document: PageDocument, reading: Reading): { region?: Region; menus: Element[] } {
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
  let sure = false;
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
    if (!isMenu && (!isHead || (sure && menus.length > 0))) continue;
    first ??= element;
    sure ||= isHead;
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
  return { menus: outer, region: { from: 0, to: end.to, sure, pointer: selectorOf($(first)) } };
}

/** A row of links with the home page among them is a menu, whatever it is made of. */
function unmarkedMenu(document: PageDocument, reading: Reading, before: number): Element | undefined {
  const $ = dom(document);
  let tried = 0;
  for (const link of $('a').get()) {
    const span = reading.spans.get(link);
    if (!span || span.charsFrom > before) continue;
    if (!/^(trang chu|trang nhat|gioi thieu|home)\b/.test(fold(accessibleName($(link))))) continue;
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

function footOf(document: PageDocument, reading: Reading, after: number): Region | undefined {
  const $ = dom(document);
  const marks = marked(document, reading, 'footer, [role=contentinfo]', [footNames]).filter(
    ([element, span]) => span.from > after && span.charsTo > span.charsFrom && notInside($(element).parents().get()),
  );
  let start: { from: number; chars: number } = { from: reading.end + 1, chars: reading.chars };
  let pointer: string | undefined;
  for (const [element, span] of marks.toReversed()) {
    if (start.chars - span.charsTo > limits.footGap) continue;
    if (span.from < start.from) {
      start = { from: span.from, chars: span.charsFrom };
      pointer = selectorOf($(element));
    }
  }
  const last = marks.at(-1);
  if (!pointer && last) {
    // Something long follows the footer, an open window say: the footer is then its own element alone.
    const text = visibleText($(last[0]));
    return {
      from: last[1].from,
      to: last[1].to,
      sure: ownerSignsIn(text).length > 0,
      pointer: selectorOf($(last[0])),
    };
  }
  return withOwnerLines(document, reading, start, pointer, after);
}

/** Draws lines with the owner's information that stand just before the foot into it; alone they make a foot too. */
function withOwnerLines(
  document: PageDocument,
  reading: Reading,
  start: { from: number; chars: number },
  pointer: string | undefined,
  after: number,
): Region | undefined {
  let { from, chars } = start;
  let element: Element | undefined;
  const signsFrom = (position: number): string[] =>
    ownerSignsIn(
      reading
        .lines({ from: position, to: reading.end })
        .map((line) => line.text)
        .join('\n'),
    );
  const own = pointer ? signsFrom(from) : [];
  if (pointer && own.length >= 3) return { from, to: reading.end, sure: true, pointer };
  const reach = pointer ? limits.footReach : limits.footGap;
  for (const line of reading.lines({ from: after + 1, to: start.from - 1 }).toReversed()) {
    if (chars - line.charsTo > reach || line.charsTo < reading.chars * 0.4) break;
    if (ownerSignsIn(line.text).length === 0) continue;
    from = line.from;
    chars = line.charsFrom;
    element = line.element;
  }
  const kinds = signsFrom(from);
  const typical = kinds.some((kind) => typicalOfFoot.includes(kind));
  if (pointer) return { from, to: reading.end, sure: kinds.length > 0, pointer };
  if (!element || kinds.length < 3) return undefined;
  return { from, to: reading.end, sure: typical, pointer: selectorOf(dom(document)(element)) };
}

const notInside = (parents: Element[]): boolean =>
  !parents.some((parent) => ['article', 'aside', 'dialog'].includes(parent.name));

/** Visible elements made or named for something, in reading order; wrappers of the whole page left out. */
function marked(
  document: PageDocument,
  reading: Reading,
  selector: string,
  names: readonly RegExp[],
): [Element, Span][] {
  const $ = dom(document);
  const made = new Set($(selector).get());
  const found: [Element, Span][] = [];
  for (const [node, span] of reading.spans) {
    const element = node as Element;
    if (element.name === 'body' || element.name === 'html' || element.name === 'a') continue;
    const name = nameOf(element);
    const isNamed = names.some((pattern) => pattern.test(name)) && !partNames.test(name);
    if (!made.has(element) && !isNamed) continue;
    const wraps = reading.chars > 1500 && span.charsTo - span.charsFrom > reading.chars * 0.6;
    if (!wraps || made.has(element)) found.push([element, span]);
  }
  return found;
}

/** Which region an element stands in; a hidden element stands where its nearest visible ancestor stands. */
export function regionAt(document: PageDocument, element: Element): 'header' | 'main' | 'footer' {
  const { spans } = readingOf(document);
  let node: Element | null = element;
  while (node && !spans.has(node)) node = node.parent as Element | null;
  const span = node ? spans.get(node) : undefined;
  const { header, footer } = landmarksOf(document);
  if (span && header && within(span, header)) return 'header';
  if (span && footer && within(span, footer)) return 'footer';
  return 'main';
}
