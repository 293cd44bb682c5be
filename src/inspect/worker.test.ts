import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AssessmentError, type UsageError } from '../core/errors.ts';
import type { ObservationCode } from '../core/observation.ts';
import { optionsSchema } from '../core/options.ts';
import { createPaceBook, createPoliteness } from '../crawl/politeness.ts';
import type { Audit, WorkerEvent } from './audit.ts';
import { askStatus, keepDoor, wish } from './door.ts';
import { findRound } from './find-round.ts';
import type { ListedPortal } from './list/read-portal-list.ts';
import { openQueue } from './queue.ts';
import { mostLosses, mostTries, nextTryAfter } from './retries.ts';
import { roundStatus, setPaused } from './round-status.ts';
import { sharedBuckets } from './shared-buckets.ts';
import { startRound } from './start-round.ts';
import { openStore, type Store } from './store/database.ts';
import { runWorker, type WorkerOptions } from './worker.ts';

const root = mkdtempSync(join(tmpdir(), 'congchuan-worker-'));
let store: Store;
beforeAll(async () => {
  store = await openStore(join(root, 'store'));
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const listed = (id: string): ListedPortal => ({
  portal: { id, url: `https://${id}.gov.vn/`, kind: 'province', hosts: [] },
  host: `${id}.gov.vn`,
});

let rounds = 0;
/** A round of its own in the one store. */
async function begin(ids: readonly string[], window?: string) {
  const folder = join(root, `round-${++rounds}`);
  const options = optionsSchema.parse({});
  const start = (more: readonly string[] = ids) =>
    startRound(store, { folder, portals: more.map(listed), options, window });
  const { id } = await start();
  const events: WorkerEvent[] = [];
  const work = (audit: Audit, more: Partial<WorkerOptions> = {}) =>
    runWorker({ store, round: id, audit, pollMs: 20, patience: 0, onEvent: (event) => events.push(event), ...more });
  const results = () =>
    store.db.selectFrom('result').selectAll().where('round_id', '=', id).orderBy('portal_id').execute();
  const attempts = async () => {
    const rows = await store.db.selectFrom('attempt').selectAll().where('round_id', '=', id).orderBy('id').execute();
    return rows.map(({ outcome }) => outcome);
  };
  return { id, folder, start, work, results, attempts, events };
}

/** An audit that writes what it is told. */
const writing =
  (text = 'report'): Audit =>
  async ({ id }, { work }) => {
    writeFileSync(join(work, 'report.json'), `${text} ${id}`);
    return { summary: {} as never, report: 'report.json' };
  };

const failing = (code: ObservationCode) => new AssessmentError(`it was ${code}`, code);

/** Resolves once it is true; what decides is asked again and again. */
async function until(test: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await test())) await sleep(10);
}

test('every portal ends with one result and its files; the same list again changes nothing, a longer one adds', async () => {
  const round = await begin(['mot', 'hai', 'ba']);
  expect(await round.work(writing(), { lanes: 2 })).toEqual({ ended: 'done', assessed: 3, notAssessed: 0, faults: 0 });
  const results = await round.results();
  expect(results.map(({ portal_id, state, report }) => [portal_id, state, report])).toEqual([
    ...[['ba', 'assessed', 'portals/ba/report.json']],
    ...[['hai', 'assessed', 'portals/hai/report.json']],
    ...[['mot', 'assessed', 'portals/mot/report.json']],
  ]);
  expect(readFileSync(join(round.folder, 'portals/hai/report.json'), 'utf8')).toBe('report hai');
  expect(readdirSync(join(round.folder, 'portals', '.work'))).toEqual([]);
  expect(await round.start()).toMatchObject({ id: round.id, added: 0, portals: 3, open: 0 });
  expect(await round.start(['mot', 'bon'])).toMatchObject({ id: round.id, added: 1, portals: 4, open: 1 });
  await round.work(writing('again'));
  expect(readFileSync(join(round.folder, 'portals/hai/report.json'), 'utf8')).toBe('report hai');
  expect(readFileSync(join(round.folder, 'portals/bon/report.json'), 'utf8')).toBe('again bon');
  expect(await round.attempts()).toHaveLength(4);
  expect(await roundStatus(store, round.id)).toMatchObject({ state: 'done', assessed: 4, running: [] });
});

