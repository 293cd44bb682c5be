import { getDomain } from 'tldts';
import { normaliseUrl } from '../derive/urls.ts';

/** What an address is to the portal: part of it, another site of the same authority, or somebody else's. */
export type Relation = 'inside' | 'related' | 'foreign';

export interface Scope {
  relation(url: string): Relation;
}

/** 80 and 443 are one place: a portal reached over http and https is the same portal. */
const standardPort = 'standard';

/**
 * The scope of a portal (a convention of the tool, see docs): the canonical host with its `www.` and `m.` variants, the
 * hosts listed for it, and the host of its service portal. Other ports belong to it only where the start address, one
 * of its redirects or a listed host names them. Other hosts under the same registered name are related, never crawled.
 * @param chain - addresses from the one the user gave, over its redirects, to the home page; the last one is canonical
 * @param hosts - further hosts, `name` or `name:port`
 */
export function createScope({
  chain,
  hosts = [],
  servicePortal,
}: {
  chain: readonly string[];
  hosts?: readonly string[];
  servicePortal?: string | undefined;
}): Scope {
  const canonical = placeOf(chain.at(-1) ?? '');
  const allowed = new Set<string>();
  const names = new Set<string>();
  const allow = (place: Place | undefined, ports: readonly string[]) => {
    if (!place) return;
    for (const name of variants(place.host)) {
      names.add(getDomain(name) ?? name);
      for (const port of ports) allowed.add(`${name}:${port}`);
    }
  };
  allow(
    canonical,
    chain.flatMap((url) => placeOf(url)?.port ?? []),
  );
  for (const place of [...hosts.map((host) => placeOf(`http://${host}`)), placeOf(servicePortal ?? '')]) {
    allow(place, place ? [place.port] : []);
  }
  return {
    relation(url) {
      const place = placeOf(url);
      if (!place) return 'foreign';
      if (allowed.has(`${place.host}:${place.port}`)) return 'inside';
      return names.has(getDomain(place.host) ?? place.host) ? 'related' : 'foreign';
    },
  };
}

interface Place {
  host: string;
  port: string;
}

function placeOf(address: string): Place | undefined {
  const url = URL.parse(normaliseUrl(address) ?? '');
  return url ? { host: url.hostname, port: url.port || standardPort } : undefined;
}

function variants(host: string): string[] {
  const bare = host.replace(/^(?:www|m|mobile)\.(?=.*\.)/, '');
  return /^[\d.]+$|^\[/.test(bare) || !bare.includes('.') ? [bare] : [bare, `www.${bare}`, `m.${bare}`, host];
}
