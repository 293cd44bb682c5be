import { describe, expect, onTestFinished, test } from 'vitest';
import { collected } from '../core/observation.ts';
import { judgedDns } from '../derive/dns-facts.ts';
import { parseMessage } from '../derive/dnssec/message.ts';
import { show } from '../derive/dnssec/name.ts';
import { stateOf } from '../derive/dnssec/reason.ts';
import { rcodes, types } from '../derive/dnssec/types.ts';
import { type DnsServerOptions, startDnsServer } from '../testing/dns-server.ts';
import { type DnsSessionOptions, openDnsSession } from './dns-session.ts';

const host = 'tinhmau.gov.vn';
const records = { [host]: { a: ['192.0.2.1'], aaaa: ['2001:db8::1'] }, 'www.tinhmau.gov.vn': { cname: host } };
const clock = new Date('2026-03-02T03:00:00Z');

async function start(options: Partial<DnsServerOptions> = {}) {
  const server = await startDnsServer({ records, ...options });
  onTestFinished(() => server.close());
  return server;
}

async function sessionOn(dns: Partial<DnsServerOptions>, options: Partial<DnsSessionOptions> = {}) {
  const server = await start(dns);
  const session = openDnsSession({
    ...{ servers: [server.address], anchors: server.trustAnchor, timeoutMs: 5000, now: () => clock },
    ...options,
  });
  return { server, session };
}

async function reasonOf(dns: Partial<DnsServerOptions>, options: Partial<DnsSessionOptions> = {}, name = host) {
  const { session } = await sessionOn(dns, options);
  const { reason } = await session.judge(name, 'A');
  return `${stateOf(reason)}: ${reason.code}`;
}

/** The verdict that the record of a session gives again, without a network. */
const replayed = (session: ReturnType<typeof openDnsSession>, name = host) => {
  const value = { cnames: [], a: [], aaaa: [] };
  const [entry] = judgedDns(
    [{ host: name, port: 443, result: collected(value, clock.toISOString()) }],
    session.transcript(),
  );
  return entry?.result.status === 'collected' ? entry.result.value.dnssec : undefined;
};

describe('verdicts through a resolver', () => {
  test.each<[string, Partial<DnsServerOptions>, string]>([
    ['a signed name', {}, 'secure: validated'],
    ['a zone without DS', { unsigned: ['gov.vn'] }, 'insecure: delegation-unsigned'],
    ['a wrong signature', { bogus: [host] }, 'bogus: signature-wrong'],
    ['answers cut over UDP', { truncate: true }, 'secure: validated'],
    ['a lost datagram', { drop: 1 }, 'secure: validated'],
    ['a resolver that knows no DNSSEC', { plain: true }, 'indeterminate: resolver-strips'],
    ['a resolver that refuses', { refuse: true }, 'indeterminate: refused'],
    ['a name whose servers fail', { broken: [host] }, 'indeterminate: servfail'],
  ])('%s', async (_, dns, expected) => {
    expect(await reasonOf(dns)).toBe(expected);
  });

  test('through aliases', async () => {
    expect(await reasonOf({}, {}, 'www.tinhmau.gov.vn')).toBe('secure: validated');
    const alias = { 'www.tinhmau.gov.vn': { cname: 'cdn.example.vn' }, 'cdn.example.vn': { a: ['192.0.2.9'] } };
    expect(await reasonOf({ records: alias, unsigned: ['example.vn'] }, {}, 'www.tinhmau.gov.vn')).toBe(
      'insecure: delegation-unsigned',
    );
  });

  test('a name that is not there, proved', async () => {
    expect(await reasonOf({}, {}, 'khong-co.gov.vn')).toBe('secure: validated');
  });
});

