import type { AxeNode, AxeResult, MeasuredContrast } from '../core/axe-result.ts';
import { contrastOf, hex, type Rgb } from '../derive/contrast.ts';
import type { Path } from './axe-in-page.ts';
import { within } from './deadline.ts';
import { onScreen, placeOf, scrolledAt, scrollPlaceBack, showPlace } from './framed-texts.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { decodePng, type Pixels } from './png.ts';
import { bringIntoView, hideTexts, type Line, rememberTexts, showTexts, type TextBox } from './text-boxes.ts';

/** Conventions of measuring. */
const settings = {
  /** Views of the page that are photographed at most, and for how long, ms: what axe found must not be lost over it. */
  views: 12,
  totalMs: 12_000,
  /** How long one frame may take of it, ms. */
  frameMs: 6_000,
  /** Share of the pixels of a line at either end that says nothing: specks, and edges of pictures. */
  aside: 0.02,
  /** A letter must be drawn at least so strongly somewhere, or its colour on the screen is not the one it is given. */
  strength: 0.7,
  /** Least difference of colour by which a letter can be told from what is behind it, and how many such pixels there are. */
  difference: 40,
  pixels: 12,
  /** What a pixel of a letter may lie off the line between the two colours. */
  off: 30,
  /** Differences of single channels between two pictures of a page that stands still. */
  noise: 6,
};

/**
 * Measures the contrast of texts where axe cannot tell what is behind them (pictures, gradients, things that overlap): three
 * pictures of the page, with the letters, without them and with them again. What is behind a line of text is every pixel
 * of its box in the second picture; the colour of the letters is the one they are given, checked against the first. Texts
 * that are covered, that move between the pictures, or whose letters are drawn in other colours are left open.
 */
export async function measureContrast(
  world: IsolatedWorld,
  result: AxeResult,
  paths: readonly Path[],
): Promise<AxeResult> {
  const measured = new Map<number, MeasuredContrast>();
  const budget = { views: settings.views, until: performance.now() + settings.totalMs };
  const documents = Map.groupBy(paths.entries(), ([, path]) => JSON.stringify(path.slice(0, -1)));
  const inOrder = [...documents].map(([frames, texts]) => ({ frames: JSON.parse(frames) as Path, texts }));
  // The page's own texts come first.
  for (const { frames, texts } of inOrder.sort((a, b) => a.frames.length - b.frames.length)) {
    const selectors = new Map(texts.map(([index, path]) => [index, path.at(-1) ?? '']));
    const measuring = measureIn(world, frames, selectors, measured, budget);
    // A frame may go elsewhere meanwhile, or never answer.
    await (frames.length === 0 ? measuring : within(settings.frameMs, measuring, undefined));
  }
  const withMeasure = (node: AxeNode, index: number): AxeNode => {
    const contrast = measured.get(index);
    return contrast ? { ...node, measured: contrast } : node;
  };
  const incomplete = result.incomplete.map((rule) =>
    rule.id === 'color-contrast' ? { ...rule, nodes: rule.nodes.map(withMeasure) } : rule,
  );
  return { ...result, incomplete };
}

/** Measures the texts of one document, as many as the views left show. */
async function measureIn(
  screen: IsolatedWorld,
  frames: Path,
  selectors: ReadonlyMap<number, Path[number]>,
  measured: Map<number, MeasuredContrast>,
  budget: { views: number; until: number },
): Promise<void> {
  const place = await placeOf(screen, frames);
  if (!place) return;
  const { world } = place;
  const wanted = new Set(selectors.keys());
  const from = await scrolledAt(place);
  await world.run(rememberTexts, [...selectors]);
  while (wanted.size > 0 && budget.views-- > 0 && performance.now() < budget.until) {
    const [aim = 0] = wanted;
    wanted.delete(aim);
    await showPlace(place);
    const boxes = await onScreen(place, await world.run(bringIntoView, { aim, wanted: [aim, ...wanted] }));
    if (boxes.length === 0) continue;
    for (const { index } of boxes) wanted.delete(index);
    const [shown, hidden, again] = await photograph(world, screen, boxes);
    for (const box of boxes) {
      const contrast = measure(box, shown, hidden, again);
      if (contrast) measured.set(box.index, contrast);
    }
  }
  await scrollPlaceBack(place, from);
}