test('a row that moved to another host, and a second id for a host, are refused before anything is written', async () => {
  const round = await begin(['mot', 'hai', 'ba']);
  await round.work(writing());
  const at = (id: string, host: string): ListedPortal => ({
    portal: { id, url: `https://${host}/`, kind: 'ministry', hosts: [] },
    host,
  });
  const edited = [
    at('mot', 'khac.gov.vn'),
    at('hai', 'hai.gov.vn'),
    at('ba-moi', 'ba.gov.vn'),
    at('HAI', 'hai.gov.vn'),
  ];
  const options = optionsSchema.parse({});
  const { vi, en } = await startRound(store, { folder: round.folder, portals: edited, options }).then(
    () => ({ vi: '', en: '' }),
    (error: UsageError) => error.text,
  );
  expect(en.split('\n')).toEqual([
    expect.stringMatching(/^the list: 3 rows do not match the portals of the round; nothing was inspected.*new round/),
    '  mot: the address is at khac.gov.vn, the round has mot.gov.vn under this id; give the row a new id, or keep the address',
    '  ba-moi: the round has ba.gov.vn already, as ba; keep that id',
    '  HAI: the round has hai.gov.vn already, as hai; keep that id',
  ]);
  expect(vi.split('\n')).toEqual([
    expect.stringMatching(/^danh sách: 3 dòng không khớp .*chưa kiểm tra cổng nào.*đợt mới/),
    expect.stringMatching(/^ {2}mot: .*khac\.gov\.vn.*mot\.gov\.vn.*mã mới/),
    expect.stringMatching(/^ {2}ba-moi: .*ba\.gov\.vn.*mã ba; hãy giữ mã đó/),
    expect.stringMatching(/^ {2}HAI: .*mã hai/),
  ]);
  const rows = await store.db
    .selectFrom('portal')
    .select(['id', 'host', 'kind'])
    .where('round_id', '=', round.id)
    .execute();
  expect(rows.map(({ id, host, kind }) => `${id} ${host} ${kind}`).sort()).toEqual([
    ...['ba ba.gov.vn province', 'hai hai.gov.vn province', 'mot mot.gov.vn province'],
  ]);
  // Another address at the same host is the same portal.
  const moved = {
    ...at('mot', 'mot.gov.vn'),
    portal: { ...at('mot', 'mot.gov.vn').portal, url: 'https://www.mot.gov.vn/trang-chu' },
  };
  expect(await startRound(store, { folder: round.folder, portals: [moved], options })).toMatchObject({
    ...{ added: 0, portals: 3, open: 0, gone: ['ba', 'hai'] },
  });
});

test('until something was said of a portal its address can be corrected; then it is looked at from the start', async () => {
  const round = await begin(['sai', 'mot']);
  const seen: string[] = [];
  const looking: Audit = async (row, around) => {
    seen.push(row.url);
    if (row.host === 'sai.gov.vn') throw failing('dns');
    return writing()(row, around);
  };
  await round.work(looking);
  expect((await round.results()).map(({ portal_id, code }) => [portal_id, code])).toEqual([
    ['mot', null],
    ['sai', 'dns'],
  ]);
  const right: ListedPortal = {
    portal: { id: 'sai', url: 'https://dung.gov.vn/', kind: 'province', hosts: [] },
    host: 'dung.gov.vn',
  };
  const kept = join(round.folder, 'portals', '.kept', 'sai');
  mkdirSync(kept, { recursive: true });
  const again = { folder: round.folder, portals: [right, listed('mot')], options: optionsSchema.parse({}) };
  expect(await startRound(store, again)).toMatchObject({ added: 0, portals: 2, open: 1, corrected: ['sai'], gone: [] });
  expect(existsSync(kept), 'what was collected at the old address').toBe(false);
  seen.length = 0;
  await round.work(looking);
  expect(seen).toEqual(['https://dung.gov.vn/']);
  expect((await round.results()).map(({ portal_id, state, attempts }) => [portal_id, state, attempts])).toEqual([
    ['mot', 'assessed', 1],
    ['sai', 'assessed', 1],
  ]);
  const back = { ...again, portals: [listed('sai'), listed('mot')] };
  await expect(startRound(store, back)).rejects.toThrow(/sai: the address is at sai\.gov\.vn/);
});

