/// <reference lib="dom" />
import type { IsolatedWorld } from './isolated-world.ts';
import { CollectError } from './network-errors.ts';

/** Conventions: beyond these a document is refused as a whole, because half a page would seem to lack its footer. */
const limits = { characters: 8_000_000, nodes: 150_000, depth: 500, attribute: 2000, typeface: 200 };
/** Convention, in CSS pixels: the top of a page, where the banner stands. */
const topOfPage = 600;

/**
 * The page's DOM as HTML, with marks of what a visitor sees:
 * - `data-cc-hidden` on the root of each part that is not rendered (closed menus, `display: none`, …);
 * - `data-cc-box="x,y,width,height"` on elements with text of their own, pictures or controls; CSS pixels of the page;
 * - `data-cc-bg="url"` on elements with a CSS background picture;
 * - `data-cc-font="style;families"` on elements with text of their own near the top of the page.
 *
 * Open shadow roots stand in place of their host's children. A frame of the same origin is followed by
 * `<div data-cc-frame="url">` with what it shows, its links made absolute. Scripts and styles are emptied, except
 * structured data; comments are dropped.
 * @param styled - false where the page's styles are missing: then it says nothing of places, pictures behind and typefaces
 * @throws {CollectError} `too-large`
 */
export async function serialiseDom(world: IsolatedWorld, styled = true): Promise<string> {
  const html = await world.run(serialiseInPage, { ...limits, topOfPage, styled });
  if (html === null) throw new CollectError('too-large', 'the rendered document is larger than the limit');
  return html;
}

