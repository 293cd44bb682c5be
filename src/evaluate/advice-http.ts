import type { Evidence } from '../core/evidence.ts';
import type { Bilingual } from '../core/language.ts';
import { collectedValue } from '../core/observation.ts';
import type { Report } from '../core/report.ts';
import type { PageDocument } from '../core/rule.ts';
import { type MixedContent, mixedContentOf } from '../derive/mixed-content.ts';

type Advice = Report['advice'][number];
type Variant = Evidence['site']['http'][number];

/** Conventions: half a year is what lists of HTTPS-only hosts ask for at least; a year for being preloaded. */
const leastHsts = 15_768_000;
const preloadHsts = 31_536_000;
const mostPlaces = 10;

/** What is worth telling of the way from http to https, of HSTS, headers and cookies; asked of each host's first page. */
export function httpAdvice(variants: readonly Variant[], home: string): Advice[] {
  return variants.flatMap((variant) =>
    variant.url.startsWith('http:') ? plainAdvice(variant, home) : secureAdvice(variant),
  );
}

function plainAdvice({ url, result }: Variant, home: string): Advice[] {
  const host = new URL(url).host;
  if (result.status === 'failed' && result.code === 'redirect-loop') {
    const text = { vi: `http://${host} chuyển hướng vòng lặp.`, en: `http://${host} redirects in a loop.` };
    return [{ id: 'http-redirect-loop', places: [{ url }], text }];
  }
  const value = collectedValue(result);
  if (!value || value.status >= 400) return [];
  if (value.finalUrl.startsWith('http:') && value.upgrade) return [upgradeAdvice(url, host, value.upgrade)];
  if (value.finalUrl.startsWith('http:')) {
    const isHome = host === new URL(home).host;
    const text = isHome
      ? {
          vi: 'Trang chủ mở được qua HTTP mà không chuyển sang HTTPS.',
          en: 'The home page opens over HTTP without moving to HTTPS.',
        }
      : {
          vi: `${host} mở được qua HTTP mà không chuyển sang HTTPS.`,
          en: `${host} opens over HTTP without moving to HTTPS.`,
        };
    return [{ id: isHome ? 'home-over-http' : 'host-over-http', places: [{ url }], text }];
  }
  const [first] = value.redirects;
  if (first && first.status !== 301 && first.status !== 308) {
    const text = {
      vi: `${host} chuyển từ HTTP sang HTTPS bằng mã tạm thời ${first.status}; nên dùng 301 hoặc 308.`,
      en: `${host} moves from HTTP to HTTPS with the temporary status ${first.status}; 301 or 308 would be remembered.`,
    };
    return [{ id: 'http-redirect-temporary', places: [{ url }], text }, ...downgradeAdvice(url, value)];
  }
  return downgradeAdvice(url, value);
}

/** The first page still goes over http, where anybody on the way can change where it leads. */
function upgradeAdvice(url: string, host: string, by: 'refresh' | 'script'): Advice {
  const how = { refresh: { vi: 'thẻ meta refresh', en: 'a meta refresh' }, script: { vi: 'script', en: 'a script' } }[
    by
  ];
  const text = {
    vi: `${host} chuyển từ HTTP sang HTTPS bằng ${how.vi} trong trang; trang ấy vẫn đi qua HTTP không mã hóa. Nên để máy chủ chuyển hướng bằng mã 301 hoặc 308.`,
    en: `${host} moves from HTTP to HTTPS by ${how.en} in the page, which itself still goes over plain HTTP. The server should redirect with 301 or 308.`,
  };
  return { id: 'http-redirect-by-page', places: [{ url }], text };
}

/** A step back from https to http on the way: whoever listens there can lead the visitor elsewhere. */
function downgradeAdvice(url: string, { redirects, finalUrl }: NonNullable<ReturnType<typeof answerIn>>): Advice[] {
  const steps = [...redirects.map((step) => step.url), finalUrl];
  const at = steps.findIndex((step, index) => step.startsWith('http:') && steps[index - 1]?.startsWith('https:'));
  if (at < 0) return [];
  const text = {
    vi: `Trên đường chuyển hướng từ ${url} có bước quay lại HTTP không mã hóa: ${steps[at]}.`,
    en: `The redirects from ${url} step back to unencrypted HTTP: ${steps[at]}.`,
  };
  return [{ id: 'https-downgraded', places: [{ url }], text }];
}

const answerIn = ({ result }: Variant) => collectedValue(result);

