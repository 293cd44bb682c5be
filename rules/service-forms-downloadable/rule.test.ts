import type { FileRecord } from '../../src/core/evidence.ts';
import { collected, failed, type Observation } from '../../src/core/observation.ts';
import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

type Result = Extract<FileRecord['result'], { status: 'collected' }>['value'];

const url = 'https://tinhmau.gov.vn/dv/cap-the';
const at = '2026-03-02T03:00:00.000Z';
const answer = (detected: Result['detected'], status = 200, bytes = 900): Observation<Result> =>
  collected({ status, contentType: '', bytes, detected }, at);
const opened = (detected: Result['detected'], facts: Result['facts']): Observation<Result> =>
  collected({ status: 200, contentType: '', bytes: 900, detected, facts: facts ?? { opens: 'unknown' } }, at);

function given(
  name: string,
  results: (Observation<Result> | undefined)[],
  named?: string,
  html = '',
  messages?: string[],
): Case {
  const forms = results.map((_, index) => ({ text: `Mẫu ${index + 1}`, url: `https://tinhmau.gov.vn/f/${index}` }));
  const files = results.flatMap((result, index) =>
    result ? [{ url: forms[index]?.url ?? '', page: url, text: '', result }] : [],
  );
  const fields: Service['fields'] =
    named === undefined ? {} : { forms: { label: 'Tên mẫu đơn', value: named, pointer: 'p' } };
  const service: Service = { name: 'Cấp thẻ', url, fields, forms, apply: [], figures: {} };
  return { name, evidence: { service, files, document: pageOf(html, url) }, ...(messages && { messages }) };
}

ruleTester(rule, {
  passed: [
    ...(['pdf', 'doc', 'docx', 'odt', 'rtf', 'xls', 'xlsx'] as const).map((type) => given(type, [answer(type)])),
    given('an archive of forms', [opened('zip', { opens: 'yes', members: ['mau/a.DOC', 'b.pdf'] })]),
    given('what could not be tried is no fault', [opened('pdf', { opens: 'unknown', reason: 'slow' })]),
    given('each of several', [answer('doc'), answer('pdf')], undefined, '', ['downloadable', 'downloadable']),
  ],
  failed: [
    given('named, not offered', [], 'Mẫu số 01', '<p>Mẫu số 01</p>', ['not-offered']),
    given('gone', [answer('html', 404)], undefined, '', ['http-error']),
    given('a page instead of a file', [answer('html')], undefined, '', ['not-a-form']),
    given('empty', [answer('unknown', 200, 0)], undefined, '', ['empty-file']),
    given('empty, told by the collector', [failed('empty', 'the file is empty')], undefined, '', ['empty-file']),
    given('damaged', [opened('docx', { opens: 'damaged', reason: 'cut off' })], undefined, '', ['damaged']),
    given('locked', [opened('pdf', { opens: 'encrypted' })], undefined, '', ['locked']),
    given('one good, one gone', [answer('doc'), answer('html', 410)], undefined, '', ['downloadable', 'http-error']),
  ],
  cantTell: [
    given('timeout', [failed('timeout', '')], undefined, '', ['not-fetched']),
    given('not asked for', [undefined], undefined, '', ['not-fetched']),
    given('refused to us', [answer('html', 403)], undefined, '', ['not-fetched']),
    given('server trouble', [answer('html', 503)], undefined, '', ['not-fetched']),
    given('an archive', [answer('zip')], undefined, '', ['other-format']),
    given('named, offered by script', [], 'Mẫu số 01', '<button>Tải về</button>', ['scripted']),
    given('a file name that script makes a link', [], 'Mau 1.docx', '<span>Mau 1.docx</span>', ['scripted']),
    given('silence', [], undefined, '', ['silent']),
    given('a placeholder', [], '', '', ['silent']),
  ],
  inapplicable: [
    given('said to be none', [], 'Không'),
    given('said to be none in a sentence', [], 'Thủ tục này không quy định mẫu đơn, mẫu tờ khai.'),
  ],
});
