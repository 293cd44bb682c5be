import { wrong } from '../core/faults.ts';
import type { Observation } from '../core/observation.ts';
import type { AssetStore } from './assets.ts';
import type { Fetched } from './client.ts';

/** What the user gave to be let in: it goes to the origin typed, and nothing of it is ever written down. */
export interface Credentials {
  /** `scheme://host:port` that they are for. */
  origin: string;
  /** Headers for a request to the address: none unless it has the very origin. */
  headersFor(url: URL): Record<string, string>;
  /** Replaces whatever of them stands in a text, also in base64 and percent-encoding. */
  redact(text: string, encoding?: 'latin1'): string;
  /** What the evidence may say of them. */
  summary: { headers: string[]; basicAuth: boolean };
}

/** Headers that are ours to set, or that would change what a request is. */
const reserved =
  /^(host|connection|content-.*|transfer-encoding|te|upgrade|expect|trailer|keep-alive|proxy-.*|user-agent|accept-encoding)$/i;
/** Shorter texts stand everywhere in a page; as a secret they are worth nothing. */
const shortestSecret = 4;
const mask = '***';
const inEncoding = (text: string, encoding: 'latin1' | undefined) =>
  encoding ? Buffer.from(text, 'utf8').toString(encoding) : text;

/**
 * Credentials for the origin of an address; undefined when none were given.
 * @param header - `Name: value`, each
 * @param basicAuth - `user:password`
 * @throws {UsageError} naming the header, never its value
 */
export function createCredentials(
  start: string,
  { header, basicAuth }: { header: readonly string[]; basicAuth?: string | undefined },
): Credentials | undefined {
  if (header.length === 0 && basicAuth === undefined) return undefined;
  const headers = Object.fromEntries(header.map(parsedHeader));
  const base64 = basicAuth === undefined ? undefined : Buffer.from(basicAuth, 'utf8').toString('base64');
  if (base64 !== undefined) headers.authorization = `Basic ${base64}`;
  const { origin } = new URL(start);
  const password = basicAuth?.slice(basicAuth.indexOf(':') + 1);
  // A token is as secret without the word before it.
  const values = Object.values(headers).flatMap((value) => [value, value.replace(/^\S+\s+/, '')]);
  return {
    origin,
    headersFor: (url) => (url.origin === origin ? headers : {}),
    redact: redactorOf([...values, ...(basicAuth ? [basicAuth] : []), ...(password ? [password] : [])]),
    summary: { headers: header.map((line) => parsedHeader(line)[0]), basicAuth: basicAuth !== undefined },
  };
}

/** An answer in which nothing of the credentials stands, should the server send it back. */
export function withoutSecrets(
  answer: Observation<Fetched>,
  { redact }: Pick<Credentials, 'redact'>,
): Observation<Fetched> {
  if (answer.status === 'skipped') return answer;
  if (answer.status === 'failed') return { ...answer, message: redact(answer.message) };
  const { response, body, passed } = answer.value;
  // Byte for byte, whatever the encoding of the page.
  const cleaned = (bytes: Uint8Array) => {
    const text = Buffer.from(bytes).toString('latin1');
    const clean = redact(text, 'latin1');
    return clean === text ? bytes : Buffer.from(clean, 'latin1');
  };
  const told = <T>(value: T): T => JSON.parse(redact(JSON.stringify(value)));
  const steps = passed?.map(({ body: own, ...step }) => ({ ...told(step), body: cleaned(own) }));
  return {
    ...answer,
    value: { ...answer.value, response: told(response), body: cleaned(body), ...(steps && { passed: steps }) },
  };
}

/** A store that keeps no text in which the credentials stand. */
export function withoutSecretsIn(store: AssetStore, { redact }: Pick<Credentials, 'redact'>): AssetStore {
  return {
    ...store,
    put(bytes, type, ...rest) {
      if (!type.startsWith('text/')) return store.put(bytes, type, ...rest);
      return store.put(Buffer.from(redact(Buffer.from(bytes).toString('utf8')), 'utf8'), type, ...rest);
    },
  };
}

/** Replaces the secrets in a text, in whatever form they come back. */
export function redactorOf(values: readonly string[]): Credentials['redact'] {
  const secrets = spellings(values);
  return (text, encoding) =>
    secrets.reduce((rest, secret) => rest.replaceAll(inEncoding(secret, encoding), inEncoding(mask, encoding)), text);
}

/** The forms a secret may come back in, the longest first. */
function spellings(values: readonly string[]): string[] {
  const forms = values
    .filter((value) => value.length >= shortestSecret)
    .flatMap((value) => [
      value,
      Buffer.from(value, 'utf8').toString('base64'),
      Buffer.from(value, 'utf8').toString('base64').replace(/=+$/, ''),
      Buffer.from(value, 'utf8').toString('base64url'),
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1),
      value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    ]);
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

function parsedHeader(line: string): [name: string, value: string] {
  const [, name = '', value = ''] = /^([^:]*):([\s\S]*)$/.exec(line) ?? [];
  const bare = name.trim().toLowerCase();
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(bare))
    throw wrong('--header', { vi: "sai dạng; hãy ghi 'Tên: giá trị'", en: "must be 'Name: value'" });
  if (reserved.test(bare))
    throw wrong(`--header ${bare}`, {
      vi: 'tiêu đề này do công cụ tự đặt; hãy bỏ đi',
      en: 'this header is not for users to set; leave it out',
    });
  if (bare === 'cookie')
    throw wrong('--header cookie', {
      vi: 'không đặt phiên đăng nhập ở đây; hãy dùng --storage-state',
      en: 'give a session with --storage-state',
    });
  const text = value.trim();
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text))
    throw wrong(`--header ${bare}`, {
      vi: 'giá trị có ký tự không được phép trong tiêu đề; hãy bỏ các ký tự đó',
      en: 'its value has characters no header may have; take them out',
    });
  return [bare, text];
}
