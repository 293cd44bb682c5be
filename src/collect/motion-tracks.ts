import { blinkMs, type Motion } from '../core/motion.ts';

export type Moving = Motion['moving'][number];

/** What watching a page gave. */
export interface Watched {
  /** Texts whose markup or style says that they move or blink. */
  marked: Moving[];
  /** When each sample was taken, in milliseconds from the first. */
  times: number[];
  /** How many texts were visible in each sample. */
  shown: number[];
  /** Texts, pictures and boxes that changed at all. */
  changed: Changed[];
}

export interface Changed {
  selector: string;
  parent: string;
  text: string;
  /** CSS pixels when it was last visible. */
  width: number;
  height: number;
  isPicture?: boolean;
  /** A box that is watched for its background, and, where nothing is in it, for whether it shows; its colours are the background's. */
  isBox?: boolean;
  /** Whether its letters stay the same while their order changes: a ticker made by moving letters from end to end. */
  rotates?: boolean;
  /** Left, top (px), opacity, red, green, blue, alpha (0–1), and the number of what it shows: 0 first, 1 next, … */
  samples: number[][];
}

/** What counts as moving or blinking. All are conventions, chosen so that what happens once is not counted. */
export const motionThresholds = {
  /** Twice: once is a page that was not quite ready. For blinking, gone and back. */
  changes: 2,
  /** From the first to the last move, ms: longer than a usual one-off transition, shorter than two ticks of a second. */
  spanMs: 1200,
  /** Pixels of a move: smaller ones are rounding, or a clock's digits of uneven width. */
  pixels: 4,
  /** Share of full opacity, or of a colour channel, by which a text fades or changes colour. */
  contrast: 0.3,
  /** Texts that were pushed up or down and then rested so long, ms, and this many times their longest pause, came to rest. */
  rest: { ms: 5000, pauses: 2 },
  /** A vertical move that this share of the visible texts make together, and at least so many, is the page's layout. */
  together: { share: 0.5, texts: 10 },
  /** Most findings kept of a page, and of the texts under one parent, which mostly move as one. */
  kept: 20,
  keptOfParent: 3,
  /** A picture that is on and off twice over blinks; once may be a slide that comes round again. */
  blinks: 4,
  /** Pixels of a picture on which words could be read; a smaller one that moves is an icon, such as that of loading. */
  words: { width: 100, height: 30 },
  /** Pixels of a box that blinks, either way: a thinner one is the caret of a line that is being written. */
  box: 4,
  /** What takes a text's place when it goes: so much of the smaller box lies in the other's. */
  overlap: 0.5,
};

/** The moving and blinking texts of a watched page, bounded. */
export function movingOf(watched: Watched): Moving[] {
  const shifts = layoutShifts(watched);
  const seen = new Map<string, number>();
  const moving = [...watched.marked];
  for (const one of watched.changed) {
    const { selector, parent, text } = one;
    const kind = kindOf(one, watched, shifts);
    const before = seen.get(`${kind} ${parent}`) ?? 0;
    if (kind === undefined || before >= motionThresholds.keptOfParent) continue;
    seen.set(`${kind} ${parent}`, before + 1);
    const everyMs = kind === 'picture-swapped' || kind === 'box-toggled' ? paceOf(one, watched.times) : undefined;
    moving.push({ selector, kind, text, ...(everyMs && { everyMs }) });
  }
  return moving.slice(0, motionThresholds.kept);
}

function kindOf(one: Changed, watched: Watched, shifts: ReadonlySet<string>): Moving['kind'] | undefined {
  const { samples, isPicture, isBox } = one;
  if (isPicture || isBox) {
    const visible = visibleSwings(samples).length;
    const isSlide = isPicture && visible >= motionThresholds.changes && hasStandIn(one, watched.changed);
    if (isPicture && visible >= motionThresholds.blinks && !isSlide) return 'picture-toggled';
    const { width, height } = motionThresholds.words;
    const isLarge = one.width >= width && one.height >= height;
    if (isLarge && (isSlide || isExchanged(samples, watched.times))) return 'picture-swapped';
    if ((isBox || isSlide || contentsOf(samples).length > 0) && boxBlinks(one, watched.times)) return 'box-toggled';
    return isPicture && isLarge && isMoving(samples, watched.times, shifts) ? 'picture-moved' : undefined;
  }
  if (isBlinking(samples)) return hasStandIn(one, watched.changed) ? 'swapped' : 'toggled';
  // A text that is another each time is not at another place each time, whatever its length.
  const contents = contentsOf(samples).length;
  if (contents > 0) return contents >= motionThresholds.changes ? (one.rotates ? 'moved' : 'swapped') : undefined;
  return isMoving(samples, watched.times, shifts) ? 'moved' : undefined;
}

