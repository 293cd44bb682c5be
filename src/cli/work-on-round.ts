import { setTimeout as sleep } from 'node:timers/promises';
import type { Bilingual, Language } from '../core/language.ts';
import type { Options } from '../core/options.ts';
import type { WorkerEvent } from '../inspect/audit.ts';
import { auditPortals } from '../inspect/audit-portal.ts';
import { keepDoor } from '../inspect/door.ts';
import { isOutage } from '../inspect/persist.ts';
import { type RoundStatus, roundStatus } from '../inspect/round-status.ts';
import { selfTester } from '../inspect/self-test.ts';
import type { Store } from '../inspect/store/database.ts';
import { runWorker } from '../inspect/worker.ts';
import { exitCodes } from './exit-codes.ts';
import { type RoundDisplay, showRound } from './round-progress.ts';
import { roundWords } from './round-words.ts';
import { words } from './words.ts';

/** Milliseconds between two looks at how the round goes. */
const lookEvery = 1000;

/**
 * Works on a round with a display on standard error until it is done. Ctrl-C hands back what is under way; a second one
 * leaves at once.
 * @param again - the command that goes on
 * @returns the exit code: 3 when nothing could be assessed, or a portal ended by a fault of ours
 */
export async function workOnRound(
  store: Store,
  { round, folder, options, again }: { round: string; folder: string; options: Options; again: string },
): Promise<number> {
  const text = roundWords[options.lang];
  const display = showRound(process.stderr, options);
  const [stop, over] = [new AbortController(), new AbortController()];
  const interrupt = () => {
    if (stop.signal.aborted) process.exit(exitCodes.stopped);
    display.say(text.stopping);
    stop.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const now = () => new Date();
  const machine = { now, nodeVersion: process.versions.node };
  const embedded = store.queue.backend === 'pglite';
  const beside = [
    follow(store, round, display, over.signal),
    ...(embedded ? [keepDoor(store, { round, folder, everyMs: lookEvery, stopped: over.signal })] : []),
  ];
  // One machine has a browser or has none: once is enough.
  let toldNoBrowser = false;
  const onNoBrowser = (why: Bilingual) => {
    if (!toldNoBrowser) display.say(words[options.lang].noBrowser(why[options.lang]));
    toldNoBrowser = true;
  };
  try {
    const { ended } = await runWorker({
      ...{ store, round, folder, lanes: options.workers, now, signal: stop.signal },
      audit: auditPortals(options, now, onNoBrowser),
      ...(options.canary.includes('none') ? {} : { selfTest: selfTester(options, options.canary, machine) }),
      onEvent: (event) => tell(event, display, options),
    });
    if (ended === 'stopped') {
      display.say(text.stopped(again));
      return exitCodes.stopped;
    }
  } finally {
    over.abort();
    await Promise.allSettled(beside);
    display.stop();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
  const status = await roundStatus(store, round);
  if (!status) return exitCodes.notAssessed;
  if (!options.quiet) display.say(endOf(status, options.lang));
  return exitCodeOf(status);
}

/**
 * The exit code of a round that is done. Convention (docs/rounds.md): portals that cannot be reached are what a round
 * finds; only a round that found nothing, and a fault of ours, end with 3.
 */
export function exitCodeOf({ assessed, reasons }: { assessed: number; reasons: readonly { code: string }[] }): number {
  const ours = reasons.some(({ code }) => code === 'bug');
  return assessed === 0 || ours ? exitCodes.notAssessed : exitCodes.held;
}

async function follow(store: Store, round: string, display: RoundDisplay, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    // A display that misses a beat while the database is away is no harm.
    const status = await roundStatus(store, round).catch((error: unknown) => {
      if (!isOutage(error)) throw error;
      return undefined;
    });
    if (status) display.show(status);
    await sleep(lookEvery, undefined, { signal: over }).catch(() => {});
  }
}

/** What is worth a line of its own. */
function tell(event: WorkerEvent, display: RoundDisplay, { lang, quiet }: Pick<Options, 'lang' | 'quiet'>): void {
  const text = roundWords[lang];
  if (event.type === 'again' && !quiet) display.say(text.again(event.portal, event.code, Math.ceil(event.after / 60)));
  if (event.type === 'fault') display.say(text.fault(event.portal, event.message));
  if (event.type === 'held' && event.why !== 'unwell') display.say(text[event.why]);
  if (event.type === 'well' || event.type === 'unwell') display.say(text[event.type](event.detail));
}

function endOf({ portals, assessed, notAssessed, reasons }: RoundStatus, lang: Language): string {
  const text = roundWords[lang];
  const why = reasons.map(({ code, count }) => `${code}: ${count}`).join(', ');
  const counts = text.counts(assessed, notAssessed, portals - assessed - notAssessed, portals);
  return [`${text.done}: ${counts}`, ...(why ? [`${text.reasons} ${why}`] : [])].join('\n');
}
