import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { type AgencyName, agencyNameIn, clausesOf } from './agency-name.ts';
import { boxOf, dom } from './dom.ts';
import { landmarksOf } from './landmarks.ts';
import { memoised } from './memoised.ts';
import { isHomeTarget } from './menu.ts';
import { isForeign, isUnloaded, mayHoldWords, type Picture, picturesIn } from './picture.ts';
import { readingOf } from './reading.ts';
import type { Box } from './region.ts';
import { selectorOf } from './selector.ts';
import { type Typeface, typefaceOf } from './typeface.ts';
import { fold } from './vietnamese.ts';

/** A line of words of the banner. */
export interface BannerLine {
  text: string;
  pointer: string;
  box?: Box;
  /** Typeface as the browser computed it; absent where none did. */
  type?: Typeface;
}

/** The banner: the head of a page without its menus. */
export interface Banner {
  pointer: string;
  /** False where only a menu told where the head ends. */
  sure: boolean;
  /** Words beside menus, links and controls; a link to the home page counts as words of the banner. */
  lines: BannerLine[];
  /** Every word of the head, menus included. */
  allLines: string[];
  pictures: Picture[];
}

const controls = new Set(['button', 'form', 'select', 'marquee', 'time', 'li', 'option', 'input']);

/** The banner, or undefined where no part of the page could be told to be the head. */
export const bannerOf = memoised((document: PageDocument): Banner | undefined => {
  const { header } = landmarksOf(document);
  if (!header) return undefined;
  const $ = dom(document);
  const reading = readingOf(document);
  const isOther = (element: Element): boolean =>
    controls.has(element.name) || (element.name === 'a' && !isHomeTarget(element.attribs.href, document));
  return {
    pointer: header.pointer,
    sure: header.sure,
    lines: reading.lines(header, isOther).map(({ text, element }) => {
      const [box, type] = [boxOf(element), typefaceOf(element)];
      return { text, pointer: selectorOf($(element)), ...(box && { box }), ...(type && { type }) };
    }),
    allLines: reading.lines(header).map((line) => line.text),
    pictures: picturesIn(document, header),
  };
});

/** Convention: longer lines are sentences, not names. */
const longestName = 160;

/** Names of agencies in the banner's words and in the text alternatives of its pictures, the surest form first. */
export function namesInBanner(banner: Banner): (AgencyName & { pointer: string })[] {
  const order = { full: 0, portal: 1, unmarked: 1, abbreviated: 2 };
  const texts = [
    // A superior authority stands above the agency's own name.
    ...banner.lines.toReversed(),
    ...banner.lines.slice(1).flatMap((line, index) => {
      const before = banner.lines[index];
      const text = `${before?.text ?? ''} ${line.text}`;
      // A name that stands on the second line alone has been found there.
      const isOwn = agencyNameIn(line.text)?.text === agencyNameIn(text)?.text;
      return before && !isOwn ? [{ text, pointer: before.pointer }] : [];
    }),
    ...banner.pictures.flatMap(({ alternative, pointer }) =>
      [...clausesOf(alternative).toReversed(), alternative].map((text) => ({ text, pointer })),
    ),
  ];
  return texts
    .filter(({ text }) => text.length <= longestName)
    .flatMap(({ text, pointer }) => {
      const name = agencyNameIn(text);
      return name ? [{ ...name, pointer }] : [];
    })
    .sort((a, b) => order[a.form] - order[b.form]);
}

const emblemNames =
  /quoc-?_? ?huy|bieu-?_? ?(trung|tuong)|huy-?_? ?hieu|emblem|logo|national-?_?emblem|coat.?of.?arms|crest/;

/** Convention, in pixels: a smaller picture is an icon. */
const readable = 24;

/**
 * Whether a picture of the banner is the emblem or logo. Sure: of a readable size, and called so by its alternative, its
 * file or what is around it, or the picture in the link to the home page. Unseen: called so, but the browser showed it
 * tiny or not at all. Perhaps: any other picture that is no icon, such as a banner drawn whole. Icons and marks of other
 * sites: no.
 */
export function emblemSigns(picture: Picture, home: PageDocument): 'sure' | 'unseen' | 'perhaps' | 'no' {
  const isNamed = emblemNames.test(`${picture.called} ${picture.around} ${fold(picture.alternative)}`);
  // The logo of a portal of services often leads to the portal of its province.
  if (picture.link && picture.link.host !== new URL(home.url).host)
    return isNamed && !isForeign(picture) ? 'perhaps' : 'no';
  const { size } = picture;
  if (isForeign(picture)) return isNamed ? 'perhaps' : 'no';
  if (size && (size.width < readable || size.height < readable)) {
    if (isNamed) return 'unseen';
    return isUnloaded(picture) ? 'perhaps' : 'no';
  }
  if (isNamed) return 'sure';
  // A drawing without a name, or a house, in the link home is most often the icon of an entry.
  const isIcon = picture.kind === 'drawing' || /home|house|trang-?_?chu/.test(picture.called);
  const leadsHome = picture.link !== undefined && isHomeTarget(picture.link.href, home);
  return size && leadsHome && !isIcon && !picture.behindText ? 'sure' : 'perhaps';
}

/** Pictures of the banner that could show the agency's name to the eye alone; backgrounds behind menus among them. */
export const wordlessIn = (banner: Banner, page: string): Picture[] =>
  banner.pictures.filter((picture) => agencyNameIn(picture.alternative) === undefined && mayHoldWords(picture, page));
