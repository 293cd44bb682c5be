import { CollectError } from './network-errors.ts';

export interface Deadline {
  signal: AbortSignal;
  /** The work's result; throws `timeout` when the deadline passes first, whatever becomes of the work. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Ends the deadline. Returns the milliseconds that were left. */
  stop(): number;
}

/** Starts a deadline. It must be stopped, or it keeps the process alive until it passes. */
export function startDeadline(ms: number, what = 'no complete answer in time'): Deadline {
  const controller = new AbortController();
  const began = performance.now();
  const late = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
  });
  late.catch(() => {});
  const timer = setTimeout(() => controller.abort(new CollectError('timeout', what)), Math.max(1, ms));
  return {
    signal: controller.signal,
    race(work) {
      work.catch(() => {});
      return Promise.race([work, late]);
    },
    stop() {
      clearTimeout(timer);
      return ms - (performance.now() - began);
    },
  };
}

/** The work's result, or the fallback when it fails or takes longer. For what is nice to have. */
export async function within<T, F>(ms: number, work: Promise<T>, fallback: F): Promise<T | F> {
  const deadline = startDeadline(ms);
  try {
    return await deadline.race(work);
  } catch {
    return fallback;
  } finally {
    deadline.stop();
  }
}
