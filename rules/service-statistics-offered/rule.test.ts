import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const site = 'https://tinhmau.gov.vn';
const service = (level: 1 | 2 | 3 | 4, received?: string): Service => ({
  ...{ name: 'Cấp thẻ', url: `${site}/dv`, claimedLevel: level, fields: {}, forms: [], apply: [] },
  figures: received ? { received: { label: 'Đã tiếp nhận', value: received, pointer: 'p' } } : {},
});
function given(
  name: string,
  services: Service[],
  html: string,
  rest: Partial<Case> & { exhaustive?: boolean } = {},
): Case {
  const { exhaustive = true, ...expected } = rest;
  return {
    name,
    evidence: { services, pages: [pageOf(html)], clicks: { home: site, all: [], exhaustive } },
    ...expected,
  };
}

ruleTester(rule, {
  passed: [
    given('figures of a service', [service(3, '12')], '', { messages: ['published'], found: 'Đã tiếp nhận: 12' }),
  ],
  failed: [given('a portal read whole without any', [service(4)], '<a href="/tin">Tin</a>', { messages: ['missing'] })],
  cantTell: [
    given('a page of statistics without figures', [service(3)], '<h1>Thống kê tình hình giải quyết hồ sơ</h1>', {
      messages: ['figures-unseen'],
    }),
    given('a link to statistics', [service(3)], '<a href="/tk">Tình hình giải quyết hồ sơ</a>', {
      messages: ['figures-unseen'],
      found: 'Tình hình giải quyết hồ sơ',
    }),
    given('not everything was read', [service(3)], '', { exhaustive: false, messages: ['not-all-seen'] }),
    given('no service known', [], '', { messages: ['not-all-seen'] }),
  ],
  inapplicable: [given('no service of level 3 or 4', [service(2)], '')],
});
