import { failed, type Missed, type ObservationCode } from '../core/observation.ts';

/** Something could not be observed, and we know what to call it. Becomes a failed observation, never a crash. */
export class CollectError extends Error {
  override name = 'CollectError';
  readonly code: ObservationCode;
  constructor(code: ObservationCode, message: string) {
    super(message);
    this.code = code;
  }
}

const codes: [RegExp, ObservationCode][] = [
  [/^(ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|UND_ERR_ABORTED)$/, 'timeout'],
  [/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW|ERR_BUFFER_TOO_LARGE)$/, 'too-large'],
  [/^(ENOTFOUND|EAI_.*)$/, 'dns'],
  [/^(EPROTO|ERR_SSL_.*|ERR_TLS_.*|ERR_OSSL_.*|CERT_.*|UNABLE_TO_.*)$/, 'tls'],
  // A body that is not what Content-Encoding says.
  [/^(Z_.*|ERR_BROTLI.*|ERR__ERROR_FORMAT.*|ERR_PADDING.*)$/, 'undecodable'],
  [/^(ECONN.*|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EPIPE|EACCES|UND_ERR_.*|HPE_.*|HTTPParserError)$/, 'refused'],
];

/** The observation for an error of ours, of a socket, of TLS, of undici or of a decoder; what has no name is `bug`. */
export function missedOf(error: unknown): Missed {
  for (const cause of causesOf(error)) {
    if (cause instanceof CollectError) return failed(cause.code, cause.message.slice(0, 300));
    // undici's parser gives some errors a name alone.
    const { code = cause.name } = cause as { code?: unknown };
    const found = codes.find(([pattern]) => pattern.test(String(code)));
    if (found) return failed(found[1], messageOf(cause, String(code)));
  }
  return failed('bug', (error instanceof Error ? error.message : String(error)).slice(0, 300));
}

/** The error and what lies beneath it: causes, and the first of several. */
function causesOf(error: unknown): Error[] {
  const list: Error[] = [];
  for (let at: unknown = error; at instanceof Error && list.length < 5; ) {
    list.push(at);
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return list;
}

/** Without the process-dependent number OpenSSL puts in front, so that the same fault reads the same each time. */
function messageOf(error: Error, code: string): string {
  const text = (error.message.split('\n')[0] ?? '').replace(/^[0-9A-F]+:error:/, '');
  return (text.includes(code) ? text : `${text} (${code})`.trim()).slice(0, 300);
}
