/// <reference lib="dom" />
import type { Motion } from '../core/motion.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { motionThresholds } from './motion-tracks.ts';

/** Conventions: canvases and films watched, points of a grid laid over a canvas, and how many must differ by so much of a channel. */
const settings = {
  ...{ canvases: 10, films: 20, grid: 24, points: 3, difference: 32, everyMs: 230 },
  ...{ least: motionThresholds.words, changes: motionThresholds.changes, spanMs: motionThresholds.spanMs },
};

/**
 * Drawings by scripts whose picture goes on changing, and films that play though nobody started them, large enough to read
 * words on. Whether there are words in them nobody can tell from their pixels; neither can be told of a drawing whose
 * pixels the browser keeps to itself, for they hold a picture of another site.
 */
export const unreadableMotion = (world: IsolatedWorld, watchMs: number): Promise<Motion['moving']> =>
  world.run(watchUnreadable, { ...settings, watchMs });

async function watchUnreadable(wanted: typeof settings & { watchMs: number }): Promise<Motion['moving']> {
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const roots: (Document | ShadowRoot)[] = [document];
  const found: Element[] = [];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && roots.length < 200) roots.push(element.shadowRoot);
      if (element.localName !== 'canvas' && element.localName !== 'video') continue;
      const { width, height } = element.getBoundingClientRect();
      const isSeen = width >= wanted.least.width && height >= wanted.least.height;
      if (isSeen && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) found.push(element);
    }
  const canvases = found.filter((element) => element instanceof HTMLCanvasElement);
  const films = found.filter((element) => element instanceof HTMLVideoElement).slice(0, wanted.films);
  // A paper for each: one that took a picture of another site is closed to us from then on.
  const watched = canvases.slice(0, wanted.canvases).map((canvas) => ({
    canvas,
    paper: new OffscreenCanvas(wanted.grid, wanted.grid).getContext('2d', { willReadFrequently: true }),
    last: undefined as Uint8ClampedArray | undefined,
    changes: [] as number[],
    unseen: false,
  }));
  if (watched.length + films.length === 0) return [];
  const pixelsOf = ({ canvas, paper }: (typeof watched)[number]): Uint8ClampedArray | undefined => {
    paper?.clearRect(0, 0, wanted.grid, wanted.grid);
    paper?.drawImage(canvas, 0, 0, wanted.grid, wanted.grid);
    return paper?.getImageData(0, 0, wanted.grid, wanted.grid).data;
  };
  const pointsApart = (one: Uint8ClampedArray, other: Uint8ClampedArray): number => {
    let points = 0;
    for (let at = 0; at < one.length; at += 4)
      if ([0, 1, 2, 3].some((part) => Math.abs((one[at + part] ?? 0) - (other[at + part] ?? 0)) >= wanted.difference))
        points++;
    return points;
  };
  const places = films.map(() => new Set<number>());
  const began = performance.now();
  for (let now = 0; now < wanted.watchMs; now = performance.now() - began) {
    // After the page has drawn, and before the browser takes the picture away.
    await Promise.race([new Promise(requestAnimationFrame), sleep(wanted.everyMs)]);
    for (const one of watched) {
      if (one.unseen || one.canvas.width === 0 || one.canvas.height === 0) continue;
      try {
        const pixels = pixelsOf(one);
        if (pixels && one.last && pointsApart(one.last, pixels) >= wanted.points)
          one.changes.push(performance.now() - began);
        if (pixels) one.last = pixels;
      } catch {
        one.unseen = true;
      }
    }
    for (const [at, film] of films.entries()) if (!film.paused) places[at]?.add(film.currentTime);
    await sleep(wanted.everyMs);
  }
  const selectorOf = (element: Element): string => {
    if (/^[A-Za-z][\w-]*$/.test(element.id)) return `#${element.id}`;
    const { parentElement: parent, localName } = element;
    const same = [...(parent?.children ?? [])].filter((sibling) => sibling.localName === localName);
    const step = same.length > 1 ? `${localName}:nth-of-type(${same.indexOf(element) + 1})` : localName;
    return parent && parent !== document.body ? `${selectorOf(parent)} > ${step}` : step;
  };
  const played = films.filter((film, at) => !film.paused && (places[at]?.size ?? 0) >= wanted.changes);
  const drawn = watched.flatMap(({ canvas, changes, unseen }) => {
    const isMoving = changes.length >= wanted.changes && (changes.at(-1) ?? 0) - (changes[0] ?? 0) >= wanted.spanMs;
    if (!isMoving && !unseen) return [];
    const text = (canvas.getAttribute('aria-label') ?? '').slice(0, 200);
    return [{ selector: selectorOf(canvas), kind: isMoving ? 'canvas-moved' : 'canvas-unseen', text } as const];
  });
  const playing = played.map((film) => ({
    ...{ selector: selectorOf(film), kind: 'film-plays' as const },
    text: (film.getAttribute('aria-label') ?? film.title).slice(0, 200),
  }));
  return [...drawn, ...playing];
}
