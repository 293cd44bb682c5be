import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { boxOf, dom, elementsOf, isElement, isShown, targetOf, visibleText } from './dom.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { clean, fold } from './vietnamese.ts';
import { patternOf } from './wording.ts';
import {
  codedNames,
  emptyAlternatives,
  numberedNames,
  pictureFile,
  saidInFigures,
  serialNames,
} from './wordings/accessibility.ts';

/** What is doubtful about a picture's alternative, worst first. */
export type AlternativeDoubt =
  | 'serial'
  | 'numbered'
  | 'empty-word'
  | 'coded'
  | 'file-name'
  | 'repeated'
  | 'long'
  | 'unnamed';

/** A picture with its alternative, side by side for a person to compare. */
export interface Alternative {
  /** Absent where nothing speaks against it. */
  doubt?: AlternativeDoubt;
  text: string;
  /** Address of the picture; empty for drawings. */
  picture: string;
  kind: 'image' | 'background' | 'drawing';
  inLink: boolean;
  pointer: string;
}

/** Conventions: one sentence, in characters; and from which size, in CSS pixels, a picture without words may be content. */
const limits = { sentence: 150, width: 200, height: 120, pictures: 2000 };

/** The visible pictures of a page that have an alternative, and the larger ones that are shown to no reader. */
export const alternativesOf = memoised((document: PageDocument): readonly Alternative[] =>
  elementsOf(document)
    .filter((element) => kindOf(element) !== undefined)
    .slice(0, limits.pictures)
    .flatMap((element) => (isShown(element) ? (alternativeOf(document, element) ?? []) : [])),
);

function kindOf({ name, attribs }: Element): Alternative['kind'] | undefined {
  if (name === 'img' || name === 'area' || (name === 'input' && attribs.type === 'image')) return 'image';
  if (name === 'canvas' || name === 'svg') return 'drawing';
  if (attribs.role === 'img') return 'drawing';
  return attribs['data-cc-bg'] !== undefined ? 'background' : undefined;
}

function alternativeOf(document: PageDocument, element: Element): Alternative | undefined {
  const $ = dom(document);
  const { attribs } = element;
  const kind = kindOf(element) ?? 'image';
  if (attribs['aria-hidden'] === 'true' || /^(?:presentation|none)$/.test(attribs.role ?? '')) return undefined;
  const title = element.name === 'svg' ? visibleText($(element).children('title')) : '';
  const text = clean(attribs['aria-label'] ?? attribs.alt ?? (title || (attribs.title ?? '')));
  const source = attribs['data-cc-bg'] ?? attribs.src ?? '';
  const around = $(element).closest('a, button').get(0);
  const link = isElement(around) ? around : undefined;
  const doubt = text === '' ? unnamed(document, element, kind, link) : doubtOf(document, element, text, link);
  if (text === '' && !doubt) return undefined;
  return {
    ...{ text, kind, inLink: link !== undefined },
    ...(doubt && { doubt }),
    picture: targetOf(source, document)?.href ?? '',
    get pointer() {
      return selectorOf($(element));
    },
  };
}

function doubtOf(
  document: PageDocument,
  element: Element,
  text: string,
  link: Element | undefined,
): AlternativeDoubt | undefined {
  const folded = fold(text);
  const isFile = pictureFile.test(folded);
  const stem = isFile ? folded.replace(/\.[a-z]+$/, '') : folded;
  // Words of the kind of thing may name a section on a link, and a number may be what the picture shows.
  const maySay = !isFile && (/^[\d\s_.()-]{1,8}$/.test(stem) || saidInFigures.some((pattern) => pattern.test(stem)));
  if (!maySay && serialNames.some((pattern) => pattern.test(stem))) return 'serial';
  if (numberedNames.test(stem)) return 'numbered';
  if (codedNames.test(stem)) return isFile ? 'numbered' : 'coded';
  if (patternOf(emptyAlternatives.sure).test(stem.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())) return 'empty-word';
  if (isFile) return 'file-name';
  if (isBeside(document, element, folded, link)) return 'repeated';
  return text.length > limits.sentence ? 'long' : undefined;
}

/** The same words right beside the picture, or in the link around it: they are read out twice. */
function isBeside(document: PageDocument, element: Element, folded: string, link: Element | undefined): boolean {
  const $ = dom(document);
  const near = [
    ...(link ? [$(link)] : [$(element).next(), $(element).prev()]),
    $(element).closest('figure').children('figcaption'),
  ];
  // The title of a drawing counts as text of the link around it.
  const own = element.name === 'svg' ? fold(visibleText($(element))) : '';
  return near.some((one) => one.length > 0 && fold(visibleText(one.first())).replace(own, '').trim() === folded);
}

/** Something large that readers are told nothing of: a picture said to be decoration, a background, a drawing. */
function unnamed(
  document: PageDocument,
  element: Element,
  kind: Alternative['kind'],
  link: Element | undefined,
): AlternativeDoubt | undefined {
  const $ = dom(document);
  const box = boxOf(element);
  if (!box || box.width < limits.width || box.height < limits.height) return undefined;
  // A picture without any alternative is a fault of another kind, told by axe.
  if (kind === 'image' && (attributeOf(element, 'alt') === undefined || link)) return undefined;
  if (kind !== 'image' && visibleText($(element)) !== '') return undefined;
  if (kind === 'background' && ($(element).find('img, video, iframe, input, svg').length > 0 || isPattern(element)))
    return undefined;
  // What its surroundings call by a name is named.
  return $(element).closest('[aria-label], [aria-labelledby], [title]').length > 0 ? undefined : 'unnamed';
}

const attributeOf = ({ attribs }: Element, name: string): string | undefined => attribs[name];

/** Colour transitions and the whole page's background show nothing to be told. */
const isPattern = ({ name, attribs }: Element): boolean =>
  name === 'body' ||
  name === 'html' ||
  /gradient|pattern|texture|overlay|\bbg\b|background/i.test(attribs['data-cc-bg'] ?? '');
