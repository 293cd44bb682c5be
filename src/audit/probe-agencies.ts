import pLimit from 'p-limit';
import type { Client } from '../collect/client.ts';
import { collected, failed, skipped } from '../core/observation.ts';
import type { AgencyLink } from '../core/search-record.ts';
import type { Robots } from '../crawl/robots.ts';
import type { AgencyLinkFound } from '../derive/agency-links.ts';

/** Conventions: portals of other agencies asked for, how many at a time, and bytes read of each. */
const most = 40;
const atOnce = 4;
const peek = 4096;

interface Asking {
  client: Pick<Client, 'get'>;
  /** The rules of an address's own robots.txt. */
  rulesFor(url: string): Promise<Robots>;
}

/** Asks each portal that is linked, once, whether it is there. Those beyond the most are skipped with `budget`. */
export async function probeAgencies(
  { client, rulesFor }: Asking,
  links: readonly AgencyLinkFound[],
): Promise<AgencyLink[]> {
  const limit = pLimit(atOnce);
  const ask = async (url: string): Promise<AgencyLink['result']> => {
    const { allows, reason } = await rulesFor(url);
    // A server that does not even tell its rules is not asked for more.
    if (!allows(url)) return reason === undefined ? skipped('robots') : failed('refused', reason);
    const answer = await client.get(url, { peek });
    if (answer.status !== 'collected') return answer;
    const { status, finalUrl } = answer.value.response;
    return collected({ status, finalUrl }, answer.at);
  };
  return limit.map(links, async ({ url, page, text }, index) => ({
    ...{ url, page, text },
    result: index < most ? await ask(url) : skipped('budget'),
  }));
}
