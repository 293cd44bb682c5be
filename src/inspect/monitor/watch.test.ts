import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Look, LookState, WatchedAddress } from '../../core/availability.ts';
import { startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { openStore, type Store } from '../store/database.ts';
import { addressesOf } from './addresses.ts';
import { readAvailability, watchPortals } from './watch.ts';

const minutes = 60_000;
const start = Date.parse('2026-11-22T01:00:00Z');
const portals = ['mau-a', 'mau-b'].map((id) => ({ id, name: `Tỉnh ${id}`, url: `https://${id}.gov.vn/` }));
const addresses = portals.flatMap((portal) => addressesOf(portal));
const asked = (roundId: string) => ({ roundId, addresses, everyMs: 10 * minutes, forMs: 60 * minutes });

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await startPostgres();
  store = await openStore(postgres.url);
}, 60_000);
afterAll(async () => {
  await store.close();
  await postgres.stop();
});

/** A machine whose clock stands still but while it waits; what it sees at each turn is told by its number. */
function machine({ at = start, see = () => 'up' }: { at?: number; see?: (turn: number, portal: string) => LookState }) {
  let clock = at;
  const stop = new AbortController();
  const looked: number[] = [];
  return {
    looked,
    stop,
    sleepFor: (ms: number) => {
      clock += ms;
    },
    around: {
      now: () => new Date(clock),
      wait: async (ms: number) => {
        clock += ms;
      },
      signal: stop.signal,
      health: async () => 'unproven' as const,
      sweep: async (list: readonly WatchedAddress[], _signal?: AbortSignal): Promise<Look[]> => {
        const turn = (clock - start) / (10 * minutes);
        looked.push(turn);
        return list.map(({ portal, url }) => {
          const state = see(turn, portal);
          const code = state === 'down' ? 'timeout' : null;
          return { portal, url, at: new Date(clock), state, code, status: null, ms: 20 };
        });
      },
    },
  };
}

const summaryOf = async (round: string, now: number) => {
  const { portals: seen } = await readAvailability(store, round, new Date(now));
  return Object.fromEntries(seen.map(({ portal, addresses: [home] }) => [portal, home]));
};

test('looks once in every turn until the time is over', async () => {
  const { around, looked } = machine({ see: (turn, portal) => (portal === 'mau-b' && turn === 3 ? 'down' : 'up') });
  await watchPortals(store, asked('whole'), around);
  expect(looked).toEqual([0, 1, 2, 3, 4, 5]);
  const seen = await summaryOf('whole', start + 90 * minutes);
  expect(seen['mau-a']?.turns).toEqual({ up: 6, down: 0, maintenance: 0, unknown: 0 });
  expect(seen['mau-b']?.outages).toMatchObject([{ looks: 1, code: 'timeout' }]);
});

test('what a page announces is kept with the look, and what comes then is told as announced', async () => {
  const { around } = machine({ see: (turn) => (turn === 4 ? 'maintenance' : 'up') });
  const at = (turn: number) => new Date(start + turn * 10 * minutes).toISOString();
  const announced = [{ from: at(4), until: at(5), said: 'Bảo trì' }];
  const sweep = async (list: readonly WatchedAddress[]) =>
    (await around.sweep(list)).map((look) => (look.at.getTime() === start ? { ...look, announced } : look));
  await watchPortals(store, asked('announced'), { ...around, sweep });
  const { portals: seen } = await readAvailability(store, 'announced', new Date(start + 90 * minutes));
  expect(seen[0]?.announced).toEqual([{ ...announced[0], url: portals[0]?.url, seen: at(0), workingDays: 0 }]);
  expect(seen[0]?.addresses[0]?.maintenance).toMatchObject([{ looks: 1, announced: 1 }]);
});

