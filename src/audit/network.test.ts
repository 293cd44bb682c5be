import { afterEach, describe, expect, test } from 'vitest';
import type { Client } from '../collect/client.ts';
import { UsageError } from '../core/errors.ts';
import { type Options, optionsSchema } from '../core/options.ts';
import { mostFailuresInARow } from '../crawl/host-health.ts';
import { createPaceBook, type PaceBook } from '../crawl/politeness.ts';
import { startNeighbour } from '../testing/neighbour.ts';
import { addressOf, openNetwork } from './network.ts';
import { obeyRobots } from './obey-robots.ts';
import { portalFrom } from './portal-from.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
const never = new AbortController().signal;
const serve = async (...args: Parameters<typeof startNeighbour>) => {
  const server = await startNeighbour(...args);
  closing.push(server.close);
  return server;
};
const open = (url: string, given: Record<string, unknown>, rest: { now?: () => Date; book?: PaceBook } = {}) => {
  const options: Options = optionsSchema.parse({ allowNetwork: ['127.0.0.0/8'], ...given });
  const portal = portalFrom(url, options);
  const network = openNetwork(portal, options, rest.now ?? (() => new Date()), never, rest);
  closing.push(network.client.close);
  return network;
};

test('stopping the audit ends the wait a server asked for, and nothing is sent any more', async () => {
  const stop = new AbortController();
  const server = await serve((_, response) =>
    response.writeHead(429, { 'retry-after': '3600' }).end(() => stop.abort()),
  );
  const options = optionsSchema.parse({ rate: 1000 });
  const { client } = openNetwork(portalFrom(server.origin, options), options, () => new Date(), stop.signal);
  closing.push(client.close);
  expect(await client.get(`${server.origin}/`)).toMatchObject({ status: 'failed', code: 'budget' });
  expect(await client.get(`${server.origin}/vi`)).toMatchObject({ status: 'failed', code: 'budget' });
  expect(server.requests.map(({ url }) => url)).toEqual(['/']);
});

test('a pin counts at its own port; a host without an address has none', async () => {
  const { guard } = open('https://192.0.2.9/', {
    allowNetwork: [],
    resolve: ['tinhmau.gov.vn:8443:192.0.2.1'],
    dnsServer: '127.0.0.1:9',
  });
  expect(await addressOf(guard, 'https://tinhmau.gov.vn:8443/')).toBe('192.0.2.1');
  expect(await addressOf(guard, 'https://127.0.0.1/')).toBeUndefined();
});

test('two portals on one address, audited at once, share its pace', async () => {
  const server = await serve((_, response) => response.end('x'));
  const book = createPaceBook();
  // A clock that stands still: the second turn at an address never comes unless it is another address's.
  const frozen = () => new Date(0);
  const resolve = ['a.gov.vn', 'b.gov.vn'].map((host) => `${host}:${server.port}:127.0.0.1`);
  const audit = (host: string) => open(`http://${host}:${server.port}/`, { rate: 1, resolve }, { now: frozen, book });
  const [a, b] = [audit('a.gov.vn'), audit('b.gov.vn')];
  expect((await a.client.get(`http://a.gov.vn:${server.port}/`)).status).toBe('collected');
  const bucket = book.buckets.get('127.0.0.1');
  expect(bucket?.notBefore).toBe(1000);
  if (bucket) bucket.notBefore = 0;
  expect((await b.client.get(`http://b.gov.vn:${server.port}/`)).status).toBe('collected');
  expect([...book.buckets.keys()]).toEqual(['127.0.0.1']);
  expect(bucket?.notBefore).toBe(1000);
  expect(server.requests.map(({ headers }) => headers.host?.split(':')[0])).toEqual(['a.gov.vn', 'b.gov.vn']);
});

