import { Agent, type Dispatcher } from 'undici';
import type { Cookie, PageResponse } from '../core/evidence.ts';
import { collected, type Observation, type ObservationCode } from '../core/observation.ts';
import { decodeBody, readBody, readInPassing } from './body.ts';
import type { ByteBudget } from './byte-budget.ts';
import { classify } from './classify.ts';
import { guardedConnector } from './connector.ts';
import { cookiesIn, createExchangeCookies } from './cookies.ts';
import type { Credentials } from './credentials.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import type { Guard } from './guard.ts';
import { CollectError, missedOf } from './network-errors.ts';
import {
  headerOf,
  publicHeaders,
  redirectOf,
  requestHeaders,
  responseOf,
  secondsOf,
  webUrl,
  withoutTokens,
} from './response.ts';

export { publicHeaders, requestHeaders } from './response.ts';

export interface Fetched {
  response: PageResponse;
  /** Decoded as Content-Encoding says; empty for HEAD. */
  body: Uint8Array;
  /** Cookies set on the way, without their values. */
  cookies?: Cookie[];
  /** How often the address was asked, redirects aside. */
  tries?: number;
  /** The redirects in full, as they came; for the archive alone. */
  passed?: Passed[];
}

/** A redirect on the way. */
export interface Passed {
  url: string;
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  /** Whether the body was not read to its end. */
  cut: boolean;
}

export interface GetOptions {
  accept?: string;
  method?: 'GET' | 'HEAD';
  /** Read only so many bytes and hang up; `response.bytes` is then what the server says the whole has. */
  peek?: number;
  /** Most redirects followed; as many as browsers follow unless said otherwise. */
  redirects?: number;
}

/** Our own HTTP client: GET and HEAD alone, nothing kept between two calls but connections. */
export interface Client {
  /** Never throws: what went wrong is in the observation. A status of 400 or more is an answer, not an error. */
  get(url: string, options?: GetOptions): Promise<Observation<Fetched>>;
  close(): Promise<void>;
}

export interface ClientOptions {
  guard: Guard;
  /**
   * Waits for the address's turn; called before each request, the wait does not count as the server's.
   * @throws {CollectError} when the host is not to be asked any more
   */
  take(address: string, host: string): Promise<void>;
  /** Told when the address answers 429 or 503, with the seconds it asks us to wait, or does not answer in time. */
  slowDown(address: string, retryAfterSeconds?: number): void;
  /** Told of each request that was answered. */
  succeeded?(address: string, host: string): void;
  /** Told of each request that was not answered, or was refused for want of capacity or by a firewall. */
  failed?(host: string, why: string): void;
  /** Deadline of one `get` over all its redirects, dripping bodies included. */
  timeoutMs: number;
  /** Largest body, before and after decompression. */
  maxBytes: number;
  /** What all answers of the run together may bring. */
  budget?: ByteBudget | undefined;
  /** What the user gave for the start origin; sent there and nowhere else. */
  credentials?: Credentials | undefined;
  userAgent: string;
  now(): Date;
}

interface Exchange {
  answer: Dispatcher.ResponseData;
  body: Uint8Array;
  /** Whether the body was not read to its end. */
  cut: boolean;
  /** Where a redirect leads. */
  next: URL | undefined;
}

/** Conventions. Browsers give up after 20 redirects too. */
const maximumRedirects = 20;
const maximumHeaderBytes = 64 * 1024;

/** Too many requests, or no capacity at the moment: asked once more, after the pause. */
const busy = new Set([429, 503]);
/** The server, or the one behind it, is not well. */
const unwell = new Set([429, 502, 503, 504]);
const silent = new Set<ObservationCode>(['dns', 'refused', 'tls', 'timeout']);
const attempts = 2;

