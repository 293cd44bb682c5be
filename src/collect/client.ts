import { Agent, type Dispatcher } from 'undici';
import type { PageResponse } from '../core/evidence.ts';
import { collected, type Observation } from '../core/observation.ts';
import { decodeBody, readBody } from './body.ts';
import { guardedConnector } from './connector.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import type { Guard } from './guard.ts';
import { CollectError, missedOf } from './network-errors.ts';

export interface Fetched {
  response: PageResponse;
  /** Decoded as Content-Encoding says; empty for HEAD. */
  body: Uint8Array;
}

export interface GetOptions {
  accept?: string;
  method?: 'GET' | 'HEAD';
  /** Read only so many bytes and hang up; `response.bytes` is then what the server says the whole has. */
  peek?: number;
}

/** Our own HTTP client: GET and HEAD alone, nothing kept between two calls but connections. */
export interface Client {
  /** Never throws: what went wrong is in the observation. A status of 400 or more is an answer, not an error. */
  get(url: string, options?: GetOptions): Promise<Observation<Fetched>>;
  close(): Promise<void>;
}

export interface ClientOptions {
  guard: Guard;
  /** Waits for the address's turn; called before each request, the wait does not count as the server's. */
  take(address: string): Promise<void>;
  /** Told when the address answers 429 or 503, with the seconds it asks us to wait. */
  slowDown(address: string, retryAfterSeconds?: number): void;
  /** Deadline of one `get` over all its redirects, dripping bodies included. */
  timeoutMs: number;
  /** Largest body, before and after decompression. */
  maxBytes: number;
  userAgent: string;
  now(): Date;
}

interface Exchange {
  answer: Dispatcher.ResponseData;
  body: Uint8Array;
  /** Where a redirect leads. */
  next: URL | undefined;
}

/** Conventions. Browsers give up after 20 redirects; no page of ours needs half of that. */
const maximumRedirects = 10;
const maximumHeaderBytes = 64 * 1024;
const maximumHeaders = 100;
const maximumHeaderValue = 4096;
/** Header names whose values are or may be secrets of the exchange. */
const secret = /cookie|authori[sz]ation|authentication|token|secret|session|csrf|xsrf|api-?key/i;

/** Too many requests, or no capacity at the moment: asked once more, after the pause. */
const busy = new Set([429, 503]);
const attempts = 2;

/** Creates the client of a run. */
export function createClient(options: ClientOptions): Client {
  const { guard, take, slowDown, timeoutMs, maxBytes, userAgent, now } = options;
  const agent = new Agent({ connect: guardedConnector(guard), maxHeaderSize: maximumHeaderBytes });

  const send = async (url: URL, cookie: string, get: GetOptions, signal: AbortSignal): Promise<Exchange> => {
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: get.method ?? 'GET',
      headers: {
        'user-agent': userAgent,
        accept: get.accept ?? 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
        'accept-language': 'vi-VN,vi;q=0.9,en;q=0.5',
        'accept-encoding': get.peek === undefined ? 'gzip, deflate, br' : 'identity',
        ...(cookie === '' ? {} : { cookie }),
      },
      signal,
      // The deadline bounds both; the default of five minutes must not.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const next = redirectOf(answer, url);
    if (next) {
      answer.body.on('error', () => {}).destroy();
      return { answer, body: new Uint8Array(), next };
    }
    const raw = await readBody(answer.body, get.peek ?? maxBytes, get.peek !== undefined);
    return { answer, body: await decodeBody(raw, headerOf(answer, 'content-encoding'), maxBytes), next };
  };

  const hop = async (url: URL, cookie: string, get: GetOptions, budget: { leftMs: number }): Promise<Exchange> => {
    const timed = async <T>(work: (deadline: Deadline) => Promise<T>): Promise<T> => {
      const deadline = startDeadline(budget.leftMs);
      try {
        return await deadline.race(work(deadline));
      } finally {
        budget.leftMs = deadline.stop();
      }
    };
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    const [first] = await timed(() => guard.resolve(url.hostname, port));
    const address = first?.address ?? '';
    for (let attempt = 1; ; attempt++) {
      await take(address);
      const exchange = await timed(({ signal }) => sendTwice(url, cookie, get, signal));
      if (!busy.has(exchange.answer.statusCode)) return exchange;
      slowDown(address, secondsOf(headerOf(exchange.answer, 'retry-after'), now()));
      // The next turn comes after the pause: a server that only needed a moment is not written down as broken.
      if (attempt === attempts) return exchange;
    }
  };

  /** The server may have closed a kept connection just before we used it. */
  const sendTwice: typeof send = async (url, cookie, get, signal) => {
    try {
      return await send(url, cookie, get, signal);
    } catch (error) {
      if (signal.aborted || missedOf(error).code !== 'refused') throw error;
      return send(url, cookie, get, signal);
    }
  };

  const follow = async (start: string, get: GetOptions): Promise<Fetched> => {
    const redirects: PageResponse['redirects'] = [];
    const cookies = createExchangeCookies();
    const seen = new Set<string>();
    const budget = { leftMs: timeoutMs };
    for (let url = webUrl(start); ; ) {
      const cookie = cookies.of(url.host);
      const step = `${url.href} ${cookie}`;
      if (seen.has(step)) throw new CollectError('redirect-loop', `redirects lead back to ${url.href}`);
      seen.add(step);
      const { answer, body, next } = await hop(url, cookie, get, budget);
      if (!next) return { response: responseOf(answer, url, redirects, body, get.peek), body };
      redirects.push({ url: url.href, status: answer.statusCode });
      if (redirects.length > maximumRedirects)
        throw new CollectError('redirect-loop', `more than ${maximumRedirects} redirects`);
      cookies.keep(url.host, answer.headers['set-cookie']);
      url = next;
    }
  };

  return {
    async get(url, get = {}) {
      try {
        return collected(await follow(url, get), now().toISOString());
      } catch (error) {
        return missedOf(error);
      }
    },
    close: () => agent.destroy(),
  };
}

