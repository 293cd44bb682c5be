import { expect, test } from 'vitest';
import { announcedSuspensions, endOf } from './suspensions.ts';

const now = new Date('2026-03-10T03:00:00Z');
const windows = (...lines: string[]) => announcedSuspensions(lines, now).map(({ from, until }) => [from, until]);
/** Moments of Vietnam as the store has them. */
const at = (day: string, time = '00:00') => new Date(`2026-03-${day}T${time}:00+07:00`).toISOString();
const night = [[at('12', '22:00'), at('13', '06:00')]];

test.each([
  ['both ends in full', 'Cổng tạm ngừng từ 22 giờ 00 ngày 12/03/2026 đến 06 giờ 00 ngày 13/03/2026.'],
  ['the reason before it', 'Tạm dừng hệ thống để cập nhật từ 22h00 ngày 12/3/2026 đến 6h00 ngày 13/3/2026'],
  ['the day before the time', 'Bảo trì hệ thống từ ngày 12/3/2026, 22h00 đến ngày 13/3/2026, 6h00'],
  ['days without a year', 'Bảo trì hệ thống dịch vụ công từ 22h ngày 12/3 đến 6h ngày 13/3'],
  ['an end on the next morning', 'Tạm dừng Cổng dịch vụ công từ 22:00 ngày 12/03/2026 đến 06:00'],
  ['a begin on the evening before', 'Nâng cấp trang thông tin điện tử từ 22g00 đến 6g00 ngày 13.03.2026'],
  [
    'with words of the week',
    'THÔNG BÁO BẢO TRÌ HỆ THỐNG vào lúc 22h00 thứ Năm, ngày 12/3/2026 tới 6h00 thứ Sáu, ngày 13/3/2026',
  ],
])('a night, told with %s', (_, line) => {
  expect(windows(line)).toEqual(night);
});

test('days without a time are whole; a day of which no end is told counts to its end', () => {
  expect(windows('Tạm ngừng hoạt động Cổng thông tin từ ngày 12/03/2026 đến hết ngày 14/03/2026')).toEqual([
    [at('12'), at('15')],
  ]);
  const [open] = announcedSuspensions(['Cổng dịch vụ công tạm ngừng từ 8h00 ngày 12/3/2026 để nâng cấp'], now);
  expect(open).toMatchObject({ from: at('12', '08:00'), until: null });
  expect(open && new Date(endOf(open)).toISOString()).toBe(at('13'));
});

test('a notice of several lines; told twice it is one', () => {
  const notice = [
    'Thông báo tạm ngừng Cổng dịch vụ công',
    'Thời gian: từ 22h00 ngày 12/3/2026 đến 6h00 ngày 13/3/2026',
  ];
  expect(windows(...notice, 'Liên hệ đường dây nóng', ...notice)).toEqual(night);
  expect(announcedSuspensions(notice, now)[0]?.said).toBe(notice[0]);
});

test.each([
  ['no moment', 'Hệ thống đang bảo trì, mong quý vị thông cảm'],
  ['over long ago', 'Cổng tạm ngừng từ 22h00 ngày 12/02/2026 đến 6h00 ngày 13/02/2026'],
  ['a bridge', 'Tạm ngừng lưu thông qua cầu Mẫu từ 22h00 ngày 12/03/2026 đến 6h00 ngày 13/03/2026'],
  ['the day of posting', 'Thông báo bảo trì hệ thống (cập nhật lúc 08:00 ngày 12/03/2026)'],
  ['a date that begins nothing', 'Thông báo nâng cấp Cổng thông tin điện tử (12/03/2026)'],
  ['the same without marks', 'Thong bao nang cap Cong thong tin dien tu (12/03/2026)'],
  ['another headline', 'Kế hoạch nâng cấp hệ thống một cửa từ nguồn vốn đầu tư công theo Quyết định ngày 12/03/2026'],
  ['an end before its begin', 'Bảo trì hệ thống từ 22h00 ngày 13/03/2026 đến 6h00 ngày 12/03/2026'],
])('%s announces nothing', (_, line) => {
  expect(windows(line)).toEqual([]);
});

test('the line of other news behind it lends no moment', () => {
  expect(windows('Thông báo bảo trì hệ thống', 'Lễ hội khai mạc từ 20h00 ngày 12/03/2026')).toEqual([]);
});
