import type { PageDocument } from '../core/rule.ts';
import { linksOf } from './links.ts';
import { kept } from './memoised.ts';

/** A link from the portal to the portal of a unit, or of another agency. */
export interface AgencyLinkFound {
  url: string;
  page: string;
  text: string;
  /** Under the portal's own name: a unit of the agency. */
  unit: boolean;
}

/** Agencies of the state, and the Party's and unions' central portals, that have names outside `.gov.vn`. */
const otherNames = ['chinhphu.vn', 'quochoi.vn', 'dangcongsan.vn', 'mattran.org.vn', 'tulieuvankien.dangcongsan.vn'];

const bare = (host: string): string => host.replace(/^(www|m)\./, '');
const isUnder = (host: string, name: string): boolean => host === name || host.endsWith(`.${name}`);
const isOfState = (host: string): boolean => host.endsWith('.gov.vn') || otherNames.some((name) => isUnder(host, name));

/** The name that an agency's hosts share: the label before `.gov.vn` with it, or the whole name elsewhere. */
const agencyName = (host: string): string => /[^.]+\.gov\.vn$/.exec(host)?.[0] ?? bare(host);

/** The links of a page to hosts of the state, the first for each host. */
export const linksToStateOf = kept((page: PageDocument): readonly { host: string; url: string; text: string }[] => {
  const found = new Map<string, { host: string; url: string; text: string }>();
  for (const { url, text } of linksOf(page)) {
    const host = bare(new URL(url).hostname);
    if (!found.has(host) && isOfState(host)) found.set(host, { host, url, text });
  }
  return [...found.values()];
});

/**
 * The links of pages to portals of other agencies and of units, one for each host, in the order of the pages.
 * @param own - hosts of the portal itself
 */
export function agencyLinksOf(pages: readonly PageDocument[], own: readonly string[]): AgencyLinkFound[] {
  const names = new Set(own.map(bare));
  const families = new Set(own.map(agencyName));
  const found = new Map<string, AgencyLinkFound>();
  for (const page of pages) {
    for (const { host, url, text } of linksToStateOf(page)) {
      if (names.has(host) || found.has(host)) continue;
      found.set(host, { url, page: page.url, text, unit: families.has(agencyName(host)) });
    }
  }
  return [...found.values()];
}
