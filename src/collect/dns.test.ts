import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DnsHost } from '../core/dns.ts';
import { rcodes, types } from '../derive/dnssec/types.ts';
import { createCertificates } from '../testing/certificates.ts';
import { type DnsServerOptions, startDnsServer } from '../testing/dns-server.ts';
import { type DnsTarget, probeDns } from './dns.ts';
import { openDnsSession } from './dns-session.ts';
import { hasGlobalIpv6 } from './ipv6.ts';
import { createResolver, type Resolver } from './resolver.ts';

const host = 'tinhmau.gov.vn';
const clock = new Date('2026-01-02T03:04:05Z');

async function hasLoopback6(): Promise<boolean> {
  const server = net.createServer().listen(0, '::1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
const ipv6 = await hasLoopback6();

async function portOf(server: net.Server, address = '::1'): Promise<number> {
  server.listen(0, address);
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    if (server instanceof http.Server || server instanceof https.Server) server.closeAllConnections();
  });
  return (server.address() as net.AddressInfo).port;
}

async function probe(dns: Partial<DnsServerOptions>, options: Partial<DnsTarget> = {}, dnsTimeoutMs = 5000) {
  const records = { [host]: { a: ['192.0.2.1'], aaaa: ['::1'] } };
  const server = await startDnsServer({ records, ...dns });
  onTestFinished(() => server.close());
  const resolver = createResolver({ dnsServer: server.address, timeoutMs: dnsTimeoutMs });
  const session = { servers: resolver.servers, anchors: server.trustAnchor, timeoutMs: dnsTimeoutMs, now: () => clock };
  const target: DnsTarget = {
    host,
    dns: openDnsSession(session),
    port: 1,
    scheme: 'http',
    resolver,
    // Of IPv4 the tests give addresses that nobody may be asked at.
    isPublic: net.isIPv6,
    userAgent: 'congchuan-test',
    timeoutMs: 5000,
    now: () => clock,
    hasIpv6: true,
  };
  return { server, result: await probeDns({ ...target, ...options }) };
}

async function probed(dns: Partial<DnsServerOptions>, options: Partial<DnsTarget> = {}): Promise<DnsHost> {
  const { result } = await probe(dns, options);
  if (result.status !== 'collected') throw new Error(`not collected: ${JSON.stringify(result)}`);
  expect(result.at).toBe(clock.toISOString());
  return result.value;
}

describe('addresses', () => {
  const notPublic = { isPublic: () => false };

  test('both families, through aliases', async () => {
    const records = { [host]: { cname: 'cdn.vn' }, 'cdn.vn': { a: ['192.0.2.1'], aaaa: ['2001:db8::1'] } };
    expect(await probed({ records }, notPublic)).toMatchObject({
      cnames: ['cdn.vn'],
      a: ['192.0.2.1'],
      aaaa: [{ address: '2001:db8::1' }],
    });
  });

  test('in the same order whatever the server rotates', async () => {
    const aaaa = ['2001:db8::2', '2001:db8::1'];
    const a = ['192.0.2.9', '192.0.2.1'];
    const forward = await probed({ records: { [host]: { a, aaaa } } }, notPublic);
    const rotated = { a: a.toReversed(), aaaa: aaaa.toReversed() };
    expect(await probed({ records: { [host]: rotated } }, notPublic)).toMatchObject({
      a: forward.a,
      aaaa: forward.aaaa.map(({ address }) => ({ address })),
    });
  });

  test('a host without AAAA', async () => {
    expect((await probed({ records: { [host]: { a: ['192.0.2.1'] } } })).aaaa).toEqual([]);
  });

  test('an unknown name, a refusing and a silent server are failures', async () => {
    expect((await probe({ records: {} })).result).toMatchObject({ status: 'failed', code: 'dns' });
    expect((await probe({ refuse: true })).result).toMatchObject({ status: 'failed', code: 'dns' });
    expect((await probe({ hang: true }, {}, 60)).result).toMatchObject({ status: 'failed', code: 'timeout' });
  });

  test('a failing AAAA question is not "no AAAA"', async () => {
    const forge: DnsServerOptions['forge'] = (reply) => {
      if (reply.question.type === types.AAAA) reply.rcode = rcodes.SERVFAIL;
    };
    expect((await probe({ forge })).result).toMatchObject({ status: 'failed', code: 'dns' });
  });

  test('the system knowing no IPv6 address is checked with a real question', async () => {
    const server = await startDnsServer({ records: { [host]: { a: ['192.0.2.1'], aaaa: ['2001:db8::1'] } } });
    onTestFinished(() => server.close());
    const own = createResolver({ dnsServer: server.address, timeoutMs: 5000 });
    const dns = openDnsSession({ servers: [], anchors: server.trustAnchor, timeoutMs: 5000, now: () => clock });
    const lookup: Resolver['lookup'] = async () => ({ a: ['192.0.2.1'], aaaa: [], cnames: [], unanswered: ['aaaa'] });
    const value = await probed({}, { dns, resolver: { ...own, lookup }, isPublic: () => false });
    expect(value.aaaa.map((item) => item.address)).toEqual(['2001:db8::1']);
  });

  test('IP literals are skipped', async () => {
    for (const literal of ['192.0.2.1', '[2001:db8::1]'])
      expect((await probe({}, { host: literal })).result).toMatchObject({ status: 'skipped' });
  });

  test('a host that the DNS cannot carry is a failure of the DNS', async () => {
    const { result } = await probe({}, { host: `${'a'.repeat(64)}.gov.vn` });
    expect(result).toMatchObject({ status: 'failed', code: 'dns' });
  });

  test('a flood of addresses is bounded', async () => {
    const aaaa = Array.from({ length: 500 }, (_, index) => `2001:db8::${(index + 1).toString(16)}`);
    const value = await probed({ records: { [host]: { aaaa } } }, { hasIpv6: false });
    expect(value.aaaa.length).toBeLessThanOrEqual(64);
    expect(value.aaaa.at(-1)?.answer).toEqual({ status: 'skipped', code: 'budget' });
  });
});

