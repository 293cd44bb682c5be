/// <reference lib="dom" />
import type { Motion } from '../core/evidence.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { movingOf, type Watched } from './motion-tracks.ts';

/** How long a page is watched, in milliseconds: a convention, three turns of a text that changes once a second. */
export const watchMs = 3000;

/** Conventions of watching. */
const settings = {
  watchMs,
  /** Uneven and without a common measure, so that no regular blinking stays in step with them. */
  intervalsMs: [170, 230, 190, 310, 210, 270],
  /** A finite animation not longer than this is a one-off (five seconds: WCAG 2.0, criterion 2.2.2). */
  oneOffMs: 5000,
  /** Most texts watched, and most of those that changed handed on. */
  watched: 3000,
  changed: 500,
};

/** Watches the texts of the settled page without touching it. Texts inside frames and shadow roots are not watched. */
export async function watchMotion(world: IsolatedWorld, forMs: number): Promise<Motion> {
  return { watchedMs: forMs, moving: movingOf(await world.run(watchInPage, { ...settings, watchMs: forMs })) };
}

async function watchInPage(wanted: typeof settings): Promise<Watched> {
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const textOf = (element: Element) => {
    const text = element.textContent || element.querySelector('img')?.alt || '';
    return text.replace(/\s+/g, ' ').trim().slice(0, 120);
  };
  const selectorOf = (element: Element | null): string => {
    const steps: string[] = [];
    for (let at = element; at && steps.length < 6; at = at.parentElement) {
      if (/^[A-Za-z][\w-]*$/.test(at.id)) {
        steps.unshift(`#${at.id}`);
        break;
      }
      const name = at.localName;
      const same = [...(at.parentElement?.children ?? [])].filter((sibling) => sibling.localName === name);
      steps.unshift(same.length > 1 ? `${name}:nth-of-type(${same.indexOf(at) + 1})` : name);
    }
    return steps.join(' > ');
  };
  const found = (element: Element) => ({ selector: selectorOf(element), text: textOf(element) });

  const endOf = (animation: Animation) => Number(animation.effect?.getComputedTiming().endTime ?? Infinity);
  // A ticker may be a chain of transitions, each of which ends; a CSS animation that ends is over.
  const oneOffs = new Set<Element>();
  const noteOneOffs = () => {
    for (const animation of document.getAnimations()) {
      const target = (animation.effect as KeyframeEffect | null)?.target;
      if (target && animation instanceof CSSAnimation && endOf(animation) <= wanted.oneOffMs) oneOffs.add(target);
    }
  };
  const isInOneOff = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) if (oneOffs.has(at)) return true;
    return false;
  };

  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const hasOwnText = (element: Element) =>
    [...element.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim());
  const texts = [...(document.body?.querySelectorAll('*:not(script, style, noscript, template, option)') ?? [])]
    .filter((element) => hasOwnText(element) && !element.closest('marquee, blink, svg, select'))
    .slice(0, wanted.watched);
  const marked: Watched['marked'] = [];
  for (const element of document.querySelectorAll('marquee')) {
    if (isShown(element) && textOf(element) !== '' && element.getAttribute('scrollamount') !== '0')
      marked.push({ ...found(element), kind: 'marquee' });
  }
  for (const element of document.querySelectorAll('blink'))
    if (isShown(element) && textOf(element) !== '') marked.push({ ...found(element), kind: 'blink' });
  for (const element of texts) {
    if (isShown(element) && getComputedStyle(element).textDecorationLine.includes('blink'))
      marked.push({ ...found(element), kind: 'blink' });
  }

  const tracks = texts.map(() => [] as number[][]);
  const shown: number[] = [];
  const times: number[] = [];
  const began = performance.now();
  for (let turn = 0; ; turn++) {
    noteOneOffs();
    const opacities = new Map<Element, number>();
    const opacityOf = (element: Element): number => {
      const known = opacities.get(element);
      if (known !== undefined) return known;
      const own = Number(getComputedStyle(element).opacity);
      const opacity = element.parentElement ? own * opacityOf(element.parentElement) : own;
      opacities.set(element, opacity);
      return opacity;
    };
    const now = performance.now() - began;
    times.push(Math.round(now));
    let visible = 0;
    for (const [index, element] of texts.entries()) {
      const { left, top } = element.getBoundingClientRect();
      const opacity = isShown(element) ? opacityOf(element) : 0;
      if (opacity > 0) visible += 1;
      const css = getComputedStyle(element).color;
      const color = /^rgba?\(/.test(css) ? (css.match(/[\d.]+/g) ?? []).map(Number) : [];
      const [red = 0, green = 0, blue = 0, alpha = 1] = color;
      tracks[index]?.push([left + scrollX, top + scrollY, opacity, red / 255, green / 255, blue / 255, alpha]);
    }
    shown.push(visible);
    if (now >= wanted.watchMs) break;
    const interval = wanted.intervalsMs[turn % wanted.intervalsMs.length] ?? 0;
    await sleep(Math.max(1, Math.min(interval, wanted.watchMs - now)));
  }

  const changed: Watched['changed'] = [];
  for (const [index, element] of texts.entries()) {
    const samples = tracks[index] ?? [];
    const isStill = samples.every((sample) => sample.every((value, part) => value === samples[0]?.[part]));
    if (isStill || isInOneOff(element) || changed.length >= wanted.changed) continue;
    changed.push({ ...found(element), parent: selectorOf(element.parentElement), samples });
  }
  return { marked, times, shown, changed };
}