function serialiseInPage(limits: {
  characters: number;
  nodes: number;
  depth: number;
  attribute: number;
  typeface: number;
  topOfPage: number;
  styled: boolean;
}): string | null {
  if (document.getElementsByTagName('*').length > limits.nodes) return null;
  interface Place {
    hidden: boolean;
    marked: boolean;
    /** Offset of the frame the node stands in. */
    x: number;
    y: number;
    inFrame: boolean;
    depth: number;
  }
  const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
  const emptied = new Set('style noscript template noembed noframes iframe frame object'.split(' '));
  const unmarked = new Set('html head br wbr area option optgroup source track param script style template'.split(' '));
  const boxed = new Set('img svg canvas video input select textarea button object embed iframe'.split(' '));
  // What would swallow what follows when the text is parsed again.
  const renamed: Record<string, string> = {
    xmp: 'pre',
    listing: 'pre',
    plaintext: 'pre',
    frameset: 'div',
    frame: 'iframe',
  };

  const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const escapeValue = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const bounded = (value: string) =>
    value.startsWith('data:') ? (value.split(',', 1)[0] ?? '').slice(0, 100) : value.slice(0, limits.attribute);

  const styleOf = (element: Element) => element.ownerDocument.defaultView?.getComputedStyle(element);
  const isShown = (element: Element, style: CSSStyleDeclaration | undefined): boolean => {
    if (style?.display !== 'contents' && !element.checkVisibility()) return false;
    if (style?.visibility === 'visible') return true;
    // Something inside may be visible again.
    return [...element.querySelectorAll('*')].some(
      (inner) => styleOf(inner)?.visibility === 'visible' && inner.checkVisibility(),
    );
  };
  const childrenOf = (element: Element): Node[] => {
    if (element.shadowRoot) return [...element.shadowRoot.childNodes];
    const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    return assigned.length > 0 ? assigned : [...element.childNodes];
  };
  const frameBody = (element: Element): HTMLElement | null => {
    try {
      return (element as HTMLIFrameElement).contentDocument?.body ?? null;
    } catch {
      return null;
    }
  };

  /** Whether an address asks for something in the encoding of a page that is not in UTF-8. */
  const isQueried = (element: Element, address: string) =>
    /[^\0-\x7f]/.test(/\?[^#]*/.exec(address)?.[0] ?? '') && !/^utf-/i.test(element.ownerDocument.characterSet);
  /** An address as the browser reads it; a form may hide its own behind a field. */
  const absolute = (element: Element, { name, value }: Attr): string => {
    const own = (element as unknown as Record<string, unknown>)[name];
    return URL.parse(typeof own === 'string' ? own : value, element.baseURI)?.href ?? '';
  };

  let characters = 0;
  let nodes = 0;
  const parts: string[] = ['<!DOCTYPE html>\n'];
  const emit = (text: string) => {
    characters += text.length;
    parts.push(text);
  };
  const start: Place = { hidden: false, marked: true, x: scrollX, y: scrollY, inFrame: false, depth: 0 };
  const todo: (string | [Node, Place])[] = [[document.documentElement, start]];

  const open = (element: Element, place: Place): void => {
    const name = element.localName;
    const tag = place.inFrame && name === 'body' ? 'div' : (renamed[name] ?? name);
    const own = [...element.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim());
    const marks: string[] = [];
    let hidden = place.hidden;
    if (place.marked && !hidden && !unmarked.has(name)) {
      const style = styleOf(element);
      hidden = !isShown(element, style);
      if (hidden) marks.push(' data-cc-hidden=""');
      const picture = /^url\("(.*?)"\)/.exec(style?.backgroundImage ?? '')?.[1];
      if (limits.styled && picture && !hidden) marks.push(` data-cc-bg="${escapeValue(bounded(picture))}"`);
      if (limits.styled && !hidden && (own || picture || boxed.has(name))) {
        const { left, top, width, height } = element.getBoundingClientRect();
        marks.push(` data-cc-box="${[left + place.x, top + place.y, width, height].map(Math.round)}"`);
        if (own && style && top + place.y < limits.topOfPage)
          marks.push(
            ` data-cc-font="${escapeValue(`${style.fontStyle};${style.fontFamily}`.slice(0, limits.typeface))}"`,
          );
      }
    }
    const attributes = [...element.attributes]
      .filter((attribute) => /^[^\s"'<>/=]+$/.test(attribute.name) && !attribute.name.startsWith('data-cc-'))
      .map((attribute) => {
        const isLink = /^(?:href|src|action)$/.test(attribute.name);
        const isWhole = isLink && (place.inFrame || isQueried(element, attribute.value));
        return ` ${attribute.name}="${escapeValue(bounded(isWhole ? absolute(element, attribute) : attribute.value))}"`;
      });
    emit(`<${tag}${attributes.join('')}${marks.join('')}>`);
    if (voids.has(name)) return;

    const inside: Place = {
      ...place,
      hidden,
      marked: place.marked && name !== 'svg' && name !== 'head',
      depth: place.depth + 1,
    };
    const body = name === 'iframe' || name === 'frame' ? frameBody(element) : null;
    if (body) {
      const { left, top } = element.getBoundingClientRect();
      const offset = { x: place.x + left + element.clientLeft, y: place.y + top + element.clientTop };
      todo.push('</div>', [body, { ...inside, ...offset, inFrame: true }]);
      todo.push(
        `<div data-cc-frame="${escapeValue(bounded(body.ownerDocument.URL))}"${hidden ? ' data-cc-hidden=""' : ''}>`,
      );
    }
    todo.push(`</${tag}>`);
    if (name === 'script') {
      const data = (element as HTMLScriptElement).type === 'application/ld+json' ? (element.textContent ?? '') : '';
      if (!/<\/script|<!--/i.test(data)) emit(data);
    } else if (!emptied.has(name)) {
      for (const child of childrenOf(element).reverse()) todo.push([child, inside]);
    }
  };

  for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
    if (characters > limits.characters || nodes > limits.nodes) return null;
    if (typeof item === 'string') {
      emit(item);
      continue;
    }
    const [node, place] = item;
    nodes += 1;
    if (node.nodeType === 3) emit(escapeText(node.nodeValue ?? ''));
    else if (node.nodeType === 1 && place.depth < limits.depth) open(node as Element, place);
    // Deeper than any reader can follow: the words stay, the markup goes.
    else if (node.nodeType === 1) emit(escapeText(node.textContent ?? ''));
  }
  return parts.join('');
}
