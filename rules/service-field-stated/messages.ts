import type { Bilingual } from '../../src/core/language.ts';
import type { ServiceField } from '../../src/core/service.ts';

/** How reports call each item; for us, not for matching. */
export const fieldNames: Readonly<Record<ServiceField, Bilingual>> = {
  name: { vi: 'tên thủ tục hành chính', en: 'name of the procedure' },
  steps: { vi: 'trình tự thực hiện', en: 'sequence of steps' },
  manner: { vi: 'cách thức thực hiện', en: 'manner of carrying it out' },
  dossier: { vi: 'thành phần, số lượng hồ sơ', en: 'papers and number of dossier sets' },
  'time-limit': { vi: 'thời hạn giải quyết', en: 'time limit' },
  subject: { vi: 'đối tượng thực hiện', en: 'who may use it' },
  'deciding-agency': { vi: 'cơ quan giải quyết', en: 'deciding agency' },
  result: { vi: 'kết quả thực hiện', en: 'result' },
  forms: { vi: 'mẫu đơn, mẫu tờ khai', en: 'application forms' },
  'result-template': { vi: 'mẫu kết quả thực hiện', en: 'template of the result' },
  conditions: { vi: 'yêu cầu, điều kiện', en: 'requirements and conditions' },
  fees: { vi: 'phí, lệ phí', en: 'fees and charges' },
  channels: { vi: 'hình thức nhận hồ sơ, trả kết quả', en: 'ways of filing and of getting the result' },
  'legal-basis': { vi: 'căn cứ pháp lý', en: 'legal basis' },
};

export const lookedFor: Bilingual = {
  vi: 'nhãn “{field}” kèm nội dung trên trang của dịch vụ (bảng, danh sách, thẻ, đề mục hoặc đoạn văn)',
  en: 'a label for “{field}” with a value on the page of the service (table, list, tab, heading or paragraph)',
};

export const messages = {
  stated: { text: { vi: 'Có thông tin về {field}.', en: 'The {field} is stated.' } },
  missing: {
    text: { vi: 'Trang dịch vụ không có mục {field}.', en: 'The page of the service has no {field}.' },
    mend: {
      vi: 'Bổ sung mục {field} với nội dung theo quyết định công bố thủ tục hành chính.',
      en: 'Add the {field} as in the decision that published the procedure.',
    },
  },
  empty: {
    text: {
      vi: 'Có mục {field} nhưng chưa có nội dung.',
      en: 'There is a label for the {field}, but nothing under it.',
    },
    mend: {
      vi: 'Thay chỗ trống hoặc dòng chờ bằng nội dung thật; nếu không có thì ghi rõ “Không”.',
      en: 'Put the real content where the place is empty or says “to be updated”; where there is none, say so.',
    },
  },
  silent: {
    text: {
      vi: 'Trang không nói có hay không có {field}; thủ tục có thể không có mục này.',
      en: 'The page does not say whether there is any {field}; the procedure may have none.',
    },
    mend: {
      vi: 'Ghi nội dung {field}; nếu thủ tục không có thì ghi “Không”.',
      en: 'State the {field}; where the procedure has none, say so.',
    },
  },
  'in-document': {
    text: {
      vi: 'Trang không ghi {field} mà dẫn tới tệp hoặc văn bản kèm theo; cần người mở tệp xem.',
      en: 'The page does not state the {field} but refers to a document; a person must open it.',
    },
    mend: {
      vi: 'Ghi {field} ngay trên trang của dịch vụ.',
      en: 'State the {field} on the page of the service itself.',
    },
  },
  'papers-missing': {
    text: {
      vi: 'Có số lượng hồ sơ nhưng không có thành phần hồ sơ.',
      en: 'The number of sets is given, the papers are not.',
    },
    mend: { vi: 'Liệt kê các giấy tờ trong thành phần hồ sơ.', en: 'List the papers of the dossier.' },
  },
  'count-missing': {
    text: {
      vi: 'Có thành phần hồ sơ nhưng không ghi số lượng hồ sơ.',
      en: 'The papers are listed, the number of sets is not.',
    },
    mend: { vi: 'Ghi số lượng hồ sơ, ví dụ “01 bộ”.', en: 'State the number of sets, for example “01 bộ”.' },
  },
  'copies-only': {
    text: {
      vi: 'Có số bản của từng giấy tờ, không ghi số bộ hồ sơ.',
      en: 'The copies of each paper are given, the number of sets is not.',
    },
    mend: { vi: 'Ghi thêm số bộ hồ sơ, ví dụ “01 bộ”.', en: 'Also state the number of sets, for example “01 bộ”.' },
  },
  'no-duration': {
    text: {
      vi: 'Mục thời hạn giải quyết không có con số và cũng không ghi “ngay”.',
      en: 'The time limit has neither a number nor the word “ngay” (at once).',
    },
    mend: { vi: 'Ghi rõ số ngày, số giờ.', en: 'Give the number of days or hours.' },
  },
  'no-document': {
    text: {
      vi: 'Mục căn cứ pháp lý không có số hiệu văn bản nào.',
      en: 'The legal basis cites no document by its number.',
    },
    mend: {
      vi: 'Ghi số, ký hiệu văn bản quy định trực tiếp và quyết định công bố thủ tục.',
      en: 'Cite the number of the act that governs the procedure and of the decision that published it.',
    },
  },
  'no-channel': {
    text: {
      vi: 'Không rõ nhận hồ sơ, trả kết quả trực tiếp, qua bưu chính hay qua mạng.',
      en: 'It is not clear whether filing and return go by counter, post or network.',
    },
    mend: { vi: 'Ghi rõ từng hình thức.', en: 'Name each way.' },
  },
  'filing-only': {
    text: {
      vi: 'Chỉ nêu hình thức nộp hồ sơ, chưa rõ hình thức trả kết quả; cần người xem xác nhận.',
      en: 'Only the ways of filing are named, not how results are returned; a person must decide.',
    },
    mend: { vi: 'Ghi thêm hình thức trả kết quả.', en: 'Name the ways of returning results as well.' },
  },
  'under-other-label': {
    text: {
      vi: 'Không có nhãn {field}; nội dung có thể nằm dưới nhãn “{label}”.',
      en: 'There is no label for the {field}; it may stand under “{label}”.',
    },
    mend: { vi: 'Đặt nhãn riêng cho {field}.', en: 'Give the {field} a label of its own.' },
  },
};
