import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Neighbour, startNeighbour, startRawNeighbour } from '../testing/neighbour.ts';
import { createByteBudget } from './byte-budget.ts';
import { createGuard } from './guard.ts';
import { type GuardedProxy, startProxy } from './proxy.ts';

let site: Neighbour;
let proxy: GuardedProxy;
const guard = createGuard({
  resolver: { lookup: async () => ({ a: ['127.0.0.1'], aaaa: [], cnames: [] }) },
  allowNetworks: [],
  typedHost: 'tinhmau.gov.vn',
  pins: [],
});

beforeAll(async () => {
  site = await startNeighbour((request, response) => response.end(`${request.method} ${request.headers.host}`));
  proxy = await startProxy(guard, { maxBytes: 1_000_000 });
});
afterAll(async () => {
  await proxy.close();
  await site.close();
});

const through = (url: string, method = 'GET') =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(proxy.url);
    const request = http.request({ hostname, port, method, path: url, agent: false }, async (response) => {
      const body = await response.toArray().catch(() => []);
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(body).toString() });
    });
    request.on('error', reject).end();
  });

const connect = (target: string) =>
  new Promise<{ status: number; socket: net.Socket }>((resolve, reject) => {
    const { hostname, port } = new URL(proxy.url);
    const request = http.request({ hostname, port, method: 'CONNECT', path: target, agent: false });
    request.on('connect', (response, socket) => resolve({ status: response.statusCode ?? 0, socket }));
    request.on('error', reject).end();
  });

test('passes plain requests on to what the guard allows', async () => {
  const host = `tinhmau.gov.vn:${site.port}`;
  expect(await through(`http://${host}/a?b=1`, 'POST')).toEqual({ status: 200, body: `POST ${host}` });
  expect(site.requests.at(-1)?.url).toBe('/a?b=1');
});

test('opens tunnels to what the guard allows', async () => {
  const { status, socket } = await connect(`tinhmau.gov.vn:${site.port}`);
  expect(status).toBe(200);
  socket.write('GET / HTTP/1.0\r\nHost: x\r\n\r\n');
  expect(Buffer.concat(await socket.toArray()).toString()).toMatch(/GET x$/);
});

test.each(['http://127.0.0.1:81/', 'http://khac.gov.vn/', 'http://[::1]/', 'http://2130706433/'])(
  'refuses %s with 403, and knows why',
  async (url) => {
    expect((await through(url)).status).toBe(403);
    expect(proxy.failureOf(url)).toMatchObject({ status: 'failed', code: 'not-public' });
  },
);

test('refuses a tunnel to a private address', async () => {
  const { status, socket } = await connect('169.254.169.254:443');
  socket.destroy();
  expect(status).toBe(403);
  expect(proxy.failureOf('https://169.254.169.254/')).toMatchObject({ code: 'not-public' });
});

test('refuses the ports of other protocols', async () => {
  for (const port of [22, 25, 6000]) {
    expect((await through(`http://tinhmau.gov.vn:${port}/`)).status).toBe(403);
    expect(proxy.failureOf(`http://tinhmau.gov.vn:${port}/`)).toMatchObject({ code: 'unsafe-address' });
  }
});

test('what comes in counts against what the audit may receive; when it is spent nothing more is opened', async () => {
  const big = await startNeighbour((_, response) => response.end('x'.repeat(30_000)));
  const budget = createByteBudget(50_000);
  const bounded = await startProxy(guard, { budget });
  const { hostname, port } = new URL(bounded.url);
  const ask = () =>
    new Promise<number>((resolve) => {
      const path = `http://tinhmau.gov.vn:${big.port}/`;
      const request = http.request({ hostname, port, path, agent: false }, async (response) => {
        await response.toArray().catch(() => []);
        resolve(response.statusCode ?? 0);
      });
      request.on('error', () => resolve(0)).end();
    });
  try {
    await ask();
    await ask();
    expect(budget.isSpent()).toBe(true);
    expect(await ask()).toBe(403);
    expect(big.requests).toHaveLength(2);
    expect(bounded.failureOf(`http://tinhmau.gov.vn:${big.port}/`)).toMatchObject({ code: 'budget' });
  } finally {
    await bounded.close();
    await big.close();
  }
});

test('says 502 where nobody listens', async () => {
  const gone = await startNeighbour(() => {});
  await gone.close();
  const url = `http://tinhmau.gov.vn:${gone.port}/`;
  expect((await through(url)).status).toBe(502);
  expect(proxy.failureOf(url)).toMatchObject({ code: 'refused' });
});

test('cuts a connection that brings too much', async () => {
  const flood = await startRawNeighbour((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const more = () => socket.write(Buffer.alloc(65_536), () => socket.writable && more());
    more();
  });
  const { body } = await through(`http://tinhmau.gov.vn:${flood.port}/`);
  await flood.close();
  expect(body.length).toBeLessThan(2_000_000);
});

test.each([
  'GET / HTTP/1.1\r\n\r\n',
  'CONNECT [ HTTP/1.1\r\n\r\n',
  '\0\0\0',
  'GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n',
])('survives nonsense: %j', async (nonsense) => {
  const { hostname, port } = new URL(proxy.url);
  const socket = net.connect(Number(port), hostname);
  socket.end(nonsense);
  expect(Buffer.concat(await socket.toArray()).toString()).not.toMatch(/^HTTP\/1.1 200/);
  expect((await through(`http://tinhmau.gov.vn:${site.port}/`)).status).toBe(200);
});
