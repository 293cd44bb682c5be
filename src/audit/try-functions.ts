import type { Client } from '../collect/client.ts';
import type { Evidence } from '../core/evidence.ts';
import { skipped } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import type { Robots } from '../crawl/robots.ts';
import { agencyLinksOf } from '../derive/agency-links.ts';
import { probeAgencies } from './probe-agencies.ts';
import { type Trying, trySearch } from './try-search.ts';
import { untilStopped } from './until-stopped.ts';

interface Functions extends Trying {
  documents: readonly PageDocument[];
  /** Hosts of the portal. */
  hosts: readonly string[];
  client: Pick<Client, 'get'>;
  /** The rules of robots.txt for an address, of whatever host. */
  rulesFor(url: string): Promise<Robots>;
  signal: AbortSignal;
}

/** Uses the functions of a portal as a visitor does: its search, and its links to other agencies. */
export async function tryFunctions(trying: Functions): Promise<Pick<Evidence['site'], 'search' | 'agencyLinks'>> {
  const { signal, documents, hosts } = trying;
  const search = await untilStopped(signal, () => trySearch(trying), skipped('budget'));
  const links = agencyLinksOf(documents, hosts);
  const unasked = links.map(({ url, page, text }) => ({ url, page, text, result: skipped('budget') }));
  return { search, agencyLinks: await untilStopped(signal, () => probeAgencies(trying, links), unasked) };
}
