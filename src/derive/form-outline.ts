import { load } from 'cheerio';
import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { hasScripts } from './completeness.ts';
import { linesOn, onlineFormOn } from './e-form.ts';
import * as words from './e-form-words.ts';
import { type FormField, type Note, pointerMark } from './form-fields.ts';
import { personalTextOn } from './personal-text.ts';
import { clean, fold } from './vietnamese.ts';

/** What may be kept of an online form that only a signed-in session shows: its outline, without anything personal. */
export interface FormOutline {
  /** A small page with the form alone, which reads as any other page with a form does. */
  html: string;
  /** Whether nothing was left out that could have told more: then what it lacks the form lacks too. */
  whole: boolean;
}

/** Conventions against hostile pages. */
const [longestLabel, longestNote, longestRead, mostNotes, mostChoices, mostParameters] = [200, 300, 1000, 12, 20, 40];

/**
 * The outline of the online form of a page: written anew from what our rules read of it, piece by piece, so that nothing
 * else can slip in. No values, no hidden inputs, no addresses, no text of the page around it but the parameters of files.
 * @returns undefined when the page has no form to apply with, or its outline would not read the same
 */
export function formOutlineOf(page: PageDocument): FormOutline | undefined {
  const form = onlineFormOn(page);
  if (!form) return undefined;
  const text = keeperOf(page);
  const $ = load(empty);
  const { name, attribs } = form.root;
  const root = $(name === 'form' ? '<form>' : '<main>').appendTo('body');
  if (/^post$/i.test(attribs.method ?? '')) root.attr('method', 'post');
  if (name === 'form' && attribs.action !== undefined) root.attr('action', '#');

  for (const [index, field] of form.fields.entries()) {
    const id = `f${index + 1}`;
    const label = text.label(field.written.label, field.label !== '');
    const notes = field.kind === 'choice' ? [] : text.notes(field.written.notes);
    const control = $(`<${field.control.name}>`).attr({ ...keptAttributes(field.control), id, name: id });
    // An id may hold the number of an account or a year of birth.
    if (!/\d{3}/.test(field.pointer) && !text.isPersonal(field.pointer)) control.attr(pointerMark, field.pointer);
    if (notes.length > 0) control.attr('aria-describedby', `${id}-help`);
    const choices = choicesKept(field, label).filter((choice) => !text.isPersonal(choice));
    if (/^(?:radio|checkbox)$/.test(control.attr('type') ?? '')) {
      const set = $('<fieldset>').appendTo(root);
      if (label) $('<legend>').text(label).appendTo(set);
      for (const choice of choices.length > 0 ? choices : [''])
        $('<label>').append(control.clone().removeAttr('id'), $('<span>').text(choice)).appendTo(set);
    } else {
      const row = $('<div>').appendTo(root);
      if (label) $('<label>').attr('for', id).text(label).appendTo(row);
      for (const choice of choices) $('<option>').text(choice).appendTo(control);
      row.append(control);
    }
    if (notes.length > 0) {
      const help = $('<div>').attr('id', `${id}-help`).appendTo(root);
      for (const note of notes) $('<p>').text(note).appendTo(help);
    }
  }
  for (const button of form.buttons) {
    const said = text.label(button, true);
    if (said) $('<button>').text(said).appendTo(root);
  }
  const parameters = parametersIn(linesOn(page));
  if (parameters.length > 0) $('<p>').text(parameters.join(' · ')).appendTo('body');
  // The rules ask whether scripts may do what they do not see.
  if (hasScripts(page)) $('<script>').appendTo('body');
  const html = $.html();
  const again = onlineFormOn({ url: page.url, html, source: 'http', complete: false });
  if (again?.fields.length !== form.fields.length) return undefined;
  return { html, whole: !text.lost() && !hasScripts(page) };
}

/** Says what it is to whoever opens it by itself. */
const empty =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Khung biểu mẫu sau đăng nhập: không có giá trị và dữ liệu cá nhân</title></head><body></body></html>';

