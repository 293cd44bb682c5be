import { expect, test } from 'vitest';
import { collected, failed } from '../core/observation.ts';
import type { TlsAddressFacts } from '../core/tls.ts';
import { networkOf } from './network.ts';

const at = '2026-03-02T03:00:00.000Z';
const state = (accepted: string) => ({ state: accepted }) as TlsAddressFacts['versions']['TLSv1.2'];
const seen = {
  versions: {
    SSLv3: state('refused'),
    TLSv1: state('undetermined'),
    'TLSv1.1': state('refused'),
    'TLSv1.2': state('accepted'),
    'TLSv1.3': state('accepted'),
  },
  chain: [],
  otherChains: [],
  ordered: null,
  identity: null,
  asksCertificate: false,
} satisfies TlsAddressFacts;

test('a host is told by what was seen of it; what was not seen is neither accepted nor refused', () => {
  const tls = [
    {
      host: 'a.vn',
      port: 443,
      result: collected(
        {
          addresses: [
            { address: '192.0.2.1', result: collected(seen, at) },
            { address: '2001:db8::1', result: failed('no-ipv6-here', '') },
          ],
        },
        at,
      ),
    },
  ];
  const dns = [{ host: 'b.vn', port: 443, result: failed('timeout', '') }];
  const site = [{ evidence: { tls: collected(tls, at), dns: collected(dns, at) } }];
  expect(networkOf({ site } as unknown as Parameters<typeof networkOf>[0])).toEqual([
    {
      host: 'a.vn',
      tls: {
        addresses: [
          {
            address: '192.0.2.1',
            accepted: ['TLSv1.2', 'TLSv1.3'],
            refused: ['SSLv3', 'TLSv1.1'],
          },
          { address: '2001:db8::1', accepted: [], refused: [], code: 'no-ipv6-here' },
        ],
        certificate: null,
      },
      dns: { code: 'dns' },
    },
    { host: 'b.vn', tls: { code: 'tls' }, dns: { code: 'timeout' } },
  ]);
});
