import { type Outcome, outcomes } from '../core/outcome.ts';
import type { Interval } from '../core/report.ts';

/** Weight, decided and passed share of a machine-scored requirement. */
export type Share = readonly [weight: number, decided: number, share: number];

/** Ids of the requirements that portals were judged by, in one order, and where each stands in it. */
export interface Layout {
  ids: readonly string[];
  places: ReadonlyMap<string, number>;
}

/** What a portal came to in each requirement and article, packed, because a ranking holds ten thousands of them at once. */
export interface Marks {
  /** One object for all portals that were judged by the same requirements. */
  layout: Layout;
  /** The first letter of each outcome. */
  letters: string;
  /** Of machine-scored requirements; one object for the same three numbers. */
  shares: readonly (Share | undefined)[];
  /** The machine score of each article: `;id=low,high,coverage`, one after another. */
  articles: string;
}

/** Marks as the store works them out of a summary; see `result_digest` in its migrations. */
export interface PackedMarks {
  /** Tells apart what was judged by other requirements. */
  layout: string;
  letters: string;
  /** `[weight,decided,share]` of each requirement, or nothing, with semicolons between. */
  shares: string;
  articles: string;
}

const byLetter: ReadonlyMap<string, Outcome> = new Map(outcomes.map((one) => [one.charAt(0), one]));

export function outcomeOf(marks: Marks, id: string): Outcome | undefined {
  const place = marks.layout.places.get(id);
  return place === undefined ? undefined : outcomeAt(marks, place);
}

export const outcomeAt = ({ letters }: Marks, place: number): Outcome | undefined =>
  byLetter.get(letters.charAt(place));

export function shareOf({ layout, shares }: Marks, id: string): Share | undefined {
  const place = layout.places.get(id);
  return place === undefined ? undefined : shares[place];
}

/** The machine score of an article. */
export function articleScore({ articles }: Marks, id: string): Interval | undefined {
  const mark = `;${id}=`;
  const at = articles.indexOf(mark);
  if (at === -1) return undefined;
  const from = at + mark.length;
  const next = articles.indexOf(';', from);
  const [low = 0, high = 0, coverage = 0] = articles
    .slice(from, next === -1 ? undefined : next)
    .split(',')
    .map(Number);
  return { low, high, coverage };
}

/** Ids of the machine-scored requirements. */
export const scoredIds = ({ layout, shares }: Marks): string[] => layout.ids.filter((_, place) => shares[place]);

/** Reads marks; what many of them have in common it keeps once. */
export interface MarksReader {
  /** Undefined where the ids of the requirements have to be told first. */
  read(packed: PackedMarks, ids?: readonly string[]): Marks | undefined;
}

export function marksReader(): MarksReader {
  const layouts = new Map<string, Layout>();
  const kept = new Map<string, Share>();
  const shareFrom = (text: string): Share | undefined => {
    if (text === '') return undefined;
    const known = kept.get(text);
    if (known) return known;
    const share = JSON.parse(text) as Share;
    // A copy: the part of a longer text would keep the whole of it in memory.
    kept.set(Buffer.from(text).toString(), share);
    return share;
  };
  return {
    read({ layout: name, letters, shares, articles }, ids) {
      let layout = layouts.get(name);
      if (!layout) {
        if (!ids) return undefined;
        layout = { ids, places: new Map(ids.map((id, place) => [id, place])) };
        layouts.set(name, layout);
      }
      return { layout, letters, shares: shares.split(';').map(shareFrom), articles };
    },
  };
}
