import { expect, test } from 'vitest';
import { collected, failed } from '../core/observation.ts';
import type { Client } from './client.ts';
import { probeHttpVariants } from './http.ts';

const at = '2026-01-02T03:04:05.000Z';
const get: Client['get'] = async (url) => {
  if (url.startsWith('http:')) return failed('refused', 'closed');
  const response = {
    status: 200,
    headers: { 'strict-transport-security': 'max-age=1', 'set-thing': 'x' },
    redirects: [{ url, status: 302 }],
    finalUrl: `${url}vi/`,
    contentType: 'text/html',
    bytes: 2,
  };
  const cookies = [{ name: 'id', secure: true, httpOnly: true, sameSite: 'Lax' }];
  return collected({ response, body: new Uint8Array(2), cookies }, at);
};

test('asks over http and https, and keeps what each gave', async () => {
  expect(
    await probeHttpVariants({ get }, ['https://tinhmau.gov.vn/trang-chu?x=1', 'https://tinhmau.gov.vn/dich-vu']),
  ).toEqual([
    { url: 'http://tinhmau.gov.vn/', result: failed('refused', 'closed') },
    {
      url: 'https://tinhmau.gov.vn/',
      result: collected(
        {
          status: 200,
          finalUrl: 'https://tinhmau.gov.vn/vi/',
          redirects: [{ url: 'https://tinhmau.gov.vn/', status: 302 }],
          headers: { 'strict-transport-security': 'max-age=1' },
          cookies: [{ name: 'id', secure: true, httpOnly: true, sameSite: 'Lax' }],
        },
        at,
      ),
    },
  ]);
});

test('on a port of its own asks only with the scheme used', async () => {
  const urls = (await probeHttpVariants({ get }, ['https://tinhmau.gov.vn:8443/'])).map((item) => item.url);
  expect(urls).toEqual(['https://tinhmau.gov.vn:8443/']);
});

test('a page over http that moves on to https by itself says so', async () => {
  const html = '<meta charset="utf-8"><meta http-equiv="refresh" content="0; url=https://tinhmau.gov.vn/">';
  const stays: Client['get'] = async (url) => {
    const response = { status: 200, headers: {}, redirects: [], finalUrl: url, contentType: 'text/html', bytes: 9 };
    return collected({ response, body: new TextEncoder().encode(html) }, at);
  };
  const upgrades = (await probeHttpVariants({ get: stays }, ['https://tinhmau.gov.vn/'])).map(({ url, result }) => [
    url,
    result.status === 'collected' && result.value.upgrade,
  ]);
  expect(upgrades).toEqual([
    ['http://tinhmau.gov.vn/', 'refresh'],
    ['https://tinhmau.gov.vn/', undefined],
  ]);
});