test('while somebody looks at a portal its address stays', async () => {
  const round = await begin(['xem']);
  const moved: ListedPortal = {
    portal: { id: 'xem', url: 'https://khac.gov.vn/', kind: 'province', hosts: [] },
    host: 'khac.gov.vn',
  };
  const options = optionsSchema.parse({});
  await round.work(async (row, around) => {
    await expect(startRound(store, { folder: round.folder, portals: [moved], options })).rejects.toThrow(/khac/);
    return writing()(row, around);
  });
  expect((await round.results()).map(({ state }) => state)).toEqual(['assessed']);
});

test('a folder that was moved with its store holds the same round', async () => {
  const round = await begin(['mot', 'hai']);
  await round.work(writing());
  const moved = `${round.folder}-moved`;
  renameSync(round.folder, moved);
  const again = { folder: moved, portals: ['mot', 'hai'].map(listed), options: optionsSchema.parse({}) };
  expect(await startRound(store, again)).toMatchObject({ id: round.id, added: 0, portals: 2, open: 0 });
  expect(await findRound(store, { folder: moved })).toMatchObject({ id: round.id });
});

test('other options than the round was begun with are refused: it could not be ranked', async () => {
  const round = await begin(['mot']);
  const options = optionsSchema.parse({ maxPages: 9, depth: 2, wcag: '2.2' });
  const again = { folder: round.folder, portals: [listed('mot')], options };
  await expect(startRound(store, { ...again, given: ['maxPages', 'depth', 'sample'] })).rejects.toThrow(
    /^--max-pages 9 \(the round: 500\), --depth 2 \(the round: 6\): portals judged differently [^\n]*$/,
  );
  // What nobody set is the round's.
  const { options: kept } = await startRound(store, { ...again, given: ['sample', 'workers'] });
  expect(kept).toMatchObject({ maxPages: 500, depth: 6, wcag: '2.0' });
});

test('a worker that comes back late finds its portal done by another: one result, and the other’s files', async () => {
  const round = await begin(['mot']);
  const { promise: slow, resolve: wake } = Promise.withResolvers<void>();
  const late = round.work(
    async (portal, around) => {
      await slow;
      return writing('late')(portal, around);
    },
    { id: 'late' },
  );
  await until(() => round.events.some(({ type }) => type === 'began'));
  // As the queue does when it hears nothing of a job any more.
  const queue = await openQueue(store, round.id);
  await queue.takeBack(['mot']);
  await queue.close();
  await round.work(writing('quick'), { id: 'quick' });
  wake();
  expect(await late).toMatchObject({ ended: 'done', assessed: 0 });
  expect(await round.results()).toMatchObject([{ worker: 'quick', state: 'assessed' }]);
  expect(await round.attempts()).toEqual(['lost', 'assessed']);
  expect(round.events).toContainEqual({ type: 'lost', portal: 'mot' });
  expect(readFileSync(join(round.folder, 'portals/mot/report.json'), 'utf8')).toBe('quick mot');
});

