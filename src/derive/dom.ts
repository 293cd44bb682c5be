import type { Cheerio, CheerioAPI } from 'cheerio';
import { load } from 'cheerio';
import type { AnyNode, Element, ParentNode } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { kept, memoised } from './memoised.ts';
import { clean } from './vietnamese.ts';

/** The parsed page. Shared between rules: never change it. */
export const dom = memoised(({ html }: PageDocument): CheerioAPI => {
  const $ = load(html);
  if (!html.includes('shadowrootmode')) return $;
  // Browsers show what is in them without any script; those inside others are found when these are open.
  for (let depth = 0; depth < mostRoots; depth++) {
    const roots = $('template[shadowrootmode=open], template[shadowrootmode=closed]').get();
    for (const root of roots) $(root).replaceWith($(root).contents().contents());
  }
  return $;
});

/** Convention: shadow roots inside each other that are looked into. */
const mostRoots = 10;

const unseenTags = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);

/** Whether this element itself takes its content out of sight: the browser's mark, or what the HTML alone tells. */
function hides(element: Element): boolean {
  const { attribs } = element;
  if (attribs['data-cc-hidden'] !== undefined || attribs.hidden !== undefined || unseenTags.has(element.name)) {
    // The title of an inline picture is its alternative text, not the window's title.
    return !(element.name === 'title' && isElement(element.parent) && element.parent.name === 'svg');
  }
  return /display\s*:\s*none/i.test(attribs.style ?? '');
}

/** Whether a node is an element; scripts and styles are elements too. */
export function isElement(node: AnyNode | null | undefined): node is Element {
  return node?.type === 'tag' || node?.type === 'script' || node?.type === 'style';
}

/** Whether a visitor can see the element, as far as the evidence tells. */
export function isVisible(element: Cheerio<AnyNode>): boolean {
  const node = element.get(0);
  return node !== undefined && isShown(node);
}

/** The same for a node. */
export function isShown(start: AnyNode): boolean {
  for (let node: AnyNode | null = start; node; node = node.parent) if (isElement(node) && hides(node)) return false;
  return true;
}

/** All elements inside an element, hidden ones too, in document order; quick on a parent of very many, unlike `find`. */
export function descendantsOf(element: ParentNode): Element[] {
  const found: Element[] = [];
  const stack: AnyNode[] = [...element.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index] as AnyNode);
  }
  return found;
}

/** All elements of a page in document order. Where a page is only skimmed this is far quicker than one selector after another. */
export const elementsOf = memoised((document: PageDocument): readonly Element[] =>
  dom(document)
    .root()
    .get()
    .flatMap((root) =>
      isElement(root)
        ? [root]
        : root.children.flatMap((child) => (isElement(child) ? [child, ...descendantsOf(child)] : [])),
    ),
);

const byName = memoised((document: PageDocument) => Map.groupBy(elementsOf(document), ({ name }) => name));

/** The elements of a page with this name, in document order. */
export const named = (document: PageDocument, name: string): readonly Element[] => byName(document).get(name) ?? [];

/** The title of a page, cleaned. */
export const titleOf = kept((document: PageDocument): string => {
  const [title] = named(document, 'title').filter(({ parent }) => !(isElement(parent) && parent.name === 'svg'));
  return title ? clean(dom(document)(title).text()) : '';
});

/** What a visitor reads in the headings of the first level, one by one. */
export const headlinesOn = kept((document: PageDocument): readonly string[] =>
  named(document, 'h1').map((node) => visibleText(dom(document)(node))),
);

