import type { Evidence } from '../core/evidence.ts';
import { collectedValue } from '../core/observation.ts';
import type { Report } from '../core/report.ts';

type Advice = Report['advice'][number];

/** Facts worth telling that no clause demands: no requirement, no score. */
export function adviceOf({ site, collectedAt }: Evidence): Advice[] {
  return [...tlsAdvice(site, collectedAt), ...httpAdvice(site)];
}

function tlsAdvice({ tls }: Evidence['site'], now: string): Advice[] {
  return tls.flatMap(({ host, port, result }): Advice[] => {
    const value = collectedValue(result);
    if (!value) return [];
    const places = [{ url: `https://${host}:${port}/`, pointer: `tls:${host}:${port}` }];
    const old = (['TLSv1', 'TLSv1.1'] as const).filter((version) => value.versions[version]?.state === 'accepted');
    const leaf = value.chain[0];
    const expired = leaf !== undefined && leaf.validTo < now;
    const advice: Advice[] = [];
    if (old.length > 0) {
      advice.push({
        id: 'tls-old-versions',
        places,
        text: { vi: `${host} vẫn chấp nhận ${old.join(', ')}.`, en: `${host} still accepts ${old.join(', ')}.` },
      });
    }
    if (expired) {
      advice.push({
        id: 'certificate-expired',
        places,
        text: {
          vi: `Chứng thư của ${host} đã hết hạn ngày ${leaf.validTo.slice(0, 10)}.`,
          en: `The certificate of ${host} expired on ${leaf.validTo.slice(0, 10)}.`,
        },
      });
    }
    if (leaf && !value.hostMatches) {
      advice.push({
        id: 'certificate-host-mismatch',
        places,
        text: { vi: `Chứng thư không cấp cho tên miền ${host}.`, en: `The certificate is not issued for ${host}.` },
      });
    }
    if (value.authorizationError && !(expired && value.authorizationError === 'CERT_HAS_EXPIRED')) {
      advice.push({
        id: 'certificate-not-trusted',
        places,
        text: {
          vi: `Chứng thư của ${host} chưa được xác nhận tin cậy (${value.authorizationError}).`,
          en: `The certificate of ${host} could not be verified (${value.authorizationError}).`,
        },
      });
    }
    return advice;
  });
}

function httpAdvice({ http }: Evidence['site']): Advice[] {
  return http.flatMap(({ url, result }): Advice[] => {
    const value = collectedValue(result);
    if (!value || !url.startsWith('http:') || !value.finalUrl.startsWith('http:') || value.status >= 400) return [];
    return [
      {
        id: 'home-over-http',
        places: [{ url }],
        text: {
          vi: 'Trang chủ mở được qua HTTP mà không chuyển sang HTTPS.',
          en: 'The home page opens over HTTP without moving to HTTPS.',
        },
      },
    ];
  });
}