describe('what is tried again', () => {
  test('what may be well later is, so often and no more; a closed door is not; a fault of ours is counted', async () => {
    const round = await begin(['dns', 'robots', 'late', 'bug']);
    const asked = new Map<string, number>();
    const end = await round.work(async (portal, around) => {
      const times = (asked.get(portal.id) ?? 0) + 1;
      asked.set(portal.id, times);
      if (portal.id === 'dns') throw failing('dns');
      if (portal.id === 'robots') throw failing('robots');
      if (portal.id === 'bug') throw new TypeError('undefined is not a portal');
      if (times === 1) throw failing('blocked');
      return writing()(portal, around);
    });
    expect(end).toEqual({ ended: 'done', assessed: 1, notAssessed: 3, faults: mostTries });
    const found = (await round.results()).map(({ portal_id, state, code, attempts }) => [
      portal_id,
      state,
      code,
      attempts,
    ]);
    expect(found).toEqual([
      ['bug', 'not-assessed', 'bug', mostTries],
      ['dns', 'not-assessed', 'dns', mostTries],
      ['late', 'assessed', null, 2],
      ['robots', 'not-assessed', 'robots', 1],
    ]);
    const message = (await round.results())[0]?.message ?? '';
    expect(message).toContain('undefined is not a portal');
    expect(existsSync(join(round.folder, 'portals/dns'))).toBe(false);
    const { faults, reasons } = (await roundStatus(store, round.id)) ?? {};
    expect(faults).toBe(mostTries);
    expect(reasons).toHaveLength(3);
  });

  test('each further try waits longer, and not for what will not change', () => {
    expect([1, 2].map((tries) => nextTryAfter('dns', tries))).toEqual([600, 1200]);
    expect(nextTryAfter('dns', mostTries)).toBeUndefined();
    for (const code of ['robots', 'parked', 'not-public', 'needs-login'] as const)
      expect(nextTryAfter(code, 1)).toBeUndefined();
  });

  test('a portal that took worker after worker down is not looked at any more', async () => {
    const round = await begin(['mot']);
    const lost = { round_id: round.id, portal_id: 'mot', worker: 'x', started_at: new Date(), outcome: 'lost' };
    await store.db
      .insertInto('attempt')
      .values(Array.from({ length: mostLosses }, () => lost))
      .execute();
    const end = await round.work(async () => {
      throw new Error('looked at');
    });
    expect(end).toMatchObject({ notAssessed: 0, faults: 0 });
    expect(await round.results()).toMatchObject([
      {
        state: 'not-assessed',
        code: 'bug',
        message: expect.stringContaining('5 workers went away'),
      },
    ]);
  });
});

