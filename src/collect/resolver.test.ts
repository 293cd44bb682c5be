import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { rcodes, types } from '../derive/dnssec/types.ts';
import { type DnsServerOptions, startDnsServer } from '../testing/dns-server.ts';
import { createResolver } from './resolver.ts';

const records = {
  'tinhmau.gov.vn': { a: ['192.0.2.1', '192.0.2.2'], aaaa: ['2001:db8::1'] },
  'v4.gov.vn': { a: ['192.0.2.4'] },
  'v6.gov.vn': { aaaa: ['2001:db8::6'] },
  'www.tinhmau.gov.vn': { cname: 'Web.tinhmau.gov.vn' },
  'web.tinhmau.gov.vn': { cname: 'tinhmau.gov.vn' },
  'dangling.gov.vn': { cname: 'gone.gov.vn' },
  'circle.gov.vn': { cname: 'circle2.gov.vn' },
  'circle2.gov.vn': { cname: 'circle.gov.vn' },
  'nothing.gov.vn': {},
};

async function resolverFor(options: Partial<DnsServerOptions> = {}, timeoutMs = 5000) {
  const server = await startDnsServer({ records, ...options });
  onTestFinished(() => server.close());
  return { server, resolver: createResolver({ dnsServer: server.address, timeoutMs }) };
}

describe('lookup through a server', () => {
  test('gives both families', async () => {
    const { resolver } = await resolverFor();
    expect(await resolver.lookup('TinhMau.gov.vn')).toEqual({
      a: ['192.0.2.1', '192.0.2.2'],
      aaaa: ['2001:db8::1'],
      cnames: [],
      unanswered: [],
    });
    expect(await resolver.lookup('v4.gov.vn')).toMatchObject({ a: ['192.0.2.4'], aaaa: [], unanswered: [] });
    expect(await resolver.lookup('v6.gov.vn')).toMatchObject({ a: [], aaaa: ['2001:db8::6'], unanswered: [] });
  });

  test('follows and reports aliases', async () => {
    const { resolver } = await resolverFor();
    expect(await resolver.lookup('www.tinhmau.gov.vn')).toMatchObject({
      a: ['192.0.2.1', '192.0.2.2'],
      aaaa: ['2001:db8::1'],
      cnames: ['web.tinhmau.gov.vn', 'tinhmau.gov.vn'],
    });
  });

  test('asks on where a server stops at the alias', async () => {
    const { resolver, server } = await resolverFor({
      forge: (reply) => {
        const alias = reply.answer.find((record) => record.type === types.CNAME);
        if (alias) reply.answer = [alias];
      },
    });
    expect(await resolver.lookup('www.tinhmau.gov.vn')).toMatchObject({ a: ['192.0.2.1', '192.0.2.2'] });
    expect(server.queries.map((query) => query.name)).toContain('web.tinhmau.gov.vn');
  });

  test.each([
    ['unknown.gov.vn', /NXDOMAIN/],
    ['nothing.gov.vn', /neither an A nor an AAAA/],
    ['dangling.gov.vn', /neither|NXDOMAIN/],
    ['circle.gov.vn', /circle/],
    [`${'a'.repeat(64)}.gov.vn`, /not a host name/],
  ])('%s is a DNS failure', async (host, message) => {
    const { resolver } = await resolverFor();
    await expect(resolver.lookup(host)).rejects.toMatchObject({
      code: 'dns',
      message: expect.stringMatching(message),
    });
  });

  test('says which family got no answer, so that an empty list is not taken for "none"', async () => {
    const { resolver } = await resolverFor({
      forge: (reply) => {
        if (reply.question.type === types.AAAA) reply.rcode = rcodes.SERVFAIL;
      },
    });
    expect(await resolver.lookup('tinhmau.gov.vn')).toMatchObject({ aaaa: [], unanswered: ['aaaa'] });
  });

  test('refusal and silence are told apart', async () => {
    const refusing = await resolverFor({ refuse: true });
    await expect(refusing.resolver.lookup('tinhmau.gov.vn')).rejects.toMatchObject({
      code: 'dns',
      message: expect.stringContaining('REFUSED'),
    });
    const silent = await resolverFor({ hang: true }, 100);
    await expect(silent.resolver.lookup('tinhmau.gov.vn')).rejects.toMatchObject({ code: 'timeout' });
  });

  test('a closed port is a failure at once', async () => {
    const { resolver, server } = await resolverFor({}, 60_000);
    await server.close();
    server.close = async () => {};
    await expect(resolver.lookup('tinhmau.gov.vn')).rejects.toMatchObject({ code: 'dns' });
  });
});

