import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, elementsOf, isShown, plainText } from './dom.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';

export interface Heading {
  level: number;
  text: string;
  pointer: string;
}

/** What a person should look at in the outline of a page. */
export interface OutlineDoubt {
  kind: 'empty' | 'skipped' | 'long' | 'unmarked';
  text: string;
  pointer: string;
  /** For `skipped`: the levels before and after. */
  from?: number;
  to?: number;
}

/** Conventions, in characters: a longer heading is a paragraph in large type; what a bold line must be to look like one. */
const limits = { heading: 200, boldLine: 100, paragraph: 120 };

const levelOf = ({ name, attribs }: Element): number | undefined => {
  if (attribs.role !== undefined && attribs.role !== 'heading') return undefined;
  if (/^h[1-6]$/.test(name)) return Number(attribs['aria-level'] ?? name.slice(1)) || Number(name.slice(1));
  return attribs.role === 'heading' ? Number(attribs['aria-level'] ?? 2) || 2 : undefined;
};

/** The headings that readers meet, in document order, empty ones too. */
export const headingsOf = memoised((document: PageDocument): readonly Heading[] => {
  const $ = dom(document);
  return elementsOf(document).flatMap((element) => {
    const level = levelOf(element);
    if (level === undefined || element.attribs['aria-hidden'] === 'true' || !isShown(element)) return [];
    return [
      {
        level,
        text: accessibleName($(element)),
        get pointer() {
          return selectorOf($(element));
        },
      },
    ];
  });
});

/** Doubts about the outline; whether headings describe what follows is for the eye in any case. */
export const outlineDoubtsOf = memoised((document: PageDocument): readonly OutlineDoubt[] => {
  const doubts: OutlineDoubt[] = [];
  let last: Heading | undefined;
  for (const heading of headingsOf(document)) {
    const { text, pointer, level } = heading;
    if (text === '') doubts.push({ kind: 'empty', text, pointer });
    else if (text.length > limits.heading) doubts.push({ kind: 'long', text, pointer });
    if (text !== '' && last && level > last.level + 1)
      doubts.push({ kind: 'skipped', text, pointer, from: last.level, to: level });
    if (text !== '') last = heading;
  }
  return [...doubts, ...boldLines(document)];
});

/** Paragraphs that are nothing but a short bold line before a longer one: they look like headings and are none. */
function boldLines(document: PageDocument): OutlineDoubt[] {
  const $ = dom(document);
  const found = elementsOf(document).flatMap((element): OutlineDoubt[] => {
    if (element.name !== 'p' && element.name !== 'div') return [];
    const [only, ...more] = element.children.filter((child) => child.type !== 'text' || child.data.trim() !== '');
    if (!only || more.length > 0 || only.type !== 'tag' || !/^(?:b|strong)$/.test(only.name)) return [];
    const text = plainText(only);
    if (text === '' || text.length > limits.boldLine || !isShown(element)) return [];
    const next = $(element).next('p, div');
    const follows = next.get(0);
    if (!follows || next.text().length < limits.paragraph || $(element).closest('table, li, a, footer').length > 0)
      return [];
    return [{ kind: 'unmarked', text, pointer: selectorOf($(element)) }];
  });
  // A single one may be a lead or a note.
  return found.length > 1 ? found : [];
}
