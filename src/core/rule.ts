import type { z } from 'zod';
import type { AxeResult } from './axe-result.ts';
import type { Clicks, NotReached } from './crawl-record.ts';
import type { DnsFacts } from './dns.ts';
import type { FileRecord, PageResponse, RobotsRecord } from './evidence.ts';
import type { FilterRecord } from './filter-record.ts';
import type { Bilingual, TemplateData } from './language.ts';
import type { Mobile } from './mobile-record.ts';
import type { Motion } from './motion.ts';
import type { Missed, Observation } from './observation.ts';
import type { Outcome } from './outcome.ts';
import type { Portal } from './portal.ts';
import type { AgencyLink, SearchForm } from './search-record.ts';
import type { Service } from './service.ts';
import type { Sitemap } from './sitemap-record.ts';
import type { TlsFacts } from './tls.ts';
import type { Tools } from './tools.ts';

/** A page as a rule reads it: the rendered DOM where a browser saw the page, else the HTML as sent. */
export interface PageDocument {
  url: string;
  html: string;
  source: 'render' | 'http';
  /**
   * False when scripts may have added what we do not see (not rendered, and no rendered page of the same template
   * shows that scripts add nothing). The engine turns a failure on such a page into `untested (needs-browser)`.
   */
  complete: boolean;
  /** Why it is not, where it is not for want of a browser. */
  lacks?: Missed;
  /** All pages that were read, for what repeats on every one of them; absent where a page stands alone. */
  siblings?: readonly PageDocument[];
}

export interface PerHost<T> {
  host: string;
  port: number;
  result: Observation<T>;
}

/** A page on the screens of phone and tablet. */
export interface MobilePage {
  url: string;
  /** The home page, or one that its main menu leads to. */
  main: boolean;
  mobile: Mobile;
}

/** The trial of the portal's own search, with the pages that it gave. */
export interface SearchSeen {
  /** Absent where no page has a field to search the portal with. */
  form?: SearchForm;
  trials: readonly {
    query: string;
    /** The page that the words were taken from; absent for the nonsense word. */
    source?: { url: string; title: string };
    url: string;
    answer: Observation<{ status: number; document: PageDocument }>;
  }[];
}

/** The clicks seen, from the home page of the portal that offers the services, and how far the crawl came. */
export interface SeenClicks {
  home: string;
  all: Clicks;
  /** Whether the crawl saw every page. */
  exhaustive: boolean;
  /** Pages whose controls were not all tried, so that ways on from there may be missing. */
  unexplored?: readonly string[];
}

/** Where the ways from a service's page to an online application lead. */
export interface WayToApply {
  /** The links and buttons on the service's page. */
  ways: readonly { text: string; url: string }[];
  /** The pages they lead to that were seen; the service's own page where the form stands on it. */
  pages: readonly PageDocument[];
  /** Ways that lead to nothing: the address, and the status that the server answered with. */
  dead: readonly { url: string; status: number }[];
  /** Whether some way ended at a sign-in. */
  walled: boolean;
  /** Whether all those pages, and the service's own, were seen whole. */
  complete: boolean;
  /** Why they were not, where it is not for want of a browser. */
  lacks?: Missed;
}

