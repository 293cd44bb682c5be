import type { RequestListener } from 'node:http';
import zlib from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createCertificates } from '../testing/certificates.ts';
import { type Neighbour, startNeighbour, startRawNeighbour } from '../testing/neighbour.ts';
import { type ClientOptions, createClient } from './client.ts';
import { createGuard } from './guard.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const serve = async (answer: RequestListener, tls?: Parameters<typeof startNeighbour>[1]): Promise<Neighbour> => {
  const neighbour = await startNeighbour(answer, tls);
  closing.push(neighbour.close);
  return neighbour;
};
const serveRaw = async (bytes: string) => {
  const neighbour = await startRawNeighbour((socket) => socket.once('data', () => socket.end(bytes, 'latin1')));
  closing.push(neighbour.close);
  return neighbour;
};
const clientWith = (options: Partial<ClientOptions> = {}) => {
  const client = createClient({
    guard: createGuard({
      resolver: { lookup: async () => ({ a: ['127.0.0.1'], aaaa: [], cnames: [] }) },
      allowNetworks: ['127.0.0.0/8'],
      typedHost: 'tinhmau.gov.vn',
      pins: [],
    }),
    take: async () => {},
    slowDown: () => {},
    timeoutMs: 10_000,
    maxBytes: 100_000,
    userAgent: 'test',
    now: () => new Date('2026-03-02T03:00:00Z'),
    ...options,
  });
  closing.push(client.close);
  return client;
};
const page: RequestListener = (_, response) => response.setHeader('content-type', 'text/html').end('<p>Xin chào</p>');
const bodyOf = (got: Awaited<ReturnType<ReturnType<typeof clientWith>['get']>>) =>
  got.status === 'collected' ? Buffer.from(got.value.body).toString() : got;

