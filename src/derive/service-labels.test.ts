import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlaceholder, labelOf, refersElsewhere, saysNone } from './service-labels.ts';

describe('labels', () => {
  test.each([
    ['Trình tự thực hiện', 'steps'],
    ['2. QUY TRÌNH THỰC HIỆN', 'steps'],
    ['Cách thức thực hiện', 'manner'],
    ['Hình thức nhận hồ sơ, trả kết quả', 'channels'],
    ['Cách thức nộp hồ sơ', 'channels'],
    ['Thành phần, số lượng hồ sơ', 'dossier'],
    ['Thành phần hồ sơ bao gồm:', 'dossier'],
    ['Số lượng hồ sơ', 'dossier-count'],
    ['Thời gian giải quyết', 'time-limit'],
    ['Thời hạn giải quyết thủ tục hành chính', 'time-limit'],
    ['Đối tượng thực hiện TTHC', 'subject'],
    ['Cơ quan giải quyết', 'deciding-agency'],
    ['a) Cơ quan có thẩm quyền quyết định theo quy định', 'deciding-agency'],
    ['Kết quả của việc thực hiện thủ tục hành chính', 'result'],
    ['Mẫu kết quả thực hiện', 'result-template'],
    ['Tên mẫu đơn, tờ khai', 'forms'],
    ['Yêu cầu, điều kiện thực hiện', 'conditions'],
    ['Lệ phí (nếu có)', 'fees'],
    ['Phí/Lệ phí', 'fees'],
    ['Căn cứ pháp lý của TTHC', 'legal-basis'],
    ['Văn bản quy phạm pháp luật', 'legal-basis'],
    ['Mã thủ tục', 'code'],
    ['Thuộc lĩnh vực', 'field'],
    ['Mức độ DVC', 'level'],
    ['Cơ quan phối hợp (nếu có)', 'other'],
  ])('%s', (text, kind) => expect(labelOf(text)?.kind).toBe(kind));

  test.each([
    'Thành phần hồ sơ gồm những gì?x',
    'Trình tự thực hiện đã được rút ngắn còn hai bước',
    'Hồ sơ của ông Nguyễn Văn A',
    'Mức độ hài lòng',
    'Đơn đề nghị cấp phép',
    'Phí: 5.000 đồng',
    'a',
    '1.',
  ])('not %s', (text) => expect(labelOf(text)).toBeUndefined());
});

describe('placeholders', () => {
  test.each([
    '',
    ' ',
    '…',
    '-',
    '---',
    'N/A',
    'n.a.',
    'Đang cập nhật',
    'ĐANG CẬP NHẬT...',
    'Nội dung đang được cập nhật',
    'Chưa có thông tin',
    'Không có thông tin',
    'chua co du lieu',
    'null',
    'Updating',
  ])('“%s” is none', (text) => expect(isPlaceholder(text)).toBe(true));
  test.each([
    'Không',
    'Không có',
    'Không quy định',
    'Miễn phí',
    'Cá nhân',
    '0',
    '0 đồng',
    'Ngay trong ngày',
    'Người chưa có thông tin trong cơ sở dữ liệu',
  ])('“%s” is a value', (text) => expect(isPlaceholder(text)).toBe(false));
  test('a text with a digit is never taken for a placeholder', () => {
    const waiting = fc.constantFrom('Đang cập nhật', 'N/A', '…', 'Chưa có thông tin', '-', '');
    fc.assert(
      fc.property(waiting, fc.nat(), fc.string(), (text, number, rest) => {
        expect(isPlaceholder(`${text} ${number} ${rest}`)).toBe(false);
      }),
    );
  });
  test('spacing, case and the form of the letters change nothing', () => {
    const texts = fc.constantFrom('Đang cập nhật', 'Chưa có thông tin', 'Sở Xây dựng', 'Không');
    const change = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => `  ${text.replaceAll(' ', '\u00a0')} `,
    );
    fc.assert(fc.property(texts, change, (text, spell) => isPlaceholder(spell(text)) === isPlaceholder(text)));
  });
});

test.each([
  ['Không', true],
  ['Không có.', true],
  ['Không thu phí', true],
  ['Không quá 5 ngày', false],
  ['Mẫu số 01', false],
])('“%s” says there is none: %s', (text, none) => expect(saysNone(text)).toBe(none));

test.each([
  ['Xem tệp đính kèm', true],
  ['Chi tiết tại file kèm theo', true],
  ['Theo văn bản đính kèm', true],
  ['Xem chi tiết tại đây', true],
  ['Quyết định kèm theo', true],
  ['Đơn đề nghị theo mẫu kèm theo bản sao giấy khai sinh', false],
  ['Nộp trực tiếp hoặc qua bưu chính', false],
  ['Bước 1: xem hướng dẫn; bước 2: nộp tệp đính kèm', false],
])('%s refers to a document: %s', (text, refers) => expect(refersElsewhere(text)).toBe(refers));

test.each([
  '…',
  'N/A',
  '...',
  '-',
  'Đang cập nhật',
  'ĐANG CẬP NHẬT...',
  'Nội dung đang được cập nhật',
  'Chưa có thông tin',
  'null',
  'updating',
  'Thông tin sẽ được bổ sung sau',
])('%s is a placeholder', (text) => expect(isPlaceholder(text)).toBe(true));
