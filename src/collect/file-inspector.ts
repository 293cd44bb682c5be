import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import { type FileFacts, fileFactsSchema } from '../core/file-facts.ts';
import type { Detected } from './inspect-file.ts';

export interface InspectorLimits {
  /** For one file, in milliseconds. */
  timeMs: number;
  /** What the process may grow by while one file is open, in bytes. */
  memory: number;
}

export interface FileInspector {
  /** Never throws: what was too much, or too slow, comes back as `unknown` with the reason. */
  inspect(bytes: Uint8Array, type: Detected): Promise<FileFacts>;
  close(): Promise<void>;
}

/** Conventions: the largest form of a real portal needs a fraction of either. */
const defaults: InspectorLimits = { timeMs: 20_000, memory: 512 * 1024 * 1024 };
const heapMb = 256;
const watchMs = 50;

// Sources run as they are in development; the package holds their JavaScript.
const workerUrl = new URL(`./file-inspector-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/**
 * Opens files in a thread of their own, one after the other. A thread that takes too long or too much memory is ended
 * and the next file gets a new one. Buffers lie outside the heap that a thread's limit bounds, so the growth of the
 * process is watched too.
 */
export function openFileInspector(limits: Partial<InspectorLimits> = {}): FileInspector {
  const { timeMs, memory } = { ...defaults, ...limits };
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = async () => {
    const ended = worker;
    worker = undefined;
    // A thread that is being ended may still complain; nobody waits for it any more.
    ended?.on('error', () => {});
    await ended?.terminate();
  };
  const inspect = (bytes: Uint8Array, type: Detected) =>
    new Promise<FileFacts>((resolve) => {
      worker ??= new Worker(workerUrl, {
        resourceLimits: { maxOldGenerationSizeMb: heapMb },
        stdout: true,
        stderr: true,
      });
      const own = worker;
      const most = memoryUsage.rss() + memory;
      const giveUp = (reason: string) => {
        tidy();
        void end().then(() => resolve({ opens: 'unknown', reason: reason.slice(0, 300) }));
      };
      const listeners = {
        message: (facts: unknown) => {
          tidy();
          resolve(fileFactsSchema.parse(facts));
        },
        error: (error: Error) => giveUp(error.message),
        exit: () => giveUp('its reader ended'),
      };
      const tidy = () => {
        clearTimeout(timer);
        clearInterval(watch);
        for (const [event, listener] of Object.entries(listeners)) own.off(event, listener);
      };
      for (const [event, listener] of Object.entries(listeners)) own.on(event, listener);
      const timer = setTimeout(() => giveUp(`it took more than ${timeMs} ms to open`), timeMs);
      const watch = setInterval(() => {
        if (memoryUsage.rss() > most) giveUp(`it took more than ${memory} bytes to open`);
      }, watchMs);
      own.postMessage({ bytes, type });
    });
  return {
    inspect(bytes, type) {
      const next = last.then(() => inspect(bytes, type));
      last = next;
      return next;
    },
    close: end,
  };
}
