import { CollectError } from './network-errors.ts';

/** What all answers of one audit together may bring, our own client's and the browser's. */
export interface ByteBudget {
  /** Counts what came in. @throws {CollectError} `budget` when there is nothing left */
  spend(bytes: number): void;
  /** @throws {CollectError} `budget` when there is nothing left */
  check(): void;
  isSpent(): boolean;
}

/** @param limit - bytes on the wire, bodies of our own fetches and everything the browser receives */
export function createByteBudget(limit: number): ByteBudget {
  let spent = 0;
  const isSpent = () => spent > limit;
  const check = () => {
    if (isSpent()) throw new CollectError('budget', `more than ${limit} bytes in total`);
  };
  return {
    isSpent,
    check,
    spend(bytes) {
      spent += bytes;
      check();
    },
  };
}
