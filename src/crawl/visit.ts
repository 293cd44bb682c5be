import type { PageRecord } from '../core/evidence.ts';
import type { ObservationCode } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import { type ContentHash, canonicalOf, contentHashOf } from '../derive/content.ts';
import type { Link } from '../derive/links.ts';
import { linksOf, routesOf, withWays } from '../derive/links.ts';
import type { PageRole } from '../derive/page-role.ts';
import { roleOf } from '../derive/page-role.ts';
import { shapeOf } from '../derive/shape.ts';
import { nodeUrl } from '../derive/urls.ts';

/** What asking for one address gave. */
export interface Visited {
  record: Pick<PageRecord, 'response' | 'html'>;
  /** The page, when it was read. */
  document?: PageDocument;
  /** Ways on that are not among the links of the document: what working its controls showed, what it sends. */
  ways?: readonly Link[];
  /** Why not all ways on from the page are known. */
  partial?: { code: ObservationCode; message: string };
  /** Where the redirects ended. */
  finalUrl: string;
}

/** A page as the crawl looks at it: not its document, so that memory grows with the click graph alone. */
export interface CrawledPage {
  record: Visited['record'];
  links: readonly Link[];
  partial: Visited['partial'];
  role: PageRole;
  shape: string;
  content: ContentHash;
  /** Address on the same host that the page names as its canonical one. */
  canonical: string | undefined;
}

/** A page that was read, or why there was none; `dead`: there is none to be had, for visitors either. */
export type Outcome =
  | { finalUrl: string; page: CrawledPage }
  | { code: ObservationCode; message: string; tries?: number; dead: boolean };

/** Sorts what a visit gave into page, dead link and unseen page. */
export function outcomeOf({ record, document, finalUrl, ways, partial }: Visited, isHome: boolean): Outcome {
  const { response, html } = record;
  const status = response.status === 'collected' ? response.value.status : undefined;
  const message = status === undefined || status < 400 ? undefined : `HTTP ${status}`;
  if (html.status !== 'collected' && !document) {
    const { code } = html;
    const dead = code === 'not-html' || code === 'soft-404' || status === 404 || status === 410;
    const tries = html.status === 'failed' ? html.tries : undefined;
    const told = html.status === 'failed' ? html.message : code;
    // Behind a sign-in the status is the one that everybody else gets.
    const said = code === 'signed-in' ? told : (message ?? told);
    return { code, message: said, dead, ...(tries !== undefined && { tries }) };
  }
  if (message) return { code: 'http-status', message, dead: status === 404 || status === 410 };
  if (!document) return { code: 'empty', message: 'no content', dead: false };
  const url = nodeUrl(finalUrl) ?? finalUrl;
  const passing: PageDocument = document.url === url ? document : { ...document, url };
  const page = {
    record,
    links: withWays(linksOf(passing), [...closedRoutes(passing, ways), ...(ways ?? [])]),
    partial,
    role: roleOf(passing, url, isHome),
    shape: shapeOf(passing),
    content: contentHashOf(passing),
    canonical: canonicalOf(passing),
  };
  return { finalUrl: url, page };
}

/** Routes of scripts, unless whoever read the page can follow them. */
function closedRoutes(document: PageDocument, ways: Visited['ways'] = []): Link[] {
  const open = new Set(ways.map(({ url }) => url));
  const routes = routesOf(document).filter(({ url }) => !open.has(url));
  return routes.map((route) => ({ ...route, closed: 'needs-browser' }));
}
