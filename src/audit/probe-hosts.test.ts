import { describe, expect, test } from 'vitest';
import { openDnsSession } from '../collect/dns-session.ts';
import type { Guard } from '../collect/guard.ts';
import { GuardError } from '../collect/guard.ts';
import { CollectError } from '../collect/network-errors.ts';
import type { Resolver } from '../collect/resolver.ts';
import { failed } from '../core/observation.ts';
import { ianaAnchors } from '../derive/dnssec/anchors.ts';
import type { HostProbe } from './probe-hosts.ts';
import { probeHosts } from './probe-hosts.ts';

const noHost = async () => {
  throw new GuardError('not-public', 'not on the public internet');
};
const resolver = {
  servers: ['192.0.2.53'],
  lookup: async () => ({ a: [], aaaa: [], cnames: [] }),
  query: async () => {
    throw new CollectError('timeout', 'no answer');
  },
} as unknown as Resolver;

const probe = (guard: Partial<Guard> = {}, part: Partial<HostProbe> = {}): HostProbe => ({
  guard: { resolve: noHost, isPublic: () => true, ...guard },
  resolver,
  dns: openDnsSession({ servers: [], anchors: ianaAnchors, timeoutMs: 100, now: () => new Date() }),
  client: { get: async () => failed('refused', 'closed') },
  take: async () => {},
  now: () => new Date('2026-03-02T03:00:00Z'),
  userAgent: 'test',
  timeoutMs: 100,
  hasIpv6: false,
  ...part,
});
const places = (list: readonly { host: string; port: number }[]) => list.map(({ host, port }) => `${host}:${port}`);

describe('probeHosts', () => {
  test('each host and port once; plain http is asked for TLS at the usual port, never at one of its own', async () => {
    const { tls, dns } = await probeHosts(
      ['https://tinhmau.gov.vn/', 'https://tinhmau.gov.vn/vi', 'http://dvc.tinhmau.gov.vn/', 'http://a.gov.vn:8080/'],
      probe(),
    );
    expect(places(tls)).toEqual(['tinhmau.gov.vn:443', 'dvc.tinhmau.gov.vn:443']);
    expect(places(dns)).toEqual(['tinhmau.gov.vn:443', 'dvc.tinhmau.gov.vn:80', 'a.gov.vn:8080']);
  });

  test('a host we may not connect to is told with the reason, not as a fault of its DNS', async () => {
    const { tls } = await probeHosts(['https://tinhmau.gov.vn/'], probe());
    expect(tls[0]?.result).toMatchObject({ status: 'failed', code: 'not-public' });
  });

  test('a stopped audit leaves the probe untold and is no fault', async () => {
    const stopped = async () => {
      throw new CollectError('budget', 'stopped');
    };
    const address = { address: '192.0.2.1', family: 4 as const };
    const { tls } = await probeHosts(
      ['https://tinhmau.gov.vn/'],
      probe({ resolve: async () => [address] }, { take: stopped }),
    );
    expect(tls[0]?.result).toMatchObject({ status: 'failed', code: 'budget' });
  });
});
