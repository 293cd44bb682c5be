import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Missed } from '../core/observation.ts';
import type { ByteBudget } from './byte-budget.ts';
import type { Guard } from './guard.ts';
import { CollectError, missedOf } from './network-errors.ts';

/** The only way out for the browser: a forward proxy on loopback that connects where the guard allows. */
export interface GuardedProxy {
  url: string;
  /** Why the last connection to the URL's host and port failed; undefined when it did not. */
  failureOf(url: string): Missed | undefined;
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** Connections from the browser at the same time; more are dropped. */
  maxConnections?: number;
  /** A connection on which nothing moves for so long is closed. */
  idleMs?: number;
  /** Most bytes one connection may bring in. */
  maxBytes?: number;
  /** What all connections of the run together may bring in. */
  budget?: ByteBudget | undefined;
}

/** Conventions: far above what a page needs, low enough to survive a hostile one. */
const defaults = { maxConnections: 256, idleMs: 30_000, maxBytes: 64 * 1024 * 1024 };
const connectMs = 10_000;
const keptFailures = 1000;
const hopByHop = new Set(['connection', 'keep-alive', 'proxy-connection', 'proxy-authorization', 'te', 'upgrade']);

/**
 * Starts the proxy on an ephemeral port of 127.0.0.1. It answers `CONNECT host:port` and absolute-form requests;
 * what the guard refuses gets 403, what cannot be reached 502.
 */
export async function startProxy(guard: Guard, options: ProxyOptions = {}): Promise<GuardedProxy> {
  const { maxConnections, idleMs, maxBytes, budget } = { ...defaults, ...options };
  const failures = new Map<string, Missed>();
  const sockets = new Set<Duplex>();

  const keep = <T extends net.Socket>(socket: T): T => {
    sockets.add(socket);
    socket.setTimeout(idleMs, () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  };

  const connect = async (host: string, port: number): Promise<net.Socket> => {
    const key = `${host}:${port}`;
    try {
      budget?.check();
      const socket = keep(await connectAny(await guard.resolve(host, port), port));
      failures.delete(key);
      return socket;
    } catch (error) {
      if (failures.size < keptFailures) failures.set(key, missedOf(error));
      throw error;
    }
  };

  const bounded = (socket: net.Socket): net.Socket =>
    socket.on('data', (chunk) => {
      if (socket.bytesRead > maxBytes || isBeyond(chunk.length)) socket.destroy();
    });
  const isBeyond = (bytes: number): boolean => {
    try {
      budget?.spend(bytes);
      return false;
    } catch {
      return true;
    }
  };

  const server = http.createServer({ keepAliveTimeout: 1000 }, (request, response) => {
    const url = URL.parse(request.url ?? '');
    if (url?.protocol !== 'http:') return void response.writeHead(400).end();
    const port = Number(url.port || 80);
    connect(url.hostname, port).then(
      (socket) => forward(request, response, url, bounded(socket)),
      (error) => response.writeHead(statusOf(error)).end(),
    );
  });
  server.maxConnections = maxConnections;
  server.on('connection', keep);
  server.on('clientError', (_, socket) => socket.destroy());
  server.on('connect', (request: http.IncomingMessage, client: Duplex, head: Buffer) => {
    const url = URL.parse(`http://${request.url}`);
    if (!url) return void client.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    // The URL parser drops :80, the default of its scheme.
    connect(url.hostname, Number(url.port || 80)).then(
      (socket) => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        if (head.length > 0) socket.write(head);
        client.on('close', () => socket.destroy());
        socket.on('close', () => client.destroy());
        bounded(socket).pipe(client).pipe(socket);
      },
      (error) => client.end(`HTTP/1.1 ${statusOf(error)} Refused\r\n\r\n`),
    );
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failureOf(text) {
      const url = URL.parse(text);
      return failures.get(`${url?.hostname}:${url?.port || (url?.protocol === 'https:' ? 443 : 80)}`);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const refusals = new Set<string>(['not-public', 'unsafe-address', 'budget']);
const statusOf = (error: unknown) => (error instanceof CollectError && refusals.has(error.code) ? 403 : 502);

function forward(request: http.IncomingMessage, response: http.ServerResponse, url: URL, socket: net.Socket): void {
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !hopByHop.has(name)));
  const upstream = http.request({
    createConnection: () => socket,
    method: request.method,
    path: url.pathname + url.search,
    headers: { ...headers, host: url.host, connection: 'close' },
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

/** Connects to the first address that answers. */
async function connectAny(addresses: { address: string }[], port: number): Promise<net.Socket> {
  let last: unknown;
  for (const { address } of addresses) {
    try {
      return await new Promise<net.Socket>((resolve, reject) => {
        const socket = net.connect({ host: address, port });
        socket.setTimeout(connectMs, () =>
          socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })),
        );
        socket.once('connect', () => resolve(socket));
        socket.once('error', reject);
      });
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
