import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

function given(
  name: string,
  label: string,
  context: string | undefined,
  rest: Partial<Case> & { day?: string; value?: string } = {},
): Case {
  const { day = '2026-03-02', value = '12', ...expected } = rest;
  const received = { label, value, pointer: 'p', ...(context && { context }) };
  const service: Service = {
    name: 'Cấp thẻ',
    url: 'https://tinhmau.gov.vn/1',
    fields: {},
    forms: [],
    apply: [],
    figures: { received },
  };
  return { name, evidence: { service, day }, ...expected };
}

ruleTester(rule, {
  passed: [
    given('from 1 January to today', 'Đã tiếp nhận', 'Kết quả từ 01/01/2026 đến 02/3/2026', {
      messages: ['since-january'],
    }),
    given('the year', 'Đã tiếp nhận', 'Số liệu năm 2026'),
    given('since the beginning of the year, in the label', 'Đã tiếp nhận từ đầu năm', undefined),
    given('on the second day of the year', 'Đã tiếp nhận', 'từ 01/01/2027 đến 02/01/2027', { day: '2027-01-02' }),
  ],
  failed: [],
  cantTell: [
    given('last year', 'Đã tiếp nhận', 'Số liệu năm 2025', { messages: ['earlier-year'], found: 'Số liệu năm 2025' }),
    given('a range of last year', 'Đã tiếp nhận', 'từ 01/01/2025 đến 31/12/2025', { messages: ['earlier-year'] }),
    given('a month', 'Đã tiếp nhận trong tháng 2/2026', undefined, { messages: ['other-period'] }),
    given('a quarter', 'Đã tiếp nhận', 'Quý I năm 2026', { messages: ['other-period'] }),
    given('no period', 'Đã tiếp nhận', undefined, { messages: ['no-period'] }),
  ],
  inapplicable: [given('no figure', 'Đã tiếp nhận', undefined, { value: '' })],
});
