import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { optionsSchema } from '../core/options.ts';
import { show } from '../derive/dnssec/name.ts';
import { types } from '../derive/dnssec/types.ts';
import { type DnsServerOptions, startDnsServer } from '../testing/dns-server.ts';
import { medianOf } from './clock-offsets.ts';
import { examine, type Finding, lookAtOpenFiles, lookAtTrustStore, type Machine } from './doctor.ts';
import { costsOf, limbs } from './doctor-costs.ts';

const machine: Machine = { now: () => new Date(), openFiles: 4096, nodeVersion: '24.0.0', interfaces: {} };

/** A web server whose clock is so many seconds behind ours. */
async function clockBehind(seconds: number): Promise<string> {
  const server = http.createServer((_, response) => {
    response.writeHead(200, { date: new Date(Date.now() - seconds * 1000).toUTCString() }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function examined(dns: Partial<DnsServerOptions> = {}, urls: string[] = [], part: Partial<Machine> = {}) {
  const server = await startDnsServer({ records: {}, ...dns });
  onTestFinished(() => server.close());
  const folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const trustAnchor = join(folder, 'root.ds');
  writeFileSync(trustAnchor, server.trustAnchor);
  const options = optionsSchema.parse({
    dnsServer: server.address,
    trustAnchor,
    browser: 'none',
    output: join(folder, 'not', 'there'),
  });
  const given = urls.length > 0 ? urls : [await clockBehind(0)];
  const findings = await examine(options, { ...machine, ...part }, given);
  return (id: Finding['id']) => findings.find((finding) => finding.id === id);
}

describe('doctor', () => {
  test('says what a missing browser, IPv6 and resolver cost in requirements', async () => {
    const about = await examined({ plain: true });
    expect(about('browser')).toMatchObject({ fitness: 'missing' });
    expect(about('browser')?.costs).toContain('tt32-2018:16.3.a/emblem');
    expect(about('ipv6')).toMatchObject({ fitness: 'missing', costs: ['tt32-2018:15.4/ipv6'] });
    expect(about('resolver')).toMatchObject({ fitness: 'missing', costs: ['tt32-2018:15.4/dnssec'] });
    expect(about('disk')?.found.en).toMatch(/GB free at/);
  });

  test('an honest resolver is fit', async () => {
    const about = await examined();
    expect(about('resolver')).toMatchObject({ fitness: 'ok', costs: [] });
  });

  test('a resolver that makes up addresses is not', async () => {
    const about = await examined({
      forge: (reply) => {
        if (show(reply.question.name) !== 'congchuan-doctor.arpa' || reply.question.type !== types.A) return;
        Object.assign(reply, { rcode: 0, authority: [] });
        reply.answer = [{ owner: reply.question.name, type: types.A, rdata: Buffer.from([203, 0, 113, 1]) }];
      },
    });
    expect(about('resolver')).toMatchObject({ fitness: 'missing' });
    expect(about('resolver')?.found.en).toContain('does not exist');
  });

  test('a clock is compared with several hosts, of which one may be wrong', async () => {
    const [right, alsoRight, wrong] = [await clockBehind(0), await clockBehind(1), await clockBehind(90_000)];
    expect((await examined({}, [right, wrong, alsoRight]))('clock')).toMatchObject({ fitness: 'ok' });
    expect((await examined({}, [wrong]))('clock')).toMatchObject({
      fitness: 'missing',
      costs: ['tt32-2018:15.4/dnssec'],
    });
    expect((await examined({}, ['http://127.0.0.1:1/']))('clock')).toMatchObject({ fitness: 'limited', costs: [] });
  });
});

test('an old or half expired trust store is told', () => {
  const root = (from: string, until = '2040-01-01T00:00:00Z') => ({ from, until });
  const at = { ...machine, now: () => new Date('2026-03-02T00:00:00Z') };
  expect(lookAtTrustStore([root('2010-01-01T00:00:00Z'), root('2024-01-01T00:00:00Z')], at).fitness).toBe('ok');
  expect(lookAtTrustStore([root('2010-01-01T00:00:00Z')], at).fitness).toBe('limited');
  expect(lookAtTrustStore([root('2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z')], at).fitness).toBe('limited');
  expect(lookAtTrustStore([], at).fitness).toBe('limited');
});

test('few open files are told, no limit is fine', () => {
  expect(lookAtOpenFiles({ openFiles: 256 }).fitness).toBe('limited');
  expect(lookAtOpenFiles({ openFiles: undefined }).fitness).toBe('ok');
});

test('what costs requirements names rules that exist', () => {
  const costs = costsOf(['tt32-2018']);
  const costly = limbs.filter((limb) => costs(limb).length > 0);
  expect(costly).toEqual(['browser', 'ipv6', 'resolver', 'clock']);
  expect(rules.length).toBeGreaterThan(0);
});

test.each([
  [[], undefined],
  [[5], 5],
  [[9, 1, 5], 5],
])('the median of %j is %s', (numbers, expected) => {
  expect(medianOf(numbers)).toBe(expected);
});
