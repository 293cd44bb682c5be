/// <reference lib="dom" />
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchTestBrowser, testBrowserPath } from '../testing/browser.ts';
import { createCertificates } from '../testing/certificates.ts';
import { type Neighbour, startNeighbour } from '../testing/neighbour.ts';
import { createClient } from './client.ts';
import { createGuard, type Guard } from './guard.ts';
import { type GuardedProxy, startProxy } from './proxy.ts';
import { type BrowserSession, openSession } from './session.ts';
import { probeTls } from './tls.ts';

/** Stands for what lies inside: counts connections and packets, whatever they carry. */
interface Inside {
  port: number;
  hits: string[];
  close(): Promise<void>;
}

async function startInside(): Promise<Inside> {
  const hits: string[] = [];
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      hits.push(String(data).split(' ', 2)[1] ?? 'bytes');
      socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const udp = createSocket('udp4').on('message', () => hits.push('udp'));
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  const close = async () => {
    udp.close();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, hits, close };
}

/** A page that tries every way in, and says when it has tried them all. */
const page = (inside: number, own: number) => {
  const target = `http://127.0.0.1:${inside}`;
  return `<!doctype html><title>Tỉnh Mẫu</title>
<link rel="dns-prefetch" href="//noi-bo.gov.vn"><link rel="preconnect" href="${target}">
<link rel="prefetch" href="${target}/prefetch"><link rel="stylesheet" href="${target}/style">
<img src="${target}/img"><script src="${target}/script"></script><iframe src="${target}/frame"></iframe>
<iframe src="/redirect"></iframe><iframe src="/to-file"></iframe><iframe src="file:///etc/passwd"></iframe>
<object data="ftp://127.0.0.1:${inside}/ftp"></object><video src="${target}/video"></video>
<iframe src="http://noi-bo.gov.vn:${inside}/name"></iframe><iframe src="http://[::ffff:127.0.0.1]:${inside}/mapped"></iframe>
<iframe src="http://2130706433:${inside}/decimal"></iframe><iframe src="http://doi.gov.vn:${own}/rebind"></iframe>
<script>
const target = '${target}';
const quiet = (work) => new Promise((done) => { setTimeout(done, 1500); try { Promise.resolve(work(done)).then(done, done); } catch { done(); } });
const worker = (code) => quiet((done) => { new Worker(URL.createObjectURL(new Blob([code]))).onmessage = done; });
Promise.all([
  quiet(() => fetch(target + '/fetch')),
  quiet(() => fetch('/redirect')),
  quiet(() => fetch(target + '/post', { method: 'POST', body: 'x', mode: 'no-cors' })),
  quiet((done) => { const x = new XMLHttpRequest(); x.onloadend = done; x.open('GET', target + '/xhr'); x.send(); }),
  quiet((done) => { const s = new WebSocket('ws://127.0.0.1:${inside}/socket'); s.onerror = s.onopen = done; }),
  quiet((done) => { new EventSource(target + '/events').onerror = done; }),
  quiet(() => { navigator.sendBeacon(target + '/beacon', 'x'); }),
  worker('fetch("' + target + '/worker").finally(() => postMessage(1))'),
  quiet(async () => { await navigator.serviceWorker.register('/service-worker.js'); await navigator.serviceWorker.ready; }),
  quiet(async (done) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: ['stun:127.0.0.1:${inside}'] }] });
    peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done();
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((over) => setTimeout(over, 1500));
  }),
]).then(() => { document.title = 'tried'; });
</script>`;
};

let inside: Inside;
let site: Neighbour;
let later: Neighbour;
let guard: Guard;
let proxy: GuardedProxy;
let session: BrowserSession;
let rebound = 0;

beforeAll(async () => {
  inside = await startInside();
  site = await startNeighbour((request, response) => {
    const to = { '/redirect': `http://127.0.0.1:${inside.port}/redirected`, '/to-file': 'file:///etc/passwd' };
    const location = to[request.url as keyof typeof to];
    if (location) response.writeHead(302, { location }).end();
    else if (request.url === '/service-worker.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(`fetch('http://127.0.0.1:${inside.port}/service-worker')`);
    } else {
      response.setHeader('content-type', 'text/html').end(request.url === '/' ? page(inside.port, site.port) : 'x');
    }
  });
  later = await startNeighbour((_, response) => response.end('x'));
  guard = createGuard({
    resolver: {
      lookup: async (host) => {
        if (host !== 'doi.gov.vn') return { a: ['127.0.0.1'], aaaa: [], cnames: [] };
        rebound += 1;
        // Public as far as this guard knows, then inside.
        return { a: [rebound === 1 ? '127.0.0.2' : '127.0.0.1'], aaaa: [], cnames: [] };
      },
    },
    ...{ allowNetworks: ['127.0.0.2'], typedHost: 'cong.gov.vn', pins: [`tinhmau.gov.vn:${site.port}:127.0.0.1`] },
  });
  proxy = await startProxy(guard);
  session = await openSession({
    ...{ executablePath: testBrowserPath(), proxyUrl: proxy.url, failureOf: proxy.failureOf },
    ...{ userAgent: 'test', timeoutMs: 20_000 },
  });
});
afterAll(async () => {
  await session?.close();
  await proxy?.close();
  for (const one of [site, later, inside]) await one?.close();
});