describe('answers over IPv6', () => {
  const answerOf = async (options: Partial<DnsTarget>) => (await probed({}, options)).aaaa[0]?.answer;

  test.runIf(ipv6)('any status is an answer; name, port and agent are sent', async () => {
    const seen: (string | undefined)[] = [];
    const port = await portOf(
      http.createServer((request, response) => {
        seen.push(request.headers.host, request.headers['user-agent'], request.socket.remoteAddress);
        response.writeHead(503).end();
      }),
    );
    expect(await answerOf({ port })).toMatchObject({ status: 'collected', value: { status: 503 } });
    expect(seen).toEqual([`${host}:${port}`, 'congchuan-test', '::1']);
  });

  test.runIf(ipv6)('over TLS with the name, whatever the certificate', async () => {
    const { keyPem, certPem } = await createCertificates({ hosts: ['other.vn'], now: new Date(), expired: true });
    let name: unknown;
    const port = await portOf(
      https.createServer({ key: keyPem, cert: certPem, maxVersion: 'TLSv1.2' }, (request, response) => {
        name = (request.socket as import('node:tls').TLSSocket).servername;
        response.end('ok');
      }),
    );
    expect(await answerOf({ port, scheme: 'https' })).toMatchObject({ status: 'collected', value: { status: 200 } });
    expect(name).toBe(host);
  });

  test.runIf(ipv6)('a server on IPv4 alone does not answer for it', async () => {
    const port = await portOf(
      http.createServer((_, response) => response.end('v4')),
      '127.0.0.1',
    );
    expect(await answerOf({ port })).toMatchObject({ status: 'failed', code: 'refused' });
  });

  test.runIf(ipv6)('a server that never answers is given up, after a second try', async () => {
    const server = net.createServer((socket) => socket.on('error', () => {}));
    let connections = 0;
    server.on('connection', (socket) => {
      connections++;
      onTestFinished(() => {
        socket.destroy();
      });
    });
    const port = await portOf(server);
    expect(await answerOf({ port, timeoutMs: 50 })).toMatchObject({ status: 'failed', code: 'timeout' });
    expect(connections).toBe(2);
  });

  test.runIf(ipv6).each([
    ['the same page', 'Cổng thông tin điện tử tỉnh Mẫu', 1],
    ['another page', 'Trang mặc định của máy chủ web', 0],
  ])('%s over IPv4', async (_, text, likeness) => {
    const page = (body: string) => http.createServer((__, response) => response.end(`<body><p>${body}</p></body>`));
    const port = await portOf(page('Cổng thông tin điện tử tỉnh Mẫu'));
    const four = page(text).listen(port, '127.0.0.1');
    await once(four, 'listening');
    onTestFinished(() => void four.close());
    const records = { [host]: { a: ['127.0.0.1'], aaaa: ['::1'] } };
    const { aaaa } = await probed({ records }, { port, isPublic: () => true });
    expect(aaaa[0]?.answer).toMatchObject({ value: { status: 200, likeness } });
  });

  test.runIf(ipv6)('each request waits for its turn', async () => {
    const port = await portOf(http.createServer((_, response) => response.end()));
    const turns: string[] = [];
    await probed({}, { port, take: async (address) => void turns.push(address) });
    expect(turns).toEqual(['::1']);
  });

  test('what is not public is never asked', async () => {
    expect(await answerOf({ isPublic: () => false })).toEqual({ status: 'skipped', code: 'not-public' });
  });

  test('without IPv6 of our own a global address is not judged', async () => {
    const records = { [host]: { aaaa: ['2001:db8::1'] } };
    const { aaaa } = await probed({ records }, { hasIpv6: false });
    expect(aaaa[0]?.answer).toEqual({ status: 'skipped', code: 'no-ipv6-here' });
  });
});

test.each([
  ['2405:4800::1', false, true],
  ['::1', true, false],
  ['fe80::1', false, false],
  ['fd00::2', false, false],
  ['192.0.2.1', false, false],
  ['2405:4800::1', true, false],
])('an interface with %s (internal: %s) gives IPv6: %s', (address, internal, expected) => {
  expect(hasGlobalIpv6({ eth0: [{ address, internal }], none: undefined })).toBe(expected);
});
