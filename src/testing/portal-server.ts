import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { type AddressInfo, createServer, isIPv6, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CertificateOptions, createCertificates } from './certificates.ts';
import { type DnsServerOptions, startDnsServer } from './dns-server.ts';

/** A request as a site sees it. */
export interface SiteRequest {
  method: string;
  /** Decoded path, `/` for the home page, without query. */
  path: string;
  query: URLSearchParams;
  /** Whether it came over TLS. */
  secure: boolean;
  /** `https://host:port` and `http://host:port` of the running portal, for absolute URLs. */
  origin: string;
  httpOrigin: string;
}

/** What a site answers at a path. A body that is a function depends on the request, as lists with filters do. */
export interface SiteFile {
  /** Content-Type, with charset for text. */
  type: string;
  status?: number;
  body: string | Uint8Array | ((request: SiteRequest) => string);
}

/** A whole site: path → file. `/404` is what unknown paths get. Pure data, so that one rendering serves many portals. */
export type Site = ReadonlyMap<string, SiteFile>;

/** An answer in place of the site's own. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** One small break of a portal, applied while serving; the site itself is never changed. */
export interface ServedMutation {
  /** Changes a text body just before it is sent. */
  edit?(path: string, body: string): string;
  /** Answers in place of the site; undefined lets the site answer. */
  respond?(request: SiteRequest): Answer | undefined;
  /** Paths served over plain HTTP as well; all others are redirected to HTTPS. */
  plain?(path: string): boolean;
  /** Settings of the TLS server, such as `maxVersion`. */
  tls?: https.ServerOptions;
  /** How the certificate is made: weak key, expired, … */
  certificates?: Partial<CertificateOptions>;
  /** How the test DNS answers: no AAAA, no AD, bogus, … */
  dns?: Partial<DnsServerOptions>;
}

export interface PortalOptions {
  site: Site | ((now: Date) => Site);
  /** Name the test DNS answers and the certificate is for; `www.` before it redirects to it. */
  host: string;
  /** The day the site shows. Certificates follow the machine's clock, because clients check them by it. */
  now: Date;
  mutate?: ServedMutation;
  /** By default a free one. */
  port?: number;
}

export interface RunningPortal {
  /** Home page, `https://host:port/`. */
  url: string;
  httpUrl: string;
  port: number;
  dnsServer: string;
  caPem: string;
  caFile: string;
  /** DS record of the root of its DNS. */
  trustAnchor: string;
  /** Values of the options an audit needs to reach this portal. */
  options: { ca: string; dnsServer: string; trustAnchor: string; allowNetwork: string[] };
  /** What a GET of an address of this portal is answered now. */
  answer(url: string): Answer;
  /** Every request received, oldest first. */
  requests: { method: string; url: string; secure: boolean; ipv6: boolean }[];
  /** Replaces `edit`, `respond` and `plain` while running; the other parts are fixed at the start. */
  mutate(mutation: Pick<ServedMutation, 'edit' | 'respond' | 'plain'>): void;
  close(): Promise<void>;
}

const allowNetwork = ['127.0.0.0/8', '::1/128'];
const isText = (type: string) => /^text\/|xml|json|javascript/.test(type);

/**
 * Serves a site on 127.0.0.1 and ::1, with a throw-away CA and a test DNS that knows its name. HTTP and HTTPS share one
 * port, so that both addresses of the portal differ in their scheme alone, as they do on the standard ports.
 */
