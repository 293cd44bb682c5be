import type { PageRecord } from '../core/evidence.ts';
import type { ObservationCode } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import type { Link } from '../derive/links.ts';
import { linksOf } from '../derive/links.ts';
import type { PageRole } from '../derive/page-role.ts';
import { roleOf } from '../derive/page-role.ts';
import { normaliseUrl } from '../derive/urls.ts';

/** What asking for one address gave. */
export interface Visited {
  record: Pick<PageRecord, 'response' | 'html'>;
  /** The page, when it was read. */
  document?: PageDocument;
  /** Where the redirects ended. */
  finalUrl: string;
}

/** A page as the crawl keeps it: not its document, so that memory grows with the links alone. */
export interface CrawledPage {
  record: Visited['record'];
  links: readonly Link[];
  role: PageRole;
}

/** A page that was read, or why there was none; `dead`: there is none to be had, for visitors either. */
export type Outcome =
  | { finalUrl: string; page: CrawledPage }
  | { code: ObservationCode; message: string; dead: boolean };

/** Sorts what a visit gave into page, dead link and unseen page. */
export function outcomeOf({ record, document, finalUrl }: Visited, isHome: boolean): Outcome {
  const { response, html } = record;
  const status = response.status === 'collected' ? response.value.status : undefined;
  const message = status === undefined || status < 400 ? undefined : `HTTP ${status}`;
  if (html.status !== 'collected') {
    const dead = html.code === 'not-html' || status === 404 || status === 410;
    return { code: html.code, message: message ?? ('message' in html ? html.message : html.code), dead };
  }
  if (message) return { code: 'http-status', message, dead: status === 404 || status === 410 };
  if (!document) return { code: 'empty', message: 'no content', dead: false };
  const url = normaliseUrl(finalUrl) ?? finalUrl;
  // A copy, so that the parsed page is forgotten with it and not kept for as long as the caller keeps the document.
  const passing: PageDocument = { ...document, url };
  return { finalUrl: url, page: { record, links: linksOf(passing), role: roleOf(passing, url, isHome) } };
}
