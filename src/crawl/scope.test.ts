import { describe, expect, test } from 'vitest';
import { createScope } from './scope.ts';

describe('scope of a portal', () => {
  const scope = createScope({
    chain: ['http://tinhmau.gov.vn/', 'https://www.tinhmau.gov.vn/'],
    hosts: ['sotttt.tinhmau.gov.vn', 'vanban.tinhmau.gov.vn:8080'],
    servicePortal: 'https://dichvucong.tinhmau.gov.vn/',
  });
  test.each([
    ['https://www.tinhmau.gov.vn/a', 'inside'],
    ['http://tinhmau.gov.vn/', 'inside'],
    ['https://m.tinhmau.gov.vn/', 'inside'],
    ['HTTPS://TINHMAU.GOV.VN:443/', 'inside'],
    ['https://sotttt.tinhmau.gov.vn/', 'inside'],
    ['https://dichvucong.tinhmau.gov.vn/x', 'inside'],
    ['http://vanban.tinhmau.gov.vn:8080/', 'inside'],
    ['http://vanban.tinhmau.gov.vn/', 'related'],
    ['https://tinhmau.gov.vn:8443/', 'related'],
    ['https://soxd.tinhmau.gov.vn/', 'related'],
    ['https://tinhkhac.gov.vn/', 'foreign'],
    ['https://tinhmau.gov.vn.evil.example/', 'foreign'],
    ['https://eviltinhmau.gov.vn/', 'foreign'],
    ['https://dichvucong.gov.vn/', 'foreign'],
    ['javascript:void(0)', 'foreign'],
  ])('%s is %s', (url, relation) => {
    expect(scope.relation(url)).toBe(relation);
  });
});

test('a portal on its own port is that port, and the one it redirects to', () => {
  const scope = createScope({ chain: ['http://thu.tinhmau.gov.vn:8080/', 'https://thu.tinhmau.gov.vn:8443/'] });
  expect(scope.relation('http://thu.tinhmau.gov.vn:8080/a')).toBe('inside');
  expect(scope.relation('https://thu.tinhmau.gov.vn:8443/a')).toBe('inside');
  expect(scope.relation('https://thu.tinhmau.gov.vn/a')).toBe('related');
});

test.each(['http://127.0.0.1:8080/', 'http://[::1]:8080/', 'http://localhost:8080/'])(
  '%s has no variants and is no public suffix',
  (home) => {
    const scope = createScope({ chain: [home] });
    expect(scope.relation(`${home}a`)).toBe('inside');
    expect(scope.relation('http://www.127.0.0.1/')).toBe('foreign');
    expect(scope.relation('https://tinhmau.gov.vn/')).toBe('foreign');
  },
);

test('the host a portal has moved away from is not the portal', () => {
  const scope = createScope({ chain: ['https://tinhcu.gov.vn/', 'https://tinhmau.gov.vn/'] });
  expect(scope.relation('https://tinhcu.gov.vn/a')).toBe('foreign');
});