/** Creates the client of a run. */
export function createClient(options: ClientOptions): Client {
  const { guard, take, slowDown, timeoutMs, maxBytes, budget, credentials, userAgent, now } = options;
  const agent = new Agent({ connect: guardedConnector(guard), maxHeaderSize: maximumHeaderBytes });

  const send = async (url: URL, cookie: string, get: GetOptions, signal: AbortSignal): Promise<Exchange> => {
    const given = credentials?.headersFor(url) ?? {};
    const cookies = [given.cookie, cookie].filter(Boolean).join('; ');
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: get.method ?? 'GET',
      headers: { ...requestHeaders(get, userAgent), ...given, ...(cookies === '' ? {} : { cookie: cookies }) },
      signal,
      // The deadline bounds both; the default of five minutes must not.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const next = redirectOf(answer, url);
    if (next) return { answer, ...(await readInPassing(answer, budget)), next };
    const raw = await readBody(answer.body, get.peek ?? maxBytes, get.peek !== undefined, budget);
    return { answer, body: await decodeBody(raw, headerOf(answer, 'content-encoding'), maxBytes), cut: false, next };
  };

  /** One address without its redirects; asked again when it is busy, or closed a kept connection as we used it. */
  const hop = async (url: URL, cookie: string, get: GetOptions, run: Run): Promise<Exchange> => {
    const timed = async <T>(work: (deadline: Deadline) => Promise<T>): Promise<T> => {
      const deadline = startDeadline(run.leftMs);
      try {
        return await deadline.race(work(deadline));
      } finally {
        run.leftMs = deadline.stop();
      }
    };
    const host = url.hostname;
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    const { address } = await timed(() => guard.resolve(host, port)).then(
      ([first]) => first ?? { address: '' },
      lost(host),
    );
    for (let attempt = 1; ; attempt++) {
      budget?.check();
      await take(address, host);
      run.tries = Math.max(run.tries, attempt);
      try {
        const exchange = await timed(({ signal }) => send(url, cookie, get, signal));
        const { statusCode: status } = exchange.answer;
        if (busy.has(status)) slowDown(address, secondsOf(headerOf(exchange.answer, 'retry-after'), now()));
        // The next turn comes after the pause: a server that only needed a moment is not written down as broken.
        if (busy.has(status) && attempt < attempts) continue;
        if (unwell.has(status) || isWall(exchange, url)) options.failed?.(host, `HTTP ${status}`);
        else options.succeeded?.(address, host);
        return exchange;
      } catch (error) {
        const { code } = missedOf(error);
        if (code === 'timeout') slowDown(address);
        if (code !== 'refused' || attempt === attempts) lost(host)(error);
      }
    }
  };

  /** Counts what is no answer against the host. */
  const lost =
    (host: string) =>
    (error: unknown): never => {
      const { code } = missedOf(error);
      if (silent.has(code)) options.failed?.(host, code);
      throw error;
    };

  const follow = async (start: string, get: GetOptions, run: Run): Promise<Fetched> => {
    const redirects: PageResponse['redirects'] = [];
    const passed: Passed[] = [];
    const cookies = createExchangeCookies();
    const seen = new Set<string>();
    const set: Cookie[] = [];
    for (let url = webUrl(start); ; ) {
      const cookie = cookies.of(url.host);
      const step = `${url.href} ${cookie}`;
      if (seen.has(step)) throw new CollectError('redirect-loop', `redirects lead back to ${url.href}`);
      seen.add(step);
      const { answer, body, cut, next } = await hop(url, cookie, get, run);
      set.push(...cookiesIn(answer.headers['set-cookie']));
      if (!next) {
        const response = responseOf(answer, url, redirects, body, get.peek);
        return {
          ...{ response, body, tries: run.tries },
          ...(set.length > 0 ? { cookies: set } : {}),
          ...(passed.length > 0 ? { passed } : {}),
        };
      }
      const { statusCode: status } = answer;
      redirects.push({ url: withoutTokens(url.href), status });
      // A page that says where it leads says the ticket too.
      const told = Buffer.from(withoutTokens(Buffer.from(body).toString('latin1')), 'latin1');
      passed.push({ url: withoutTokens(url.href), status, headers: publicHeaders(answer.headers), body: told, cut });
      if (redirects.length > (get.redirects ?? maximumRedirects))
        throw new CollectError('redirect-loop', `more than ${get.redirects ?? maximumRedirects} redirects`);
      cookies.keep(url.host, answer.headers['set-cookie']);
      url = next;
    }
  };

  return {
    async get(url, get = {}) {
      const run = { leftMs: timeoutMs, tries: 0 };
      try {
        return collected(await follow(url, get, run), now().toISOString());
      } catch (error) {
        return { ...missedOf(error), tries: run.tries };
      }
    },
    close: () => agent.destroy(),
  };
}

/** What one `get` has used up. */
interface Run {
  leftMs: number;
  tries: number;
}

/** A firewall that turns us away: one more such answer is one more request too many. */
function isWall({ answer, body }: Exchange, url: URL): boolean {
  return answer.statusCode === 403 && classify(responseOf(answer, url, [], body, undefined), body) === 'blocked';
}
