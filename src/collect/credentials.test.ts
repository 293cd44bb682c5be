import { afterEach, describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import { testBrowserPath } from '../testing/browser.ts';
import { type Neighbour, startNeighbour } from '../testing/neighbour.ts';
import { createMemoryAssetStore } from './assets.ts';
import { createClient } from './client.ts';
import { type Credentials, createCredentials, withoutSecrets, withoutSecretsIn } from './credentials.ts';
import { createGuard } from './guard.ts';
import { startProxy } from './proxy.ts';
import { openSession } from './session.ts';
import { storageStateSchema, withSession } from './storage-state.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const serve = async (...args: Parameters<typeof startNeighbour>): Promise<Neighbour> => {
  const server = await startNeighbour(...args);
  closing.push(server.close);
  return server;
};
const guard = createGuard({
  resolver: { lookup: async () => ({ a: ['127.0.0.1'], aaaa: [], cnames: [] }) },
  ...{ allowNetworks: ['127.0.0.0/8'], typedHost: 'tinhmau.gov.vn', pins: [] },
});
const clientWith = (credentials: Credentials | undefined) => {
  const client = createClient({
    ...{ guard, take: async () => {}, slowDown: () => {}, timeoutMs: 10_000, maxBytes: 100_000, userAgent: 'test' },
    ...{ now: () => new Date('2026-03-02T03:00:00Z'), credentials },
  });
  closing.push(client.close);
  return client;
};
const given = { header: ['X-Staging-Key: khoa, bi-mat'], basicAuth: 'can-bo:mật:khẩu' };
const basic = `Basic ${Buffer.from('can-bo:mật:khẩu').toString('base64')}`;
/** What a server was sent of the credentials, request by request. */
const seen = ({ requests }: Pick<Neighbour, 'requests'>) =>
  requests
    .filter(({ url }) => url !== '/favicon.ico')
    .map(({ url, headers }) => [url, headers['x-staging-key'], headers.authorization]);

describe('our own client', () => {
  test('sends them to the start origin and drops them at every redirect away from it', async () => {
    const other = await serve((_, response) => response.end('x'));
    const start = await serve((request, response) =>
      request.url === '/' ? response.writeHead(302, { location: `${other.origin}/out` }).end() : response.end('x'),
    );
    const client = clientWith(createCredentials(start.origin, given));
    await client.get(`${start.origin}/`);
    await client.get(`${start.origin}/again`);
    await client.get(`${other.origin}/direct`);
    // The same machine by another name, and the same name at another port, are other origins.
    await client.get(`http://tinhmau.gov.vn:${start.port}/named`);
    expect(seen(start)).toEqual([
      ['/', 'khoa, bi-mat', basic],
      ['/again', 'khoa, bi-mat', basic],
      ['/named', undefined, undefined],
    ]);
    expect(seen(other)).toEqual([
      ['/out', undefined, undefined],
      ['/direct', undefined, undefined],
    ]);
  });

  test('without any, sends nothing', () =>
    expect(createCredentials('https://a.gov.vn/', { header: [] })).toBeUndefined());

  test.each([
    'Authorization',
    'A B: c',
    ': c',
    'Host: b.gov.vn',
    'Content-Length: 3',
    'Cookie: a=b',
    'X-Key: bí mật tuyệt đối',
    'X-Key: secret\r\nX-Other: 1',
  ])('refuses %j without repeating the value', (line) => {
    const attempt = () => createCredentials('https://a.gov.vn/', { header: [line] });
    expect(attempt).toThrow(UsageError);
    expect(attempt).not.toThrow(/secret|mật|a=b|b\.gov\.vn/);
  });
});

