/// <reference lib="dom" />

/** A control that may open something or lead somewhere. */
export interface Control {
  /** The same for the same control on every page of a portal, as far as can be told. */
  key: string;
  /** Its own words, or how it is called in the markup. */
  text: string;
  /** Its identifiers, classes, handlers and labels, folded, as words with spaces between them. */
  markup: string;
  /** Whether clicking it is safe and of use; else only the pointer is moved over it. */
  clickable: boolean;
  /** Whether it holds links that are not shown: then it gets longer to show them. */
  opener: boolean;
}

export interface ShownLink {
  url: string;
  text: string;
}

export interface ExplorerSettings {
  /** Folded words of controls that are never activated, as a regular expression: in their text, and in their markup. */
  untouchable: { text: string; markup: string };
  links: number;
  elements: number;
}

/** What the explorer offers once it is installed in the isolated world of a page. */
export interface Explorer {
  /** Controls of the page that were not handed out yet, most promising first. */
  controls(): Control[];
  /** Brings a control into view. Its middle in CSS pixels of the window, or null when it is covered or gone. */
  aim(key: string): { x: number; y: number } | null;
  /** Whether the last click came to a control, and not to what slid over it: that click comes to what holds both. */
  landed(key: string): boolean;
  /** Links shown now that were never shown before. */
  fresh(): ShownLink[];
  /** Whether the page's elements changed since this was last asked. */
  changed(): boolean;
  /** Addresses of links that the page holds without showing them. */
  hiddenUrls(): string[];
}

