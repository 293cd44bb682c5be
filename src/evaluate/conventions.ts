import { browserBudget, exploring, materially } from '../core/browser-conventions.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Weights } from '../core/instrument.ts';
import type { Bilingual } from '../core/language.ts';
import { crawlConventions } from './crawl-conventions.ts';
import { functionConventions } from './function-conventions.ts';

/** The conventions in force, with the values of this audit: none of them is "the law says". */
export function conventionsOf(evidence: Evidence, weights: Weights): Record<string, Bilingual> {
  const { options, portal, vantage } = evidence;
  const tolerance = weights.untestedTolerance * 100;
  const hosts = [new URL(portal.url).hostname, ...portal.hosts].join(', ');
  return {
    portal: {
      vi: `Cổng được kiểm tra gồm tên miền chính, biến thể www/m và các tên miền được khai: ${hosts}. Tên miền khác chỉ là liên kết.`,
      en: `The portal is its canonical host, the www and m variants, and the hosts listed: ${hosts}. Other hosts are only link targets.`,
    },
    ...crawlConventions(evidence),
    threeClicks: {
      vi: 'Số lần bấm tính trên đường ngắn nhất từ trang chủ của cổng cung cấp dịch vụ tới trang riêng của dịch vụ.',
      en: "Clicks are counted on the shortest path from the home page of the portal that offers the service to the service's own page.",
    },
    information: {
      vi: 'Hạng mục thông tin dễ nhận thấy: cấp một của danh mục hoặc trong 768 px đầu trang chủ. Chỉ kết luận thiếu khi đọc được hết danh mục chính. Danh sách được lấy mẫu 20 mục, mở thử tệp của 10 văn bản đầu.',
      en: 'A category of information is easily noticed on the first level of a menu or within the first 768 px of the home page. It is said to be missing only where the main menu was read in full. Of lists 20 items are looked at, and files of the first 10 documents are opened.',
    },
    timeLimits: {
      vi: 'Ngày làm việc theo lịch nghỉ có nguồn (2018–2026), không tính ngày đầu; năm chưa có nguồn và ngày đăng không có trên trang: chưa kết luận. Chuyên mục cập nhật thường xuyên: mục mới nhất không quá 30 ngày (90 ngày với chỉ đạo, điều hành), quá 365 ngày là không đạt.',
      en: 'Working days follow holidays with a source (2018–2026); the first day is not counted. Years without a source, and dates that are not on the page, decide nothing. Updated regularly: the newest item is at most 30 days old (90 for direction and management); over 365 days fails.',
    },
    crawl: {
      vi: `Tải tối đa ${options.maxPages} trang, không quá ${options.depth} lần bấm, trong ${options.maxTime} giây, mỗi phản hồi không quá ${options.maxBytes} byte, tổng cộng không quá ${options.maxTotalBytes} byte.`,
      en: `At most ${options.maxPages} pages, ${options.depth} clicks deep, within ${options.maxTime} seconds, ${options.maxBytes} bytes for one answer, ${options.maxTotalBytes} bytes in all.`,
    },
    manners: mannersText(options),
    patience: {
      vi: 'Gặp 429, 503 hoặc quá thời gian thì nghỉ theo Retry-After (tối đa 300 giây) và giảm nửa tốc độ, cứ 20 lần thành công thì tăng lại một bậc; Crawl-delay được tôn trọng tới 30 giây; máy chủ lỗi 10 lần liên tiếp thì ngừng truy cập.',
      en: 'After a 429, a 503 or a timeout we pause as Retry-After says (300 seconds at the most) and halve the pace; 20 requests that go well bring it back by one step. Crawl-delay is honoured up to 30 seconds. A server that fails 10 times in a row is not asked any more.',
    },
    browser: browserText(vantage),
    scripts: {
      vi: 'Trang không mở bằng trình duyệt chỉ bị coi là thiếu nội dung khi script không thể bổ sung nội dung (trang cùng khuôn mẫu cho thấy script thêm dưới 2 % chữ).',
      en: 'A page not opened in the browser is only said to lack something when scripts cannot have added it (a page of the same template shows that they add under 2 % of the text).',
    },
    browserCrawl: {
      vi: `Trang đầu tiên của mỗi khuôn mẫu có script được xem cả qua HTTP lẫn trình duyệt (tối đa ${browserBudget.templates} khuôn mẫu). Khi script tạo thêm từ ${materially.links} liên kết và từ ${materially.share * 100} % số liên kết mà trang chủ không có, hoặc từ một phần ba chữ, các trang cùng khuôn mẫu được đọc bằng trình duyệt, tối đa ${browserBudget.pages} trang.`,
      en: `The first page of each template that runs scripts is looked at over HTTP and in the browser (${browserBudget.templates} templates at most). Where scripts make ${materially.links} or more links, and ${materially.share * 100} % or more, that the start pages do not have, or a third of the text, pages of that template are read in the browser, ${browserBudget.pages} at most.`,
    },
    controls: {
      vi: `Trên trang mở bằng trình duyệt, con trỏ được đưa qua và bấm các nút, mục menu, thẻ (tối đa ${exploring.controls} nút và ${exploring.totalMs / 1000} giây mỗi trang, menu ${exploring.depth} cấp; một menu lặp lại chỉ thử một lần) để tìm liên kết chưa hiện. Không bấm nút đánh giá, bình chọn, đăng xuất, xóa, thanh toán, gửi. Bộ lọc của danh sách dịch vụ không thu hẹp được bằng GET thì được chọn thử trong trình duyệt (2 giá trị của mỗi bộ lọc, 3 bộ lọc và 3 thẻ, 2 danh sách). Nơi nút dẫn tới chỉ được ghi lại; yêu cầu không phải GET bị chặn và ghi lại.`,
      en: `On pages opened in the browser the pointer is moved over buttons, menu entries and tabs, and they are clicked (at most ${exploring.controls} controls and ${exploring.totalMs / 1000} seconds a page, menus ${exploring.depth} deep; a menu that is on every page is tried once), to find links that do not show. Nothing that rates, votes, signs out, deletes, pays or sends is touched. Filters of lists of services that do not narrow them by GET are chosen in the browser (2 values of each filter, 3 filters and 3 tabs, 2 lists). Where a control leads is noted; a request that is not a GET is stopped and noted.`,
    },
    postbacks: options.followPostbacks
      ? {
          vi: 'Trang sau của danh sách được mở bằng __doPostBack (--follow-postbacks); mọi yêu cầu gửi đi khác đều không thực hiện.',
          en: 'Further pages of lists were opened by __doPostBack (--follow-postbacks); nothing else was sent.',
        }
      : {
          vi: 'Liên kết phải gửi POST (__doPostBack) không được mở: ghi “chưa kiểm tra (needs-post)”.',
          en: 'Links that take a POST (__doPostBack) were not followed: they are told as needs-post.',
        },
    regions: {
      vi: 'Đầu trang, chân trang nhận theo thẻ, vai trò, tên lớp, nội dung chỉ cơ quan chủ quản mới ghi, hoặc phần lặp lại trên các trang khác. Phần chỉ phỏng đoán không bị kết luận là thiếu. Đầu đề giới thiệu được coi là trên cùng khi cách mép trên không quá 200 px.',
      en: 'Head and footer are told by element, role, class name, by what only owners say, or by what repeats on other pages. A part that is only supposed fails nothing. A banner within 200 px of the top is on top.',
    },
    news: {
      vi: 'Tin mới nhất ở phần giữa trang chủ không quá 30 ngày là mới, quá 90 ngày là cũ; văn bản không quy định số ngày.',
      en: 'The newest headline in the middle part of the home page is recent up to 30 days and stale beyond 90; the text sets no number.',
    },
    contrast: {
      vi: `Khả năng tiếp cận theo WCAG ${options.wcag} mức A và AA do axe-core kiểm, kể cả trong khung và shadow root mở; màn hình máy tính và điện thoại được xét riêng. Nơi axe không tính được tương phản (chữ trên hình, nền chuyển sắc) thì đo từng điểm ảnh trên ảnh chụp có chữ và ảnh chụp đã ẩn chữ, sai số 2 %: cả dòng đều thấp thì không đạt, mọi chỗ đều đủ thì đạt, còn lại “chưa đủ căn cứ”.`,
      en: `Accessibility by WCAG ${options.wcag}, levels A and AA, as axe-core checks it, frames and open shadow roots included; the screens of a desk computer and a phone are judged each by itself. Where axe cannot compute a contrast (text over pictures and gradients) it is measured pixel by pixel in screenshots with the letters and without, with an error of 2 %: a whole line too low fails, enough everywhere passes, all else “cannot tell”.`,
    },
    motion: {
      vi: 'Chuyển động, nhấp nháy được quan sát trên trang chủ và một trang của mỗi khuôn mẫu, 3 giây sau khi trang tải xong, 12 giây nếu có băng chuyển trang hoặc có gì thay đổi; chuyển động thưa hơn có thể không thấy. Băng chữ đổi bằng cách mờ dần, hình tự chuyển động hoặc tự đổi, ô không có chữ bật tắt hoặc đổi màu nhanh hơn 1,25 giây một lần: “chưa đủ căn cứ”. Bên trong hình SVG chỉ theo dõi chữ.',
      en: 'Motion is watched on the home page and one page of each template, for 3 seconds after loading, for 12 where there are slides or something changed; rarer motion may go unseen. Slides that swap texts by fading, pictures that move or are exchanged, and boxes without words that change and back faster than every 1.25 seconds: “cannot tell”. Inside SVG pictures only texts are watched.',
    },
    tools: {
      vi: 'Nút đổi màu, đổi cỡ chữ, đọc thành tiếng trên trang chủ, và nút trang chủ không có trên một trang của mỗi khuôn mẫu, được bấm thử: chỉ đạt khi màu hoặc cỡ của từ 3 đoạn chữ và từ một phần mười số đoạn chữ thực sự đổi, hoặc có tiếng được phát. Không gửi dữ liệu, không rời trang.',
      en: 'Controls of the home page that change colours or the size of text, or read aloud, and those it lacks on one page of each template, are pressed: they pass only when 3 texts, and a tenth of them, really change, or something is spoken or played. Nothing is sent, and the page is not left.',
    },
    keyStrength: {
      vi: 'RSA từ 2048 bit; EC từ 256 bit và Ed25519 được coi là mạnh hơn; xét mọi chứng thư máy chủ gửi.',
      en: 'RSA of 2048 bits or more; EC of 256 bits or more and Ed25519 count as stronger; every certificate the server sends is judged.',
    },
    ...functionConventions,
    tls: {
      vi: 'Phải chấp nhận TLS 1.2 hoặc 1.3; vẫn chấp nhận phiên bản cũ hơn chỉ được ghi là khuyến nghị.',
      en: 'TLS 1.2 or 1.3 must be accepted; accepting older versions is advice only.',
    },
    ipv6: {
      vi: `Có bản ghi AAAA với địa chỉ công cộng và có trả lời qua địa chỉ đó${allowed(options.allowNetwork, 'vi')}.`,
      en: `An AAAA record with a public address, and an answer over that address${allowed(options.allowNetwork, 'en')}.`,
    },
    dnssec: {
      vi: 'Chuỗi tin cậy DNSSEC tự kiểm tra từ khóa gốc, qua cả bí danh, theo đồng hồ của lần thu thập; không dựa vào lời của máy chủ phân giải.',
      en: 'The DNSSEC chain of trust checked by ourselves from the root anchor, through aliases, by the clock of the recording; no resolver’s word is taken.',
    },
    outcome: {
      vi: `Một yêu cầu không đạt khi có đối tượng không đạt; chưa đủ căn cứ khi có đối tượng chưa đủ căn cứ; chưa kiểm tra khi trên ${tolerance} % đối tượng chưa kiểm tra được.`,
      en: `A requirement is failed when any target failed; cannot tell when any target is; untested when more than ${tolerance} % of its targets are.`,
    },
    restated: {
      vi: 'Yêu cầu chỉ nhắc lại yêu cầu khác có kết quả theo yêu cầu đó và không tính điểm lần nữa.',
      en: 'A requirement that only repeats others follows their outcome and is not counted again in the score.',
    },
    levels: {
      vi: 'Một mức độ chỉ được xác nhận khi máy kiểm tra được ít nhất một điều kiện của mức đó và mọi điều kiện máy kiểm tra được đều đạt.',
      en: 'A level is confirmed only when a machine could decide at least one of its conditions and all such conditions passed.',
    },
    silence: {
      vi: 'Mục chỉ phải có “nếu có” mà trang không nhắc tới: chưa đủ căn cứ, không phải không đạt.',
      en: 'Silence on an item owed only “if any” is cannot tell, never failed.',
    },
    answers: {
      vi: `Câu trả lời của người kiểm tra quyết định những gì máy chưa kết luận, được tính vào điểm đầy đủ và kết luận tuân thủ, không tính vào điểm máy chấm. Người kết luận “không đạt” được ưu tiên hơn máy kết luận “đạt”; máy kết luận “không đạt” chỉ có thể được miễn trừ. Của đoàn kiểm tra được ưu tiên hơn của đơn vị được kiểm tra, câu sau hơn câu trước. Không ghi ngày hết hạn thì có hiệu lực ${weights.answerMonths} tháng. Câu trả lời mất hiệu lực khi đối tượng đã thay đổi, không kể ngày giờ, lượt truy cập và các mã tự sinh.`,
      en: `People's answers decide what the machine left open; they enter the full score and conformity, not the machine score. A person's “failed” beats a machine's “passed”; a machine's “failed” can only be waived. The inspector's answer counts before the audited agency's, a later one before an earlier one. Without an end an answer holds ${weights.answerMonths} months. It is void when its target has changed, dates, visit counters and generated tokens aside.`,
    },
    waivers: {
      vi: 'Miễn trừ phải có lý do và thời hạn. Do đoàn kiểm tra miễn trừ thì trong điểm đã trừ phần miễn trừ lỗi ấy coi như chưa kết luận, điểm gốc ghi bên cạnh; do đơn vị được kiểm tra tự miễn trừ thì chỉ có tác dụng với ngưỡng chặn của chính đơn vị (--fail-on).',
      en: "A waiver needs a reason and an end. An inspector's makes the failure undecided in the adjusted score, with the raw score beside it; the audited agency's own affects only its own gate (--fail-on).",
    },
  };
}