describe('a good answer', () => {
  test('is collected with its time, type and size', async () => {
    const { origin } = await serve(page);
    expect(await clientWith().get(`${origin}/#muc`)).toMatchObject({
      status: 'collected',
      at: '2026-03-02T03:00:00.000Z',
      value: { response: { status: 200, contentType: 'text/html', finalUrl: `${origin}/`, bytes: 16, redirects: [] } },
    });
  });

  test('keeps no secrets in its headers', async () => {
    const secrets = { 'set-cookie': 'a=b', 'x-auth-token': 't', authorization: 'Basic x', 'x-csrf-token': 'c' };
    const { origin } = await serve((_, response) => response.writeHead(200, { ...secrets, server: 'nginx' }).end('x'));
    const got = await clientWith().get(origin);
    const names = got.status === 'collected' ? Object.keys(got.value.response.headers) : [];
    expect(names).toContain('server');
    expect(names.filter((name) => name in secrets)).toEqual([]);
  });

  test('a cookie is told by its name and attributes, never by its value', async () => {
    const { origin } = await serve((_, response) =>
      response
        .setHeader('set-cookie', ['sid=bimat; Path=/; Secure; HttpOnly; SameSite=Lax', 'lang=vi', 'bimat'])
        .end('x'),
    );
    const got = await clientWith().get(origin);
    expect(got.status === 'collected' && got.value.cookies).toEqual([
      { name: 'sid', secure: true, httpOnly: true, sameSite: 'Lax' },
      { name: 'lang', secure: false, httpOnly: false },
      { name: '', secure: false, httpOnly: false },
    ]);
    expect(JSON.stringify(got)).not.toContain('bimat');
  });

  test('keeps no one-time ticket or session of an address it was led through', async () => {
    const { origin } = await serve((request, response) => {
      const step = request.url?.split('?')[0];
      const location = {
        '/': '/cas;jsessionid=A1B2?ticket=ST-1-xyz&a=1',
        '/cas;jsessionid=A1B2': '/?access_token=abc#x',
      };
      const to = request.url === '/?access_token=abc' ? undefined : location[step as keyof typeof location];
      if (to) response.writeHead(302, { location: to }).end();
      else response.setHeader('link', '</a?token=def&b=2>; rel="next"').end('x');
    });
    const got = await clientWith().get(`${origin}/`);
    if (got.status !== 'collected') throw new Error(got.code);
    const { redirects, headers } = got.value.response;
    expect(redirects.map(({ url }) => url.replace(origin, ''))).toEqual(['/', '/cas;jsessionid=***?ticket=***&a=1']);
    expect(headers.link).toBe('</a?token=***&b=2>; rel="next"');
  });

  test('sends neither credentials of the URL nor a cookie of an earlier visit', async () => {
    const { origin, requests } = await serve((_, response) => response.setHeader('set-cookie', 'a=b').end('x'));
    const client = clientWith();
    await client.get(origin.replace('//', '//user:pass@'));
    await client.get(origin);
    expect(requests).toHaveLength(2);
    for (const { headers } of requests) expect(headers).not.toHaveProperty(['authorization']);
    for (const { headers } of requests) expect(headers).not.toHaveProperty(['cookie']);
  });

  test.each([
    ['gzip', zlib.gzipSync],
    ['deflate', zlib.deflateSync],
    ['deflate', zlib.deflateRawSync],
    ['br', zlib.brotliCompressSync],
    ['identity', (bytes: Buffer) => bytes],
  ] as [string, (bytes: Buffer) => Buffer][])('is decoded from %s (%#)', async (encoding, encode) => {
    const { origin } = await serve((_, response) =>
      response.setHeader('content-encoding', encoding).end(encode(Buffer.from('<p>Xin chào</p>'))),
    );
    expect(bodyOf(await clientWith().get(origin))).toBe('<p>Xin chào</p>');
  });

  test('a compressed body that was cut off gives what came of it', async () => {
    const whole = zlib.gzipSync(Buffer.from('<p>Xin chào</p>'));
    const { origin } = await serve((_, response) =>
      response.setHeader('content-encoding', 'gzip').end(whole.subarray(0, -8)),
    );
    expect(bodyOf(await clientWith().get(origin))).toBe('<p>Xin chào</p>');
  });

  test('a status of 404 is an answer', async () => {
    const { origin } = await serve((_, response) => response.writeHead(404).end('không có'));
    expect(await clientWith().get(origin)).toMatchObject({ value: { response: { status: 404 } } });
  });

  test('waits its turn before each request, and the wait is not the server’s', async () => {
    const { origin } = await serve((request, response) =>
      request.url === '/' ? response.writeHead(302, { location: '/a' }).end() : response.end('x'),
    );
    const taken: string[] = [];
    const take = async (address: string) => {
      taken.push(address);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    };
    const got = await clientWith({ take, timeoutMs: 1800 }).get(origin);
    expect(got.status).toBe('collected');
    expect(taken).toEqual(['127.0.0.1', '127.0.0.1']);
  });

  test.each([
    [429, '7', 7],
    [503, 'Mon, 02 Mar 2026 03:02:00 GMT', 120],
    [503, 'soon', undefined],
  ])('after %d with Retry-After %s it says so, and asks once more', async (status, header, seconds) => {
    let asked = 0;
    const { origin } = await serve((_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(status, { 'retry-after': header }).end();
      else response.end('x');
    });
    const pauses: (number | undefined)[] = [];
    const got = await clientWith({ slowDown: (_, pause) => pauses.push(pause) }).get(origin);
    expect(got).toMatchObject({ value: { response: { status: 200 } } });
    expect(pauses).toEqual([seconds]);
  });

  test('a server that stays busy is an answer after the second time', async () => {
    const { origin, requests } = await serve((_, response) => response.writeHead(503).end());
    expect(await clientWith().get(origin)).toMatchObject({ value: { response: { status: 503 } } });
    expect(requests).toHaveLength(2);
  });
});