describe('holding on', () => {
  /** An audit that goes on until it is ended; the second time it is quick. */
  const patient =
    (seen: string[]): Audit =>
    async (portal, around) => {
      seen.push(portal.id);
      if (seen.length === 1)
        await new Promise((resolve) => around.signal.addEventListener('abort', resolve, { once: true }));
      return writing()(portal, around);
    };

  test('pause ends what is under way and begins nothing; resume goes on; it counts as no try', async () => {
    const round = await begin(['mot', 'hai']);
    const seen: string[] = [];
    const working = round.work(patient(seen));
    await until(() => seen.length === 1);
    expect(await setPaused(store, round.id, true)).toBe(true);
    await until(() => round.events.some(({ type }) => type === 'handed-back'));
    expect(round.events).toContainEqual({ type: 'held', why: 'paused' });
    expect(await round.results()).toEqual([]);
    expect(seen).toHaveLength(1);
    await setPaused(store, round.id, false);
    expect(await working).toMatchObject({ ended: 'done', assessed: 2 });
    expect((await round.results()).map(({ attempts }) => attempts)).toEqual([1, 1]);
  });

  test('an embedded round is asked through its folder: what it is at, and to pause', async () => {
    const round = await begin(['mot']);
    const over = new AbortController();
    const door = keepDoor(store, { round: round.id, folder: root, everyMs: 10, stopped: over.signal });
    const place = { where: root };
    await until(() => existsSync(join(root, 'status.json')));
    expect(await askStatus(place)).toMatchObject({ id: round.id, state: 'idle', portals: 1, assessed: 0 });
    await wish(place, 'pause');
    await until(async () => (await askStatus(place)).state === 'paused');
    over.abort();
    await door;
    expect(existsSync(join(root, 'status.json'))).toBe(false);
  });

  test('outside the window nothing is begun, and what is under way when it closes is handed back', async () => {
    const round = await begin(['mot'], '22:00-05:00');
    const seen: string[] = [];
    let now = new Date('2026-03-02T21:00:00+07:00');
    const working = round.work(patient(seen), { now: () => now });
    await until(() => round.events.some((event) => event.type === 'held' && event.why === 'closed'));
    expect(seen).toEqual([]);
    now = new Date('2026-03-02T22:00:00+07:00');
    await until(() => seen.length === 1);
    now = new Date('2026-03-03T05:00:00+07:00');
    await until(() => round.events.some(({ type }) => type === 'handed-back'));
    now = new Date('2026-03-03T22:30:00+07:00');
    expect(await working).toMatchObject({ ended: 'done', assessed: 1 });
    expect(await round.attempts()).toEqual(['handed-back', 'assessed']);
  });

  test('a stopped worker hands back at once; a round at which nobody works is told to be idle, not running', async () => {
    const round = await begin(['mot']);
    const state = async () => {
      const { state: told, workers = [], running = [] } = (await roundStatus(store, round.id)) ?? {};
      return [told, workers.filter(({ alive }) => alive).length, running.length];
    };
    expect(await state()).toEqual(['idle', 0, 0]);
    const stop = new AbortController();
    const seen: string[] = [];
    const working = round.work(patient(seen), { signal: stop.signal });
    await until(() => seen.length === 1);
    expect(await state()).toEqual(['running', 1, 1]);
    stop.abort();
    expect(await working).toMatchObject({ ended: 'stopped', assessed: 0 });
    expect(await state()).toEqual(['idle', 0, 0]);
    // A process that was killed a moment ago said no farewell; nobody else can be at work in an embedded store.
    const sign = new Date();
    const row = { round_id: round.id, started_at: sign, seen_at: sign, healthy: true, detail: '', pages: 0 };
    await store.db
      .insertInto('worker')
      .values({ id: 'killed', ...row })
      .execute();
    await store.db
      .insertInto('attempt')
      .values({ round_id: round.id, portal_id: 'mot', worker: 'killed', started_at: sign })
      .execute();
    expect(await state()).toEqual(['idle', 0, 0]);
    await setPaused(store, round.id, true);
    expect(await state()).toEqual(['paused', 0, 0]);
    await setPaused(store, round.id, false);
    expect(await round.work(patient(seen))).toMatchObject({ ended: 'done', assessed: 1 });
  });
});

test('on a server a worker is alive that gave a sign of life within a minute and did not end', async () => {
  const round = await begin(['mot']);
  const ofServer = { db: store.db, queue: {} };
  const worker = (id: string, silent: number, detail = '') => ({
    ...{ id: `${round.id}-${id}`, round_id: round.id, started_at: new Date(), healthy: true, detail, pages: 0 },
    seen_at: new Date(Date.now() - silent * 1000),
  });
  const gone = [worker('silent', 90), worker('ended', 0, 'ended')];
  await store.db.insertInto('worker').values(gone).execute();
  expect(await roundStatus(ofServer, round.id)).toMatchObject({ state: 'idle' });
  await store.db.insertInto('worker').values(worker('well', 30)).execute();
  const { state, workers } = (await roundStatus(ofServer, round.id)) ?? {};
  expect([state, workers?.filter(({ alive }) => alive).map(({ id }) => id)]).toEqual(['running', [`${round.id}-well`]]);
});

