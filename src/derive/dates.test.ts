import { describe, expect, test } from 'vitest';
import { dateIn, datesIn, dayAfter, dayOf, daysBetween } from './dates.ts';

const today = '2026-03-02';

describe('a day is read', () => {
  test.each([
    ['02/03/2026', '2026-03-02'],
    ['2/3/2026', '2026-03-02'],
    ['02-03-2026 08:15', '2026-03-02'],
    ['02.03.2026', '2026-03-02'],
    ['2026-03-02T08:00:00+07:00', '2026-03-02'],
    ['Thứ Hai, ngày 02/03/2026 | 08:15 GMT+7', '2026-03-02'],
    ['ngày 02 tháng 3 năm 2026', '2026-03-02'],
    ['NGAY 2 THANG 03 NAM 2026', '2026-03-02'],
    ['Ngày 2 tháng 3 năm 2026'.normalize('NFD'), '2026-03-02'],
    ['02 Th3, 2026', '2026-03-02'],
    ['2 thg 3, 2026', '2026-03-02'],
    ['2 March 2026', '2026-03-02'],
    ['Mar 2, 2026', '2026-03-02'],
    ['03/25/2026', '2026-03-25'],
    ['(Cập nhật lúc 7:05, 28/02/2026)', '2026-02-28'],
    ['3 giờ trước', today],
    ['Hôm qua, 15:20', '2026-03-01'],
    ['5 ngày trước', '2026-02-25'],
    ['Hội nghị tổng kết (28/2)', '2026-02-28'],
    ['Thông báo (15/12)', '2025-12-15'],
  ])('%s', (text, day) => {
    expect(dateIn(text, today)).toBe(day);
  });
});

describe('no day is read', () => {
  test.each([
    'Nghị định số 43/2011/NĐ-CP',
    'Quyết định 12/2026/QĐ-UBND',
    'Báo cáo tháng 3/2026',
    '31/02/2026',
    '45/13/2026',
    'Điện thoại: 0200.3855.100',
    'Phiên bản 1.2.2026.4',
    'Tỉ lệ 3/4',
    'Tin trong tỉnh',
  ])('%s', (text) => {
    expect(dateIn(text, today)).toBeUndefined();
  });
});

test('all days of a text come in its order, with their words', () => {
  expect(datesIn('Từ ngày 1/3/2026 đến ngày 15 tháng 3 năm 2026').map(({ day, text }) => [day, text])).toEqual([
    ['2026-03-01', '1/3/2026'],
    ['2026-03-15', '15 tháng 3 năm 2026'],
  ]);
});

test('without a day to start from, what is told from it is none', () => {
  expect(dateIn('hôm qua')).toBeUndefined();
});

test('a day begins at midnight in Viet Nam', () => {
  expect(dayOf('2026-03-01T17:00:00Z')).toBe('2026-03-02');
  expect(dayOf('2026-03-01T16:59:59Z')).toBe('2026-03-01');
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29');
});