describe('redirects', () => {
  const chain: RequestListener = (request, response) => {
    const step = Number(request.url?.slice(1));
    if (step === 0) response.end('there');
    else response.writeHead(301, { location: `/${step - 1}` }).end();
  };

  test('are followed and recorded', async () => {
    const { origin } = await serve(chain);
    expect(await clientWith().get(`${origin}/2`)).toMatchObject({
      value: {
        response: {
          finalUrl: `${origin}/0`,
          redirects: [
            { url: `${origin}/2`, status: 301 },
            { url: `${origin}/1`, status: 301 },
          ],
        },
      },
    });
    expect((await clientWith().get(`${origin}/20`)).status).toBe('collected');
  });

  test('are kept whole where they are short, without the tickets in them; no time is lost with others', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/c') return response.end('there');
      const [location, body] = request.url === '/a' ? ['/b', '<a href="/b?ticket=ST-1">here</a>'] : ['/c', undefined];
      response.writeHead(302, { location, 'x-step': location, 'set-cookie': 'sid=1', 'x-csrf-token': 'abc' });
      // The second one never ends.
      return body === undefined ? response.write('x') : response.end(body);
    });
    const got = await clientWith({ timeoutMs: 5_000 }).get(`${origin}/a`);
    if (got.status !== 'collected') throw new Error(got.code);
    const { passed = [] } = got.value;
    expect(passed.map(({ url, status, body, cut }) => [url, status, Buffer.from(body).toString(), cut])).toEqual([
      [`${origin}/a`, 302, '<a href="/b?ticket=***">here</a>', false],
      [`${origin}/b`, 302, '', true],
    ]);
    expect(passed.map(({ headers }) => headers['x-step'])).toEqual(['/b', '/c']);
    // All that the server said of itself, and none of its secrets.
    for (const { headers } of passed) {
      expect(headers).toMatchObject({ date: expect.any(String), location: expect.any(String) });
      expect(Object.keys(headers).filter((name) => /cookie|token/.test(name))).toEqual([]);
    }
  });

  test.each(['/21', '/500'])('end after twenty: %s', async (path) => {
    const { origin, requests } = await serve(chain);
    expect(await clientWith().get(origin + path)).toMatchObject({ status: 'failed', code: 'redirect-loop' });
    expect(requests).toHaveLength(21);
  });

  test('in a circle are a loop', async () => {
    const { origin } = await serve((request, response) =>
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(),
    );
    expect(await clientWith().get(`${origin}/a`)).toMatchObject({ code: 'redirect-loop' });
  });

  test('back to the same address with a cookie are followed, as a browser would', async () => {
    const { origin } = await serve((request, response) =>
      request.headers.cookie === 'seen=1'
        ? response.end('welcome')
        : response.writeHead(302, { location: '/', 'set-cookie': 'seen=1; path=/' }).end(),
    );
    expect(bodyOf(await clientWith().get(`${origin}/`))).toBe('welcome');
  });

  test('a cookie does not go to another host', async () => {
    const other = await serve(page);
    const { origin } = await serve((_, response) =>
      response.writeHead(302, { location: `http://tinhmau.gov.vn:${other.port}/`, 'set-cookie': 'a=1' }).end(),
    );
    expect((await clientWith().get(origin)).status).toBe('collected');
    expect(other.requests[0]?.headers).not.toHaveProperty(['cookie']);
  });

  test('to a private address are not followed', async () => {
    const { origin } = await serve((_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end());
    expect(await clientWith().get(origin)).toMatchObject({ status: 'failed', code: 'not-public' });
  });

  test.each([
    ...['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'ftp://127.0.0.1/', 'gopher://127.0.0.1/1'],
    ...['http://', 'http://tinhmau.gov.vn:25/', 'http://127.0.0.1:6667/', 'ws://127.0.0.1/'],
  ])('to %s are not followed', async (location) => {
    const { origin } = await serve((_, response) => response.writeHead(302, { location }).end());
    expect(await clientWith().get(origin)).toMatchObject({ status: 'failed', code: 'unsafe-address' });
  });

  test('to a Vietnamese path in raw UTF-8 are understood', async () => {
    const location = Buffer.from('/giới-thiệu').toString('latin1');
    const { origin, requests } = await serve((request, response) =>
      request.url === '/' ? response.writeHead(302, { location }).end() : response.end('x'),
    );
    expect((await clientWith().get(origin)).status).toBe('collected');
    expect(requests[1]?.url).toBe(encodeURI('/giới-thiệu'));
  });
});

