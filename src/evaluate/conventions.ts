import type { Evidence } from '../core/evidence.ts';
import type { Weights } from '../core/instrument.ts';
import type { Bilingual } from '../core/language.ts';

/** The conventions in force, with the values of this audit: none of them is "the law says". */
export function conventionsOf(
  { options, sample, portal, vantage }: Evidence,
  weights: Weights,
): Record<string, Bilingual> {
  const tolerance = weights.untestedTolerance * 100;
  const hosts = [new URL(portal.url).hostname, ...portal.hosts].join(', ');
  return {
    portal: {
      vi: `Cổng được kiểm tra gồm tên miền chính, biến thể www/m và các tên miền được khai: ${hosts}. Tên miền khác chỉ là liên kết.`,
      en: `The portal is its canonical host, the www and m variants, and the hosts listed: ${hosts}. Other hosts are only link targets.`,
    },
    click: {
      vi: 'Một lần bấm là một liên kết làm đổi nội dung hiển thị; chuyển hướng không tính; mở danh mục bằng cách rê chuột không tính.',
      en: 'A click is a link that changes what is shown; redirects cost nothing; opening a menu by hovering costs nothing.',
    },
    threeClicks: {
      vi: 'Số lần bấm tính trên đường ngắn nhất từ trang chủ của cổng cung cấp dịch vụ tới trang riêng của dịch vụ.',
      en: "Clicks are counted on the shortest path from the home page of the portal that offers the service to the service's own page.",
    },
    crawl: {
      vi: `Tải tối đa ${options.maxPages} trang, không quá ${options.depth} lần bấm, trong ${options.maxTime} giây, mỗi phản hồi không quá ${options.maxBytes} byte.`,
      en: `At most ${options.maxPages} pages, ${options.depth} clicks deep, within ${options.maxTime} seconds, ${options.maxBytes} bytes for one answer.`,
    },
    manners: options.authorized
      ? {
          vi: `Không áp dụng robots.txt vì đã được phép, lý do ghi lại: ${options.authorized}. Tối đa ${options.rate} yêu cầu mỗi giây tới một địa chỉ.`,
          en: `robots.txt was not obeyed because the audit was authorised, reason given: ${options.authorized}. At most ${options.rate} requests per second to one address.`,
        }
      : {
          vi: `Tuân theo robots.txt (RFC 9309); tối đa ${options.rate} yêu cầu mỗi giây tới một địa chỉ.`,
          en: `robots.txt (RFC 9309) was obeyed; at most ${options.rate} requests per second to one address.`,
        },
    browser: browserText(vantage),
    sample: {
      vi: `${sample.urls.length} trang được mở bằng trình duyệt, chọn theo vai trò và khuôn mẫu trang với mầm “${sample.seed}”; cùng mầm thì cùng mẫu.`,
      en: `${sample.urls.length} pages were opened in the browser, chosen by page role and template with the seed “${sample.seed}”; the same seed gives the same sample.`,
    },
    scripts: {
      vi: 'Trang không mở bằng trình duyệt chỉ bị coi là thiếu nội dung khi script không thể bổ sung nội dung (trang cùng khuôn mẫu cho thấy script thêm dưới 2 % chữ).',
      en: 'A page not opened in the browser is only said to lack something when scripts cannot have added it (a page of the same template shows that they add under 2 % of the text).',
    },
    contrast: {
      vi: 'Độ tương phản theo WCAG 2.0 mức AA do axe-core tính; nơi axe không tính được thì “chưa đủ căn cứ”.',
      en: 'Contrast by WCAG 2.0 level AA as axe-core computes it; where axe cannot decide, “cannot tell”.',
    },
    motion: {
      vi: 'Chữ chuyển động hoặc nhấp nháy được quan sát vài giây sau khi trang tải xong; chuyển động thưa hơn có thể không thấy.',
      en: 'Moving and blinking text is watched for a few seconds after the page has loaded; rarer motion may go unseen.',
    },
    keyStrength: {
      vi: 'RSA từ 2048 bit; EC từ 256 bit và Ed25519 được coi là mạnh hơn; xét mọi chứng thư máy chủ gửi.',
      en: 'RSA of 2048 bits or more; EC of 256 bits or more and Ed25519 count as stronger; every certificate the server sends is judged.',
    },
    tls: {
      vi: 'Phải chấp nhận TLS 1.2 hoặc 1.3; vẫn chấp nhận phiên bản cũ hơn chỉ được ghi là khuyến nghị.',
      en: 'TLS 1.2 or 1.3 must be accepted; accepting older versions is advice only.',
    },
    ipv6: {
      vi: `Có bản ghi AAAA với địa chỉ công cộng và có trả lời qua địa chỉ đó${allowed(options.allowNetwork, 'vi')}.`,
      en: `An AAAA record with a public address, and an answer over that address${allowed(options.allowNetwork, 'en')}.`,
    },
    dnssec: {
      vi: 'DNSSEC theo lời của máy chủ phân giải có xác thực (cờ AD), sau khi thử chính máy chủ đó với vùng gốc.',
      en: 'DNSSEC by the word of a validating resolver (AD flag), after that resolver was tried on the root zone.',
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
