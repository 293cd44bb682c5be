import type { EvidenceBundle, PageRecord, RobotsRecord } from '../core/evidence.ts';
import { localDate } from '../core/local-date.ts';
import type { Missed, Observation } from '../core/observation.ts';
import { collected, collectedValue, failed, skipped } from '../core/observation.ts';
import type { EvidenceOf, PageDocument, Scope } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { pageOfService } from '../core/service.ts';
import type { Tools } from '../core/tools.ts';
import { missedStyle } from '../core/unseen.ts';
import { leadsTo } from '../derive/click-table.ts';
import { dayOf } from '../derive/dates.ts';
import { judgedDns } from '../derive/dns-facts.ts';
import { servicesOf } from '../derive/services.ts';
import { onePerTemplate } from '../derive/template.ts';
import { judgedTls } from '../derive/tls-facts.ts';
import { normaliseUrl } from '../derive/urls.ts';
import { functionViews } from './function-views.ts';
import { documentsOf } from './page-documents.ts';
import { waysToApply } from './ways-to-apply.ts';

/** One thing a rule judges, with the observation behind each evidence key of its scope. */
export interface Target<S extends Scope = Scope> {
  /** `site`, or the URL of the page or service. */
  id: string;
  url: string;
  service?: Service;
  /** The page on the screen of a phone. */
  viewport?: 'phone';
  evidence: { [K in keyof EvidenceOf[S]]: Observation<EvidenceOf[S][K]> };
}

export interface Views {
  site: Target<'site'>[];
  /** The pages of the sample come with browser evidence, the others are `skipped (budget)` for it. */
  page: Target<'page'>[];
  /** Pages that were looked at on the screen of a phone too; targets of their own for what is judged by sight. */
  phone: Target<'page'>[];
  service: Target<'service'>[];
  sample: ReadonlySet<string>;
  /** Pages that were watched for motion, or should have been: the first of each template. */
  watched: ReadonlySet<string>;
  services: readonly Service[];
  /** No service here, but links to the National Public Service Portal: the services have moved there. */
  moved: boolean;
}

/** Turns a bundle into targets. Pure: reads the bundle, nothing else. */
export function viewsOf({ evidence, readAsset }: EvidenceBundle): Views {
  const text = (sha256: string) => new TextDecoder().decode(readAsset(sha256));
  const at = evidence.collectedAt;
  const read: PageDocument[] = [];
  const documents = documentsOf(evidence.pages, text, read);
  read.push(...[...documents.values()].flatMap((document) => collectedValue(document) ?? []));
  const services = servicesOf(read);
  const home = evidence.pages.find((page) => page.url === evidence.site.home);
  const pages = collected(read, at);

  const byUrl = new Map(evidence.pages.map((page) => [page.url, page]));
  const wayToApply = waysToApply(evidence, documents, text);
  const pageTarget = (page: PageRecord): Target<'page'> => ({
    id: page.url,
    url: page.url,
    evidence: {
      url: collected(page.url, at),
      document: documents.get(page.url) ?? skipped('budget'),
      response: page.response,
      axe: page.axe,
      motion: page.motion,
    },
  });
  const phoneTarget = (page: PageRecord): Target<'page'>[] => {
    const { evidence: own, ...target } = pageTarget(page);
    if (!page.axePhone) return [];
    return [{ ...target, id: `${page.url} phone`, viewport: 'phone', evidence: { ...own, axe: page.axePhone } }];
  };
  const unexplored = evidence.pages.filter(isUnexplored).map(({ url }) => url);

  return {
    sample: new Set(evidence.sample.urls),
    watched: new Set([
      ...onePerTemplate(evidence.sample.urls),
      ...evidence.pages.flatMap(({ url, motion }) => (motion.status === 'skipped' ? [] : url)),
    ]),
    services,
    moved: services.length === 0 && leadsTo(evidence.clicks, 'dichvucong.gov.vn'),
    site: [
      {
        id: 'site',
        url: evidence.site.home,
        evidence: {
          portal: collected(evidence.portal, at),
          today: collected(dayOf(at), at),
          home: home ? renderedOnly(home, documents.get(home.url)) : homeUnread,
          styledHome: home ? styledOnly(home, documents.get(home.url)) : homeUnread,
          tools: home ? toolsOf(home, evidence.pages) : homeUnread,
          pages,
          services: collected(services, at),
          clicks: collected(
            { home: evidence.site.home, all: evidence.clicks, exhaustive: evidence.exhaustive, unexplored },
            at,
          ),
          sitemaps: collected(
            evidence.site.sitemaps.filter(({ source }) => source !== 'service-portal'),
            at,
          ),
          tls: collected(evidence.site.tls.map(judgedTls), at),
          dns: collected(judgedDns(evidence.site.dns, evidence.site.dnsTranscript), at),
          files: collected(evidence.files, at),
          ...functionViews(evidence, text, home && collectedValue(documents.get(home.url) ?? skipped('empty'))),
        },
      },
    ],
    page: evidence.pages.map(pageTarget),
    phone: evidence.pages.flatMap(phoneTarget),
    service: services.map((service) => ({
      id: service.url,
      url: service.url,
      service,
      evidence: {
        service: collected(service, at),
        document: documents.get(pageOfService(service)) ?? skipped('budget'),
        clicks: collected(
          {
            home: homeFor(service.url, evidence),
            all: evidence.clicks,
            exhaustive: evidence.exhaustive,
            unexplored,
          },
          at,
        ),
        ...wayToApply(service),
        files: collected(
          evidence.files.filter((file) => file.page === service.url),
          at,
        ),
        pages,
        response: byUrl.get(pageOfService(service))?.response ?? skipped('budget'),
        services: collected(services, at),
        portal: collected(evidence.portal, at),
        sitemaps: collected(evidence.site.sitemaps, at),
        robots: robotsAt(pageOfService(service), evidence),
        day: collected(localDate(at), at),
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

/** The robots.txt of the host of a page. */
function robotsAt(page: string, { site }: EvidenceBundle['evidence']): Observation<RobotsRecord> {
  const { origin } = new URL(page);
  if (origin === new URL(site.home).origin) return site.robots;
  return site.furtherRobots?.find((other) => other.origin === origin)?.result ?? skipped('budget');
}

/** Tools of the home page, and of others after them. Where they were not tried because it was not seen, the reason is its. */
function toolsOf({ url: home, tools, render }: PageRecord, pages: readonly PageRecord[]): Observation<Tools> {
  if (tools?.status !== 'collected') return tools ?? (render.status === 'collected' ? skipped('budget') : render);
  const inside = pages.flatMap(({ url, tools: own }) =>
    url === home || own?.status !== 'collected' ? [] : own.value.tried.map((tool) => ({ ...tool, url })),
  );
  return { ...tools, value: { ...tools.value, tried: [...tools.value.tried, ...inside] } };
}

const homeUnread = failed('empty', 'the home page was not read');

function renderedOnly(page: PageRecord, document: Observation<PageDocument> | undefined): Observation<PageDocument> {
  return page.render.status === 'collected' && document ? document : (page.render as Missed);
}

const styledOnly = (page: PageRecord, document: Observation<PageDocument> | undefined): Observation<PageDocument> =>
  missedStyle(collectedValue(page.render)?.unseen) ?? renderedOnly(page, document);

/** Whether a page has controls that were not tried, or that wanted to send something: where they lead is not known. */
function isUnexplored({ render }: PageRecord): boolean {
  const explored = collectedValue(render)?.explored;
  return explored !== undefined && (explored.ended !== 'all' || explored.refused.length > 0);
}