async function photograph(
  world: IsolatedWorld,
  screen: IsolatedWorld,
  boxes: readonly TextBox[],
): Promise<[Pixels, Pixels, Pixels]> {
  const shown = await screen.exactScreenshot();
  await world.run(
    hideTexts,
    boxes.map(({ index }) => index),
  );
  const hidden = await screen.exactScreenshot().finally(() => world.run(showTexts, undefined));
  const again = await screen.exactScreenshot();
  return [decodePng(shown), decodePng(hidden), decodePng(again)];
}

/** The contrast of one text from the three pictures; undefined where they do not tell. */
export function measure(box: TextBox, shown: Pixels, hidden: Pixels, again: Pixels): MeasuredContrast | undefined {
  const { colour, opacity, required, outlined, lines } = box;
  if (opacity < 0.3 || lines.some((line) => !isStill(line, shown, again))) return undefined;
  const strengths: number[] = [];
  let off = 0;
  const eachLine = lines.map((line) => {
    const behind: Rgb[] = [];
    for (const at of pixelsOf(line, shown)) {
      const [seen, under] = [pixel(shown, at), pixel(hidden, at)];
      behind.push(under);
      const ink = mix(under, colour, opacity);
      const far = distance(ink, under);
      if (far < settings.difference || distance(seen, under) < settings.difference / 2) continue;
      const strength = seen.reduce(
        (sum, value, i) => sum + ((value - (under[i] ?? 0)) * ((ink[i] ?? 0) - (under[i] ?? 0))) / far ** 2,
        0,
      );
      strengths.push(strength);
      if (distance(seen, mix(under, ink, strength)) > settings.off) off += 1;
    }
    return behind;
  });
  if (strengths.length < settings.pixels * lines.length || off > strengths.length / 4) return undefined;
  const strongest = Math.min(1, share(strengths.sort(ascending), 1 - settings.aside));
  if (strongest < settings.strength) return undefined;
  const told = eachLine.map((behind) => {
    const faint = behind
      .map((under) => ({ under, ratio: contrastOf(mix(under, colour, opacity * strongest), under) }))
      .sort((a, b) => a.ratio - b.ratio);
    const full = behind.map((under) => contrastOf(mix(under, colour, opacity), under)).sort(ascending);
    const worst = share(faint, settings.aside);
    return { least: worst.ratio, under: worst.under, most: share(full, 1 - settings.aside) };
  });
  const least = told.reduce((worst, line) => (line.least < worst.least ? line : worst));
  const most = Math.min(...told.map((line) => line.most));
  return {
    ...{ least: rounded(least.least), most: rounded(most), required },
    ...{ foreground: hex(mix(least.under, colour, opacity)), background: hex(least.under) },
    ...{ outlined, lines: lines.length },
  };
}

const ascending = (a: number, b: number) => a - b;
const rounded = (ratio: number) => Math.round(ratio * 100) / 100;
const mix = (under: Rgb, over: Rgb, opacity: number): Rgb =>
  under.map((value, i) => value + ((over[i] ?? 0) - value) * opacity) as unknown as Rgb;
const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const share = <T>(sorted: readonly T[], part: number): T =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] as T;
const pixel = ({ data, channels }: Pixels, at: number): Rgb => {
  const from = at * channels;
  return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
};

/** Numbers of the pixels that lie whole in the box of a line. */
function* pixelsOf({ x, y, width, height }: Line, picture: Pixels): Generator<number> {
  const [left, right] = [Math.ceil(x), Math.min(picture.width, Math.floor(x + width))];
  const [top, bottom] = [Math.ceil(y), Math.min(picture.height, Math.floor(y + height))];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) yield row * picture.width + column;
}

function isStill(line: Line, shown: Pixels, again: Pixels): boolean {
  if (shown.width !== again.width || shown.height !== again.height) return false;
  for (const at of pixelsOf(line, shown))
    if (distance(pixel(shown, at), pixel(again, at)) > settings.noise) return false;
  return true;
}
