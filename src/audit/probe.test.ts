import { afterAll, beforeAll, expect, test } from 'vitest';
import { optionsSchema } from '../core/options.ts';
import { renderProbe } from '../report/probe.ts';
import type { RunningPortal } from '../testing/portal-server.ts';
import { startPortal } from '../testing/portal-server.ts';
import { probeHost } from './probe.ts';

let portal: RunningPortal;
beforeAll(async () => {
  const site = new Map([['/', { type: 'text/html', body: 'x' }]]);
  portal = await startPortal({
    site,
    host: 'tinhmau.gov.vn',
    now: new Date(),
    mutate: { tls: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } },
  });
});
afterAll(() => portal.close());

const probe = (address: string) => {
  const { ca: _, ...network } = portal.options;
  return probeHost(address, optionsSchema.parse({ ...network, timeout: 5 }), {
    now: () => new Date(),
    ca: portal.caPem,
  });
};

test('the network of one host: every address, the certificate, what is worth telling', async () => {
  const probed = await probe(`tinhmau.gov.vn:${portal.port}`);
  expect(probed).toMatchObject({ host: 'tinhmau.gov.vn', port: portal.port });
  const addresses = probed.tls.status === 'collected' ? probed.tls.value.addresses : [];
  expect(addresses.map(({ address, result }) => [address, result.status])).toEqual([
    ['127.0.0.1', 'collected'],
    ['::1', 'collected'],
  ]);
  expect(probed.dns).toMatchObject({ status: 'collected', value: { a: ['127.0.0.1'], aaaa: [{ address: '::1' }] } });
  expect(probed.advice.map(({ id }) => id)).toEqual(['tls-old-versions']);
  const [vi, en] = [renderProbe(probed, 'vi'), renderProbe(probed, 'en')];
  for (const text of [vi, en]) expect(text).toMatch(/127\.0\.0\.1 +│.*::1 +│.*EC 256.*DNSSEC/s);
  expect(vi).toContain('danh sách --ca: có');
  expect(en).toContain('still accepts TLSv1, TLSv1.1');
});

test('a host that is not there is told, in words', async () => {
  const probed = await probe('khong-co.gov.vn');
  expect(probed.tls).toMatchObject({ status: 'failed', code: 'dns' });
  expect(renderProbe(probed, 'vi')).toContain('TLS: không phân giải được tên miền');
});

test('what a certificate says of itself cannot write to the terminal', async () => {
  const probed = await probe(`tinhmau.gov.vn:${portal.port}`);
  const text = renderProbe(
    JSON.parse(JSON.stringify(probed).replaceAll('CN=tinhmau.gov.vn', 'CN=\\u001b[31mđỏ\\u202e')),
    'vi',
  );
  for (const sign of ['\u001b', '\u202e']) expect(text).not.toContain(sign);
});