describe('bad neighbours', () => {
  test('silence is a timeout', async () => {
    const { origin } = await serve(() => {});
    expect(await clientWith({ timeoutMs: 300 }).get(origin)).toMatchObject({ status: 'failed', code: 'timeout' });
  });

  test('a body that drips for ever is a timeout', async () => {
    const { origin } = await serve((_, response) => {
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await clientWith({ timeoutMs: 400 }).get(origin)).toMatchObject({ status: 'failed', code: 'timeout' });
  });

  test('redirects that each come just in time are a timeout together', async () => {
    let step = 0;
    const { origin } = await serve((_, response) => {
      setTimeout(() => response.writeHead(302, { location: `/${step++}` }).end(), 150);
    });
    expect(await clientWith({ timeoutMs: 500 }).get(origin)).toMatchObject({ status: 'failed', code: 'timeout' });
  });

  test('a closed port refuses', async () => {
    const { origin, close } = await startNeighbour(page);
    await close();
    expect(await clientWith().get(origin)).toMatchObject({ status: 'failed', code: 'refused' });
  });

  test('a connection that is dropped without an answer refuses', async () => {
    const { origin, requests } = await serve((request) => request.socket.destroy());
    expect(await clientWith().get(origin)).toMatchObject({ status: 'failed', code: 'refused' });
    expect(requests).toHaveLength(2);
  });

  test('a connection that is dropped once is tried once more', async () => {
    let first = true;
    const { origin } = await serve((request, response) => {
      if (first) request.socket.destroy();
      else response.end('x');
      first = false;
    });
    expect((await clientWith().get(origin)).status).toBe('collected');
  });

  test.each(['ssh-2.0 hello\r\n', 'HTTP/1.1 abc\r\n\r\n', '\x15\x03\x01\x00\x02\x02\x28'])(
    'what is not HTTP refuses: %j',
    async (bytes) => {
      const { origin } = await serveRaw(bytes);
      expect(await clientWith().get(origin)).toMatchObject({ status: 'failed', code: 'refused' });
    },
  );

  test('plain HTTP behind https is a TLS fault', async () => {
    const { port } = await serve(page);
    expect(await clientWith().get(`https://127.0.0.1:${port}/`)).toMatchObject({ status: 'failed', code: 'tls' });
  });

  test('a body larger than the limit is too large, said or not', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/said') response.setHeader('content-length', 200_000);
      response.end(Buffer.alloc(200_000));
    });
    for (const path of ['/said', '/unsaid'])
      expect(await clientWith().get(origin + path)).toMatchObject({ status: 'failed', code: 'too-large' });
  });

  test.each([
    ['gzip', zlib.gzipSync],
    ['br', zlib.brotliCompressSync],
    ['gzip, gzip', (bytes: Buffer) => zlib.gzipSync(zlib.gzipSync(bytes))],
  ] as [string, (bytes: Buffer) => Buffer][])(
    'a small %s body that unpacks to a large one is too large',
    async (encoding, encode) => {
      const bomb = encode(Buffer.alloc(20_000_000));
      expect(bomb.length).toBeLessThan(100_000);
      const { origin } = await serve((_, response) => response.setHeader('content-encoding', encoding).end(bomb));
      expect(await clientWith().get(origin)).toMatchObject({ status: 'failed', code: 'too-large' });
    },
  );

  test('a page that came whole is a page, though its server said that it would be longer; another is not', async () => {
    const { origin } = await serve((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': 999 });
      response.write(request.url === '/ca' ? '<html><p>tin</p></HTML>\n' : '<html><p>tin</p>');
      setImmediate(() => response.socket?.end());
    });
    const { get } = clientWith();
    expect(await get(`${origin}/ca`)).toMatchObject({ status: 'collected', value: { response: { status: 200 } } });
    expect(await get(`${origin}/nua`)).toMatchObject({ status: 'failed', code: 'refused' });
  });

  test('of two types the last is meant, as browsers take it', async () => {
    const { origin } = await serve((_, response) =>
      response.writeHead(200, ['content-type', 'text/plain', 'content-type', 'text/html']).end('x'),
    );
    expect(await clientWith().get(origin)).toMatchObject({ value: { response: { contentType: 'text/html' } } });
  });

  test('a body that is not what its encoding says cannot be read', async () => {
    const { origin } = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end('plain text'));
    expect(await clientWith().get(origin)).toMatchObject({ status: 'failed', code: 'undecodable' });
  });

  test('headers without end are too large', async () => {
    const { origin } = await serveRaw(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(200_000)}\r\n\r\n`);
    expect(await clientWith().get(origin)).toMatchObject({ status: 'failed', code: 'too-large' });
  });

  test('an expired certificate for another name does not hide the page', async () => {
    const { keyPem, certPem } = await createCertificates({ hosts: ['khac.gov.vn'], now: new Date(), expired: true });
    const { origin } = await serve(page, { key: keyPem, cert: certPem });
    expect(bodyOf(await clientWith().get(origin))).toBe('<p>Xin chào</p>');
  });

  test('a server that speaks TLS 1.0 alone is still read', async () => {
    const { keyPem, certPem } = await createCertificates({ hosts: ['tinhmau.gov.vn'], now: new Date() });
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
    const { port } = await serve(page, { key: keyPem, cert: certPem, ...old });
    expect(bodyOf(await clientWith().get(`https://tinhmau.gov.vn:${port}/`))).toBe('<p>Xin chào</p>');
  });

  test.each([
    ...['', 'not a url', 'ftp://a/', 'gopher://a/', 'file:///etc/passwd', 'data:text/html,x', 'http://'],
    ...['http://tinhmau.gov.vn:22/', 'https://127.0.0.1:6000/'],
  ])('"%s" is no address', async (url) =>
    expect(await clientWith().get(url)).toMatchObject({ status: 'failed', code: 'unsafe-address' }),
  );
});

test('peeking reads the beginning and tells the size of the whole', async () => {
  const { origin } = await serve((_, response) => {
    response.setHeader('content-length', 5_000_000);
    response.write(Buffer.alloc(1000, 'a'));
  });
  const got = await clientWith().get(origin, { peek: 100 });
  expect(got).toMatchObject({ status: 'collected', value: { response: { bytes: 5_000_000 } } });
  expect(bodyOf(got)).toHaveLength(100);
});
