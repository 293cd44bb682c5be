/// <reference lib="dom" />
import type { MotionSettings } from './motion-settings.ts';
import type { Watched } from './motion-tracks.ts';

/**
 * Runs in the page or in a frame: watches texts, pictures and boxes without touching them, those in open shadow roots and
 * the words that styles draw before and after elements too.
 */
export async function watchInPage(wanted: MotionSettings & { isFrame: boolean }): Promise<Watched> {
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const isPicture = (element: Element) => /^(?:img|svg|canvas)$/.test(element.localName);
  // Their letters are the names of icons, which nobody reads.
  const isOfIcons = ({ fontFamily }: CSSStyleDeclaration) =>
    /ico(?:n|moon)|symbols|awesome|glyph|fontello|themify/i.test(fontFamily.split(',')[0] ?? '');
  const textOf = (element: Element) => {
    if (isOfIcons(getComputedStyle(element))) return '';
    const text = isPicture(element)
      ? (element.getAttribute('alt') ?? '')
      : element.textContent || element.querySelector('img')?.alt || '';
    return text.replace(/\s+/g, ' ').trim().slice(0, 200);
  };
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const selectorOf = (element: Element | null): string => {
    const steps: string[] = [];
    for (let at = element; at && steps.length < 6; at = parentOf(at)) {
      if (/^[A-Za-z][\w-]*$/.test(at.id)) {
        steps.unshift(`#${at.id}`);
        break;
      }
      const name = at.localName;
      const same = [...((at.parentNode as ParentNode | null)?.children ?? [])].filter(
        (sibling) => sibling.localName === name,
      );
      steps.unshift(same.length > 1 ? `${name}:nth-of-type(${same.indexOf(at) + 1})` : name);
    }
    return steps.join(' > ');
  };
  const found = (element: Element, pseudo = '') => ({
    selector: selectorOf(element) + pseudo,
    text: pseudo ? drawnText(element, pseudo).replace(/\s+/g, ' ').trim().slice(0, 200) : textOf(element),
  });
  /** What a box is called: the words in it are told for themselves. */
  const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? '').trim().slice(0, 200);
  /** Words that a style puts before or after what an element holds. */
  const drawnText = (element: Element, pseudo: string): string =>
    [...getComputedStyle(element, pseudo).content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g)]
      .map(([, quoted, name]) => quoted ?? element.getAttribute(name ?? '') ?? '')
      .join('');

  const roots: (Document | ShadowRoot)[] = [document];
  const everything: Element[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      everything.push(element);
      if (element.shadowRoot && roots.length < 200) roots.push(element.shadowRoot);
    }
  }
  const endOf = (animation: Animation) => Number(animation.effect?.getComputedTiming().endTime ?? Infinity);
  // A ticker may be a chain of transitions, each of which ends; a CSS animation that ends is over.
  const oneOffs = new Set<Element>();
  const drawnOneOffs = new Map<Element, Set<string>>();
  const noteOneOffs = () => {
    for (const animation of roots.flatMap((root) => root.getAnimations())) {
      const { target = null, pseudoElement: pseudo = null } = (animation.effect as KeyframeEffect | null) ?? {};
      if (!target || !(animation instanceof CSSAnimation) || endOf(animation) > wanted.oneOffMs) continue;
      if (pseudo === null) oneOffs.add(target);
      else drawnOneOffs.set(target, (drawnOneOffs.get(target) ?? new Set()).add(pseudo));
    }
  };
  const isInOneOff = (element: Element) => {
    for (let at: Element | null = element; at; at = parentOf(at)) if (oneOffs.has(at)) return true;
    return false;
  };

  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const hasOwnText = (element: Element) =>
    [...element.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim());
  const skipped = 'script, style, noscript, template, option, head, head *';
  const texts = everything
    .filter(
      (element) =>
        !element.matches(skipped) &&
        hasOwnText(element) &&
        !element.closest('marquee, blink, select') &&
        (element.matches('svg text, svg tspan') || !element.closest('svg')),
    )
    .slice(0, wanted.watched);
  const pictures = everything
    .filter((element) => isPicture(element) && !element.closest('marquee, blink, svg svg'))
    .slice(0, wanted.pictures);
  const drawn = everything
    .filter((element) => !element.matches(skipped) && !isPicture(element) && isShown(element))
    .slice(0, wanted.watched)
    .flatMap((element) =>
      ['::before', '::after'].flatMap((pseudo) =>
        /\p{L}/u.test(drawnText(element, pseudo)) && !isOfIcons(getComputedStyle(element, pseudo))
          ? [{ element, pseudo }]
          : [],
      ),
    );
  const channels = (css: string): number[] => (/^rgba?\(/.test(css) ? (css.match(/[\d.]+/g) ?? []).map(Number) : []);
  /** The pictures behind an element; of two that fade into each other the one that shows more. */
  const backgroundOf = ({ backgroundImage }: CSSStyleDeclaration): string => {
    const fade = /cross-fade\((url\("(?:[^"\\]|\\.)*"\)), (url\("(?:[^"\\]|\\.)*"\)), ([\d.]+)\)/g;
    const one = backgroundImage.replace(fade, (_, from, to, share) => (Number(share) < 0.5 ? from : to));
    return (one.match(/url\("(?:[^"\\]|\\.)*"\)/g) ?? []).join();
  };
  const isColoured = ({ backgroundColor }: CSSStyleDeclaration) => (channels(backgroundColor)[3] ?? 1) > 0;
  const isEmpty = (element: Element) =>
    !element.textContent?.trim() && !element.shadowRoot && !element.querySelector('img, svg, canvas, video, iframe');
  const replaced =
    'img, svg, svg *, canvas, video, audio, iframe, frame, object, embed, picture, source, area, br, wbr, input, select, textarea';
  const backed = everything
    .filter((element) => {
      if (element.matches(`${skipped}, ${replaced}`) || element.closest('marquee, blink')) return false;
      if (element.childElementCount === 0 && isEmpty(element)) return true;
      const style = getComputedStyle(element);
      return isColoured(style) || backgroundOf(style) !== '';
    })
    .slice(0, wanted.boxes)
    .map((element) => {
      const isBare = isEmpty(element);
      const holds = isBare && backgroundOf(getComputedStyle(element)) !== '' ? 'picture' : isBare ? 'nothing' : 'more';
      return { element, pseudo: '', holds } as const;
    });
  const watched: { element: Element; pseudo: string; holds?: (typeof backed)[number]['holds'] }[] = [
    ...[...texts, ...pictures].map((element) => ({ element, pseudo: '' })),
    ...drawn,
    ...backed,
  ];
  const marked: Watched['marked'] = [];
  for (const element of everything) {
    const kind = element.localName;
    if ((kind !== 'marquee' && kind !== 'blink') || !isShown(element) || textOf(element) === '') continue;
    if (element.getAttribute('scrollamount') !== '0') marked.push({ ...found(element), kind });
  }
  for (const element of texts) {
    if (isShown(element) && getComputedStyle(element).textDecorationLine.includes('blink'))
      marked.push({ ...found(element), kind: 'blink' });
  }

  // Figures alone change in clocks and counters, which is what they are for.
  const contentOf = (element: Element): string =>
    isPicture(element)
      ? ((element as HTMLImageElement).currentSrc ?? '')
      : (element.textContent ?? '').replace(/[\d\s\p{P}]+/gu, '').slice(0, 500);
  const contents = watched.map(() => [] as string[]);
  const tracks = watched.map(() => [] as number[][]);
  const boxes = watched.map((): [number, number] => [0, 0]);
  const shown: number[] = [];
  const times: number[] = [];
  const began = performance.now();
  /** What its style says of how it is drawn and how far from its place; the browser tells of no box. */
  const drawnLook = (element: Element, pseudo: string) => {
    const style = getComputedStyle(element, pseudo);
    const { m41, m42 } = new DOMMatrix(style.transform);
    const [across = 0, down = 0] = style.translate.split(' ').map((length) => Number.parseFloat(length) || 0);
    const px = (length: string) => Number.parseFloat(length) || 0;
    const isDrawn = style.content !== 'none' && style.display !== 'none' && style.visibility === 'visible';
    return {
      x: m41 + across + px(style.left) - px(style.right) + px(style.marginLeft),
      y: m42 + down + px(style.top) - px(style.bottom) + px(style.marginTop),
      opacity: isDrawn ? Number(style.opacity) : 0,
    };
  };
  /** Whether an empty box shows at all: most are there for their place alone. */
  const isPainted = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (isColoured(style) || style.backgroundImage !== 'none' || style.boxShadow !== 'none') return true;
    if (['Top', 'Right', 'Bottom', 'Left'].some((side) => style[`border${side}Width` as 'borderTopWidth'] !== '0px'))
      return true;
    return ['::before', '::after'].some(
      (pseudo) => !/^(?:none|normal)$/.test(getComputedStyle(element, pseudo).content),
    );
  };
  /** How a box looks, without its place: boxes that move say nothing. */
  const boxLook = (element: Element, holds: 'nothing' | 'more', opacity: number) => {
    const style = getComputedStyle(element);
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels(style.backgroundColor);
    const colour = [red, green, blue].map((channel) => (channel / 255) * alpha);
    // What comes and goes with its texts and pictures is told of these.
    const shows = holds === 'more' ? 1 : isPainted(element) ? opacity : 0;
    return [0, 0, shows, ...colour, alpha];
  };
  const take = (now: number) => {
    const opacities = new Map<Element, number>();
    const opacityOf = (element: Element): number => {
      const known = opacities.get(element);
      if (known !== undefined) return known;
      const own = Number(getComputedStyle(element).opacity);
      const parent = parentOf(element);
      const opacity = parent ? own * opacityOf(parent) : own;
      opacities.set(element, opacity);
      return opacity;
    };
    times.push(Math.round(now));
    let visible = 0;
    // A frame that scrolls by itself moves its texts; a page that does has been scrolled.
    const [x, y] = wanted.isFrame ? [0, 0] : [scrollX, scrollY];
    for (const [index, { element, pseudo, holds }] of watched.entries()) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const own = pseudo && drawnLook(element, pseudo);
      const opacity = isShown(element) ? opacityOf(element) * (own ? own.opacity : 1) : 0;
      const isBox = holds === 'nothing' || holds === 'more';
      if (opacity > 0) {
        if (!isBox) visible += 1;
        boxes[index] = [Math.round(width), Math.round(height)];
      }
      const style = getComputedStyle(element, pseudo || null);
      const content = own ? drawnText(element, pseudo) : holds ? backgroundOf(style) : contentOf(element);
      const known = contents[index] as string[];
      if (!known.includes(content)) known.push(content);
      const shift = Number.parseFloat(style.textIndent) || 0;
      const place = [left + x + shift + (own ? own.x : 0), top + y + (own ? own.y : 0)];
      const [red = 0, green = 0, blue = 0, alpha = 1] = channels(style.color);
      const look = isBox
        ? boxLook(element, holds, opacity)
        : [...place, opacity, red / 255, green / 255, blue / 255, alpha];
      tracks[index]?.push([...look, known.indexOf(content)]);
    }
    shown.push(visible);
  };
  const isStill = (samples: number[][]) =>
    samples.every((sample) => sample.every((value, part) => value === samples[0]?.[part]));
  const slides =
    '[class*=carousel i], [class*=slide i], [class*=swiper i], [class*=slick i], [class*=ticker i], [class*=marquee i], [class*=rotator i], [class*=news-run i], [class*=chay i]';
  let untilMs = wanted.watchMs;
  for (let turn = 0; ; turn++) {
    noteOneOffs();
    const now = performance.now() - began;
    take(now);
    if (now >= wanted.watchMs && untilMs < wanted.longerMs) {
      const hasSlides = [...document.querySelectorAll(slides)].slice(0, 200).some(isShown);
      if (hasSlides || !tracks.every(isStill)) untilMs = wanted.longerMs;
    }
    if (now >= untilMs) break;
    const interval = wanted.intervalsMs[turn % wanted.intervalsMs.length] ?? 0;
    await sleep(Math.max(1, Math.min(interval, untilMs - now)));
  }

  const changed: Watched['changed'] = [];
  for (const [index, { element, pseudo, holds }] of watched.entries()) {
    const samples = tracks[index] ?? [];
    if (isStill(samples) || isInOneOff(element) || changed.length >= wanted.changed) continue;
    if (pseudo && drawnOneOffs.get(element)?.has(pseudo)) continue;
    const [width, height] = boxes[index] ?? [0, 0];
    const parent = selectorOf(parentOf(element));
    const known = contents[index] ?? [];
    const rotates = known.length > 2 && new Set(known.map((content) => [...content].sort().join(''))).size === 1;
    changed.push({
      ...found(element, pseudo),
      ...(holds && { text: nameOf(element) }),
      parent,
      samples,
      width,
      height,
      ...((isPicture(element) || holds === 'picture') && { isPicture: true }),
      ...((holds === 'nothing' || holds === 'more') && { isBox: true }),
      ...(rotates && { rotates }),
    });
  }
  return { marked, times, shown, changed };
}
