/** What the work gives, or `instead` as soon as the audit is stopped; what then becomes of the work is nobody's concern. */
export async function untilStopped<T, I>(signal: AbortSignal, work: () => Promise<T>, instead: I): Promise<T | I> {
  if (signal.aborted) return instead;
  const { promise, resolve } = Promise.withResolvers<I>();
  const stop = () => resolve(instead);
  signal.addEventListener('abort', stop);
  const result = work();
  result.catch(() => {});
  try {
    return await Promise.race([result, promise]);
  } finally {
    // One signal serves thousands of calls: left in place, each listener would keep its result alive.
    signal.removeEventListener('abort', stop);
  }
}
