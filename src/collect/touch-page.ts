/// <reference lib="dom" />

/** What is asked of a page on a touch screen; all run in the page and refer to nothing outside themselves. */

export interface ScreenLimits {
  /** Smallest legible text, CSS pixels. */
  letter: number;
  elements: number;
  examples: number;
}

export interface Measured {
  layoutWidth: number;
  contentWidth: number;
  wide: { selector: string; right: number }[];
  text: { letters: number; small: number; samples: { selector: string; text: string; size: number }[] };
}

/** Waits until a page that was given another size has laid itself out, a second at the most. */
export async function untilLaidOut(): Promise<void> {
  const sizes = () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight].join();
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
  let [before, still] = ['', 0];
  for (let turn = 0; turn < 16 && still < 2; turn++) {
    await pause();
    const now = sizes();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** How wide the page is, what makes it so, and how large its letters are. */
export function measureScreen({ letter, elements, examples }: ScreenLimits): Measured {
  const root = (document.scrollingElement ?? document.documentElement) as HTMLElement;
  const selectorOf = (element: Element): string => {
    const steps: string[] = [];
    for (
      let at: Element | null = element;
      at && at !== document.documentElement && steps.length < 5;
      at = at.parentElement
    ) {
      if (/^[A-Za-z][\w-]*$/.test(at.id)) {
        steps.unshift(`#${at.id}`);
        break;
      }
      const { localName } = at;
      const like = [...(at.parentElement?.children ?? [])].filter((other) => other.localName === localName);
      steps.unshift(like.length > 1 ? `${localName}:nth-of-type(${like.indexOf(at) + 1})` : localName);
    }
    return steps.join(' > ');
  };
  const isCut = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowX);
  const layoutWidth = root.clientWidth;
  const body = document.body ?? root;
  // What overflows a page that hides its overflow cannot be dragged into view.
  const contentWidth = isCut(document.documentElement) || isCut(body) ? layoutWidth : root.scrollWidth;

  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const inOwnScroller = (element: Element): boolean => {
    for (let at = element.parentElement; at && at !== body && at !== document.documentElement; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    return false;
  };
  const wide: Measured['wide'] = [];
  if (contentWidth > layoutWidth + 1) {
    const ends = new Map<Element, number>();
    for (const element of [...body.querySelectorAll('*')].slice(0, elements)) {
      const { right, width } = element.getBoundingClientRect();
      if (width > 0 && right + scrollX > layoutWidth + 1 && shown(element))
        ends.set(element, Math.round(right + scrollX));
    }
    let told: Element | undefined;
    for (const [element, right] of ends) {
      if (wide.length >= examples) break;
      // The innermost is to blame, not what it pushes out.
      if ([...element.children].some((child) => (ends.get(child) ?? 0) >= right) || inOwnScroller(element)) continue;
      if (told?.contains(element)) continue;
      told = element;
      wide.push({ selector: selectorOf(element), right });
    }
  }

  const text: Measured['text'] = { letters: 0, small: 0, samples: [] };
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const sizes = new Map<Element, number>();
  const sizeOf = (element: Element): number => {
    const known = sizes.get(element);
    if (known !== undefined) return known;
    const { width, height, right } = element.getBoundingClientRect();
    // Text for screen readers alone is kept in a box of one pixel, or off the screen.
    const seen =
      shown(element) && right > 0 && (getComputedStyle(element).display === 'contents' || (width > 2 && height > 2));
    const size = seen ? Number.parseFloat(getComputedStyle(element).fontSize) : 0;
    sizes.set(element, size);
    return size;
  };
  for (let count = 0, node = walker.nextNode(); node && count < elements; count++, node = walker.nextNode()) {
    const words = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    const parent = node.parentElement;
    if (letters === 0 || !parent || /^(?:script|style|noscript|template|textarea|option)$/.test(parent.localName))
      continue;
    const size = sizeOf(parent);
    // Nothing can be read at no size: such text is there for machines.
    if (size < 1) continue;
    text.letters += letters;
    if (size >= letter - 0.05) continue;
    text.small += letters;
    if (text.samples.length < examples)
      text.samples.push({ selector: selectorOf(parent), text: words.slice(0, 160), size: Math.round(size * 10) / 10 });
  }
  return { layoutWidth, contentWidth, wide, text };
}

/** What a visitor of the page can read, whether it is in view or not. */
export function visibleWords(most: number): string {
  return (document.body?.innerText ?? '').slice(0, most);
}