describe('a server that fails', () => {
  const ask = async (client: Pick<Client, 'get'>, url: string, times: number) => {
    const codes: string[] = [];
    for (let n = 0; n < times; n++) {
      const answer = await client.get(`${url}${n}`);
      codes.push(answer.status === 'collected' ? `HTTP ${answer.value.response.status}` : answer.code);
    }
    return codes;
  };

  test('ten times in a row is left alone, and said so with the reason', async () => {
    const server = await serve((request) => request.socket.destroy());
    const { client } = open(`${server.origin}/`, { rate: 1000 });
    const codes = await ask(client, `${server.origin}/`, mostFailuresInARow + 2);
    expect(codes.slice(0, mostFailuresInARow)).toEqual(Array(mostFailuresInARow).fill('refused'));
    expect(codes.slice(mostFailuresInARow)).toEqual(['host-failing', 'host-failing']);
    const asked = server.requests.length;
    expect(await client.get(`${server.origin}/robots.txt`)).toMatchObject({
      message: '127.0.0.1 failed 10 times in a row, the last time: refused',
      tries: 0,
    });
    expect(server.requests).toHaveLength(asked);
  });

  test.each([502, 504])(
    'with %i counts, one good answer begins anew, and errors of its pages do not count',
    async (status) => {
      const server = await serve((request, response) => {
        const n = Number(request.url?.slice(1));
        response.writeHead(n === 9 ? 200 : n > 18 ? 500 : status).end();
      });
      const { client } = open(`${server.origin}/`, { rate: 0, authorized: 'test' });
      expect((await ask(client, `${server.origin}/`, 40)).filter((code) => code === 'host-failing')).toEqual([]);
    },
  );

  test('by a firewall is left alone as well', async () => {
    const wall = '<h1>Truy cập bị từ chối</h1>';
    const server = await serve((_, response) => response.writeHead(403, { 'content-type': 'text/html' }).end(wall));
    const { client } = open(`${server.origin}/`, { rate: 1000 });
    expect((await ask(client, `${server.origin}/`, 12)).slice(9)).toEqual(['HTTP 403', 'host-failing', 'host-failing']);
  });
});

test('all answers together bring no more than the audit may receive', async () => {
  const server = await serve((_, response) => response.end('x'.repeat(40_000)));
  const { client, budget } = open(`${server.origin}/`, { rate: 1000, maxTotalBytes: 100_000 });
  const codes: string[] = [];
  for (let n = 0; n < 5; n++) {
    const answer = await client.get(`${server.origin}/${n}`);
    codes.push(answer.status === 'collected' ? 'read' : answer.code);
  }
  expect(codes).toEqual(['read', 'read', 'budget', 'budget', 'budget']);
  expect(budget.isSpent()).toBe(true);
  expect(server.requests).toHaveLength(3);
});

describe('addresses inside', () => {
  const inside = 'http://169.254.169.254/latest';
  const started = async (answer: (url: string) => { location?: string; body?: string }) => {
    const server = await serve((request, response) => {
      const { location, body } = answer(request.url ?? '');
      if (location) response.writeHead(302, { location }).end();
      else response.setHeader('content-type', 'text/plain').end(body ?? '');
    });
    const { client } = open(`${server.origin}/`, { rate: 1000, allowNetwork: [] });
    return { client, home: `${server.origin}/` };
  };
  const asked = { lang: 'en', authorized: undefined } as const;

  test('to which robots.txt is redirected are not asked: the portal counts as closed, with the reason', async () => {
    const { client, home } = await started((url) => (url === '/robots.txt' ? { location: inside } : {}));
    await expect(obeyRobots(client, home, asked, () => {})).rejects.toThrow(/169\.254\.169\.254 is not on the public/);
  });

  test('that robots.txt or a sitemap index names are not asked', async () => {
    const index = `<sitemapindex><sitemap><loc>${inside}/b.xml</loc></sitemap></sitemapindex>`;
    const { client, home } = await started((url) =>
      url === '/robots.txt' ? { body: `Sitemap: ${inside}/a.xml` } : url === '/sitemap.xml' ? { body: index } : {},
    );
    const { own } = await obeyRobots(client, home, asked, () => {});
    expect(own.sitemaps).toEqual([`${inside}/a.xml`]);
    for (const url of [...own.sitemaps, `${inside}/b.xml`])
      expect(await client.get(url)).toMatchObject({ status: 'failed', code: 'not-public', tries: 0 });
  });
});

test('the user agent says who asks, and whom to ask about it', () => {
  expect(open('https://192.0.2.9/', { contact: 'mailto:to@tinhmau.gov.vn' }).userAgent).toMatch(
    /^Mozilla\/5\.0 \(compatible; congchuan\/\d+\.\d+\.\d+; mailto:to@tinhmau\.gov\.vn\)$/,
  );
});

describe('options', () => {
  test.each(['a\r\nX-Evil: 1', 'a) (b', 'a;b', 'Sở Thông tin', ''])('%j is no contact', (contact) =>
    expect(optionsSchema.safeParse({ contact }).success).toBe(false),
  );
  test('permission lifts the default pace, not one that was chosen; nobody else has none', () => {
    expect(optionsSchema.parse({}).rate).toBe(2);
    expect(optionsSchema.parse({ authorized: 'công văn 1' }).rate).toBe(0);
    expect(optionsSchema.parse({ authorized: 'công văn 1', rate: 5 }).rate).toBe(5);
    expect(optionsSchema.safeParse({ rate: 0 }).success).toBe(false);
  });
  test('a session that cannot be read is the user’s mistake, told without its content', () => {
    expect(() => open('https://192.0.2.9/', { storageState: '/khong/co.json' })).toThrow(UsageError);
  });
});
