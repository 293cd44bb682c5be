import type { z } from 'zod';
import type { Clicks } from './crawl-record.ts';
import type { DnsFacts } from './dns.ts';
import type { AxeResult, FileRecord, Motion, PageResponse, Sitemap } from './evidence.ts';
import type { Bilingual, TemplateData } from './language.ts';
import type { Observation } from './observation.ts';
import type { Outcome } from './outcome.ts';
import type { Portal } from './portal.ts';
import type { Service } from './service.ts';
import type { TlsFacts } from './tls.ts';

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
}

export interface PerHost<T> {
  host: string;
  port: number;
  result: Observation<T>;
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
    /** The home page in the browser; without a browser this is not collected. */
    home: PageDocument;
    /** Every page that was read, home first. */
    pages: readonly PageDocument[];
    sitemaps: readonly { url: string; source: string; result: Observation<Sitemap> }[];
    /** What the recorded hellos and certificates say, judged by the clock of the recording. */
    tls: readonly PerHost<TlsFacts>[];
    /** Addresses and answers, with what the recorded DNS messages prove. */
    dns: readonly PerHost<DnsFacts>[];
  };
  service: {
    service: Service;
    document: PageDocument;
    /** Home page of the portal that offers the service, all clicks seen, and whether the crawl saw every page. */
    clicks: {
      home: string;
      all: Clicks;
      exhaustive: boolean;
      /** Pages whose controls were not all tried, so that ways on from there may be missing. */
      unexplored?: readonly string[];
    };
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
