import { type Outcome, outcomes } from '../core/outcome.ts';

/** Weight, decided and passed share of a machine-scored requirement. */
export type Share = readonly [weight: number, decided: number, share: number];

/** Ids of the requirements that portals were judged by, in one order, and where each stands in it. */
export interface Layout {
  ids: readonly string[];
  places: ReadonlyMap<string, number>;
}

/** What a portal came to in each requirement, packed, because a ranking holds ten thousands of them at once. */
export interface Marks {
  /** One object for all portals that were judged by the same requirements. */
  layout: Layout;
  /** The first letter of each outcome. */
  letters: string;
  /** Of machine-scored requirements; one object for the same three numbers. */
  shares: readonly (Share | undefined)[];
}

/** Marks as the store works them out of a summary; see `result_digest` in its migrations. */
export interface PackedMarks {
  /** Tells apart what was judged by other requirements. */
  layout: string;
  letters: string;
  /** `[weight,decided,share]` of each requirement, or nothing, with semicolons between. */
  shares: string;
}

const byLetter: ReadonlyMap<string, Outcome> = new Map(outcomes.map((one) => [one.charAt(0), one]));

export function outcomeOf({ layout, letters }: Marks, id: string): Outcome | undefined {
  const place = layout.places.get(id);
  return place === undefined ? undefined : byLetter.get(letters.charAt(place));
}

export function shareOf({ layout, shares }: Marks, id: string): Share | undefined {
  const place = layout.places.get(id);
  return place === undefined ? undefined : shares[place];
}

/** Ids of the machine-scored requirements. */
export const scoredIds = ({ layout, shares }: Marks): string[] => layout.ids.filter((_, place) => shares[place]);

/** Reads marks; what many of them have in common it keeps once. */
export interface MarksReader {
  /** Layouts whose ids are known by now. */
  known(): string[];
  /** @param ids - of the requirements in order; null where the layout is known */
  read(packed: PackedMarks, ids: readonly string[] | null): Marks;
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
    known: () => [...layouts.keys()],
    read({ layout: name, letters, shares }, ids) {
      let layout = layouts.get(name);
      if (!layout) {
        layout = { ids: ids ?? [], places: new Map(ids?.map((id, place) => [id, place])) };
        layouts.set(name, layout);
      }
      return { layout, letters, shares: shares.split(';').map(shareFrom) };
    },
  };
}