test('what an unwell scanner saw since it was last well is set aside and redone; meanwhile it takes nothing', async () => {
  const round = await begin(['mot', 'hai', 'ba']);
  // Well, well after the first portal, unwell after the second, then well again.
  const verdicts = [true, true, false, false];
  let tests = 0;
  let heldAt: number | undefined;
  const seen: string[] = [];
  await round.work(
    async (portal, around) => {
      seen.push(portal.id);
      return writing(`look ${seen.length}`)(portal, around);
    },
    {
      selfTest: async () => {
        const healthy = verdicts[tests++] ?? true;
        if (!healthy) heldAt ??= seen.length;
        if (!healthy) expect(seen).toHaveLength(heldAt ?? 0);
        return { healthy, detail: healthy ? 'well' : 'no canary answers' };
      },
      selfTestPlan: { everyMs: 3_600_000, unwellMs: 10, everyPortals: 1, suspects: 3 },
    },
  );
  const suspect = seen[1] ?? '';
  expect(seen.filter((id) => id === suspect)).toHaveLength(2);
  expect(seen).toHaveLength(4);
  expect(await round.attempts()).toEqual(['assessed', 'quarantined', 'assessed', 'assessed']);
  const results = await round.results();
  expect(results.map(({ state }) => state)).toEqual(['assessed', 'assessed', 'assessed']);
  const redone = readFileSync(join(round.folder, `portals/${suspect}/report.json`), 'utf8');
  expect(redone).toBe(`look ${seen.lastIndexOf(suspect) + 1} ${suspect}`);
  expect(round.events).toContainEqual({ type: 'unwell', detail: 'no canary answers' });
});

test('portals that fail one after the other make the scanner doubt itself before the round believes them', async () => {
  const round = await begin(['mot', 'hai', 'ba', 'bon']);
  let down = true;
  let tests = 0;
  await round.work(
    async (portal, around) => {
      if (down) throw failing('dns');
      return writing()(portal, around);
    },
    {
      selfTest: async () => {
        // The network is back at the third test.
        if (++tests === 3) down = false;
        return { healthy: tests === 1 || !down, detail: '' };
      },
      selfTestPlan: { everyMs: 3_600_000, unwellMs: 10, everyPortals: 100, suspects: 3 },
    },
  );
  expect((await round.results()).map(({ state, attempts }) => [state, attempts])).toEqual(
    Array.from({ length: 4 }, () => ['assessed', 1]),
  );
});

describe('one pace for all workers', () => {
  /** Two processes at one address: each has a book of its own, the store is shared. */
  function twoWorkers(rate: number) {
    const waits: number[] = [];
    const politeness = () =>
      createPoliteness({
        ...{ rate, now: () => 0, book: { ...createPaceBook(), shared: sharedBuckets(store.db) } },
        sleep: async (ms) => void waits.push(ms),
      });
    return { one: politeness(), other: politeness(), waits };
  }

  test('moments at an address are handed out one after the other, whoever asks; other addresses are free', async () => {
    // So slow that the time the test itself takes is nothing.
    const { reserve } = sharedBuckets(store.db);
    const waits = await Promise.all([1, 2, 3].map(() => reserve('192.0.2.1', 100_000)));
    expect(waits.map((ms) => Math.round(ms / 100_000))).toEqual([0, 1, 2]);
    expect(await reserve('192.0.2.2', 100_000)).toBe(0);
  });

  test('an address that asks one worker for patience is left alone by the other', async () => {
    const { one, other, waits } = twoWorkers(1000);
    await one.take('192.0.2.3');
    one.slowDown('192.0.2.3', 120);
    const told = () =>
      store.db.selectFrom('bucket').select('interval_ms').where('address', '=', '192.0.2.3').executeTakeFirst();
    await until(async () => Number((await told())?.interval_ms) >= 1000);
    waits.length = 0;
    await other.take('192.0.2.3');
    expect(Math.max(...waits)).toBeGreaterThan(100_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(120_000);
  });
});
