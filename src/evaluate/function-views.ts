import type { Evidence } from '../core/evidence.ts';
import type { Observation } from '../core/observation.ts';
import { collected, skipped } from '../core/observation.ts';
import type { EvidenceOf, PageDocument } from '../core/rule.ts';
import { mobilePagesOf } from '../derive/mobile-pages.ts';

type Keys = 'notReached' | 'mobile' | 'search' | 'agencyLinks' | 'filters';

/** What was tried on the portal besides reading its pages; evidence of earlier versions did not. */
export function functionViews(
  { site, pages, notReached, collectedAt }: Evidence,
  text: (sha256: string) => string,
  home: PageDocument | undefined,
): { [K in Keys]: Observation<EvidenceOf['site'][K]> } {
  const { search = skipped('budget'), agencyLinks, filters = [] } = site;
  return {
    notReached: collected(notReached, collectedAt),
    mobile: mobilePagesOf(pages, { url: site.home, document: home }),
    search:
      search.status === 'collected'
        ? collected(
            {
              ...(search.value.form && { form: search.value.form }),
              trials: search.value.trials.map(({ query, source, url, result }) => ({
                ...{ query, url, ...(source && { source }) },
                answer:
                  result.status === 'collected'
                    ? collected({ status: result.value.status, document: answerOf(result.value, text) }, result.at)
                    : result,
              })),
            },
            search.at,
          )
        : search,
    filters: collected(filters, collectedAt),
    agencyLinks: agencyLinks ? collected(agencyLinks, collectedAt) : skipped('budget'),
  };
}

const answerOf = (
  { finalUrl, document, rendered }: { finalUrl: string; document: string; rendered: boolean },
  text: (sha256: string) => string,
): PageDocument => ({
  ...{ url: finalUrl, html: text(document), source: rendered ? 'render' : 'http' },
  complete: rendered,
});