function mannersText({ authorized, rate }: Evidence['options']): Bilingual {
  const pace =
    rate === 0
      ? { vi: 'Không giới hạn tốc độ.', en: 'The pace was not limited.' }
      : {
          vi: `Tối đa ${rate} yêu cầu mỗi giây tới một địa chỉ.`,
          en: `At most ${rate} requests per second to one address.`,
        };
  return authorized
    ? {
        vi: `Không áp dụng robots.txt vì đã được phép, lý do ghi lại: ${authorized}. ${pace.vi}`,
        en: `robots.txt was not obeyed because the audit was authorised, reason given: ${authorized}. ${pace.en}`,
      }
    : { vi: `Tuân theo robots.txt (RFC 9309). ${pace.vi}`, en: `robots.txt (RFC 9309) was obeyed. ${pace.en}` };
}

function allowed(networks: readonly string[], language: 'vi' | 'en'): string {
  if (networks.length === 0) return '';
  const list = networks.join(', ');
  return language === 'vi'
    ? ` (lần này coi là công cộng cả: ${list})`
    : ` (for this audit also treated as public: ${list})`;
}

function browserText({ browser, axe }: Evidence['vantage']): Bilingual {
  if (!browser) return { vi: 'Không dùng trình duyệt.', en: 'No browser was used.' };
  const sandbox = browser.sandbox
    ? { vi: 'có vùng cách ly (sandbox)', en: 'with its sandbox' }
    : { vi: 'không có vùng cách ly (sandbox)', en: 'without its sandbox' };
  return {
    vi: `Trình duyệt Chromium ${browser.version}, ${sandbox.vi}; axe-core ${axe}.`,
    en: `Chromium ${browser.version}, ${sandbox.en}; axe-core ${axe}.`,
  };
}
