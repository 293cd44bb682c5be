import type { Element } from 'domhandler';
import type { PageDocument, WayToApply } from '../core/rule.ts';
import { accessibleName, descendantsOf, dom, elementsOf, named } from './dom.ts';
import { goesOn, otherPurpose, sends } from './e-form-words.ts';
import { type FormField, fieldsFrom } from './form-fields.ts';
import { kept, memoised } from './memoised.ts';
import { nearest } from './service-tables.ts';
import { serviceText } from './service-text.ts';
import { clean, fold } from './vietnamese.ts';

/** An online form as it stands on a page. Nothing of it is ever sent. */
export interface OnlineForm {
  page: PageDocument;
  /** The form; the body of the page where its controls stand in none. */
  root: Element;
  fields: readonly FormField[];
  /** What its buttons and links of action say. */
  buttons: readonly string[];
  /** All that can be read on its page outside navigation, header and footer. */
  lines: readonly string[];
}

/** Convention against hostile pages: controls looked at. */
const mostControls = 400;
/** A page of its own for a service has an e-form when there is at least so much to fill in that is no rating or search. */
const fewestOnServicePage = 3;

/** The form of the page with most to fill in; search, sign-in and rating forms are none. */
export const onlineFormOn = memoised((page: PageDocument): OnlineForm | undefined => {
  const groups = new Map<Element | undefined, Element[]>();
  for (const control of controlsOf(page)) {
    const form = nearest(control, ['form']);
    groups.set(form, [...(groups.get(form) ?? []), control]);
  }
  const [best] = [...groups]
    .filter(([form, own]) => isApplication(form, own, page))
    .sort(([, a], [, b]) => b.length - a.length);
  if (!best) return undefined;
  const [form, controls] = best;
  const fields = fieldsFrom(controls, page);
  const root = form ?? dom(page)('body').get(0);
  return fields.length === 0 || !root
    ? undefined
    : { page, root, fields, buttons: buttonsIn(root, page), lines: linesOn(page) };
});

/** The form on a service's own page, where there are other things to fill in as well. */
export function onlineFormBeside(page: PageDocument): OnlineForm | undefined {
  const form = onlineFormOn(page);
  const fields = form?.fields.filter(({ kind }) => kind !== 'choice') ?? [];
  return fields.length >= fewestOnServicePage ? form : undefined;
}

/** The online forms that a service's ways to apply lead to. */
export const onlineForms = memoised((eForm: WayToApply): readonly OnlineForm[] =>
  eForm.pages.flatMap((page) => onlineFormOn(page) ?? []),
);

/** Whether a form is whole on its page: it can be sent from there, and no further step is offered. */
export const isWhole = ({ buttons }: OnlineForm): boolean =>
  buttons.some((text) => sends.test(fold(text))) && !buttons.some((text) => goesOn.test(fold(text)));

/** What a rule on online forms says where none was seen: nothing of the form can be told. */
export const noForm = { outcome: 'cantTell', message: 'no-form' } as const;
export const noFormMessages = {
  'no-form': {
    text: {
      vi: 'Không thấy biểu mẫu điện tử nào của dịch vụ để xét.',
      en: 'No online form of the service was seen that could be looked at.',
    },
  },
} as const;

/** Whether something is to be filled in to sign in: a password is asked for. */
export const hasSignIn = kept((page: PageDocument): boolean =>
  named(page, 'input').some(({ attribs }) => attribs.type?.toLowerCase() === 'password'),
);

/** What a page says outside navigation, header and footer. */
export const linesOn = memoised((page: PageDocument): readonly string[] =>
  serviceText(page).lines.flatMap(({ text, chrome }) => (chrome ? [] : [text])),
);

/** A box of a search, whatever form it stands in. */
const searchBox = /search|keyword|tu ?khoa|tim ?kiem/;
const nothingToFillIn = /^(?:hidden|submit|button|image|reset|search|password)$/i;

function controlsOf(page: PageDocument): Element[] {
  const found = elementsOf(page).filter(({ name, attribs }) => {
    if (attribs.disabled !== undefined || attribs['data-cc-hidden'] !== undefined) return attribs.type === 'file';
    return name === 'select' || name === 'textarea' || (name === 'input' && !nothingToFillIn.test(attribs.type ?? ''));
  });
  return found
    .filter(
      ({ attribs: { name = '', id = '', placeholder = '' } }) => !searchBox.test(fold(`${name} ${id} ${placeholder}`)),
    )
    .filter((node) => !nearest(node, ['nav', 'header', 'footer']))
    .slice(0, mostControls);
}

function isApplication(form: Element | undefined, controls: readonly Element[], page: PageDocument): boolean {
  if (controls.some(({ attribs }) => /hài lòng/i.test(clean(attribs.value ?? '')))) return false;
  const root = form ?? dom(page)('body').get(0);
  if (!root) return false;
  const inside = form ? descendantsOf(form) : [];
  if (
    /search/i.test(form?.attribs.role ?? '') ||
    inside.some(({ attribs }) => /^(?:search|password)$/i.test(attribs.type ?? ''))
  )
    return false;
  const buttons = buttonsIn(root, page).map(fold);
  const sent = /^post$/i.test(form?.attribs.method ?? '');
  const goes = buttons.filter((text) => sends.test(text) || goesOn.test(text));
  if (form && buttons.some((text) => otherPurpose.test(text))) return goes.some((text) => !otherPurpose.test(text));
  if (sent) return true;
  // A filter is sent by GET; forms that scripts send often name no method, or are no form at all.
  const scripted = form?.attribs.action === undefined && controls.length >= fewestOnServicePage;
  return scripted && goes.some((text) => !otherPurpose.test(text));
}

function buttonsIn(root: Element, page: PageDocument): string[] {
  const $ = dom(page);
  const isButton = ({ name, attribs }: Element) =>
    name === 'button' ||
    attribs.role === 'button' ||
    (name === 'input' && /^(?:submit|button|image)$/i.test(attribs.type ?? '')) ||
    (name === 'a' && /\b(?:btn|button)\b/i.test(attribs.class ?? ''));
  return descendantsOf(root)
    .filter(isButton)
    .slice(0, mostControls)
    .map((node) => clean(node.name === 'input' ? (node.attribs.value ?? '') : accessibleName($(node))))
    .filter(Boolean);
}
