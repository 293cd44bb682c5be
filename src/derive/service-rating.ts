import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { accessibleName, dom, isElement } from './dom.ts';
import { memoised } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { nearest } from './service-tables.ts';
import { serviceText } from './service-text.ts';
import { clean, fold } from './vietnamese.ts';

/** A control that lets users choose a grade, and the grades it offers in the words of the page. */
export interface RatingScale {
  grades: string[];
  pointer: string;
  /** What is rated, in the words of the page: a legend, a label, the line before. Empty when nothing says it. */
  about: string;
}

export interface Rating {
  scales: RatingScale[];
  /** What a link or button says that seems to lead to a rating. */
  entrance?: { text: string; pointer: string };
}

const grade =
  /^(?:(?:rat|kha|tam|it|chua|khong|hoan toan|tuong doi|cuc ky|vo cung) )*hai long$|^(?:binh thuong|that vong|trung lap|(?:rat )?(?:tot|kem|te))$/;
const entrance =
  /danh gia(?: .{0,30})?(?: su| muc do)? hai long|danh gia(?: chat luong)? (?:dich vu|thu tuc)|khao sat (?:su |muc do )?hai long/;
const longestGrade = 40;
/** Conventions against hostile pages: choices looked at, characters of the line a choice stands in. */
const mostChoices = 300;
const longestLine = 400;

/** The rating controls of a page, shown or hidden behind a button. Grades count only on something that can be chosen. */
export const ratingOf = memoised((document: PageDocument): Rating => {
  const $ = dom(document);
  const choices = $('label, option, button, a, li, td, span, div, img[alt], input[value], [role=radio], [aria-label]')
    .get()
    .filter((node) => isChoice(node) && gradeIn(node, document) !== undefined)
    .slice(0, mostChoices);
  const own = new Map(choices.map((node) => [node, gradeIn(node, document) ?? '']));
  const groups = new Map<Element, string[]>();
  for (const node of choices) {
    for (let holder = node.parent; isElement(holder) && holder.name !== 'html'; holder = holder.parent) {
      const inside = [...own].filter(([other]) => contains(holder as Element, other)).map(([, text]) => text);
      const distinct = [...new Map(inside.map((text) => [fold(text), text])).values()];
      if (distinct.length < 2) continue;
      groups.set(holder, distinct);
      break;
    }
  }
  const scales = [...groups]
    .filter(([, grades]) => grades.some((text) => fold(text).includes('hai long')))
    .map(([holder, grades]) => ({ grades, pointer: selectorOf($(holder)), about: aboutOf(holder, document) }));
  const door = $('a, button, [role=button], summary')
    .get()
    .find((node) => isDoor(node, document));
  return {
    scales,
    ...(door && { entrance: { text: clean(accessibleName($(door))), pointer: selectorOf($(door)) } }),
  };
});

/** The legend or the row's head of a scale, else the line right before its first grade. */
function aboutOf(holder: Element, document: PageDocument): string {
  const $ = dom(document);
  const set = nearest(holder, ['fieldset']);
  const legend = set && clean($(set).find('legend').first().text());
  const cell = nearest(holder, ['tr'])?.children.find(isElement);
  const head = cell && gradeIn(cell, document) === undefined ? clean($(cell).text()) : '';
  const { lines, spans } = serviceText(document);
  const first = $(holder)
    .find('*')
    .get()
    .concat(holder)
    .filter((node) => isChoice(node) && gradeIn(node, document) !== undefined);
  const at = Math.min(...first.flatMap((node) => spans.get(node)?.[0] ?? []));
  const before = Number.isFinite(at) ? (lines[at - 1]?.text ?? '') : '';
  return [legend, head, before].find((text) => text && text.length <= longestLine) ?? '';
}

function isDoor(node: Element, document: PageDocument): boolean {
  const { lines, spans } = serviceText(document);
  const text = accessibleName(dom(document)(node));
  const line = lines[spans.get(node)?.[0] ?? -1];
  return text.length <= 80 && entrance.test(fold(text)) && line?.chrome !== true;
}

/** The grade a choice says, by its own text or its alternative text. */
function gradeIn(node: Element, document: PageDocument): string | undefined {
  const { alt, value, 'aria-label': label } = node.attribs;
  const { lines, spans } = serviceText(document);
  const [first, last] = spans.get(node) ?? [0, -1];
  // A choice may begin a line of its own right after it was opened.
  const short =
    !node.children.some(isElement) || (last - first <= 1 && (lines[first]?.text.length ?? 0) <= longestLine);
  const said = [short ? dom(document)(node).text() : '', alt, label, node.name === 'input' ? value : undefined];
  return said
    .map((text) => clean(text ?? ''))
    .find(
      (text) =>
        text.length <= longestGrade &&
        grade.test(
          fold(text)
            .replace(/[^a-z ]+/g, ' ')
            .trim(),
        ),
    );
}

/** Something a visitor can choose: a control, or a text beside an input. */
function isChoice(node: Element): boolean {
  if (nearest(node, ['label', 'option', 'button', 'a']) || node.attribs.role === 'radio' || 'onclick' in node.attribs)
    return true;
  if (node.name === 'input') return /^(radio|checkbox|button|submit)$/.test(node.attribs.type ?? '');
  const near = [...node.children, ...(node.parent?.children ?? [])];
  return near.some(
    (other) => isElement(other) && other.name === 'input' && /^(radio|checkbox|image)$/.test(other.attribs.type ?? ''),
  );
}

function contains(holder: Element, node: Element): boolean {
  for (let at: Element['parent'] = node; at; at = at.parent) if (at === holder) return true;
  return false;
}
