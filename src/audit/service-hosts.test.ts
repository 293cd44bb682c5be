import { expect, test } from 'vitest';
import type { Service } from '../core/service.ts';
import { createScope } from '../crawl/scope.ts';
import { serviceHosts } from './service-hosts.ts';

const home = 'https://tinhmau.gov.vn/';
const { relation } = createScope({ chain: [home] });

const service = (url: string, apply: string[], claimedLevel?: Service['claimedLevel']): Service => ({
  ...{ name: 'Cấp thẻ', url, fields: {}, forms: [], figures: {} },
  apply: apply.map((to) => ({ text: 'Nộp hồ sơ', url: to })),
  ...(claimedLevel && { claimedLevel }),
});

test('hosts of services that are used over the network, each once, without those known', () => {
  const services = [
    service(`${home}dv/1`, ['https://dvc.tinhmau.gov.vn/nop?id=1', 'https://dvc.tinhmau.gov.vn/nop?id=2']),
    service('https://motcua.tinhmau.gov.vn:8443/dv/2', [], 4),
    service('http://tintuc.tinhmau.gov.vn/dv/3', [], 2),
  ];
  expect(serviceHosts(services, { known: [home], relation })).toEqual([
    'https://dvc.tinhmau.gov.vn/',
    'https://motcua.tinhmau.gov.vn:8443/',
  ]);
});

test("somebody else's host is not the portal's to answer for", () => {
  const elsewhere = ['https://dichvucong.gov.vn/nop', 'mailto:a@tinhmau.gov.vn', 'nonsense'];
  expect(serviceHosts([service(`${home}dv/1`, elsewhere, 4)], { known: [home], relation })).toEqual([]);
});