test('a page that tries every way in comes nowhere', { timeout: 60_000 }, async () => {
  const url = `http://tinhmau.gov.vn:${site.port}/`;
  const visited = await session.visit(url, async ({ world }) => {
    await expect.poll(() => world.run(() => document.title, undefined), { timeout: 20_000 }).toBe('tried');
  });
  expect(visited).toMatchObject({ status: 'visited' });
  expect(inside.hits).toEqual([]);
  expect(proxy.failureOf(`http://127.0.0.1:${inside.port}/`)).toMatchObject({ code: 'not-public' });
  expect(proxy.failureOf(`http://noi-bo.gov.vn:${inside.port}/`)).toMatchObject({ code: 'not-public' });
  // It was looked up once, and what the name says later changes nothing.
  expect(rebound).toBe(1);
});

test('the same page gets in everywhere when nothing stands in its way', { timeout: 60_000 }, async () => {
  const browser = await launchTestBrowser();
  try {
    const tab = await browser.newPage();
    await tab.goto(`${site.origin}/`, { waitUntil: 'domcontentloaded' });
    await expect.poll(() => tab.title(), { timeout: 20_000 }).toBe('tried');
    const ways = [
      ...['style', 'img', 'script', 'frame', 'redirected', 'fetch', 'post', 'xhr', 'socket', 'events', 'beacon'],
      ...['worker', 'service-worker', 'decimal', 'mapped'],
    ].map((way) => `/${way}`);
    // A busy machine gets to the last of them after the page has tried all.
    await expect.poll(() => inside.hits, { timeout: 20_000 }).toEqual(expect.arrayContaining([...ways, 'udp']));
  } finally {
    await browser.close();
  }
});

test.each([
  'file:///etc/passwd',
  'ftp://tinhmau.gov.vn/',
  'data:text/html,x',
  'chrome://version',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
])('the browser does not open %s', async (url) =>
  expect(await session.visit(url, async () => 'seen')).toMatchObject({ status: 'failed' }),
);

test('a certificate that names an inside address for its signer and its state makes nobody ask there', async () => {
  const before = inside.hits.length;
  const { keyPem, certPem } = await createCertificates({
    ...{ hosts: ['tinhmau.gov.vn'], now: new Date(), intermediate: true },
    informationAt: `http://127.0.0.1:${inside.port}/signer`,
  });
  const [leaf = ''] = certPem.split(/(?<=-----END CERTIFICATE-----\n)/);
  const secure = await startNeighbour((_, response) => response.setHeader('content-type', 'text/html').end('x'), {
    ...{ key: keyPem, cert: leaf },
  });
  const pinned = createGuard({
    resolver: { lookup: async () => ({ a: ['127.0.0.1'], aaaa: [], cnames: [] }) },
    ...{ allowNetworks: [], typedHost: 'cong.gov.vn', pins: [`tinhmau.gov.vn:${secure.port}:127.0.0.1`] },
  });
  const out = await startProxy(pinned);
  const other = await openSession({
    ...{ executablePath: testBrowserPath(), proxyUrl: out.url, userAgent: 'test', timeoutMs: 20_000 },
  });
  const client = createClient({
    ...{
      guard: pinned,
      take: async () => {},
      slowDown: () => {},
      timeoutMs: 10_000,
      maxBytes: 1000,
      userAgent: 'test',
    },
    now: () => new Date(),
  });
  try {
    const url = `https://tinhmau.gov.vn:${secure.port}/`;
    expect(await other.visit(url, async () => 'seen')).toEqual({ status: 'visited', value: 'seen' });
    expect(await client.get(url)).toMatchObject({ status: 'collected' });
    const tls = { host: 'tinhmau.gov.vn', port: secure.port, addresses: ['127.0.0.1'], timeoutMs: 5000 };
    expect(await probeTls({ ...tls, now: () => new Date() })).toMatchObject({ status: 'collected' });
    expect(inside.hits.slice(before)).toEqual([]);
  } finally {
    for (const end of [other.close, out.close, client.close, secure.close]) await end();
  }
});

test('a redirect of the page itself to the inside is told as what it is', async () => {
  const url = `http://tinhmau.gov.vn:${site.port}/redirect`;
  expect(await session.visit(url, async () => 'seen')).toMatchObject({ status: 'failed', code: 'not-public' });
});

test('a name that changes its address after it was judged still leads to the first', async () => {
  const port = later.port;
  const alive = http.createServer((_, response) => response.end('outside')).listen(port, '127.0.0.2');
  await once(alive, 'listening');
  const answer = async () => {
    const request = http.request({ ...endpoint(proxy.url), path: `http://doi.gov.vn:${port}/`, agent: false }).end();
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    return Buffer.concat(await response.toArray()).toString();
  };
  expect([await answer(), await answer()]).toEqual(['outside', 'outside']);
  expect(later.requests).toEqual([]);
  await new Promise((resolve) => alive.close(resolve));
});

const endpoint = (url: string) => ({ hostname: new URL(url).hostname, port: new URL(url).port });
