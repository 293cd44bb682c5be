import type { Element, ParentNode } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { boxOf, dom, isElement, targetOf, visibleText } from './dom.ts';
import { memoised } from './memoised.ts';
import { readingOf, type Stretch, within } from './reading.ts';
import type { Box } from './region.ts';
import { selectorOf } from './selector.ts';
import { clean, fold } from './vietnamese.ts';

/** Something drawn on the page: an image, an inline drawing, an embedded object, a background. */
export interface Picture {
  pointer: string;
  kind: 'image' | 'drawing' | 'object' | 'background';
  /** Its text alternative; empty when it has none. */
  alternative: string;
  /** File name, class and identifier, folded, as one text: what its makers call it. */
  called: string;
  /** What the two elements around it are called. */
  around: string;
  /** A background with text over it: most often decoration. */
  behindText: boolean;
  /** Address of the link around it; a link within the page is none. */
  link?: URL;
  /** Place and size in CSS pixels, where a browser measured them. */
  size?: Box;
}

const selector = 'img, input[type=image], svg, object, embed, canvas, [data-cc-bg], [style*="background"]';

/** Words by which icons and marks of other sites are called; they are neither emblem nor text. */
const foreign =
  /facebook|zalo|youtube|twitter|tiktok|instagram|google|appstore|app-store|chplay|rss|\bfb\b|tin-?nhiem|conform|w3c|ipv6|icon|arrow|search|flag|\bco-?(vn|en|viet|anh)\b|lang|phone|hotline|email|login|menu/;

/** Pictures of a page in reading order. */
const picturesOf = memoised((document: PageDocument): { element: Element; picture: Picture }[] => {
  const $ = dom(document);
  const { spans } = readingOf(document);
  return $(selector)
    .get()
    .flatMap((element) => {
      if (!spans.has(element) || element.parent === null) return [];
      const kind = kindOf(element);
      if (!kind) return [];
      const href = $(element).closest('a').attr('href');
      const link = href?.trim().startsWith('#') ? undefined : targetOf(href, document);
      const box = boxOf(element);
      const attributes = element.attribs;
      const source = attributes['data-cc-bg'] ?? attributes.src ?? attributes.data ?? attributes.style ?? '';
      const title = kind === 'drawing' ? visibleText($(element).find('title')) : '';
      const alternative = attributes.alt ?? attributes['aria-label'] ?? (title || (attributes.title ?? ''));
      const picture: Picture = {
        get pointer() {
          return selectorOf($(element));
        },
        kind,
        alternative: clean(alternative),
        called: fold(`${fileName(source)} ${attributes.class ?? ''} ${attributes.id ?? ''}`),
        around: fold([element.parent, element.parent?.parent].map(nameOf).join(' ')),
        behindText: kind === 'background' && visibleText($(element)) !== '',
        ...(link && { link }),
        ...(box && { size: box }),
      };
      return [{ element, picture }];
    });
});

function kindOf(element: Element): Picture['kind'] | undefined {
  if (element.name === 'img' || element.name === 'input') return 'image';
  if (element.name === 'svg') return 'drawing';
  if (['object', 'embed', 'canvas'].includes(element.name)) return 'object';
  return element.attribs['data-cc-bg'] || /url\(/i.test(element.attribs.style ?? '') ? 'background' : undefined;
}

const nameOf = (node: ParentNode | null | undefined): string =>
  isElement(node) && node.name !== 'body' ? `${node.attribs.class ?? ''} ${node.attribs.id ?? ''}` : '';

const fileName = (source: string): string => decodeSafely(source.split(/[?#]/)[0] ?? '').replace(/^.*\//, '');

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Visible pictures within a stretch of the page. */
export function picturesIn(document: PageDocument, stretch: Stretch): Picture[] {
  const { spans } = readingOf(document);
  return picturesOf(document)
    .filter(({ element }) => {
      const span = spans.get(element);
      return span !== undefined && isElement(element) && within(span, stretch);
    })
    .map(({ picture }) => picture);
}

/** Whether a picture is an icon, a social mark or a badge by its name. */
export const isForeign = (picture: Picture): boolean =>
  foreign.test(picture.called) || foreign.test(fold(picture.alternative));

/** Whether the browser showed nothing in its place: the picture did not arrive, or loads later. */
export const isUnloaded = ({ size }: Picture): boolean => size !== undefined && size.width * size.height === 0;

/**
 * Whether words could stand in the picture that nobody can read from the page. Convention: at least 200 × 40 pixels, or
 * a strip of at least 80 pixels that is three times as wide as high; without measures any picture that is no icon.
 * A picture that links to another site shows that site.
 */
export function mayHoldWords(picture: Picture, page: string): boolean {
  if (isForeign(picture) && picture.alternative !== '') return false;
  if (picture.link && picture.link.host !== new URL(page).host) return false;
  if (!picture.size || isUnloaded(picture)) return !isForeign(picture) && picture.kind !== 'drawing';
  const { width, height } = picture.size;
  return (width >= 200 && height >= 40) || (width >= 80 && height >= 10 && width >= 3 * height);
}
