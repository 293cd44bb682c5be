import type { Bilingual } from '../../core/language.ts';
import { observationTexts } from '../../core/observation-texts.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });

export const availabilityWords = {
  title: b('Mức sẵn sàng của các cổng', 'Availability of the portals'),
  span: b(
    'Từ {from} đến {until}, mỗi {every} phút xem một lần',
    'From {from} to {until}, one look every {every} minutes',
  ),
  sample: b(
    'Đây là mẫu lấy từ một nơi: gián đoạn ngắn hơn khoảng cách giữa hai lần xem có thể không thấy, và đường truyền từ nơi khác có thể khác. Lần không xem được hoặc không kết luận được tính cả hai chiều. Công cụ không kết luận thay người kiểm tra.',
    'This is a sample from one place: outages shorter than the time between two looks can go unseen, and the way from elsewhere can be another. Looks that were not made or say nothing count both ways. A person draws the conclusion.',
  ),
  nothing: b('Chưa có lần xem nào.', 'Nothing was looked at yet.'),
  portal: b('Cổng', 'Portal'),
  address: b('Địa chỉ', 'Address'),
  home: b('Trang chủ, %', 'Home page, %'),
  services: b('Dịch vụ, %', 'Services, %'),
  up: b('Truy cập được, %', 'Up, %'),
  outages: b('Gián đoạn', 'Outages'),
  maintenance: b('Bảo trì', 'Maintenance'),
  announced: b('Đã báo trước', 'Announced'),
  announcements: b('Tạm ngừng được báo trước trên cổng', 'Suspensions announced on the portal'),
  announcement: b(
    'từ {from} đến {until}, thấy thông báo từ {seen} (ít nhất {n} ngày làm việc trước)',
    'from {from} to {until}, announcement first seen {seen} (at least {n} working days before)',
  ),
  noEnd: b('chưa rõ', 'an end that was not told'),
  within: b('; {n} lần trong giờ đã báo trước', '; {n} of them within the time announced'),
  unseen: b('Giờ không thấy', 'Hours unseen'),
  middle: b('Trả lời, ms', 'Answer, ms'),
  days: b('Theo ngày', 'By day'),
  day: b('{day}: {share} % ({hours} giờ được theo dõi)', '{day}: {share} % ({hours} h watched)'),
  spell: b(
    '{url}: từ {from}{before} đến {until}: {why} ({looks} lần xem)',
    '{url}: from {from}{before} to {until}: {why} ({looks} looks)',
  ),
  before: b(' (lần trước đó còn được: {at})', ' (last seen well: {at})'),
  still: b('chưa thấy trở lại', 'not seen back'),
  noticed: b('thông báo bảo trì', 'notice of maintenance'),
  reasons: b('Lý do', 'Reasons'),
  requirements: b('Bằng chứng cho các yêu cầu về thời gian', 'Evidence for the requirements on time'),
  requirement: b('{id} {says}: thấy {seen} %', '{id} {says}: seen {seen} %'),
  unwatched: b('{id} {says}: chưa theo dõi địa chỉ dịch vụ nào', '{id} {says}: no address of a service was watched'),
  below: b('dưới 90 % trong {n} ngày: {days}', 'below 90 % on {n} days: {days}'),
  notBelow: b('không có ngày nào chắc chắn dưới 90 %', 'no day is certainly below 90 %'),
  notices: b(
    '{id} {says}: thấy {n} lần bảo trì, {announced} lần trong giờ đã thấy báo trước; báo đủ sớm hay không do người xem',
    '{id} {says}: {n} spells of maintenance seen, {announced} within a time seen announced; whether early enough a person sees',
  ),
} as const satisfies Record<string, Bilingual>;

const ownReasons: Record<string, Bilingual> = {
  'no-look': b('không có lần xem (công cụ tắt, ngủ hoặc chậm)', 'no look (the scanner was off, asleep or late)'),
  scanner: b('mạng của chính công cụ không ổn', 'the scanner itself was unwell'),
};

/** What a code of a look means. */
export function reasonText(code: string | null): Bilingual {
  const known = observationTexts as Record<string, Bilingual | undefined>;
  return (code === null ? undefined : (ownReasons[code] ?? known[code])) ?? b(code ?? '?', code ?? '?');
}