const visibleSwings = (samples: readonly number[][]): number[] => swingsOf(samples, 2);

/** In which samples it shows something else than when it was last seen. */
function contentsOf(samples: readonly number[][]): number[] {
  const seen = [...samples.entries()].filter(([, sample]) => isVisible(sample));
  return seen.flatMap(([index, sample], at) => (at > 0 && sample[7] !== seen[at - 1]?.[1][7] ? [index] : []));
}

/** Whether a picture shows another again and again; one that is still loading may show one or two before itself. */
function isExchanged(samples: readonly number[][], times: readonly number[]): boolean {
  const changes = contentsOf(samples).map((index) => times[index] ?? 0);
  return changes.length >= motionThresholds.changes && !isAtRest(changes, times.at(-1) ?? 0);
}

/** When something came or went, or changed its colour or what it shows: of these, what changed most often. */
function turnsOf({ samples, isBox }: Changed, times: readonly number[]): number[] {
  const colours = isBox ? [3, 4, 5, 6].map((part) => swingsOf(samples, part)) : [];
  const turns = [visibleSwings(samples), contentsOf(samples), ...colours];
  const most = turns.reduce((one, other) => (other.length > one.length ? other : one));
  return most.map((index) => times[index] ?? 0);
}

/** How long it usually stays as it is, in milliseconds; the shorter of two stays, as a slide has them. */
function paceOf(one: Changed, times: readonly number[]): number | undefined {
  const turns = turnsOf(one, times);
  const pauses = turns.slice(1).map((at, index) => at - (turns[index] ?? 0));
  return pauses.sort((a, b) => a - b)[Math.floor((pauses.length - 1) / 2)];
}

function boxBlinks(one: Changed, times: readonly number[]): boolean {
  const turns = turnsOf(one, times);
  const { blinks, box } = motionThresholds;
  if (turns.length < blinks || one.width < box || one.height < box) return false;
  return (paceOf(one, times) ?? 0) < blinkMs && !isAtRest(turns, times.at(-1) ?? 0);
}

/** Whether something else comes where it was whenever it goes, as slides do that fade into each other. */
function hasStandIn(one: Changed, all: readonly Changed[]): boolean {
  const isOn = ({ samples }: Changed, at: number) => (samples[at]?.[2] ?? 0) > 0.5;
  const gone = one.samples.flatMap((_, at) => (isOn(one, at) ? [] : [at]));
  if (gone.length === 0) return false;
  // The words on a slide come and go with its picture.
  const standIns = all.filter((other) => other !== one && other.isPicture === one.isPicture && isInPlaceOf(one, other));
  return gone.filter((at) => standIns.some((other) => isOn(other, at))).length >= gone.length / 2;
}

/** Other texts that are only there while this one is not, and in its place. */
function isInPlaceOf(one: Changed, other: Changed): boolean {
  const lit = (changed: Changed, at: number) => (changed.samples[at]?.[2] ?? 0) > 0.5;
  const times = one.samples.map((_, at) => at);
  const both = times.filter((at) => lit(one, at) && lit(other, at)).length;
  const [own, others] = [one, other].map((changed) => times.filter((at) => lit(changed, at)).length) as [
    number,
    number,
  ];
  if (others === 0 || both > Math.min(own, others) / 2) return false;
  const [here, there] = [one, other].map((changed) => {
    const sample = changed.samples.find(isVisible) ?? [];
    return { left: sample[0] ?? 0, top: sample[1] ?? 0, width: changed.width, height: changed.height };
  });
  if (!here || !there) return false;
  const wide = Math.min(here.left + here.width, there.left + there.width) - Math.max(here.left, there.left);
  const high = Math.min(here.top + here.height, there.top + there.height) - Math.max(here.top, there.top);
  const smaller = Math.min(here.width * here.height, there.width * there.height);
  return wide > 0 && high > 0 && wide * high >= smaller * motionThresholds.overlap;
}

