import type { TlsHello, TlsVersion, VersionFact } from '../core/tls.ts';
import { weaknessOf } from './tls-suites.ts';

/** What a server said before anything is encrypted. */
export interface ServerWords {
  /** The first fatal alert: its number. */
  alert?: number;
  hello?: { version: number; suite: number };
  /** DER, in the order sent. */
  certificates: Uint8Array[];
  /** A stapled OCSP response, DER. */
  staple?: Uint8Array;
  /** The body of the ServerKeyExchange message. */
  keyExchange?: Uint8Array;
  asksCertificate: boolean;
  /** Nothing more is to come in clear. */
  done: boolean;
  /** What answers does not speak TLS. */
  notTls: boolean;
  /** Bytes up to the end of the ServerHello or of the fatal alert; 0 when there is neither. */
  verdictAt: number;
}

const recordTypes = { changeCipher: 20, alert: 21, handshake: 22, data: 23 };
const messageTypes = { hello: 2, certificate: 11, keyExchange: 12, certificateRequest: 13, helloDone: 14, status: 22 };
const mostCertificates = 20;
const tls13 = 0x0304;

/** Reads what there is so far; never throws, whatever the bytes. */
export function readServerWords(bytes: Uint8Array): ServerWords {
  const words: ServerWords = { certificates: [], asksCertificate: false, done: false, notTls: false, verdictAt: 0 };
  let pending = new Uint8Array();
  for (let at = 0; at < bytes.length && !words.done; ) {
    const type = bytes[at] ?? 0;
    // A record starts with its type and a version 3.x; nothing else does (HTTP, SMTP, SSL 2).
    if (type < recordTypes.changeCipher || type > recordTypes.data || (bytes[at + 1] ?? 3) !== 3) {
      words.notTls = words.verdictAt === 0;
      words.done = true;
      break;
    }
    if (bytes.length < at + 5) break;
    const end = at + 5 + u16(bytes, at + 3);
    const body = bytes.subarray(at + 5, end);
    if (type !== recordTypes.handshake && bytes.length < end) break;
    if (type === recordTypes.alert) readAlert(words, body, end);
    else if (type !== recordTypes.handshake) words.done = true;
    // Whole messages count though their record is not whole: it may hold the certificates too.
    else pending = readMessages(words, concat(pending, body), Math.min(end, bytes.length));
    at = end;
  }
  return words;
}

function readAlert(words: ServerWords, body: Uint8Array, end: number): void {
  // Warnings precede the answer of some servers: they do not know the name, and answer all the same.
  if (body[0] === 1 && body[1] !== 0) return;
  words.alert ??= body[1] ?? -1;
  words.verdictAt ||= end;
  words.done = true;
}

/** Reads whole messages; gives back the bytes of one that is not yet whole. */
function readMessages(words: ServerWords, bytes: Uint8Array, end: number): Uint8Array<ArrayBuffer> {
  let at = 0;
  while (at + 4 <= bytes.length && !words.done) {
    const length = u24(bytes, at + 1);
    if (bytes.length < at + 4 + length) break;
    const type = bytes[at] ?? 0;
    at += 4 + length;
    readMessage(words, type, bytes.slice(at - length, at));
    if (type === messageTypes.hello) words.verdictAt ||= end - (bytes.length - at);
  }
  return bytes.slice(at);
}

function readMessage(words: ServerWords, type: number, body: Uint8Array): void {
  if (type === messageTypes.hello) {
    words.hello = helloIn(body);
    // From here on TLS 1.3 is encrypted.
    words.done = words.hello.version >= tls13;
  } else if (type === messageTypes.certificate) {
    for (let at = 3; at + 3 <= body.length && words.certificates.length < mostCertificates; ) {
      const length = u24(body, at);
      const der = body.subarray(at + 3, at + 3 + length);
      if (der.length === length && length > 0) words.certificates.push(der);
      at += 3 + length;
    }
  } else if (type === messageTypes.status && body[0] === 1) {
    words.staple = body.subarray(4, 4 + u24(body, 1));
  } else if (type === messageTypes.keyExchange) {
    words.keyExchange = body;
  } else if (type === messageTypes.certificateRequest) {
    words.asksCertificate = true;
  } else if (type === messageTypes.helloDone) {
    words.done = true;
  }
}

function helloIn(body: Uint8Array): { version: number; suite: number } {
  const afterSession = 35 + (body[34] ?? 0);
  const suite = u16(body, afterSession);
  for (let at = afterSession + 5; at + 4 <= body.length; at += 4 + u16(body, at + 2)) {
    if (u16(body, at) === 0x002b) return { version: u16(body, at + 4), suite };
  }
  return { version: u16(body, 0), suite };
}

const u16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const u24 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 16) | u16(bytes, at + 1);
function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const numbers: Record<TlsVersion, number> = {
  SSLv3: 0x0300,
  TLSv1: 0x0301,
  'TLSv1.1': 0x0302,
  'TLSv1.2': 0x0303,
  'TLSv1.3': tls13,
};
const protocolVersion = 70;

/** What one hello and its answer say of the version asked for. */
export function versionFactOf({ version, got, end }: TlsHello): VersionFact {
  const { hello, alert, notTls } = readServerWords(Buffer.from(got, 'base64'));
  if (hello) {
    if (hello.version === numbers[version] && hello.suite !== 0) {
      const weakCipher = weaknessOf(hello.suite);
      return { state: 'accepted', ...(weakCipher && { weakCipher }) };
    }
    if (hello.version < numbers[version]) return { state: 'refused', reason: `answered in ${nameOf(hello.version)}` };
    return { state: 'undetermined', reason: `answered in ${nameOf(hello.version)}, suite ${hello.suite}` };
  }
  if (alert === protocolVersion) return { state: 'refused', reason: 'alert protocol_version (70)' };
  if (alert !== undefined) return { state: 'undetermined', reason: `alert ${alertNames[alert] ?? ''} (${alert})` };
  if (notTls) return { state: 'undetermined', reason: 'what answers does not speak TLS' };
  return { state: 'undetermined', reason: endings[end] };
}

const endings: Record<TlsHello['end'], string> = {
  answered: 'an answer that could not be read',
  closed: 'the server closed the connection without an answer',
  reset: 'the connection was reset',
  timeout: 'no answer in time',
  'too-large': 'an endless answer',
  unreachable: 'no connection',
};
const alertNames: Record<number, string> = {
  0: 'close_notify',
  10: 'unexpected_message',
  20: 'bad_record_mac',
  22: 'record_overflow',
  40: 'handshake_failure',
  47: 'illegal_parameter',
  50: 'decode_error',
  51: 'decrypt_error',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  90: 'user_canceled',
  109: 'missing_extension',
  110: 'unsupported_extension',
  112: 'unrecognized_name',
};

const nameOf = (number: number) =>
  Object.entries(numbers).find(([, value]) => value === number)?.[0] ?? `version 0x${number.toString(16)}`;

/** Bits of the group in a ServerKeyExchange of a DHE suite; undefined for anything else. */
export function dhBitsOf({ got, flight, shape }: TlsHello): number | undefined {
  if (shape !== 'dhe' || flight?.keyExchange === undefined) return undefined;
  if (!readServerWords(Buffer.from(got, 'base64')).hello) return undefined;
  const body = Buffer.from(flight.keyExchange, 'base64');
  const prime = body.subarray(2, 2 + u16(body, 0));
  const first = prime.findIndex((byte) => byte !== 0);
  if (first < 0) return undefined;
  return (prime.length - first) * 8 - Math.clz32(prime[first] ?? 0) + 24;
}
