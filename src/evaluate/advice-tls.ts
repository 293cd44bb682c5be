import type { Bilingual } from '../core/language.ts';
import { collectedValue } from '../core/observation.ts';
import type { Report } from '../core/report.ts';
import type { PerHost } from '../core/rule.ts';
import type { CertificateFact, TlsAddressFacts, TlsFacts } from '../core/tls.ts';

type Advice = Report['advice'][number];
type Identity = NonNullable<TlsAddressFacts['identity']>;

/** Conventions, declared with each piece of advice: days before the end to warn, and bits of a Diffie–Hellman group. */
const daysToWarn = 30;
const leastDhBits = 2048;

/** What is worth telling of the TLS of each host, each piece once however many addresses show it. */
export function tlsAdvice(hosts: readonly PerHost<TlsFacts>[]): Advice[] {
  return hosts.flatMap(({ host, port, result }) => {
    const seen = collectedValue(result)?.addresses ?? [];
    const told = new Map<string, Advice>();
    const places = [{ url: `https://${host}${port === 443 ? '' : `:${port}`}/`, pointer: `tls:${host}:${port}` }];
    for (const { result: at } of seen) {
      const facts = collectedValue(at);
      if (!facts) continue;
      for (const [id, text] of [...versionAdvice(host, facts), ...identityAdvice(host, facts)])
        if (!told.has(id)) told.set(id, { id, text, places });
    }
    return [...told.values()];
  });
}

type Piece = readonly [id: string, text: Bilingual];

function versionAdvice(host: string, { versions, dhBits, asksCertificate }: TlsAddressFacts): Piece[] {
  const pieces: Piece[] = [];
  const old = (['SSLv3', 'TLSv1', 'TLSv1.1'] as const).filter((version) => versions[version].state === 'accepted');
  if (old.length > 0) {
    const list = old.join(', ');
    pieces.push(['tls-old-versions', { vi: `${host} vẫn chấp nhận ${list}.`, en: `${host} still accepts ${list}.` }]);
  }
  const weak = new Set(Object.values(versions).flatMap(({ weakCipher }) => weakCipher ?? []));
  if (weak.size > 0) {
    const list = [...weak].join(', ');
    pieces.push([
      'tls-weak-cipher',
      {
        vi: `${host} chọn bộ mã đã bị phá vỡ (${list}) dù được đề nghị bộ mã mạnh hơn.`,
        en: `${host} chooses a broken cipher (${list}) though better ones are offered.`,
      },
    ]);
  }
  if (dhBits !== undefined && dhBits < leastDhBits) {
    pieces.push([
      'tls-weak-dh',
      {
        vi: `${host} dùng nhóm Diffie–Hellman ${dhBits} bit; quy ước nên từ ${leastDhBits} bit.`,
        en: `${host} uses a Diffie–Hellman group of ${dhBits} bits; the convention is ${leastDhBits} or more.`,
      },
    ]);
  }
  if (asksCertificate) {
    pieces.push([
      'tls-client-certificate',
      {
        vi: `${host} yêu cầu chứng thư của người truy cập: trình duyệt có thể hỏi hoặc từ chối người dân.`,
        en: `${host} asks visitors for a certificate of their own: browsers may prompt or turn citizens away.`,
      },
    ]);
  }
  return pieces;
}

