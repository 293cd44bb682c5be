import type { Labelled, Service, ServiceField } from '../../src/core/service.ts';
import { servicesOf } from '../../src/derive/services.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const url = 'https://tinhmau.gov.vn/dv/cap-the';
const document = pageOf('', url);

/** A service whose page says this; an empty value is a label with nothing under it. */
function given(
  name: string,
  field: ServiceField,
  says: Partial<Record<ServiceField | 'count', string>>,
  rest: Partial<Case> & { conditional?: boolean; forms?: Service['forms'] } = {},
): Case {
  const item = ([key, value]: [string, string]): [string, Labelled] => [
    key,
    { label: `Nhãn ${key}`, value, pointer: 'p' },
  ];
  const { count, ...fields } = Object.fromEntries(Object.entries(says).map(item));
  const { conditional, forms = [], ...more } = rest;
  const service: Service = {
    name: 'Cấp thẻ',
    url,
    fields,
    forms,
    apply: [],
    figures: {},
    ...(count && { dossierCount: count }),
  };
  return { name, evidence: { service, document }, options: { field, ...(conditional && { conditional }) }, ...more };
}

/** The same, read from a page. */
function read(name: string, field: ServiceField, html: string, messages: string[]): Case {
  const page = pageOf(
    `<main><h1>Cấp thẻ đọc sách</h1><p>Mã thủ tục: 1.000123</p><p>Trình tự thực hiện: nộp đơn</p><p>Lệ phí: không</p><p>Đối tượng thực hiện: cá nhân</p>${html}</main>`,
    url,
  );
  const [service] = servicesOf([page]);
  if (!service) throw new Error(`no service on the page of ${name}`);
  return { name, evidence: { service, document: page }, options: { field }, messages };
}

ruleTester(rule, {
  passed: [
    given('a value', 'steps', { steps: 'Bước 1: nộp đơn' }, { messages: ['stated'], found: 'Bước 1: nộp đơn' }),
    given('said to be none', 'conditions', { conditions: 'Không' }, { conditional: true }),
    given('papers and number of sets in one text', 'dossier', { dossier: 'Đơn; bản sao. Số lượng: 01 (một) bộ' }),
    given('number of sets under its own label', 'dossier', { dossier: 'Đơn; ảnh', count: '02 bộ' }),
    given('number of sets as a bare number', 'dossier', { dossier: 'Đơn; ảnh', count: '1' }),
    given('a number of days', 'time-limit', { 'time-limit': '05 ngày làm việc' }),
    given('at once', 'time-limit', { 'time-limit': 'Giải quyết ngay khi nhận đủ hồ sơ' }),
    given('a document with number and year', 'legal-basis', { 'legal-basis': 'Nghị định 61/2018/NĐ-CP' }),
    given('the decision that published it', 'legal-basis', { 'legal-basis': 'Quyết định số 735/QĐ-UBND' }),
    given('a law by its number', 'legal-basis', { 'legal-basis': 'Luật số 60/2014/QH13' }),
    given('ways of filing', 'channels', { channels: 'Tại chỗ hoặc qua bưu điện' }),
    given('ways of filing and return under the manner', 'channels', {
      manner: 'Nộp trực tuyến, nhận kết quả qua bưu chính',
    }),
    given(
      'forms linked without a label',
      'forms',
      {},
      { conditional: true, forms: [{ text: 'Tờ khai', url: `${url}.doc` }] },
    ),
    read('from a page', 'time-limit', '<p>Thời gian giải quyết: 3 ngày</p>', ['stated']),
    read('the heading names it', 'name', '', ['stated']),
  ],
  failed: [
    read('a linked form holds no items', 'dossier', '<p><a href="/tep/don.docx">Đơn đề nghị</a></p>', ['missing']),
    given('no label', 'result', { steps: 'Nộp đơn' }, { messages: ['missing'] }),
    given('nothing under the label', 'result', { result: '' }, { messages: ['empty'], found: 'Nhãn result: ' }),
    given('number of sets without papers', 'dossier', { count: '01 bộ' }, { messages: ['papers-missing'] }),
    given(
      'papers without number of sets',
      'dossier',
      { dossier: 'Đơn; giấy khai sinh' },
      { messages: ['count-missing'] },
    ),
    given(
      'a number that is no number of sets',
      'dossier',
      { dossier: 'Mẫu số 01; ảnh 4x6' },
      { messages: ['count-missing'] },
    ),
    given('no ways anywhere', 'channels', { manner: 'Theo quy định' }, { messages: ['missing'] }),
    read('a placeholder on a page', 'result', '<p>Kết quả thực hiện: Đang cập nhật…</p>', ['empty']),
  ],
  cantTell: [
    given(
      'a value that refers to a document',
      'dossier',
      { dossier: 'Xem tệp đính kèm' },
      { messages: ['in-document'] },
    ),
    read(
      'items may stand in a linked document',
      'dossier',
      '<p><a href="/tep/thu-tuc.docx">Nội dung chi tiết thủ tục</a></p>',
      ['in-document'],
    ),
    given('conditional, no label', 'fees', {}, { conditional: true, messages: ['silent'] }),
    given('conditional, empty', 'fees', { fees: '' }, { conditional: true, messages: ['silent'] }),
    given(
      'copies of each paper',
      'dossier',
      { dossier: 'Đơn · Bản chính · 1 · Bản sao · 0' },
      { messages: ['copies-only'] },
    ),
    given('no number of days', 'time-limit', { 'time-limit': 'Theo quy định' }, { messages: ['no-duration'] }),
    given('a law by name alone', 'legal-basis', { 'legal-basis': 'Luật Hộ tịch' }, { messages: ['no-document'] }),
    given('a way that is none', 'channels', { channels: 'Theo quy định' }, { messages: ['no-channel'] }),
    read('ways of filing alone', 'channels', '<p>Hình thức nộp: Trực tiếp, qua bưu chính</p>', ['filing-only']),
    given(
      'the manner under the ways of filing',
      'manner',
      { channels: 'Trực tiếp' },
      { messages: ['under-other-label'] },
    ),
    given(
      'filing, but no return, under the manner',
      'channels',
      { manner: 'Đến trực tiếp' },
      { messages: ['under-other-label'] },
    ),
  ],
});
