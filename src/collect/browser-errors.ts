import { failed, type Missed, type ObservationCode } from '../core/observation.ts';
import { CollectError, missedOf } from './network-errors.ts';

const codes: [RegExp, ObservationCode][] = [
  [/net::ERR_NAME_NOT_RESOLVED|net::ERR_DNS/, 'dns'],
  [/net::ERR_(TIMED_OUT|CONNECTION_TIMED_OUT)|Timeout \d+ms exceeded/, 'timeout'],
  [/net::ERR_TOO_MANY_REDIRECTS/, 'redirect-loop'],
  [/net::ERR_(SSL|CERT|BAD_SSL|ECH)/, 'tls'],
  [/net::ERR_RESPONSE_HEADERS_TOO_BIG/, 'too-large'],
  [/net::ERR_CONTENT_DECODING_FAILED/, 'undecodable'],
  [/Download is starting|net::ERR_INVALID_RESPONSE/, 'not-html'],
  // A navigation that the server ends with "no content".
  [/net::ERR_ABORTED/, 'empty'],
  [
    /net::ERR_(UNKNOWN_URL_SCHEME|DISALLOWED_URL_SCHEME|INVALID_URL|INVALID_REDIRECT|UNSAFE_REDIRECT|UNSAFE_PORT)/,
    'unsafe-address',
  ],
  [/net::ERR_/, 'refused'],
];

/** The observation for an error of the browser. */
export function missedInBrowser(error: unknown): Missed {
  if (error instanceof CollectError || !(error instanceof Error)) return missedOf(error);
  const found = codes.find(([pattern]) => pattern.test(error.message));
  // The first line says what happened; the rest is Playwright's log.
  const message = (error.message.split('\n')[0] ?? '').replace(/^[\w.]+: /, '').slice(0, 300);
  return failed(found?.[1] ?? 'bug', message);
}
