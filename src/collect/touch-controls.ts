/// <reference lib="dom" />

/** What a finger finds on a page; installed once in the isolated world, and asked by `mobile.ts`. */

export interface TouchWords {
  toggleLabel: string;
  toggleMarkup: string;
  closeLabel: string;
  closeMarkup: string;
  agreeLabel: string;
  untouchable: string;
}

export interface Spot {
  x: number;
  y: number;
  text: string;
  selector: string;
  sure: boolean;
}

export interface TouchPage {
  /** What covers most of the screen, if anything does. */
  overlay(): { selector: string; text: string; covers: number } | null;
  /** Controls in view that close something, and whether there is one that does so by agreeing. */
  closers(): { spots: Spot[]; agrees: string };
  /** Controls in view that open a menu, the surest first. */
  toggles(): Spot[];
}

/** Runs in the page: puts the object there. Refers to nothing outside itself. */
export function installTouch({ words, covers }: { words: TouchWords; covers: number }): void {
  const fold = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/gi, 'd')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);
  const pattern = Object.fromEntries(
    Object.entries(words).map(([key, source]) => [key, new RegExp(source, 'i')]),
  ) as Record<keyof TouchWords, RegExp>;
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const nameOf = (element: Element): string =>
    clean(element.getAttribute('aria-label')) ||
    clean((element as HTMLElement).innerText) ||
    clean(element.getAttribute('title')) ||
    clean(element.querySelector('img')?.alt) ||
    clean((element as HTMLInputElement).value);
  const markupOf = (element: Element): string =>
    [element, ...[...element.children].slice(0, 3)]
      .map(
        (each) =>
          `${each.id} ${each.getAttribute('class') ?? ''} ${each.getAttribute('onclick') ?? ''} ${each.getAttribute('data-action') ?? ''} ${each.getAttribute('data-dismiss') ?? ''} ${each.getAttribute('data-bs-dismiss') ?? ''}`,
      )
      .join(' ')
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .slice(0, 600);
  const selectorOf = (element: Element): string =>
    element.id
      ? `#${element.id}`
      : `${element.localName}${[...element.classList]
          .slice(0, 2)
          .map((name) => `.${name}`)
          .join('')}`;
  /** The middle of an element, where a finger on it would touch it and nothing else. */
  const spotOf = (element: Element): { x: number; y: number } | undefined => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (!(width > 0 && height > 0 && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)) return undefined;
    const hit = document.elementFromPoint(x, y);
    return hit && (element.contains(hit) || hit.contains(element)) ? { x, y } : undefined;
  };
  const leadsAway = (element: Element): boolean => {
    const href = (element.closest('a')?.getAttribute('href') ?? '').trim();
    return href !== '' && !/^(#|javascript:)/i.test(href);
  };
  const isSubmit = (element: Element) =>
    element.matches('[type=submit], [type=image]') &&
    element.closest('form') !== null &&
    !/close|dong/i.test(markupOf(element));

  /** What lies over the page at a point: the outermost thing there that does not flow with it. */
  const layerAt = (x: number, y: number): Element | undefined => {
    let found: Element | undefined;
    for (
      let at = document.elementFromPoint(x, y);
      at && at !== document.body && at !== document.documentElement;
      at = at.parentElement
    ) {
      const { position, zIndex } = getComputedStyle(at);
      if (position === 'fixed' || (position === 'absolute' && Number(zIndex) > 0)) found = at;
    }
    return found;
  };
  const overlayElement = (): { element: Element; covers: number } | undefined => {
    const points = [1 / 6, 1 / 2, 5 / 6].flatMap((x) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].map((y) => [x * innerWidth, y * innerHeight] as const),
    );
    const hits = new Map<Element, number>();
    for (const [x, y] of points) {
      const layer = layerAt(x, y);
      if (layer) hits.set(layer, (hits.get(layer) ?? 0) + 1);
    }
    const [element, count = 0] = [...hits].sort(([, a], [, b]) => b - a)[0] ?? [];
    const whole = document.body.innerText.length;
    // An application may lay its whole page out in one such layer; then that is the page.
    if (!element || count / points.length < covers || ((element as HTMLElement).innerText ?? '').length > whole * 0.6)
      return undefined;
    return { element, covers: count / points.length };
  };

  const controls =
    'button, a, [role=button], [onclick], [data-dismiss], [data-bs-dismiss], input[type=button], label, summary, span, i, svg, img, div[class], [aria-controls], [aria-expanded]';
  const inView = (limit = 4000) => [...document.querySelectorAll(controls)].slice(0, limit).filter(shown);
  const spot = (element: Element, sure: boolean): Spot[] => {
    const place = spotOf(element);
    return place
      ? [{ ...place, text: nameOf(element) || selectorOf(element), selector: selectorOf(element), sure }]
      : [];
  };

  const touch: TouchPage = {
    overlay() {
      const found = overlayElement();
      return found
        ? {
            selector: selectorOf(found.element),
            text: clean((found.element as HTMLElement).innerText),
            covers: found.covers,
          }
        : null;
    },
    closers() {
      const floating = inView().filter((element) => {
        const { x = -1, y = -1 } = spotOf(element) ?? {};
        return x >= 0 && layerAt(x, y) !== undefined;
      });
      const isClose = (element: Element) =>
        pattern.closeLabel.test(fold(nameOf(element))) ||
        (nameOf(element).length < 12 && pattern.closeMarkup.test(markupOf(element)));
      const spots = floating
        .filter((element) => isClose(element) && !leadsAway(element) && !isSubmit(element))
        .flatMap((element) => spot(element, true));
      const agrees = floating.find(
        (element) =>
          element.matches('button, a, [role=button], input') && pattern.agreeLabel.test(fold(nameOf(element))),
      );
      return { spots: spots.slice(0, 3), agrees: agrees ? nameOf(agrees) : '' };
    },
    toggles() {
      const found = inView().flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width * height > (innerWidth * innerHeight) / 3 || leadsAway(element) || isSubmit(element)) return [];
        const name = fold(nameOf(element));
        if (pattern.untouchable.test(name) || name.length > 40) return [];
        const sure =
          pattern.toggleLabel.test(name) || (name.length < 12 && pattern.toggleMarkup.test(markupOf(element)));
        const opens =
          element.matches(
            '[aria-expanded=false], [aria-haspopup], [data-toggle], [data-bs-toggle], summary, label[for]',
          ) && element.closest('header, nav, [class*=header i], [class*=nav i], [class*=menu i]') !== null;
        return sure || opens ? [{ element, sure }] : [];
      });
      // The innermost of elements around each other is what a finger meets.
      const inner = found.filter(
        ({ element }) =>
          !found.some(
            (other) => other.element !== element && element.contains(other.element) && element.localName !== 'button',
          ),
      );
      return inner
        .flatMap(({ element, sure }) => spot(element, sure))
        .sort((a, b) => Number(b.sure) - Number(a.sure))
        .slice(0, 6);
    },
  };
  (globalThis as unknown as { ccTouch: TouchPage }).ccTouch = touch;
}
