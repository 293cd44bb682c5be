import { classify } from '../collect/classify.ts';
import type { Client } from '../collect/client.ts';
import type { AssessmentError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { ObservationCode } from '../core/observation.ts';
import { notAssessed } from './not-assessed.ts';

export interface Home {
  /** Canonical address, after redirects. */
  url: string;
  /** Addresses from the one asked for to the canonical one. */
  chain: string[];
}

/** Without an answer over https the same host is asked over http: a portal without TLS is still a portal. */
const worthHttp = new Set<ObservationCode>(['refused', 'tls', 'timeout']);

/**
 * Finds the home page behind an address.
 * @throws {AssessmentError} when it cannot be seen (down, blocked, empty, a challenge page): that is no verdict
 */
export async function findHome(client: Pick<Client, 'get'>, start: string, language: Language): Promise<Home> {
  const url = new URL(start);
  const plain = url.protocol === 'https:' && url.port === '' ? [start.replace(/^https:/, 'http:')] : [];
  let first: AssessmentError | undefined;
  for (const address of [start, ...plain]) {
    const answer = await client.get(address);
    if (answer.status !== 'collected') {
      // The address that was asked for says more than the one we tried in its place.
      first ??= notAssessed(start, answer.code, answer.status === 'failed' ? answer.message : '', language);
      if (!worthHttp.has(answer.code)) break;
      continue;
    }
    const { response, body } = answer.value;
    const fault = classify(response, body);
    if (fault) throw notAssessed(start, fault, `HTTP ${response.status}`, language);
    return {
      url: response.finalUrl,
      chain: [start, ...response.redirects.map((redirect) => redirect.url), response.finalUrl],
    };
  }
  throw first;
}