describe('transport', () => {
  test('asks once more when the first question is lost', async () => {
    const { resolver, server } = await resolverFor({ drop: 1 }, 1000);
    expect(await resolver.query('v4.gov.vn', 'A')).toMatchObject({ rcode: 'NOERROR' });
    expect(server.queries).toHaveLength(2);
  });

  test('a cut answer is fetched over TCP', async () => {
    const { resolver, server } = await resolverFor({ truncate: true });
    const { answers } = await resolver.query('tinhmau.gov.vn', 'A');
    expect(answers.map((item) => item.data)).toEqual(['192.0.2.1', '192.0.2.2']);
    expect(server.queries.map((query) => query.transport)).toEqual(['udp', 'tcp']);
  });

  test('TCP that never answers runs into the same deadline', async () => {
    const { resolver } = await resolverFor({ truncate: true, hang: 'tcp' }, 100);
    await expect(resolver.query('tinhmau.gov.vn', 'A')).rejects.toMatchObject({ code: 'timeout' });
  });

  test.each<[string, NonNullable<DnsServerOptions['forge']>]>([
    ['id', (reply) => (reply.id ^= 1)],
    ['question', (reply) => (reply.question = { ...reply.question, name: ['evil', 'vn'] })],
    ['kind of message', (reply) => (reply.qr = false)],
  ])('an answer with another %s is not ours', async (_, forge) => {
    const { resolver } = await resolverFor({ forge }, 100);
    await expect(resolver.query('v4.gov.vn', 'A')).rejects.toMatchObject({ code: 'timeout' });
  });

  test('an answer of another sender, and noise, are not ours', async () => {
    const server = createSocket('udp4');
    const stranger = createSocket('udp4');
    onTestFinished(() => {
      server.close();
      stranger.close();
    });
    server.bind(0, '127.0.0.1');
    await once(server, 'listening');
    server.on('message', (message, from) => {
      const forged = Buffer.from(message);
      forged[2] = 0x80;
      stranger.send(forged, from.port, from.address);
      server.send(Buffer.from('noise'), from.port, from.address);
    });
    const resolver = createResolver({ dnsServer: `127.0.0.1:${server.address().port}`, timeoutMs: 100 });
    await expect(resolver.query('v4.gov.vn', 'A')).rejects.toMatchObject({ code: 'timeout' });
  });
});

describe('query', () => {
  test('SERVFAIL is an answer, and CD opens it', async () => {
    const { resolver } = await resolverFor({ bogus: ['v4.gov.vn'] });
    expect((await resolver.query('v4.gov.vn', 'A')).rcode).toBe('SERVFAIL');
    expect((await resolver.query('v4.gov.vn', 'A', { cd: true })).rcode).toBe('NOERROR');
  });
});

describe('without a server of ours', () => {
  const resolver = createResolver({ timeoutMs: 5000 });

  test('literals are their own answer', async () => {
    expect(await resolver.lookup('192.0.2.7')).toEqual({ a: ['192.0.2.7'], aaaa: [], cnames: [] });
    expect(await resolver.lookup('[2001:db8::7]')).toEqual({ a: [], aaaa: ['2001:db8::7'], cnames: [] });
  });

  test('the hosts file of the machine counts', async () => {
    const { a, aaaa } = await resolver.lookup('localhost');
    expect([...a, ...aaaa].some((address) => address === '127.0.0.1' || address === '::1')).toBe(true);
  });

  test('a name the system does not know is a DNS failure', async () => {
    await expect(resolver.lookup('no-such-name.invalid')).rejects.toMatchObject({ name: 'ResolveError' });
  });
});

test.each(['8.8.8.8', '8.8.8.8:5353', '2001:db8::53', '[2001:db8::53]', '[2001:db8::53]:5353'])(
  'accepts %s as a DNS server',
  (dnsServer) => {
    expect(createResolver({ dnsServer, timeoutMs: 1 }).servers).toEqual([dnsServer]);
  },
);

test.each(['dns.google', '8.8.8.8:99999', '', '8.8.8'])('refuses %j as a DNS server', (dnsServer) => {
  expect(() => createResolver({ dnsServer, timeoutMs: 1 })).toThrow(/not a DNS server/);
});
