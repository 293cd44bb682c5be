import type { Bilingual } from './language.ts';

/** What one look at an address came to. */
export const lookStates = ['up', 'down', 'maintenance', 'unknown'] as const;
export type LookState = (typeof lookStates)[number];

/** A suspension that a page announced. ISO 8601; `until` is null where no end was told. */
export interface AnnouncedSuspension {
  from: string;
  until: string | null;
  /** The words of the page. */
  said: string;
}

/** One look of the monitor at one address. */
export interface Look {
  portal: string;
  url: string;
  at: Date;
  state: LookState;
  /** Why it was not up: a code of an observation, or `scanner` (the scanner itself was unwell). */
  code: string | null;
  status: number | null;
  /** Milliseconds until the answer, waits for our own pace aside. */
  ms: number | null;
  /** Suspensions that the page told of, those to come and those going on. */
  announced?: readonly AnnouncedSuspension[] | null | undefined;
}

/** An address that is watched. */
export interface WatchedAddress {
  portal: string;
  /** Full name of the agency, as the list has it. */
  name?: string | undefined;
  url: string;
  role: 'home' | 'service';
  /** Name of the service, where it is one's page. */
  title?: string | undefined;
}

/** A stretch of time in which the addresses were to be looked at every so often. */
export interface Watch {
  from: Date;
  /** When it is to end, or did. */
  until: Date;
  everyMs: number;
  addresses: readonly WatchedAddress[];
}

/** Ends of what is known of a share, in percent, or of another number. */
export interface Range {
  low: number;
  high: number;
}

/** Turns of a watch by what was seen in each; a turn without a look is `unknown`. */
export type Turns = Record<LookState, number>;

/** Time in which each look at an address told of the same trouble. ISO 8601. */
export interface Spell {
  /** The first look that told of it, and the last one before that which did not; null when there was none. */
  from: string;
  before: string | null;
  /** The first look after it that found the address up; null when it was not seen up again. */
  until: string | null;
  code: string | null;
  /** Looks that told of it, and how many of them fell into a suspension that the portal was seen to announce before. */
  looks: number;
  announced: number;
}

/** Whether all of a spell that was seen had been announced. */
export const wasAnnounced = ({ looks, announced }: Spell): boolean => announced === looks;

/** A suspension that was announced, with the first look that saw so. */
export interface SeenAnnouncement extends AnnouncedSuspension {
  url: string;
  seen: string;
  /** Working days between that look and the suspension, at the least; it may have been posted before. */
  workingDays: number;
}

export interface AddressAvailability {
  url: string;
  role: WatchedAddress['role'];
  title?: string | undefined;
  turns: Turns;
  /** Share of the turns in which it was up, in percent: what is unknown counted as down, and as up. */
  up: Range;
  /** The same by day of Vietnam's calendar, `YYYY-MM-DD`, oldest first, with the hours of it that were watched. */
  days: { day: string; hours: number; turns: Turns; up: Range }[];
  outages: Spell[];
  maintenance: Spell[];
  /** Why looks found it down or could not tell, counted. */
  reasons: Record<string, number>;
  /** Hours of the watch in which it was not seen: no look, or one that says nothing. */
  hoursUnseen: number;
  /** Middle of the answers' times. */
  medianMs: number | null;
}

/** A requirement that time alone can speak about, with what was seen. No verdict: a sample from one place. */
export interface SeenRequirement {
  instrument: string;
  id: string;
  /** Over all turns of the addresses it is about; null where none was watched. */
  seen: Range | null;
  /** Days that were below the share a text sets even if all that is unknown was up. */
  daysBelow?: string[];
  /** Spells of maintenance seen, where it is about those, and how many of them lay within what had been announced. */
  notices?: number;
  announced?: number;
  says: Bilingual;
}

export interface PortalAvailability {
  portal: string;
  name?: string | undefined;
  addresses: AddressAvailability[];
  /** By begin. */
  announced: SeenAnnouncement[];
  requirements: SeenRequirement[];
}

export interface Availability {
  from: string;
  until: string;
  /** Minutes between looks, the shortest and the longest of the watches. */
  everyMinutes: Range;
  portals: PortalAvailability[];
}
