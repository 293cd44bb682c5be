import { request } from 'undici';

/**
 * How far our clock is ahead of the Date header of each host, ms; hosts that do not answer are left out. The header counts
 * whole seconds, and the way back takes time: only large offsets mean anything.
 */
export async function clockOffsets(urls: readonly string[], now: () => Date, timeoutMs: number): Promise<number[]> {
  const offsets = await Promise.all(
    urls.map(async (url) => {
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const { headers, body } = await request(url, { method: 'HEAD', signal });
        await body.dump();
        const theirs = Date.parse(String(headers.date ?? ''));
        return Number.isNaN(theirs) ? [] : [now().getTime() - theirs];
      } catch {
        return [];
      }
    }),
  );
  return offsets.flat();
}

/** The middle one, so that a single host with a wrong clock decides nothing; undefined of nothing. */
export function medianOf(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
