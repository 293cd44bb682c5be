import { expect, test } from 'vitest';
import type { Evidence } from '../core/evidence.ts';
import { collected, failed } from '../core/observation.ts';
import { pageOf } from '../testing/rule-tester.ts';
import { hstsOf, httpAdvice, mixedContentAdvice } from './advice-http.ts';

const at = '2026-03-02T03:00:00.000Z';
const http = 'http://tinhmau.gov.vn/';
const https = 'https://tinhmau.gov.vn/';

type Variant = Evidence['site']['http'][number];
type Value = Extract<Variant['result'], { status: 'collected' }>['value'];

const headers = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'content-security-policy': "frame-ancestors 'self'",
};
const moved: Value = { status: 200, finalUrl: https, redirects: [{ url: http, status: 301 }], headers, cookies: [] };
const secure: Value = { ...moved, redirects: [] };
const said = (url: string, value: Partial<Value>): Variant => {
  const whole = { ...(url.startsWith('https') ? secure : moved), ...value };
  return { url, result: collected(whole, at) };
};
const ids = (...variants: Variant[]) => httpAdvice(variants, https).map(({ id }) => id);

test('nothing is said where http leads to https for good and the headers are there', () => {
  expect(ids(said(http, {}), said(https, {}))).toEqual([]);
  expect(ids({ url: http, result: failed('refused', 'closed') })).toEqual([]);
  expect(ids(said(http, { status: 404, finalUrl: http, redirects: [] }))).toEqual([]);
});

test.each<[string, string, Partial<Value>]>([
  ['home-over-http', http, { finalUrl: http, redirects: [] }],
  ['host-over-http', 'http://dvc.tinhmau.gov.vn/', { finalUrl: 'http://dvc.tinhmau.gov.vn/', redirects: [] }],
  ['http-redirect-by-page', http, { finalUrl: http, redirects: [], upgrade: 'refresh' }],
  ['http-redirect-by-page', http, { finalUrl: http, redirects: [], upgrade: 'script' }],
  ['http-redirect-temporary', http, { redirects: [{ url: http, status: 302 }] }],
  [
    'https-downgraded',
    https,
    {
      redirects: [
        { url: https, status: 302 },
        { url: `${http}vi`, status: 302 },
      ],
      finalUrl: `${https}vi`,
    },
  ],
  ['hsts-missing', https, { headers: { ...headers, 'strict-transport-security': undefined } as never }],
  ['hsts-short', https, { headers: { ...headers, 'strict-transport-security': 'max-age=0' } }],
  ['hsts-short', https, { headers: { ...headers, 'strict-transport-security': 'includeSubDomains' } }],
  [
    'hsts-preload-invalid',
    https,
    { headers: { ...headers, 'strict-transport-security': 'max-age=31536000; preload' } },
  ],
  ['headers-missing', https, { headers: { ...headers, 'content-security-policy': "default-src 'self'" } }],
  ['cookie-attributes-missing', https, { cookies: [{ name: 'id', secure: true, httpOnly: true }] }],
])('%s', (id, url, value) => {
  expect(ids(said(url, value))).toEqual([id]);
});

test('a loop is told', () => {
  expect(ids({ url: http, result: failed('redirect-loop', 'x') })).toEqual(['http-redirect-loop']);
});

test('HSTS is read whatever its case and quotes; of two headers the first counts', () => {
  expect(hstsOf('Max-Age="31536000" ; IncludeSubDomains; PRELOAD')).toEqual({
    ...{ maxAge: 31_536_000, subdomains: true, preload: true },
  });
  expect(hstsOf('max-age=1, max-age=31536000')).toEqual({ maxAge: 1, subdomains: false, preload: false });
  expect(hstsOf('max-age=-5')).toEqual({ subdomains: false, preload: false });
});

test('mixed content by kind, of pages over https alone', () => {
  const html =
    '<script src="http://x.vn/a.js"></script><img src="//x.vn/b.png"><img srcset="/c.png 1x, http://x.vn/c2.png 2x"><form action="http://x.vn/f"></form><a href="http://x.vn/mau.pdf">mẫu</a><a href="http://x.vn/trang">trang</a><iframe src="http://127.0.0.1/x"></iframe>';
  const told = mixedContentAdvice([pageOf(html, `${https}a`), pageOf(html, `${https}b`), pageOf(html, `${http}c`)]);
  expect(told.map(({ id, places }) => [id, places.length])).toEqual([
    ['mixed-content-active', 2],
    ['mixed-content-form', 2],
    ['mixed-content-passive', 2],
    ['mixed-content-download', 2],
  ]);
  expect(mixedContentAdvice([pageOf('<img src="/a.png"><script src="https://x.vn/a.js"></script>', https)])).toEqual(
    [],
  );
});