function secureAdvice(variant: Variant): Advice[] {
  const { url } = variant;
  const value = answerIn(variant);
  if (!value || value.status >= 400) return [];
  const advice: Advice[] = downgradeAdvice(url, value);
  if (!value.finalUrl.startsWith('https:')) return advice;
  const add = (id: string, text: Bilingual) => advice.push({ id, places: [{ url }], text });
  const host = new URL(value.finalUrl).host;
  const { 'strict-transport-security': policy } = value.headers;
  const hsts = policy === undefined ? undefined : hstsOf(policy);
  if (!hsts) add('hsts-missing', { vi: `${host} không gửi HSTS.`, en: `${host} sends no HSTS.` });
  else if (hsts.maxAge === undefined || hsts.maxAge < leastHsts) {
    add('hsts-short', {
      vi: `HSTS của ${host} quá ngắn hoặc không hợp lệ (“${policy}”); quy ước nên từ ${leastHsts} giây.`,
      en: `The HSTS of ${host} is too short or invalid (“${policy}”); the convention is ${leastHsts} seconds or more.`,
    });
  } else if (hsts.preload && (hsts.maxAge < preloadHsts || !hsts.subdomains)) {
    add('hsts-preload-invalid', {
      vi: `HSTS của ${host} xin vào danh sách nạp sẵn (preload) nhưng thiếu includeSubDomains hoặc max-age từ ${preloadHsts} giây.`,
      en: `The HSTS of ${host} asks to be preloaded, but lacks includeSubDomains or a max-age of ${preloadHsts} seconds.`,
    });
  }
  const lacking = (['x-content-type-options', 'referrer-policy'] as const).filter((name) => !(name in value.headers));
  const framed =
    !('x-frame-options' in value.headers) && !/frame-ancestors/i.test(value.headers['content-security-policy'] ?? '');
  const names = [...lacking, ...(framed ? ['x-frame-options'] : [])].join(', ');
  if (names !== '')
    add('headers-missing', { vi: `${host} không gửi: ${names}.`, en: `${host} does not send: ${names}.` });
  const open = value.cookies.filter(({ secure, httpOnly, sameSite }) => !secure || !httpOnly || sameSite === undefined);
  if (open.length > 0) {
    const list = open
      .slice(0, mostPlaces)
      .map(({ name }) => name)
      .join(', ');
    add('cookie-attributes-missing', {
      vi: `Cookie thiếu Secure, HttpOnly hoặc SameSite tại ${host}: ${list}.`,
      en: `Cookies of ${host} lack Secure, HttpOnly or SameSite: ${list}.`,
    });
  }
  return advice;
}

/** The directives of a Strict-Transport-Security header (RFC 6797); of several headers the first counts. */
export function hstsOf(header: string): { maxAge?: number; subdomains: boolean; preload: boolean } {
  const directives = (header.split(',')[0] ?? '').split(';').map((part) => part.trim().toLowerCase());
  const age = directives.flatMap((part) => /^max-age\s*=\s*"?(\d+)"?$/.exec(part)?.[1] ?? [])[0];
  return {
    ...(age === undefined ? {} : { maxAge: Number(age) }),
    subdomains: directives.includes('includesubdomains'),
    preload: directives.includes('preload'),
  };
}

const kinds: Record<MixedContent['kind'], Bilingual> = {
  active: { vi: 'script, kiểu dáng hoặc khung nhúng', en: 'scripts, styles or frames' },
  passive: { vi: 'hình ảnh, âm thanh hoặc video', en: 'pictures, sound or video' },
  form: { vi: 'đích gửi biểu mẫu', en: 'form targets' },
  download: { vi: 'tệp tải về', en: 'downloads' },
};

/** What pages served over https load from, or send to, plain http addresses. */
export function mixedContentAdvice(documents: readonly PageDocument[]): Advice[] {
  const found = documents.flatMap((document) =>
    mixedContentOf(document).map((item) => ({ ...item, page: document.url })),
  );
  return [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, items]) => {
    const pages = [...new Set(items.map(({ page }) => page))];
    const example = items[0]?.url ?? '';
    return {
      id: `mixed-content-${kind}`,
      places: pages.slice(0, mostPlaces).map((url) => ({ url })),
      text: {
        vi: `${pages.length} trang HTTPS dùng địa chỉ HTTP không mã hóa cho ${kinds[kind].vi}, ví dụ ${example}.`,
        en: `${pages.length} pages served over HTTPS use plain HTTP for ${kinds[kind].en}, such as ${example}.`,
      },
    };
  });
}
