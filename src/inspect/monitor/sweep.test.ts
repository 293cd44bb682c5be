import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WatchedAddress } from '../../core/availability.ts';
import { optionsSchema } from '../../core/options.ts';
import { withoutOurFaults } from './scanner.ts';
import { sweepThrough } from './sweep.ts';

/** What each path answers; a HEAD gets the same without the body. */
const answers: Record<string, { status?: number; headers?: Record<string, string>; body: string }> = {
  '/': { body: `<!doctype html><title>Cổng</title><p>${'Tin tức của tỉnh. '.repeat(200)}</p>` },
  '/nang-cap': { body: '<!doctype html><p>Hệ thống tạm ngừng hoạt động để nâng cấp, mong quý vị thông cảm.</p>' },
  '/bao-tri': { status: 503, body: '<h1>Hệ thống đang bảo trì</h1>' },
  '/maintenance': { body: '<!doctype html><h1>The site is under maintenance</h1>' },
  '/nghi': { status: 503, headers: { 'retry-after': '3600' }, body: '' },
  '/qua-tai': { status: 503, body: '' },
  '/loi': { status: 500, body: '<h1>Server Error</h1>' },
  '/chan': { status: 403, body: '<h1>Access Denied</h1>' },
  '/cham-thoi': { status: 429, body: '' },
  '/da-doi': { status: 404, body: '<h1>404</h1>' },
  '/tin-cau': { body: `<!doctype html><p>Cầu Mẫu đang bảo trì.</p><p>${'Nội dung bài viết. '.repeat(300)}</p>` },
  '/bao-truoc': {
    body: `<!doctype html><title>Cổng</title><p>Thông báo: Cổng tạm ngừng từ 22h00 ngày 12/03/2098 đến 6h00 ngày 13/03/2098, cần gấp xin gọi anh Ba 0912 345 678.</p><p>${'Tin tức của tỉnh. '.repeat(200)}</p>`,
  },
  '/lon': { headers: { 'content-length': '900000' }, body: '' },
};
const requests: string[] = [];
let server: http.Server;
let origin: string;

beforeAll(async () => {
  server = http.createServer(({ method, url = '/' }, response) => {
    requests.push(`${method} ${url}`);
    if (url === '/khong-head' && method === 'HEAD') {
      response.writeHead(405).end();
      return;
    }
    const {
      status = 200,
      headers = {},
      body,
    } = answers[url === '/khong-head' ? '/' : url] ?? answers['/da-doi'] ?? { body: '' };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(method === 'HEAD' ? '' : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
});

const options = optionsSchema.parse({ rate: 1000, timeout: 5 });
const sweep = sweepThrough(options, () => new Date());
const address = (url: string): WatchedAddress => ({ portal: new URL(url).host, url, role: 'home' });
const look = async (path: string) => {
  const [seen] = await sweep([address(origin + path)], new AbortController().signal);
  return seen && { state: seen.state, code: seen.code, status: seen.status };
};

test.each([
  ['a page', '/', { state: 'up', code: null, status: 200 }],
  ['a server that refuses HEAD', '/khong-head', { state: 'up', code: null, status: 200 }],
  ['a notice told with status 200', '/nang-cap', { state: 'maintenance', code: 'maintenance', status: 200 }],
  ['a notice told with status 503', '/bao-tri', { state: 'maintenance', code: 'maintenance', status: 503 }],
  ['a notice in English', '/maintenance', { state: 'maintenance', code: 'maintenance', status: 200 }],
  ['503 with the time of return', '/nghi', { state: 'maintenance', code: 'http-status', status: 503 }],
  ['503 without a word', '/qua-tai', { state: 'down', code: 'http-status', status: 503 }],
  ['a fault of the server', '/loi', { state: 'down', code: 'http-status', status: 500 }],
  ['a firewall that turns us away', '/chan', { state: 'unknown', code: 'blocked', status: 403 }],
  ['a request for patience', '/cham-thoi', { state: 'unknown', code: 'blocked', status: 429 }],
  ['an address that has changed', '/da-doi', { state: 'unknown', code: 'http-status', status: 404 }],
  ['news of a bridge', '/tin-cau', { state: 'up', code: null, status: 200 }],
] as const)('%s', async (_, path, expected) => {
  expect(await look(path)).toEqual(expected);
});

test('a portal that is up tells when it will not be', async () => {
  const [seen] = await sweep([address(`${origin}/bao-truoc`)], new AbortController().signal);
  expect(seen).toMatchObject({
    state: 'up',
    announced: [
      {
        ...{ from: '2098-03-12T15:00:00.000Z', until: '2098-03-12T23:00:00.000Z' },
        said: expect.stringMatching(/gọi anh Ba 0…/),
      },
    ],
  });
  const service = { ...address(`${origin}/bao-truoc`), role: 'service', title: 'Khai sinh' } as const;
  const [other] = await sweep([service], new AbortController().signal);
  expect(other?.announced).toBeUndefined();
});

test('a page that is said to be large is not fetched', async () => {
  expect(await look('/lon')).toMatchObject({ state: 'up' });
  expect(requests.filter((request) => request.endsWith('/lon'))).toEqual(['HEAD /lon']);
});

test('a port that nobody listens at, and a name that nobody knows', async () => {
  const looks = await sweep(
    [address('http://127.0.0.1:1/'), address('http://khong-co.invalid/')],
    new AbortController().signal,
  );
  // Port 1 is no web port: that is ours to refuse and says nothing of a portal.
  expect(looks.map(({ state, code }) => [state, code])).toEqual([
    ['unknown', 'unsafe-address'],
    ['down', 'dns'],
  ]);
});

test('what was not looked at before the time was up is left out', async () => {
  expect(await sweep([address(`${origin}/`)], AbortSignal.abort())).toEqual([]);
});

const at = new Date('2026-11-22T00:00:00Z');
const failing = (n: number, code = 'timeout') => ({
  ...{ portal: `p${n}`, url: `https://p${n}.gov.vn/`, at, state: 'down' as const, code, status: null, ms: 5 },
});
const fine = (n: number) => ({ ...failing(n), state: 'up' as const, code: null });
const states = (looks: readonly { state: string }[]) => looks.map(({ state }) => state);

test('portals that fail all at once tell of the scanner, not of the portals', () => {
  const looks = [failing(1), failing(2, 'dns'), failing(3)];
  expect(states(withoutOurFaults(looks, 'unproven'))).toEqual(['unknown', 'unknown', 'unknown']);
  // A canary that answered proves that the way was open: they share a machine that is down.
  expect(states(withoutOurFaults(looks, 'well'))).toEqual(['down', 'down', 'down']);
  expect(states(withoutOurFaults([failing(1), fine(2), fine(3)], 'unproven'))).toEqual(['down', 'up', 'up']);
});

test('while the scanner is unwell nothing is called down, and answers still count', () => {
  const fault = { ...failing(3, 'http-status'), status: 500 };
  expect(states(withoutOurFaults([failing(1), fine(2), fault], 'unwell'))).toEqual(['unknown', 'up', 'down']);
});
