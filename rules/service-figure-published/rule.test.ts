import type { Labelled, Service, ServiceFigure } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const url = 'https://tinhmau.gov.vn/dv/1';
const label = 'Hồ sơ đã tiếp nhận';

function given(
  name: string,
  received: Partial<Labelled> | undefined,
  messages: string[],
  exhaustive = true,
  unseen?: string,
): Case {
  const service: Service = {
    ...{ name: 'Cấp thẻ', url, fields: {}, forms: [], apply: [] },
    figures: received ? { received: { label, value: '', pointer: 'p', ...received } } : {},
    ...(unseen && { unseenStatistics: unseen }),
  };
  const clicks = { home: 'https://tinhmau.gov.vn/', all: [], exhaustive };
  const seen = { document: pageOf('', url), clicks, services: [service], day: '2026-03-02' };
  return { name, evidence: { service, ...seen }, options: { figure: 'received' }, messages };
}

const labels: Record<ServiceFigure, string> = {
  ...{ received: 'Trực tuyến đã tiếp nhận', resolved: 'Trực tuyến đã giải quyết', 'on-time': 'Tỷ lệ đúng hạn' },
  ...{ 'all-channels': 'Tổng số', satisfaction: 'Tỷ lệ hài lòng' },
};

/** All figures of a service, one of which is judged; `others` are services with the very same figures. */
function figures(
  name: string,
  figure: ServiceFigure,
  values: Partial<Record<ServiceFigure, string>>,
  messages: string[],
  others = 0,
  context?: string,
): Case {
  const stated = Object.entries(values).map(([key, value]) => [
    key,
    { label: labels[key as ServiceFigure], value, pointer: 'p', ...(context && { context }) },
  ]);
  const service: Service = {
    ...{ name: 'Cấp thẻ', url, fields: {}, forms: [], apply: [] },
    figures: Object.fromEntries(stated),
  };
  const services = [service, ...Array.from({ length: others }, (_, n) => ({ ...service, url: `${url}${n}` }))];
  const clicks = { home: 'https://tinhmau.gov.vn/', all: [], exhaustive: true };
  return {
    name,
    evidence: { service, document: pageOf('', url), clicks, services, day: '2026-03-02' },
    options: { figure },
    messages,
  };
}
const fine = {
  received: '1.250 hồ sơ',
  resolved: '1.200',
  'on-time': '98,5%',
  'all-channels': '2.000',
  satisfaction: '95%',
};

ruleTester(rule, {
  passed: [
    figures('figures that fit', 'all-channels', fine, ['published']),
    figures('all of them online', 'all-channels', { ...fine, 'all-channels': '1250' }, ['published']),
    figures('everything on time', 'on-time', { ...fine, 'on-time': '100%' }, ['published']),
    figures('of this year', 'received', fine, ['published'], 0, 'Từ 01/01/2026 đến 02/3/2026'),
    figures('the same on two services', 'received', fine, ['published'], 1),
    given('a number', { value: '12' }, ['published']),
    given('zero', { value: '0' }, ['published']),
    given('on another page', { value: '12', url: 'https://tinhmau.gov.vn/thong-ke' }, ['published'], false),
  ],
  failed: [
    figures('a rate above a hundred', 'on-time', { ...fine, 'on-time': '120%' }, ['bad-rate']),
    figures('a rate below zero', 'on-time', { ...fine, 'on-time': '-5 %' }, ['bad-rate']),
    figures('more online than in all', 'all-channels', { ...fine, 'all-channels': '1.100' }, ['online-exceeds-total']),
    given('a label alone', {}, ['no-number']),
    given('nothing on a portal read whole', undefined, ['missing']),
  ],
  cantTell: [
    figures('all zero', 'received', { received: '0', resolved: '0', 'on-time': '0%', 'all-channels': '0' }, [
      'all-zero',
    ]),
    figures('zero of nothing is all on time', 'received', { received: '0', resolved: '0', 'on-time': '100%' }, [
      'all-zero',
    ]),
    figures('more resolved than received', 'resolved', { ...fine, resolved: '1.300' }, ['resolved-exceeds-received']),
    figures('of last year', 'received', fine, ['earlier-year'], 0, 'Số liệu năm 2025'),
    figures('the same on every service', 'received', fine, ['same-everywhere'], 2),
    given('nothing, portal not read whole', undefined, ['not-all-seen'], false),
    given('nothing, statistics by script', undefined, ['not-all-seen'], true, 'https://tinhmau.gov.vn/thong-ke'),
  ],
});
