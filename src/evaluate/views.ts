import type { EvidenceBundle, PageRecord } from '../core/evidence.ts';
import type { Missed, Observation } from '../core/observation.ts';
import { collected, collectedValue, failed, skipped } from '../core/observation.ts';
import type { EvidenceOf, PageDocument, Scope } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { leadsTo } from '../derive/click-table.ts';
import { hasScripts, scriptsAddNothing } from '../derive/completeness.ts';
import { judgedDns } from '../derive/dns-facts.ts';
import { servicesOf } from '../derive/services.ts';
import { templateOf } from '../derive/template.ts';
import { judgedTls } from '../derive/tls-facts.ts';
import { normaliseUrl } from '../derive/urls.ts';

/** One thing a rule judges, with the observation behind each evidence key of its scope. */
export interface Target<S extends Scope = Scope> {
  /** `site`, or the URL of the page or service. */
  id: string;
  url: string;
  service?: Service;
  evidence: { [K in keyof EvidenceOf[S]]: Observation<EvidenceOf[S][K]> };
}

export interface Views {
  site: Target<'site'>[];
  /** The pages of the sample come with browser evidence, the others are `skipped (budget)` for it. */
  page: Target<'page'>[];
  service: Target<'service'>[];
  sample: ReadonlySet<string>;
  services: readonly Service[];
  /** No service here, but links to the National Public Service Portal: the services have moved there. */
  moved: boolean;
}

/** Turns a bundle into targets. Pure: reads the bundle, nothing else. */
export function viewsOf({ evidence, readAsset }: EvidenceBundle): Views {
  const text = (sha256: string) => new TextDecoder().decode(readAsset(sha256));
  const at = evidence.collectedAt;
  const documents = documentsOf(evidence.pages, text);
  const read = [...documents.values()].flatMap((document) => collectedValue(document) ?? []);
  const services = servicesOf(read);
  const home = evidence.pages.find((page) => page.url === evidence.site.home);
  const pages = collected(read, at);

  const unexplored = evidence.pages.filter(isUnexplored).map(({ url }) => url);

  return {
    sample: new Set(evidence.sample.urls),
    services,
    moved: services.length === 0 && leadsTo(evidence.clicks, 'dichvucong.gov.vn'),
    site: [
      {
        id: 'site',
        url: evidence.site.home,
        evidence: {
          portal: collected(evidence.portal, at),
          home: home ? renderedOnly(home, documents.get(home.url)) : failed('empty', 'the home page was not read'),
          pages,
          sitemaps: collected(
            evidence.site.sitemaps.filter(({ source }) => source !== 'service-portal'),
            at,
          ),
          tls: collected(evidence.site.tls.map(judgedTls), at),
          dns: collected(judgedDns(evidence.site.dns, evidence.site.dnsTranscript), at),
        },
      },
    ],
    page: evidence.pages.map((page) => ({
      id: page.url,
      url: page.url,
      evidence: {
        url: collected(page.url, at),
        document: documents.get(page.url) ?? skipped('budget'),
        response: page.response,
        axe: page.axe,
        motion: page.motion,
      },
    })),
    service: services.map((service) => ({
      id: service.url,
      url: service.url,
      service,
      evidence: {
        service: collected(service, at),
        document: documents.get(service.url) ?? skipped('budget'),
        clicks: collected(
          {
            home: homeFor(service.url, evidence),
            all: evidence.clicks,
            exhaustive: evidence.exhaustive,
            unexplored,
          },
          at,
        ),
        files: collected(
          evidence.files.filter((file) => file.page === service.url),
          at,
        ),
        pages,
      },
    })),
  };
}

/** Clicks are counted from the home page of the portal that offers the service, as it is called after redirects. */
export function homeFor(url: string, { portal, site, pages }: EvidenceBundle['evidence']): string {
  const own = portal.servicePortal;
  if (!own || new URL(own).hostname !== new URL(url).hostname) return site.home;
  const wanted = normaliseUrl(own) ?? own;
  const page = pages.find(({ response }) => {
    const answer = collectedValue(response);
    const passed = answer ? [...answer.redirects.map((redirect) => redirect.url), answer.finalUrl] : [];
    return passed.some((address) => normaliseUrl(address) === wanted);
  });
  return page?.url ?? wanted;
}

function renderedOnly(page: PageRecord, document: Observation<PageDocument> | undefined): Observation<PageDocument> {
  return page.render.status === 'collected' && document ? document : (page.render as Missed);
}

/** The best document of each page: the rendered DOM, else the HTML as sent with a word on its completeness. */
function documentsOf(
  pages: readonly PageRecord[],
  text: (sha256: string) => string,
): Map<string, Observation<PageDocument>> {
  const sent = new Map<string, Observation<PageDocument>>();
  const rendered = new Map<string, Observation<PageDocument>>();
  for (const { url, html, render } of pages) {
    if (html.status === 'collected') {
      const document: PageDocument = { url, html: text(html.value.sha256), source: 'http', complete: false };
      sent.set(url, { ...html, value: document });
    } else sent.set(url, html);
    if (render.status === 'collected') {
      const document: PageDocument = {
        url,
        html: text(render.value.document.sha256),
        source: 'render',
        complete: true,
      };
      rendered.set(url, { ...render, value: document });
    }
  }
  const trusted = trustedTemplates(sent, rendered);
  for (const [url, observation] of sent) {
    if (observation.status !== 'collected') continue;
    const complete = !hasScripts(observation.value) || trusted.has(templateOf(url));
    if (complete) sent.set(url, { ...observation, value: { ...observation.value, complete } });
  }
  return new Map([...sent, ...rendered]);
}

/** Templates whose rendered pages all show that scripts add nothing to the HTML as sent. */
function trustedTemplates(
  sent: ReadonlyMap<string, Observation<PageDocument>>,
  rendered: ReadonlyMap<string, Observation<PageDocument>>,
): Set<string> {
  const trusted = new Map<string, boolean>();
  for (const [url, observation] of rendered) {
    const after = collectedValue(observation);
    const before = collectedValue(sent.get(url) ?? skipped('budget'));
    if (!before || !after) continue;
    const template = templateOf(url);
    trusted.set(template, (trusted.get(template) ?? true) && scriptsAddNothing(before, after));
  }
  return new Set([...trusted].filter(([, ok]) => ok).map(([template]) => template));
}

/** Whether a page has controls that were not tried, or that wanted to send something: where they lead is not known. */
function isUnexplored({ render }: PageRecord): boolean {
  const explored = collectedValue(render)?.explored;
  return explored !== undefined && (explored.ended !== 'all' || explored.refused.length > 0);
}
