import type { Bilingual } from '../core/language.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });

/** Words of the inspection sheet; `{name}` stands for a value. */
export const worksheetWords = {
  title: b('Phiếu kiểm tra cổng thông tin điện tử', 'Inspection sheet for government portals'),
  wholePortal: b('Cả cổng', 'The portal as a whole'),
  agency: b('Cơ quan', 'The agency'),
  askWhether: b('Yêu cầu sau có được đáp ứng không: {summary}', 'Is this met: {summary}'),
  undecided: b('Máy chưa kết luận', 'Not decided by the machine'),
  more: b('và {n} mục nữa', 'and {n} more'),
  page: b('Trang &P/&N', 'Page &P of &N'),
  notInList: b('Chọn một giá trị trong danh sách.', 'Choose one of the list.'),
  notADate: b(
    'Ghi ngày, tháng, năm, ví dụ 22/11/2026; ngày trả lời không ở tương lai.',
    'Write a date, such as 22/11/2026; an answer is not dated in the future.',
  ),
  wrong: b('Giá trị không hợp lệ', 'Not a valid value'),
} satisfies Record<string, Bilingual>;

/** The commands that read a sheet back: into the reports of single portals, or into a round. */
export const readingBack = {
  report: b(
    'congchuan evaluate <evidence.wacz của cổng> --attest <tệp này>',
    'congchuan evaluate <evidence.wacz of the portal> --attest <this file>',
  ),
  round: b(
    'congchuan inspect answers <tệp này> --round {round}',
    'congchuan inspect answers <this file> --round {round}',
  ),
  /** Where the sheet goes to people who need not know where the round is kept. */
  anyRound: b('<thư mục của đợt>', '<folder of the round>'),
} satisfies Record<string, Bilingual>;

/** How to fill in the sheet, a heading and its lines; `{command}` reads it back. */
export const guide: { heading: Bilingual; lines: Bilingual[] }[] = [
  {
    heading: b('Cách điền', 'How to fill it in'),
    lines: [
      b(
        'Mỗi dòng là một câu hỏi mà máy chưa kết luận được, đối với cả cổng hoặc một dịch vụ. Trang tính “Kiểm tra tại chỗ” là các việc phải xem tại cơ quan; chúng không tính vào điểm của cổng.',
        'Each row is a question that the machine left open, on a portal or one service. The sheet “On-site checklist” is what has to be seen at the agency; it does not count in the score of the portal.',
      ),
      b(
        'Chỉ điền vào các ô nền vàng nhạt: trả lời, người trả lời, vai trò, ngày trả lời; nên có ghi chú và minh chứng (số văn bản, tên tệp, địa chỉ).',
        'Fill in the pale yellow cells only: answer, who, role and day; a note and where the proof lies (number of a document, name of a file, address) are welcome.',
      ),
      b(
        'Dòng không trả lời thì để trống cả dòng. Dòng điền dở bị bỏ qua và được nêu trong báo cáo kèm số dòng và cách sửa.',
        'Leave a row without an answer wholly empty. A row filled in by half is set aside; the report names it with its number and the mend.',
      ),
      b(
        'Ngày ghi theo thứ tự ngày/tháng/năm. Không nhập công thức. Có thể lọc và đổi độ rộng cột; các cột khóa dùng để đọc phiếu về, xin giữ nguyên.',
        'Dates are day/month/year. Type no formulas. Filtering and column widths are free; the locked columns are needed to read the sheet back, so leave them as they are.',
      ),
      b(
        'Điền xong, gửi lại cho nơi lập phiếu. Nơi lập phiếu đọc câu trả lời bằng lệnh: {command}',
        'When it is filled in, send it back to who made it, who reads the answers by: {command}',
      ),
      b(
        'Câu trả lời mất hiệu lực khi nội dung được hỏi trên cổng đã thay đổi, hoặc quá ngày ghi ở cột “Hiệu lực đến”.',
        'An answer is void once what it speaks of has changed on the portal, and after the day under “Holds until”.',
      ),
    ],
  },
];

/** What each answer means, by outcome. */
export const answerMeanings = {
  passed: b('đã xem và thấy đúng yêu cầu', 'seen, and it meets the requirement'),
  failed: b(
    'đã xem và thấy trái yêu cầu; ghi rõ thấy gì, ở đâu',
    'seen, and it breaks the requirement; note what was seen, and where',
  ),
  inapplicable: b('yêu cầu không đặt ra cho trường hợp này; ghi lý do', 'the requirement does not arise here; say why'),
  cantTell: b(
    'đã xem nhưng chưa đủ căn cứ; điểm không đổi',
    'seen, but not enough to decide; the score stays as it is',
  ),
  waived: b(
    'không đạt nhưng được chấp nhận có thời hạn: phải ghi lý do (cột “Ghi chú, lý do”) và ngày kết thúc (cột “Hiệu lực đến”). Chỉ miễn trừ của đoàn kiểm tra làm đổi điểm điều chỉnh; điểm gốc vẫn được in bên cạnh.',
    'fails, but is tolerated for a time: the reason (“Note, reason”) and the last day (“Holds until”) are required. Only an inspector’s waiver changes the adjusted score; the raw score stays beside it.',
  ),
} satisfies Record<string, Bilingual>;

/** Headings of the other parts of the guide. */
export const guideHeadings = {
  answers: b('Năm câu trả lời', 'The five answers'),
  texts: b('Văn bản áp dụng và tình trạng pháp lý', 'Texts and their legal status'),
  reports: b('Phiếu được lập từ các báo cáo', 'Made from these reports'),
  collected: b('thu thập lúc {time}', 'collected on {time}'),
  evidence: b('mã băm SHA-256 của bằng chứng: {sha256}', 'SHA-256 of the evidence: {sha256}'),
  counts: b('{questions} câu hỏi; {onSite} mục kiểm tra tại chỗ', '{questions} questions; {onSite} on-site items'),
} satisfies Record<string, Bilingual>;