/**
 * The URL without what must never be sent: user name, password, fragment.
 * @throws {CollectError} when it is not http or https
 */
function webUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new CollectError('http-status', `not a web address: ${text.slice(0, 200)}`);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

/** Seconds a Retry-After header asks for, given as a number or as a date; undefined when it says neither. */
function secondsOf(header: string, now: Date): number | undefined {
  if (/^\d+$/.test(header)) return Number(header);
  const seconds = (Date.parse(header) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

function redirectOf(answer: Dispatcher.ResponseData, url: URL): URL | undefined {
  const location = headerOf(answer, 'location');
  if (![301, 302, 303, 307, 308].includes(answer.statusCode) || location === '') return undefined;
  // Portals send Vietnamese paths as raw UTF-8, which undici hands over as Latin-1.
  const bytes = Buffer.from(location, 'latin1');
  const text = bytes.toString('utf8');
  return webUrl(text.includes('\uFFFD') ? location : text, url);
}

function headerOf(answer: Dispatcher.ResponseData, name: string): string {
  return ([answer.headers[name]].flat()[0] ?? '').trim();
}

/** Cookies of one chain of redirects: some portals set one and send the visitor back to the same address. */
function createExchangeCookies() {
  const jar = new Map<string, Map<string, string>>();
  return {
    of: (host: string) => [...(jar.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(host: string, headers: string | string[] | undefined) {
      const cookies = jar.get(host) ?? new Map<string, string>();
      for (const header of [headers ?? []].flat().slice(0, 20)) {
        const [, name, value] = /^\s*([^=;\s]+)=([^;\r\n]{0,2000})/.exec(header) ?? [];
        if (name !== undefined && value !== undefined) cookies.set(name, value);
      }
      jar.set(host, cookies);
    },
  };
}

function responseOf(
  answer: Dispatcher.ResponseData,
  url: URL,
  redirects: PageResponse['redirects'],
  body: Uint8Array,
  peek: number | undefined,
): PageResponse {
  const declared = Number(headerOf(answer, 'content-length') || Number.NaN);
  const cut = peek !== undefined && body.length >= peek && Number.isSafeInteger(declared);
  return {
    status: answer.statusCode,
    headers: publicHeaders(answer.headers),
    redirects,
    finalUrl: url.href,
    contentType: headerOf(answer, 'content-type').slice(0, 200),
    bytes: cut ? declared : body.length,
  };
}

/** Header names in lower case, number and length bounded, without anything that may be a secret of the exchange. */
export function publicHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !secret.test(name))
      .slice(0, maximumHeaders)
      .map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ').slice(0, maximumHeaderValue)]),
  );
}