/** What rules of each scope can ask for. A key a rule does not declare in `needs` is not handed to it. */
export interface EvidenceOf {
  page: {
    url: string;
    document: PageDocument;
    response: PageResponse;
    axe: AxeResult;
    motion: Motion;
  };
  site: {
    portal: Portal;
    /** The day on which the portal was looked at, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
    today: string;
    /** The home page in the browser; without a browser this is not collected. */
    home: PageDocument;
    /** The same for what stands where and looks how: not collected without the styles that visitors get. */
    styledHome: PageDocument;
    /** What the home page, and pages of the sample, offer to see and hear them better, as tried in the browser. */
    tools: Tools;
    /** Every page that was read, home first. */
    pages: readonly PageDocument[];
    /** The services those pages present. */
    services: readonly Service[];
    clicks: SeenClicks;
    sitemaps: readonly { url: string; source: string; result: Observation<Sitemap> }[];
    /** What the recorded hellos and certificates say, judged by the clock of the recording. */
    tls: readonly PerHost<TlsFacts>[];
    /** Addresses and answers, with what the recorded DNS messages prove. */
    dns: readonly PerHost<DnsFacts>[];
    /** Files that the pages link, of those that were looked at. */
    files: readonly FileRecord[];
    /** Addresses of the portal that were found and not read. */
    notReached: readonly NotReached[];
    /** Pages of the sample that were shown on touch screens; not collected when the home page was not. */
    mobile: readonly MobilePage[];
    search: SearchSeen;
    agencyLinks: readonly AgencyLink[];
    /** Values of filters that were chosen in the browser; none where there was no need or no browser. */
    filters: readonly FilterRecord[];
  };
  service: {
    service: Service;
    document: PageDocument;
    clicks: SeenClicks;
    /** How the server answered when the service's page was asked for. */
    response: PageResponse;
    /** All services of the portal. */
    services: readonly Service[];
    portal: Portal;
    sitemaps: readonly { url: string; source: string; result: Observation<Sitemap> }[];
    /** How the host of the service's page answered when its robots.txt was asked for. */
    robots: RobotsRecord;
    /** Day of the recording in Vietnam, `YYYY-MM-DD`. */
    day: string;
    /** The online application; `needs-login` where it stands behind a sign-in, `signed-in` where a session showed no form. */
    eForm: WayToApply;
    /** The same, given too where no form was seen: what is told on the way there counts all the same. */
    applying: WayToApply;
    /** Fetched form files of this service. */
    files: readonly FileRecord[];
    /** Every page that was read: statistics may stand on a page of their own. */
    pages: readonly PageDocument[];
  };
}

export type Scope = keyof EvidenceOf;
export type EvidenceKey<S extends Scope = Scope> = S extends Scope ? keyof EvidenceOf[S] & string : never;

/** One state a rule can find, with its words. `mend` is what the portal's owner can do about it. */
export interface Message {
  text: Bilingual;
  mend?: Bilingual;
}
export type Messages = Readonly<Record<string, Message>>;

export interface Verdict<Id extends string = string> {
  outcome: Extract<Outcome, 'passed' | 'failed' | 'cantTell'>;
  message: Id;
  /** Values for the placeholders of the message, of `lookedFor` and of `mend`. */
  data?: TemplateData;
  /** What stands there instead, in the portal's own words. */
  found?: string;
  /** CSS selector, or `tls:host:port`, `dns:host`; where on the page the verdict lies. */
  pointer?: string;
  /** The page, when it is not the target itself. */
  url?: string;
}

interface Definition<S extends Scope, K extends EvidenceKey<S>, O, M extends Messages> {
  /** `<subject>-<state>`, a proposition that is true when the rule passes; also the folder's name. */
  id: string;
  title: Bilingual;
  scope: S;
  needs: readonly K[];
  /** It quotes contact data of the agency itself, which stays readable in reports instead of being masked. */
  quotesContact?: boolean;
  /** It looks at `complete` of its pages itself: the engine lets its failures stand though some page is incomplete. */
  weighsCompleteness?: boolean;
  options: z.ZodType<O>;
  lookedFor: Bilingual;
  messages: M;
  /** Yields nothing where the rule does not apply. Pure: same evidence and options, same verdicts. */
  evaluate(evidence: Pick<EvidenceOf[S], K & keyof EvidenceOf[S]>, options: O): Iterable<Verdict<keyof M & string>>;
}

/** A rule as the engine sees it, whatever its scope. */
export interface Rule {
  id: string;
  title: Bilingual;
  scope: Scope;
  needs: readonly EvidenceKey[];
  quotesContact?: boolean;
  weighsCompleteness?: boolean;
  options: z.ZodType;
  lookedFor: Bilingual;
  messages: Messages;
  evaluate(evidence: object, options: unknown): Iterable<Verdict>;
}

/**
 * Declares a rule. Reading evidence that `needs` does not name, or yielding a message that `messages` lacks, does not
 * compile; the engine then hands the rule just those keys.
 */
export function defineRule<const S extends Scope, const K extends EvidenceKey<S>, O, const M extends Messages>(
  definition: Definition<S, K, O, M>,
): Rule {
  return definition as unknown as Rule;
}