describe('what a server sends back', () => {
  const credentials = createCredentials('https://a.gov.vn/', given) as Credentials;
  const secrets = ['khoa, bi-mat', 'mật:khẩu', basic.slice(6), Buffer.from('mật:khẩu').toString('base64')];
  const echo = `<p title="${basic}">${secrets.join(' | ')} ${encodeURIComponent('mật:khẩu')}</p>`;

  test('is cleaned of them in every form, and only of them', () => {
    const clean = credentials.redact(`${echo} Tin tức`);
    for (const secret of [...secrets, encodeURIComponent('mật:khẩu'), 'khẩu']) expect(clean).not.toContain(secret);
    expect(clean).toMatch(/^<p title="\*\*\*.*Tin tức$/);
    expect(credentials.redact('Cổng thông tin')).toBe('Cổng thông tin');
  });

  test('is cleaned in body, headers, addresses and messages', () => {
    const finalUrl = `https://a.gov.vn/?k=${encodeURIComponent('khoa, bi-mat')}`;
    const response = { status: 200, headers: { 'x-echo': basic }, redirects: [], contentType: 'text/html', bytes: 1 };
    const body = Buffer.from(echo);
    const answer = { status: 'collected' as const, at: '', value: { response: { ...response, finalUrl }, body } };
    const clean = withoutSecrets(answer, credentials);
    const text = JSON.stringify(clean.status === 'collected' && { ...clean.value, body: String(clean.value.body) });
    for (const secret of [...secrets, encodeURIComponent('khoa, bi-mat')]) expect(text).not.toContain(secret);
    const failure = { status: 'failed' as const, code: 'refused' as const, message: `no ${basic}` };
    expect(JSON.stringify(withoutSecrets(failure, credentials))).not.toContain(basic.slice(6));
  });

  test('is cleaned before it is stored; pictures are left alone', () => {
    const store = createMemoryAssetStore();
    const clean = withoutSecretsIn(store, credentials);
    const page = clean.put(Buffer.from(echo), 'text/html; charset=utf-8');
    expect(Buffer.from(store.read(page.sha256)).toString()).not.toContain('khẩu');
    const picture = Buffer.from([0xff, 0xfe, 0x00]);
    expect(Buffer.from(store.read(clean.put(picture, 'image/webp').sha256))).toEqual(picture);
  });
});

describe('the browser', () => {
  test('sends them to the start origin alone: not to sub-resources, frames and redirects elsewhere', async () => {
    const other = await serve((request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      if (request.url === '/back') response.writeHead(302, { location: `${start.origin}/from-other` }).end();
      else response.setHeader('content-type', 'text/html').end('<p>khác</p>');
    });
    const start: Neighbour = await serve((request, response) => {
      if (request.url === '/out.css') response.writeHead(302, { location: `${other.origin}/moved.css` }).end();
      else if (request.url !== '/') response.end('');
      else
        response.setHeader('content-type', 'text/html').end(`<link rel="stylesheet" href="/own.css">
          <link rel="stylesheet" href="/out.css"><img src="${other.origin}/picture.png">
          <iframe src="${other.origin}/frame"></iframe><iframe src="${other.origin}/back"></iframe>
          <script>fetch('${other.origin}/fetched'); fetch('/posted', { method: 'POST', body: 'a' })</script>`);
    });
    const credentials = createCredentials(start.origin, given);
    const proxy = await startProxy(guard);
    closing.push(proxy.close);
    const session = await openSession({
      ...{ executablePath: testBrowserPath(), proxyUrl: proxy.url, userAgent: 'test', timeoutMs: 15_000, credentials },
    });
    closing.push(session.close);
    const visited = await session.visit(`${start.origin}/`, async ({ world }) => world !== undefined);
    expect(visited).toEqual({ status: 'visited', value: true });
    const paths = (list: unknown[][]) => list.map(([url]) => url);
    expect(paths(seen(start))).toEqual(expect.arrayContaining(['/', '/own.css', '/out.css', '/posted', '/from-other']));
    for (const [, key, auth] of seen(start)) expect([key, auth]).toEqual(['khoa, bi-mat', basic]);
    expect(paths(seen(other))).toEqual(
      expect.arrayContaining(['/moved.css', '/picture.png', '/frame', '/back', '/fetched']),
    );
    for (const [, key, auth] of seen(other)) expect([key, auth]).toEqual([undefined, undefined]);
  });
});

describe('a signed-in session', () => {
  const cookie = (part: object) => ({
    name: 'phien',
    value: 'gia-tri-bi-mat',
    domain: '127.0.0.1',
    path: '/',
    ...part,
  });
  const state = storageStateSchema.parse({
    cookies: [
      cookie({}),
      cookie({ name: 'cu', expires: 1000 }),
      cookie({ name: 'sau', path: '/noi-bo' }),
      cookie({ name: 'kin', secure: true }),
      cookie({ name: 'khac', domain: 'khac.gov.vn' }),
      cookie({ name: 'chung', domain: '.0.0.1' }),
    ],
    origins: [{ origin: 'http://127.0.0.1', localStorage: [{ name: 'token', value: 'x' }] }],
  });

  test('sends the cookies a browser would, to the start origin alone, beside those the server sets', async () => {
    const other = await serve((_, response) => response.end('x'));
    const start = await serve((request, response) => {
      if (request.url === '/noi-bo/a') response.writeHead(302, { location: '/noi-bo/b', 'set-cookie': 'moi=1' }).end();
      else response.writeHead(302, { location: `${other.origin}/` }).end();
    });
    const client = clientWith(withSession(state, start.origin, undefined, () => Date.parse('2026-03-02T03:00:00Z')));
    await client.get(`${start.origin}/noi-bo/a`);
    const own = 'phien=gia-tri-bi-mat; sau=gia-tri-bi-mat; chung=gia-tri-bi-mat';
    expect(start.requests.map(({ headers }) => headers.cookie)).toEqual([own, `${own}; moi=1`]);
    expect(other.requests.map(({ headers }) => headers.cookie)).toEqual([undefined]);
  });

  test('is cleaned out of what comes back', () =>
    expect(withSession(state, 'http://a.vn/', undefined, () => 0).redact('a gia-tri-bi-mat b')).toBe('a *** b'));
});