/** Runs in the page: puts the explorer there. Refers to nothing outside itself. */
export function installExplorer({ untouchable, links: mostLinks, elements: mostElements }: ExplorerSettings): void {
  const fold = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/gi, 'd')
      .toLowerCase();
  const spaced = (markup: string) => fold(markup.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^\p{L}\d]+/gu, ' '));
  const forbiddenText = new RegExp(`(?:^|[^a-z])(?:${untouchable.text})(?:[^a-z]|$)`);
  const forbiddenMarkup = new RegExp(`(?:^| )(?:${untouchable.markup})(?: |$)`);
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);

  const all = (selector: string, root: ParentNode = document): Element[] => {
    const found = [...root.querySelectorAll(selector)];
    if (root !== document) return found;
    for (const host of hosts) if (host.shadowRoot) found.push(...host.shadowRoot.querySelectorAll(selector));
    return found;
  };
  const everything = [...document.querySelectorAll('*')].slice(0, mostElements);
  const hosts = everything.filter((element) => element.shadowRoot).slice(0, 200);

  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const urlOf = (link: Element): string => {
    const raw = (link.getAttribute('href') ?? '').trim();
    if (raw === '' || /^(?:javascript|mailto|tel|data|blob):/i.test(raw)) return '';
    // A place on the page; a route of scripts is another page.
    if (raw.startsWith('#') && !/^#!?\/.|^#![^/]/.test(raw)) return '';
    // The browser's own reading: a query goes in the encoding of the page. Links in SVG have none.
    const { href } = link as HTMLAnchorElement;
    return URL.parse(typeof href === 'string' ? href : raw, document.baseURI)?.href ?? '';
  };
  const nameOf = (element: Element): string =>
    clean(element.getAttribute('aria-label')) ||
    clean((element as HTMLElement).innerText) ||
    clean(element.getAttribute('title')) ||
    clean(element.querySelector('img')?.alt) ||
    clean(element.textContent) ||
    clean((element as HTMLInputElement).value) ||
    `${element.localName}${element.id ? `#${element.id}` : ''}${element.classList[0] ? `.${element.classList[0]}` : ''}`;

  const links = () =>
    all('a[href], area[href]')
      .slice(0, mostLinks)
      .flatMap((element) => {
        const url = urlOf(element);
        return url ? [{ element, url }] : [];
      });
  const everShown = new Set(links().flatMap(({ element, url }) => (isShown(element) ? [url] : [])));

  const nav = 'nav, header, [role=navigation], [role=menubar], [class*=menu i], [class*=nav i], [id*=menu i]';
  const scripted =
    /(?:\blocation(?:\.href)?\s*=|\blocation\.(?:assign|replace)\s*\(|\bopen\s*\()\s*(?:'[^'\n]+'|"[^"\n]+")(?!\s*\+)/i;
  const isRealLink = (element: Element) => element.localName === 'a' && urlOf(element) !== '';
  const markupOf = (element: Element) =>
    ['id', 'class', 'name', 'onclick', 'href', 'data-action', 'title', 'aria-label', 'value']
      .map((name) => (name === 'href' && isRealLink(element) ? '' : (element.getAttribute(name) ?? '')))
      .join(' ')
      .slice(0, 1000);
  const isUntouchable = (element: Element): boolean => {
    if (forbiddenText.test(fold(nameOf(element))) || forbiddenMarkup.test(spaced(markupOf(element)))) return true;
    for (let at: Element | null = element, up = 0; at && up < 4; at = parentOf(at), up++) {
      if (at.matches('[class*=rating i], [class*=vote i], [class*=star-r i], [class*=danh-gia i]')) return true;
    }
    const { form, type } = element as HTMLButtonElement;
    if (element.matches('button, input')) {
      if (/^(?:submit|image|reset|file)$/.test(type)) return form !== null || type !== 'submit';
      const discloses = element.matches('[aria-expanded], [aria-haspopup], [data-toggle], [data-bs-toggle]');
      if (form && form.method !== 'get' && !discloses) return true;
    }
    return element.matches('[disabled], [aria-disabled=true], [download]');
  };
  /** Whether a click does something that no other way of ours finds. */
  const isClickable = (element: Element): boolean => {
    if (isRealLink(element) || isUntouchable(element)) return false;
    const script = `${element.getAttribute('onclick') ?? ''} ${element.getAttribute('href') ?? ''}`;
    if (scripted.test(script) || /__doPostBack|WebForm_DoPostBack|\.submit\s*\(/i.test(script)) return false;
    return true;
  };

  const isPressed = (element: Element) =>
    element.getAttribute('aria-expanded') === 'true' ||
    element.getAttribute('aria-selected') === 'true' ||
    (element.localName === 'summary' && (element.parentElement as HTMLDetailsElement)?.open);
  const explicit =
    'summary, [aria-expanded], [aria-haspopup]:not([aria-haspopup=false]), [role=tab], [role=button], [role=menuitem], button, input[type=button], [data-toggle], [data-bs-toggle], [onclick], a[href^="javascript:" i], a[href="#"], a[href=""]';
  const more =
    /^(?:xem them|xem tat ca|hien thi them|tai them|danh muc|menu|more|show more|load more|view all|see all)/;

  /** Shown elements that hold hidden links, such as the entries of a menu. */
  const openers = (): Element[] => {
    const found = new Set<Element>();
    for (const { element } of links()) {
      if (isShown(element)) continue;
      let at = parentOf(element);
      while (at && !isShown(at)) at = parentOf(at);
      if (!at || at.matches('body, html, main, form, [role=main]')) continue;
      const { width, height } = at.getBoundingClientRect();
      if (width * height > (innerWidth * innerHeight) / 2) continue;
      // A menu entry is worked by its own label, not by the whole of it.
      const label = [...at.children].find(
        (child) => isShown(child) && child.matches('a, button, span, [role=button], summary, label, p, strong, b'),
      );
      found.add(label ?? at);
    }
    return [...found];
  };
  const pointers = (): Element[] =>
    everything.filter((element) => {
      if (!element.isConnected || element.childElementCount > 3 || isRealLink(element)) return false;
      if (element.matches('input, select, textarea, label, option, a[href] *, button *, summary *')) return false;
      if (!isShown(element) || getComputedStyle(element).cursor !== 'pointer') return false;
      const parent = parentOf(element);
      return !parent || getComputedStyle(parent).cursor !== 'pointer';
    });

  const offered = new Map<string, Element>();
  const keyOf = (element: Element): string => {
    const parent = parentOf(element);
    const within = parent ? `${parent.localName}.${[...parent.classList].slice(0, 2).join('.')}` : '';
    const script = element.getAttribute('onclick') ?? '';
    return `${within} ${element.localName} ${script.slice(0, 200)} ${nameOf(element)}`;
  };
  const rankOf = (element: Element, isOpener: boolean): number => {
    if (isOpener) return element.closest(nav) ? 0 : 1;
    if (element.matches('[aria-expanded], [aria-haspopup], [data-toggle], [data-bs-toggle]')) return 1;
    if (element.matches('summary, [role=tab]') || more.test(fold(nameOf(element)))) return 2;
    return element.matches('[onclick], a, button, [role=button], [role=menuitem]') ? 3 : 4;
  };

  let changes = 0;
  const observer = new MutationObserver((records) => {
    changes += records.length;
  });
  const observed = { subtree: true, childList: true, attributeFilter: ['class', 'style', 'open', 'hidden'] };
  observer.observe(document, observed);
  for (const { shadowRoot } of hosts) if (shadowRoot) observer.observe(shadowRoot, observed);

  let clicked: EventTarget[] = [];
  addEventListener('click', (event) => (clicked = event.composedPath()), true);

  const explorer: Explorer = {
    controls() {
      const opening = new Set(openers());
      const candidates = new Set([...opening, ...all(explicit), ...pointers()]);
      const list: (Control & { rank: number })[] = [];
      for (const element of candidates) {
        const opener = opening.has(element);
        const clickable = isClickable(element) && !isPressed(element);
        const { width, height } = element.getBoundingClientRect();
        if (!(opener || clickable) || !isShown(element) || width < 4 || height < 4) continue;
        const key = keyOf(element);
        if (offered.has(key)) continue;
        offered.set(key, element);
        list.push({
          ...{ key, text: nameOf(element), markup: spaced(markupOf(element)) },
          ...{ clickable, opener, rank: rankOf(element, opener) },
        });
      }
      return list.sort((a, b) => a.rank - b.rank).map(({ rank: _, ...control }) => control);
    },
    aim(key) {
      const element = offered.get(key);
      if (!element?.isConnected || !isShown(element)) return null;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + Math.min(width / 2, 200), top + Math.min(height / 2, 100)];
      const root = element.getRootNode() as Document | ShadowRoot;
      const hit = root.elementFromPoint(x, y);
      return hit && (element.contains(hit) || hit.contains(element)) ? { x, y } : null;
    },
    landed(key) {
      const element = offered.get(key);
      const [hit] = clicked;
      const around = hit instanceof Element && !hit.contains(document.body) && hit.contains(element ?? null);
      return element !== undefined && (clicked.includes(element) || around);
    },
    fresh() {
      const found = new Map<string, string>();
      for (const { element, url } of links()) {
        if (everShown.has(url) || !isShown(element)) continue;
        const { width, height } = element.getBoundingClientRect();
        if (width > 0 && height > 0 && !found.get(url)) found.set(url, nameOf(element));
      }
      for (const url of found.keys()) everShown.add(url);
      return [...found].map(([url, text]) => ({ url, text }));
    },
    changed() {
      const since = changes;
      changes = 0;
      return since + observer.takeRecords().length > 0;
    },
    hiddenUrls: () => [...new Set(links().flatMap(({ element, url }) => (isShown(element) ? [] : [url])))],
  };
  (globalThis as { ccExplorer?: Explorer }).ccExplorer = explorer;
}