function identityAdvice(host: string, facts: TlsAddressFacts): Piece[] {
  const { identity, chain } = facts;
  const [leaf] = chain;
  if (!identity || !leaf) return [];
  const pieces: Piece[] = [];
  const from = leaf.validFrom.slice(0, 10);
  const until = leaf.validTo.slice(0, 10);
  if (identity.dates === 'expired') {
    const text = {
      vi: `Chứng thư của ${host} đã hết hạn ngày ${until}.`,
      en: `The certificate of ${host} expired on ${until}.`,
    };
    pieces.push(['certificate-expired', text]);
  } else if (identity.dates === 'not-yet-valid') {
    const vi = `Chứng thư của ${host} chỉ có hiệu lực từ ngày ${from}.`;
    pieces.push(['certificate-not-yet-valid', { vi, en: `The certificate of ${host} is valid only from ${from}.` }]);
  } else if (identity.daysLeft < daysToWarn) {
    const { daysLeft } = identity;
    pieces.push([
      'certificate-ending',
      {
        vi: `Chứng thư của ${host} còn ${daysLeft} ngày là hết hạn (${until}).`,
        en: `The certificate of ${host} ends in ${daysLeft} days (${until}).`,
      },
    ]);
  }
  if (!identity.nameMatches) {
    const cn = identity.commonNameOnly;
    pieces.push([
      'certificate-host-mismatch',
      {
        vi: `Chứng thư không cấp cho tên miền ${host}${cn ? ' (tên chỉ ghi ở trường CN mà trình duyệt không còn đọc)' : ''}.`,
        en: `The certificate is not issued for ${host}${cn ? ' (the name stands in the common name alone, which browsers no longer read)' : ''}.`,
      },
    ]);
  }
  const trust = trustAdvice(host, identity, chain.at(-1)?.issuer ?? '');
  if (trust) pieces.push(trust);
  if (facts.ordered === false) {
    pieces.push([
      'certificate-disordered',
      {
        vi: `${host} gửi chuỗi chứng thư sai thứ tự hoặc lẫn chứng thư không liên quan.`,
        en: `${host} sends its chain out of order, or with certificates that do not belong to it.`,
      },
    ]);
  }
  const late = chain.slice(1).find((one) => !one.selfSigned && (one.dates !== 'valid' || one.daysLeft < daysToWarn));
  if (late) pieces.push(chainDatesAdvice(host, late));
  const weak = chain.find(({ signatureHash, selfSigned }) => !selfSigned && /^(MD\d|SHA-1)$/.test(signatureHash ?? ''));
  if (weak) {
    pieces.push([
      'certificate-weak-signature',
      {
        vi: `Chứng thư “${weak.subject}” của ${host} được ký bằng ${weak.signatureHash}, trình duyệt không còn chấp nhận.`,
        en: `The certificate “${weak.subject}” of ${host} is signed with ${weak.signatureHash}, which browsers no longer accept.`,
      },
    ]);
  }
  if (identity.revocation.state === 'revoked') {
    const on = identity.revocation.reason.slice(0, 10);
    pieces.push([
      'certificate-revoked',
      {
        vi: `Chứng thư của ${host} đã bị tổ chức cấp thu hồi (${on}).`,
        en: `The certificate of ${host} was revoked by its issuer (${on}).`,
      },
    ]);
  }
  return pieces;
}

function chainDatesAdvice(host: string, { subject, dates, validFrom, validTo, daysLeft }: CertificateFact): Piece {
  const [from, until] = [validFrom.slice(0, 10), validTo.slice(0, 10)];
  const said: Record<typeof dates, Bilingual> = {
    expired: { vi: `đã hết hạn ngày ${until}`, en: `expired on ${until}` },
    'not-yet-valid': { vi: `chỉ có hiệu lực từ ngày ${from}`, en: `is valid only from ${from}` },
    valid: { vi: `còn ${daysLeft} ngày là hết hạn (${until})`, en: `ends in ${daysLeft} days (${until})` },
  };
  return [
    'certificate-chain-dates',
    {
      vi: `Chứng thư “${subject}” trong chuỗi mà ${host} gửi ${said[dates].vi}; trình duyệt không tìm được đường khác sẽ báo lỗi.`,
      en: `The certificate “${subject}” in the chain that ${host} sends ${said[dates].en}; browsers that find no other way will complain.`,
    },
  ];
}

function trustAdvice(host: string, identity: Identity, missing: string): Piece | undefined {
  const { chainState, trustedPublicly, trustedByGiven, complaint } = identity;
  if (chainState === 'completed') {
    const text = {
      vi: `${host} gửi thiếu chứng thư trung gian; một số trình duyệt và ứng dụng sẽ báo lỗi.`,
      en: `${host} does not send its intermediate certificate; some browsers and programs will complain.`,
    };
    return ['certificate-chain-incomplete', text];
  }
  if (trustedPublicly || trustedByGiven) return undefined;
  const why: Record<typeof chainState, Bilingual> = {
    'self-signed': { vi: 'chứng thư tự ký', en: 'it is signed by itself' },
    'unknown-authority': {
      vi: 'tổ chức cấp không có trong danh sách tin cậy',
      en: 'its authority is on no list of trusted ones',
    },
    'issuer-missing': {
      vi: `không tìm được chứng thư của tổ chức cấp “${missing}”: máy chủ gửi thiếu, hoặc tổ chức ấy không có trong danh sách tin cậy`,
      en: `the certificate of its issuer “${missing}” was not found: the server does not send it, or that authority is on no list of trusted ones`,
    },
    complete: { vi: complaint ?? '', en: complaint ?? '' },
  };
  return [
    'certificate-not-trusted',
    {
      vi: `Chứng thư của ${host} không được trình duyệt tin cậy: ${why[chainState].vi}.`,
      en: `The certificate of ${host} is not trusted by browsers: ${why[chainState].en}.`,
    },
  ];
}