export async function startPortal(options: PortalOptions): Promise<RunningPortal> {
  const { host } = options;
  const www = `www.${host}`;
  const fixed = options.mutate ?? {};
  let live: Pick<ServedMutation, 'edit' | 'respond' | 'plain'> = fixed;
  const site = typeof options.site === 'function' ? options.site(options.now) : options.site;
  const requests: RunningPortal['requests'] = [];
  const certificates = await createCertificates({ hosts: [host, www], now: new Date(), ...fixed.certificates });

  const answer = (request: SiteRequest): Answer => {
    const given = live.respond?.(request);
    if (given) return given;
    if (!request.secure && !live.plain?.(request.path)) return redirect(request.origin, request);
    const file = site.get(request.path) ?? site.get('/404');
    if (!file) return { status: 404 };
    if (typeof file.body !== 'function' && !['GET', 'HEAD'].includes(request.method)) return { status: 405 };
    const body = typeof file.body === 'function' ? file.body(request) : file.body;
    return {
      status: file.status ?? 200,
      headers: { 'content-type': file.type },
      body: typeof body === 'string' && isText(file.type) ? (live.edit?.(request.path, body) ?? body) : body,
    };
  };

  const answerTo = (method: string, path: string, name: string | undefined, secure: boolean): Answer => {
    const origin = `https://${host}:${port}`;
    const request = readRequest(method, path, { secure, origin, httpOrigin: `http://${host}:${port}` });
    if (!request) return { status: 400 };
    return name === www ? redirect(origin, request) : answer(request);
  };
  const listener =
    (secure: boolean): http.RequestListener =>
    (message, response) => {
      const method = message.method ?? 'GET';
      const url = message.url ?? '/';
      requests.push({ method, url, secure, ipv6: isIPv6(message.socket.localAddress ?? '') });
      message.resume();
      const reply = answerTo(method, url, message.headers.host?.toLowerCase().split(':', 1)[0], secure);
      response.writeHead(reply.status, { 'x-content-type-options': 'nosniff', ...reply.headers });
      response.end(reply.body ?? '');
    };

  const secure = https.createServer(
    { key: certificates.keyPem, cert: certificates.certPem, ...fixed.tls },
    listener(true),
  );
  const front = await listenTwice(() => eitherProtocol(secure, http.createServer(listener(false))), options.port);
  const { port } = front;

  const addresses = { a: ['127.0.0.1'], aaaa: ['::1'] };
  const dns = await startDnsServer({ records: { [host]: addresses, [www]: addresses }, ...fixed.dns });
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, certificates.caPem);
  const anchorFile = join(folder, 'root.ds');
  await writeFile(anchorFile, `${dns.trustAnchor}\n`);

  return {
    url: `https://${host}:${port}/`,
    httpUrl: `http://${host}:${port}/`,
    port,
    dnsServer: dns.address,
    caPem: certificates.caPem,
    caFile,
    trustAnchor: dns.trustAnchor,
    options: { ca: caFile, dnsServer: dns.address, trustAnchor: anchorFile, allowNetwork },
    requests,
    answer(url) {
      const { pathname, search, hostname, protocol } = new URL(url);
      return answerTo('GET', pathname + search, hostname, protocol === 'https:');
    },
    mutate(mutation) {
      live = mutation;
    },
    async close() {
      await Promise.all(front.servers.map((server) => server.stop()));
      await dns.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function readRequest(
  method: string,
  url: string,
  rest: Pick<SiteRequest, 'secure' | 'origin' | 'httpOrigin'>,
): SiteRequest | undefined {
  try {
    const parsed = new URL(url, rest.origin);
    return { method, path: decodeURIComponent(parsed.pathname), query: parsed.searchParams, ...rest };
  } catch {
    return undefined;
  }
}

function redirect(origin: string, { path, query }: SiteRequest): Answer {
  const rest = query.size > 0 ? `?${query}` : '';
  return { status: 301, headers: { location: `${origin}${encodeURI(path)}${rest}` } };
}

interface Front extends Server {
  /** Drops every connection and stops listening. */
  stop(): Promise<void>;
}

/** Hands each connection to one of two servers by its first byte: a TLS record of the handshake type, or else HTTP. */
function eitherProtocol(secure: https.Server, plain: http.Server): Front {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // Clients that probe go away at any moment, before one of the servers listens for it.
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    socket.once('data', (chunk) => {
      socket.pause();
      socket.unshift(chunk);
      (chunk[0] === 0x16 ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return Object.assign(server, { stop });
}

/** Listens on 127.0.0.1 and, where the machine has IPv6, on ::1, with one port number for both. */
async function listenTwice(create: () => Front, wanted = 0): Promise<{ servers: Front[]; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const four = create();
    const port = await listen(four, wanted, '127.0.0.1');
    const six = create();
    try {
      await listen(six, port, '::1');
      return { servers: [four, six], port };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return { servers: [four], port };
      await four.stop();
      if (code !== 'EADDRINUSE' || wanted !== 0 || attempt === 20) throw error;
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
