/// <reference lib="dom" />
import { frameElement, type Path } from './axe-in-page.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { type Line, scrollBack, scrolledTo, type TextBox } from './text-boxes.ts';

/** A document whose texts are measured, and the frames it stands in, the innermost last. */
export interface Place {
  world: IsolatedWorld;
  around: { world: IsolatedWorld; selector: Path[number] }[];
}

/** The document within such frames; undefined where one of them is gone. */
export async function placeOf(top: IsolatedWorld, frames: Path): Promise<Place | undefined> {
  let place: Place = { world: top, around: [] };
  for (const selector of frames) {
    const world = await place.world.frame(frameElement, selector);
    if (!world) return undefined;
    place = { world, around: [...place.around, { world: place.world, selector }] };
  }
  return place;
}

/** Scrolls the frames around a document into view, the outermost first. */
export async function showPlace({ around }: Place): Promise<void> {
  for (const { world, selector } of around) await world.run(showFrame, selector);
}

/** The boxes of a document's texts as they stand on the screen; those that the frames around it cut or something covers are left out. */
export async function onScreen({ around }: Place, boxes: readonly TextBox[]): Promise<TextBox[]> {
  let seen = [...boxes];
  for (const { world, selector } of around.toReversed()) {
    if (seen.length === 0) return [];
    const moved = await world.run(throughFrame, { selector, lines: seen.map(({ lines }) => lines) });
    seen = seen.flatMap((box, index) => (moved[index] ? { ...box, lines: moved[index] } : []));
  }
  return seen;
}

const worldsOf = ({ world, around }: Place): IsolatedWorld[] => [...around.map((frame) => frame.world), world];

/** How far the document and those around it are scrolled, the outermost first. */
export const scrolledAt = (place: Place): Promise<[number, number][]> =>
  Promise.all(worldsOf(place).map((world) => world.run(scrolledTo, undefined)));

export async function scrollPlaceBack(place: Place, from: readonly [number, number][]): Promise<void> {
  for (const [index, world] of worldsOf(place).entries()) await world.run(scrollBack, from[index] ?? [0, 0]);
}

// The functions below run in the page, each for itself.

type Select = { axe: { utils: { shadowSelect(selector: unknown): HTMLElement | null } } };

function showFrame(selector: unknown): void {
  const frame = (globalThis as unknown as Select).axe.utils.shadowSelect(selector);
  frame?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}

/** Lines of texts in a frame as they stand in this document; null where not all of a text can be seen. */
function throughFrame({ selector, lines }: { selector: unknown; lines: Line[][] }): (Line[] | null)[] {
  const frame = (globalThis as unknown as Select).axe.utils.shadowSelect(selector);
  if (!frame) return lines.map(() => null);
  const outer = frame.getBoundingClientRect();
  // A frame drawn smaller than it is laid out has no pixels of its own.
  if (Math.abs(outer.width - frame.offsetWidth) > 1 || Math.abs(outer.height - frame.offsetHeight) > 1)
    return lines.map(() => null);
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const left = outer.left + frame.clientLeft + Number.parseFloat(paddingLeft);
  const top = outer.top + frame.clientTop + Number.parseFloat(paddingTop);
  const root = frame.getRootNode() as Document | ShadowRoot;
  const isSeen = ({ x, y, width, height }: Line) =>
    x >= 0 &&
    y >= 0 &&
    x + width <= innerWidth &&
    y + height <= innerHeight &&
    [0.1, 0.5, 0.9].every((share) => root.elementFromPoint(x + width * share, y + height / 2) === frame);
  return lines.map((own) => {
    const moved = own.map((line) => ({ ...line, x: line.x + left, y: line.y + top }));
    return moved.every(isSeen) ? moved : null;
  });
}
