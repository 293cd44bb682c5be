/// <reference lib="dom" />

export interface MenuEntry {
  name: string;
  url: string;
}

/**
 * Runs in the page, and refers to nothing outside itself: places in `entries` of those that a finger can reach in one menu,
 * at once or by dragging.
 */
export function shownEntries(entries: readonly MenuEntry[]): number[] {
  const fold = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/gi, 'd')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  const plain = (url: string) =>
    url
      .replace(/^https?:\/\/(www\.)?/, '')
      .replace(/#.*$/, '')
      .replace(/\/+$/, '')
      .toLowerCase();
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const isReachable = (element: Element): boolean => {
    if (!shown(element)) return false;
    let box: { left: number; right: number; top: number; bottom: number } = element.getBoundingClientRect();
    if (box.right - box.left < 2 || box.bottom - box.top < 2) return false;
    let scrolls = false;
    for (
      let at = element.parentElement;
      at && at !== document.body && at !== document.documentElement;
      at = at.parentElement
    ) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const frame = at.getBoundingClientRect();
      const isCut =
        box.bottom <= frame.top + 1 ||
        box.top >= frame.bottom - 1 ||
        box.right <= frame.left + 1 ||
        box.left >= frame.right - 1;
      // What scrolls can be dragged into view; what is cut off cannot.
      if (/auto|scroll/.test(overflowX)) scrolls = true;
      if (/auto|scroll/.test(`${overflowX}${overflowY}`)) box = frame;
      else if (/hidden|clip/.test(`${overflowX}${overflowY}`) && isCut) return false;
    }
    return scrolls || (box.right > 4 && box.left < document.documentElement.clientWidth - 4);
  };

  const byUrl = new Map<string, Element[]>();
  const byName = new Map<string, Element[]>();
  const push = (map: Map<string, Element[]>, key: string, element: Element) => {
    const known = map.get(key);
    if (known) known.push(element);
    else map.set(key, [element]);
  };
  for (const element of [...document.querySelectorAll('a, button, [role=menuitem], li > span')].slice(0, 5000)) {
    if (element.localName === 'a') push(byUrl, plain((element as HTMLAnchorElement).href), element);
    const name = fold(element.textContent ?? '');
    if (name) push(byName, name, element);
  }
  const places = new Map<Element, number>();
  for (const [index, { name, url }] of entries.entries())
    for (const element of [...(byUrl.get(plain(url)) ?? []), ...(byName.get(fold(name)) ?? [])])
      if (isReachable(element)) places.set(element, index);

  const linksIn = (element: Element): Element[] => [...element.querySelectorAll('a')].filter(shown);
  /** The links that stand under an entry: its submenu, which begins with the entry itself. */
  const under = (place: Element, menu: Element): Element[] => {
    let links: Element[] = [place];
    for (let at = place.parentElement; at && at !== menu; at = at.parentElement) {
      const inner = linksIn(at);
      const isAlone = [...places].every(([other, index]) => index === places.get(place) || !inner.includes(other));
      if (!isAlone || (inner.length > 0 && inner[0] !== place)) break;
      links = inner;
    }
    return links;
  };
  // Links that stand here and there in the text are no menu: that holds several, and hardly anything else.
  let best: number[] = [];
  const seen = new Set<Element>();
  for (const element of places.keys()) {
    for (let at = element.parentElement, up = 0; at && up < 8 && !seen.has(at); at = at.parentElement, up++) {
      seen.add(at);
      const menu = at;
      const held = [...places.keys()].filter((place) => menu.contains(place));
      const own = [...new Set(held.map((place) => places.get(place) ?? 0))];
      if (own.length <= best.length || own.length < Math.min(3, entries.length)) continue;
      const theirs = new Set(held.flatMap((place) => under(place, menu)));
      if (own.length >= linksIn(menu).filter((link) => !theirs.has(link)).length / 2) best = own;
    }
  }
  return best.sort((a, b) => a - b);
}
