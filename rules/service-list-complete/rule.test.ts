import type { Portal, ReferenceService } from '../../src/core/portal.ts';
import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const site = 'https://tinhmau.gov.vn';
const service = (path: string, name: string, code?: string): Service => ({
  ...{ name, url: `${site}${path}`, fields: {}, forms: [], apply: [], figures: {} },
  ...(code && { code }),
});
const offered = [
  service('/a', 'Cấp thẻ', '1.000001'),
  service('/b', 'Đổi thẻ đọc sách'),
  service('/c', 'Gia hạn thẻ đọc sách cho học sinh'),
];
const row = (name: string, code?: string): ReferenceService => ({ name, line: 2, ...(code && { code }) });

function given(
  name: string,
  list: ReferenceService[] | undefined,
  rest: Partial<Case> & { html?: string; exhaustive?: boolean } = {},
): Case {
  const { html = '', exhaustive = true, ...expected } = rest;
  const portal: Portal = { id: 'x', url: `${site}/`, kind: 'province', hosts: [], ...(list && { services: list }) };
  return {
    name,
    evidence: { portal, pages: [pageOf(html)], services: offered, clicks: { home: site, all: [], exhaustive } },
    ...expected,
  };
}
const known = [
  row('Tên cũ', '1.000001'),
  row('ĐỔI  THẺ, đọc sách'.normalize('NFD')),
  row('Gia hạn thẻ đọc sách cho học sinh'),
];

ruleTester(rule, {
  passed: [given('by code or by name', known, { messages: ['complete'] })],
  failed: [
    given('one is missing', [...known, row('Hủy thẻ', '1.000009')], {
      messages: ['missing'],
      found: '1.000009 Hủy thẻ',
    }),
  ],
  cantTell: [
    given('under a like name', [row('Gia hạn thẻ đọc sách cho học sinh giỏi')], { messages: ['like-names'] }),
    given('no list', undefined, { messages: ['no-reference'] }),
    given('not everything was read', [row('Hủy thẻ')], { exhaustive: false, messages: ['not-all-seen'] }),
    given('linked, but not read', [...known, row('Hủy thẻ')], {
      html: '<a href="/x">Hủy thẻ.</a>',
      messages: ['linked-only'],
    }),
  ],
});
