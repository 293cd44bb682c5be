import type { Finding } from '../../core/report.ts';
import { pictureSize, type Size } from './picture-size.ts';
import type { View } from './view.ts';

/** Conventions that keep the file easy to send, in bytes: the largest picture put into it, and all of them together. */
export const limits = { one: 3_000_000, all: 6_000_000 };

type Place = Finding['places'][number];
export type Box = NonNullable<Place['box']>;

export interface Picture extends Size {
  /** The page, and where on it the picture begins, CSS pixels. */
  url: string;
  y: number;
  /** What parts of it are drawn from. */
  id: string;
  /** A `data:` address. */
  data: string;
}

export interface Pictures {
  home: Picture | undefined;
  /** Those alone that a failure or an open question is shown on: other pages, and below the first screen; see `keyOf`. */
  others: ReadonlyMap<string, Picture>;
  /** Pages of which a picture is at hand, and needed, but would make the file too large. */
  leftOut: ReadonlySet<string>;
}

const chosen = new WeakMap<View, Pictures>();

/** The pictures of a report: the home page first, then those with most findings on them, as long as there is room. */
export function picturesOf(view: View): Pictures {
  const known = chosen.get(view) ?? choose(view);
  chosen.set(view, known);
  return known;
}

/** The part of its page that shows a place best; undefined for what was seen on a phone, and what no picture shows. */
export function pictureFor({ url, box, viewport }: Place, view: View): Picture | undefined {
  if (viewport === 'phone' || !box) return undefined;
  const { home, others } = picturesOf(view);
  if (isHome(url, view) && home && isSeen(box, home)) return home;
  const shot = bestOf(box, shotsOf(view).get(url) ?? []);
  const found = shot && others.get(keyOf(shot));
  return found && isSeen(box, found) ? found : undefined;
}

/** Convention, in CSS pixels: what must show of something that goes on below the end of the picture. */
const leastShown = 100;

/** Whether something that takes room can be told in a picture, which may begin below it or end before the page does. */
const isSeen = (box: Box, { y, width, height }: Pick<Picture, 'y' | 'width' | 'height'>): boolean =>
  box.width >= 1 &&
  box.height >= 1 &&
  box.x + box.width <= width + 1 &&
  box.y >= y &&
  box.y - y + Math.min(box.height, leastShown) <= height + 1;

type Shot = Pick<Picture, 'url' | 'y' | 'width' | 'height'> & { sha256: string };

const keyOf = ({ url, y }: Pick<Shot, 'url' | 'y'>): string => `${y} ${url}`;

/** The picture that shows most of a box. At the top of all but the first a bar may lie that stays in the window. */
function bestOf(box: Box, shots: readonly Shot[]): Shot | undefined {
  const shown = ({ y, height }: Shot) =>
    Math.min(box.height, y + height - box.y) - (y > 0 ? Math.max(0, leastShown - (box.y - y)) : 0);
  return shots.filter((shot) => isSeen(box, shot)).sort((a, b) => shown(b) - shown(a) || a.y - b.y)[0];
}

const shotsByView = new WeakMap<View, ReadonlyMap<string, Shot[]>>();

/** The pictures there are of each page. */
function shotsOf(view: View): ReadonlyMap<string, Shot[]> {
  const list = view.report.evidence.screenshots ?? [];
  const shots = list.map(({ y = 0, width = Infinity, height = Infinity, ...shot }) => ({ ...shot, y, width, height }));
  const known = shotsByView.get(view) ?? Map.groupBy(shots, ({ url }) => url);
  shotsByView.set(view, known);
  return known;
}

function choose(view: View): Pictures {
  const { screenshot } = view.report.evidence;
  const first = screenshot && read(screenshot.sha256, view);
  const home =
    first && first.length <= limits.one ? picture(first, { url: view.report.portal.url, y: 0 }, 'shot') : undefined;
  const others = new Map<string, Picture>();
  const leftOut = new Set<string>();
  let room = limits.all - (home && first ? first.length : 0);
  for (const shot of neededShots(view)) {
    // Once the file is full no more are read.
    const bytes = room > 0 ? read(shot.sha256, view) : undefined;
    const found = bytes && picture(bytes, shot, `shot-${others.size + 1}`);
    if (room === 0 || (found && bytes.length > Math.min(room, limits.one))) leftOut.add(shot.url);
    else if (found) others.set(keyOf(shot), found);
    if (found && bytes.length <= limits.one) room = Math.max(0, room - bytes.length);
  }
  return { home, others, leftOut };
}

/** The pictures, but for that of the home page's first screen, that show what failed or stays open, those with most first. */
function neededShots(view: View): Shot[] {
  const counts = new Map<Shot, number>();
  for (const { outcome, places } of view.report.requirements.flatMap(({ findings }) => findings)) {
    if (outcome !== 'failed' && outcome !== 'cantTell') continue;
    for (const { url, box, viewport } of places) {
      const shot = box && viewport !== 'phone' ? bestOf(box, shotsOf(view).get(url) ?? []) : undefined;
      if (shot && !(shot.y === 0 && isHome(url, view))) counts.set(shot, (counts.get(shot) ?? 0) + 1);
    }
  }
  const order = new Map([...shotsOf(view).values()].flat().map((shot, index) => [shot, index]));
  const placeOf = (shot: Shot) => order.get(shot) ?? 0;
  return [...counts].sort(([a, n], [b, m]) => m - n || placeOf(a) - placeOf(b)).map(([shot]) => shot);
}

const homes = new WeakMap<View, ReadonlySet<string>>();

/** Whether an address is that of the home page. */
export function isHome(url: string, view: View): boolean {
  const { portal, evidence } = view.report;
  const known =
    homes.get(view) ??
    new Set([portal.url, ...evidence.sample.members.flatMap((one) => (one.why === 'home' ? one.url : []))]);
  homes.set(view, known);
  return known.has(url);
}

function picture(bytes: Uint8Array, { url, y }: Pick<Shot, 'url' | 'y'>, id: string): Picture | undefined {
  const size = pictureSize(bytes);
  return size && { ...size, url, y, id, data: `data:${size.type};base64,${Buffer.from(bytes).toString('base64')}` };
}

function read(sha256: string, { readAsset }: View): Uint8Array | undefined {
  try {
    return readAsset?.(sha256);
  } catch {
    // A report may outlive its evidence: the picture is then left out, and the report says so.
    return undefined;
  }
}
