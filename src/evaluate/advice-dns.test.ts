import { expect, test } from 'vitest';
import { type DnsFacts, zoneFindings } from '../core/dns.ts';
import { collected, skipped } from '../core/observation.ts';
import type { PerHost } from '../core/rule.ts';
import { dnsAdvice } from './advice-dns.ts';

const at = '2026-03-02T03:00:00.000Z';
const dnssec: DnsFacts['dnssec'] = { state: 'secure', reason: 'validated', at: '', ede: null, resolver: '', chain: [] };

function host(name: string, part: Partial<DnsFacts>): PerHost<DnsFacts> {
  return { host: name, port: 443, result: collected({ cnames: [], a: [], aaaa: [], dnssec, ...part }, at) };
}
const ids = (hosts: readonly PerHost<DnsFacts>[]) => dnsAdvice(hosts).map(({ id }) => id);

test('a zone is told of once, however many hosts lie in it', () => {
  const zone = {
    name: 'tinhmau.gov.vn',
    servers: [],
    findings: [{ id: 'server-lame' as const, at: ['ns1 (192.0.2.1)'] }],
  };
  const [advice, more] = dnsAdvice([host('tinhmau.gov.vn', { zone }), host('www.tinhmau.gov.vn', { zone })]);
  expect(more).toBeUndefined();
  expect(advice).toMatchObject({ id: 'dns-server-lame', places: [{ pointer: 'dns:tinhmau.gov.vn' }] });
  expect(advice?.text.en).toBe('Name servers that tinhmau.gov.vn is delegated to do not serve it: ns1 (192.0.2.1).');
});

test('every finding has its words, with nothing left unfilled', () => {
  const findings = zoneFindings.map((id) => ({ id, at: Array.from({ length: 20 }, (_, index) => `ns${index}`) }));
  const advice = dnsAdvice([host('a.vn', { zone: { name: '$&.vn', servers: [], findings } })]);
  expect(advice.map(({ id }) => id)).toEqual(zoneFindings.map((id) => `dns-${id}`));
  for (const { text } of advice) {
    expect(`${text.vi} ${text.en}`).not.toMatch(/[{}]/);
    expect(text.en).toContain('$&.vn');
    expect(text.en.length).toBeLessThan(200);
  }
});

test('another page over IPv6 is told; the same one, an unknown one and a missing one are not', () => {
  const over = (answer: DnsFacts['aaaa'][number]['answer']) =>
    host('a.vn', { aaaa: [{ address: '2405::1', public: true, answer }] });
  expect(ids([over(collected({ status: 200, likeness: 0.1 }, at))])).toEqual(['ipv6-other-content']);
  expect(ids([over(collected({ status: 200, likeness: 0.9 }, at))])).toEqual([]);
  expect(ids([over(collected({ status: 200 }, at))])).toEqual([]);
  expect(ids([over(skipped('no-ipv6-here'))])).toEqual([]);
});
