import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, elementsOf, isShown, targetOf, visibleText } from './dom.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { saysSo } from './wording.ts';
import { playerHosts, transcriptWords } from './wordings/accessibility.ts';

/** Something to hear or to see in motion, and the text found for it. */
export interface Medium {
  kind: 'audio' | 'video' | 'embedded';
  name: string;
  /** `captions`: a text track; `transcript`: words beside it that announce one; `beside`: some text; `none`. */
  text: 'captions' | 'transcript' | 'beside' | 'none';
  pointer: string;
}

/** Conventions: media of a page, how far around one its text is looked for, and how much text may tell the content. */
const limits = { media: 100, up: 3, characters: 200 };

/** Audio and video on a page that visitors can see or play. */
export const mediaOf = memoised((document: PageDocument): readonly Medium[] =>
  elementsOf(document)
    .flatMap((element) => {
      const kind = kindOf(document, element);
      return kind && isShown(element) ? [mediumOf(document, element, kind)] : [];
    })
    .slice(0, limits.media),
);

function kindOf(document: PageDocument, { name, attribs }: Element): Medium['kind'] | undefined {
  // A muted film that runs by itself and has no controls is a moving background.
  if (name === 'video') return attribs.muted !== undefined && attribs.controls === undefined ? undefined : 'video';
  if (name === 'audio') return 'audio';
  if (name !== 'iframe' && name !== 'embed') return undefined;
  const address = targetOf(attribs.src ?? attribs['data-src'], document);
  return address && playerHosts.test(address.hostname) ? 'embedded' : undefined;
}

function mediumOf(document: PageDocument, element: Element, kind: Medium['kind']): Medium {
  const $ = dom(document);
  const hasTrack = $(element)
    .find('track[src]')
    .get()
    .some(({ attribs }) => /^(?:captions|subtitles|descriptions|)$/.test(attribs.kind ?? ''));
  let text: Medium['text'] = hasTrack ? 'captions' : 'none';
  let around = $(element);
  for (let up = 0; up < limits.up && text !== 'captions' && text !== 'transcript'; up++) {
    around = around.parent();
    if (around.length === 0 || around.is('body, html, main')) break;
    const words = visibleText(around);
    if (saysSo(words, transcriptWords)) text = 'transcript';
    else if (words.length >= limits.characters) text = 'beside';
  }
  const name = accessibleName($(element)) || visibleText($(element).closest('figure').children('figcaption'));
  return { kind, text, name, pointer: selectorOf($(element)) };
}
