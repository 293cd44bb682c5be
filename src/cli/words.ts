import type { Language } from '../core/language.ts';

/** What the command line says of itself, in both languages. */
export const words = {
  vi: {
    description:
      'Kiểm tra cổng thông tin điện tử của cơ quan nhà nước theo Thông tư 32/2017/TT-BTTTT, có bằng chứng cho từng kết luận',
    audit: 'xem cổng, đánh giá và viết báo cáo',
    collect: 'chỉ thu thập bằng chứng',
    evaluate: 'đánh giá lại bằng chứng đã lưu, không cần mạng',
    report: 'viết lại báo cáo từ report.json',
    urlArgument: 'địa chỉ cổng; chỉ cần tên miền',
    evidenceArgument: 'thư mục bằng chứng',
    reportArgument: 'tệp report.json',
    pages: 'trang',
    remaining: 'còn',
    phases: { probe: 'Dò mạng', crawl: 'Tải trang', render: 'Mở trình duyệt', files: 'Kiểm tra biểu mẫu' },
    noBrowser: (why: string) => `Không có trình duyệt (${why}): bỏ qua mọi yêu cầu phải mở trang bằng trình duyệt.`,
    written: 'Báo cáo:',
    evidence: 'Bằng chứng:',
    stopping: 'Đang dừng; phần đã thu thập sẽ được giữ lại. Bấm Ctrl-C lần nữa để thoát ngay.',
    stopped: (url: string) => `Đã dừng giữa chừng: báo cáo chỉ nói về phần đã xem. Chạy lại đầy đủ: congchuan ${url}`,
    notAssessed: 'Không đánh giá được',
    usage: 'Lỗi sử dụng',
    fault: 'Lỗi của công cụ',
  },
  en: {
    description:
      'Audits Vietnamese government portals against Circular 32/2017/TT-BTTTT, with evidence for every verdict',
    audit: 'look at a portal, judge it and write the reports',
    collect: 'only collect evidence',
    evaluate: 'judge saved evidence again, offline',
    report: 'write the reports of a report.json again',
    urlArgument: 'address of the portal; a bare host is enough',
    evidenceArgument: 'evidence folder',
    reportArgument: 'a report.json',
    pages: 'pages',
    remaining: 'left',
    phases: {
      probe: 'Probing the network',
      crawl: 'Fetching pages',
      render: 'In the browser',
      files: 'Checking forms',
    },
    noBrowser: (why: string) => `No browser (${why}): everything that needs one is skipped.`,
    written: 'Reports:',
    evidence: 'Evidence:',
    stopping: 'Stopping; what was collected is kept. Press Ctrl-C again to leave at once.',
    stopped: (url: string) =>
      `Stopped half-way: the report speaks only of what was seen. The whole audit again: congchuan ${url}`,
    notAssessed: 'Could not assess',
    usage: 'Usage',
    fault: 'Fault of the tool',
  },
} satisfies Record<Language, object>;
