import type { RelatedHost } from '../core/crawl-record.ts';

/** Most related hosts told; a province has some two hundred sites under its name. */
export const mostRelatedHosts = 300;

/** The hosts under the portal's name that its pages link and that are not part of it. */
export interface RelatedHosts {
  /** Notes the related addresses that a page links. */
  add(from: string, urls: readonly string[]): void;
  /** The hosts, most linked first, then by name. */
  list(): RelatedHost[];
}

export function createRelatedHosts(): RelatedHosts {
  const hosts = new Map<string, RelatedHost>();
  return {
    add(from, urls) {
      const onPage = new Map(urls.map((url) => [URL.parse(url)?.host ?? '', url]).reverse() as [string, string][]);
      for (const [host, url] of onPage) {
        const known = hosts.get(host);
        if (known) known.pages += 1;
        // Ten times as many are counted as told, so that one linked everywhere is not missed for being found late.
        else if (hosts.size < 10 * mostRelatedHosts) hosts.set(host, { host, pages: 1, from, url });
      }
    },
    list: () =>
      [...hosts.values()].sort((a, b) => b.pages - a.pages || (a.host < b.host ? -1 : 1)).slice(0, mostRelatedHosts),
  };
}