const isVisible = (sample: readonly number[]) => (sample[2] ?? 0) > 0;

function isBlinking(samples: number[][]): boolean {
  const { changes } = motionThresholds;
  if (visibleSwings(samples).length >= changes) return true;
  // The colour of a text that is not shown means nothing.
  const visible = samples.filter(isVisible);
  return [3, 4, 5, 6].some((part) => swingsOf(visible, part).length >= changes);
}

const swingsOf = (samples: readonly number[][], part: number): number[] =>
  swings(
    samples.map((sample) => sample[part] ?? 0),
    motionThresholds.contrast,
  );

/** Where the values turn by at least `least`: up is one swing, up and down again are two. */
function swings(values: readonly number[], least: number): number[] {
  const turns: number[] = [];
  let direction = 0;
  let extreme = values[0] ?? 0;
  for (const [index, value] of values.entries()) {
    const step = value - extreme;
    if (direction !== 0 && step * direction > 0) extreme = value;
    else if (Math.abs(step) >= least) {
      turns.push(index);
      direction = Math.sign(step);
      extreme = value;
    }
  }
  return turns;
}

function isMoving(samples: number[][], times: number[], shifts: ReadonlySet<string>): boolean {
  const { changes, spanMs, pixels } = motionThresholds;
  const moves: number[] = [];
  let isPushed = true;
  let last: number[] | undefined;
  for (const [index, sample] of samples.entries()) {
    if (!isVisible(sample)) continue;
    const before = samples[index - 1];
    const isShift = before !== undefined && shifts.has(shiftKey(index, before, sample));
    if (last && !isShift && distance(last, sample) < pixels) continue;
    if (last && !isShift) {
      moves.push(times[index] ?? 0);
      isPushed &&= Math.abs((sample[0] ?? 0) - (last[0] ?? 0)) < 1;
    }
    last = sample;
  }
  if (moves.length < changes || (moves.at(-1) ?? 0) - (moves[0] ?? 0) < spanMs) return false;
  return !(isPushed && isAtRest(moves, times.at(-1) ?? 0));
}

/** Whether something that moved now and then has stopped: what is still loading pushes the rest about, until it is there. */
function isAtRest(moves: readonly number[], end: number): boolean {
  const pauses = moves.slice(1).map((at, index) => at - (moves[index] ?? 0));
  const { ms, pauses: times } = motionThresholds.rest;
  return end - (moves.at(-1) ?? 0) >= Math.max(ms, times * Math.max(...pauses));
}

const distance = (one: number[], other: number[]) =>
  Math.max(Math.abs((one[0] ?? 0) - (other[0] ?? 0)), Math.abs((one[1] ?? 0) - (other[1] ?? 0)));

const shiftKey = (index: number, before: number[], sample: number[]) =>
  `${index} ${Math.round((sample[0] ?? 0) - (before[0] ?? 0))} ${Math.round((sample[1] ?? 0) - (before[1] ?? 0))}`;

/** Steps in which much of the page moved up or down as one. */
function layoutShifts({ changed, shown }: Watched): Set<string> {
  const { share, texts } = motionThresholds.together;
  const counts = new Map<string, number>();
  for (const { samples } of changed) {
    for (const [index, sample] of samples.entries()) {
      const before = samples[index - 1];
      if (!before || !isVisible(before) || !isVisible(sample)) continue;
      const key = shiftKey(index, before, sample);
      if (/ 0 -?[1-9]\d*$/.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isShift = ([key, count]: [string, number]) =>
    count >= texts && count > share * (shown[Number.parseInt(key, 10)] ?? 0);
  return new Set([...counts].filter(isShift).map(([key]) => key));
}