test('a machine that slept goes on in step; the turns it missed are unseen', async () => {
  const asleep = machine({});
  const wait = async (ms: number) => asleep.sleepFor(ms + (asleep.looked.length === 2 ? 25 * minutes : 0));
  await watchPortals(store, asked('asleep'), { ...asleep.around, wait });
  expect(asleep.looked).toEqual([0, 1, 4.5, 5]);
  const seen = await summaryOf('asleep', start + 60 * minutes);
  expect(seen['mau-a']).toMatchObject({ turns: { up: 4, down: 0, unknown: 2 }, outages: [] });
});

test('a process that went away is gone on with by the next, until the first one’s end', async () => {
  const first = machine({});
  const lost = new Error('power cut');
  const sweep: typeof first.around.sweep = async (list) => {
    if (first.looked.length === 2) throw lost;
    return first.around.sweep(list);
  };
  await expect(watchPortals(store, asked('resumed'), { ...first.around, sweep })).rejects.toBe(lost);
  const second = machine({ at: start + 37 * minutes });
  await watchPortals(store, asked('resumed'), second.around);
  expect(second.looked).toEqual([3.7, 4, 5]);
  // Started again in a turn that was looked at, it waits for the next.
  const third = machine({ at: start + 52 * minutes });
  await watchPortals(store, asked('resumed'), third.around);
  expect(third.looked).toEqual([]);
  const seen = await summaryOf('resumed', start + 60 * minutes);
  expect(seen['mau-a']?.turns).toEqual({ up: 5, down: 0, maintenance: 0, unknown: 1 });
});

test('a watch that its user stops has no unseen time after that', async () => {
  const { around, stop } = machine({
    see: (turn) => {
      if (turn === 1) stop.abort();
      return 'up';
    },
  });
  const watch = await watchPortals(store, asked('stopped'), around);
  expect(watch.until.getTime()).toBe(start + 10 * minutes);
  expect((await summaryOf('stopped', start + 60 * minutes))['mau-a']?.turns.unknown).toBe(0);
});

test('all portals silent at once is the scanner’s trouble', async () => {
  const { around } = machine({ see: (turn) => (turn === 2 ? 'down' : 'up') });
  await watchPortals(store, asked('silent'), around);
  const seen = await summaryOf('silent', start + 60 * minutes);
  expect(seen['mau-a']).toMatchObject({ turns: { down: 0, unknown: 1 }, reasons: { scanner: 1 } });
});

test('looks that the store could not take are kept until it can', async () => {
  const { around } = machine({});
  let broken = true;
  const failing: Store = {
    ...store,
    db: new Proxy(store.db, {
      get(db, name) {
        if (name === 'insertInto')
          return (table: 'availability' | 'watch') => {
            if (table === 'availability' && broken) {
              broken = false;
              throw new Error('the database restarts');
            }
            return db.insertInto(table);
          };
        const value = Reflect.get(db, name);
        return typeof value === 'function' ? value.bind(db) : value;
      },
    }),
  };
  await watchPortals(failing, asked('restart'), around);
  expect((await summaryOf('restart', start + 60 * minutes))['mau-a']?.turns.up).toBe(6);
});

test('of many services those of levels 3 and 4 are watched first, spread over the list', () => {
  const services = Array.from({ length: 40 }, (_, n) => ({
    ...{ name: `Thủ tục ${n}`, url: `https://mau-a.gov.vn/tt/${n}`, claimedLevel: n % 2 === 0 ? 4 : 2 },
  }));
  const [home, ...chosen] = addressesOf({ id: 'mau-a', name: 'Tỉnh', url: 'https://mau-a.gov.vn/' }, services);
  expect(home).toMatchObject({ role: 'home', name: 'Tỉnh' });
  expect(chosen.map(({ url }) => Number(url.split('/').at(-1)))).toEqual([0, 4, 8, 12, 16, 20, 24, 28, 32, 36]);
  const few = addressesOf(
    { id: 'a', name: undefined, url: 'https://a.gov.vn/', servicePortal: 'https://dvc.gov.vn/' },
    [{ name: 'Một', url: 'https://dvc.gov.vn/#phan-1', claimedLevel: null }],
  );
  expect(few.map(({ url }) => url)).toEqual(['https://a.gov.vn/', 'https://dvc.gov.vn/']);
});