describe('what is not the fault of the name', () => {
  test('silence: indeterminate within the deadline', async () => {
    expect(await reasonOf({ hang: true }, { timeoutMs: 200 })).toMatch(
      /^indeterminate: (resolver-unreachable|no-answer)$/,
    );
  });

  test('no resolver at all', async () => {
    expect(await reasonOf({}, { servers: [] })).toBe('indeterminate: resolver-unreachable');
    expect(await reasonOf({}, { servers: ['127.0.0.1:1'] })).toBe('indeterminate: resolver-unreachable');
  });

  test('another root than the trust anchor says', async () => {
    const { trustAnchor } = await start();
    expect(await reasonOf({}, { anchors: trustAnchor })).toBe('indeterminate: trust-anchor');
  });

  test('a clock that is wrong', async () => {
    expect(await reasonOf({}, { now: () => new Date('2060-01-01T00:00:00Z') })).toBe(
      'indeterminate: clock-or-resolver',
    );
  });

  test('the second of two resolvers is used when the first strips', async () => {
    const stripping = await start({ plain: true });
    const { server, session } = await sessionOn({});
    const both = openDnsSession({
      ...{
        servers: [stripping.address, server.address],
        anchors: server.trustAnchor,
        timeoutMs: 5000,
        now: () => clock,
      },
    });
    const { reason, server: used } = await both.judge(host, 'A');
    expect([stateOf(reason), used]).toEqual(['secure', server.address]);
    expect(await session.check()).toEqual({ resolver: server.address, fault: undefined });
  });

  test('datagrams changed on the way: TCP shows the truth', async () => {
    const forge: DnsServerOptions['forge'] = (reply, transport) => {
      if (transport === 'tcp' || show(reply.question.name) !== host) return;
      for (const record of reply.answer) if (record.type === types.A) record.rdata = Buffer.from([203, 0, 113, 9]);
    };
    const { session } = await sessionOn({ forge });
    const { reason, records: found } = await session.judge(host, 'A');
    expect([reason.code, found]).toEqual(['validated', [Buffer.from([192, 0, 2, 1])]]);
  });

  test('a middlebox that drops proofs alone is found out, not the name', async () => {
    const dropProofs: DnsServerOptions['forge'] = (reply) => {
      reply.authority = [];
    };
    expect(await reasonOf({ forge: dropProofs }, {}, 'khong-co.gov.vn')).toBe('indeterminate: resolver-strips');
  });

  test('the same missing proof for one name only is that name’s', async () => {
    const dropOne: DnsServerOptions['forge'] = (reply) => {
      if (show(reply.question.name) === 'khong-co.gov.vn') reply.authority = [];
    };
    expect(await reasonOf({ forge: dropOne }, {}, 'khong-co.gov.vn')).toBe('bogus: proof-missing');
  });

  test('one failure that does not come again', async () => {
    let failures = 1;
    const forge: DnsServerOptions['forge'] = (reply) => {
      if (reply.question.type === types.A && show(reply.question.name) === host && failures-- > 0) {
        reply.rcode = rcodes.SERVFAIL;
        reply.answer = [];
      }
    };
    expect(await reasonOf({ forge })).toBe('secure: validated');
  });
});

describe('the record', () => {
  test('holds every message with time, server and both directions, and gives the same verdict again', async () => {
    const { server, session } = await sessionOn({ bogus: [host] });
    await session.judge(host, 'A');
    await session.judge(host, 'AAAA');
    const { messages } = session.transcript();
    expect(messages.length).toBeGreaterThan(2);
    for (const { at, server: asked, query, reply } of messages) {
      expect([at, asked]).toEqual([clock.toISOString(), server.address]);
      const [question, answer] = [query, reply ?? ''].map((text) => parseMessage(Buffer.from(text, 'base64')));
      expect(answer?.question).toEqual(question?.question);
    }
    expect(replayed(session)).toMatchObject({
      state: 'bogus',
      reason: 'signature-wrong',
      ede: 6,
      resolver: server.address,
    });
  });

  test('is judged by its own clock', async () => {
    const { session } = await sessionOn({});
    await session.judge(host, 'A');
    await session.judge(host, 'AAAA');
    expect(replayed(session)).toMatchObject({ state: 'secure', chain: [{ zone: '.', algorithm: 13 }] });
  });

  test('without messages says nothing', () => {
    const value = { cnames: [], a: [], aaaa: [] };
    const entry = { host, port: 443, result: collected(value, clock.toISOString()) };
    expect(judgedDns([entry], undefined)[0]?.result).toMatchObject({ value: { dnssec: { state: 'indeterminate' } } });
  });

  test('a question is put once, however many hosts need the answer', async () => {
    const { server, session } = await sessionOn({});
    await Promise.all(['a', 'b', 'c', 'd'].map((label) => session.judge(`${label}.tinhmau.gov.vn`, 'A')));
    const keys = server.queries.map(({ name, type, transport }) => `${name} ${type} ${transport}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
