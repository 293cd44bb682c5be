import type { Wording } from '../wording.ts';

/** The menu entries an official home page should have, as portals word them. Labels that may mean something else are `perhaps`. */
export const menuWordings = {
  home: {
    name: { vi: 'Trang chủ', en: 'Home page' },
    sure: [
      ...['trang chủ', 'trang nhất', 'trang đầu', 'trang chính', 'về trang chủ', 'home', 'homepage', 'home page'],
      'trang chủ [cổng] [thông tin] [điện tử]',
    ],
    perhaps: ['trang chủ …', '… trang chủ'],
  },
  about: {
    name: { vi: 'Giới thiệu', en: 'About the agency' },
    sure: [
      ...['giới thiệu', 'giới thiệu chung', 'tổng quan', 'về chúng tôi'],
      ...['about', 'about us', 'introduction', 'overview'],
      'giới thiệu (chung|về|tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|sở|bộ|cục|chi cục|tổng cục|ubnd|ủy ban|cơ quan|đơn vị|cổng|ban|văn phòng|trung tâm) …',
      'tổng quan (chung|về|tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|sở|bộ|cục|chi cục|tổng cục|ubnd|ủy ban|cơ quan|đơn vị|cổng|ban|văn phòng|trung tâm) …',
    ],
    perhaps: ['giới thiệu …', 'tổng quan …', 'thông tin [giới thiệu|chung]', 'cơ cấu tổ chức', 'chức năng nhiệm vụ'],
  },
  services: {
    name: { vi: 'Dịch vụ công trực tuyến', en: 'Online public services' },
    sure: [
      ...['dvc', 'dvctt', 'dvc trực tuyến', 'cổng dvc'],
      ...['e services', 'online services', 'public services', 'online public services'],
      '[cổng|trang|hệ thống|danh mục|các] [thông tin] dịch vụ [hành chính] công',
      '[cổng|trang|hệ thống|danh mục|các] [thông tin] dịch vụ [hành chính] công (trực tuyến|quốc gia|của|tỉnh|bộ|thành phố|mức|nổi bật|toàn trình|một phần|thiết yếu|tiện ích)…',
      'dịch vụ trực tuyến',
      '[cổng] dvc[tt] (quốc gia|tỉnh|bộ|trực tuyến) …',
    ],
    perhaps: [
      '… dịch vụ [hành chính] công',
      '… dịch vụ [hành chính] công (trực tuyến|quốc gia)…',
      '… dvc[tt] …',
      'thủ tục hành chính …',
      'nộp hồ sơ [trực tuyến] …',
      '… một cửa [điện tử] …',
    ],
  },
  sitemap: {
    name: { vi: 'Sơ đồ cổng', en: 'Site map' },
    sure: [
      ...['sơ đồ', 'sơ đồ cổng', 'sơ đồ trang', 'sơ đồ web', 'sơ đồ site', 'bản đồ trang', 'bản đồ site'],
      ...['sitemap', 'site map'],
      '[xem] sơ đồ (cổng|trang|web|website|site|portal) [thông tin] [điện tử] …',
      'sơ đồ [của] (cổng|trang|website) …',
    ],
    perhaps: ['sơ đồ (truy cập|nội dung|thông tin|danh mục) …', '… site[ ]map …'],
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type MenuEntry = keyof typeof menuWordings;
export const menuEntries = Object.keys(menuWordings) as [MenuEntry, ...MenuEntry[]];

/** What visitors turn to the agency with. A bare way to contacts is `perhaps`. */
export const exchangeWording: Wording = {
  name: { vi: 'Trao đổi với cơ quan', en: 'Exchange with the agency' },
  sure: [
    ...['hỏi đáp', 'hỏi và đáp', 'góp ý', 'hộp thư góp ý', 'ý kiến công dân', 'diễn đàn', 'trao đổi'],
    ...['feedback', 'faq', 'q a'],
    '[gửi|đặt] [câu] hỏi[ -][ ](đáp|và trả lời|công dân|trực tuyến) …',
    '(gửi|đặt) câu hỏi …',
    '[ý kiến|hòm thư|hộp thư] góp ý …',
    '[tiếp nhận|gửi|trả lời] [ý kiến|ý kiến,] (phản ánh|kiến nghị|góp ý) …',
    '(tiếp nhận|lấy|gửi|trả lời) ý kiến …',
    '(giao lưu|đối thoại|tư vấn) [trực tuyến] [với] …',
    '(người dân|công dân|doanh nghiệp) [và doanh nghiệp] (hỏi|góp ý|kiến nghị|phản ánh) …',
    'trao đổi (với|trực tuyến) …',
  ],
  perhaps: [
    ...['liên hệ …', 'hòm thư …', 'hộp thư …', 'thư điện tử …', 'đường dây nóng …'],
    '… (hỏi đáp|góp ý|phản ánh|kiến nghị) …',
    ...['contact', 'contacts', 'contact us'],
  ],
};
