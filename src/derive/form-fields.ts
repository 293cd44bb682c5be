import type { AnyNode, Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { descendantsOf, dom, elementsOf, isElement, visibleLines, visibleText } from './dom.ts';
import { helpClass, requiredMarks } from './e-form-words.ts';
import { beginning } from './mask.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { nearest } from './service-tables.ts';
import { serviceText, type TextLine } from './service-text.ts';
import { clean, fold } from './vietnamese.ts';

/** One thing to fill in on an online form. */
export interface FormField {
  label: string;
  /** `typed`: what one writes oneself. */
  kind: 'typed' | 'choice' | 'file';
  /** What stands around it and says how to fill it in; empty where nothing does. */
  help: string;
  /** The choices of a list or of a group of buttons. */
  choices: readonly string[];
  /** Its words as they stand there: the label, never one of its choices, and the lines and tips around it but the label. */
  written: { label: string; notes: readonly Note[] };
  control: Element;
  pointer: string;
}

/** A text beside a control; `meant` when it stands where help stands, and not just somewhere around. */
export interface Note {
  text: string;
  meant: boolean;
}

/** Attribute of an outline in which a control's place on its page is kept. */
export const pointerMark = 'data-cc-pointer';

/** Conventions against hostile pages: choices read, how far around a control its words are looked for, and how long they are. */
const mostChoices = 400;
const mostAround = 8;
const longestHelp = 600;

/** What is to be filled in, in the order of the page; radio buttons and boxes of one name are one field. */
export function fieldsFrom(controls: readonly Element[], page: PageDocument): FormField[] {
  const groups = Map.groupBy(controls, (control) => {
    const { type = '', name } = control.attribs;
    return /^(?:radio|checkbox)$/i.test(type) && name ? `${type} ${name}` : control;
  });
  const owner = new Map([...groups.values()].flatMap((group) => group.map((control) => [control, group] as const)));
  const counts = new Map<Element, Set<readonly Element[]>>();
  for (const [control, group] of owner)
    for (const around of aroundOf(control)) counts.set(around, (counts.get(around) ?? new Set()).add(group));
  return [...groups.values()].flatMap((group) => {
    const [control] = group;
    if (!control) return [];
    const last = group.at(-1) ?? control;
    const own = aroundOf(control).filter((around) => counts.get(around)?.size === 1);
    const container = own.findLast((around) => descendantsOf(around).includes(last)) ?? own.at(-1);
    return fieldOf(group, container, page) ?? [];
  });
}

/** The nearest ancestors, up to the form. */
function aroundOf(control: Element): Element[] {
  const list: Element[] = [];
  for (let at = control.parent; isElement(at) && list.length < mostAround; at = at.parent) {
    if (/^(?:form|body|main)$/.test(at.name)) break;
    list.push(at);
  }
  return list;
}

function fieldOf(group: readonly Element[], container: Element | undefined, page: PageDocument): FormField | undefined {
  const [control] = group;
  if (!control) return undefined;
  const $ = dom(page);
  const { type = '', list } = control.attribs;
  const many = /^(?:radio|checkbox)$/i.test(type);
  const options = control.name === 'select' || list !== undefined;
  const choices = many
    ? group.map((one) => labelOf(one, page) || clean(one.attribs.value ?? ''))
    : options
      ? $(control.name === 'select' ? control : `datalist[id="${(list ?? '').replace(/["\\\\]/g, '')}"]`)
          .find('option')
          .get()
          .slice(0, mostChoices)
          .map((option) => clean($(option).text() || (option.attribs.value ?? '')))
          .filter(Boolean)
      : [];
  const isChoice = many || options || /^(?:combobox|listbox)$/.test(control.attribs.role ?? '');
  const set = many ? nearest(control, ['fieldset']) : undefined;
  const legend = set ? clean($(set).children('legend').first().text()) : '';
  const before = (): string => labelBefore(control, container, page);
  const words = legend || labelOf(control, page) || before();
  const label = bare(words);
  const kind = type.toLowerCase() === 'file' ? 'file' : isChoice ? 'choice' : 'typed';
  return {
    label,
    kind,
    help: helpOf(control, container, label, page),
    choices,
    // Of few pages: those that only an outline is kept of.
    get written() {
      const notes = notesOf(control, container, page);
      return {
        label: many && group.length > 1 && legend === '' ? besideChoices(before(), choices) : words,
        notes: notes
          .map((note) => ({ ...note, text: clean(note.text.replace(words, ' ').replace(label, ' ')) }))
          .filter(({ text }) => text !== ''),
      };
    },
    control,
    // The outline of a form tells where on its page the control stands.
    pointer: control.attribs[pointerMark] ?? selectorOf($(control)),
  };
}

const besideChoices = (text: string, choices: readonly string[]): string =>
  choices.some((choice) => choice !== '' && text.includes(choice)) ? '' : text;

const bare = (text: string): string => clean(clean(text).replace(requiredMarks, ' '));

const labelsById = memoised((page: PageDocument) => {
  const labels = elementsOf(page).filter(({ name, attribs }) => name === 'label' && attribs.for !== undefined);
  return new Map(labels.map((label) => [label.attribs.for, label]));
});
const byId = memoised(
  (page: PageDocument) =>
    new Map(elementsOf(page).flatMap((node) => (node.attribs.id ? [[node.attribs.id, node]] : []))),
);

function labelOf(control: Element, page: PageDocument): string {
  const $ = dom(page);
  const { id, placeholder = '', title = '' } = control.attribs;
  const label = (id !== undefined ? labelsById(page).get(id) : undefined) ?? nearest(control, ['label']);
  const named = control.attribs['aria-label'] ?? textById(control.attribs['aria-labelledby'], page);
  // A label around a list holds the words of its choices too.
  const offered = new Set(
    label
      ? $(label)
          .find('option')
          .get()
          .map((option) => clean($(option).text()))
      : [],
  );
  const words = label
    ? visibleLines($(label))
        .filter((line) => !offered.has(line))
        .join(' ')
    : (named ?? '');
  return clean(words) || clean(title || placeholder);
}

const textById = (ids: string | undefined, page: PageDocument): string =>
  (ids ?? '')
    .split(/\s+/)
    .flatMap((id) => byId(page).get(id) ?? [])
    .map((node) => visibleText(dom(page)(node)))
    .join(' ');

/** The words right before a control that no label is tied to: of its row of a table, or of the element around it. */
function labelBefore(control: Element, container: Element | undefined, page: PageDocument): string {
  const cell = nearest(control, ['td', 'th']);
  for (let at: AnyNode | null | undefined = cell?.prev; at; at = at.prev)
    if (isElement(at)) return visibleText(dom(page)(at));
  return container ? (textIn(container, page).split(/[:：*(]/)[0] ?? '') : '';
}

/** Text in an element without what its controls offer, line by line. */
function linesIn(element: Element, page: PageDocument): TextLine[] {
  const { lines, spans } = serviceText(page);
  const [first, last] = spans.get(element) ?? [0, -1];
  return lines.slice(first, last + 1);
}

const textIn = (element: Element, page: PageDocument): string =>
  clean(
    linesIn(element, page)
      .map(({ text }) => text)
      .join(' '),
  );

function helpOf(control: Element, container: Element | undefined, label: string, page: PageDocument): string {
  const texts = [
    textById(control.attribs['aria-describedby'], page),
    container ? textIn(container, page) : '',
    ...tipsOf(control, container).filter((text) => fold(bare(text)) !== fold(label)),
  ];
  const help = clean(texts.map((text) => bare(text).replace(label, ' ')).join(' '));
  return /\p{L}{2}/u.test(help) ? beginning(help, longestHelp) : '';
}

/** What `helpOf` puts together, apart. */
const notesOf = (control: Element, container: Element | undefined, page: PageDocument): Note[] => [
  ...[textById(control.attribs['aria-describedby'], page), ...tipsOf(control, container)].map((text) => ({
    text,
    meant: true,
  })),
  ...(container ? linesIn(container, page) : []).map(({ text, element }) => ({ text, meant: isHelp(element) })),
];

const isHelp = ({ name, attribs }: Element): boolean => name === 'small' || helpClass.test(attribs.class ?? '');

/** What is shown in a control, or when the pointer rests on something beside it. */
function tipsOf({ attribs }: Element, container: Element | undefined): string[] {
  const around = container ? descendantsOf(container) : [];
  return [
    attribs.title ?? '',
    attribs.placeholder ?? '',
    ...around.flatMap((node) => tipAttributes.map((name) => node.attribs[name] ?? '')),
  ];
}
const tipAttributes = ['title', 'data-original-title', 'data-bs-title', 'data-tooltip', 'data-content'];
