import type { LimitName } from '../core/crawl-record.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Bilingual } from '../core/language.ts';
import type { Report } from '../core/report.ts';

/** What this audit could not look at as a whole; readers put it before everything else. */
export function limitationsOf({
  vantage,
  options,
  notReached,
  portal,
  pages,
  sample,
  limitsReached,
  templates,
}: Evidence): Report['limitations'] {
  const list: Report['limitations'] = [];
  const beyond = notReached.filter(({ code }) => code === 'budget').length;
  const failing = new Set(
    notReached.filter(({ code }) => code === 'host-failing').map(({ url }) => URL.parse(url)?.host ?? url),
  );
  const excluded = notReached.filter(({ code }) => code === 'excluded').length;
  const barred = notReached.filter(({ code }) => code === 'robots').length;
  const closed = notReached.filter(({ code }) => code === 'blocked' || code === 'needs-login').length;
  const posts = notReached.filter(({ code }) => code === 'needs-post').length;
  const leftByBrowser = templates.reduce((sum, { left }) => sum + left, 0);
  const chosen = new Set(sample.urls);
  const unopened = pages.filter(({ url, render }) => chosen.has(url) && render.status !== 'collected').length;
  if (!vantage.browser) {
    list.push({
      id: 'needs-browser',
      text: {
        vi: 'Không có trình duyệt: bỏ qua mọi yêu cầu phải nhìn trang như người dùng thấy (bố cục trang chủ, tương phản, chữ chuyển động…). Các yêu cầu đó ghi “chưa kiểm tra”.',
        en: 'No browser: everything that must be looked at as a visitor sees it was skipped (home-page layout, contrast, moving text…). Those requirements are untested.',
      },
    });
  }
  if (vantage.browser && unopened > 0) {
    list.push({
      id: 'sample-unseen',
      text: {
        vi: `${unopened} trên ${chosen.size} trang trong mẫu không mở được bằng trình duyệt.`,
        en: `${unopened} of the ${chosen.size} pages of the sample could not be opened in the browser.`,
      },
    });
  }
  if (leftByBrowser > 0) {
    list.push({
      id: 'scripts-unseen',
      text: {
        vi: `${leftByBrowser} trang có liên kết do script tạo ra mà trình duyệt không mở được hết.`,
        en: `${leftByBrowser} pages have links made by scripts and were not opened in the browser.`,
      },
    });
  }
  if (posts > 0) {
    list.push({
      id: 'needs-post',
      text: {
        vi: `${posts} chỗ chỉ đi tiếp được bằng cách gửi biểu mẫu (POST) nên không đi; --follow-postbacks cho phép lật trang danh sách.`,
        en: `${posts} ways go on only by sending a form (POST) and were not taken; --follow-postbacks allows turning the pages of lists.`,
      },
    });
  }
  if (options.page) {
    list.push({
      id: 'one-page',
      text: {
        vi: 'Chỉ xem đúng một trang (--page): không kết luận về toàn cổng.',
        en: 'Only one page was looked at (--page): nothing is said of the whole portal.',
      },
    });
  }
  // One page is what was asked for, not a limit that was reached.
  const reached = limitsReached.filter((name) => !options.page || name === 'time' || name === 'bytes');
  if ((beyond > 0 && !options.page) || reached.length > 0) {
    const names = (language: 'vi' | 'en') =>
      reached.map((name) => limitText(name, options)[language]).join(', ') || otherLimit[language];
    list.push({
      id: 'budget',
      text: {
        vi: `Đã chạm giới hạn của lần kiểm tra (${names('vi')}): ${beyond} địa chỉ nằm ngoài giới hạn nên chưa xem.`,
        en: `Limits of this audit were reached (${names('en')}): ${beyond} addresses beyond them were not looked at.`,
      },
    });
  }
  if (failing.size > 0) {
    const hosts = [...failing].sort().join(', ');
    list.push({
      id: 'host-failing',
      text: {
        vi: `Máy chủ liên tiếp không đáp ứng nên công cụ ngừng truy cập, kết quả chỉ là một phần: ${hosts}.`,
        en: `These servers failed again and again and were not asked any more, so the result is partial: ${hosts}.`,
      },
    });
  }
  if (barred > 0) {
    list.push({
      id: 'robots',
      text: { vi: `robots.txt không cho xem ${barred} địa chỉ.`, en: `robots.txt kept ${barred} addresses from us.` },
    });
  }
  if (excluded > 0) {
    list.push({
      id: 'excluded',
      text: {
        vi: `${excluded} địa chỉ bị người kiểm tra loại khỏi phạm vi (--include, --exclude): kết luận chỉ về phần còn lại.`,
        en: `${excluded} addresses were left out by the auditor (--include, --exclude): what is said is of the rest.`,
      },
    });
  }
  if (closed > 0) {
    list.push({
      id: 'blocked',
      text: {
        vi: `${closed} địa chỉ bị chặn hoặc đòi đăng nhập.`,
        en: `${closed} addresses were blocked or asked for a login.`,
      },
    });
  }
  if (portal.kind === 'unknown') {
    list.push({
      id: 'kind-unknown',
      text: {
        vi: 'Chưa khai loại cơ quan (--kind): yêu cầu chỉ dành cho một số loại cơ quan được ghi “chưa kiểm tra”.',
        en: 'The kind of authority was not given (--kind): requirements for some kinds only are untested.',
      },
    });
  }
  return list;
}

const otherLimit = { vi: 'số trang, độ sâu hoặc thời gian', en: 'pages, depth or time' };

function limitText(name: LimitName, { maxPages, depth, maxTime, maxTotalBytes }: Evidence['options']): Bilingual {
  const texts = {
    pages: { vi: `${maxPages} trang`, en: `${maxPages} pages` },
    depth: { vi: `${depth} lần bấm`, en: `${depth} clicks` },
    bytes: { vi: `${maxTotalBytes} byte`, en: `${maxTotalBytes} bytes` },
    time: { vi: `${maxTime} giây`, en: `${maxTime} seconds` },
    template: { vi: 'số trang cùng một khuôn mẫu địa chỉ', en: 'pages of one address pattern' },
  };
  return texts[name];
}
