import type { X509Certificate } from 'node:crypto';
import net from 'node:net';
import { failed, type Missed } from '../core/observation.ts';
import type { TlsHello, TlsVersion } from '../core/tls.ts';
import { certificateOf } from '../derive/certificates.ts';
import { readServerWords, type ServerWords } from '../derive/tls-messages.ts';
import { missedOf } from './network-errors.ts';
import { clientHello, type HelloShape } from './tls-hello.ts';

export interface Place {
  /** Where to connect; already resolved and allowed. */
  address: string;
  port: number;
  /** Name for SNI; absent for addresses. */
  name: string | undefined;
  /** Deadline of one hello, and of one handshake. */
  timeoutMs: number;
}

export interface Asked {
  hello: TlsHello;
  certificates: X509Certificate[];
  /** The connection itself did not come about. */
  unreachable?: Missed;
  /** What answered was no TLS. */
  notTls: boolean;
}

/** Conventions: a chain of twenty large certificates fits; so does what a server of another protocol says first. */
const mostBytes = 128 * 1024;
const keptBytes = 1024;
const keptMessage = 4096;
const keptStaple = 16 * 1024;

/**
 * Sends one ClientHello over a connection of its own and reads what comes in clear. Nothing is negotiated: the
 * connection is dropped when the server has said all, closes, or lets the deadline pass.
 */
export async function ask(place: Place, version: TlsVersion, shape: HelloShape): Promise<Asked> {
  const sent = clientHello({ version, shape, name: place.name });
  const { got, end, error } = await exchange(place, sent);
  const words = readServerWords(got);
  const certificates = words.certificates.flatMap((der) => certificateOf(der) ?? []);
  const flight = flightOf(words, certificates);
  return {
    hello: {
      version,
      shape,
      sent: base64(sent),
      got: base64(got.subarray(0, Math.min(words.verdictAt || keptBytes, keptBytes))),
      end,
      ...(flight && { flight }),
    },
    certificates,
    ...(error && { unreachable: error }),
    notTls: words.notTls,
  };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

function flightOf(words: ServerWords, certificates: readonly X509Certificate[]): TlsHello['flight'] {
  const { keyExchange, staple, asksCertificate } = words;
  if (certificates.length === 0 && !keyExchange && !asksCertificate) return undefined;
  return {
    chain: certificates.map((one) => one.fingerprint256.replaceAll(':', '').toLowerCase()),
    ...(staple && staple.length <= keptStaple ? { staple: base64(staple) } : {}),
    ...(keyExchange && keyExchange.length <= keptMessage ? { keyExchange: base64(keyExchange) } : {}),
    asksCertificate,
  };
}

interface Heard {
  got: Buffer;
  end: TlsHello['end'];
  error?: Missed;
}

function exchange({ address, port, timeoutMs }: Place, sent: Buffer): Promise<Heard> {
  const { promise, resolve } = Promise.withResolvers<Heard>();
  const socket = net.connect({ host: address, port });
  const chunks: Buffer[] = [];
  let length = 0;
  let connected = false;
  const finish = (end: TlsHello['end'], error?: Missed) => {
    const got = Buffer.concat(chunks);
    // Once it has chosen or refused, how the connection ended says nothing more.
    resolve({ got, end: readServerWords(got).verdictAt > 0 ? 'answered' : end, ...(error && { error }) });
  };
  const timer = setTimeout(() => {
    if (connected) finish('timeout');
    else finish('unreachable', failed('timeout', `no connection within ${timeoutMs} ms`));
  }, timeoutMs);
  socket.setNoDelay(true);
  socket.once('connect', () => {
    connected = true;
    socket.write(sent);
  });
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    // A record's head is five bytes: nothing can be told from less.
    if (length < 5) return;
    if (length > mostBytes) finish('too-large');
    else if (readServerWords(Buffer.concat(chunks)).done) finish('answered');
  });
  socket.once('error', (error: NodeJS.ErrnoException) => {
    if (connected) finish('reset');
    else finish('unreachable', error.code === 'ECONNREFUSED' ? missedOf(error) : failed('timeout', error.message));
  });
  socket.once('end', () => finish('closed'));
  socket.once('close', () => finish('closed'));
  return promise.finally(() => {
    clearTimeout(timer);
    socket.on('error', () => {});
    socket.destroy();
  });
}
