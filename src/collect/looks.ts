/// <reference lib="dom" />
import type { Rgb } from '../derive/contrast.ts';
import { contrastOf } from '../derive/contrast.ts';

/** How one text looks: its size in CSS pixels as shown, its colour and the colour behind it. */
export interface TextLook {
  size: number;
  colour: string;
  background: string;
}

/** How a page looks: texts in an order that stays the same, and filters that colour all of it. */
export interface Looks {
  texts: (TextLook | null)[];
  filter: string;
}

/** Conventions: texts looked at, and the share of them, and the least number, that must change for a tool to work. */
export const looking = { texts: 400, share: 0.1, least: 3, sizeStep: 0.03 };

/** Runs in the page: how its texts look now; the same texts each time. */
export function looksInPage(most: number): Looks {
  const keeper = globalThis as { congchuanLooks?: Element[] };
  const hasText = (element: Element) =>
    [...element.childNodes].some((child) => child.nodeType === 3 && (child.nodeValue ?? '').trim().length > 1);
  keeper.congchuanLooks ??= [...document.querySelectorAll('body *:not(script, style, noscript, template, option)')]
    .filter((element) => hasText(element) && element.checkVisibility({ visibilityProperty: true }))
    .slice(0, most);
  const backgrounds = new Map<Element, string>();
  const backgroundOf = (element: Element): string => {
    const known = backgrounds.get(element);
    if (known !== undefined) return known;
    const own = getComputedStyle(element).backgroundColor;
    const clear = /^rgba\(.*,\s*0\)$|^transparent$/.test(own);
    const parent = element.parentElement;
    const colour = !clear ? own : parent ? backgroundOf(parent) : 'rgb(255, 255, 255)';
    backgrounds.set(element, colour);
    return colour;
  };
  const scaleOf = (element: Element): number =>
    Number(/^matrix\(([\d.]+)/.exec(getComputedStyle(element).transform)?.[1] ?? 1);
  const scale = scaleOf(document.documentElement) * scaleOf(document.body);
  const texts = keeper.congchuanLooks.map((element) => {
    if (!element.isConnected) return null;
    const { fontSize, color } = getComputedStyle(element);
    const zoom = (element as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    return { size: Number.parseFloat(fontSize) * zoom * scale, colour: color, background: backgroundOf(element) };
  });
  const filter = [document.documentElement, document.body]
    .map((element) => `${getComputedStyle(element).filter} ${getComputedStyle(element).backdropFilter}`)
    .join(' ');
  return { texts, filter };
}

/** A change that most of a page shows, with the medians before and after where they are numbers. */
export interface Change {
  from?: number;
  to?: number;
}

const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
const rounded = (value: number): number => Math.round(value * 100) / 100;

function changed(before: Looks, after: Looks, differs: (one: TextLook, other: TextLook) => boolean) {
  const pairs = before.texts.flatMap((one, index) => {
    const other = after.texts[index];
    return one && other ? [[one, other] as const] : [];
  });
  const different = pairs.filter(([one, other]) => differs(one, other));
  return different.length >= looking.least && different.length >= pairs.length * looking.share ? different : undefined;
}

/** Whether texts of the page became larger or smaller. */
export function sizeChange(before: Looks, after: Looks): Change | undefined {
  const different = changed(before, after, (one, other) => Math.abs(other.size / one.size - 1) >= looking.sizeStep);
  if (!different) return undefined;
  return {
    from: rounded(median(different.map(([one]) => one.size))),
    to: rounded(median(different.map(([, other]) => other.size))),
  };
}

/** Whether colours of texts or of what is behind them changed, or a filter was laid over all of them. */
export function contrastChange(before: Looks, after: Looks): Change | undefined {
  const different = changed(
    before,
    after,
    (one, other) => one.colour !== other.colour || one.background !== other.background,
  );
  if (!different) return before.filter === after.filter ? undefined : {};
  const ratios = (side: 0 | 1) => different.flatMap((pair) => ratioOf(pair[side]) ?? []);
  const [from, to] = [ratios(0), ratios(1)];
  return from.length > 0 && to.length > 0 ? { from: rounded(median(from)), to: rounded(median(to)) } : {};
}

function ratioOf({ colour, background }: TextLook): number | undefined {
  const [one, other] = [colour, background].map((css) =>
    /^rgba?\((\d+), (\d+), (\d+)/.exec(css)?.slice(1, 4).map(Number),
  );
  return one && other ? contrastOf(one as unknown as Rgb, other as unknown as Rgb) : undefined;
}
