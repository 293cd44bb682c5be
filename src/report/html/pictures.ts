import type { Finding } from '../../core/report.ts';
import { pictureSize, type Size } from './picture-size.ts';
import type { View } from './view.ts';

/** Conventions that keep the file easy to send, in bytes: the largest picture put into it, and all of them together. */
export const limits = { one: 3_000_000, all: 6_000_000 };

type Place = Finding['places'][number];
export type Box = NonNullable<Place['box']>;

export interface Picture extends Size {
  /** What parts of it are drawn from. */
  id: string;
  /** A `data:` address. */
  data: string;
}

export interface Pictures {
  home: Picture | undefined;
  /** Other pages, by address: those alone that a failure or an open question is shown on. */
  others: ReadonlyMap<string, Picture>;
  /** Pages whose pictures are at hand, and needed, but would make the file too large. */
  leftOut: ReadonlySet<string>;
}

const chosen = new WeakMap<View, Pictures>();

/** The pictures of a report: the home page first, then the pages with most findings, as long as there is room. */
export function picturesOf(view: View): Pictures {
  const known = chosen.get(view) ?? choose(view);
  chosen.set(view, known);
  return known;
}

/** The page as seen that a place stands on; undefined for what was seen on a phone. */
export function pictureFor({ url, viewport }: Place, view: View): Picture | undefined {
  if (viewport === 'phone') return undefined;
  const { home, others } = picturesOf(view);
  return isHome(url, view) ? home : others.get(url);
}

/** Convention, in CSS pixels: what must show of something that goes on below the end of the picture. */
const leastShown = 100;

/** Whether something that takes room can be told in a picture, which may end before the page does. */
export const isSeen = (box: Box, { width, height }: Pick<Size, 'width' | 'height'>): boolean =>
  box.width >= 1 &&
  box.height >= 1 &&
  box.x + box.width <= width + 1 &&
  box.y + Math.min(box.height, leastShown) <= height + 1;

function choose(view: View): Pictures {
  const { screenshot, screenshots = [] } = view.report.evidence;
  const first = screenshot && read(screenshot.sha256, view);
  const home = first && first.length <= limits.one ? picture(first, 'shot') : undefined;
  const others = new Map<string, Picture>();
  const leftOut = new Set<string>();
  const needs = findingsByPage(view);
  const needed = screenshots
    .map((shot) => ({ ...shot, count: needs.get(shot.url)?.filter((box) => isSeen(box, sizeOf(shot))).length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  let room = limits.all - (home && first ? first.length : 0);
  for (const { url, sha256 } of needed) {
    // Once the file is full no more are read.
    const bytes = room > 0 ? read(sha256, view) : undefined;
    const found = bytes && picture(bytes, `shot-${others.size + 1}`);
    if (room === 0 || (found && bytes.length > Math.min(room, limits.one))) leftOut.add(url);
    else if (found) others.set(url, found);
    if (found && bytes.length <= limits.one) room = Math.max(0, room - bytes.length);
  }
  return { home, others, leftOut };
}

/** Boxes on each page but the first of what failed or stays open. */
function findingsByPage(view: View): Map<string, Box[]> {
  const boxes = new Map<string, Box[]>();
  for (const { outcome, places } of view.report.requirements.flatMap(({ findings }) => findings)) {
    if (outcome !== 'failed' && outcome !== 'cantTell') continue;
    for (const { url, box, viewport } of places) {
      if (!box || viewport === 'phone' || isHome(url, view)) continue;
      const known = boxes.get(url);
      if (known) known.push(box);
      else boxes.set(url, [box]);
    }
  }
  return boxes;
}

const sizeOf = ({
  width = Infinity,
  height = Infinity,
}: {
  width?: number | undefined;
  height?: number | undefined;
}) => ({
  width,
  height,
});

const homes = new WeakMap<View, ReadonlySet<string>>();

function isHome(url: string, view: View): boolean {
  const { portal, evidence } = view.report;
  const known =
    homes.get(view) ??
    new Set([portal.url, ...evidence.sample.members.flatMap((one) => (one.why === 'home' ? one.url : []))]);
  homes.set(view, known);
  return known.has(url);
}

function picture(bytes: Uint8Array, id: string): Picture | undefined {
  const size = pictureSize(bytes);
  return size && { ...size, id, data: `data:${size.type};base64,${Buffer.from(bytes).toString('base64')}` };
}

function read(sha256: string, { readAsset }: View): Uint8Array | undefined {
  try {
    return readAsset?.(sha256);
  } catch {
    // A report may outlive its evidence: the picture is then left out, and the report says so.
    return undefined;
  }
}
