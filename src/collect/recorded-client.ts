import type { Observation } from '../core/observation.ts';
import type { Client, Fetched, GetOptions } from './client.ts';
import { requestHeaders } from './client.ts';
import { exchangeRecords } from './exchange-records.ts';
import type { Journal } from './journal.ts';
import { sha256Of } from './sha256.ts';
import type { WarcArchive } from './warc-archive.ts';

/**
 * A client that keeps every answer: in the archive as it came, and in the journal, so that a run that goes on asks for
 * nothing twice.
 */
export function recordedClient(
  client: Pick<Client, 'get'>,
  {
    journal,
    archive,
    userAgent,
  }: { journal: Journal; archive: Pick<WarcArchive, 'append' | 'read'>; userAgent: string },
): Pick<Client, 'get'> {
  const get = async (url: string, how: GetOptions = {}) => {
    let fresh: Uint8Array | undefined;
    const ask = async () => {
      const answer = await client.get(url, how);
      if (answer.status !== 'collected') return answer;
      const { body, passed = [], ...rest } = answer.value;
      fresh = body;
      const { response } = rest;
      const cut = how.peek !== undefined && body.length >= how.peek && response.bytes > body.length;
      const sent = requestHeaders(how, userAgent);
      const bodySha256 = sha256Of(body);
      await archive.append(
        exchangeRecords({ method: how.method ?? 'GET', sent, passed, response, body, cut, bodySha256, at: answer.at }),
      );
      return { ...answer, value: { ...rest, body: { sha256: bodySha256 } } };
    };
    const step = await journal.once('get', keyOf(url, how), ask, wasAsked);
    if (step.status !== 'collected') return step;
    const fetched: Fetched = { ...step.value, body: fresh ?? archive.read(step.value.body.sha256) };
    return { ...step, value: fetched };
  };
  return { get };
}

const keyOf = (url: string, { method = 'GET', accept = '', peek = 0, redirects }: GetOptions) =>
  [method, url, accept, peek, redirects ?? ''].join(' ');

/** What was left alone because a limit was reached, or the host failed before, is asked for when the run goes on. */
const wasAsked = (answer: Observation<unknown>) =>
  answer.status === 'collected' || (answer.status === 'failed' && answer.code !== 'budget' && answer.tries !== 0);
