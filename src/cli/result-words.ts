import type { Language } from '../core/language.ts';

/** What the commands on the results of a round say, in both languages. */
export const resultWords = {
  vi: {
    report: 'viết kết quả của đợt: bảng xếp hạng, báo cáo chính thức, thư gửi từng cổng, trang công bố',
    round:
      'đợt: thư mục, postgres://…, postgres://…#MÃ hoặc mã của đợt ở -o hay --database; phải ghi khi ở đó có nhiều đợt',
    to: 'thư mục ghi kết quả (mặc định: results trong thư mục của đợt)',
    previous: 'đợt trước để so sánh: thư mục, postgres://… hoặc postgres://…#MÃ',
    noPortals: 'chỉ viết kết quả chung, không viết cho từng cổng',
    convention: 'Xếp hạng là quy ước của công cụ để so sánh, không phải kết luận của cơ quan nhà nước.',
    sent: (portals: number) => `Đã viết cho ${portals} cổng.`,
    answers: 'đọc nhiều phiếu kiểm tra đã điền, chấm lại các cổng có câu trả lời mới từ bằng chứng đã lưu',
    answerFiles: 'phiếu đã điền (.xlsx) hoặc danh sách câu trả lời (.yaml)',
    settle: 'các phiếu này là kết luận cuối cùng khi người kiểm tra trả lời khác nhau',
    read: (added: number, known: number, portals: number) =>
      `Đã đọc ${added} câu trả lời mới (${known} câu đã có từ trước), chấm lại ${portals} cổng.`,
    setAside: 'Không dùng được:',
    notInRound: (portal: string) => `đợt này không có cổng ${portal}`,
    conflicts: 'Trả lời khác nhau, để ngỏ cho tới khi thống nhất (sửa phiếu, hoặc đọc phiếu kết luận bằng --settle):',
    noEvidence: (portals: readonly string[]) =>
      `Đã giữ câu trả lời, điểm chưa đổi vì không có bằng chứng để chấm lại: ${portals.join(', ')}`,
    worksheetRound: 'viết phiếu cho các cổng của một đợt: thư mục của đợt, postgres://… hoặc postgres://…#MÃ',
    province: 'chỉ các cổng của tỉnh, thành phố này',
    kind: 'chỉ các cổng thuộc loại cơ quan này',
    each: 'mỗi cổng một phiếu, trong thư mục -o',
    serveRound: 'xem một đợt kiểm tra: thư mục của đợt, postgres://… hoặc postgres://…#MÃ',
    servingRound: (url: string) => `Đợt kiểm tra: ${url} (Ctrl-C để dừng)`,
  },
  en: {
    report: 'write the results of a round: ranking, official report, a letter to each portal, a site to publish',
    round:
      'the round: its folder, postgres://…, postgres://…#ID, or its id at -o or --database; needed where several are',
    to: 'folder for the results (default: results in the folder of the round)',
    previous: 'the round before, to compare with: its folder, postgres://… or postgres://…#ID',
    noPortals: 'write the round alone, nothing for single portals',
    convention: 'Ranking is a convention of the tool, for comparison; it is no finding of the State.',
    sent: (portals: number) => `Written for ${portals} portals.`,
    answers: 'read many filled-in sheets, judge portals with new answers again from saved evidence',
    answerFiles: 'filled-in sheets (.xlsx) or lists of answers (.yaml)',
    settle: 'these sheets settle what inspectors answered differently',
    read: (added: number, known: number, portals: number) =>
      `New answers read: ${added} (known before: ${known}). Portals judged again: ${portals}.`,
    setAside: 'Set aside:',
    notInRound: (portal: string) => `the round has no portal ${portal}`,
    conflicts: 'Answered differently, open until settled (correct a sheet, or read one with --settle):',
    noEvidence: (portals: readonly string[]) =>
      `Answers kept, scores as before for want of evidence to judge again: ${portals.join(', ')}`,
    worksheetRound: 'write sheets for the portals of a round: its folder, postgres://… or postgres://…#ID',
    province: 'only the portals of this province',
    kind: 'only the portals of this kind of agency',
    each: 'one sheet for each portal, in the folder -o',
    serveRound: 'look at a round: its folder, postgres://… or postgres://…#ID',
    servingRound: (url: string) => `Round: ${url} (Ctrl-C to stop)`,
  },
} satisfies Record<Language, object>;
