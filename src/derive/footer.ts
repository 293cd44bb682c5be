import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dom, isElement } from './dom.ts';
import { landmarksOf } from './landmarks.ts';
import { memoised } from './memoised.ts';
import { mayHoldWords, type Picture, picturesIn } from './picture.ts';
import { type Line, readingOf, type Stretch, within } from './reading.ts';
import { selectorOf } from './selector.ts';
import { clean } from './vietnamese.ts';
import { saysSo } from './wording.ts';
import { aboutOthers } from './wordings/owner.ts';

/** The footer of a page: where it is and what it says, line by line. */
export interface Footer {
  pointer: string;
  lines: string[];
  /** The same lines with the selector of each one's element. */
  places: { text: string; pointer: string }[];
  /** False where the part was only supposed to be the footer. */
  sure: boolean;
  /** Addresses of `mailto:` links in it, and of scrambled ones that a script writes out for the reader. */
  mails: { address: string; scrambled: boolean; pointer: string }[];
  /** Numbers of `tel:` links in it. */
  phones: { number: string; pointer: string }[];
  /** Pictures that may hold words and have no text alternative. */
  wordless: Picture[];
}

/** Convention: the part of the page's text, from this share on, that is searched beside the footer. */
const lastPart = 0.6;

/** The footer, or undefined where the page has nothing that can be told to be one. */
export const footerOf = memoised((document: PageDocument): Footer | undefined => {
  const region = landmarksOf(document).footer;
  if (!region) return undefined;
  const reading = readingOf(document);
  const places = toPlaces(document, reading.lines(region));
  const pictures = picturesIn(document, region).filter((picture) => !picture.behindText);
  const described = pictures.filter((picture) => picture.alternative !== '');
  const alternatives = described.map((picture) => ({ text: picture.alternative, pointer: picture.pointer }));
  const all = [...places, ...alternatives.filter(({ text }) => text.length >= 12)];
  return {
    pointer: region.pointer,
    lines: all.map((place) => place.text),
    places: all,
    sure: region.sure,
    mails: mailsIn(document, region),
    phones: linksIn(document, region, 'a[href^="tel:" i]').map(({ element, pointer }) => ({
      number: clean((element.attribs.href ?? '').slice('tel:'.length)),
      pointer,
    })),
    wordless: pictures.filter((picture) => picture.alternative === '' && mayHoldWords(picture, document.url)),
  };
});

/** Lines of the last part of the page that are not in the footer: what stands there may have been meant as one. */
export const linesBeforeFooter = memoised((document: PageDocument): string[] => {
  const reading = readingOf(document);
  const { footer, header } = landmarksOf(document);
  const before = reading.lines({ from: (header?.to ?? -1) + 1, to: (footer?.from ?? reading.end + 1) - 1 });
  const after = footer ? reading.lines({ from: footer.to + 1, to: reading.end }) : [];
  return [...before.filter((line) => line.charsFrom >= reading.chars * lastPart), ...after].map((line) => line.text);
});

const toPlaces = (document: PageDocument, lines: Line[]): Footer['places'] =>
  lines.map((line) => ({
    text: line.text,
    get pointer() {
      return selectorOf(dom(document)(line.element));
    },
  }));

function linksIn(document: PageDocument, region: Stretch, selector: string): { element: Element; pointer: string }[] {
  const $ = dom(document);
  const { spans } = readingOf(document);
  return $(selector)
    .get()
    .flatMap((element) => {
      const span = spans.get(element);
      if (!isElement(element) || !span || !within(span, region)) return [];
      return [{ element, pointer: selectorOf($(element)) }];
    });
}

function mailsIn(document: PageDocument, region: Stretch): Footer['mails'] {
  const links = linksIn(document, region, 'a[href^="mailto:" i], [data-cfemail], a[href*="email-protection#"]');
  return links.flatMap(({ element, pointer }): Footer['mails'] => {
    const { href = '', 'data-cfemail': hex = href.split('#')[1] ?? '' } = element.attribs;
    if (/^mailto:/i.test(href))
      return [{ address: clean(href.slice('mailto:'.length).split('?')[0] ?? ''), scrambled: false, pointer }];
    const address = unscrambled(hex);
    return address ? [{ address, scrambled: true, pointer }] : [];
  });
}

/** The address behind a common obfuscation: hexadecimal bytes, each combined (xor) with the first. */
function unscrambled(hex: string): string | undefined {
  if (!/^([0-9a-f]{2}){4,}$/i.test(hex)) return undefined;
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const [key = 0, ...rest] = bytes;
  return String.fromCharCode(...rest.map((byte) => byte ^ key));
}

/** Whether a line speaks of a licence, the maker, a numbered document: numbers and names in it are not the owner's. */
export const isAboutOthers = (line: string): boolean => saysSo(line, aboutOthers);
