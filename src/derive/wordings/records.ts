import type { Wording } from '../wording.ts';

/** What lists of documents, gazettes, projects, officials, drafts, research topics and answers tell, by whole labels. */
export const recordFields = {
  number: {
    name: { vi: 'số, ký hiệu', en: 'number' },
    sure: ['[số] [và] (ký|kí) hiệu [văn bản]', 'số', 'số (văn bản|vb|hiệu|quyết định|công báo|ký hiệu văn bản)'],
  },
  kind: {
    name: { vi: 'hình thức văn bản', en: 'kind of document' },
    sure: ['(hình thức|loại|thể loại|loại hình) [văn bản|vb]', 'hình thức loại văn bản'],
  },
  issuer: {
    name: { vi: 'thẩm quyền ban hành', en: 'issuing authority' },
    sure: ['(cơ quan|đơn vị|nơi|cấp|thẩm quyền|chủ thể)[ ][có thẩm quyền ](ban hành|phát hành) [văn bản]', 'cơ quan'],
  },
  abstract: {
    name: { vi: 'trích yếu', en: 'abstract' },
    sure: [
      ...['trích yếu [nội dung]', 'nội dung [trích yếu|văn bản]', 'tiêu đề', 'tóm tắt', 'mô tả', 'về việc'],
      ...['tên [văn bản]', 'tên loại và trích yếu…'],
    ],
  },
  issued: {
    name: { vi: 'ngày ban hành', en: 'date of issue' },
    sure: ['(ngày|thời gian) (ban hành|bh|ký|kí|văn bản|phát hành|ra văn bản) [văn bản]'],
  },
  effective: {
    name: { vi: 'ngày hiệu lực', en: 'date of effect' },
    sure: [
      'ngày [có] (hiệu lực|áp dụng|hl)',
      'hiệu lực [từ] [ngày]',
      'có hiệu lực từ [ngày]',
      'thời (gian|điểm) [có] hiệu lực',
      'ngày bắt đầu [có] hiệu lực',
    ],
  },
  posted: {
    name: { vi: 'ngày đăng', en: 'date of posting' },
    sure: [
      '(ngày|thời gian|thời điểm) (đăng|đăng tải|đăng tin|cập nhật|công bố|công khai|xuất bản|đưa lên|post) [tải|tin|bài]',
      ...['đăng ngày', 'cập nhật'],
    ],
  },
  file: {
    name: { vi: 'tệp văn bản', en: 'file' },
    sure: ['(tệp|file|toàn văn|tải [về|xuống]|đính kèm|văn bản đính kèm|nội dung toàn văn) [~30]', 'download'],
  },
  'project-name': {
    name: { vi: 'tên dự án', en: 'name of the project' },
    sure: ['tên (dự án|công trình|gói thầu|chương trình) [~20]', 'dự án'],
  },
  goal: {
    name: { vi: 'mục tiêu chính', en: 'main goal' },
    sure: ['(mục tiêu|mục đích) [chính|dự án|đầu tư|chủ yếu]*'],
  },
  area: { name: { vi: 'lĩnh vực', en: 'area' }, sure: ['(lĩnh vực|ngành) [~30]'] },
  'project-type': {
    name: { vi: 'loại dự án', en: 'type of project' },
    sure: ['(loại|nhóm|phân loại) (dự án|công trình)', 'nhóm'],
  },
  time: {
    name: { vi: 'thời gian thực hiện', en: 'time' },
    sure: ['(thời (gian|hạn)|tiến độ|năm) [thực hiện|khởi công hoàn thành|xây dựng|thi công]', 'khởi công hoàn thành'],
  },
  cost: {
    name: { vi: 'kinh phí', en: 'cost' },
    sure: ['(kinh phí|tổng [mức] (đầu tư|kinh phí|vốn)|vốn [đầu tư]|dự toán) [~30]'],
  },
  status: { name: { vi: 'tình trạng', en: 'status' }, sure: ['(tình trạng|trạng thái|giai đoạn) [~30]'] },
  donor: {
    name: { vi: 'nhà tài trợ, loại hình tài trợ', en: 'donor and kind of funding' },
    sure: ['(nhà tài trợ|loại hình tài trợ|nguồn vốn|hình thức (đầu tư|tài trợ)) [~30]'],
  },
  person: {
    name: { vi: 'họ và tên', en: 'name' },
    sure: ['họ [và] tên [đệm]', 'tên cán bộ', 'họ tên cán bộ…', 'cán bộ', 'ông bà'],
  },
  post: { name: { vi: 'chức vụ', en: 'post' }, sure: ['(chức (vụ|danh)|chức vụ chức danh) [~30]'] },
  unit: {
    name: { vi: 'đơn vị công tác', en: 'unit' },
    sure: ['(đơn vị|phòng ban|cơ quan|bộ phận|phòng) [công tác|phòng ban|trực thuộc]'],
  },
  phone: {
    name: { vi: 'điện thoại hoặc fax', en: 'telephone or fax' },
    sure: ['[số] (điện thoại|đt|đ thoại|sđt|di động|fax|tel|phone|hotline|mobile) [~40]', '(đtdđ|máy lẻ) [~20]'],
  },
  email: {
    name: { vi: 'thư điện tử', en: 'e-mail' },
    sure: ['[địa chỉ] (thư điện tử|e[ ]mail|thư công vụ|hộp thư) [~30]'],
  },
  code: { name: { vi: 'mã số', en: 'code' }, sure: ['mã [số] [đề tài|nhiệm vụ|chương trình]'] },
  topic: { name: { vi: 'tên đề tài', en: 'topic' }, sure: ['tên (đề tài|nhiệm vụ|chương trình) [~30]'] },
  tier: { name: { vi: 'cấp quản lý', en: 'tier' }, sure: ['cấp [quản lý|đề tài]'] },
  lead: {
    name: { vi: 'đơn vị chủ trì', en: 'lead unit' },
    sure: ['(đơn vị|cơ quan|tổ chức|chủ nhiệm)( chủ trì| thực hiện| đề tài)+'],
  },
  received: {
    name: { vi: 'ngày nhận', en: 'date of receipt' },
    sure: ['(ngày|thời gian) (nhận|gửi|hỏi|tiếp nhận|đặt câu hỏi|gửi câu hỏi|phản ánh) [~20]', '(gửi|hỏi) ngày'],
  },
  answered: {
    name: { vi: 'ngày trả lời', en: 'date of answer' },
    sure: ['(ngày|thời gian) (trả lời|phản hồi|giải quyết|xử lý|đáp) [~20]', 'trả lời ngày'],
  },
} as const satisfies Readonly<Record<string, Wording>>;
