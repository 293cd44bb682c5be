import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { bareHost } from '../derive/hosts.ts';
import { CollectError } from './network-errors.ts';

export interface RequestAt {
  host: string;
  port: number;
  scheme: 'http' | 'https';
  userAgent: string;
  timeoutMs: number;
}

export interface AnswerAt {
  status: number;
  location: string;
  /** The beginning of the body. */
  text: string;
}

/** As much of a page is compared; a convention, bytes. */
const maximumBytes = 256 * 1024;

/**
 * Asks for the home page of a host at one literal address, because happy eyeballs would hide a dead address behind a
 * living one. The certificate is not looked at: it has rules of its own.
 * @throws {CollectError | Error} `timeout`, or the error of the socket
 */
export async function requestAt(
  { scheme, port, host, timeoutMs, userAgent }: RequestAt,
  address: string,
): Promise<AnswerAt> {
  const { promise, resolve, reject } = Promise.withResolvers<AnswerAt>();
  const standard = port === (scheme === 'https' ? 443 : 80);
  const sent = (scheme === 'https' ? https : http).request({
    ...{ host: address, port, path: '/', family: isIP(address), agent: false },
    headers: {
      host: standard ? host : `${host}:${port}`,
      ...{ 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity' },
    },
    ...(scheme === 'https'
      ? { servername: bareHost(host), rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
      : {}),
  });
  const timer = setTimeout(
    () => reject(new CollectError('timeout', `no answer from ${address} in ${timeoutMs} ms`)),
    timeoutMs,
  );
  sent.on('response', (response) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const done = () =>
      resolve({
        status: response.statusCode ?? 0,
        location: response.headers.location ?? '',
        text: Buffer.concat(chunks).toString('utf8').slice(0, maximumBytes),
      });
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= maximumBytes) done();
    });
    // A status is an answer, whatever becomes of the body.
    response.on('end', done).on('error', done).on('close', done);
  });
  sent.on('error', reject).end();
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    sent.destroy();
  }
}
