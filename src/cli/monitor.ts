import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Look } from '../core/availability.ts';
import { wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import type { Options } from '../core/options.ts';
import type { RoundPlace } from '../inspect/round-folder.ts';
import { isServer } from '../inspect/store/address.ts';
import { availabilityTerminal } from '../report/availability/terminal.ts';
import { momentText } from '../report/numbers.ts';
import { addOptions, givenOptions, resolveOptions } from './options.ts';
import { resultWords } from './result-words.ts';
import { roundFolder } from './round-folder.ts';
import { placeOf } from './round-place.ts';
import { roundWords } from './round-words.ts';
import { words } from './words.ts';

const names = [
  ...(['output', 'database', 'canary', 'lang', 'quiet', 'rate', 'timeout', 'contact'] as const),
  ...(['allowNetwork', 'resolve', 'dnsServer', 'trustAnchor'] as const),
] as const;

type MonitorFlags = Record<string, unknown> & { every: string; for: string; round?: string };

/** `congchuan monitor <list>`: looks at portals every so often; `monitor report`: what was seen. */
export function monitorCommand(program: Command, language: Language): void {
  const text = words[language];
  const monitor = program
    .command('monitor')
    .description(text.monitor)
    .argument('<list>', roundWords[language].listArgument);
  monitor.option('--round <place>', resultWords[language].round);
  monitor.option('--every <time>', text.monitorEvery, '10m').option('--for <time>', text.monitorFor, '24h');
  addOptions(monitor, language, names).action(
    async (list: string, { every, for: time, round, ...flags }: MonitorFlags) => {
      const sources = [flags, process.env, process.cwd()] as const;
      const options = resolveOptions(...sources);
      const given = givenOptions(...sources);
      const output = roundFolder(list, options, given);
      const place = placeOf({ round, options: { ...options, output }, given });
      const [everyMs, forMs] = [durationOf(every, '--every'), durationOf(time, '--for')];
      if (everyMs > forMs)
        throw wrong(`--every ${every}`, {
          vi: `dài hơn --for ${time}; hãy rút ngắn lại`,
          en: `longer than --for ${time}; make it shorter`,
        });
      await monitorList(list, { options: { ...options, output }, place, everyMs, forMs });
    },
  );
  const report = monitor.command('report').description(text.monitorReport).option('--json', text.json);
  report.option('--portal <id>', text.monitorPortal).option('--round <place>', resultWords[language].round);
  addOptions(report, language, ['output', 'database', 'lang']).action(async (_: unknown, command: Command) => {
    // Flags that the outer command knows too are read by that one.
    const { json, portal, round, every: _every, for: _for, ...flags } = command.optsWithGlobals();
    const sources = [flags, process.env, process.cwd()] as const;
    const options = resolveOptions(...sources);
    const place = placeOf({ round, options, given: givenOptions(...sources) });
    const { openStore } = await import('../inspect/store/database.ts');
    const { readAvailability } = await import('../inspect/monitor/watch.ts');
    const { roundToWatch } = await import('../inspect/monitor/plan.ts');
    const { storeOf } = await import('../inspect/round-folder.ts');
    const store = await openStore(storeOf(place), place.source);
    try {
      const seen = await readAvailability(store, await roundToWatch(store, place), new Date(), portal && [portal]);
      process.stdout.write(json ? `${JSON.stringify(seen, null, 1)}\n` : availabilityTerminal(seen, printed(options)));
    } finally {
      await store.close();
    }
  });
}

interface Asked {
  options: Options;
  place: RoundPlace;
  everyMs: number;
  forMs: number;
}

async function monitorList(list: string, { options, place, everyMs, forMs }: Asked): Promise<void> {
  // The store and the HTTP client are loaded only where they are wanted.
  const [{ readPortalList }, { openStore }, { planWatch, roundToWatch }, { sweepThrough }, watching, { selfTester }] =
    await Promise.all([
      import('../inspect/list/read-portal-list.ts'),
      import('../inspect/store/database.ts'),
      import('../inspect/monitor/plan.ts'),
      import('../inspect/monitor/sweep.ts'),
      import('../inspect/monitor/watch.ts'),
      import('../inspect/self-test.ts'),
    ]);
  const { portals } = await readPortalList(list);
  const store = await openStore(isServer(place.where) ? place.where : join(place.where, 'store'), place.source);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const roundId = await roundToWatch(store, place);
    const addresses = await planWatch(
      store,
      portals.map(({ portal }) => portal),
      options.output,
    );
    const now = () => new Date();
    const sweep = sweepThrough({ ...options, timeout: Math.min(options.timeout, longestTimeout) }, now);
    const canaries = options.canary.filter((url) => url !== 'none');
    const test = options.canary.includes('none')
      ? undefined
      : selfTester(options, canaries, { now, nodeVersion: process.versions.node });
    await watching.watchPortals(
      store,
      { roundId, addresses, everyMs, forMs },
      {
        ...{ now, sweep, signal: stop.signal },
        wait: (ms) => sleep(ms, undefined, { signal: stop.signal }).catch(() => {}),
        // Without a canary nothing proves that the way to the world is open.
        health: async () =>
          (await test?.())?.healthy === false ? 'unwell' : canaries.length > 0 && test ? 'well' : 'unproven',
        onLooks: (looks) => options.quiet || console.error(lineOf(looks, addresses.length, options.lang, now())),
      },
    );
    const seen = await watching.readAvailability(store, roundId, now());
    process.stdout.write(availabilityTerminal(seen, printed(options)));
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await store.close();
  }
}

/** Convention: who waits longer for a page has gone away, in seconds. */
const longestTimeout = 20;

const printed = ({ lang }: Options) => ({ lang, width: process.stdout.columns ?? 80 });

function lineOf(looks: readonly Look[], all: number, lang: Language, now: Date): string {
  const count = (state: Look['state']) => looks.filter((look) => look.state === state).length;
  const text = words[lang].looked;
  return `${momentText(now.toISOString(), lang)}: ${text(looks.length, all, count('up'), count('down'), count('maintenance'), count('unknown'))}`;
}

const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Convention: who asks more often measures with the visitors' bandwidth. */
const shortest = 30_000;
const longest = 366 * units.d;

/** @throws {UsageError} when the text is not a time such as `10m`, `24h` or `7d` */
function durationOf(text: string, option: string): number {
  const [, number, unit] = /^(\d{1,6})\s*([smhd])$/.exec(text.trim()) ?? [];
  const ms = Number(number) * (units[unit as keyof typeof units] ?? Number.NaN);
  if (!(ms >= shortest && ms <= longest))
    throw wrong(`${option} ${text}`, {
      vi: 'không phải khoảng thời gian từ 30s đến 366d; hãy ghi như 10m, 24h hoặc 7d',
      en: 'must be a time from 30s to 366d, such as 10m, 24h or 7d',
    });
  return ms;
}
