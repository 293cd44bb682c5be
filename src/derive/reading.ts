import type { AnyNode, Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dom, type Token, visibleTokens } from './dom.ts';
import { memoised } from './memoised.ts';
import { clean } from './vietnamese.ts';

/** A stretch of the page in reading order; positions count visible elements and texts from 0. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where a visible element stands: its stretch, and how many visible characters come before its start and its end. */
export interface Span extends Stretch {
  charsFrom: number;
  charsTo: number;
}

/** One visible line of text, the element its first word stands in, and where it is. */
export interface Line extends Span {
  text: string;
  element: Element;
}

/** The visible page in reading order. Works with and without the marks of a browser. */
export interface Reading {
  spans: ReadonlyMap<AnyNode, Span>;
  /** All visible characters, spaces left out. */
  chars: number;
  end: number;
  /** Lines within a stretch, without the elements that `skip` names. The options of closed lists are never read. */
  lines(stretch: Stretch, skip?: (element: Element) => boolean): Line[];
}

/** Convention, in characters: a longer line is cut; it is no label, name or address, and patterns stay quick on it. */
const longestLine = 2000;

const isList = (element: Element): boolean => element.name === 'select' || element.name === 'datalist';

/** Reads a page once; every region view starts from this. */
export const readingOf = memoised((document: PageDocument): Reading => {
  const tokens: (Token & { at: number; chars: number })[] = [];
  const spans = new Map<AnyNode, Span>();
  let at = 0;
  let chars = 0;
  for (const token of visibleTokens(dom(document).root().get())) {
    if (token.kind === 'open') spans.set(token.element, { from: at, to: at, charsFrom: chars, charsTo: chars });
    tokens.push({ ...token, at, chars });
    if (token.kind === 'text') chars += token.text.replace(/\s+/g, '').length;
    if (token.kind === 'open' || token.kind === 'text') at++;
    if (token.kind === 'close') {
      const span = spans.get(token.element);
      if (span) spans.set(token.element, { ...span, to: at - 1, charsTo: chars });
    }
  }
  return {
    spans,
    chars,
    end: at - 1,
    lines(stretch, skip = () => false) {
      const lines: Line[] = [];
      let skipped: Element | undefined;
      let current: { text: string; hasWords: boolean; element: Element | null; span: Span } | undefined;
      const finish = (): void => {
        const text = current ? clean(current.text.slice(0, longestLine)) : '';
        if (current?.element && text) lines.push({ ...current.span, text, element: current.element });
        current = undefined;
      };
      for (const token of tokens) {
        if (token.at < stretch.from) continue;
        if (token.at > stretch.to && token.kind !== 'close') break;
        if (token.kind === 'break') finish();
        else if (token.kind === 'open' && !skipped && (isList(token.element) || skip(token.element)))
          skipped = token.element;
        else if (token.kind === 'close' && token.element === skipped) skipped = undefined;
        else if (token.kind === 'text' && !skipped) {
          const hasWords = token.text.trim() !== '';
          if (!current?.hasWords)
            current = {
              text: '',
              hasWords,
              element: token.parent as Element | null,
              span: { from: token.at, to: token.at, charsFrom: token.chars, charsTo: token.chars },
            };
          if (current.text.length < 2 * longestLine)
            current.text += token.text.slice(0, 2 * longestLine).replace(/\s+/g, ' ');
          current.span.to = token.at;
          current.span.charsTo = token.chars + token.text.replace(/\s+/g, '').length;
        }
      }
      finish();
      return lines;
    },
  };
});

/** Whether one stretch lies within another. */
export const within = (inner: Stretch, outer: Stretch): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** Visible characters in a stretch, spaces left out. */
export const charsIn = (document: PageDocument, stretch: Stretch): number =>
  readingOf(document)
    .lines(stretch)
    .reduce((sum, { charsFrom, charsTo }) => sum + charsTo - charsFrom, 0);
