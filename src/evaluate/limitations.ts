import type { Evidence } from '../core/evidence.ts';
import type { Report } from '../core/report.ts';

/** What this audit could not look at as a whole; readers put it before everything else. */
export function limitationsOf({
  vantage,
  options,
  notReached,
  portal,
  pages,
  sample,
}: Evidence): Report['limitations'] {
  const list: Report['limitations'] = [];
  const beyond = notReached.filter(({ code }) => code === 'budget').length;
  const barred = notReached.filter(({ code }) => code === 'robots').length;
  const closed = notReached.filter(({ code }) => code === 'blocked' || code === 'needs-login').length;
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
  if (options.page) {
    list.push({
      id: 'one-page',
      text: {
        vi: 'Chỉ xem đúng một trang (--page): không kết luận về toàn cổng.',
        en: 'Only one page was looked at (--page): nothing is said of the whole portal.',
      },
    });
  }
  if (beyond > 0) {
    list.push({
      id: 'budget',
      text: {
        vi: `${beyond} địa chỉ nằm ngoài giới hạn số trang, độ sâu hoặc thời gian nên chưa xem.`,
        en: `${beyond} addresses were beyond the page, depth or time limit and were not looked at.`,
      },
    });
  }
  if (barred > 0) {
    list.push({
      id: 'robots',
      text: { vi: `robots.txt không cho xem ${barred} địa chỉ.`, en: `robots.txt kept ${barred} addresses from us.` },
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
