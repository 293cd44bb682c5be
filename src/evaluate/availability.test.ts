import { expect, test } from 'vitest';
import type { Look, LookState, Watch, WatchedAddress } from '../core/availability.ts';
import { availabilityOf } from './availability.ts';

const minutes = 60_000;
const from = new Date('2026-11-21T17:00:00Z'); // midnight in Vietnam
const home: WatchedAddress = { portal: 'mau', url: 'https://mau.gov.vn/', role: 'home' };
const service: WatchedAddress = { portal: 'mau', url: 'https://mau.gov.vn/khai-sinh', role: 'service' };

/** A watch every hour for that many hours. */
const watchFor = (hours: number, addresses = [home, service], start = from): Watch => ({
  ...{ from: start, until: new Date(start.getTime() + hours * 60 * minutes), everyMs: 60 * minutes, addresses },
});

const signs: Record<string, LookState | undefined> = { u: 'up', d: 'down', m: 'maintenance', '?': 'unknown' };

/** One look an hour, by its sign; a dot is an hour without one. */
const series = (text: string, { url } = home): Look[] =>
  [...text].flatMap((sign, hour) => {
    const state = signs[sign];
    const at = new Date(from.getTime() + hour * 60 * minutes + 5000);
    const code = state === 'up' ? null : state === 'down' ? 'refused' : 'maintenance';
    return state ? [{ portal: 'mau', url, at, state, code, status: null, ms: 40 }] : [];
  });

const later = new Date('2026-12-31T00:00:00Z');
const seen = (text: string, watch = watchFor(text.length)) => {
  const [portal] = availabilityOf([watch], series(text), later).portals;
  const address = portal?.addresses.find(({ role }) => role === 'home');
  if (!portal || !address) throw new Error('not watched');
  return { portal, address };
};

test('hours in which nobody looked are unseen, not downtime: they count both ways', () => {
  const { address } = seen('uuuu....uu');
  expect(address.up).toEqual({ low: 60, high: 100 });
  expect(address.outages).toEqual([]);
  expect(address.hoursUnseen).toBe(4);
  expect(address.reasons).toEqual({ 'no-look': 4 });
});

test('a look that could not tell is no downtime either', () => {
  expect(seen('uu?u').address).toMatchObject({ up: { low: 75, high: 100 }, outages: [], hoursUnseen: 1 });
});

test('an outage is told with its first look, the last good one before, and the first good one after', () => {
  const { address } = seen('uudddu');
  expect(address.up).toEqual({ low: 50, high: 50 });
  expect(address.outages).toEqual([
    {
      ...{ from: '2026-11-21T19:00:05.000Z', before: '2026-11-21T18:00:05.000Z', until: '2026-11-21T22:00:05.000Z' },
      ...{ code: 'refused', looks: 3, announced: 0 },
    },
  ]);
});

test('what was not seen ends no outage; one that lasts to the end has no end', () => {
  const { address } = seen('udd..d?d');
  expect(address.outages).toMatchObject([{ looks: 4, until: null }]);
});

test('maintenance is recorded apart from outages and is no time in service', () => {
  const { address } = seen('uummuuuu');
  expect(address).toMatchObject({ up: { low: 75, high: 75 }, outages: [], maintenance: [{ looks: 2 }] });
});

test('turns still to come are not counted', () => {
  const now = new Date(from.getTime() + 3 * 60 * minutes);
  const [portal] = availabilityOf([watchFor(24)], series('uuu'), now).portals;
  expect(portal?.addresses[0]?.up).toEqual({ low: 100, high: 100 });
});

test('time between two watches was nobody’s to see', () => {
  const second = watchFor(2, [home], new Date(from.getTime() + 10 * 60 * minutes));
  const { portals } = availabilityOf([watchFor(2, [home]), second], series('uu........ud'), later);
  expect(portals[0]?.addresses[0]).toMatchObject({ turns: { up: 3, down: 1, unknown: 0 }, hoursUnseen: 0 });
});

const rowOf = (looks: Look[], watch: Watch, instrument: string, id: string) =>
  availabilityOf([watch], looks, later).portals[0]?.requirements.find(
    (row) => row.instrument === instrument && row.id === id,
  );

test('the Circular lets announced maintenance pass, the draft does not: both rows show their own share', () => {
  const looks = series('uummuuuuuu', service);
  const watch = watchFor(10);
  expect(rowOf(looks, watch, 'tt32-2018', '11.2.e/24h')?.seen).toEqual({ low: 80, high: 100 });
  expect(rowOf(looks, watch, 'draft-2017', '11.d/24h')?.seen).toEqual({ low: 80, high: 80 });
  expect(rowOf(looks, watch, 'tt32-2018', '11.2.e/maintenance')?.notices).toBe(1);
  expect(rowOf(looks, watch, 'nd43-2011', '27.1/continuous')?.seen).toEqual({ low: 0, high: 100 });
});

test('a day is below the draft’s 90 % only when the hours nobody watched could not lift it', () => {
  const whole = series(`ddd${'u'.repeat(21)}`, service);
  expect(rowOf(whole, watchFor(24), 'draft-2017', '11.d/success-90')?.daysBelow).toEqual(['2026-11-22']);
  const unseen = series(`d..${'u'.repeat(21)}`, service);
  expect(rowOf(unseen, watchFor(24), 'draft-2017', '11.d/success-90')?.daysBelow).toEqual([]);
  // Two hours of a day, one of them down, say nothing of the day.
  expect(rowOf(series('du', service), watchFor(2), 'draft-2017', '11.d/success-90')?.daysBelow).toEqual([]);
});

test('services nobody watched have no share', () => {
  expect(rowOf(series('u'), watchFor(1, [home]), 'tt32-2018', '11.2.e/24h')?.seen).toBeNull();
});

/** The same series, with a look that saw an announcement for the hours given. */
const announcing = (text: string, hour: number, [begin, end]: readonly [number, number]) => {
  const at = (n: number) => new Date(from.getTime() + n * 60 * minutes).toISOString();
  const announced = [{ from: at(begin), until: at(end), said: 'Thông báo' }];
  const looks = series(text).map((look, index) => (index === hour ? { ...look, announced } : look));
  const [portal] = availabilityOf([watchFor(text.length)], looks, later).portals;
  if (!portal) throw new Error('not watched');
  return { portal, spells: portal.addresses.flatMap(({ outages, maintenance }) => [...outages, ...maintenance]) };
};

test('trouble within what was announced before is told so, and the shares stay as they are', () => {
  const { portal, spells } = announcing('uuddmu', 0, [2, 5]);
  expect(spells.map(({ looks, announced }) => [looks, announced])).toEqual([
    [2, 2],
    [1, 1],
  ]);
  expect(portal.announced).toMatchObject([{ seen: '2026-11-21T17:00:05.000Z', workingDays: 0 }]);
  expect(portal.addresses[0]?.up).toEqual(seen('uuddmu').address.up);
});

test('what outlasts its announcement is announced in part; an announcement that came later, or is of other hours, not at all', () => {
  expect(announcing('uudddu', 0, [2, 4]).spells).toMatchObject([{ looks: 3, announced: 2 }]);
  expect(announcing('uudddu', 3, [2, 5]).spells).toMatchObject([{ looks: 3, announced: 0 }]);
  expect(announcing('uudddu', 0, [8, 9]).spells).toMatchObject([{ looks: 3, announced: 0 }]);
});
