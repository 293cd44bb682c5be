import type { Evidence } from '../core/evidence.ts';
import type { Bilingual } from '../core/language.ts';
import { endlessBudget } from '../derive/template.ts';
import { longestRefresh } from '../derive/way-on.ts';

/** The conventions about which pages are read, what a click is, and which pages are opened. */
export function crawlConventions({ options, sample, site }: Evidence): Record<string, Bilingual> {
  return {
    home: homeText(site),
    click: {
      vi: 'Một lần bấm là một liên kết hoặc nút làm đổi nội dung hiển thị. Chuyển hướng, khung (frame) và tự làm mới không tính; bấm trong khung có tính. Mở danh mục bằng cách rê chuột không tính, bằng bấm tính 1. Bộ lọc: mỗi giá trị chọn tính 1, nút tính 1, chỉ thử từng giá trị một; chọn trong danh sách liên kết tính 1. Gõ vào ô tìm kiếm không phải là đường đi.',
      en: 'A click is a link or button that changes what is shown. Redirects, frames and refreshes cost nothing; a click inside a frame counts. Opening a menu by hovering costs nothing, by a click 1. A filter: 1 for each value chosen and 1 for its button, one value at a time; an entry of a list of links 1. Typing into a search box is no path.',
    },
    samePage: {
      vi: 'Hai địa chỉ là một trang chỉ khi máy chủ trả cùng nội dung (không kể đồng hồ và bộ đếm), và địa chỉ chỉ khác nhau ở http/https, www, chữ hoa thường, dấu / ở cuối, tên trang mặc định, thứ tự tham số, cách mã hoá dấu tiếng Việt hoặc cách sắp xếp danh sách, hay trang này nêu trang kia cùng tên miền là địa chỉ chính (canonical). Mã phiên và tham số theo dõi bị bỏ.',
      en: 'Two addresses are one page only when the server sends the same content (clocks and counters aside) and they differ in http/https, www, case, a slash at the end, the name of the default document, the order of parameters, the coding of Vietnamese letters or the order of a list, or when one names the other, on the same host, as canonical. Session ids and tracking parameters are dropped.',
    },
    traps: {
      vi: `Địa chỉ theo một khuôn mẫu có thể không có điểm dừng (lịch, bộ lọc, đường dẫn lặp) được tải tối đa ${endlessBudget(options.maxPages)} trang; khuôn mẫu khác đã chiếm nửa số trang thì phần còn lại được tải sau cùng. Phần bị bỏ được ghi lại theo khuôn mẫu.`,
      en: `Of addresses of one pattern that may have no end (calendars, filters, paths that repeat themselves) at most ${endlessBudget(options.maxPages)} are read; where another pattern has had half of all pages, the rest of it comes last. What was cut is told by pattern.`,
    },
    ...selectionText(options),
    sample: {
      vi: `${sample.urls.length} trang được mở bằng trình duyệt: trang chủ, mỗi loại trang một trang, trang dịch vụ tới một nửa mẫu, còn lại chia cho các nhóm (loại trang × khuôn mẫu) theo căn bậc hai của số trang; trong nhóm thì chọn theo mã băm với mầm “${sample.seed}”. Cùng mầm thì cùng mẫu; thêm bớt một trang chỉ làm mẫu đổi khoảng một trang.`,
      en: `${sample.urls.length} pages were opened in the browser: home pages, one page of each role, service pages up to half of the sample, the rest spread over the kinds (role × template) by the square roots of their sizes; within a kind a hash with the seed “${sample.seed}” decides. The same seed gives the same sample, and a page more or less on the site changes about one page of it.`,
    },
    sampleMargin: {
      vi: 'Sai số chọn mẫu của một tỷ lệ trang là nửa độ rộng của khoảng Wilson 95 % tại tỷ lệ một nửa, có hiệu chỉnh tổng thể hữu hạn: z / (2·√(n′ + z²)) với n′ = n·(N − 1)/(N − n), z = 1,96, n là số trang đã mở, N là số trang đã tải. Tính như chọn ngẫu nhiên đơn giản; vì mỗi loại trang đều có mặt nên con số này chỉ để tham khảo, và chỉ nói về các trang đã tải.',
      en: 'The sampling margin of a share of pages is half the width of the 95 % Wilson interval at a share of one half, with the correction for a finite population: z / (2·√(n′ + z²)) with n′ = n·(N − 1)/(N − n), z = 1.96, n pages opened, N pages read. It is computed as for a simple random sample; since every kind of page is made to appear it is a measure of size, and it speaks of the pages read alone.',
    },
  };
}

function homeText({ home, arrival }: Evidence['site']): Bilingual {
  const way = arrival.map(({ url, by }) => `${by} → ${url}`).join(', ');
  return {
    vi: `Trang chủ là trang mà địa chỉ được cho dẫn tới qua chuyển hướng, qua trang tự chuyển tiếp trong vòng ${longestRefresh} giây và qua trang chào chỉ có một lối vào; các bước đó không tính là lần bấm. Lần này: ${home}${way && ` (${way})`}.`,
    en: `The home page is where the address given leads over redirects, pages that move on within ${longestRefresh} seconds, and splash pages with one way in; none of these counts as a click. This time: ${home}${way && ` (${way})`}.`,
  };
}

function selectionText({ include, exclude }: Evidence['options']): { selection?: Bilingual } {
  if (include.length + exclude.length === 0) return {};
  const list = [
    ...include.map((pattern) => `--include ${pattern}`),
    ...exclude.map((pattern) => `--exclude ${pattern}`),
  ];
  return {
    selection: {
      vi: `Người kiểm tra giới hạn các địa chỉ được tải: ${list.join(', ')}. Địa chỉ bị loại được ghi ở phần không xem được.`,
      en: `The auditor limited the addresses that are read: ${list.join(', ')}. Those left out are listed as not reached.`,
    },
  };
}
