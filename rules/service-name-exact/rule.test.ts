import type { Portal, ReferenceService } from '../../src/core/portal.ts';
import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const url = 'https://tinhmau.gov.vn';
function given(
  name: string,
  says: string,
  list: Omit<ReferenceService, 'line'>[] | undefined,
  rest: Partial<Case> & { code?: string } = {},
): Case {
  const { code, ...expected } = rest;
  const service: Service = {
    name: says,
    url: `${url}/dv`,
    fields: {},
    forms: [],
    apply: [],
    figures: {},
    ...(code && { code }),
  };
  const services = list?.map((row, n) => ({ ...row, line: n + 2 }));
  const portal: Portal = { id: 'x', url, kind: 'province', hosts: [], ...(services && { services }) };
  return { name, evidence: { service, services: [service], portal }, ...expected };
}

ruleTester(rule, {
  passed: [
    given('the same', 'Cấp giấy phép xây dựng', [{ name: 'Cấp giấy phép xây dựng' }], { messages: ['same'] }),
    given('case, spaces, punctuation and composition aside', 'CẤP  GIẤY PHÉP “XÂY DỰNG”.'.normalize('NFD'), [
      { name: 'Cấp giấy phép xây dựng' },
    ]),
  ],
  failed: [
    given(
      'shortened, known by its code',
      'Giấy phép xây dựng',
      [{ name: 'Cấp giấy phép xây dựng mới', code: '1.000001' }],
      { code: '1.000001', messages: ['differs'], found: 'Giấy phép xây dựng' },
    ),
    given('without diacritics', 'Cap giay phep xay dung', [{ name: 'Cấp giấy phép xây dựng', code: '1.1' }], {
      code: '1.1',
    }),
  ],
  cantTell: [
    given('one word more, no code', 'Cấp lại giấy phép xây dựng', [{ name: 'Cấp giấy phép xây dựng' }], {
      messages: ['like'],
    }),
    given('another service', 'Cấp thẻ nhà báo', [{ name: 'Cấp giấy phép xây dựng' }], { messages: ['not-in-list'] }),
    given(
      'another code under a like name',
      'Cấp giấy phép xây dựng',
      [{ name: 'Cấp giấy phép xây dựng', code: '1.2' }],
      { code: '1.1', messages: ['not-in-list'] },
    ),
    given('no list', 'Cấp thẻ', undefined, { messages: ['no-reference'] }),
  ],
});