/** What passes into an outline of the texts of a page. */
function keeperOf(page: PageDocument) {
  const isPersonal = personalTextOn(page);
  let lost = false;
  /** The piece, nothing, or undefined where it may not pass. */
  const passing = (given: string, fits: (piece: string) => boolean): string | undefined => {
    const piece = clean(given);
    if (!/[\p{L}\p{N}]/u.test(piece)) return '';
    return fits(piece) && !isPersonal(piece) ? piece : undefined;
  };
  const tellsOfFiles = (piece: string): boolean =>
    [words.fileSize, words.scanQuality].some((parameter) => parameter.test(fold(piece))) ||
    piece.match(words.fileKinds) !== null;
  const isHelp = (piece: string): boolean => words.explains.test(fold(piece)) || tellsOfFiles(piece);
  return {
    isPersonal,
    lost: () => lost,
    /** A label or a choice; behind a colon may stand what somebody filled in, and stays only if it helps. */
    label(given: string, wanted: boolean): string {
      const [head = '', ...rest] = clean(given.slice(0, longestRead)).split(/[:：]/);
      const own = passing(head, ({ length }) => length <= longestLabel) ?? '';
      const said = [own, ...rest.flatMap(segments).map((one) => passing(one, isHelp) ?? '')];
      lost ||= wanted && own === '';
      return said.filter(Boolean).join(' ').slice(0, longestLabel);
    },
    /** What helps to fill in, sentence by sentence; of other words where help stands, that there are some. */
    notes(given: readonly Note[]): string[] {
      const said = given.map(({ text: whole, meant }) => {
        const text = whole.slice(0, longestRead);
        const pieces = segments(text).map((one) => one.slice(0, longestNote));
        const parts = pieces.map((one) => passing(one, isHelp));
        lost ||= pieces.some((one, at) => parts[at] === undefined && tellsOfFiles(one));
        return parts.filter(Boolean).join(', ') || (meant && !isPersonal(text) && hasWords(text) ? unsaidHelp : '');
      });
      const kept = [...new Set(said.filter(Boolean))].slice(0, mostNotes);
      lost ||= kept.length === 0 && given.some(({ text }) => hasWords(text));
      return kept;
    },
  };
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Stands for help in words that might as well be about somebody. */
const unsaidHelp = '(có lời giải thích)';

const segments = (text: string): string[] =>
  text.replace(words.requiredMarks, ' : ').split(/[;:!?()–—\n]|[.,](?=\s|$)/);

/** Of the choices that rules read the words they know: ways to pay and to get the result. All others may be somebody's own. */
function choicesKept({ kind, choices }: FormField, label: string): string[] {
  const folded = fold(label);
  if (kind !== 'choice' || !(words.payLegend.test(folded) || words.resultLegend.test(folded))) return [];
  const ways = [...Object.values(words.paying), ...Object.values(words.returning)];
  return choices
    .slice(0, mostChoices)
    .map((choice) => said(choice.slice(0, longestRead), ways).join(' · '))
    .filter(Boolean);
}

/** What of a text the patterns find, which are of folded text, or their first groups; as it is written there. */
function said(text: string, patterns: readonly RegExp[]): string[] {
  const written = clean(text);
  const folded = fold(written);
  const found = patterns.flatMap((pattern) =>
    [...folded.matchAll(new RegExp(pattern.source, 'gu'))].map(({ 0: whole, 1: part = whole, index }) => {
      const at = index + whole.indexOf(part);
      return clean(folded.length === written.length ? written.slice(at, at + part.length) : part);
    }),
  );
  return [...new Set(found)];
}

const types = /^(?:text|email|tel|url|number|range|date|datetime-local|month|week|time|color|file|radio|checkbox)$/i;
const flags = ['required', 'aria-required', 'pattern', 'list', 'multiple'];
/** Attributes of which the value is kept where it is one of these. */
const tokens: Readonly<Record<string, RegExp>> = {
  inputmode: /^(?:none|text|decimal|numeric|tel|search|email|url)$/,
  autocomplete: /^(?:on|off|name|email|tel|bday|sex|street-address|address-level[1-4]|organization|country-name)$/,
  maxlength: /^\d{1,5}$/,
  'aria-autocomplete': /^(?:inline|list|both)$/,
  'aria-haspopup': /^(?:true|menu|listbox|tree|grid|dialog)$/,
  role: /^(?:combobox|listbox)$/,
};
const fileTypes =
  /\.[a-z]{2,4}\b|\b(?:image|application|text|video|audio)\/(?:\*|pdf|msword|zip|rtf|plain|jpe?g|png|gif|tiff|bmp|webp|vnd\.(?:ms-|openxml|oasis)[a-z.-]{2,70})/gi;

/** Of a control, what it is and how it checks what is typed: of attributes that take any text only that they are there. */
function keptAttributes({ name, attribs }: Element): Record<string, string> {
  const { type = 'text', accept = '' } = attribs;
  const kept: Record<string, string> = {};
  if (name === 'input') kept.type = types.test(type) ? type.toLowerCase() : 'text';
  for (const flag of flags) if (attribs[flag] !== undefined) kept[flag] = '';
  for (const [token, known] of Object.entries(tokens)) {
    const value = (attribs[token] ?? '').trim().toLowerCase();
    if (known.test(value)) kept[token] = value;
  }
  const kinds = accept.match(fileTypes) ?? [];
  if (kinds.length > 0) kept.accept = kinds.slice(0, mostChoices).join(',');
  for (const attribute of Object.keys(attribs)) {
    const [checks] = words.checkingAttribute.exec(attribute) ?? [];
    // Before "mask" may stand anything.
    if (checks !== undefined) kept[checks.endsWith('mask') ? 'data-mask' : checks] = '';
  }
  const [checked] = words.checkingClass.exec(attribs.class ?? '') ?? [];
  if (checked !== undefined) kept.class = checked.toLowerCase();
  return kept;
}

/** Sizes, kinds and quality of files, and that files are taken, as words without what stands around them. */
const parametersIn = (lines: readonly string[]): string[] =>
  said(lines.join(' ; '), [words.fileSize, words.fileKinds, words.scanQuality, words.attaching]).slice(
    0,
    mostParameters,
  );
