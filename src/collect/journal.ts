import { closeSync, fstatSync, openSync, readFileSync, readSync, truncateSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { BilingualError } from '../core/errors.ts';
import { makeSureOf } from './make-sure.ts';

/** Remembers finished steps, so that a run that goes on does none of them again. */
export interface Journal {
  /**
   * The recorded result of a finished step; else does the work and records what it gives. Steps of the same kind and key
   * are told apart by their order.
   * @param work - gives a value that survives JSON
   * @param isFinished - whether that value is worth recording; a step that is not will be done again
   */
  once<T>(kind: string, key: string, work: () => Promise<T>, isFinished?: (value: T) => boolean): Promise<T>;
}

export interface StoredJournal extends Journal {
  /** How many steps were on record when it was opened. */
  recorded: number;
  /** Records nothing any more; done when what was recorded is made sure of. */
  close(): Promise<void>;
}

interface JournalOptions {
  /** Once it is aborted nothing is recorded any more: what then comes back may have been broken off. */
  signal: AbortSignal;
  /** Whether an asset that a step refers to is there. */
  has(sha256: string): boolean;
  /** Makes sure that the assets outlive a power cut; awaited before the steps that refer to them are made sure of. */
  syncAssets(): Promise<void>;
  /** Told once when the file cannot be written: from then on nothing is kept. */
  onFault(error: Error): void;
}

/** A journal that remembers nothing. */
export const noJournal: Journal = { once: (_, __, work) => work() };

/**
 * After so many steps, or so many milliseconds, it is made sure of them while others go on; conventions. What was done since,
 * and while the disk still writes, is lost in a power cut.
 */
const [batchSteps, batchMs] = [64, 500];

const linePattern = /^\{"crc":"([0-9a-f]{8})","step":(.*)\}$/s;
const assetPattern = /"sha256":"([0-9a-f]{64})"/g;
const keyOf = (kind: string, key: string) => `${kind} ${key}`;

/**
 * Opens the journal in a file, which is made when there is none: a line for each finished step. It is cut off at the
 * first line that is torn or damaged, or whose assets are missing.
 */
export function openJournal(path: string, options: JournalOptions): StoredJournal {
  const file = openSync(path, 'a+');
  const { steps, end } = readSteps(readFileSync(file), options.has);
  truncateSync(path, end);
  const recorded = [...steps.values()].reduce((sum, list) => sum + list.length, 0);
  let size = end;
  let unsure = 0;
  let closed = false;
  let failed = false;
  let timer: NodeJS.Timeout | undefined;
  let syncing: Promise<void> | undefined;
  let finishing: Promise<void> | undefined;

  const fail = (error: unknown) => {
    if (failed) return;
    failed = true;
    closed = true;
    options.onFault(error as Error);
  };
  const sync = async () => {
    unsure = 0;
    try {
      await options.syncAssets();
      await makeSureOf(file);
    } catch (error) {
      fail(error);
    }
  };
  const syncNow = () => {
    clearTimeout(timer);
    timer = undefined;
    syncing = sync().finally(() => {
      syncing = undefined;
      if (unsure > 0 && !closed) syncSoon();
    });
  };
  const syncSoon = () => {
    // While the disk still writes, the next batch waits.
    if (syncing) return;
    if (unsure >= batchSteps) syncNow();
    else timer ??= setTimeout(syncNow, batchMs).unref();
  };
  const write = (step: string) => {
    if (fstatSync(file).size !== size)
      throw new BilingualError({
        vi: `${path}: một tiến trình khác đang ghi vào đó`,
        en: `${path}: another process is writing to it`,
      });
    const line = Buffer.from(`{"crc":"${checksum(step)}","step":${step}}\n`);
    writeFileSync(file, line);
    size += line.length;
  };
  const record = (kind: string, key: string, value: unknown) => {
    if (closed) return;
    try {
      write(JSON.stringify({ kind, key, value }));
      unsure += 1;
      syncSoon();
    } catch (error) {
      fail(error);
    }
  };
  const finish = async () => {
    closed = true;
    clearTimeout(timer);
    steps.clear();
    await syncing;
    if (!failed) await sync();
    closeSync(file);
  };
  const recall = (kind: string, key: string): { value: unknown } | undefined => {
    const place = steps.get(keyOf(kind, key))?.shift();
    if (!place) return undefined;
    const line = Buffer.alloc(place.length);
    readSync(file, line, 0, line.length, place.offset);
    return stepOf(line.toString('utf8'));
  };

  return {
    recorded,
    async once(kind, key, work, isFinished = () => true) {
      const known = recall(kind, key);
      // Written by ourselves and checked: of the same type as what the work gives.
      if (known) return known.value as Awaited<ReturnType<typeof work>>;
      const value = await work();
      if (!options.signal.aborted && isFinished(value)) record(kind, key, value);
      return value;
    },
    close() {
      finishing ??= finish();
      return finishing;
    },
  };
}

interface Step {
  kind: string;
  key: string;
  value: unknown;
}

/** Where each step lies, by kind and key, and where the last good line ends. */
function readSteps(content: Buffer, has: JournalOptions['has']) {
  const steps = new Map<string, { offset: number; length: number }[]>();
  let offset = 0;
  for (let at = content.indexOf('\n'); at !== -1; at = content.indexOf('\n', offset)) {
    const line = content.toString('utf8', offset, at);
    const step = stepOf(line);
    if (!step || [...line.matchAll(assetPattern)].some(([, sha256]) => !has(sha256 ?? ''))) break;
    const places = steps.get(keyOf(step.kind, step.key)) ?? [];
    places.push({ offset, length: at - offset });
    steps.set(keyOf(step.kind, step.key), places);
    offset = at + 1;
  }
  return { steps, end: offset };
}

function stepOf(line: string): Step | undefined {
  const [, sum, text] = linePattern.exec(line) ?? [];
  if (text === undefined || checksum(text) !== sum) return undefined;
  return JSON.parse(text) as Step;
}

const checksum = (text: string) => crc32(text).toString(16).padStart(8, '0');
