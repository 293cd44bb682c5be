import type { InformationCategory } from '../category-wording.ts';

/** What the texts ask for within the main categories, or beside them: anywhere on the portal will do. */
export const furtherCategories = {
  structure: {
    name: { vi: 'Sơ đồ, cơ cấu tổ chức', en: 'Chart and structure of the agency' },
    sure: [
      '(sơ đồ|cơ cấu)+ tổ chức …',
      '… tổ chức bộ máy …',
      '… bộ máy (tổ chức|hành chính) …',
      'các (đơn vị|phòng ban|vụ cục) …',
      ...['organisation', 'organization'],
    ],
    perhaps: ['… tổ chức …', '… phòng ban …', '… đơn vị trực thuộc …'],
    subject: ['…(tổ chức|phòng|ban|đơn vị|sở |văn phòng)…'],
  },
  functions: {
    name: { vi: 'Chức năng, nhiệm vụ, quyền hạn', en: 'Functions, duties and powers' },
    sure: ['chức năng', 'nhiệm vụ', 'cnnv', '… chức năng … nhiệm vụ …', '… nhiệm vụ quyền hạn …'],
    perhaps: ['… chức năng …'],
    subject: ['…(chức năng|nhiệm vụ|quyền hạn)…'],
  },
  history: {
    name: { vi: 'Quá trình hình thành, phát triển', en: 'History of the agency' },
    sure: [
      ...['history', 'truyền thống'],
      '… (lịch sử|quá trình) (hình thành|phát triển|ra đời|truyền thống) …',
      'lịch sử …',
    ],
    perhaps: ['… hình thành …', '… truyền thống …'],
    subject: ['…(hình thành|thành lập|phát triển|lịch sử)…'],
  },
  map: {
    name: { vi: 'Bản đồ địa giới hành chính', en: 'Map of administrative boundaries' },
    sure: ['bản đồ', 'bản đồ (địa giới|hành chính|tỉnh|huyện|xã) …', 'địa giới hành chính …'],
    perhaps: ['… bản đồ …', '… địa giới …'],
    subject: ['…(bản đồ|địa giới|xã|phường)…'],
  },
  nature: {
    name: { vi: 'Điều kiện tự nhiên', en: 'Natural conditions' },
    sure: ['tự nhiên', '… điều kiện tự nhiên …', '[vị trí] địa lý …'],
    perhaps: ['… tự nhiên …', '… khí hậu …', '… tổng quan về …'],
    subject: ['…(tự nhiên|địa lý|địa hình|khí hậu|diện tích)…'],
  },
  heritage: {
    name: { vi: 'Lịch sử, văn hóa, di tích, danh thắng', en: 'History, culture and sights' },
    sure: [
      'văn hóa',
      '… (lịch sử|truyền thống) [truyền thống|và] văn hóa …',
      '… di tích …',
      '… danh [lam] thắng [cảnh] …',
    ],
    perhaps: ['… văn hóa …', '… lịch sử …', '… du lịch …'],
    subject: ['…(lịch sử|văn hóa|di tích|danh thắng|lễ hội)…'],
  },
  leaders: {
    name: { vi: 'Tiểu sử và nhiệm vụ của lãnh đạo', en: 'Biographies and duties of leaders' },
    sure: [
      ...['lãnh đạo', 'ban lãnh đạo', 'ban giám đốc', 'leadership', 'thường trực ubnd'],
      '(lãnh đạo|ban lãnh đạo|thông tin lãnh đạo) (sở|bộ|tỉnh|huyện|xã|phường|ubnd|ủy ban|tổng cục|cục|cơ quan|qua|các|đơn vị) …',
      '[các] đồng chí lãnh đạo …',
      '… tiểu sử …',
    ],
    perhaps: ['… lãnh đạo …', '… thường trực …'],
    subject: ['…(chủ tịch|giám đốc|bộ trưởng|cục trưởng|chức vụ|tiểu sử|sinh ngày|sinh năm)…'],
  },
  replies: {
    name: { vi: 'Xử lý, phản hồi kiến nghị', en: 'Replies to proposals' },
    sure: [
      'phản ánh kiến nghị',
      '… (phản hồi|trả lời|xử lý|giải quyết|kết quả) … (kiến nghị|phản ánh|ý kiến|cử tri|công dân|doanh nghiệp) …',
      'hỏi đáp …',
      'hỏi và đáp …',
    ],
    perhaps: ['… kiến nghị …', '… phản ánh …', '… phản hồi …', '… hỏi đáp …'],
    subject: ['…(trả lời|phản hồi|kiến nghị|câu hỏi|phản ánh)…'],
  },
  awards: {
    name: { vi: 'Khen thưởng', en: 'Commendations' },
    sure: ['gương điển hình', '… khen thưởng …'],
    perhaps: ['… thi đua …', '… điển hình …'],
    subject: ['…(khen|thi đua|danh hiệu)…'],
  },
  sanctions: {
    name: { vi: 'Xử phạt', en: 'Sanctions' },
    sure: ['… xử phạt …', '… xử lý vi phạm …', '… vi phạm hành chính …'],
    perhaps: ['… vi phạm …', '… thanh tra …'],
    subject: ['…(phạt|vi phạm|xử lý)…'],
  },
  calendar: {
    name: { vi: 'Lịch làm việc của lãnh đạo', en: "Leaders' calendar" },
    sure: [
      'lịch lãnh đạo',
      'lịch (làm việc|công tác|hoạt động|tuần|họp|tiếp dân của lãnh đạo) …',
      'chương trình công tác …',
    ],
    perhaps: ['lịch …'],
    subject: ['…(lịch|tuần|thứ hai|sáng|chiều)…'],
  },
  investment: {
    name: { vi: 'Chính sách ưu đãi, cơ hội đầu tư', en: 'Incentives and investment' },
    sure: [
      ...['đầu tư', 'nhà đầu tư'],
      '… (ưu đãi|cơ hội|mời gọi|thu hút|kêu gọi|xúc tiến) đầu tư …',
      '… ưu đãi cơ hội đầu tư …',
      '… dự án (mời|kêu) gọi …',
    ],
    perhaps: ['… đầu tư …'],
    subject: ['…(đầu tư|ưu đãi|dự án)…'],
  },
  'construction-land': {
    name: { vi: 'Quy hoạch xây dựng, sử dụng đất', en: 'Construction and land-use plans' },
    sure: ['… quy hoạch [chung|chi tiết] (xây dựng|đô thị|sử dụng đất) …', '… (quy hoạch|kế hoạch) sử dụng đất …'],
    perhaps: ['… sử dụng đất …', '… đất đai …', '… quy hoạch …'],
    subject: ['…(quy hoạch|đất|đô thị|xây dựng)…'],
  },
  resources: {
    name: { vi: 'Tài nguyên thiên nhiên', en: 'Natural resources' },
    sure: [
      ...['tài nguyên', 'khoáng sản'],
      '… tài nguyên thiên nhiên …',
      '… tài nguyên [và] (môi trường|khoáng sản|nước) …',
      '… khai thác (tài nguyên|khoáng sản) …',
    ],
    perhaps: ['… tài nguyên …', '… khoáng sản …'],
    subject: ['…(tài nguyên|khoáng sản|khai thác)…'],
  },
  waste: {
    name: { vi: 'Chất thải', en: 'Waste' },
    sure: ['rác thải', '… chất thải …', '… nguồn thải …'],
    perhaps: ['… môi trường …'],
    subject: ['…(chất thải|rác|nguồn thải)…'],
  },
  'danger-areas': {
    name: { vi: 'Khu vực ô nhiễm, có nguy cơ', en: 'Polluted and endangered areas' },
    sure: ['ô nhiễm môi trường', '… khu vực …(ô nhiễm|suy thoái|sự cố) …'],
    perhaps: ['… ô nhiễm …', '… môi trường …'],
    subject: ['…(ô nhiễm|suy thoái|sự cố)…'],
  },
  bidding: {
    name: { vi: 'Đấu thầu, mua sắm công', en: 'Bidding and public procurement' },
    sure: ['… đấu thầu …', '… mua sắm công …', '… mời thầu …'],
    perhaps: ['… mua sắm …', '… gói thầu …'],
    subject: ['…(thầu|mua sắm)…'],
  },
  'regulation-feedback': {
    name: { vi: 'Tiếp nhận phản ánh, kiến nghị về quy định hành chính', en: 'Complaints about administrative rules' },
    sure: ['pakn', 'phản ánh hiện trường', '… phản ánh kiến nghị …', '… tiếp nhận (ý kiến|phản ánh|pakn) …'],
    perhaps: ['… phản ánh …', '… kiến nghị …', '… hỏi đáp …', '… góp ý …'],
    subject: ['…(phản ánh|kiến nghị|quy định hành chính)…'],
  },
  procedures: {
    name: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
    sure: [...['tthc', 'bộ tthc'], '[bộ|danh mục|tra cứu|công khai|cơ sở dữ liệu quốc gia về] thủ tục hành chính …'],
    perhaps: ['… thủ tục …', '… tthc …', 'dịch vụ công …'],
    subject: ['…(thủ tục|hồ sơ)…'],
  },
  workflows: {
    name: { vi: 'Quy trình giải quyết công việc', en: 'Working procedures of the agency' },
    sure: ['… quy trình (giải quyết|nội bộ|xử lý|điện tử|iso) …'],
    perhaps: ['… quy trình …'],
    subject: ['…(quy trình|bước)…'],
  },
  commitment: {
    name: { vi: 'Cam kết chất lượng dịch vụ', en: 'Commitment on the quality of services' },
    sure: ['cam kết', '… cam kết [về] chất lượng …', '… cam kết phục vụ …'],
    perhaps: ['… cam kết …'],
    subject: ['…cam kết…'],
  },
  indicators: {
    name: { vi: 'Chỉ số giám sát chất lượng dịch vụ', en: 'Indicators of the quality of services' },
    sure: ['… chỉ số (giám sát|chất lượng|phục vụ|đánh giá) …', '… bộ chỉ số …'],
    perhaps: ['… (!địa) chỉ số …'],
    subject: ['…chỉ số…'],
  },
  incidents: {
    name: { vi: 'Cơ chế phản hồi và xử lý sự cố', en: 'Feedback and handling of incidents' },
    sure: ['… (phản hồi|báo|xử lý) [và xử lý] sự cố …'],
    perhaps: ['… sự cố (hệ thống|kỹ thuật|dịch vụ|mạng) …', '… hỗ trợ kỹ thuật …'],
    subject: ['…(sự cố|phản hồi)…'],
  },
  usage: {
    name: { vi: 'Hiệu quả sử dụng dịch vụ', en: 'Use of services' },
    sure: ['… hiệu quả sử dụng …', '… thống kê hồ sơ …', '… tình hình (tiếp nhận|giải quyết|xử lý) …'],
    perhaps: ['… thống kê …', '… kết quả giải quyết …'],
    subject: ['…(hồ sơ|sử dụng|tỷ lệ)…'],
  },
  satisfaction: {
    name: { vi: 'Mức độ hài lòng', en: 'Satisfaction with services' },
    sure: ['… hài lòng …'],
    perhaps: ['… đánh giá …', '… khảo sát …'],
    subject: ['…hài lòng…'],
  },
} as const satisfies Readonly<Record<string, InformationCategory>>;
