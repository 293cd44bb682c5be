import { Resolver } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import { networkInterfaces } from 'node:os';
import { connect, type TLSSocket } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { type RunningPortal, type ServedMutation, type Site, type SiteFile, startPortal } from './portal-server.ts';

const text = 'text/html; charset=utf-8';
const site: Site = new Map<string, SiteFile>([
  ['/', { type: text, body: '<h1>Trang chủ</h1>' }],
  ['/tim', { type: text, body: ({ method, query }) => `${method} ${query.get('q')}` }],
  ['/trang có dấu', { type: text, body: 'dấu' }],
  ['/tep.pdf', { type: 'application/pdf', body: new Uint8Array([37, 80, 68, 70]) }],
  ['/404', { type: text, status: 404, body: 'không có' }],
]);

const hasIpv6 = Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'));
const families = hasIpv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1'];

let portal: RunningPortal;
afterEach(() => portal.close());
const start = async (mutate: ServedMutation = {}) => {
  portal = await startPortal({ site, host: 'tinhmau.gov.vn', now: new Date(), mutate });
};

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
function get(
  path: string,
  options: { plain?: boolean; address?: string; host?: string; method?: string } = {},
): Promise<Reply> {
  const { plain = false, address = '127.0.0.1', host = 'tinhmau.gov.vn', method = 'GET' } = options;
  const { port } = portal;
  const request = { host: address, port, path, method, headers: { host: `${host}:${port}` }, agent: false };
  return new Promise((resolve, reject) => {
    const sent = plain ? http.request(request) : https.request({ ...request, servername: host, ca: portal.caPem });
    sent.on('error', reject).on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.end();
  });
}

test('serves pages, functions and bytes over both families with a certificate that the CA vouches for', async () => {
  await start();
  for (const address of families) expect((await get('/', { address })).body).toBe('<h1>Trang chủ</h1>');
  expect((await get('/tim?q=a%20b')).body).toBe('GET a b');
  expect((await get('/tim?q=1', { method: 'POST' })).body).toBe('POST 1');
  expect((await get('/trang%20c%C3%B3%20d%E1%BA%A5u')).body).toBe('dấu');
  expect(await get('/tep.pdf')).toMatchObject({ body: '%PDF', headers: { 'content-type': 'application/pdf' } });
  expect(await get('/khong-co')).toMatchObject({ status: 404, body: 'không có' });
  expect((await get('/%')).status).toBe(400);
  expect((await get('/', { method: 'POST' })).status).toBe(405);
  expect(portal.requests[0]).toEqual({ method: 'GET', url: '/', secure: true, ipv6: false });
  expect(portal.requests.some(({ ipv6 }) => ipv6)).toBe(families.length === 2);
});

test('redirects http and www to the canonical https address', async () => {
  await start();
  const plain = await get('/tim?q=1', { plain: true });
  expect([plain.status, plain.headers.location]).toEqual([301, `${portal.url}tim?q=1`]);
  expect((await get('/', { host: 'www.tinhmau.gov.vn' })).headers.location).toBe(portal.url);
});

test('its resolver knows the name', async () => {
  await start();
  const resolver = new Resolver();
  resolver.setServers([portal.dnsServer]);
  expect(await resolver.resolve4('tinhmau.gov.vn')).toEqual(['127.0.0.1']);
  expect(await resolver.resolve6('www.tinhmau.gov.vn')).toEqual(['::1']);
  expect(portal.options).toEqual({
    ca: portal.caFile,
    dnsServer: portal.dnsServer,
    trustAnchor: portal.options.trustAnchor,
    allowNetwork: ['127.0.0.0/8', '::1/128'],
  });
});

test('a mutation edits texts, answers itself, opens paths over http, and can be swapped while running', async () => {
  await start({
    edit: (path, body) => (path === '/' ? body.replace('chủ', 'đầu') : body),
    respond: ({ path, origin }) =>
      path === '/chuyen' ? { status: 302, headers: { location: `${origin}/` } } : undefined,
    plain: (path) => path === '/tim',
  });
  expect((await get('/')).body).toBe('<h1>Trang đầu</h1>');
  expect((await get('/chuyen')).headers.location).toBe(portal.url);
  expect((await get('/tim?q=1', { plain: true })).body).toBe('GET 1');
  expect((await get('/', { plain: true })).status).toBe(301);
  portal.mutate({});
  expect((await get('/')).body).toBe('<h1>Trang chủ</h1>');
  expect((await get('/chuyen')).status).toBe(404);
});

test('TLS and certificate can be weakened', async () => {
  await start({
    tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
    certificates: { keyType: 'rsa', bits: 1024 },
  });
  const offer = { host: '127.0.0.1', port: portal.port, servername: 'tinhmau.gov.vn', rejectUnauthorized: false };
  const socket = await new Promise<TLSSocket>((resolve, reject) => {
    const made = connect({ ...offer, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }, () => resolve(made));
    made.on('error', reject);
  });
  expect([socket.getProtocol(), socket.getPeerCertificate().bits]).toEqual(['TLSv1.1', 1024]);
  socket.destroy();
});

test('the resolver can be changed, and nothing is left behind', async () => {
  await start({ dns: { records: { 'tinhmau.gov.vn': { a: ['127.0.0.1'] } } } });
  const resolver = new Resolver();
  resolver.setServers([portal.dnsServer]);
  await expect(resolver.resolve6('tinhmau.gov.vn')).rejects.toMatchObject({ code: 'ENODATA' });
  await portal.close();
  expect(existsSync(portal.caFile)).toBe(false);
  await start();
});
