import type { Bilingual } from '../core/language.ts';
import type { PageDocument, Verdict } from '../core/rule.ts';
import type { ToolKind, Tools, TriedTool } from '../core/tools.ts';
import { accessibleName, dom, elementsOf, isShown } from './dom.ts';
import { kept } from './memoised.ts';
import { selectorOf } from './selector.ts';
import { type ToolWord, toolOf } from './tool-words.ts';
import { fold } from './vietnamese.ts';

/** A control on a page that promises a tool by its words. */
export interface ToolControl {
  kind: ToolWord;
  name: string;
  pointer: string;
}

const markupNames = ['id', 'class', 'name', 'onclick', 'data-action', 'title', 'aria-label', 'value'] as const;

/** Every control of a page that promises to change its looks or to read it out, whether it can be pressed or not. */
export const toolControlsOf = kept((document: PageDocument): readonly ToolControl[] => {
  const $ = dom(document);
  return elementsOf(document).flatMap((element) => {
    const { name: tag, attribs } = element;
    const isControl =
      /^(?:a|button|input|select|label|summary)$/.test(tag) ||
      attribs.role === 'button' ||
      attribs.onclick !== undefined;
    if (!isControl || !isShown(element)) return [];
    const name = accessibleName($(element));
    const markup = fold(
      markupNames
        .map((attribute) => attribs[attribute] ?? '')
        .join(' ')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/[^\p{L}\d]+/gu, ' '),
    );
    const kind = toolOf(name, markup);
    if (!kind) return [];
    const pointer = selectorOf($(element));
    return [{ kind, name: name || pointer, pointer }];
  });
});

/** Those kinds of tools for which a page shows a control, or a panel that may hold one. */
export function kindsShown(kinds: readonly ToolKind[], document: PageDocument): ToolKind[] {
  const controls = kinds.length === 0 ? [] : toolControlsOf(document);
  return kinds.filter((kind) => controls.some((control) => control.kind === kind || control.kind === 'panel'));
}

/** What trying the tools of one kind came to. */
export type Offer =
  | { state: 'works' | 'dead'; tool: TriedTool }
  /** Something that may be one was seen and could not be tried to its end. */
  | { state: 'untried'; name: string; why: TriedTool['outcome'] | 'widget' | 'seen'; pointer?: string; url?: string }
  | { state: 'absent' };

/**
 * Weighs what was tried and what else the home page and the others show. What was not tried to its end never counts as
 * missing.
 */
export function offerOf(
  kind: ToolKind,
  { tried, widgets }: Tools,
  home: PageDocument,
  pages: readonly PageDocument[],
): Offer {
  const own = tried.filter((tool) => tool.kind === kind);
  const works = own.find(({ outcome }) => outcome === 'worked');
  if (works) return { state: 'works', tool: works };
  const open = own.find(({ outcome }) => outcome !== 'nothing');
  if (open) return { state: 'untried', name: open.name, why: open.outcome, ...(open.url && { url: open.url }) };
  const pressed = new Set(own.map(({ name }) => fold(name)));
  const controls = toolControlsOf(home);
  const left =
    controls.find((one) => one.kind === kind && !pressed.has(fold(one.name))) ??
    controls.find((one) => one.kind === 'panel');
  if (left) return { state: 'untried', name: left.name, why: 'seen', pointer: left.pointer };
  const [widget] = widgets;
  if (widget) return { state: 'untried', name: widget, why: 'widget' };
  for (const page of pages) {
    const seen = toolControlsOf(page).find((one) => one.kind === kind && !pressed.has(fold(one.name)));
    if (seen) return { state: 'untried', name: seen.name, why: 'seen', pointer: seen.pointer, url: page.url };
  }
  const [dead] = own;
  return dead ? { state: 'dead', tool: dead } : { state: 'absent' };
}

/** Why it was not tried to its end, in words. */
const untriedReasons = {
  worked: { vi: 'đã thử', en: 'it was tried' },
  nothing: { vi: 'bấm không thấy thay đổi', en: 'pressing it changed nothing' },
  other: { vi: 'bấm thì trang thay đổi theo cách khác', en: 'pressing it changed the page in another way' },
  sends: {
    vi: 'nút cần gửi dữ liệu đi nên không được bấm tới cùng',
    en: 'it wants to send something, which was stopped',
  },
  'leads-away': {
    vi: 'nút dẫn sang trang khác nên không được theo tiếp',
    en: 'it leads to another page, which was not followed',
  },
  silent: {
    vi: 'trang gọi tệp âm thanh nhưng âm thanh không phát được khi bấm thử',
    en: 'it asks for a sound that did not begin to play when it was pressed',
  },
  'not-pressed': { vi: 'nút bị che hoặc không bấm tới được', en: 'it is covered or out of reach' },
  widget: {
    vi: 'tiện ích của bên ngoài, công cụ không nhìn vào được',
    en: 'a widget of another site, into which we cannot look',
  },
  seen: { vi: 'có thấy nhưng không bấm thử', en: 'it was seen but not pressed' },
} as const;

/** Where a tool stands, in words: on the page of that address, or on the home page. */
const placeOf = (url?: string) =>
  url === undefined ? { vi: 'Trang chủ', en: 'The home page' } : { vi: 'Một trang bên trong', en: 'A page inside' };

/** The verdict on a tool that was not tried to its end. */
export function untriedVerdict({ name, why, pointer, url }: Extract<Offer, { state: 'untried' }>): Verdict<'untried'> {
  const data = { name, why: untriedReasons[why], where: placeOf(url) };
  const place = { found: name, ...(pointer && { pointer }), ...(url && { url }) };
  return { outcome: 'cantTell', message: 'untried', data, ...place };
}

/** What was measured, in words. */
const measures: Record<ToolKind, (from: number, to: number) => Bilingual> = {
  contrast: (from, to) => ({
    vi: ` (độ tương phản ở giữa: ${from} → ${to})`,
    en: ` (median contrast: ${from} → ${to})`,
  }),
  'text-size': (from, to) => ({ vi: ` (${from} → ${to} px)`, en: ` (${from} → ${to} px)` }),
  'read-aloud': () => ({ vi: '', en: '' }),
};

/** Judges one tool by what trying it came to. */
export function judgeOffer(
  kind: ToolKind,
  tools: Tools,
  home: PageDocument,
  pages: readonly PageDocument[],
): Verdict<'absent' | 'untried' | 'works' | 'dead'> {
  const offer = offerOf(kind, tools, home, pages);
  if (offer.state === 'absent') return { outcome: 'failed', message: 'absent' };
  if (offer.state === 'untried') return untriedVerdict(offer);
  const { name, from, to, url } = offer.tool;
  const outcome = offer.state === 'works' ? 'passed' : 'failed';
  const measured = from === undefined || to === undefined ? '' : measures[kind](from, to);
  return { outcome, message: offer.state, data: { name, measured }, found: name, ...(url && { url }) };
}
