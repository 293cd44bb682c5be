import type { PortalKind } from '../../core/portal.ts';
import type { InformationCategory } from '../category-wording.ts';
import { menuWordings } from './menu.ts';

const regional: readonly PortalKind[] = ['ministry', 'province'];

/** The main categories of Chapter II of Decree 43/2011/NĐ-CP: articles 10(1) (a) to (l), 11, 12, 13 and 18. */
export const mainCategories = {
  introduction: {
    ...menuWordings.about,
    name: { vi: 'Giới thiệu', en: 'Introduction' },
    subject: ['…(giới thiệu|chức năng|nhiệm vụ|tổ chức|lịch sử|điều kiện tự nhiên|lãnh đạo|thành lập|tổng quan)…'],
  },
  news: {
    name: { vi: 'Tin tức, sự kiện', en: 'News and events' },
    sure: [
      ...['tin', 'tin mới', 'tin bài', 'tin trong tỉnh', 'tin nổi bật', 'thời sự', 'bản tin', 'news', 'news events'],
      'tin tức …',
      'tin (hoạt động|sự kiện|trong ngành|ngành|trong nước|chính trị|kinh tế|địa phương|mới nhất|văn hóa|tổng hợp) …',
      '(sự kiện|hoạt động của) …',
      'hoạt động (sở|bộ|ngành|lãnh đạo) …',
    ],
    perhaps: ['tin …', '… sự kiện …', 'thông báo', '… hoạt động …'],
    subject: ['…(tin|sự kiện|ngày|hội nghị|lãnh đạo)…'],
  },
  direction: {
    name: { vi: 'Thông tin chỉ đạo, điều hành', en: 'Direction and management' },
    sure: [
      ...['chỉ đạo', 'điều hành', 'cđđh'],
      '[thông tin|văn bản|ý kiến|công tác|hoạt động|tin|số|hệ thống]* [sự] chỉ đạo [và] điều hành …',
      '(ý kiến|hoạt động|thông tin) chỉ đạo …',
      'quản lý điều hành …',
    ],
    perhaps: ['… chỉ đạo …', '… điều hành …', 'lịch (làm việc|công tác|tuần) …', 'khen thưởng …'],
    subject: [
      '…(chỉ đạo|điều hành|lịch làm việc|lịch công tác|khen thưởng|xử phạt|kiến nghị|chỉ thị|công văn|kết luận)…',
    ],
  },
  'law-guidance': {
    name: { vi: 'Tuyên truyền, phổ biến pháp luật, chế độ, chính sách', en: 'Dissemination of law and policy' },
    sure: [
      ...['tuyên truyền pháp luật', 'phổ biến pháp luật', 'pbgdpl', 'chính sách pháp luật', 'hướng dẫn pháp luật'],
      '[thông tin] (tuyên truyền|phổ biến) … (pháp luật|chế độ|chính sách|văn bản) …',
      '[phổ biến|tuyên truyền|và]* giáo dục pháp luật …',
      '(chế độ|chính sách) (chế độ|chính sách|pháp luật) …',
      'hướng dẫn (thực hiện|thi hành) (pháp luật|chế độ|chính sách) …',
    ],
    perhaps: ['… tuyên truyền …', '… phổ biến …', '… pháp luật …', '… chính sách …'],
    subject: ['…(pháp luật|chế độ|chính sách|tuyên truyền|hướng dẫn|nghị định|thông tư)…'],
  },
  plans: {
    name: { vi: 'Chiến lược, quy hoạch, kế hoạch phát triển', en: 'Strategies, plans and planning' },
    sure: [
      ...['quy hoạch', 'chiến lược', 'kế hoạch', 'quy hoạch phát triển', 'kế hoạch phát triển'],
      '[thông tin] (chiến lược|quy hoạch|định hướng) … (quy hoạch|kế hoạch|phát triển) …',
      'quy hoạch [và] (kế hoạch|phát triển|tỉnh|xây dựng|đô thị|ngành|sử dụng đất) …',
      'kế hoạch (phát triển|quy hoạch|sử dụng đất) …',
    ],
    perhaps: ['… quy hoạch …', '… chiến lược …', '… kế hoạch …'],
    subject: ['…(chiến lược|quy hoạch|kế hoạch|định hướng)…'],
  },
  documents: {
    name: { vi: 'Hệ thống văn bản', en: 'Legal and administrative documents' },
    sure: [
      ...['vbqppl', 'vbpl', 'hệ thống văn bản', 'legal documents', 'documents'],
      '[hệ thống|cơ sở dữ liệu|csdl|kho|thư viện] văn bản (!dự thảo) …',
      '(tra cứu|tìm kiếm) văn bản …',
    ],
    perhaps: ['… văn bản …', '… vbqppl …'],
    subject: ['…(văn bản|quyết định|nghị quyết|thông tư|chỉ thị|số ký hiệu|trích yếu)…'],
  },
  gazette: {
    name: { vi: 'Công báo điện tử', en: 'Electronic gazette' },
    sure: ['công báo …', 'e gazette', 'official gazette'],
    perhaps: ['… công báo …'],
    subject: ['…công báo…'],
    owedBy: ['province'],
  },
  projects: {
    name: { vi: 'Dự án, đầu tư, đấu thầu, mua sắm công', en: 'Projects, bidding and public procurement' },
    sure: ['[thông tin|danh mục|các] dự án …', '[thông tin] đấu thầu …', 'mua sắm …', 'đầu tư công …'],
    perhaps: ['… dự án …', '… đấu thầu …', '… mua sắm …', '… đầu tư …'],
    subject: ['…(dự án|đấu thầu|đầu tư|gói thầu|mua sắm)…'],
  },
  consultation: {
    name: { vi: 'Lấy ý kiến góp ý', en: 'Consultation' },
    sure: [
      'góp ý',
      'lấy ý kiến …',
      '(xin|tham vấn|đóng góp) ý kiến …',
      'góp ý [cho] (dự thảo|văn bản|vb) …',
      '[văn bản] dự thảo …',
    ],
    perhaps: ['… góp ý …', '… ý kiến …', '… dự thảo …'],
    subject: ['…(góp ý|ý kiến|dự thảo|lấy ý kiến)…'],
  },
  officials: {
    name: { vi: 'Thông tin liên hệ của cán bộ, công chức', en: 'Contacts of officials' },
    sure: [
      ...['liên hệ cán bộ', 'cán bộ công chức', 'người phát ngôn'],
      '… liên hệ của (cán bộ|công chức|lãnh đạo) …',
      '[thông tin|danh sách] [liên hệ] cán bộ … (công chức|liên hệ|thẩm quyền) …',
      'danh bạ …',
      'số điện thoại (cán bộ|lãnh đạo|cơ quan) …',
    ],
    perhaps: ['… danh bạ …', '… cán bộ …', '… công chức …', 'ban lãnh đạo', 'lãnh đạo …'],
    subject: ['…(điện thoại|thư điện tử|email|cán bộ|công chức|danh bạ|chức vụ)…'],
  },
  contact: {
    name: { vi: 'Thông tin giao dịch, liên hệ', en: 'Contact of the agency' },
    sure: [
      ...['liên hệ', 'thông tin liên hệ', 'thông tin giao dịch', 'contact', 'contact us', 'contacts'],
      '[địa chỉ|thông tin] liên hệ (với|cơ quan|cổng|chúng tôi|ubnd|sở|bộ) …',
    ],
    perhaps: ['… liên hệ …'],
    subject: ['…(địa chỉ|điện thoại|thư điện tử|email|fax|liên hệ)…'],
  },
  services: {
    ...menuWordings.services,
    subject: ['…(dịch vụ công|thủ tục)…'],
  },
  research: {
    name: { vi: 'Chương trình, đề tài khoa học', en: 'Research programmes and topics' },
    sure: [
      ...['nckh', 'khoa học công nghệ', 'nhiệm vụ khoa học'],
      '[danh mục|các] [chương trình] [và] đề tài [nghiên cứu] [khoa học] …',
      'nghiên cứu khoa học …',
      '(chương trình|nhiệm vụ) [nghiên cứu] (khoa học|kh cn) …',
    ],
    perhaps: ['… khoa học …', '… đề tài …', '… khcn …'],
    subject: ['…(đề tài|khoa học|nghiên cứu)…'],
    owedBy: regional,
  },
  statistics: {
    name: { vi: 'Thông tin, báo cáo thống kê', en: 'Statistics' },
    sure: [
      ...['thống kê', 'statistics'],
      '(thông tin|số liệu|báo cáo|niên giám)+ thống kê …',
      'thống kê (kinh tế|ngành|số liệu|báo cáo) …',
    ],
    perhaps: ['… thống kê (!truy cập) …', '… số liệu …', '… báo cáo …', '… kinh tế xã hội …'],
    subject: ['…(thống kê|số liệu|chỉ tiêu|niên giám)…'],
    owedBy: regional,
  },
  english: {
    name: { vi: 'Thông tin bằng tiếng Anh', en: 'Information in English' },
    sure: ['english …', 'tiếng anh', 'en', 'eng', 'in english'],
    subject: ['… (the|and|of) …'],
    owedBy: regional,
  },
} as const satisfies Readonly<Record<string, InformationCategory>>;
