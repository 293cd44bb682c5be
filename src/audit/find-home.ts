import { decodeHtml } from '../collect/charset.ts';
import { classify } from '../collect/classify.ts';
import type { Client } from '../collect/client.ts';
import type { Arrival } from '../core/crawl-record.ts';
import type { AssessmentError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { ObservationCode } from '../core/observation.ts';
import { wayOn } from '../derive/way-on.ts';
import { notAssessed } from './not-assessed.ts';

export interface Home {
  /** Canonical address, after redirects. */
  url: string;
  /** Addresses from the one asked for to the canonical one. */
  chain: string[];
  /** The same as steps, without the first: where each led and how. */
  arrival: Arrival[];
}

/** Without an answer over https the same host is asked over http: a portal without TLS is still a portal. */
const worthHttp = new Set<ObservationCode>(['refused', 'tls', 'timeout']);

/**
 * Finds the home page behind an address: over redirects, and over pages that are only the way to another (see `wayOn`).
 * @param onePage - the address itself is what is to be looked at: redirects are followed, nothing else
 * @throws {AssessmentError} when it cannot be seen (down, blocked, empty, a challenge page): that is no verdict
 */
export async function findHome(
  client: Pick<Client, 'get'>,
  start: string,
  language: Language,
  { onePage = false } = {},
): Promise<Home> {
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
    const redirects = [...response.redirects.map(({ url: passed }) => passed), response.finalUrl];
    const found: Home = {
      url: response.finalUrl,
      chain: [start, ...redirects],
      arrival: stepsOf([address, ...redirects], 'redirect'),
    };
    return onePage ? found : goOn(client, found, answer.value);
  }
  throw first;
}

/** Pages that lead on one to another, at the most. */
const mostStops = 4;

type Answer = Extract<Awaited<ReturnType<Client['get']>>, { status: 'collected' }>['value'];

/** Goes on where the page is only the way to another; stays at the last page that could be seen. */
async function goOn(client: Pick<Client, 'get'>, from: Home, answer: Answer): Promise<Home> {
  let home = from;
  let { response, body } = answer;
  for (let stop = 0; stop < mostStops; stop++) {
    const html = decodeHtml(body, response.contentType);
    const way = wayOn({ url: home.url, html, source: 'http', complete: false });
    if (!way || home.chain.includes(way.url)) break;
    const next = await client.get(way.url);
    if (next.status !== 'collected' || classify(next.value.response, next.value.body)) break;
    ({ response, body } = next.value);
    const redirects = [...response.redirects.map(({ url }) => url), response.finalUrl];
    home = {
      url: response.finalUrl,
      chain: [...home.chain, way.url, ...redirects],
      arrival: [...home.arrival, { url: way.url, by: way.by }, ...stepsOf([way.url, ...redirects], 'redirect')],
    };
  }
  return home;
}

/** Each address that differs from the one before, as a step. */
function stepsOf(addresses: readonly string[], by: Arrival['by']): Arrival[] {
  return addresses.flatMap((url, index) => (index > 0 && url !== addresses[index - 1] ? [{ url, by }] : []));
}