const blocks = new Set(
  'address article aside blockquote body br button center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section select table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What a reader meets going through a page from top to bottom. */
export type Token =
  | { kind: 'open' | 'close'; element: Element }
  | { kind: 'text'; text: string; parent: AnyNode | null }
  | { kind: 'break' };

/** Walks what is visible, without recursion: a hostile page may be nested ten thousand deep. */
export function* visibleTokens(roots: readonly AnyNode[]): Generator<Token> {
  const stack: (AnyNode | { closing: Element })[] = [...roots].reverse();
  for (let item = stack.pop(); item; item = stack.pop()) {
    if ('closing' in item) {
      if (blocks.has(item.closing.name)) yield { kind: 'break' };
      yield { kind: 'close', element: item.closing };
    } else if (item.type === 'text') yield { kind: 'text', text: item.data, parent: item.parent };
    else if (item.type === 'root') stack.push(...[...item.children].reverse());
    else if (isElement(item) && !hides(item)) {
      yield { kind: 'open', element: item };
      if (blocks.has(item.name)) yield { kind: 'break' };
      stack.push({ closing: item });
      for (let index = item.children.length - 1; index >= 0; index--) stack.push(item.children[index] as AnyNode);
    }
  }
}

/** Visible text of an element, one line for each block, each line cleaned; empty lines left out. */
export const visibleLines = (element: Cheerio<AnyNode>): string[] => linesIn(element.get()).lines;

/** Visible lines, and which of them stand in a block among them. */
function linesIn(roots: readonly AnyNode[], block?: Element): { lines: string[]; from: number; to: number } {
  const lines: string[] = [];
  let [line, from, to] = ['', 0, 0];
  const end = () => {
    const text = clean(line);
    if (text) lines.push(text);
    line = '';
  };
  for (const token of visibleTokens(roots)) {
    if (token.kind === 'text') line += token.text;
    else if (token.kind === 'break') end();
    else if (token.element === block) {
      end();
      if (token.kind === 'open') from = lines.length;
      else to = lines.length;
    }
  }
  end();
  return { lines, from, to };
}

const textOf = memoised((document: PageDocument) => {
  const [main] = named(document, 'main');
  return { ...linesIn(named(document, 'body'), main), hasMain: main !== undefined };
});

/** What a visitor reads on a page, line by line. */
export const linesOf = (document: PageDocument): readonly string[] => textOf(document).lines;

/** The same of its main part, where it has one; of the page where it has none. */
export const mainLinesOf = memoised((document: PageDocument): readonly string[] => {
  const { lines, from, to, hasMain } = textOf(document);
  return hasMain ? lines.slice(from, to) : lines;
});

/** Visible text of an element on one line. */
export function visibleText(element: Cheerio<AnyNode>): string {
  return visibleLines(element).join(' ');
}

const isPicture = (node: AnyNode | undefined): boolean =>
  isElement(node) && (/^(img|area)$/.test(node.name) || (node.name === 'input' && node.attribs.type === 'image'));

const inline = new Set('a b em font i span strong'.split(' '));

/** The text of an element that holds nothing but text and plain inline elements, as most links do; else nothing. */
export function plainText(element: Element): string {
  let text = '';
  const stack: AnyNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') text += node.data;
    else if (!isElement(node) || !inline.has(node.name) || hides(node)) return '';
    else for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index] as AnyNode);
  }
  return clean(text);
}

/** The name assistive technology would likely give a link, button or image: label, text, alternative texts, title. */
export function accessibleName(element: Cheerio<AnyNode>): string {
  const label = labelledBy(element) || clean(element.attr('aria-label') ?? '');
  if (label) return label;
  const node = element.get(0);
  const plain = isElement(node) && node.name === 'a' ? plainText(node) : '';
  if (plain) return plain;
  const own = isPicture(node) ? (element.attr('alt') ?? '') : visibleText(element);
  if (clean(own)) return clean(own);
  const alternatives = element
    .find('img[alt], svg title, [aria-label]')
    .get()
    .map((node) => {
      const inner = node as Element;
      return inner.attribs.alt ?? inner.attribs['aria-label'] ?? visibleText(element.find('svg title'));
    });
  return clean(alternatives.join(' ')) || clean(element.attr('title') ?? element.attr('value') ?? '');
}

/** The text of what the element says it is named by, shown or not. */
function labelledBy(element: Cheerio<AnyNode>): string {
  const ids = clean(element.attr('aria-labelledby') ?? '')
    .split(' ')
    .filter(Boolean);
  if (ids.length === 0) return '';
  const named = element.parents().last().find('[id]');
  const texts = ids.map((id) => {
    const label = named.filter((_, { attribs }) => attribs.id === id).first();
    return label.attr('aria-label') ?? label.text();
  });
  return clean(texts.join(' '));
}

/** The box of a rendered element in CSS pixels of the page; undefined where no browser measured it. */
export function boxOf(element: Element): { x: number; y: number; width: number; height: number } | undefined {
  const [x, y, width, height] = (element.attribs['data-cc-box'] ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined;
}

/** The address that relative links of a page start from. */
const baseOf = memoised((document: PageDocument): string => {
  const href = dom(document)('base[href]').first().attr('href');
  return (href !== undefined && URL.parse(href, document.url)?.href) || document.url;
});

/** The address a link leads to, absolute; undefined for script, mail and broken links. */
export function targetOf(href: string | undefined, document: PageDocument): URL | undefined {
  const url = href === undefined ? null : URL.parse(href.trim(), baseOf(document));
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
