/// <reference lib="dom" />
import type { Path } from './axe-in-page.ts';

/** A box around one line of text; CSS pixels of what is visible of the page. */
export interface Line {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A text of which all lines are in view, as far as what scrolls sideways shows them, with its colour as the browser resolves it. */
export interface TextBox {
  /** Its place in the list of elements asked for. */
  index: number;
  lines: Line[];
  colour: [number, number, number];
  opacity: number;
  required: number;
  outlined: boolean;
}

type Keeper = { axe: unknown; congchuanTexts?: Record<number, HTMLElement | null>; congchuanShown?: (() => void)[] };

// The functions below run in the page, each for itself.

/** Remembers elements of this document by their numbers. */
export function rememberTexts(selectors: [number, Path[number]][]): void {
  const keeper = globalThis as unknown as Keeper;
  const { shadowSelect } = (keeper.axe as { utils: { shadowSelect(selector: unknown): HTMLElement | null } }).utils;
  keeper.congchuanTexts = Object.fromEntries(selectors.map(([index, selector]) => [index, shadowSelect(selector)]));
}

/** Scrolls one of the elements into view and tells which of those still wanted can be seen whole. */
export async function bringIntoView({ aim, wanted }: { aim: number; wanted: number[] }): Promise<TextBox[]> {
  const texts = (globalThis as unknown as Keeper).congchuanTexts ?? {};
  texts[aim]?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  await Promise.race([new Promise(requestAnimationFrame), new Promise((resolve) => setTimeout(resolve, 200))]);
  // A page drawn smaller than it is laid out, as on phones where it does not fit, is photographed as it is laid out.
  const { scale, offsetLeft, offsetTop } = visualViewport ?? { scale: 1, offsetLeft: 0, offsetTop: 0 };
  if (devicePixelRatio !== 1 || scale > 1 || Math.max(offsetLeft, offsetTop) >= 1) return [];
  const paper = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const resolve = (colour: string): [number, number, number, number] => {
    if (!paper) return [0, 0, 0, 0];
    paper.clearRect(0, 0, 1, 1);
    paper.fillStyle = colour;
    paper.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = paper.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const linesOf = (element: Element): Line[] =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      })
      .filter(({ width, height }) => width >= 2 && height >= 4)
      .map(({ x, y, width, height }) => ({ x, y, width, height }));
  /** What is left of a line in the boxes that scroll sideways, such as one around a wide table: at least half of it. */
  const shownPart = (element: Element, line: Line): Line[] => {
    let [left, right] = [line.x, line.x + line.width];
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (!/auto|scroll/.test(getComputedStyle(at).overflowX)) continue;
      const box = at.getBoundingClientRect();
      [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    }
    return right - left >= line.width / 2 ? [{ ...line, x: left, width: right - left }] : [];
  };
  const isSeen = (element: Element, { x, y, width, height }: Line): boolean => {
    if (x < 0 || y < 0 || x + width > innerWidth || y + height > innerHeight) return false;
    const root = element.getRootNode() as Document | ShadowRoot;
    // Something over the text, such as a fixed head, would be measured in its place.
    return [0.1, 0.5, 0.9].every((share) => {
      const hit = root.elementFromPoint(x + width * share, y + height / 2);
      return hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
    });
  };
  return wanted.flatMap((index): TextBox[] => {
    const element = texts[index];
    if (!element) return [];
    const whole = linesOf(element);
    const lines = whole.flatMap((line) => shownPart(element, line));
    if (
      lines.length === 0 ||
      lines.length > 40 ||
      lines.length < whole.length ||
      !lines.every((line) => isSeen(element, line))
    )
      return [];
    const style = getComputedStyle(element);
    const [red, green, blue, opacity] = resolve(style.getPropertyValue('-webkit-text-fill-color') || style.color);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const stroke = Number.parseFloat(style.getPropertyValue('-webkit-text-stroke-width')) > 0;
    const outlined = style.textShadow !== 'none' || stroke;
    return [{ index, lines, colour: [red, green, blue], opacity, required: isLarge ? 3 : 4.5, outlined }];
  });
}

/** Takes the letters of the elements off the page, and the lines drawn under them; shadows of letters stay, as part of what is behind them. */
export function hideTexts(indexes: number[]): void {
  const keeper = globalThis as unknown as Keeper;
  const texts = new Set(indexes.flatMap((index) => keeper.congchuanTexts?.[index] ?? []));
  const lined = new Set<HTMLElement>();
  for (const text of texts)
    for (let at = text.parentElement; at; at = at.parentElement)
      if (!texts.has(at) && getComputedStyle(at).textDecorationLine !== 'none') lined.add(at);
  keeper.congchuanShown = [...texts, ...lined].map((element) => {
    const before = element.getAttribute('style');
    const shadow = getComputedStyle(element).textShadow;
    const set = (name: string, value: string) => element.style.setProperty(name, value, 'important');
    const hidden = texts.has(element)
      ? ['color', '-webkit-text-fill-color', 'text-decoration-color']
      : ['text-decoration-color'];
    set('transition', 'none');
    set('text-shadow', shadow);
    for (const name of hidden) set(name, 'transparent');
    return () => {
      for (const name of [...hidden, 'text-shadow']) element.style.removeProperty(name);
      if (before !== null) element.setAttribute('style', `${before};transition:none !important`);
      // Made to take effect before transitions are allowed again: the text comes back at once.
      void getComputedStyle(element).color;
      if (before === null) element.removeAttribute('style');
      else element.setAttribute('style', before);
    };
  });
}

export function showTexts(): void {
  const keeper = globalThis as unknown as Keeper;
  for (const show of keeper.congchuanShown ?? []) show();
  keeper.congchuanShown = [];
}

export const scrolledTo = (): [number, number] => [scrollX, scrollY];
export const scrollBack = ([left, top]: [number, number]): void => scrollTo({ left, top, behavior: 'instant' });
