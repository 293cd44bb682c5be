import { setTimeout as sleep } from 'node:timers/promises';

/** A database that is away for longer is gone; a convention, in milliseconds. */
const longestOutage = 10 * 60_000;
const pause = 500;

/** SQLSTATEs of a server that goes down, comes up, is short of connections or has given up who was silent for long. */
const passing = /^(?:08...|57P0[123]|53300|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const passingMessage =
  /connection terminated|connection (?:is )?closed|timeout exceeded when trying to connect|query read timeout|client has encountered/i;

/**
 * Does work on the store, and again while the database is away: it may be restarted in the middle of a round. The work
 * must be one statement or one transaction.
 * @throws what the database says, when it is no outage or lasts too long
 */
export async function persist<T>(work: () => Promise<T>, longest = longestOutage): Promise<T> {
  for (let waited = 0; ; waited += pause) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) || waited >= longest) throw error;
      await sleep(pause);
    }
  }
}

export function isOutage(error: unknown): boolean {
  const { code, message, errors } = error as { code?: string; message?: string; errors?: unknown[] };
  if (Array.isArray(errors) && errors.length > 0) return errors.some(isOutage);
  return passing.test(code ?? '') || passingMessage.test(message ?? '');
}
