import type { Labelled, Service } from '../../src/core/service.ts';
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
  return { name, evidence: { service, document: pageOf('', url), clicks }, options: { figure: 'received' }, messages };
}

ruleTester(rule, {
  passed: [
    given('a number', { value: '12' }, ['published']),
    given('zero', { value: '0' }, ['published']),
    given('on another page', { value: '12', url: 'https://tinhmau.gov.vn/thong-ke' }, ['published'], false),
  ],
  failed: [given('a label alone', {}, ['no-number']), given('nothing on a portal read whole', undefined, ['missing'])],
  cantTell: [
    given('nothing, portal not read whole', undefined, ['not-all-seen'], false),
    given('nothing, statistics by script', undefined, ['not-all-seen'], true, 'https://tinhmau.gov.vn/thong-ke'),
  ],
});
