import type { Dispatcher } from 'undici';
import type { PageResponse } from '../core/evidence.ts';
import type { GetOptions } from './client.ts';
import { CollectError } from './network-errors.ts';

/** Conventions: more than any honest server sends. */
const maximumHeaders = 100;
const maximumHeaderValue = 4096;
/** Header names whose values are or may be secrets of the exchange. */
const secret = /cookie|authori[sz]ation|authentication|token|secret|session|csrf|xsrf|api-?key/i;

/** A parameter of an address whose value is or may be a secret: one-time tickets, tokens, sessions. */
const tokenParameter =
  /([?&#](?:[\w.-]{0,40}(?:token|ticket|secret|session|passw|api-?key|samlresponse|samlart)[\w.-]{0,40}|phpsessid|sid|sig|signature)=)[^&#\s,;"'<>]*/gi;

/**
 * The URL without what must never be sent: user name, password, fragment.
 * @throws {CollectError} when it is not http or https
 */
export function webUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new CollectError('unsafe-address', `not a web address: ${text.slice(0, 200)}`);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

/** Seconds a Retry-After header asks for, given as a number or as a date; undefined when it says neither. */
export function secondsOf(header: string, now: Date): number | undefined {
  if (/^\d+$/.test(header)) return Number(header);
  const seconds = (Date.parse(header) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

export function redirectOf(answer: Dispatcher.ResponseData, url: URL): URL | undefined {
  const location = headerOf(answer, 'location');
  if (![301, 302, 303, 307, 308].includes(answer.statusCode) || location === '') return undefined;
  // Portals send Vietnamese paths as raw UTF-8, which undici hands over as Latin-1.
  const bytes = Buffer.from(location, 'latin1');
  const text = bytes.toString('utf8');
  return webUrl(text.includes('\uFFFD') ? location : text, url);
}

export function headerOf(answer: Dispatcher.ResponseData, name: string): string {
  return ([answer.headers[name]].flat()[0] ?? '').trim();
}

export function responseOf(
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
    // Of several the last counts (fetch standard, "extract a MIME type").
    contentType: ([answer.headers['content-type']].flat().at(-1) ?? '').trim().slice(0, 200),
    bytes: cut ? declared : body.length,
  };
}

/** What we send with every request, and what the evidence says that we sent: nothing secret. */
export function requestHeaders({ accept, peek }: GetOptions, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: accept ?? 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
    'accept-language': 'vi-VN,vi;q=0.9,en;q=0.5',
    'accept-encoding': peek === undefined ? 'gzip, deflate, br' : 'identity',
  };
}

/** Header names in lower case, number and length bounded, without anything that may be a secret of the exchange. */
export function publicHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !secret.test(name))
      .slice(0, maximumHeaders)
      .map(([name, value]) => [
        name.toLowerCase(),
        withoutTokens([value ?? ''].flat().join(', ')).slice(0, maximumHeaderValue),
      ]),
  );
}

/** Addresses in a text without what opens a door in them: values of parameters named like a token, session ids of paths. */
export const withoutTokens = (text: string): string =>
  text.replace(tokenParameter, '$1***').replace(/;jsessionid=[^/?#;,\s]*/gi, ';jsessionid=***');
