import type {
  AddressAvailability,
  Availability,
  Look,
  LookState,
  PortalAvailability,
  SeenAnnouncement,
  Watch,
  WatchedAddress,
} from '../core/availability.ts';
import { localDate } from '../core/local-date.ts';
import { seenRequirements } from './availability-requirements.ts';
import { announcementsIn, spells } from './spells.ts';
import { countTurns, upShare } from './turns.ts';

/** One turn of a watch: when it began, and the look that fell into it. */
interface Turn {
  at: number;
  hours: number;
  look: Look | undefined;
}

/**
 * What a time series of looks says of each portal. Each watch is cut into turns, one for each look that was due; a turn
 * without a look (the scanner was off, asleep or late) is unknown, never downtime.
 * @param looks - of one address in the order of time
 * @param now - turns that are still to come are not counted
 */
export function availabilityOf(watches: readonly Watch[], looks: readonly Look[], now: Date): Availability {
  const byUrl = Map.groupBy(looks, ({ portal, url }) => keyOf({ portal, url }));
  const addresses = new Map<string, WatchedAddress>();
  for (const watch of watches) for (const one of watch.addresses) addresses.set(keyOf(one), one);
  const portals = [...Map.groupBy(addresses.values(), ({ portal }) => portal)].map(([portal, own]) => {
    const announced = announcementsIn(own.flatMap((address) => byUrl.get(keyOf(address)) ?? []));
    const seen = own.map((address) => {
      const its = watches.filter((watch) => watch.addresses.some((one) => keyOf(one) === keyOf(address)));
      return addressAvailability(address, turnsOf(its, byUrl.get(keyOf(address)) ?? [], now), announced);
    });
    const name = own.find((address) => address.name !== undefined)?.name;
    return {
      portal,
      name,
      addresses: seen,
      announced,
      requirements: seenRequirements(seen),
    } satisfies PortalAvailability;
  });
  const every = watches.map(({ everyMs }) => everyMs / 60_000);
  const ends = watches.map(({ until }) => Math.min(until.getTime(), now.getTime()));
  return {
    from: new Date(Math.min(...watches.map(({ from }) => from.getTime()), now.getTime())).toISOString(),
    until: new Date(Math.max(...ends, 0) || now.getTime()).toISOString(),
    everyMinutes: { low: Math.min(...every), high: Math.max(...every) },
    portals,
  };
}

const keyOf = ({ portal, url }: Pick<WatchedAddress, 'portal' | 'url'>) => `${portal} ${url}`;

function turnsOf(watches: readonly Watch[], looks: readonly Look[], now: Date): Turn[] {
  const turns: Turn[] = [];
  let next = 0;
  for (const { from, until, everyMs } of [...watches].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const end = Math.min(until.getTime(), now.getTime());
    for (let at = from.getTime(); at < end; at += everyMs) {
      let look: Look | undefined;
      for (; ; next++) {
        const candidate = looks[next];
        if (!candidate || candidate.at.getTime() >= at + everyMs) break;
        // Of several in one turn the last that could tell counts.
        if (candidate.at.getTime() >= at && !(look && candidate.state === 'unknown')) look = candidate;
      }
      turns.push({ at, hours: everyMs / 3_600_000, look });
    }
  }
  return turns;
}

const stateOf = ({ look }: Turn): LookState => look?.state ?? 'unknown';

const hoursOf = (turns: readonly Turn[]): number => turns.reduce((sum, { hours }) => sum + hours, 0);

function addressAvailability(
  { url, role, title }: WatchedAddress,
  turns: readonly Turn[],
  announced: readonly SeenAnnouncement[],
): AddressAvailability {
  const days = [...Map.groupBy(turns, ({ at }) => localDate(new Date(at).toISOString()))].map(([day, its]) => {
    const counts = countTurns(its.map(stateOf));
    return { day, hours: hoursOf(its), turns: counts, up: upShare(counts) };
  });
  const reasons: Record<string, number> = {};
  for (const turn of turns) {
    const state = stateOf(turn);
    if (state === 'up' || state === 'maintenance') continue;
    const code = turn.look ? (turn.look.code ?? state) : 'no-look';
    reasons[code] = (reasons[code] ?? 0) + 1;
  }
  const counts = countTurns(turns.map(stateOf));
  const unseen = hoursOf(turns.filter((turn) => stateOf(turn) === 'unknown'));
  const looked = turns.flatMap(({ look }) => look ?? []);
  const times = looked.flatMap(({ state, ms }) => (state === 'up' && ms !== null ? [ms] : []));
  times.sort((one, other) => one - other);
  return {
    ...{ url, role, ...(title !== undefined && { title }), turns: counts, up: upShare(counts), days, reasons },
    ...{ outages: spells(looked, 'down', announced), maintenance: spells(looked, 'maintenance', announced) },
    ...{ hoursUnseen: unseen, medianMs: times[Math.floor((times.length - 1) / 2)] ?? null },
  };
}
